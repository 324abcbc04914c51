#!/bin/sh
# Every command of the installed program, by what it prints, where, and with which
# exit status. HEARSAY and STAGE come from run.sh.
set -u
unset COLUMNS NO_COLOR CDPATH

[ -x "$HEARSAY" ] || {
	sh "$SKIP" 'cli.sh: there is no program'
	exit
}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit
bad=0

complain() {
	echo "cli.sh: $*" >&2
	sed 's/^/    out: /' "$scratch/out" | head -20 >&2
	sed 's/^/    err: /' "$scratch/err" | head -20 >&2
	bad=1
}

run() { # STATUS ARGUMENT...: leaves out and err
	wanted=$1
	shift
	ran="hearsay $*"
	got=0
	"$HEARSAY" "$@" >"$scratch/out" 2>"$scratch/err" </dev/null || got=$?
	[ "$got" = "$wanted" ] || complain "$ran: exit status $got, wanted $wanted"
}

has() { # out|err TEXT: TEXT stands there
	grep -qF -- "$2" "$scratch/$1" || complain "$ran: '$2' is missing in $1"
}

lacks() { # out|err TEXT
	! grep -qF -- "$2" "$scratch/$1" || complain "$ran: '$2' is in $1"
}

silent() { # out|err: nothing was printed there
	[ ! -s "$scratch/$1" ] || complain "$ran: something is in $1"
}

is_file() { [ -s "$1" ] || complain "$ran: there is no file $1"; }
is_absent() { [ ! -e "$1" ] || complain "$ran: there is $1"; }

# ---------------------------------------------------------------- articles

mkdir articles
cat >articles/bridge.txt <<'TEXT'
The Harbour Herald, 2 March 2026

The old bridge will close in June for 12 weeks, Mayor Jane Doe said on Monday.

"We cannot wait any longer with what should have been done by those who were here
before us," Doe said. The bridge is the only way to the island, and they would have to
take the boat.
TEXT
cat >articles/ferry.txt <<'TEXT'
Coast Weekly, 3 March 2026

The bridge will close in June, according to the Harbour Herald.

A ferry will run every 20 minutes, said Ann Roe, the harbour master.
TEXT

# ---------------------------------------------------------------- usage

run 2
silent out
has err 'usage: hearsay COMMAND'
run 0 --help
silent err
for command in trace extract read annotate add claims explain sources compare knockout export score; do
	has out "  $command"
done
run 0 --version
has out 'hearsay '
run 2 conjure
has err "no command conjure"
has err 'hearsay --help'
run 2 --conjure
for command in trace extract read annotate add claims explain sources compare knockout export score; do
	run 0 "$command" --help
	silent err
	has out "usage: hearsay $command"
	run 2 "$command" --conjure
	silent out
	has err "hearsay $command --help"
	run 2 "$command"
	silent out
	has err "something is missing"
done
run 2 trace -o
has err '--output needs a value'
run 2 trace --top=many articles
has err 'takes a number'
run 2 claims --json=yes articles
has err 'takes no value'
run 2 claims one.db two.db
has err 'too many arguments'

# ---------------------------------------------------------------- trace

run 0 trace -o made/for/this/ articles
is_file made/for/this/hearsay.db
is_file made/for/this/graph.dot
is_file made/for/this/graph.svg
[ "$(find made -type f | wc -l)" -eq 3 ] || complain "$ran: leaves more: $(find made -type f)"
has out 'bridge will close'
has out 'Jane Doe'
lacks out 'Wrote'
has err 'Wrote made/for/this/hearsay.db'
has err 'graph.svg'
has err ' explain made/for/this/hearsay.db c'
[ "$(awk '{ print length }' out | sort -n | tail -1)" -le 80 ] ||
	complain "$ran: wider than 80 columns"
! LC_ALL=C grep -q "$(printf '\033')" out err || complain "$ran: colours in a file"
cp out table

run 0 trace -q -o out2 articles
silent err
cmp -s out table || complain "$ran: --quiet changes the results"
run 0 trace -oout2 -- articles/ferry.txt articles/bridge.txt
cmp -s out table || complain "$ran: another order, other results"
cmp -s out2/hearsay.db made/for/this/hearsay.db ||
	complain "$ran: another order, another database"
