#!/usr/bin/env python3
"""Make copies of articles, and score how many `hearsay` takes for copies.

usage: reuse.py documents ARTICLES.jsonl... >COPIES.jsonl  originals and their copies
       reuse.py score COPIES.jsonl CASE.db                 a case that was published

The kinds of copies and what each leaves of its original are below. Everything comes
from one seed, which is printed: the same articles give the same copies. Fields of our
own ("family", "kind", "shared", "told") ride along in COPIES and are not read by
hearsay. The table has the recall of each kind ("heard alike" is none: the fewer the
better), that of all copies with LEAST of their words from the original, wrong pairs for
every 10,000 pairs of unrelated articles, and the part of directions that are right
where date, credit or containment tells them, or not wrong where nothing does.
"""
import itertools
import json
import random
import re
import sqlite3
import sys

SEED = 20260917
LEAST = 0.4          # of a copy's words, for one that has to be found
FEWEST = 150         # words of an original
STEP = 7             # every so manieth article is an original; the others fill
OUTLETS = ["Ellismouth Herald", "Coast Weekly", "Brannock Courier", "Harbour Gazette",
           "Northern Ledger", "Valley Examiner", "Lowland Tribune", "Upper Bay Record"]

# Either side for the other.
SYNONYMS = dict(line.split() for line in """
said stated
told informed
big large
began started
also additionally
but however
about around
many numerous
show indicate
showed indicated
help assist
helped assisted
get obtain
got obtained
use employ
used employed
people persons
plan scheme
plans intends
asked requested
called named
wants wishes
wanted wished
think believe
thought believed
need require
needs requires
money funds
job position
jobs positions
city town
country nation
kids children
after following
before prior
because since
while whereas
last previous
more further
most nearly
very highly
against versus
win victory
won prevailed
lost failed
fight battle
backed supported
urged pressed
hit struck
rise increase
rose increased
fell dropped
cut reduced
deal agreement
talks negotiations
vote ballot
votes ballots
leader head
leaders heads
support backing
claim assertion
claims asserts
noted observed
added continued
across throughout
often frequently
recent latest
key crucial
top leading
""".strip().splitlines())
SYNONYMS.update({other: word for word, other in SYNONYMS.items()})
TENSES = {"is": "was", "are": "were", "has": "had", "have": "had", "says": "said",
          "was": "is", "were": "are", "had": "has", "will": "would", "can": "could",
          "do": "did", "does": "did", "would": "will", "could": "can"}
DROPPED = set("the a an that just even still now then also very quite own some".split())
ADDED = "reportedly indeed moreover meanwhile apparently currently overall".split()


# A text is a list of paragraphs, each a list of (word, whether it is the original's).

def paragraphs(text):
    return [[(word, True) for word in line.split()]
            for line in text.split("\n") if line.strip()]


def foreign(text):
    return [[(word, False) for word, _ in line] for line in text]


def cut(text, rng, share=None):
    share = share or rng.uniform(0.4, 0.8)
    n = max(2, round(share * len(text)))
    return [text[i] for i in sorted(rng.sample(range(len(text)), min(n, len(text))))]


def reorder(text, rng):
    text = cut(text, rng)
    rng.shuffle(text)
    return text


def reword(text, rng, rate):
    """Each word that can be changed is, in rate of all cases."""
    def change(word):
        bare = word.strip(".,;:\"'“”’")
        low = bare.lower()
        if rng.random() > rate or not bare:
            return [(word, True)]
        if low in DROPPED:
            return []
        new = SYNONYMS.get(low) or TENSES.get(low)
        if not new and low.endswith("ly"):
            return []
        if not new and rng.random() < 0.03:
            return [(rng.choice(ADDED), False), (word, True)]
        if not new:
            return [(word, True)]
        return [(word.replace(bare, new.capitalize() if bare[0].isupper() else new),
                 False)]
    changed = [[pair for word, _ in line for pair in change(word)] for line in text]
    return [line for line in changed if line]


def replace(text, rng, filler, rate):
    """Words anywhere give way to words of another article."""
    others = [word for line in filler for word, _ in line]
    return [[(rng.choice(others), False) if rng.random() < rate else pair
             for pair in line] for line in text]


def new_lead(text, rng, filler):
    own = foreign(filler)[:rng.randint(1, 4)]
    return own + text[rng.randint(1, 2):]


def printed_whole(text, rng, filler):
    own = foreign(filler)
    return own[:rng.randint(2, 3)] + text + own[3:3 + rng.randint(0, 2)]


def woven(text, rng, filler):
    """Its paragraphs stand singly between those of another article."""
    kept, own = cut(text, rng), foreign(filler)
    return [line for both in itertools.zip_longest(kept, own[:len(kept)])
            for line in both if line]


QUOTED = re.compile(r"“[^“”]{60,}”|(?<!\S)\"[^\"\s][^\"]{60,}\"(?=\s|$)")


def quoting(text, filler, is_alike):
    """Paragraphs with a long quotation, in full; or that quotation alone, in own
    words: both reporters heard the same speaker."""
    out, own = [], itertools.cycle(foreign(filler))
    for line in text:
        words = " ".join(word for word, _ in line)
        quotation = QUOTED.search(words)
        if quotation and is_alike:
            out.append(line)
        elif quotation:
            frame = [(word, False) for word in "he told a meeting there".split()]
            out.append([(word, True) for word in quotation.group().split()] + frame)
        else:
            out.append(next(own))
    return out


