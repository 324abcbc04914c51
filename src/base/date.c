/* date.c -- ISO, RFC 822 and newspaper dates, scanned with one cursor. */
#include "base/date.h"

typedef struct cursor {
	hsy_str s;
	size_t at;
} cursor;

typedef struct date {
	int year, month, day;
	int hour, minute, second;
	int zone; /* minutes east of UTC */
	bool has_time;
	bool has_zone;
} date;

/* IMPOSSIBLE: it has the shape of a date, but no calendar has that day, or
 * nobody can say which day it is. */
typedef enum finding { NOTHING, FOUND, IMPOSSIBLE } finding;

typedef struct named_number {
	const char *name;
	int number;
} named_number;

static const named_number months[] = {
    {"jan", 1},   {"january", 1},   {"feb", 2},       {"february", 2},  {"mar", 3},
    {"march", 3}, {"apr", 4},       {"april", 4},     {"may", 5},       {"jun", 6},
    {"june", 6},  {"jul", 7},       {"july", 7},      {"aug", 8},       {"august", 8},
    {"sep", 9},   {"sept", 9},      {"september", 9}, {"oct", 10},      {"october", 10},
    {"nov", 11},  {"november", 11}, {"dec", 12},      {"december", 12}, {NULL, 0},
};

/* Those of RFC 822 and the common European ones. "ET" and "PT" are left out on
 * purpose: summer or winter time is not said, so the zone stays unknown. */