COLUMNS=60
export COLUMNS
run 0 trace -o out2 articles
[ "$(awk '{ print length }' out | sort -n | tail -1)" -le 60 ] ||
	complain "$ran: COLUMNS is not obeyed"
unset COLUMNS
run 0 trace -o out2 --top 1 articles
[ "$(grep -c '^[A-F] ' out)" -eq 1 ] || complain "$ran: not one claim"
run 0 trace -o out2 --json articles
has out '"claims":['

# A table for a projector: no more than 20 claims, and how to see the rest.
mkdir boats
i=0
while [ $i -lt 25 ]; do
	i=$((i + 1))
	printf 'There were %s boats in harbour number %s, said Ann Roe, the harbour master.\n\n' \
		$((i * 7)) $i >>boats/boats.txt
done
run 0 trace -q -o out4 boats
[ "$(grep -c '^[A-F] ' out)" -eq 20 ] || complain "$ran: not 20 claims"
has out ' claims more: '
has out ' claims out4/hearsay.db'
run 0 trace -q -o out4 --all boats
[ "$(grep -c '^[A-F] ' out)" -gt 20 ] || complain "$ran: not all claims"
lacks out ' claims more: '

# A note about a folder is no article of it.
cp -r articles noted
cp boats/boats.txt noted/README
run 0 trace -o out5 noted
has err 'noted/README: passed over'
cmp -s out table || complain "$ran: reads the note"

# Our own results are no articles, so that tracing a folder again changes nothing.
cp -r articles again
run 0 trace -o again again
cp out first
run 0 trace -o again again
cmp -s out first || complain "$ran: reads its own results"

# Chinese characters are two columns wide, and three bytes long: 20 of them and the
# 19 columns before them are 79 bytes.
mkdir wide
awk 'BEGIN { for (i = 0; i < 40; i++) printf "大桥关闭"; print "12。" }' >wide/wide.txt
COLUMNS=60
export COLUMNS
run 0 trace -o out2 wide
has err 'no attribution model for zh'
has out '大桥关闭'
[ "$(LC_ALL=C awk '{ print length }' out | sort -n | tail -1)" -le 82 ] ||
	complain "$ran: wider than 60 columns"
unset COLUMNS

: >plain
run 3 trace -o plain articles
has err 'plain'
silent out

# ---------------------------------------------------------------- what cannot be read

mkdir bad
: >bad/empty.txt
printf ' \n\n' >bad/blank.txt
printf '\211PNG\r\n\032\n\0\0\0\rIHDR' >bad/picture.txt
head -c 4000 "$HEARSAY" >bad/program.txt
awk 'BEGIN { for (i = 0; i < 3600000; i++) printf "line " }' >bad/huge.txt
printf 'The bridge\0 will close in June, Mayor Jane Doe said.\n' >bad/nul.txt
printf 'The caf\351 at the harbour will close, Mayor Jane Doe said.\n' >bad/latin.txt
printf '{"id": "a", "text": "The bridge will close, Jane Doe said."}\n{oops\n' >bad/half.jsonl
mkdir bad/folder

