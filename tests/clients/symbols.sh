#!/bin/sh
# The library shows the world only names that begin with hsy_, and neither prints
# nor exits: it does not so much as refer to what does.
set -eu

command -v nm >/dev/null || {
	sh "$SKIP" 'symbols.sh: there is no nm'
	exit
}
bad=0

# Names with two underscores belong to the compiler and its sanitizers.
for library in "$STAGE"/lib/libhearsay.so.*; do
	[ -f "$library" ] || continue
	foreign=$(nm -D --defined-only "$library" |
		awk '$3 !~ /^(hsy_|__|_init$|_fini$)/ { print $3 }')
	[ -z "$foreign" ] || {
		echo "$library exports:" "$foreign"
		bad=1
	}
done

loud='exit|_exit|_Exit|quick_exit|printf|vprintf|puts|putchar|perror|stdout|stderr'
calls=$(nm -A -u "$STAGE/lib/libhearsay.a" 2>/dev/null |
	sed -n -E "s/^.*:([^:]*\.o): +U _?($loud)$/\1 uses \2/p")
[ -z "$calls" ] || {
	echo "$calls"
	bad=1
}
exit $bad
