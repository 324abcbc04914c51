#!/usr/bin/env python3
"""Score propositions against the places that people annotated in stories.

usage: propositions.py GOLD.json PARSED.jsonl [--texts TEXTS.jsonl] [--misses N]

GOLD holds stories as score_claims.py takes them: a place is a document and a span of
bytes. PARSED is what `hearsay parse --json` prints for their documents. A place is
found if a proposition covers at least half of it, and the Jaccard of both spans is at
least 0.5. Places that carry several claims count once. Prints for the stories not
marked extra, and for all: the share of places found, and propositions per sentence;
with --texts and --misses also the first places not found, and the proposition nearest
to each.
"""
import argparse
import json

MIN_COVERED = 0.5
MIN_JACCARD = 0.5


def overlap(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def jaccard(a, b):
    common = overlap(a, b)
    return common / (a[1] - a[0] + b[1] - b[0] - common)


def is_found(place, spans):
    length = place[1] - place[0]
    return any(overlap(place, span) >= MIN_COVERED * length and
               jaccard(place, span) >= MIN_JACCARD for span in spans)


def places(story):
    """Of clusters and singletons: {(document, begin, end)}, in order."""
    members = [m for cluster in story["clusters"] for m in cluster["members"]]
    members += [single["member"] for single in story["singletons"]]
    return sorted({(m["doc"], *m["span"]) for m in members})


def read_lines(path):
    with open(path, encoding="utf-8") as file:
        return {document["id"]: document for document in map(json.loads, file)}


def spans_of(document):
    return [fact["span"] for sentence in document["sentences"]
            for fact in sentence["propositions"]]


def score(name, stories, parsed):
    spans = {key: spans_of(document) for key, document in parsed.items()}
    wanted = [place for story in stories for place in places(story)]
    missed = [place for place in wanted
              if not is_found(place[1:], spans.get(place[0], []))]
    documents = {doc["id"] for story in stories for doc in story["docs"]}
    sentences = sum(len(parsed[d]["sentences"]) for d in documents if d in parsed)
    facts = sum(len(spans[d]) for d in documents if d in parsed)
    found = 1 - len(missed) / max(1, len(wanted))
    print(f"{name:18} {'facts found':18} {'':6} {found:6.3f}")
    print(f"{name:18} {'facts a sentence':18} {'':6} {facts / max(1, sentences):6.3f}")
    return missed, spans


def show(missed, spans, texts, n):
    for doc, begin, end in missed[:n]:
        text = texts[doc]["text"].encode()

        def words(span):
            return text[span[0]:span[1]].decode("utf-8", "replace").replace("\n", " ")

        near = max(spans.get(doc, []), key=lambda s: jaccard(s, (begin, end)),
                   default=(0, 0))
        print(f"{doc} {begin}\n  place   {words((begin, end))}\n  nearest {words(near)}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("gold")
    parser.add_argument("parsed")
    parser.add_argument("--texts")
    parser.add_argument("--misses", type=int, default=0)
    options = parser.parse_args()
    with open(options.gold, encoding="utf-8") as file:
        stories = json.load(file)["stories"]
    parsed = read_lines(options.parsed)
    score("stories, main", [s for s in stories if not s.get("extra")], parsed)
    missed, spans = score("stories, all", stories, parsed)
    if options.texts:
        show(missed, spans, read_lines(options.texts), options.misses)


if __name__ == "__main__":
    main()