for file in bad/*; do
	name=${file#bad/}
	run 1 extract articles/bridge.txt "$file"
	has err "$name"
	has out 'bridge.txt'
done
for name in empty.txt blank.txt picture.txt program.txt huge.txt folder absent; do
	run 3 extract "bad/$name"
	silent out
	has err "$name"
	run 3 trace -o nothing "bad/$name"
	is_absent nothing/hearsay.db
	run 3 add nothing.db "bad/$name"
	is_absent nothing.db
done
run 1 trace -o out3 articles bad
for name in empty blank picture program huge nul latin; do
	has err "bad/$name.txt"
done
has err 'half.jsonl:2'
has out 'Jane Doe'
is_file out3/graph.svg
run 1 trace -q -o out3 articles bad/empty.txt
has err 'bad/empty.txt'
if [ "$(id -u)" -ne 0 ]; then
	cp articles/bridge.txt bad/secret.txt
	chmod 0 bad/secret.txt
	run 1 extract articles/bridge.txt bad/secret.txt
	has err 'bad/secret.txt'
fi

# What stands in a text or a name may not steer the terminal.
printf 'The bridge will \033[31mclose, Mayor Jane Doe said.\n' >'bad/esc.txt'
: >"bad/$(printf 'odd\033[2Jname')"
run 1 trace -o out3 articles bad/esc.txt "bad/$(printf 'odd\033[2Jname')"
! LC_ALL=C grep -q "$(printf '\033')" out err || complain "$ran: lets escapes through"

# ---------------------------------------------------------------- extract

run 0 extract articles
[ "$(wc -l <out)" -eq 2 ] || complain "$ran: not two lines"
silent err
"$HEARSAY" extract - <articles/bridge.txt >out || complain "extract -: fails"
[ "$(wc -l <out)" -eq 1 ] || complain "extract -: not one line"

# ---------------------------------------------------------------- read

run 0 read articles
silent err
[ "$(grep -c '^── ' out)" -eq 2 ] || complain "$ran: not two articles"
has out '── articles/bridge.txt ─'
has out '    outlet  The Harbour Herald'
has out ' published  2026-03-02'
has out '            The old bridge will close in June'
cp out fields
"$HEARSAY" read - <articles/bridge.txt >out || complain 'read -: fails'
has out '── standard input ─'
has out 'close in June'
for columns in 60 100; do
	COLUMNS=$columns "$HEARSAY" read articles >out
	widest=$(LC_ALL=C sed 's/─/-/g' out | awk '{ print length }' | sort -n | tail -1)
	[ "$widest" -eq $columns ] || complain "read: not $columns columns wide"
done
run 0 read --json articles
silent err
[ "$(wc -l <out)" -eq 2 ] || complain "$ran: not two lines"
for member in headline modified declared blocks links; do
	has out "\"$member\":"
done
lacks out '"attributions"'
run 1 read articles bad/empty.txt
has err 'bad/empty.txt'
cmp -s out fields || complain "$ran: one bad file changes the others"
run 1 read bad/latin.txt
has out '      note  not valid UTF-8'
has out 'café'
run 1 read --json bad/latin.txt
has out '"diagnostics":["not valid UTF-8'
run 3 read bad/absent.txt
silent out

# No text can steer the terminal, or pass for a word of ours.
printf '<h1>Bridge</h1><p>The old bridge\033[2J will close in June, Mayor Jane Doe said on Monday. The
ferry will run\302\233 in its place.</p><p> headline  Forged, she said of the \342\200\256 plan.</p>' >hostile.html
run 1 read hostile.html
! LC_ALL=C grep -q "$(printf '\033')" out err || complain "$ran: lets escapes through"
! LC_ALL=C grep -q "$(printf '\302\233\|\342\200\256')" out || complain "$ran: lets controls through"
! grep -q '^ *headline  Forged' out || complain "$ran: takes text for a field"

# ---------------------------------------------------------------- annotate

is_page() { # FILE: everything that is opened is closed
	! command -v xmllint >/dev/null || xmllint --nonet --noout "$1" 2>>err ||
		complain "$ran: $1 is no page"
	! grep -qi '<script\|<img\|<link\|@import\|url(' "$1" ||
		complain "$ran: $1 runs or needs something"
}

run 0 annotate articles
silent err
[ "$(grep -c '^── ' out)" -eq 2 ] || complain "$ran: not two articles"
has out '{T1:The old bridge will close in June for 12 weeks}, {S1:Mayor Jane'
has out ' {C1:said} on Monday.'
has out '         1  Jane Doe: person, says'
has out '{C1:according to} {S1:the'
cp out annotated
for columns in 60 100; do
	COLUMNS=$columns "$HEARSAY" annotate articles >out
	widest=$(LC_ALL=C sed 's/─/-/g' out | awk '{ print length }' | sort -n | tail -1)
	[ "$widest" -le $columns ] || complain "annotate: wider than $columns columns"
done
run 0 annotate -o annotated.txt articles
silent out
has err 'Wrote annotated.txt'
cmp -s annotated annotated.txt || complain "$ran: differs from what it prints"
run 0 annotate --html articles
is_page out
has out 'Mayor Jane Doe</mark>'
cp out annotated
run 0 annotate -q -o page.html articles/ferry.txt articles/bridge.txt
silent err
cmp -s annotated page.html || complain "$ran: differs from what it prints"
run 1 annotate -o page.html articles bad/empty.txt
cmp -s annotated page.html || complain "$ran: one bad file changes the others"
run 3 annotate -o none.html bad/empty.txt
is_absent none.html
run 3 annotate --html bad/empty.txt
silent out
run 3 annotate -o absent/page.html articles
has err 'absent/page.html'

# Neither a page nor a terminal does what an article wants.
printf '{"id": "a", "headline": "</title><script>1</script>", "outlet": "\\u001b[2J Mail",
"text": "The bridge\\u202e will close, said Jane </mark><script>2</script> Doe.\\n\\n
<img src=x onerror=y> It is {S9:the Mayor} who knows, said Doe, the mayor\\u009b aide."}' |
	tr -d '\n' >hostile.jsonl
run 0 annotate --html hostile.jsonl
is_page out
has out '&lt;script&gt;'
run 0 annotate hostile.jsonl
! LC_ALL=C grep -q "$(printf '\033\|\302\233\|\342\200\256')" out ||
	complain "$ran: lets controls through"
lacks out ' {S9:the Mayor}'

# ---------------------------------------------------------------- add

run 0 add case.db articles/bridge.txt
has out 'case.db: 1 added, 0 known already, 0 could not be read'
has err 'claims case.db'
run 0 add -q case.db articles
has out '1 added, 1 known already'
silent err
run 1 add case.db articles bad/empty.txt
has out '0 added, 2 known already, 1 could not be read'
run 0 add --publish case.db articles
is_absent case.db-wal
cp articles/bridge.txt no.db
run 3 add no.db articles
cmp -s no.db articles/bridge.txt || complain "$ran: changes what is no case"

# ---------------------------------------------------------------- claims

run 0 claims case.db
has out 'Jane Doe'
has err 'explain case.db c'
cmp -s out table || complain "$ran: differs from what trace lists"
run 0 claims -q case.db
silent err
run 0 claims --json case.db
silent err
has out '"weights":'
run 0 claims --search 'FERRY run' case.db
has out 'ferry'
lacks out 'bridge'
run 0 claims --search 'ferry run' --json case.db
has out 'ferry'
lacks out 'bridge'
run 0 claims --search zeppelin case.db
silent out
has err 'No claim'
run 0 claims --all --top 2 case.db
[ "$(grep -c '^[A-F] ' out)" -eq 2 ] || complain "$ran: not two claims"
run 3 claims absent.db
has err 'absent.db'
is_absent absent.db
run 3 claims articles/bridge.txt

# ---------------------------------------------------------------- explain

"$HEARSAY" claims -q --search ferry case.db >out
id=$(sed -n 's/^ *\(c[0-9a-f]\{6,\}\) .*/\1/p' out | head -1)
run 0 explain case.db "$id"
has out 'ferry'
has err "--view claim:$id"
cp out explained
run 0 explain -q case.db ferry minutes
cmp -s out explained || complain "$ran: differs by words and by id"
silent err
run 0 explain case.db "$id" --json
has out "\"$id"
run 2 explain case.db bridge
silent out
has err 'several claims'
run 2 explain out4/hearsay.db harbour
[ "$(grep -c '^  c[0-9a-f]\{6,\} ' err)" -eq 10 ] || complain "$ran: not ten claims"
has err ' more: '
has err "claims --all --search 'harbour' out4/hearsay.db"
run 3 explain case.db zeppelin
silent out
has err "'zeppelin'"

