#!/bin/sh
# However many articles are worked on at once, the same is printed, on both sides, and
# the case is the same.
set -eu

[ -x "$HEARSAY" ] || {
	sh "$SKIP" 'jobs.sh: there is no program'
	exit
}
top=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
bad=0

complain() { # MESSAGE
	echo "$1"
	bad=1
}

# ---------------------------------------------------------------- what is read

mixed=$scratch/mixed
mkdir "$mixed"
cp -r "$top"/seeds/* "$mixed"
cp -r "$top"/tests/fuzz/corpus "$mixed/corpus"
# The same again under other names, an empty file, and much that is broken.
cp -r "$top"/seeds/lighthouse "$mixed/twice"
: >"$mixed/empty.txt"
printf '\211PNG\r\n\032\n\0\0\0\rIHDR' >"$mixed/picture.html"
printf '\037\213\010 cut' >"$mixed/cut.gz"
printf '<rss><channel><item><title>Half' >"$mixed/half.xml"
printf 'Caf\351 owners said that they will close.\n' >"$mixed/latin.txt"
chmod 000 "$mixed/latin.txt" 2>/dev/null || true
awk 'BEGIN {
	while (i++ < 120) {
		if (i % 20 == 3) print "{\"text\": "
		if (i % 20 == 9) print "{\"language\": \"xx\", \"text\": \"Ni ni ni.\"}"
		printf "{\"id\": \"%d\", \"text\": \"Boat %d will run in June", i % 100, i
		for (j = 0; j < i * i % 40; j++)
			printf ". The bridge cost $%d million, said Jane Doe, the mayor", j
		print ".\"}"
	}
}' >"$mixed/lines.jsonl"

# ---------------------------------------------------------------- what comes of it

# As few as one at a time, as many as there are processors, and more.
for jobs in '-j 1' '-j2' '--jobs=7' ''; do
	folder="$scratch/jobs$jobs"
	mkdir "$folder"
	cd "$folder"
	for command in extract read parse 'parse --json' 'annotate --html'; do
		status=0
		# shellcheck disable=SC2086 # words
		"$HEARSAY" $command $jobs ../mixed >"$command.out" 2>"$command.err" ||
			status=$?
		echo "$status" >"$command.status"
	done
	for again in once twice; do
		# shellcheck disable=SC2086
		"$HEARSAY" add $jobs case.db ../mixed >"$again.out" 2>"$again.err" || :
	done
	rm case.db
	# shellcheck disable=SC2086
	"$HEARSAY" trace $jobs -o out ../mixed >trace.out 2>trace.err || :
done
cd "$scratch"
for other in jobs-j2 jobs--jobs=7 jobs; do
	diff -r 'jobs-j 1' "$other" >difference || {
		complain "$other: differs from -j 1"
		head -5 difference
	}
done
one='jobs-j 1'
grep -q 'lines.jsonl:[0-9]*: ' "$one/extract.err" || complain 'nothing was broken'
[ "$(wc -l <"$one/extract.out")" -gt 120 ] || complain 'hardly anything was read'
grep -q ' 0 added' "$one/twice.out" || complain 'articles are added twice'

# ---------------------------------------------------------------- the option

for number in 0 -1 x 2x ''; do
	if "$HEARSAY" extract -j "$number" mixed >out 2>err; then
		complain "-j '$number' is taken for a number"
	fi
	grep -q 'jobs' err || complain "-j '$number': the option is not named"
done
"$HEARSAY" read -q -j 1000000 mixed/lighthouse >out || complain 'many jobs are too many'
exit $bad
