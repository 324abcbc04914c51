#!/bin/sh
# Every format is read by programs that others wrote: a case of sample articles and of
# articles made to break out of whatever holds them comes back as it was.
# HEARSAY, STAGE and SKIP come from run.sh.
set -eu

[ -x "$HEARSAY" ] || {
	sh "$SKIP" 'formats.sh: there is no program'
	exit
}
here=$(cd "$(dirname "$0")/formats" && pwd)
top=$here/../../..
schemas=$top/../shared/data/schemas
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
bad=0

complain() {
	echo "formats.sh: $*" >&2
	[ ! -s err ] || head -5 err | cut -c 1-300 | sed 's/^/    /' >&2
	bad=1
}

lacks() { # COMMAND: says that what needs it is skipped
	command -v "$1" >/dev/null && return 1
	sh "$SKIP" "formats.sh: there is no $1" || bad=1
}

# What no package of a system brings may be missing everywhere.
pass_over() {
	echo "skipped: formats.sh: $*"
}

write() { # FILE VIEW-OR-MORE...
	file=$1
	shift
	"$HEARSAY" export -q case/hearsay.db -o "$file" "$@" 2>err || complain "$file is not written"
}

# ---------------------------------------------------------------- one case

awk 'BEGIN { while (n++ < 10240) long = long "x" }
	{ gsub(/LONG/, long); print }' "$here/hostile.jsonl" >hostile.jsonl
"$HEARSAY" trace -q -o case hostile.jsonl "$top/seeds/lighthouse" >/dev/null

mkdir view.csv
for ending in cyjs graphml gexf prov.json jsonld; do
	write "view.$ending" -v claims -a
done
write view.csv -v claims -a -T csv
write claims.json -v claims -a
write documents.json -v documents
for ending in svg dot png pdf; do
	write "view.$ending"
done
write view.mmd -a -n 40
write all.dot -v all -a --no-fold

for file in view.* all.dot claims.json documents.json; do
	[ -s "$file" ] || complain "$file is empty"
done
[ "$(head -c 4 view.pdf)" = %PDF ] || complain 'view.pdf is no PDF'
[ "$(head -c 4 view.png | tail -c 3)" = PNG ] || complain 'view.png is no PNG'

# The same case gives the same bytes: a format of each kind is enough.
write again.dot
write again.gexf -v claims -a
write again.prov.json -v claims -a
write again.csv -v claims -a -t edges
mv again.csv view.csv/again
for pair in view.dot:again.dot view.gexf:again.gexf view.prov.json:again.prov.json \
	view.csv/edges.csv:view.csv/again; do
	cmp "${pair%:*}" "${pair#*:}" || complain "$pair: not the same bytes twice"
done

# ---------------------------------------------------------------- Graphviz

read_dot() { # NAME COMMAND...: reads view.dot without a word of complaint
	name=$1
	shift
	"$@" >"$name.out" 2>err || complain "$name does not read view.dot"
	if [ -s err ] || [ ! -s "$name.out" ]; then
		complain "$name has something against view.dot"
	fi
}

if ! lacks dot; then
	nodes=$(grep -c 'class="*\(claim\|statement\|source\|nobody\|unspecified\)' view.dot)
	read_dot dot dot -Tplain view.dot
	read_dot nop nop view.dot
	read_dot gvpr gvpr 'N { print($.class) } E { print($.class) }' view.dot
	# What this one finds goes to standard error.
	sccmap -s view.dot >out 2>err || complain 'sccmap does not read view.dot'
	# Its status tells of circles.
	acyclic -n view.dot >out 2>err || [ $? -eq 1 ] || complain 'acyclic does not read view.dot'
	[ "$(grep -c '^\(claim\|statement\|source\|nobody\|unspecified\)' gvpr.out)" = "$nodes" ] ||
		complain "gvpr sees other nodes than $nodes"
	# A large picture is the network, written piece by piece.
	gvpr 'N { print("node ", $.tooltip) } E { print("edge") }' all.dot >gvpr.out 2>err ||
		complain 'gvpr does not read all.dot'
	[ "$(grep -c '^edge$' gvpr.out)" = "$(grep -c '"source":' view.cyjs)" ] ||
		complain 'gvpr sees other edges in all.dot'
	grep -qF '=cmd(|'"'/c calc'"'!A1) "quoted" back\\slash <script>' gvpr.out ||
		complain 'gvpr sees other words in all.dot'
