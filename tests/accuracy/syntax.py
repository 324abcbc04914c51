#!/usr/bin/env python3
"""Score tags, heads and lemmas against a treebank, as the CoNLL 2018 task defined it.

usage: syntax.py score NAME GOLD.conllu SYSTEM.conllu
       syntax.py texts GOLD.conllu     its documents' texts, as JSON Lines

Both files hold the same characters, white space apart; sentences, tokens and words may
differ, and whole sentences may be missing in SYSTEM. Words are aligned where they cover
the same characters; inside of multiword tokens, by the longest common subsequence of
their forms. A measure is the F1 of aligned words that are right: of their tags, of their
lemmas, of their heads (UAS), or of heads and relations (LAS; without subtypes, as the
task had it, and with them). Prints rows: NAME, measure, precision, recall, F1.
"""
import json
import sys

ID, FORM, LEMMA, UPOS, XPOS, _, HEAD, DEPREL = range(8)


class Word:
    """span is that of its token, in the treebank's characters without white space."""

    def __init__(self, columns, span, in_multiword):
        self.columns = columns
        self.span = span
        self.in_multiword = in_multiword
        self.head = None  # a Word, or None for a root


class Treebank:
    def __init__(self, path, of=None):
        """Where of is given, every sentence is found in that treebank's characters."""
        self.text = ""
        self.at = 0  # in text, or in that of the other
        self.of = of
        self.words = []
        self.sentences = []  # spans
        with open(path, encoding="utf-8") as file:
            for block in file.read().split("\n\n"):
                rows = [line.split("\t") for line in block.split("\n")
                        if line and not line.startswith("#")]
                if rows:
                    self.add_sentence([row for row in rows if "." not in row[ID]])

    def place(self, forms):
        """Moves to where the characters of a sentence begin."""
        text = "".join(forms)
        if self.of is None:
            self.text += text
            return
        found = self.of.text.find(text, self.at)
        if found < 0:
            sys.exit(f"no such sentence behind {self.of.text[:self.at][-30:]!r}: {text!r}")
        self.at = found

    def add_sentence(self, rows):
        tokens = []  # last word, form
        for row in rows:
            if "-" in row[ID]:
                tokens.append((int(row[ID].split("-")[1]), row[FORM]))
            elif not tokens or int(row[ID]) > tokens[-1][0]:
                tokens.append((int(row[ID]), row[FORM]))
        tokens = [(last, "".join(form.split())) for last, form in tokens]
        self.place(form for _, form in tokens)
        begin = self.at
        words = self.add_words([row for row in rows if "-" not in row[ID]], tokens)
        for word in words:
            head = int(word.columns[HEAD])
            word.head = words[head - 1] if head else None
        self.words.extend(words)
        self.sentences.append((begin, self.at))

    def add_words(self, rows, tokens):
        words, first = [], 0
        for last, form in tokens:
            span = self.at, self.at + len(form)
            words.extend(Word(row, span, last - first > 1) for row in rows[first:last])
            first, self.at = last, span[1]
        return words


def common_subsequence(gold, system):
    """Pairs of words with the same form, as many as keep their order."""
    table = [[0] * (len(system) + 1) for _ in range(len(gold) + 1)]
    same = [[g.columns[FORM].lower() == s.columns[FORM].lower() for s in system]
            for g in gold]
    for g in reversed(range(len(gold))):
        for s in reversed(range(len(system))):
            table[g][s] = max(table[g + 1][s], table[g][s + 1],
                              table[g + 1][s + 1] + 1 if same[g][s] else 0)
    g = s = 0
    while g < len(gold) and s < len(system):
        if same[g][s] and table[g][s] == table[g + 1][s + 1] + 1:
            yield gold[g], system[s]
            g, s = g + 1, s + 1
        elif table[g][s] == table[g + 1][s]:
            g += 1
        else:
            s += 1


def region_end(words, at, end):
    """Behind the words that begin before end, and where they end."""
    while at < len(words) and words[at].span[0] < end:
        end = max(end, words[at].span[1])
        at += 1
    return at, end


def aligned(gold, system):
    """Pairs of words of both lists."""
    g = s = 0
    while g < len(gold) and s < len(system):
        if gold[g].in_multiword or system[s].in_multiword:
            g_end, s_end = g, s
            end = max(gold[g].span[1], system[s].span[1])
            if gold[g].span[0] > system[s].span[0] and not system[s].in_multiword:
                s += 1
                continue
            if system[s].span[0] > gold[g].span[0] and not gold[g].in_multiword:
                g += 1
                continue
            while True:
                before = end
                g_end, end = region_end(gold, g_end, end)
                s_end, end = region_end(system, s_end, end)
                if end == before:
                    break
            yield from common_subsequence(gold[g:g_end], system[s:s_end])
            g, s = g_end, s_end
        elif gold[g].span == system[s].span:
            yield gold[g], system[s]
            g, s = g + 1, s + 1
        elif gold[g].span[0] <= system[s].span[0]:
            g += 1
        else:
            s += 1


def score(name, gold, system):
    def row(measure, right, n_gold, n_system):
        values = (right / n_system if n_system else 0, right / n_gold if n_gold else 0,
                  2 * right / (n_gold + n_system) if n_gold + n_system else 0)
        print(f"{name:18} {measure:18} " + " ".join(f"{x:6.4f}" for x in values))

    pairs = list(aligned(gold.words, system.words))
    partner = {id(s): g for g, s in pairs}

    def head_is_right(g, s):
        if s.head is None or g.head is None:
            return s.head is None and g.head is None
        return partner.get(id(s.head)) is g.head

    def same(column):
        return lambda g, s: g.columns[column] == s.columns[column]

    def universal(word):
        return word.columns[DEPREL].split(":")[0]

    counts = (len(gold.words), len(system.words))
    row("sentences", len(set(gold.sentences) & set(system.sentences)),
        len(gold.sentences), len(system.sentences))
    row("words", len(pairs), *counts)
    measures = {
        "UPOS": same(UPOS),
        "XPOS": same(XPOS),
        # A treebank that has no lemma asks for none.
        "lemmas": lambda g, s: g.columns[LEMMA] in ("_", s.columns[LEMMA]),
        "UAS": head_is_right,
        "LAS": lambda g, s: head_is_right(g, s) and universal(g) == universal(s),
        "LAS, subtypes": lambda g, s: head_is_right(g, s) and same(DEPREL)(g, s),
    }
    for measure, is_right in measures.items():
        row(measure, sum(is_right(g, s) for g, s in pairs), *counts)


def texts(path):
    documents = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("# newdoc"):
                documents.append([])
            elif line.startswith("# text = "):
                documents[-1].append(line[len("# text = "):].rstrip("\n"))
    for i, sentences in enumerate(documents):
        print(json.dumps({"id": str(i), "language": "en", "text": "\n\n".join(sentences)}))


def main(arguments):
    if len(arguments) == 4 and arguments[0] == "score":
        gold = Treebank(arguments[2])
        score(arguments[1], gold, Treebank(arguments[3], gold))
    elif len(arguments) == 2 and arguments[0] == "texts":
        texts(arguments[1])
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
