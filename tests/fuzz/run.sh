#!/bin/sh
# Runs fuzz targets: over their saved inputs, or freely for a while from there.
#
# usage: run.sh replay PROGRAMS TARGET...
#        LIMIT=SECONDS run.sh fuzz PROGRAMS TARGET...
set -eu
mode=$1 programs=$2
shift 2
here=$(dirname "$0")
corpora=$here/corpus

replay() { # TARGET
	set -- "$1" "$corpora/$1"/*
	target=$1
	shift
	[ -f "$1" ] || {
		echo "fuzz: there is no saved input in $corpora/$target" >&2
		return 1
	}
	"$programs/replay_$target" "$@" 2>"$programs/replay_$target.log" || {
		# The input that was in hand is named last before the crash.
		tail -n 60 "$programs/replay_$target.log" >&2
		return 1
	}
}

# What is new goes below build/; a crash is worth a place in the corpus.
fuzz() { # TARGET
	target=$1
	log=$programs/fuzz_$target.log work=$programs/corpus/$target
	mkdir -p "$work" "$programs/crashes"
	set -- "$work"
	[ ! -d "$corpora/$target" ] || set -- "$@" "$corpora/$target"
	[ ! -f "$here/$target.dict" ] || set -- -dict="$here/$target.dict" "$@"
	"$programs/fuzz_$target" -max_total_time="$LIMIT" -timeout=5 -rss_limit_mb=2048 \
		-print_final_stats=1 -verbosity=0 \
		-artifact_prefix="$programs/crashes/$target-" "$@" >"$log" 2>&1 || {
		tail -n 60 "$log" >&2
		echo "fuzz: copy the input from $programs/crashes to $corpora/$target" >&2
		return 1
	}
	awk -v target="$target" '
	/number_of_executed_units/ { n = $2 }
	/average_exec_per_sec/ { print target ": " n " inputs, " $2 " a second" }' "$log"
}

if [ $# -eq 1 ]; then
	"$mode" "$1"
	exit
fi

# As many at once as there are processors; what each says stands together.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# shellcheck disable=SC2016 # the inner shell's
printf '%s\0' "$@" | xargs -0 -n 1 -P "$(nproc)" sh -c \
	'sh "$1" "$2" "$3" "$5" >"$4/$5.out" 2>&1 && : >"$4/$5.passed"' \
	sh "$0" "$mode" "$programs" "$scratch" || : # told below
passed=0 failed=0
for name in "$@"; do
	cat "$scratch/$name.out"
	if [ -f "$scratch/$name.passed" ]; then
		passed=$((passed + 1))
	else
		echo "fuzz: $name fails" >&2
		failed=$((failed + 1))
	fi
done
echo "fuzz, $mode: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
