#!/bin/sh
# Checks the order of the folders: a file under src/ includes only from its own
# folder and from those above it in src/LAYERS; the command includes the library
# only through hearsay.h; a foreign library is included only in its home.
#
# usage: layers.sh [ROOT]       checks the tree at ROOT (default: this one)
#        layers.sh --self-test  proves on small bad trees that it can fail
set -eu

# For each foreign header, the paths below src/ that may include it.
homes='
libxml/xmlwriter.h export/xmlwriter
libxml/      read/markup/
uchardet     read/guess.c
zlib.h       read/stream.c
sqlite3.h    store/
gvc.h        export/agraph
cgraph.h     export/agraph
graphviz/    export/agraph
jansson.h    base/json.h
utf8proc.h   base/utf8.c
libstemmer.h lexicon/lexicon.c
'

# What C11, POSIX and the compiler give is at home everywhere.
system='
assert ctype errno fenv float inttypes iso646 limits locale math setjmp signal
stdalign stdarg stdatomic stdbool stddef stdint stdio stdlib stdnoreturn string
tgmath threads time uchar wchar wctype dirent fcntl ftw glob iconv langinfo
arm_neon immintrin libgen poll pthread regex strings sanitizer/asan_interface
sys/ioctl sys/mman sys/resource sys/stat sys/time sys/types sys/wait termios
unistd
'

check_tree() { # ROOT: prints a line for each violation; fails if there is any
	(
		cd "$1"
		find include src -name '*.[ch]' -o -name '*.def' | LC_ALL=C sort |
			xargs awk -v homes="$homes" -v system_names="$system" "$rules" src/LAYERS
	)
}

# shellcheck disable=SC2016 # the dollars are awk's
rules='
function complain(why) {
	print FILENAME ":" FNR ": " why
	failed = 1
}

function folder_of(path) {
	if (path !~ /^src\//) return "include"
	sub(/^src\//, "", path)
	if (path !~ /\//) return "."
	sub(/\/.*/, "", path)
	return path
}

function check_own(name, here, there) {
	if (name == "hearsay.h") return
	if (here == "include") { complain("the public header includes \"" name "\""); return }
	if (name !~ /\// || name ~ /^\./) {
		complain("\"" name "\": name the folder as well, as in \"base/str.h\"")
		return
	}
	there = name
	sub(/\/.*/, "", there)
	if (!(there in place)) { complain("\"" name "\": " there " is not in src/LAYERS"); return }
	if (here == there) return
	if (here == "cli") { complain("cli includes \"" name "\", not only hearsay.h"); return }
	if (place[there] > place[here]) complain(here " includes \"" name "\", which is to its right")
}

function check_foreign(name, path, i) {
	sub(/^src\//, "", path)
	for (i = 1; i <= n_homes; i++) {
		if (index(name, header[i]) != 1) continue
		if (index(path, home[i]) != 1) complain("<" name "> belongs in src/" home[i])
		return
	}
	if (name == "hearsay.h" || name in system_header) return
	complain("<" name "> has no home: see tests/layers.sh")
}

BEGIN {
	n = split(homes, words)
	for (i = 1; i < n; i += 2) { header[++n_homes] = words[i]; home[n_homes] = words[i + 1] }
	n = split(system_names, words)
	for (i = 1; i <= n; i++) system_header[words[i] ".h"] = 1
}

FILENAME == "src/LAYERS" { if (NF) place[$1] = FNR; next }

FNR == 1 {
	folder = folder_of(FILENAME)
	if (folder != "include" && !(folder in place)) complain(folder " is not in src/LAYERS")
}

/^[ \t]*#[ \t]*include[ \t]*"/ { split($0, part, "\""); check_own(part[2], folder) }
/^[ \t]*#[ \t]*include[ \t]*</ { split($0, part, /[<>]/); check_foreign(part[2], FILENAME) }

END { exit failed }
'

# Expects that a tree whose one file PATH includes HEADER passes or fails.
expect() { # pass|fail PATH HEADER
	tree=$(mktemp -d "$scratch/tree.XXXXXX")
	mkdir -p "$tree/include" "$tree/src" "$tree/$(dirname "$2")"
	printf '%s\n' base read store export . cli >"$tree/src/LAYERS"
	printf '#include %s\n' "$3" >"$tree/$2"
	outcome=pass
	check_tree "$tree" >/dev/null || outcome=fail
	if [ "$outcome" = "$1" ]; then
		passed=$((passed + 1))
	else
		echo "layers.sh: $2 with $3: expected to $1" >&2
		failed=$((failed + 1))
	fi
}

self_test() {
	scratch=$(mktemp -d)
	trap 'rm -rf "$scratch"' EXIT
	passed=0 failed=0
	expect pass src/read/html.c '"base/str.h"'
	expect pass src/read/html.c '"read/doc.h"'
	expect fail src/read/html.c '"store/record.h"'
	expect fail src/read/html.c '"doc.h"'
	expect fail src/read/html.c '"../base/str.h"'
	expect fail src/read/html.c '"helper/str.h"'
	expect fail src/helper/str.c '"base/str.h"'
	expect fail src/read/reader.def '"store/record.h"'
	expect pass src/export/web/page.c '"export/export.h"'
	expect fail src/base/lists/long.c '"read/doc.h"'
	expect pass src/hearsay.c '"export/export.h"'
	expect fail src/hearsay.c '"cli/cli.h"'
	expect fail src/export/svg.c '"cli/cli.h"'
	expect pass src/cli/main.c '"hearsay.h"'
	expect pass src/cli/main.c '"cli/cli.h"'
	expect fail src/cli/main.c '"base/str.h"'
	expect fail include/hearsay.h '"base/str.h"'
	expect pass src/read/markup/parse.c '<libxml/HTMLparser.h>'
	expect fail src/export/svg.c '<libxml/tree.h>'
	expect pass src/store/sqlite.c '<sqlite3.h>'
	expect fail src/export/tables.c '<sqlite3.h>'
	expect pass src/export/agraph.c '<gvc.h>'
	expect fail src/export/dot.c '<graphviz/cgraph.h>'
	expect pass src/base/json.h '<jansson.h>'
	expect fail src/base/json.c '<jansson.h>'
	expect fail src/base/date.c '<utf8proc.h>'
	expect pass src/base/file.c '<sys/stat.h>'
	expect fail src/base/file.c '<curl/curl.h>'
	echo "layers, self-test: $passed passed, $failed failed"
	[ "$failed" -eq 0 ]
}

if [ "${1-}" = --self-test ]; then
	self_test
elif check_tree "${1-$(dirname "$0")/..}"; then
	echo "layers: 1 passed, 0 failed"
else
	echo "layers: 0 passed, 1 failed"
	exit 1
fi