KINDS = {
    "cut": lambda t, rng, f: cut(t, rng),
    "reordered": lambda t, rng, f: reorder(t, rng),
    "reworded a little": lambda t, rng, f: reword(t, rng, 0.5),
    "reworded": lambda t, rng, f: reword(cut(t, rng), rng, 1.0),
    "1 word of 10 new": lambda t, rng, f: replace(t, rng, f, 0.1),
    "1 word of 5 new": lambda t, rng, f: replace(t, rng, f, 0.2),
    "1 word of 3 new": lambda t, rng, f: replace(t, rng, f, 0.33),
    "new lead": new_lead,
    "printed whole": printed_whole,
    "woven in": woven,
    "quoted alike": lambda t, rng, f: quoting(t, f, True),
    "heard alike": lambda t, rng, f: quoting(t, f, False),
}
SHARED_SOURCE = "heard alike"  # no copy


def is_printed_twice(text, seen):
    """Whether the set itself has a good part of it already."""
    words = text.lower().split()
    runs = {tuple(words[i:i + 8]) for i in range(len(words) - 7)}
    known = len(runs & seen)
    seen |= runs
    return known > 0.02 * len(runs)


def load(paths):
    seen, texts = set(), []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for line in file:
                text = json.loads(line)["text"]
                if len(text.split()) >= FEWEST and not is_printed_twice(text, seen):
                    texts.append(text)
    return texts


def published(day):
    return f"2026-03-{day:02}"


def print_document(family, kind, text, **fields):
    words = [is_shared for line in text for _, is_shared in line]
    print(json.dumps({
        "id": f"{family}-{kind.replace(' ', '-')}", "family": family, "kind": kind,
        "language": "en", "shared": round(sum(words) / max(1, len(words)), 3),
        "text": "\n\n".join(" ".join(word for word, _ in line) for line in text),
        **fields}))


def documents(*paths):
    rng = random.Random(SEED)
    texts = load(paths)
    # Each fills once: what two copies had from one filler would be copied, too.
    fillers = [paragraphs(t) for i, t in enumerate(texts) if i % STEP]
    n_fillers = len(fillers) // len(texts[::STEP])
    for family, text in enumerate(texts[::STEP]):
        # No two of a family are of one outlet; some are dated, some credited.
        told = ["date", "credit", "nothing"][family % 3]
        original = paragraphs(text)
        outlet = f"{OUTLETS[family % len(OUTLETS)]} {family}"
        day = {"published": published(rng.randint(1, 9))} if told == "date" else {}
        print_document(family, "original", original, outlet=outlet, told=told, **day)
        for number, (kind, make) in enumerate(KINDS.items()):
            copy = make(original, rng, fillers[family * n_fillers + number % n_fillers])
            if told == "date":
                day["published"] = published(rng.randint(10, 28))
            if told == "credit":
                credit = f"This article was originally published by {outlet}."
                copy.append([(word, False) for word in credit.split()])
            tells = told
            if told == "nothing" and kind == "printed whole":
                tells = "containment"
            print_document(family, kind, copy, told=tells,
                           outlet=f"{OUTLETS[-1 - family % 4]} {family}.{number}", **day)


def row(measure, *columns):
    numbers = " ".join(f"{x:6.3f}" if x is not None else " " * 6 for x in columns)
    print(f"{'reuse':18} {measure:18} {numbers}")


def score_directions(found, by_id):
    """found: {(original, copy): [(id of the copy, whether it is known)]}"""
    right, all_ = {}, {}
    for (_, copy), verdicts in found.items():
        told = by_id[copy]["told"]
        for named, is_known in verdicts:
            all_[told] = all_.get(told, 0) + 1
            good = named == copy if is_known else told == "nothing"
            right[told] = right.get(told, 0) + good
    for told in sorted(all_):
        row(f"direct. by {told}", right[told] / all_[told])


def score(path, case):
    with open(path, encoding="utf-8") as file:
        docs = [json.loads(line) for line in file]
    by_id = {doc["id"]: doc for doc in docs}
    originals = {doc["family"]: doc["id"] for doc in docs if doc["kind"] == "original"}
    found, wrong = {}, set()
    query = "SELECT copy, original, is_dated FROM copies"
    for copy, original, is_dated in sqlite3.connect(case).execute(query):
        a, b = by_id[copy], by_id[original]
        if a["family"] != b["family"]:
            wrong.add(frozenset((copy, original)))
        elif "original" in (a["kind"], b["kind"]):
            other = original if a["kind"] == "original" else copy
            pair = (originals[a["family"]], other)
            found.setdefault(pair, []).append((copy, bool(is_dated)))
    print(f"{'reuse':18} seed {SEED}, {len(originals)} originals")
    enough = got = 0
    for kind in KINDS:
        mine = [d for d in docs if d["kind"] == kind]
        hits = sum((originals[d["family"]], d["id"]) in found for d in mine)
        row(kind, None, hits / max(1, len(mine)))
        if kind == SHARED_SOURCE:
            continue
        must = [d for d in mine if d["shared"] >= LEAST]
        enough += len(must)
        got += sum((originals[d["family"]], d["id"]) in found for d in must)
    sizes = {}
    for doc in docs:
        sizes[doc["family"]] = sizes.get(doc["family"], 0) + 1
    unrelated = (len(docs) ** 2 - sum(n * n for n in sizes.values())) / 2
    row(f"shared {LEAST:.0%} or more", None, got / max(1, enough))
    row("wrong of 10,000", 1e4 * len(wrong) / max(1, unrelated))
    score_directions({pair: verdicts for pair, verdicts in found.items()
                      if by_id[pair[1]]["kind"] != SHARED_SOURCE}, by_id)


if __name__ == "__main__":
    {"documents": documents, "score": score}[sys.argv[1]](*sys.argv[2:])