static const named_number zones[] = {
    {"z", 0},      {"ut", 0},     {"utc", 0},    {"gmt", 0},    {"wet", 0},
    {"bst", 60},   {"west", 60},  {"cet", 60},   {"cest", 120}, {"eet", 120},
    {"eest", 180}, {"msk", 180},  {"est", -300}, {"edt", -240}, {"cst", -360},
    {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420},
    {NULL, 0},
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* The byte under the cursor, or NUL at the end. */
static char peek(const cursor *c)
{
	return c->at < c->s.len ? c->s.at[c->at] : '\0';
}

static bool take(cursor *c, char wanted)
{
	if (wanted == '\0' || peek(c) != wanted)
		return false;
	c->at++;
	return true;
}

/* Takes a whole run of min to max digits, or nothing. */
static bool take_digits(cursor *c, size_t min, size_t max, int *value)
{
	size_t n = 0;
	int sum = 0;

	while (c->at + n < c->s.len && is_digit(c->s.at[c->at + n])) {
		if (++n > max)
			return false;
		sum = 10 * sum + (c->s.at[c->at + n - 1] - '0');
	}
	if (n < min)
		return false;
	c->at += n;
	*value = sum;
	return true;
}

static hsy_str take_word(cursor *c)
{
	size_t begin = c->at;

	while (is_letter(peek(c)))
		c->at++;
	return hsy_str_slice(c->s, (hsy_span){begin, c->at});
}

static void skip_spaces(cursor *c)
{
	for (size_t at = c->at; hsy_char_is_space(hsy_utf8_next(c->s, &at));)
		c->at = at;
}

/* Spaces around at most one of marks; false when there is neither. */
static bool take_gap(cursor *c, const char *marks)
{
	size_t begin = c->at;

	skip_spaces(c);
	if (peek(c) && strchr(marks, peek(c)))
		c->at++;
	skip_spaces(c);
	return c->at > begin;
}

static bool same_word(hsy_str word, const char *name)
{
	size_t n = strlen(name);

	if (word.len != n)
		return false;
	for (size_t i = 0; i < n; i++)
		if (lower(word.at[i]) != name[i])
			return false;
	return true;
}

static bool look_up(const named_number *table, hsy_str word, int *number)
{
	for (; table->name; table++) {
		if (same_word(word, table->name)) {
			*number = table->number;
			return true;
		}
	}
	return false;
}

static int days_in_month(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return month == 2 && is_leap ? 29 : days[month - 1];
}

static bool is_possible(const date *d)
{
	return d->year >= 1000 && d->month >= 1 && d->month <= 12 && d->day >= 1 &&
	       d->day <= days_in_month(d->year, d->month);
}

/* "Z", "GMT", "EST", "+01:00", "+0100", "+01", "UTC+1"; else nothing is taken. */
static void read_zone(cursor *c, date *d)
{
	cursor ahead = *c;
	hsy_str word = take_word(&ahead);
	int hours = 0;
	int minutes = 0;
	char sign;

	/* Capitals only: "10:00 est" may be French. */
	for (size_t i = 0; i < word.len; i++)
		if (word.at[i] != (char)(lower(word.at[i]) - 'a' + 'A'))
			return;
	if (word.len && !look_up(zones, word, &d->zone))
		return;
	d->has_zone = word.len > 0;
	if (word.len)
		*c = ahead;
	if (d->zone != 0) /* "UTC+1" is written, "EST+1" is not */
		return;
	sign = peek(&ahead);
	if (!take(&ahead, '+') && !take(&ahead, '-'))
		return;
	if (take_digits(&ahead, 4, 4, &hours)) {
		minutes = hours % 100;
		hours /= 100;
	} else if (take_digits(&ahead, 1, 2, &hours)) {
		if (take(&ahead, ':') && !take_digits(&ahead, 2, 2, &minutes))
			return;
	} else {
		return;
	}
	if (hours > 14 || minutes > 59)
		return;
	d->zone = (sign == '-' ? -1 : 1) * (60 * hours + minutes);
	d->has_zone = true;
	*c = ahead;
}

/* "p.m.", "PM", "pm" after a time: moves the hour; false when there is none. */
static bool read_meridiem(cursor *c, int *hour)
{
	cursor ahead = *c;
	char half;

	skip_spaces(&ahead);
	half = lower(peek(&ahead));
	if (half != 'a' && half != 'p')
		return false;
	ahead.at++;
	take(&ahead, '.');
	if (lower(peek(&ahead)) != 'm')
		return false;
	ahead.at++;
	if (is_letter(peek(&ahead)))
		return false;
	take(&ahead, '.');
	if (*hour < 1 || *hour > 12)
		return false;
	*hour = *hour % 12 + (half == 'p' ? 12 : 0);
	*c = ahead;
	return true;
}

static void skip_fraction(cursor *c)
{
	cursor ahead = *c;

	if (!take(&ahead, '.') && !take(&ahead, ','))
		return;
	while (is_digit(peek(&ahead))) {
		ahead.at++;
		*c = ahead;
	}
}

/* "14:05", "14:05:00.123", "2:05 p.m.", "8.30pm", "8 a.m." */
static bool read_clock(cursor *c, date *d, bool *has_seconds)
{
	int hour = 0;
	int minute = 0;
	int second = 0;
	bool is_sure = false; /* else only "a.m." can make it a time */

	if (!take_digits(c, 1, 2, &hour))
		return false;
	if (take(c, ':')) {
		is_sure = true;
		if (!take_digits(c, 2, 2, &minute))
			return false;
		*has_seconds = take(c, ':');
		if (*has_seconds && !take_digits(c, 2, 2, &second))
			return false;
		if (*has_seconds)
			skip_fraction(c);
	} else if (take(c, '.') && !take_digits(c, 2, 2, &minute)) {
		return false;
	}
	is_sure = read_meridiem(c, &hour) || is_sure;
	if (!is_sure || hour > 23 || minute > 59 || second > 60)
		return false;
	d->hour = hour;
	d->minute = minute;
	/* A leap second is no time of XML Schema, which readers of ours use. */
	d->second = second < 60 ? second : 59;
	d->has_time = true;
	return true;
}

/* "140500" or "1405", as the basic format of ISO 8601 writes it after a T. */
static bool read_packed_clock(cursor *c, date *d)
{
	int packed = 0;

	if (take_digits(c, 4, 4, &packed))
		packed *= 100;
	else if (!take_digits(c, 6, 6, &packed))
		return false;
	d->hour = packed / 10000;
	d->minute = packed / 100 % 100;
	d->second = packed % 100;
	d->has_time = d->hour <= 23 && d->minute <= 59 && d->second <= 59;
	return d->has_time;
}

/* What stands between a written date and its time: ", ", " at ", " | ", " — ". */
static void skip_to_clock(cursor *c)
{
	for (;;) {
		size_t before = c->at;
		size_t at;

		skip_spaces(c);
		at = c->at;
		switch (hsy_utf8_next(c->s, &at)) {
		case ',':
		case '|':
		case '-':
		case '@':
		case ':':
		case 0x00B7:
		case 0x2013:
		case 0x2014:
		case 0x2022:
			c->at = at;
			break;
		default: {
			cursor ahead = *c;

			if (same_word(take_word(&ahead), "at"))
				*c = ahead;
			break;
		}
		}
		if (c->at == before)
			return;
	}
}

/* A time right behind the date, with its zone; else nothing is taken. */
static void read_time(cursor *c, date *d)
{
	cursor ahead = *c;
	bool has_seconds = false;
	bool is_iso = take(&ahead, 'T') || take(&ahead, 't');
	size_t end;

	if (is_iso) {
		cursor packed = ahead;

		if (read_packed_clock(&packed, d))
			ahead = packed;
	} else {
		skip_to_clock(&ahead);
	}
	if (!d->has_time && !read_clock(&ahead, d, &has_seconds))
		return;
	*c = ahead;
	end = ahead.at;
	skip_spaces(&ahead);
	take(&ahead, '(');
	/* "10:00-11:00" is how long it takes, not where. */
	if ((peek(&ahead) == '-' || peek(&ahead) == '+') && ahead.at == end && !is_iso &&
	    !has_seconds)
		return;
	read_zone(&ahead, d);
	if (d->has_zone)
		*c = ahead;
}

static finding judge(const date *d)
{
	return is_possible(d) ? FOUND : IMPOSSIBLE;
}

/* "2026-03-22", "2026/3/22" */
static finding read_year_first(cursor *c, date *d)
{
	char mark;

	if (!take_digits(c, 4, 4, &d->year))
		return NOTHING;
	mark = peek(c);
	if (mark == '\0' || !strchr("-/.", mark))
		return NOTHING;
	c->at++;
	if (!take_digits(c, 1, 2, &d->month) || !take(c, mark) ||
	    !take_digits(c, 1, 2, &d->day))
		return NOTHING;
	return judge(d);
}

/* "20260322", as NewsML writes it; any other eight digits are just a number. */
static finding read_packed(cursor *c, date *d)
{
	int packed = 0;

	if (!take_digits(c, 8, 8, &packed))
		return NOTHING;
	d->year = packed / 10000;
	d->month = packed / 100 % 100;
	d->day = packed % 100;
	return d->year >= 1900 && d->year < 2100 && is_possible(d) ? FOUND : NOTHING;
}

/* "22/03/2026": London and New York disagree about "03/04/2026", so only what
 * both read the same way is a date. */
static finding read_numeric(cursor *c, date *d)
{
	int first = 0;
	int second = 0;
	char mark;

	if (!take_digits(c, 1, 2, &first))
		return NOTHING;
	mark = peek(c);
	if (mark == '\0' || !strchr("-/.", mark))
		return NOTHING;
	c->at++;
	if (!take_digits(c, 1, 2, &second) || !take(c, mark) ||
	    !take_digits(c, 4, 4, &d->year))
		return NOTHING;
	if (first <= 12 && second <= 12 && first != second)
		return IMPOSSIBLE;
	d->month = first < second ? first : second;
	d->day = first < second ? second : first;
	return judge(d);
}

static bool take_month(cursor *c, int *month)
{
	cursor ahead = *c;

	if (!look_up(months, take_word(&ahead), month))
		return false;
	take(&ahead, '.');
	*c = ahead;
	return true;
}

/* "22", "22nd" */
static bool take_day(cursor *c, int *day)
{
	cursor ahead;
	hsy_str suffix;

	if (!take_digits(c, 1, 2, day))
		return false;
	ahead = *c;
	suffix = take_word(&ahead);
	if (same_word(suffix, "st") || same_word(suffix, "nd") ||
	    same_word(suffix, "rd") || same_word(suffix, "th"))
		*c = ahead;
	return true;
}

/* The year of "22 Mar 26 14:05 GMT". RFC 2822, 4.3, says which century. Two
 * digits are only a year where a time, a dash or the end of the text says so:
 * "22 March 26 people" is about people. */
static bool take_short_year(cursor *c, char mark, int *year)
{
	date unused = {0};
	cursor ahead;

	if (!take_digits(c, 2, 2, year))
		return false;
	*year += *year < 50 ? 2000 : 1900;
	ahead = *c;
	read_time(&ahead, &unused);
	skip_spaces(c);
	return unused.has_time || mark == '-' || c->at == c->s.len;
}

/* "22 March 2026", "22nd of March, 2026", "22-Mar-26" */
static finding read_day_first(cursor *c, date *d)
{
	cursor ahead;
	char mark;

	if (!take_day(c, &d->day))
		return NOTHING;
	mark = peek(c);
	if (!take_gap(c, "-/"))
		return NOTHING;
	ahead = *c;
	if (same_word(take_word(&ahead), "of") && take_gap(&ahead, ""))
		*c = ahead;
	if (!take_month(c, &d->month) || !take_gap(c, ",-/"))
		return NOTHING;
	if (!take_digits(c, 4, 4, &d->year) && !take_short_year(c, mark, &d->year))
		return NOTHING;
	return judge(d);
}

/* "March 22, 2026", "Mar. 22nd 2026", "Sun Mar 22 14:05:00 UTC 2026" */
static finding read_month_first(cursor *c, date *d)
{
	if (!take_month(c, &d->month) || !take_gap(c, "-") || !take_day(c, &d->day) ||
	    !take_gap(c, ",-"))
		return NOTHING;
	if (take_digits(c, 4, 4, &d->year))
		return judge(d);
	read_time(c, d);
	if (!d->has_time || !take_gap(c, ",") || !take_digits(c, 4, 4, &d->year))
		return NOTHING;
	return judge(d);
}

typedef finding form(cursor *c, date *d);

/* Tries every form at the cursor and moves it behind the one that fits. */
static finding read_at(cursor *c, date *d)
{
	static form *const forms[] = {read_year_first, read_packed, read_numeric,
	                              read_day_first, read_month_first};

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		cursor ahead = *c;
		finding found;

		*d = (date){0};
		found = forms[i](&ahead, d);
		if (found != NOTHING) {
			*c = ahead;
			return found;
		}
	}
	return NOTHING;
}

