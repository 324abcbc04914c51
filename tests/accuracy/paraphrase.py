#!/usr/bin/env python3
"""Score "same claim" on pairs of sentences that people called the same or not.

usage: paraphrase.py documents PAIRS.tsv          prints both sentences of each pair, as
                                                  JSON Lines: documents of one sentence
       paraphrase.py score PAIRS.tsv CLAIMS.json  what `hearsay claims --json --all`
                                                  prints for a case that holds them

PAIRS has a heading; then 1 or 0, two numbers and two sentences on each line. The main
statement of a document is its longest; a pair is called the same if both main
statements are places of one claim.
"""
import json
import sys


def pairs(path):
    with open(path, encoding="utf-8-sig") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    return [(row[0] == "1", row[-2], row[-1]) for row in rows[1:]]


def documents(path):
    for number, (_, *sentences) in enumerate(pairs(path)):
        for side, text in zip("ab", sentences):
            print(json.dumps({"id": f"{number}{side}", "text": text,
                              "language": "en"}))


def main_claims(path):
    """Of each document: the claims of its longest statement."""
    with open(path, encoding="utf-8") as file:
        claims = json.load(file)["claims"]
    longest = {}
    for claim in claims:
        for place in claim["statements"]:
            length = place["span"][1] - place["span"][0]
            best, ids = longest.get(place["document"], (0, set()))
            if length > best:
                longest[place["document"]] = (length, {claim["id"]})
            elif length == best:
                ids.add(claim["id"])
    return {document: ids for document, (_, ids) in longest.items()}


def score(path, claims_path):
    claims = main_claims(claims_path)
    right = called = same = 0
    for number, (is_same, *_) in enumerate(pairs(path)):
        here, there = (claims.get(f"{number}{side}", set()) for side in "ab")
        is_called = bool(here & there)
        right += is_called and is_same
        called += is_called
        same += is_same
    p, r = right / max(1, called), right / max(1, same)
    f1 = 2 * p * r / max(1e-12, p + r)
    print(f"{'paraphrase':18} {'same claim':18} {p:6.3f} {r:6.3f} {f1:6.3f}")


if __name__ == "__main__":
    {"documents": documents, "score": score}[sys.argv[1]](*sys.argv[2:])
