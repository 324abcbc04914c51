#!/bin/sh
# Installs what hearsay needs, as src/PACKAGES lists it, through the system's
# package manager. When nothing is missing it asks nobody, so it works offline.
#
# usage: packages.sh [--missing] build|check|clients|ci
#   build, ... ci      what for; each includes those before it
#   --missing          only say what is missing, and how to get it
set -eu

table=$(dirname "$0")/PACKAGES

groups_of() { # GROUP: itself and those before it
	case $1 in
	build) echo build ;;
	check) echo build check ;;
	clients) echo build check clients ;;
	ci) echo build check clients ci ;;
	*) echo "packages.sh: '$1' is none of build, check, clients, ci" >&2 && return 2 ;;
	esac
}

find_manager() {
	for name in apt-get dnf apk brew; do
		command -v "$name" >/dev/null 2>&1 && echo "$name" && return
	done
	echo none
}

column_of() { # MANAGER: where the table has its packages; none gets the needs
	case $1 in
	apt-get) echo 3 ;;
	dnf) echo 4 ;;
	apk) echo 5 ;;
	brew) echo 6 ;;
	none) echo 2 ;;
	esac
}

has() { # NEED
	case $1 in
	hdr:*) echo "#include <${1#hdr:}>" | ${CC:-cc} -E -x c - >/dev/null 2>&1 ;;
	lib:*) "${PKG_CONFIG:-pkg-config}" --exists "${1#lib:}" 2>/dev/null ;;
	cmd:cc) ${CC:-cc} --version >/dev/null 2>&1 ;;
	cmd:pkg-config) command -v "${PKG_CONFIG:-pkg-config}" >/dev/null 2>&1 ;;
	cmd:*) command -v "${1#cmd:}" >/dev/null 2>&1 ;;
	py:*) /usr/bin/python3 -c "import ${1#py:}" >/dev/null 2>&1 ;;
	esac
}

list_missing() { # COLUMN GROUP...: packages of needs that are not met, each once
	column=$1
	shift
	grep -v '^#' "$table" | while read -r group need packages; do
		case " $* " in
		*" $group "*)
			has "$need" || echo "$group $need $packages"
			;;
		esac
	done | awk -v n="$column" '$n != "-" { print $n }' |
		tr ',' '\n' | sort -u | paste -s -d ' ' -
}

command_line() { # MANAGER PACKAGES: what a person would type
	case $1 in
	apt-get) echo "apt-get update && apt-get install $2" ;;
	apk) echo "apk add $2" ;;
	none) echo "(no package manager that this script knows; needed: $2)" ;;
	*) echo "$1 install $2" ;;
	esac
}

# shellcheck disable=SC2086 # $as_root and $2 hold words
install_packages() { # MANAGER PACKAGES
	case $1 in
	apt-get)
		# Old lists name versions that the mirrors no longer hold.
		$as_root apt-get update -q &&
			$as_root env DEBIAN_FRONTEND=noninteractive \
				apt-get install -q -y --no-install-recommends $2
		;;
	dnf) $as_root dnf install -y $2 ;;
	apk) $as_root apk add $2 ;;
	brew) brew install $2 ;;
	esac
}

only_say=
if [ "${1-}" = --missing ]; then
	only_say=yes
	shift
fi
groups=$(groups_of "${1-build}")
manager=$(find_manager)
column=$(column_of "$manager")
# shellcheck disable=SC2086 # $groups holds words
packages=$(list_missing "$column" $groups)
[ -n "$packages" ] || exit 0

as_root=
if [ "$manager" = none ]; then
	only_say=yes
elif [ "$manager" != brew ] && [ "$(id -u)" -ne 0 ]; then
	if command -v sudo >/dev/null 2>&1; then as_root=sudo; else only_say=yes; fi
fi

if [ -n "$only_say" ]; then
	echo "hearsay needs packages that are not installed. As root, or through sudo, run:" >&2
	echo "  $(command_line "$manager" "$packages")" >&2
	exit 1
fi

echo "Installing through $manager: $packages"
install_packages "$manager" "$packages"
# shellcheck disable=SC2086
packages=$(list_missing "$column" $groups)
if [ -n "$packages" ]; then
	echo "Installed, and still not found: $packages" >&2
	exit 1
fi