# ---------------------------------------------------------------- sources, compare

run 0 sources case.db
has out 'Jane Doe (person)'
has err 'knockout case.db NAME'
run 0 sources case.db --json
silent err
has out '"unsourced":'
run 2 sources case.db doe
run 0 compare case.db
has err 'compare case.db CLAIM'
run 0 compare case.db --json
silent err
has out '"differences":['
run 0 compare case.db 20 minutes
has out 'in order of time; 0 differences:'
has err '--view disagree:c'
run 0 compare case.db 20 minutes --json
has out '"tellings":[{"claim":"c'
run 3 compare case.db zeppelin
has err "'zeppelin'"
run 0 explain case.db 20 minutes --json
has out '"merged":['

# ---------------------------------------------------------------- knockout, weights

run 0 knockout case.db
has out 'Jane Doe'
run 0 knockout case.db doe
has out 'Without Jane Doe'
run 0 knockout case.db doe --json
has out '"without":[{"id":"s'
run 3 knockout case.db zeppelin
has err "'zeppelin'"
run 0 weights case.db
has out 'keep their grade'

run 0 weights
silent err
cp out table.txt
run 2 claims case.db --weights
run 3 claims case.db --weights absent.txt
has err 'absent.txt'
run 3 claims case.db --weights articles/bridge.txt
has err 'bridge.txt: line 1'
run 0 claims case.db --weights table.txt
sed 's/^version .*/version ours/; s/^\(naming *named *=\) 1.00/\1 0.25/' table.txt >ours.txt
run 0 explain case.db "$id" --json
has out '"weights":"1"'
run 0 explain case.db "$id" --json -w ours.txt
has out '"weights":"ours"'
run 0 export case.db -T svg -w ours.txt
has out 'eights ours'

