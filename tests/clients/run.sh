#!/bin/sh
# Uses an installed hearsay as a stranger would: compiles each C and C++ file of
# this folder with what pkg-config says and runs it, and runs each script.
# Scripts find the program in $HEARSAY and the installation in $STAGE.
#
# usage: run.sh STAGE
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

passed=0 failed=0
for file in "$here"/*; do
	[ "$file" != "$here/run.sh" ] || continue
	if try "$file"; then
		passed=$((passed + 1))
	else
		echo "clients: $(basename "$file") fails" >&2
		failed=$((failed + 1))
	fi
done
echo "clients: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
