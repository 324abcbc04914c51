#!/usr/bin/env python3
"""Compares what was read of news agencies' items with what the items were made from.

usage: newsml.py PROGRAM DATAFOLDER WORKFOLDER

DATAFOLDER holds pairs NAME.xml (NewsML-G2) and NAME.json, which tells the same item
as fields. Prints every difference and, last, how many fields are right:
newsml fields=N right=N
"""
import datetime
import glob
import html
import json
import os
import re
import subprocess
import sys


def folded(text):
    return " ".join((text or "").split())


def plain(markup):
    """The words of a piece of HTML; its elements part words."""
    parted = re.sub(r"</?(?:span|a|em|strong|b|i|sub|sup)\b[^>]*>", "", markup or "")
    return folded(html.unescape(re.sub(r"<[^>]*>", " ", parted)))


def headings(markup):
    return [plain(h) for h in re.findall(r"<h[2-6]\b[^>]*>(.*?)</h[2-6]>", markup, re.S)]


def rows(markup):
    """Cells of each row of each table, empty ones left out."""
    return [[cell for cell in map(plain, re.findall(r"<t[dh]\b[^>]*>(.*?)</t[dh]>",
                                                    row, re.S)) if cell]
            for row in re.findall(r"<tr\b[^>]*>(.*?)</tr>", markup, re.S)]


def instant(date):
    return date and datetime.datetime.fromisoformat(date.replace("Z", "+00:00"))


def without(start, text):
    return folded(text[len(start):]) if start and text.startswith(start) else text


def names(byline, agencies):
    """Who is named in a byline: what is left of it without the words around."""
    if not byline:
        return []
    rest = re.sub(r"^\s*(Von|By|Por|Par|Di|Door|Av|Af)\s+", "", byline)
    parts = re.split(r",|;|/|\s(?:und|and|y|e|et|en|og|och)\s", rest)
    return [folded(part) for part in parts
            if folded(part) and folded(part) not in agencies]


def blocks(document, kind):
    text = document["text"].encode()
    return [text[b["span"][0]:b["span"][1]].decode() for b in document["blocks"]
            if b["kind"] == kind]


def expected(item):
    article = plain(item["article_html"])
    dateline = folded(item["dateline"])
    provider = next((c["name"] for c in item["categories"]
                     if c["type"] == "dnltype:provider"), None)
    credit = item["creditline"]
    usable = item["pubstatus"] in (None, "usable")
    return {
        "id": item["urn"],
        "headline": folded(item["headline"]),
        "lead": folded(item["teaser"]),
        "outlet": provider,
        "credit": [credit] if credit and credit != provider else [],
        "byline": names(item["byline"], {provider, credit}),
        "published": instant(item["version_created"]),
        "language": item["language"],
        "dateline": dateline,
        # Some items tell their dateline in the article, some beside it.
        "text": without(dateline, article),
        "headings": headings(item["article_html"]),
        "rows": [row for row in rows(item["article_html"]) if row],
        "links": re.findall(r'<a\b[^>]*href="([^"]*)"', item["article_html"]),
        "embargo": instant(item["embargoed"]),
        "status": None if usable else item["pubstatus"],
    }


def found(document):
    told = "\n".join(document["diagnostics"])
    embargo = re.search(r"embargoed until (\S+)", told)
    status = re.search(r"canceled|withholds", told)
    datelines = blocks(document, "dateline")
    dateline = folded(datelines[0]) if datelines else ""
    return {
        "id": document["id"],
        "headline": document["headline"] or "",
        "lead": folded(document["lead"]),
        "outlet": document["outlet"]["name"],
        "credit": [declared["to"] for declared in document["declared"]],
        "byline": document["byline"],
        "published": instant(document["published"]),
        "language": document["language"],
        "dateline": dateline,
        "text": without(dateline, folded(document["text"])),
        "headings": blocks(document, "heading"),
        "rows": [row.split("\t") for row in blocks(document, "row")],
        "links": [link["target"] for link in document["links"]],
        "embargo": instant(embargo.group(1)) if embargo else None,
        "status": {"canceled": "canceled", "withholds": "withheld"}[status.group(0)]
                  if status else None,
    }


def read(program, path, work):
    with open(os.path.join(work, "newsml.messages"), "a", encoding="utf-8") as messages:
        output = subprocess.run([program, "read", "--json", path], stderr=messages,
                                stdout=subprocess.PIPE, check=False).stdout
    return [json.loads(line) for line in output.decode().splitlines()]


def main(arguments):
    if len(arguments) != 3:
        sys.exit(__doc__)
    program, data, work = arguments
    os.makedirs(work, exist_ok=True)
    n_fields = n_right = 0
    for path in sorted(glob.glob(os.path.join(data, "*.xml"))):
        gold = path[:-len(".xml")] + ".json"
        if not os.path.exists(gold):
            continue
        with open(gold, encoding="utf-8") as file:
            wanted = expected(json.load(file))
        documents = read(program, path, work)
        got = found(documents[0]) if len(documents) == 1 else {}
        for field, value in wanted.items():
            n_fields += 1
            if field in got and got[field] == value:
                n_right += 1
            else:
                print(f"{os.path.basename(path)}: {field}: wanted {value!r}, "
                      f"got {got.get(field)!r}")
    print(f"newsml fields={n_fields} right={n_right}")


if __name__ == "__main__":
    main(sys.argv[1:])
