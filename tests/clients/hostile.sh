#!/bin/sh
# Input that is made to harm: each ends soon, with a word on what is wrong, and takes
# nothing else down. HEARSAY comes from run.sh.
# shellcheck disable=SC2317 # makers are called by name
set -u

[ -x "$HEARSAY" ] || {
	sh "$SKIP" 'hostile.sh: there is no program'
	exit
}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit
bad=0

SECONDS_MAX=10 # of the processor, for each input
MEMORY_MAX=60000 # kilobytes, where input of any length must fit

# A sanitizer needs more memory than there is, measures for itself, and is slow: least
# so when it does not follow every call that led to an allocation.
if ! (
	# shellcheck disable=SC3045 # dash, bash, ksh and zsh have it
	ulimit -v "$MEMORY_MAX"
	exec "$HEARSAY" --version
) >/dev/null 2>&1; then
	SECONDS_MAX=60
	MEMORY_MAX=unlimited
	ASAN_OPTIONS=${ASAN_OPTIONS-}:fast_unwind_on_malloc=1
	export ASAN_OPTIONS
fi

complain() {
	echo "hostile.sh: $*" >&2
	cut -c 1-200 out | sed 's/^/    out: /' | head -20 >&2
	cut -c 1-200 err | sed 's/^/    err: /' | head -20 >&2
	bad=1
}

has() { # out|err TEXT: TEXT stands there
	grep -qF -- "$2" "$1" || complain "$ran: '$2' is missing in $1"
}

lacks() { # out|err TEXT
	! grep -qF -- "$2" "$1" || complain "$ran: '$2' is in $1"
}

read_from() { # STATUS MAKER...: what MAKER writes, read from standard input
	wanted=$1 got=0
	shift
	ran=$*
	"$@" 2>/dev/null | (
		# shellcheck disable=SC3045 # dash, bash, ksh and zsh have both
		ulimit -t "$SECONDS_MAX" && ulimit -v "${memory-unlimited}"
		# Threads reserve memory that they never touch.
		exec "$HEARSAY" read --json -j 1 -
	) >out 2>err || got=$?
	[ "$got" = "$wanted" ] || complain "$ran: exit status $got, wanted $wanted"
}

# ---------------------------------------------------------------- what is too large

zeros() { # MEGABYTES
	dd if=/dev/zero bs=1000000 count="$1"
}

repeat() { # NUMBER TEXT
	yes "$2" | head -n "$1" | tr -d '\n'
}

counted() { # NUMBER FORMAT: with a number in each
	awk -v n="$1" -v format="$2" 'BEGIN { for (i = 0; i < n; i++) printf format, i }'
}

long_line() { zeros 200 | tr '\0' a; }

long_json() {
	printf '{"id":"long","text":"'
	long_line
	printf '"}\n{"id":"next","text":"The bridge was shut."}\n'
}

long_page() {
	printf '<html><head><title>A long page</title></head><body><p>'
	long_line
	printf '</p></body></html>'
}

bomb() { zeros 1000 | gzip -1; }

bomb_in_page() { { printf '<html><body><p>' && zeros 1000; } | gzip -1; }

bomb_in_lines() { { printf '{"text":"' && zeros 1000 | tr '\0' a; } | gzip -1; }

read_from 3 long_line
has err 'more than the 16777216 allowed'
read_from 1 long_json
has err ':1: line of 200000023 bytes, more than the 16777216 allowed'
has out '"id":"next"'
lacks out '"id":"long"'
read_from 3 long_page
has err 'bytes of markup, more than the'
for maker in bomb bomb_in_page bomb_in_lines; do
	read_from 3 $maker
	has err 'unpacks to so many times its size'
done

# What is packed twice is no text once it is unpacked.
bomb_in_bomb() { bomb | gzip -1; }

read_from 3 bomb_in_bomb
has err 'gzip data, not text'

# ---------------------------------------------------------------- what is cut or wrong

words='The council closed the old bridge on Monday, and nobody may pass it any more'

page() { # NUMBER
	printf '<html><head><title>Bridge %s shut</title></head><body><article>' "$1"
	for who in Doe Roe Low; do
		printf '<p>%s, said %s, who has looked at bridge %s.</p>' "$words" "$who" "$1"
	done
	printf '</article></body></html>'
}

