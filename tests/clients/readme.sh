#!/bin/sh
# What the README shows is so: every command is listed there and in the manual, a
# command prints what it is shown to print, the C program compiles and does its work.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

bad=0
complain() {
	echo "readme.sh: $*" >&2
	bad=1
}

for command in $("$HEARSAY" --help | sed -n 's/^  \([a-z]*\) .*/\1/p'); do
	grep -q "^| .hearsay $command " "$top/README.md" ||
		complain "the README does not list $command"
	grep -q "^\.It Cm $command\$" "$top/src/cli/hearsay.1" ||
		complain "the manual does not tell of $command"
done

# shellcheck disable=SC2016 # backquotes of Markdown
sed -n '/^\$ build\/hearsay /,/^```$/p' "$top/README.md" | sed '$d' >shown
[ -s shown ] || complain 'the README shows no command'
sed 1d shown >wanted
lines=$(wc -l <wanted)
(
	cd "$top"
	# shellcheck disable=SC2046 # words
	COLUMNS=80 "$HEARSAY" $(sed -n '1s/^\$ build\/hearsay //p' "$OLDPWD/shown")
) | head -n "$lines" | diff wanted - >&2 ||
	complain 'the command in the README prints something else'

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
exit $bad
