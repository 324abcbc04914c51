#!/usr/bin/env python3
"""What run.sh needs between the program and the scorers.

usage: table.py stories GOLD WHICH       the stories of GOLD, those marked "extra"
                                         (WHICH is "extra") or the others ("main")
       table.py bodies READ SET          the pages of SET, of what `hearsay read --json`
                                         printed, as {page: {"articleBody": text}}
       table.py texts READ SET FOLDER    their texts, each lead first, as FOLDER/PAGE.txt,
                                         and their fields as lines of JSON
       table.py measures NAME SCORES     rows of the table, from the JSON of a scorer
       table.py numbers NAME SCORES      the same from lines of "f1=0.9 precision=…"
       table.py shares NAME SCORES       the same from lines of "WHAT n=… right=…"
       table.py speed PROGRAM FOLDER     the row of how long PROGRAM takes to read the
                                         pages in FOLDER, as a multiple of xmllint's time
"""
import json
import os
import re
import resource
import subprocess
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


# ------------------------------------------------ pages

def documents(read, folder):
    """The documents of the pages in folder, with the name of each page."""
    with open(read, encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            path, name = os.path.split(document["path"])
            if os.path.basename(path) == folder:
                yield name, document


def bodies(read, folder):
    json.dump({name.split(".")[0]: {"articleBody": document["text"]}
               for name, document in documents(read, folder)}, sys.stdout)


def texts(read, folder, target):
    os.makedirs(target)
    for name, document in documents(read, folder):
        with open(os.path.join(target, name + ".txt"), "w", encoding="utf-8") as file:
            file.write((document["lead"] or "") + "\n" + document["text"])
        json.dump({"file": name, "title": document["headline"],
                   "author": document["byline"], "date": document["published"],
                   "sitename": document["outlet"]["name"]}, sys.stdout)
        print()


# ------------------------------------------------ rows

def row(name, metric, precision, recall, f1):
    numbers = [f"{x:6.3f}" if x is not None else " " * 6 for x in (precision, recall, f1)]
    print(f"{name:18} {metric:18} {' '.join(numbers)}".rstrip())


def measures(name, path):
    with open(path, encoding="utf-8") as file:
        scores = json.load(file)
    for metric in METRICS:
        if metric in scores:
            row(name, metric, *(scores[metric][k] for k in ("p", "r", "f1")))
    for share in SHARES:
        if share in scores:
            value = scores[share]
            # A share that the scorer of attributions prints as a measure.
            row(name, share, None, value["r"] if isinstance(value, dict) else value, None)


def numbered_lines(path):
    """The words that begin each line, and its numbers by name."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            numbers = re.findall(r"(\w+)=([0-9.]+)", line)
            if numbers:
                words = re.split(r"\w+=", line, maxsplit=1)[0].strip(" :")
                yield words, {key: float(value) for key, value in numbers}


def numbers(name, path):
    for words, scores in numbered_lines(path):
        if words == "sitename":  # known of hardly any page
            continue
        # Of a field, what is right among all pages that have it is its recall.
        recall = scores.get("recall", scores.get("accuracy"))
        row(name, words if "gold" in scores else "text", scores["precision"], recall,
            scores.get("f1"))


def shares(name, path):
    for words, scores in numbered_lines(path):
        if "right" in scores:
            total = next(iter(scores.values()))
            first = next(iter(scores))
            what = " ".join(filter(None, (words.removeprefix(name).strip(),
                                          first if first != "n" else "")))
            row(name, what, None, scores["right"] / total if total else None, None)


# ------------------------------------------------ speed

def seconds(command):
    """User and system time of command: the least of three runs."""
    times = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return min(times)


def speed(program, folder):
    paths = sorted(os.path.join(parent, name) for parent, _, names in os.walk(folder)
                   for name in names)
    parsed = seconds(["xmllint", "--html", "--noout", "--recover", *paths])
    read = seconds([program, "read", "--json", *paths])
    print(f"{len(paths)} pages are read in {read:.2f} s of user and system time, "
          f"{read / parsed:.2f} times what xmllint takes to parse them ({parsed:.2f} s)")


COMMANDS = {command.__name__: command
            for command in (stories, bodies, texts, measures, numbers, shares, speed)}


def main(arguments):
    command = COMMANDS.get(arguments[0]) if arguments else None
    if not command or len(arguments) != command.__code__.co_argcount + 1:
        sys.exit(__doc__)
    command(*arguments[1:])


if __name__ == "__main__":
    main(sys.argv[1:])
