#!/bin/sh
# The C program in the README compiles and does what it is shown for.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

# shellcheck disable=SC2016 # backquotes of Markdown
sed -n '/^```c$/,/^```$/p' "$top/README.md" | sed '1d;$d' >example.c
[ -s example.c ]
# shellcheck disable=SC2046,SC2086 # compilers and flags are words
${CC:-cc} -std=c11 -pedantic-errors -Wall -Wextra -Werror -o example example.c \
	$(${PKG_CONFIG:-pkg-config} --cflags --libs hearsay)
./example "$top/seeds/lighthouse" >claims
grep -q '^[A-F] ' claims || {
	echo 'the example of the README lists no claims'
	exit 1
}