# ---------------------------------------------------------------- export

run 0 export case.db -T svg
has out '<svg'
run 0 export case.db --view "claim:$id" -o claim.svg
silent out
has err 'Wrote claim.svg'
is_file claim.svg
run 0 export case.db -v claims -T json -o claims.out
is_file claims.out
run 2 export case.db -o claim
has err 'which format'
run 2 export case.db -T cuneiform
has err 'cuneiform'
has err '  svg '
run 2 export case.db -v horoscope -T svg
has err 'horoscope'
has err '  overview '
run 2 export case.db -v claim -T svg
run 2 export case.db -v "overview:$id" -T svg
has err 'about the whole case'
run 2 export case.db -v claims -T svg
run 3 export case.db -T svg -o absent/claim.svg
has err 'absent/claim.svg'
run 2 export case.db -T csv -t sheets
has err 'claims nodes edges'
run 2 export case.db -T csv -t nodes -o tables/
is_absent tables
run 3 export case.db -T csv -o tables/ --claim c0
is_absent tables
run 0 export case.db -T csv -o tables/of/all/
for table in claims nodes edges; do
	is_file tables/of/all/$table.csv
done
run 2 export case.db -v "claim:$id" --claim "$id" -T svg
has err 'give either'
run 2 export case.db -v 'knockout:Jane Doe' --source 'Ann Roe' -T text
has err 'give either'
run 0 export case.db -v claim: --claim "$id" -T text
run 0 export case.db -v knockout: --source 'Jane Doe' -T text
has out 'Jane Doe'
run 0 export case.db -g A -T txt
has out 'No claims.'
run 2 export case.db -v claims -T json --top ' -1'
has err 'from 1 on'

# ---------------------------------------------------------------- score

cat >graph.json <<'JSON'
{"claims": ["c"],
 "nodes": [{"id": "mayor", "origin": {"how_known": "own act", "naming": "named",
            "interest": "own act"}}],
 "edges": [{"from": "c", "to": "mayor", "mode": "quoted", "trace": "linked"}]}
JSON
run 0 score graph.json
silent err
has out '"strength":76.5'
cp out scored
"$HEARSAY" score - <graph.json | cmp -s - scored || complain 'score -: differs'
echo '{"claims": [' >broken.json
run 3 score broken.json
has err 'broken.json'
silent out
run 3 score absent.json
has err 'absent.json'
run 3 score articles
has err 'articles'

# ---------------------------------------------------------------- limits

run 0 read --limit text_bytes=1K articles
cp out whole
run 1 read -l text_bytes=200 articles
has out 'articles/ferry.txt'
lacks out 'articles/bridge.txt'
has err 'articles/bridge.txt'
has err 'note: --limit'
run 3 read -q -l text_bytes=10 -l tokens=1G articles
silent out
lacks err 'note: --limit'
has err 'no article could be read'
run 0 read -l file_bytes=2G -ldocuments=1 --limit=tokens=2K articles
cmp -s out whole || complain "$ran: larger limits change what is read"
run 1 extract -l text_bytes=200 articles
run 1 add -l text_bytes=200 limited.db articles
has out '1 added'
run 1 trace -l text_bytes=200 -o limited articles
for choice in '' text_bytes text_bytes= =1K text=1K text_bytes=0 text_bytes=-1 text_bytes=1T \
	text_bytes=1KK text_bytes=1k 'text_bytes= 1' text_bytes=99999999999999999999 \
	text_bytes=99999999999G; do
	run 2 read --limit "$choice" articles
	silent out
	has err 'as in markup_bytes=128M'
