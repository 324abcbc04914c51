#!/usr/bin/env python3
"""Scores what `hearsay read --json` tells of feeds against facts that are known of them.

usage: feeds.py [--verbose] PROGRAM DATA WORK
  PROGRAM  the command
  DATA     a folder with files/, facts.jsonl (file, scope, field, value) and dates.json
           (kind, string, UTC time or null)
  WORK     a folder for what is made on the way

A value that holds markup is compared by the text that a reader sees. Facts are set apart,
and counted, when no document field could hold them, or when the file alone does not tell
them: an address that only the server's answer completes.
"""

import collections
import datetime
import html
import json
import os
import re
import subprocess
import sys
from xml.sax.saxutils import escape

# Which document fields may hold what a fact tells; None: there is none.
FIELDS = {
    "author": ["byline"],
    "author_name": ["byline"],
    "author_email": None,
    "content": ["text"],
    "id": ["id"],
    "language": ["language"],
    "link": ["url"],
    "link_href": ["url"],
    "published": ["published"],
    "published_parsed": ["published"],
    "summary": ["lead", "text"],
    "title": ["headline"],
    # dc:date may be either.
    "updated": ["modified", "published"],
    "updated_parsed": ["modified", "published"],
}


def documents(program, path):
    """What the program reads of the entries of path, by number."""
    result = subprocess.run(
        [program, "read", "--json", path], capture_output=True, check=False
    )
    found = [json.loads(line) for line in result.stdout.splitlines()]
    return {int(doc["path"].rpartition("#")[2]): doc for doc in found}


def folded(text):
    return " ".join(text.split())


def rendered(value):
    return folded(html.unescape(re.sub(r"<[a-zA-Z/][^>]*>", " ", value)))


def without_spaces(text):
    return "".join(text.split())


def instant(text):
    """The instant of an ISO date, as the feeds' gold has it: (y, m, d, h, m, s)."""
    try:
        moment = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
        return (moment - (moment.utcoffset() or datetime.timedelta())).timetuple()[:6]
    except (OverflowError, ValueError):
        return None


def read_mail_date(text):
    """The instant of a date as the facts write it."""
    try:
        return datetime.datetime.strptime(text, "%a, %d %b %Y %H:%M:%S GMT").timetuple()[:6]
    except ValueError:
        return instant(text)


def is_told_by_file(fact, text):
    """Relative addresses may need one that only the server's answer holds."""
    if fact["field"] not in ("id", "link", "link_href"):
        return True
    return fact["value"] in html.unescape(re.sub(r"(?s)<!--.*?-->", "", text))


def agrees(fact, values):
    field, gold = fact["field"], fact["value"]
    if field.endswith("_parsed"):
        return any(instant(value) == tuple(gold[:6]) for value in values)
    if field in ("published", "updated"):
        return any(instant(value) == read_mail_date(gold) for value in values)
    if field.startswith("author"):
        # An address behind the name is no part of it.
        return re.sub(r"\s*\(.*@.*\)$", "", gold) in values
    if field in ("content", "summary", "title"):
        seen = {without_spaces(folded(value)) for value in values} or {""}
        return without_spaces(folded(gold)) in seen or without_spaces(rendered(gold)) in seen
    return gold in values


def values_of(doc, fields):
    values = []
    for field in fields:
        value = doc.get(field)
        values += value if isinstance(value, list) else [value]
    return [value for value in values if value]


def score_facts(program, data, verbose):
    read, right, wrong = {}, 0, []
    apart = collections.Counter()
    with open(os.path.join(data, "facts.jsonl"), encoding="utf-8") as lines:
        facts = [json.loads(line) for line in lines]
    for fact in facts:
        if not fact["scope"].startswith("entry"):
            continue
        path = os.path.join(data, "files", fact["file"])
        fields = FIELDS.get(fact["field"])
        with open(path, encoding="utf-8", errors="replace") as file:
            told = is_told_by_file(fact, file.read())
        if not fields or not told:
            apart[fact["field"] if not fields else "told by the server"] += 1
            continue
        if path not in read:
            read[path] = documents(program, path)
        number = int(fact["scope"][len("entry"):] or 0) + 1
        doc = read[path].get(number, {})
        if agrees(fact, values_of(doc, fields)):
            right += 1
        else:
            wrong.append((fact, {field: doc.get(field) for field in fields}))
    n = right + len(wrong)
    print(f"feeds facts={n} right={right} share={right / max(n, 1):.3f}")
    print("feeds not comparable: " + ", ".join(f"{k}={v}" for k, v in sorted(apart.items())))
    if verbose:
        for fact, values in wrong:
            print(" ", fact["file"], fact["field"], repr(fact["value"]), values)


def score_dates(program, data, work, verbose):
    with open(os.path.join(data, "dates.json"), encoding="utf-8") as file:
        dates = json.load(file)
    path = os.path.join(work, "dates.rss")
    with open(path, "w", encoding="utf-8") as feed:
        feed.write('<rss version="2.0"><channel><title>Dates</title>\n')
        for i, (_, text, _) in enumerate(dates):
            feed.write(f"<item><title>Date {i}</title><description>Text of {i}.</description>")
            feed.write(f"<pubDate>{escape(text)}</pubDate></item>\n")
        feed.write("</channel></rss>\n")
    docs = documents(program, path)
    kinds, right, wrong = collections.Counter(), collections.Counter(), []
    for i, (kind, text, gold) in enumerate(dates):
        found = docs.get(i + 1, {}).get("published")
        kinds[kind] += 1
        if found and gold and instant(found) == tuple(gold[:6]) or not found and not gold:
            right[kind] += 1
        else:
            wrong.append((kind, text, gold, found))
    for kind in sorted(kinds):
        print(f"dates {kind} n={kinds[kind]} right={right[kind]}")
    if verbose:
        for line in wrong:
            print(" ", *line)


def main():
    arguments = [a for a in sys.argv[1:] if a != "--verbose"]
    if len(arguments) != 3:
        sys.exit(__doc__)
    program, data, work = arguments
    verbose = "--verbose" in sys.argv
    os.makedirs(work, exist_ok=True)
    score_facts(program, data, verbose)
    score_dates(program, data, work, verbose)


if __name__ == "__main__":
    main()