record() { # NUMBER [LENGTH]
	printf 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n' >block
	page "$1" >>block
	length=$(wc -c <block | tr -d ' ')
	printf 'WARC/1.0\r\nWARC-Type: response\r\n'
	printf 'WARC-Target-URI: http://a.example/%s\r\n' "$1"
	printf 'Content-Type: application/http;msgtype=response\r\n'
	printf 'Content-Length: %s\r\n\r\n' "${2-$length}"
	cat block
	printf '\r\n\r\n'
}

archive() { for n in 1 2 3; do record "$n"; done; }

packed_archive() { for n in 1 2 3; do record "$n" | gzip; done; }

without_end() { # BYTES MAKER...
	bytes=$1
	shift
	"$@" >whole
	head -c $(($(wc -c <whole) - bytes)) whole
}

damaged_archive() {
	packed_archive >whole
	head -c 100 whole
	printf 'this is no gzip at all'
	tail -c +123 whole
}

wrong_lengths() {
	record 1 5
	record 2 99999999999999
	record 3 none
	record 4
}

read_from 0 archive
read_from 0 packed_archive
read_from 1 without_end 300 archive
has err 'the archive is cut short in it'
has out 'http://a.example/2'
read_from 1 without_end 100 packed_archive
has err 'cut short'
has out 'http://a.example/2'
read_from 1 damaged_archive
has err 'the packed data are damaged'
has out 'http://a.example/3'
read_from 1 wrong_lengths
has err 'length of its record is missing or wrong'
for n in 1 2 3 4; do has out "http://a.example/$n"; done

packed_page() { page 1 | gzip; }

read_from 0 packed_page
read_from 1 without_end 12 packed_page
has err 'the packed data are cut short'
has out 'The council closed'
start_of_page() { packed_page | head -c 20; }
read_from 3 start_of_page
has err 'the packed data are cut short'

# ---------------------------------------------------------------- what is deep or odd

deep_page() {
	printf '<html><head><title>A deep page</title></head><body>'
	awk 'BEGIN { for (i = 0; i < 100000; i++) printf "<div>" }'
	printf '<p>%s.</p></body></html>' "$words"
}

deep_json() {
	printf '{"text":'
	awk 'BEGIN { for (i = 0; i < 100000; i++) printf "[" }'
	printf '\n{"text":"%s."}\n' "$words"
}

feed() { # DECLARATIONS TEXT
	printf '<?xml version="1.0"?><!DOCTYPE rss [%s]><rss version="2.0"><channel>' "$1"
	printf '<title>News</title><item><title>Bridge shut</title>'
	printf '<description>%s. %s</description></item></channel></rss>' "$words" "$2"
}

# 100,000 times 100,000 bytes, without any depth.
quadratic() {
	feed "<!ENTITY a \"$(zeros 1 | head -c 100000 | tr '\0' a)\">" "$(repeat 100000 '&a;')"
}

# Attributes that each element is to have, if nothing else is said.
defaults() {
	feed "<!ATTLIST x $(counted 5000 'a%d CDATA "" ')>" "$(repeat 100000 '<x/>')"
}

news_from_outside() {
	printf '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/nitf.dtd" ['
	printf '<!ENTITY %% p SYSTEM "file://%s/secret">%%p;' "$scratch"
	printf '<!ENTITY a SYSTEM "file://%s/secret">]>' "$scratch"
	printf '<nitf><body><body.content><p>%s. &a;</p></body.content></body></nitf>' "$words"
}

drawing_from_outside() {
	printf '<!DOCTYPE html [<!ENTITY a SYSTEM "file://%s/secret">]>' "$scratch"
	printf '<html><body><article><p>%s.</p><svg><!DOCTYPE svg [' "$words"
	printf '<!ENTITY b SYSTEM "file://%s/secret">]><text>&a;&b;</text>' "$scratch"
	printf '<image href="file://%s/secret"/></svg></article></body></html>' "$scratch"
}

laughs() {
	feed "$(awk 'BEGIN {
		printf "<!ENTITY l0 \"ha\">"
		for (i = 1; i < 30; i++) {
			printf "<!ENTITY l%d \"", i
			for (k = 0; k < 10; k++) printf "&l%d;", i - 1
			printf "\">"
		}
	}')" '&l29;'
}

from_outside() {
	feed "<!ENTITY a SYSTEM \"file://$scratch/secret\">
		<!ENTITY b SYSTEM \"http://127.0.0.1:9/b\">" '&a;&b;'
}

mixed() {
	printf '<html><head><meta charset="utf-8"></head><body><article>'
	printf '<p>%s, caf\303\251 owners in K\303\266ln said.</p>' "$words"
	printf '<p>%s, caf\351 owners said.</p>' "$words"
	printf '</article></body></html>'
}

