/* form.c -- the forms in which dates are written. */
#include "base/date/part.h"

static const struct {
	int number;
	const char *name;
	size_t length;
} months[] = {
#define HSY_MONTH(number, name) {number, name, sizeof(name) - 1},
#include "base/date/month.def"
#undef HSY_MONTH
};

bool hsy_moment_read_month(hsy_cursor *c, int *month)
{
	hsy_cursor ahead = *c;
	hsy_str word = hsy_cursor_take_word(&ahead);

	for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
		if (word.len == months[i].length && hsy_word_is(word, months[i].name)) {
			hsy_cursor_take(&ahead, '.');
			*month = months[i].number;
			*c = ahead;
			return true;
		}
	}
	return false;
}

int hsy_days_in_month(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return month == 2 && is_leap ? 29 : days[month - 1];
}

bool hsy_moment_is_possible(const hsy_moment *m)
{
	return m->year >= 1000 && m->month >= 1 && m->month <= 12 && m->day >= 1 &&
	       m->day <= hsy_days_in_month(m->year, m->month);
}

static hsy_finding judge(const hsy_moment *m)
{
	return hsy_moment_is_possible(m) ? HSY_FINDING_DATE : HSY_FINDING_IMPOSSIBLE;
}

/* "2026-03-22", "2026/3/22", "2026-March-22" */
static hsy_finding read_year_first(hsy_cursor *c, hsy_moment *m)
{
	char mark;

	if (!hsy_cursor_take_digits(c, 4, 4, &m->year) ||
	    !hsy_cursor_take_mark(c, "-/.", &mark))
		return HSY_FINDING_NOTHING;
	/* "2026. március 22." */
	if (mark == '.')
		hsy_cursor_skip_spaces(c);
	if (hsy_moment_read_month(c, &m->month)) {
		if (!hsy_cursor_take_gap(c, "-/"))
			return HSY_FINDING_NOTHING;
	} else if (!hsy_cursor_take_digits(c, 1, 2, &m->month) ||
	           !hsy_cursor_take(c, mark)) {
		return HSY_FINDING_NOTHING;
	}
	if (!hsy_cursor_take_digits(c, 1, 2, &m->day))
		return HSY_FINDING_NOTHING;
	return judge(m);
}

/* "2026年3月22日", "2026년 3월 22일" */
static hsy_finding read_east_asian(hsy_cursor *c, hsy_moment *m)
{
	static const char *const marks[][3] = {{"年", "月", "日"}, {"년", "월", "일"}};

	if (!hsy_cursor_take_digits(c, 4, 4, &m->year))
		return HSY_FINDING_NOTHING;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (!hsy_cursor_take_text(c, marks[i][0]))
			continue;
		hsy_cursor_skip_spaces(c);
		if (!hsy_cursor_take_digits(c, 1, 2, &m->month) ||
		    !hsy_cursor_take_text(c, marks[i][1]))
			return HSY_FINDING_NOTHING;
		hsy_cursor_skip_spaces(c);
		if (hsy_cursor_take_digits(c, 1, 2, &m->day) &&
		    hsy_cursor_take_text(c, marks[i][2]))
			return judge(m);
	}
	return HSY_FINDING_NOTHING;
}

/* "20260322", as NewsML writes it; any other eight digits are just a number. */
static hsy_finding read_packed(hsy_cursor *c, hsy_moment *m)
{
	int packed = 0;

	if (!hsy_cursor_take_digits(c, 8, 8, &packed))
		return HSY_FINDING_NOTHING;
	m->year = packed / 10000;
	m->month = packed / 100 % 100;
	m->day = packed % 100;
	return m->year >= 1900 && m->year < 2100 && hsy_moment_is_possible(m)
	           ? HSY_FINDING_DATE
	           : HSY_FINDING_NOTHING;
}

/* "22/03/2026": London and New York disagree about "03/04/2026", so only what
 * both read the same way is a date. */
static hsy_finding read_numeric(hsy_cursor *c, hsy_moment *m)
{
	int first = 0, second = 0;
	char mark;

	if (!hsy_cursor_take_digits(c, 1, 2, &first) ||
	    !hsy_cursor_take_mark(c, "-/.", &mark) ||
	    !hsy_cursor_take_digits(c, 1, 2, &second) || !hsy_cursor_take(c, mark) ||
	    !hsy_cursor_take_digits(c, 4, 4, &m->year))
		return HSY_FINDING_NOTHING;
	if (first <= 12 && second <= 12 && first != second)
		return HSY_FINDING_IMPOSSIBLE;
	m->month = first < second ? first : second;
	m->day = first < second ? second : first;
	return judge(m);
}

