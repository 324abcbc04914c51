/* screen.c -- measures, cleans and breaks text for a terminal. */
#define _DEFAULT_SOURCE /* struct winsize, where C libraries hide it */

#include "cli/screen.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { COLUMNS_DEFAULT = 80, COLUMNS_MIN = 40, COLUMNS_MAX = 500, PAGE_MAX = 100 };

size_t screen_columns(FILE *to)
{
	const char *wish = getenv("COLUMNS");
	unsigned long columns = wish ? strtoul(wish, NULL, 10) : 0;
	struct winsize size;

	if (!columns && ioctl(fileno(to), TIOCGWINSZ, &size) == 0)
		columns = size.ws_col;
	if (!columns)
		columns = COLUMNS_DEFAULT;
	if (columns < COLUMNS_MIN)
		columns = COLUMNS_MIN;
	return columns > COLUMNS_MAX ? COLUMNS_MAX : (size_t)columns;
}

size_t screen_page_columns(FILE *to)
{
	size_t columns = screen_columns(to);

	return columns < PAGE_MAX ? columns : PAGE_MAX;
}

bool screen_shows_colours(FILE *to)
{
	const char *refused = getenv("NO_COLOR"); /* see no-color.org */
	const char *terminal = getenv("TERM");

	if (refused && *refused)
		return false;
	return isatty(fileno(to)) && terminal && strcmp(terminal, "dumb") != 0;
}

void screen_style_set(FILE *to, screen_style style)
{
	/* Blue, yellow and magenta differ for the colour-blind as well. */
	static const char *const codes[] = {
	    [SCREEN_PLAIN] = "0",   [SCREEN_BOLD] = "1",    [SCREEN_DIM] = "2",
	    [SCREEN_GOOD] = "1;34", [SCREEN_FAIR] = "1;33", [SCREEN_POOR] = "1;35",
	};

	if (screen_shows_colours(to))
		fprintf(to, "\033[%sm", codes[style]);
}

/* ------------------------------------------------ characters */

typedef struct range {
	int32_t first, last;
} range;

/* Two columns: East Asian Width W and F of Unicode, neighbours drawn together. */
static const range wide[] = {
    {0x1100, 0x115f},   {0x231a, 0x231b},   {0x2329, 0x232a},   {0x23e9, 0x23ec},
    {0x25fd, 0x25fe},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x26a1, 0x26a1},
    {0x26bd, 0x26be},   {0x2705, 0x2705},   {0x2728, 0x2728},   {0x274c, 0x274c},
    {0x2753, 0x2755},   {0x2795, 0x2797},   {0x2b1b, 0x2b1c},   {0x2e80, 0x303e},
    {0x3041, 0xa4cf},   {0xa960, 0xa97c},   {0xac00, 0xd7a3},   {0xf900, 0xfaff},
    {0xfe10, 0xfe19},   {0xfe30, 0xfe6b},   {0xff01, 0xff60},   {0xffe0, 0xffe6},
    {0x16fe0, 0x18cff}, {0x1aff0, 0x1b2ff}, {0x1f004, 0x1f004}, {0x1f0cf, 0x1f0cf},
    {0x1f18e, 0x1f18e}, {0x1f191, 0x1f19a}, {0x1f200, 0x1f320}, {0x1f32d, 0x1f64f},
    {0x1f680, 0x1f6fc}, {0x1f7e0, 0x1f7f0}, {0x1f90c, 0x1f9ff}, {0x1fa70, 0x1faff},
    {0x20000, 0x3fffd},
};

/* No column: marks that join the character before, and joiners. */
static const range narrow[] = {
    {0x0300, 0x036f}, {0x0483, 0x0489},   {0x0591, 0x05bd}, {0x0610, 0x061a},
    {0x064b, 0x065f}, {0x0900, 0x0902},   {0x093c, 0x093c}, {0x0941, 0x0948},
    {0x094d, 0x094d}, {0x0e31, 0x0e31},   {0x0e34, 0x0e3a}, {0x0e47, 0x0e4e},
    {0x1160, 0x11ff}, {0x1ab0, 0x1aff},   {0x1dc0, 0x1dff}, {0x200b, 0x200d},
    {0x20d0, 0x20ff}, {0x2060, 0x2060},   {0x3099, 0x309a}, {0xfe00, 0xfe0f},
    {0xfe20, 0xfe2f}, {0xe0100, 0xe01ef},
};