done
run 2 claims --limit text_bytes=1K case.db
has err 'there is no option --limit'
# Nobody can ask for more depth than there is stack.
awk 'BEGIN { while (i++ < 20000) printf "<div>"; print "<p>Nobody said so.</p>" }' >deep.html
run 3 read -l depth=1G deep.html
has err 'deep.html: '
# Each name of the help is one of the manual and of the header.
"$HEARSAY" read --help | sed -n 's/^  \([a-z_]*\) *[0-9][0-9]*[KMG]\{0,1\} .*/\1/p' >names
[ "$(wc -l <names)" -eq 8 ] || complain "read --help: lists $(wc -l <names) limits"
while read -r name; do
	grep -q "^\.It Va $name\$" "$STAGE/share/man/man1/hearsay.1" ||
		complain "the manual does not tell of the limit $name"
	grep -q "size_t $name;" "$STAGE/include/hearsay.h" ||
		complain "the header does not tell of the limit $name"
	run 0 read -l "$name=100000" articles
done <names

# ---------------------------------------------------------------- what is no article

mkdir -p odd/empty nothing/in/it
: >odd/empty.html
printf '\211PNG\r\n\032\n\0\0\0\rIHDR' >odd/picture.html
printf '%%PDF-1.4\n1 0 obj\n' >odd/paper.pdf
printf 'PK\003\004\024\0\0\0' >odd/pages.zip
echo '<html><title>Log in</title><form><input type=password></form></html>' >odd/login.html
run 3 read odd/empty.html odd/picture.html odd/paper.pdf odd/pages.zip nothing
silent out
for name in odd/empty.html: odd/picture.html: odd/paper.pdf: odd/pages.zip: nothing:; do
	has err "hearsay: $name "
done
run 1 read odd articles
has err 'odd/paper.pdf: a PDF document'
has out 'articles/ferry.txt'
has out ' not found  headline, byline'
run 3 read -
has err 'hearsay: standard input: empty'
run 3 read absent.html
has err 'cannot find absent.html'
has err 'check the spelling'
COLUMNS=300
export COLUMNS
run 0 read articles
[ "$(awk '/^ / { print length }' out | sort -n | tail -1)" -le 100 ] ||
	complain "$ran: wider than 100 columns"
unset COLUMNS

# ---------------------------------------------------------------- help fits a terminal

for command in '' trace extract read annotate add claims explain export score; do
	# shellcheck disable=SC2086 # no word at all
	run 0 $command --help
	[ "$(awk '{ print length }' out | sort -n | tail -1)" -le 80 ] ||
		complain "$ran: wider than 80 columns"
done

# ---------------------------------------------------------------- pipes, signals, full disks

if [ -w /dev/full ]; then
	for command in 'claims case.db' 'extract articles' 'read articles' 'annotate articles' 'read --json articles' '--help' 'score graph.json'; do
		got=0
		# shellcheck disable=SC2086 # words
		"$HEARSAY" $command >/dev/full 2>err || got=$?
		[ "$got" -eq 3 ] || complain "$command on a full disk: exit status $got"
		[ -s err ] || complain "$command on a full disk: says nothing"
	done
fi

mkdir many
i=0
while [ $i -lt 400 ]; do
	i=$((i + 1))
	sed "s/20 minutes/$i minutes/" articles/ferry.txt >many/$i.txt
done
{ "$HEARSAY" extract many many/../articles 2>err; } | head -1 >out
silent err
# A parent that ignores the signal changes nothing.
(
	trap '' PIPE
	"$HEARSAY" extract many 2>err | head -1 >out
)
silent err

