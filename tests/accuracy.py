#!/usr/bin/env python3
"""What accuracy.sh needs between the program and the scorers.

usage: accuracy.py stories GOLD WHICH    the stories of GOLD, those marked "extra"
                                         (WHICH is "extra") or the others ("main")
       accuracy.py pages EXTRACTED       what `hearsay extract` printed, as
                                         {page: {"articleBody": text}}
       accuracy.py rows NAME SCORES      rows of the table, from what a scorer printed
"""
import json
import os
import re
import sys

# What is worth a row, of all that the scorers of attributions and claims print.
METRICS = ("relation", "relation+cue", "overlap/content", "overlap/cue",
           "overlap/source", "same", "same/across")
SHARES = ("who-named", "found", "near_misses_apart", "conflicts_strong",
          "conflicts_medium")


def stories(gold, which):
    with open(gold, encoding="utf-8") as file:
        corpus = json.load(file)
    corpus["stories"] = [story for story in corpus["stories"]
                         if bool(story.get("extra")) == (which == "extra")]
    json.dump(corpus, sys.stdout)


def pages(extracted):
    bodies = {}
    with open(extracted, encoding="utf-8") as file:
        for line in file:
            document = json.loads(line)
            name = os.path.basename(document["path"]).split(".")[0]
            bodies[name] = {"articleBody": document["text"]}
    json.dump(bodies, sys.stdout)


def row(name, metric, precision, recall, f1):
    numbers = [f"{x:6.3f}" if x is not None else " " * 6 for x in (precision, recall, f1)]
    print(f"{name:18} {metric:18} {' '.join(numbers)}")


def rows(name, path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if not text.startswith("{"):
        scores = dict(re.findall(r"(\w+)=([0-9.]+)", text))
        row(name, "text", *(float(scores[k]) for k in ("precision", "recall", "f1")))
        return
    scores = json.loads(text)
    for metric in METRICS:
        if metric in scores:
            row(name, metric, *(scores[metric][k] for k in ("p", "r", "f1")))
    for share in SHARES:
        if share in scores:
            value = scores[share]
            # A share that the scorer of attributions prints as a measure.
            row(name, share, None, value["r"] if isinstance(value, dict) else value, None)


def main(arguments):
    commands = {"stories": (stories, 2), "pages": (pages, 1), "rows": (rows, 2)}
    if not arguments or arguments[0] not in commands:
        sys.exit(__doc__)
    command, n = commands[arguments[0]]
    if len(arguments) != n + 1:
        sys.exit(__doc__)
    command(*arguments[1:])


if __name__ == "__main__":
    main(sys.argv[1:])
