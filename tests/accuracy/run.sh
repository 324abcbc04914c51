#!/bin/sh
# Scores what the program finds against articles that people annotated, and prints
# a table. Neither the articles nor the scorers are part of hearsay; what SHARED
# does not hold is skipped.
#
# usage: run.sh PROGRAM SHARED WORK
#   WORK   a folder for what the program and the scorers print
set -eu
here=$(dirname "$0")
program=$1 data=$2/data tools=$2/tools work=$3

# Absent data is no fault of the machine's, whatever CI promises.
absent() {
	echo "skipped: accuracy: there is no $1"
}

command -v python3 >/dev/null || {
	sh "$here/../skip.sh" 'accuracy: the scorers need python3'
	exit
}
[ -x "$program" ] || {
	sh "$here/../skip.sh" "accuracy: there is no $program"
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

table() { python3 "$here/table.py" "$@"; }

attribution() { # NAME
	gold=$data/$1/dev.jsonl
	[ -f "$gold" ] || {
		absent "$gold"
		return
	}
	tolerant "$program" extract "$gold" >"$work/$1.jsonl"
	python3 "$tools/score_attribution.py" "$gold" "$work/$1.jsonl" --json >"$work/$1.json"
	table measures "$1" "$work/$1.json"
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
		table stories "$gold" $which >"$work/gold-$which.json"
		python3 "$tools/score_claims.py" "$work/gold-$which.json" "$work/claims.json" \
			--json >"$work/stories-$which.json"
		table measures "stories, $which" "$work/stories-$which.json"
	done
}

# Copies that are made here of articles of one set.
reuse() {
	set -- "$data/polnear/dev.jsonl" "$data/polnear/train.jsonl"
	if [ ! -f "$1" ] || [ ! -f "$2" ]; then
		absent "$data/polnear"
		return
	fi
	python3 "$here/reuse.py" documents "$@" >"$work/reuse.jsonl"
	rm -f "$work/reuse.db"
	tolerant "$program" add -q --publish "$work/reuse.db" "$work/reuse.jsonl" >/dev/null
	python3 "$here/reuse.py" score "$work/reuse.jsonl" "$work/reuse.db"
}

propositions() {
	gold=$data/stories/dev.json texts=$data/stories/dev.texts.jsonl
	if [ ! -f "$gold" ] || [ ! -f "$texts" ]; then
		absent "$data/stories"
		return
	fi
	tolerant "$program" parse --json "$texts" >"$work/parsed.jsonl"
	python3 "$here/propositions.py" "$gold" "$work/parsed.jsonl"
}

paraphrase() {
	pairs=$data/paraphrase/train.tsv
	[ -f "$pairs" ] || {
		absent "$pairs"
		return
	}
	python3 "$here/paraphrase.py" documents "$pairs" >"$work/pairs.jsonl"
	rm -f "$work/pairs.db"
	tolerant "$program" add -q "$work/pairs.db" "$work/pairs.jsonl" >/dev/null
	"$program" claims "$work/pairs.db" --json --all >"$work/pairs.json"
	python3 "$here/paraphrase.py" score "$pairs" "$work/pairs.json"
}

unpack() { # SET: its pages; absent ones are none
	mkdir -p "$work/pages/$1"
	for page in "$data/pages/$1"/html/*.html.gz; do
		[ ! -f "$page" ] || gzip -dc "$page" >"$work/pages/$1/$(basename "$page" .gz)"
	done
}

scrapinghub() {
	gold=$data/pages/scrapinghub/ground-truth.json
	[ -f "$gold" ] || {
		absent "$gold"
		return
	}
	table bodies "$work/pages.jsonl" scrapinghub >"$work/bodies.json"
	python3 "$tools/score_body.py" "$gold" "$work/bodies.json" >"$work/scrapinghub.txt"
	table numbers pages/scrapinghub "$work/scrapinghub.txt"
}

trafilatura() {
	gold=$data/pages/trafilatura/evaldata.json
	[ -f "$gold" ] || {
		absent "$gold"
		return
	}
	rm -rf "$work/texts"
	table texts "$work/pages.jsonl" trafilatura "$work/texts" >"$work/fields.jsonl"
	python3 "$tools/score_trafilatura.py" "$gold" "$work/texts" \
		--meta "$work/fields.jsonl" >"$work/trafilatura.txt"
	table numbers pages/trafilatura "$work/trafilatura.txt"
}

# On the treebank's own words, and on ours.
syntax() {
	gold=$data/ud-ewt/dev.conllu
	[ -f "$gold" ] || {
		absent "$gold"
		return
	}
	"$program" parse --from conllu "$gold" >"$work/syntax.conllu"
	python3 "$here/syntax.py" score syntax "$gold" "$work/syntax.conllu"
	python3 "$here/syntax.py" texts "$gold" >"$work/syntax.jsonl"
	tolerant "$program" parse "$work/syntax.jsonl" >"$work/syntax-own.conllu"
	python3 "$here/syntax.py" score 'syntax, own words' "$gold" "$work/syntax-own.conllu"
}

pages() {
	rm -rf "$work/pages"
	unpack scrapinghub
	unpack trafilatura
	tolerant "$program" read --json "$work/pages" >"$work/pages.jsonl"
	scrapinghub
	trafilatura
}

# Of data that comes without a scorer.
items() { # SCRIPT FOLDER NAME
	[ -d "$data/$2" ] || {
		absent "$data/$2"
		return
	}
	mkdir -p "$work/$3"
	python3 "$here/$1" "$program" "$data/$2" "$work/$3" >"$work/$3.txt"
	table shares "$3" "$work/$3.txt"
}

speed() {
	[ -n "$(find "$work/pages" -name '*.html')" ] || {
		absent "$data/pages"
		return
	}
	command -v xmllint >/dev/null || {
		sh "$here/../skip.sh" 'accuracy: speed is measured against xmllint'
		return
	}
	table speed "$program" "$work/pages"
}

: >"$work/messages"
printf '%-18s %-18s %6s %6s %6s\n' articles measure P R F1
attribution polnear
attribution mixed
claims
paraphrase
reuse
propositions
syntax
pages
items feeds.py feeds feeds
items newsml.py newsml/dpa newsml
speed
