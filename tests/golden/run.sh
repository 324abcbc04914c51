#!/bin/sh
# Compares what the program prints with what each case expects. A case is a folder
# beside this file that holds an input, named after the behaviour that it shows:
#
#   input.*            what is read; any number of files
#   args               optional: what follows "hearsay" on the command line, one
#                      command a line, of which the last one's output counts.
#                      {inputs} stands for the inputs, {out} for an empty folder
#                      (in what is printed as well).
#                      Default: extract {inputs}
#   expected.<format>  standard output
#   expected.err       optional: standard error
#   status             optional: the exit status of the last command. Default: 0
#
# Commands run in the case's folder, so that paths in outputs are short.
#
# usage: run.sh [--update] PROGRAM
set -eu
export LC_ALL=C

update=
if [ "$1" = --update ]; then
	update=yes
	shift
fi
here=$(cd "$(dirname "$0")" && pwd)
program=$(cd "$(dirname "$1")" 2>/dev/null && pwd)/$(basename "$1") || true

[ -x "$program" ] || {
	sh "$here/../skip.sh" "golden: there is no $1"
	exit
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

run_line() { # WORD...: the program, with the words' placeholders filled in
	n=$#
	while [ "$n" -gt 0 ]; do
		case $1 in
		'{inputs}') set -- "$@" input.* ;;
		*'{out}'*) set -- "$@" "${1%%'{out}'*}$scratch/out${1#*'{out}'}" ;;
		*) set -- "$@" "$1" ;;
		esac
		shift
		n=$((n - 1))
	done
	code=0
	"$program" "$@" >"$scratch/out.raw" 2>"$scratch/err.raw" || code=$?
	sed "s|$scratch/out|{out}|g" "$scratch/out.raw" >"$scratch/stdout"
	sed "s|$scratch/out|{out}|g" "$scratch/err.raw" >"$scratch/stderr"
	return $code
}

run_case() { # in the case's folder: leaves stdout, stderr and status in scratch
	rm -rf "$scratch/out" && mkdir "$scratch/out"
	if [ -f args ]; then cat args; else echo 'extract {inputs}'; fi >"$scratch/args"
	while IFS= read -r line || [ -n "$line" ]; do
		status=0
		set -f
		# shellcheck disable=SC2086 # the line is split into words
		set -- $line
		set +f
		run_line "$@" </dev/null || status=$?
	done <"$scratch/args"
	echo "$status" >"$scratch/status"
}

expected_file() { # the case's own; for a new case, by what it prints
	for file in expected.*; do
		case $file in
		*.err | '*') ;;
		*) [ -f "$file" ] && echo "$file" && return ;;
		esac
	done
	if [ -f args ]; then echo expected.txt; else echo expected.json; fi
}

compare() { # in the case's folder: prints every difference; fails if there is any
	same=yes
	diff -u "$(expected_file)" "$scratch/stdout" || same=
	[ ! -f expected.err ] || diff -u expected.err "$scratch/stderr" || same=
	expected_status=0
	[ ! -f status ] || expected_status=$(cat status)
	if [ "$(cat "$scratch/status")" != "$expected_status" ]; then
		echo "exit status $(cat "$scratch/status"), expected $expected_status; it said:"
		cat "$scratch/stderr"
		same=
	fi
	[ -n "$same" ]
}

rewrite() { # in the case's folder
	cp "$scratch/stdout" "$(expected_file)"
	[ ! -f expected.err ] || cp "$scratch/stderr" expected.err
	if [ "$(cat "$scratch/status")" != 0 ] || [ -f status ]; then
		cp "$scratch/status" status
	fi
}

passed=0 failed=0
for folder in "$here"/*/; do
	cd "$folder"
	# The others belong to unit tests.
	set -- input.*
	[ -e "$1" ] || continue
	run_case
	if [ -n "$update" ]; then
		rewrite
	elif compare; then
		passed=$((passed + 1))
	else
		echo "golden: $(basename "$folder") differs" >&2
		failed=$((failed + 1))
	fi
done
[ -n "$update" ] || echo "golden: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
