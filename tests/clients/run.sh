#!/bin/sh
# Uses an installed hearsay as a stranger would: compiles each C and C++ file of
# this folder with what pkg-config says and runs it, and runs each script.
# Scripts find the program in $HEARSAY and the installation in $STAGE.
#
# usage: run.sh STAGE [FILE]     all of them, as many at once as there are processors;
#                                 or that one
set -eu
here=$(cd "$(dirname "$0")" && pwd)
STAGE=$1
HEARSAY=$STAGE/bin/hearsay
SKIP=$here/../skip.sh
PKG_CONFIG=${PKG_CONFIG:-pkg-config}
PKG_CONFIG_PATH=$STAGE/lib/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}
LD_LIBRARY_PATH=$STAGE/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
export STAGE HEARSAY SKIP PKG_CONFIG_PATH LD_LIBRARY_PATH

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# shellcheck disable=SC2046,SC2086 # compilers and flags are words
build_and_run() { # COMPILER-AND-FLAGS FILE
	$1 -pedantic-errors -Wall -Wextra -Werror -o "$scratch/client" "$2" \
		$($PKG_CONFIG --cflags --libs hearsay) && "$scratch/client"
}

try() { # FILE
	case $1 in
	*.c) build_and_run "${CC:-cc} -std=c11" "$1" ;;
	*.cc)
		if command -v "${CXX%% *}" >/dev/null; then
			build_and_run "$CXX -std=c++11" "$1"
		else
			sh "$SKIP" "$(basename "$1"): there is no C++ compiler"
		fi
		;;
	*.sh) sh "$1" ;;
	esac
}

if [ $# -gt 1 ]; then
	try "$2"
	exit
fi

for file in "$here"/*.c "$here"/*.cc "$here"/*.sh; do
	[ "$file" = "$here/run.sh" ] || printf '%s\0' "$file"
done >"$scratch/files"
# shellcheck disable=SC2016 # the inner shell's
xargs -0 -n 1 -P "$(nproc)" sh -c \
	'name=$3/$(basename "$4"); sh "$1" "$2" "$4" >"$name.out" 2>&1 && : >"$name.passed"' \
	sh "$here/run.sh" "$STAGE" "$scratch" <"$scratch/files" || : # told below

# What each says stands together, in the order of their names.
passed=0 failed=0
for out in "$scratch"/*.out; do
	cat "$out"
	if [ -f "${out%.out}.passed" ]; then
		passed=$((passed + 1))
	else
		echo "clients: $(basename "$out" .out) fails" >&2
		failed=$((failed + 1))
	fi
done
echo "clients: $passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -eq "$(tr -cd '\0' <"$scratch/files" | wc -c)" ]
