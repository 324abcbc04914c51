#!/bin/sh
# Every picture of the sample articles can be drawn: those of the case in each look, and
# those of each claim.
# Under AddressSanitizer this also sees what Graphviz does to its memory.
set -eu

[ -x "$HEARSAY" ] || {
	sh "$SKIP" 'pictures.sh: there is no program'
	exit
}
top=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
bad=0

is_svg() { # FILE
	if command -v xmllint >/dev/null; then
		xmllint --noout "$1" 2>>err
	else
		grep -q '^<svg ' "$1" && [ "$(tail -1 "$1")" = '</svg>' ]
	fi
}

draw() { # CASE VIEW OPTION...
	case=$1
	view=$2
	shift 2
	: >err
	if ! "$HEARSAY" export -q "$case" --view "$view" -o picture.svg "$@" 2>err ||
		! is_svg picture.svg || [ -s err ]; then
		echo "pictures.sh: $case, $view $*:"
		cat err
		bad=1
	fi
}

# Graphviz's own program reads what is to be laid out or changed.
lay_out() { # CASE VIEW
	command -v dot >/dev/null || return 0
	"$HEARSAY" export -q "$1" --view "$2" -o picture.dot
	dot -Tsvg -o picture.svg picture.dot >err 2>&1 && [ ! -s err ] && return
	echo "pictures.sh: dot reads $1, $2:"
	cat err
	bad=1
}

for corpus in "$top"/seeds/*/; do
	name=$(basename "$corpus")
	"$HEARSAY" trace -q -o "$name" "$corpus" >/dev/null
	"$HEARSAY" claims -q --all "$name/hearsay.db" |
		sed -n 's/^ *\(c[0-9a-f]\{6,\}\)  .*/\1/p' >ids
	[ -s ids ] || {
		echo "pictures.sh: $name has no claims"
		bad=1
	}
	for view in overview outlets knockout all; do
		draw "$name/hearsay.db" $view
		draw "$name/hearsay.db" $view --theme dark --rankdir TB
	done
	draw "$name/hearsay.db" all --no-fold
	draw "$name/hearsay.db" overview --labels short --wrap 20 --min-grade D
	lay_out "$name/hearsay.db" overview
	while read -r id; do
		draw "$name/hearsay.db" "claim:$id"
	done <ids
	# Neighbours of these differ in little.
	awk 'NR % 8 == 1' ids | while read -r id; do
		for view in lines disagree timeline; do
			draw "$name/hearsay.db" "$view:$id"
		done
		[ "$bad" = 0 ]
	done || bad=1
	lay_out "$name/hearsay.db" "claim:$(head -1 ids)"
done
exit $bad