/* "22", "22nd", "22.", "1er", "1º" */
static bool take_day(hsy_cursor *c, int *day)
{
	static const char *const suffixes[] = {"st", "nd", "rd", "th", "er", "º"};
	hsy_cursor ahead;
	hsy_str suffix;

	if (!hsy_cursor_take_digits(c, 1, 2, day))
		return false;
	ahead = *c;
	suffix = hsy_cursor_take_word(&ahead);
	for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
		if (hsy_word_is(suffix, suffixes[i]))
			*c = ahead;
	return true;
}

/* The year of "22 Mar 26 14:05 GMT". RFC 2822, 4.3, says which century. Two
 * digits are only a year where a time, a dash or the end of the text says so:
 * "22 March 26 people" is about people. */
static bool take_short_year(hsy_cursor *c, char mark, int *year)
{
	hsy_moment unused = {0};
	hsy_cursor ahead;

	if (!hsy_cursor_take_digits(c, 2, 2, year))
		return false;
	*year += *year < 50 ? 2000 : 1900;
	ahead = *c;
	hsy_moment_read_time(&ahead, &unused);
	hsy_cursor_skip_spaces(c);
	return unused.has_time || mark == '-' || hsy_cursor_at_end(c);
}

/* "of" between day, month and year: English, Spanish, Portuguese. */
static void skip_of(hsy_cursor *c)
{
	static const char *const words[] = {"of", "de", "del"};
	hsy_cursor ahead = *c;
	hsy_str word = hsy_cursor_take_word(&ahead);

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (hsy_word_is(word, words[i]) && hsy_cursor_take_gap(&ahead, ""))
			*c = ahead;
}

/* "22 March 2026", "22nd of March, 2026", "22-Mar-26", "22. März 2026",
 * "22 de marzo de 2026" */
static hsy_finding read_day_first(hsy_cursor *c, hsy_moment *m)
{
	char mark;

	if (!take_day(c, &m->day))
		return HSY_FINDING_NOTHING;
	mark = hsy_cursor_peek(c);
	if (!hsy_cursor_take_gap(c, "-/."))
		return HSY_FINDING_NOTHING;
	skip_of(c);
	if (!hsy_moment_read_month(c, &m->month) || !hsy_cursor_take_gap(c, ",-/"))
		return HSY_FINDING_NOTHING;
	skip_of(c);
	if (!hsy_cursor_take_digits(c, 4, 4, &m->year) &&
	    !take_short_year(c, mark, &m->year))
		return HSY_FINDING_NOTHING;
	return judge(m);
}

/* "March 22, 2026", "Mar. 22nd 2026", "Sun Mar 22 14:05:00 UTC 2026" */
static hsy_finding read_month_first(hsy_cursor *c, hsy_moment *m)
{
	if (!hsy_moment_read_month(c, &m->month) || !hsy_cursor_take_gap(c, "-") ||
	    !take_day(c, &m->day) || !hsy_cursor_take_gap(c, ",-"))
		return HSY_FINDING_NOTHING;
	if (hsy_cursor_take_digits(c, 4, 4, &m->year))
		return judge(m);
	hsy_moment_read_time(c, m);
	if (!m->has_time || !hsy_cursor_take_gap(c, ",") ||
	    !hsy_cursor_take_digits(c, 4, 4, &m->year))
		return HSY_FINDING_NOTHING;
	return judge(m);
}

typedef hsy_finding form(hsy_cursor *c, hsy_moment *m);

hsy_finding hsy_moment_read(hsy_cursor *c, hsy_moment *m)
{
	static form *const forms[] = {read_year_first, read_east_asian, read_packed,
	                              read_numeric,    read_day_first,  read_month_first};

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		hsy_cursor ahead = *c;
		hsy_finding found;

		*m = (hsy_moment){0};
		found = forms[i](&ahead, m);
		if (found != HSY_FINDING_NOTHING) {
			*c = ahead;
			return found;
		}
	}
	return HSY_FINDING_NOTHING;
}