static bool read_first(hsy_str s, date *d)
{
	cursor c = {s, 0};
	finding found = NOTHING;

	while (c.at < s.len && found == NOTHING) {
		if (is_digit(peek(&c)) || is_letter(peek(&c)))
			found = read_at(&c, d);
		/* Forms start where words start: not at the 1 of "31 June". */
		while (found == NOTHING && (is_digit(peek(&c)) || is_letter(peek(&c))))
			c.at++;
		if (found == NOTHING)
			c.at++;
	}
	if (found == FOUND && !d->has_time)
		read_time(&c, d);
	return found == FOUND;
}

hsy_str hsy_date_parse(hsy_arena *arena, hsy_str s)
{
	date d;
	int east;

	if (!read_first(s, &d))
		return (hsy_str){NULL, 0};
	if (!d.has_time)
		return hsy_str_printf(arena, "%04d-%02d-%02d", d.year, d.month, d.day);
	if (!d.has_zone || d.zone == 0)
		return hsy_str_printf(arena, "%04d-%02d-%02dT%02d:%02d:%02d%s", d.year,
		                      d.month, d.day, d.hour, d.minute, d.second,
		                      d.has_zone ? "Z" : "");
	east = d.zone < 0 ? -d.zone : d.zone;
	return hsy_str_printf(arena, "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", d.year,
	                      d.month, d.day, d.hour, d.minute, d.second,
	                      d.zone < 0 ? '-' : '+', east / 60, east % 60);
}

/* Days since some fixed day, in the Gregorian calendar. Years are made to start
 * in March, so that the leap day comes last. */
static int64_t day_number(const date *d)
{
	int64_t year = d->month > 2 ? d->year : d->year - 1;
	int64_t month = d->month > 2 ? d->month - 3 : d->month + 9;

	return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 +
	       d->day;
}

static int64_t minute_number(const date *d)
{
	return 1440 * day_number(d) + 60 * d->hour + d->minute - d->zone;
}

static int order(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

int hsy_date_compare(hsy_str a, hsy_str b)
{
	date x, y;
	int by_minute;

	if (!read_first(a, &x) || !read_first(b, &y))
		return 0;
	if (!x.has_time || !y.has_time)
		return order(day_number(&x), day_number(&y));
	by_minute = order(minute_number(&x), minute_number(&y));
	return by_minute ? by_minute : order(x.second, y.second);
}