/* Never to reach a terminal: C0 and C1 controls, line and paragraph separators,
 * and the marks that turn the reading direction. */
static const range harmful[] = {
    {0x0000, 0x001f}, {0x007f, 0x009f}, {0x061c, 0x061c}, {0x200e, 0x200f},
    {0x2028, 0x202e}, {0x2066, 0x2069}, {0xfeff, 0xfeff}, {0xfff9, 0xfffb},
};

#define IS_IN(ranges, c) is_in((ranges), sizeof(ranges) / sizeof *(ranges), (c))

static bool is_in(const range *ranges, size_t n, int32_t c)
{
	for (size_t i = 0; i < n && ranges[i].first <= c; i++)
		if (c <= ranges[i].last)
			return true;
	return false;
}

/* Decodes the character at text, of which n bytes are left; its length in *length.
 * -1, of length one, for what is no UTF-8. Overlong forms need no care here: what
 * they spell is looked at like any other character. */
static int32_t decode(const char *text, size_t n, size_t *length)
{
	unsigned char first = (unsigned char)text[0];
	size_t need = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
	int32_t c = need == 1 ? first : first & (0x7f >> need);

	*length = 1;
	if (need > n || (first >= 0x80 && first < 0xc2) || first > 0xf4)
		return -1;
	for (size_t i = 1; i < need; i++) {
		unsigned char more = (unsigned char)text[i];

		if ((more & 0xc0) != 0x80)
			return -1;
		c = c << 6 | (more & 0x3f);
	}
	*length = need;
	return c;
}

static size_t columns_of(int32_t c)
{
	if (c >= 0x300 && IS_IN(narrow, c))
		return 0;
	return c >= 0x1100 && IS_IN(wide, c) ? 2 : 1;
}

void screen_put(FILE *to, const char *text, size_t n, bool keep_lines)
{
	for (size_t at = 0, length; at < n; at += length) {
		int32_t c = decode(text + at, n - at, &length);

		if (c == '\n' || c == '\t')
			putc(keep_lines ? (int)c : ' ', to);
		else if (c < 0 || IS_IN(harmful, c))
			fputs("\xef\xbf\xbd", to);
		else
			fwrite(text + at, 1, length, to);
	}
}

/* ------------------------------------------------ lines */

size_t screen_fit(const char *text, size_t columns, const char **next)
{
	size_t n = strlen(text), used = 0, at = 0, length = 0;
	size_t broken = 0; /* where the line may end; 0: nowhere yet */
	bool was_wide = false;

	for (; at < n; at += length) {
		int32_t c = decode(text + at, n - at, &length);
		size_t more = columns_of(c);

		if (at > 0 && (c == ' ' || more == 2 || was_wide))
			broken = at;
		if (used + more > columns && at > 0 && c != ' ')
			break;
		used += more;
		was_wide = more == 2;
	}
	if (at == n)
		broken = n;
	else if (broken == 0)
		broken = at;
	*next = text + broken + strspn(text + broken, " ");
	while (broken > 0 && text[broken - 1] == ' ')
		broken--;
	return broken;
}

void screen_wrap(FILE *to, const char *text, size_t indent, size_t width,
                 size_t max_lines)
{
	size_t columns = width > indent + 10 ? width - indent : 10;

	for (size_t line = 1;; line++) {
		const char *next;
		size_t n = screen_fit(text, columns, &next);
		bool is_cut = line == max_lines && *next;

		if (is_cut)
			n = screen_fit(text, columns - 1, &next);
		screen_put(to, text, n, false);
		fputs(is_cut ? "\xe2\x80\xa6\n" : "\n", to);
		if (is_cut || !*next)
			return;
		text = next;
		fprintf(to, "%*s", (int)indent, "");
	}
}