fi

# ---------------------------------------------------------------- XML

if ! lacks xmllint; then
	xmllint --noout view.graphml view.svg 2>err || complain 'no well-formed XML'
	xmllint --noout --relaxng "$here/gexf.rng" view.gexf 2>err ||
		complain 'GEXF is not what gexf.rng tells'
	if [ -d "$schemas/gexf-1.3" ]; then
		xmllint --noout --schema "$schemas/gexf-1.3/gexf.xsd" view.gexf 2>err ||
			complain 'GEXF is not valid'
	else
		pass_over "there is no $schemas"
	fi
fi

# ---------------------------------------------------------------- what cannot be written

if [ -w /dev/full ]; then
	code=0
	"$HEARSAY" export -q case/hearsay.db -v claims -a -T gexf >/dev/full 2>err || code=$?
	if [ $code -ne 3 ] || [ "$(wc -l <err)" -ne 1 ]; then
		complain "a full disk is not told once: exit status $code"
	fi
fi
write once.gexf
code=0
"$HEARSAY" export -q case/hearsay.db -T csv -o once.gexf/ 2>err || code=$?
if [ $code -ne 3 ] || [ ! -f once.gexf ] || ls .hsy-* >out 2>&1; then
	complain 'a folder that cannot be made leaves something'
fi

# ---------------------------------------------------------------- what is told of them

"$HEARSAY" formats --json | sed -n 's/^{"name":"\([a-z]*\)".*/\1/p' >names
[ "$(wc -l <names)" -ge 14 ] || complain 'hearsay formats does not list them'
while read -r name; do
	grep -q "^\.It Cm \(.* \)*$name\( \|$\)" "$top/src/cli/hearsay.1" ||
		complain "the manual does not tell of the format $name"
done <names
"$HEARSAY" views --json | grep -q '"name":"overview".*"svg"' ||
	complain 'hearsay views does not list the formats of each'

# ---------------------------------------------------------------- Python's libraries

if ! lacks sqlite3 && ! lacks "${PYTHON:=python3}"; then
	for table in claims nodes edges; do
		sqlite3 view.sqlite ".import --csv view.csv/$table.csv $table" 2>err ||
			complain "sqlite3 does not read $table.csv"
		[ ! -s err ] || complain "sqlite3 has something against $table.csv"
	done
	# The system's own Python has the system's libraries.
	[ ! -x /usr/bin/python3 ] || [ "$PYTHON" != python3 ] || PYTHON=/usr/bin/python3
	schema=$schemas/prov-json.schema.json
	[ -f "$schema" ] || schema=
	# shellcheck disable=SC2086 # no schema is no argument
	"$PYTHON" "$here/check.py" . $schema >python.out 2>err || complain 'Python has other data'
	grep -v '^skipped: ' python.out >&2 || true
	code=0
	"$PYTHON" -c 'import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)' \
		"$HEARSAY" export case/hearsay.db -T png </dev/null >out 2>err || code=$?
	if [ $code -ne 2 ] || ! grep -q 'give -o' out; then
		complain "a terminal gets pixels: exit status $code"
	fi
	sed -n 's/^skipped: //p' python.out >missing
	while read -r why; do
		sh "$SKIP" "formats.sh: $why" || bad=1
	done <missing
fi

# ---------------------------------------------------------------- a browser

# Mermaid comes from npm, which keeps what it has fetched once.
fetch_mermaid() {
	command -v npm >/dev/null &&
		npm pack --silent --prefer-offline --fetch-retries=0 --fetch-timeout=20000 \
			mermaid@11.4.1 >npm.out 2>&1 &&
		tar xzf mermaid-11.4.1.tgz --strip-components=2 package/dist/mermaid.min.js
}

for browser in chromium chromium-browser google-chrome; do
	command -v "$browser" >/dev/null && break
done
if [ -f data.js ] && command -v "$browser" >/dev/null; then
	fetch_mermaid || pass_over 'Mermaid is not to be had from npm'
	cp "$here/page.html" .
	"$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$scratch/browser" \
		--virtual-time-budget=10000 --dump-dom "file://$scratch/page.html" >out 2>err ||
		complain 'the browser does not start'
	grep -q 'id="result">all well<' out || {
		grep -o 'id="result">.*' out >err || true
		complain 'a browser sees something else'
	}
else
	pass_over 'there is no Chromium'
fi
exit $bad