read_from 1 deep_page
has err 'nested too deep'
read_from 1 deep_json
has err 'nested too deep'
has out "$words"
read_from 1 laughs
has err 'entities'
lacks out 'hahaha'
echo 'the content of a file' >secret
read_from 1 from_outside
has err 'entities'
lacks out 'the content of a file'
read_from 1 news_from_outside
has err 'entities'
has out "$words"
lacks out 'the content of a file'
read_from 0 drawing_from_outside
has out "$words"
lacks out 'the content of a file'
read_from 1 quadratic
has err 'entities'
lacks out 'aaaaaa'
read_from 0 defaults
read_from 1 mixed
has err 'its invalid bytes were read as Windows-1252'
has out 'café owners said.'

# ---------------------------------------------------------------- what there is much of

# A page, and in the middle of it what MAKER writes.
around() { # MAKER...
	printf '<html><head><title>Bridge shut</title></head><body><article>'
	for _ in 1 2 3; do printf '<p>%s.</p>' "$words"; done
	"$@"
	printf '</article></body></html>'
}

attributes() { # NUMBER: an element that has as many
	printf '<div'
	counted "$1" ' a%d="1"'
	printf '>%s.</div>' "$words"
}

long_attribute() { # MEGABYTES
	printf '<div class="'
	long_word "$1"
	printf '">%s.</div>' "$words"
}

long_word() { zeros "$1" | tr '\0' a; }

paragraph() {
	printf '<p>'
	repeat 200000 "$words. "
	printf '</p>'
}

metas() { counted 100000 '<meta name="a%d" content="b">'; }

links() { counted 100000 '<p>The bridge was shut, <a href="/%d">they</a> say.</p>'; }

graph() { # 5 megabytes of data on other articles
	printf '<script type="application/ld+json">['
	counted 60000 '{"@type":"NewsArticle","headline":"%d","author":{"@id":"#a"}},'
	printf '{}]</script>'
}

read_from 1 around attributes 1000000
has err 'an element has too many attributes'
has out "$words"
read_from 1 around repeat 2500000 '<b>x'
has err 'nested too deep; what follows was not read'
has out "$words"
read_from 1 around repeat 1500000 '<p a="'
has err 'what follows was not read'
has out "$words"
read_from 3 around repeat 10000000 '<'
has err 'words and marks, more than the'
read_from 3 around paragraph
has err 'words and marks, more than the'
for maker in metas links graph 'long_attribute 20' 'long_word 12'; do
	# shellcheck disable=SC2086 # a maker is words
	read_from 0 around $maker
	has out 'bridge'
done
for mark in '</x>' '<!--' '<?x' '<li>x' '&#'; do
	read_from 0 around repeat 1000000 "$mark"
	has out "$words"
done

# A feed of two entries, of which the first one holds what MAKER writes.
before_entry() { # MAKER...
	printf '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>'
	printf '<item><title>First</title><description>'
	"$@"
	printf '</description></item><item><title>Second</title></item></channel></rss>'
}

entries() {
	printf '<rss version="2.0"><channel><title>News</title>'
	counted 100000 '<item><title>Bridge %d shut</title></item>'
	printf '</channel></rss>'
}

for maker in 'long_attribute 20' 'long_word 12'; do
	# shellcheck disable=SC2086
	read_from 0 before_entry $maker
	has out '"headline":"Second"'
done
for maker in 'attributes 1000000' 'repeat 1000000 </x>' 'repeat 1000000 &'; do
	# shellcheck disable=SC2086
	read_from 1 before_entry $maker
	has out '"headline":"Second"'
done
read_from 0 entries
has out '"headline":"Bridge 99999 shut"'

# ---------------------------------------------------------------- what is merely long

# Pages as they are, most of which is script: more of them than there is memory.
large_page() {
	page 1
	awk 'BEGIN {
		print "<script>"
		for (i = 0; i < 4000; i++) print "load(" i ", \"what no reader sees\");"
		print "</script>"
	}'
}

many_pages() {
	large_page >body
	{
		printf 'WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\n'
		printf 'Content-Length: %s\r\n\r\n' "$(wc -c <body | tr -d ' ')"
		cat body
		printf '\r\n\r\n'
	} >pages
	while [ "$(wc -c <pages)" -lt 60000000 ]; do
		cat pages pages >twice && mv twice pages
	done
	cat pages
}

memory=$MEMORY_MAX
read_from 0 many_pages

exit $bad
