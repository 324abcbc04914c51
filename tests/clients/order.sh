#!/bin/sh
# The same articles give the same bytes: named in any order, twice in a row, added all
# at once or one by one, and wherever the system puts the program in memory.
set -eu

[ -x "$HEARSAY" ] || {
	sh "$SKIP" 'order.sh: there is no program'
	exit
}
top=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

trace() { # FOLDER WRAPPER FILE...: everything that a reader gets, below FOLDER
	mkdir -p "$scratch/$1"
	cd "$scratch/$1"
	wrapper=$2
	shift 2
	$wrapper "$HEARSAY" trace -q -o out/ "$@" >stdout
	"$HEARSAY" claims out/hearsay.db --json --all >claims.json
}

whole() { # CASE FOLDER: all that is known of it, in words and as a graph
	mkdir -p "$scratch/$2"
	"$HEARSAY" claims "$1" --json --all >"$scratch/$2/claims.json"
	"$HEARSAY" export -q --view all -T graphml -o "$scratch/$2/all.graphml" "$1"
}

singly() { # FOLDER FILE...: into a case that is linked and looked at between
	folder=$1
	shift
	for file in "$@"; do
		"$HEARSAY" add -q --publish "$scratch/$folder.db" "$file" >/dev/null
		whole "$scratch/$folder.db" "$folder"
	done
}

fixed=
! setarch "$(uname -m)" -R true 2>/dev/null || fixed="setarch $(uname -m) -R"

bad=0
for corpus in "$top"/seeds/*/; do
	name=$(basename "$corpus")
	set -- "$corpus"*
	trace "$name/first" '' "$@"
	trace "$name/again" '' "$@"
	trace "$name/fixed" "$fixed" "$@"
	whole "$scratch/$name/first/out/hearsay.db" "$name/together"
	singly "$name/singly" "$@"
	reversed=
	for file in "$@"; do
		reversed="$file
$reversed"
	done
	# No article has a line break in its name.
	IFS='
'
	set -f
	# shellcheck disable=SC2086
	set -- $reversed
	set +f
	unset IFS
	trace "$name/reversed" '' "$@"
	singly "$name/singly-reversed" "$@"
	cd "$scratch/$name"
	for other in again fixed reversed; do
		diff -r first "$other" || {
			echo "$name: $other differs from first"
			bad=1
		}
	done
	for other in singly singly-reversed; do
		diff -r together "$other" || {
			echo "$name: $other differs from together"
			bad=1
		}
	done
done
exit $bad
