#!/bin/sh
# Scores what the program finds against articles that people annotated. Neither
# the articles nor the scorers are part of hearsay; where SHARED does not hold
# them, this says so and is done.
#
# usage: accuracy.sh PROGRAM SHARED WORK
#   WORK   a folder for what the program prints
set -eu
program=$1 data=$2/data tools=$2/tools work=$3

skip() { sh "$(dirname "$0")/skip.sh" "accuracy: $1"; }

# Absent data is no fault of the machine's, whatever CI promises.
if [ ! -d "$data" ] || [ ! -d "$tools" ]; then
	echo "skipped: accuracy: there are no annotated articles in $2"
	exit
fi
command -v python3 >/dev/null || {
	skip 'the scorers need python3'
	exit
}
[ -x "$program" ] || {
	skip "there is no $program"
	exit
}
mkdir -p "$work"

# The program's exit status 1 means that it could not read some of the articles:
# the scorer counts them as found empty.
tolerant() { "$@" || [ $? -eq 1 ]; }

attribution() { # NAME GOLD
	printf '\n--- attribution, %s ---\n' "$1"
	tolerant "$program" extract "$2" >"$work/$1.jsonl"
	python3 "$tools/score_attribution.py" "$2" "$work/$1.jsonl"
}

attribution polnear "$data/polnear/dev.jsonl"
attribution mixed "$data/mixed/dev.jsonl"

printf '\n--- the same claim across articles ---\n'
rm -rf "$work/stories"
tolerant "$program" trace -o "$work/stories/" "$data/stories/dev.texts.jsonl" >/dev/null
"$program" claims "$work/stories/hearsay.db" --json --all >"$work/stories.json"
python3 "$tools/score_claims.py" "$data/stories/dev.json" "$work/stories.json"

printf '\n--- main text of news pages ---\n'
rm -rf "$work/pages" && mkdir "$work/pages"
for page in "$data"/pages/scrapinghub/html/*.html.gz; do
	gzip -dc "$page" >"$work/pages/$(basename "$page" .gz)"
done
tolerant "$program" extract "$work/pages" >"$work/pages.jsonl"
python3 - "$work/pages.jsonl" >"$work/pages.json" <<'PYTHON'
import json, os, sys

pages = {}
for line in open(sys.argv[1], encoding="utf-8"):
    document = json.loads(line)
    name = os.path.basename(document["path"]).removesuffix(".html")
    pages[name] = {"articleBody": document["text"]}
json.dump(pages, sys.stdout)
PYTHON
python3 "$tools/score_body.py" "$data/pages/scrapinghub/ground-truth.json" "$work/pages.json"
