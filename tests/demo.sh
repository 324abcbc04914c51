#!/bin/sh
# Traces the sample articles, each corpus by itself; trace names its pictures.
# RUN, when set, goes before the program (valgrind and its options).
#
# usage: demo.sh PROGRAM OUT
set -eu
program=$1 out=$2

[ -x "$program" ] || {
	sh "$(dirname "$0")/skip.sh" "the demo: there is no $program"
	exit
}
for corpus in seeds/*/; do
	name=$(basename "$corpus")
	printf '\n--- %s ---\n\n' "seeds/$name"
	# shellcheck disable=SC2086 # $RUN holds words
	${RUN-} "$program" trace -o "$out/$name/" "seeds/$name"
done
