#!/bin/sh
# Scores what the program finds against articles that people annotated, and prints
# a table. Neither the articles nor the scorers are part of hearsay; what SHARED
# does not hold is skipped.
#
# usage: accuracy.sh PROGRAM SHARED WORK
#   WORK   a folder for what the program and the scorers print
set -eu
here=$(dirname "$0")
program=$1 data=$2/data tools=$2/tools work=$3

# Absent data is no fault of the machine's, whatever CI promises.
absent() {
	echo "skipped: accuracy: there is no $1"
}

command -v python3 >/dev/null || {
	sh "$here/skip.sh" 'accuracy: the scorers need python3'
	exit
}
[ -x "$program" ] || {
	sh "$here/skip.sh" "accuracy: there is no $program"
	exit
}
if [ ! -d "$data" ] || [ ! -d "$tools" ]; then
	absent "$2/data with annotated articles, and $2/tools that score"
	exit
fi
mkdir -p "$work"

# The program's exit status 1 means that it could not read some of the articles:
# the scorer counts them as found empty.
tolerant() { "$@" 2>>"$work/messages" || [ $? -eq 1 ]; }

python() { python3 "$here/accuracy.py" "$@"; }

attribution() { # NAME
	gold=$data/$1/dev.jsonl
	[ -f "$gold" ] || {
		absent "$gold"
		return
	}
	tolerant "$program" extract "$gold" >"$work/$1.jsonl"
	python3 "$tools/score_attribution.py" "$gold" "$work/$1.jsonl" --json >"$work/$1.json"
	python rows "$1" "$work/$1.json"
}

claims() {
	gold=$data/stories/dev.json texts=$data/stories/dev.texts.jsonl
	if [ ! -f "$gold" ] || [ ! -f "$texts" ]; then
		absent "$data/stories"
		return
	fi
	rm -f "$work/stories.db"
	tolerant "$program" add -q "$work/stories.db" "$texts" >/dev/null
	"$program" claims "$work/stories.db" --json --all >"$work/claims.json"
	for which in main extra; do
		python stories "$gold" $which >"$work/gold-$which.json"
		python3 "$tools/score_claims.py" "$work/gold-$which.json" "$work/claims.json" \
			--json >"$work/stories-$which.json"
		python rows "stories, $which" "$work/stories-$which.json"
	done
}

pages() {
	gold=$data/pages/scrapinghub
	[ -d "$gold" ] || {
		absent "$gold"
		return
	}
	rm -rf "$work/pages"
	mkdir "$work/pages"
	for page in "$gold"/html/*.html.gz; do
		gzip -dc "$page" >"$work/pages/$(basename "$page" .gz)"
	done
	tolerant "$program" extract "$work/pages" >"$work/pages.jsonl"
	python pages "$work/pages.jsonl" >"$work/pages.json"
	python3 "$tools/score_body.py" "$gold/ground-truth.json" "$work/pages.json" \
		>"$work/pages.txt"
	python rows pages "$work/pages.txt"
}

: >"$work/messages"
printf '%-18s %-18s %6s %6s %6s\n' articles measure P R F1
attribution polnear
attribution mixed
claims
pages