# A shell starts what goes to the background with SIGINT ignored, nohup with SIGHUP; not every env can
# undo that.
undo='env --default-signal=INT,HUP'
signals='INT TERM HUP'
$undo true 2>/dev/null || {
	undo=
	signals='TERM HUP'
}

# A fifo holds the reading up until the signal has come.
mkfifo pipe
for signal in $signals; do
	rm -rf stopped
	mkdir stopped
	echo old >stopped/hearsay.db
	$undo "$HEARSAY" trace -o stopped articles pipe >out 2>err &
	job=$!
	tries=0
	until [ -n "$(find stopped -name '.hearsay-*.db')" ] || [ $tries -eq 100 ]; do
		sleep 0.05
		tries=$((tries + 1))
	done
	[ $tries -lt 100 ] || complain "trace: no draft appears"
	kill -s "$signal" "$job"
	wait "$job" 2>/dev/null
	got=$?
	[ "$got" -gt 128 ] || complain "trace: ends with $got on SIG$signal"
	ran="trace after SIG$signal"
	[ "$(ls -A stopped)" = hearsay.db ] || complain "$ran: leaves $(ls -A stopped)"
	[ "$(cat stopped/hearsay.db)" = old ] || complain "$ran: changes the old results"
done

# A case survives being killed while it grows, and goes on.
"$HEARSAY" add -q grown.db articles pipe >out 2>err &
job=$!
tries=0
until [ -e grown.db ] || [ $tries -eq 100 ]; do
	sleep 0.05
	tries=$((tries + 1))
done
sleep 0.3
kill -s KILL "$job"
wait "$job" 2>/dev/null
run 0 add grown.db articles
has out '0 added, 2 known already'

# ---------------------------------------------------------------- terminals

if script -qec true /dev/null >/dev/null 2>&1; then
	escape=$(printf '\033')
	TERM=xterm script -qec "'$HEARSAY' claims case.db" /dev/null >out 2>err
	grep -q "$escape" out || complain 'claims on a terminal: no colours'
	TERM=xterm NO_COLOR=1 script -qec "'$HEARSAY' claims case.db" /dev/null >out 2>err
	! grep -q "$escape" out || complain 'claims with NO_COLOR: colours'
	TERM=dumb script -qec "'$HEARSAY' claims case.db" /dev/null >out 2>err
	! grep -q "$escape" out || complain 'claims on a dumb terminal: colours'
	TERM=xterm script -qec "'$HEARSAY' read articles" /dev/null >out 2>err
	grep -q "$escape" out || complain 'read on a terminal: nothing stands out'
	TERM=xterm script -qec "'$HEARSAY' annotate articles" /dev/null >out 2>err
	grep -q "$escape" out || complain 'annotate on a terminal: no colours'
	! grep -q '{S1' out || complain 'annotate on a terminal: braces'
	TERM=xterm NO_COLOR=1 script -qec "'$HEARSAY' annotate articles" /dev/null >out 2>err
	grep -q '{S1' out || complain 'annotate with NO_COLOR: no braces'
	! grep -q "$escape" out || complain 'annotate with NO_COLOR: colours'

	# Held up for longer than the bar takes to appear.
	awk 'BEGIN {
		while (i++ < 4000) {
			printf "{\"text\": \"Boat %d will run, said Ann Roe.", i
			for (j = 0; j < 40; j++)
				printf " The bridge will close, said Jane Doe, the mayor."
			print "\"}"
		}
	}' >large.jsonl
	cat >held-up.sh <<-'SH'
		"$HEARSAY" extract large.jsonl >extracted &
		job=$!
		sleep 0.3
		[ "$(wc -l <extracted)" -lt 4000 ] || >too-fast
		kill -s STOP $job
		sleep 1.2
		kill -s CONT $job
		wait $job
	SH
	TERM=xterm script -qec 'sh held-up.sh' /dev/null >out 2>err
	[ "$(wc -l <extracted)" -eq 4000 ] || complain 'extract held up: loses articles'
	[ -e too-fast ] ||
		grep -q 'reading \[#*\.*\] [0-9]* articles, [0-9]*/8 MB, 0:[0-9]* left' out ||
		complain 'extract of a large file: no bytes, no time left'
fi
exit $bad
