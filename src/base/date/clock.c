/* clock.c -- the time behind a date, and its zone. */
#include "base/date/part.h"

typedef struct named_zone {
	const char *name;
	int east;
	bool keeps_summer;
} named_zone;

static const named_zone zones[] = {
#define HSY_ZONE(name, east, keeps_summer) {name, east, keeps_summer},
#include "base/date/zone.def"
#undef HSY_ZONE
};

static const named_zone *find_zone(hsy_str word)
{
	for (size_t i = 0; i < sizeof zones / sizeof *zones; i++)
		if (hsy_word_is(word, zones[i].name))
			return &zones[i];
	return NULL;
}

static bool is_capitals(hsy_str word)
{
	for (size_t i = 0; i < word.len; i++)
		if (word.at[i] < 'A' || word.at[i] > 'Z')
			return false;
	return true;
}

/* "+01:00", "+0100", "+01" */
static bool read_offset(hsy_cursor *c, int *east)
{
	hsy_cursor ahead = *c;
	int hours = 0, minutes = 0;
	char sign;

	if (!hsy_cursor_take_mark(&ahead, "+-", &sign))
		return false;
	if (hsy_cursor_take_digits(&ahead, 4, 4, &hours)) {
		minutes = hours % 100;
		hours /= 100;
	} else if (!hsy_cursor_take_digits(&ahead, 1, 2, &hours) ||
	           (hsy_cursor_take(&ahead, ':') &&
	            !hsy_cursor_take_digits(&ahead, 2, 2, &minutes))) {
		return false;
	}
	if (hours > 14 || minutes > 59)
		return false;
	*east = (sign == '-' ? -1 : 1) * (60 * hours + minutes);
	*c = ahead;
	return true;
}

void hsy_moment_read_zone(hsy_cursor *c, hsy_moment *m, bool any_case)
{
	hsy_cursor ahead = *c;
	const named_zone *zone;
	hsy_str word;

	hsy_cursor_take_text(&ahead, "Etc/");
	word = hsy_cursor_take_word(&ahead);
	if (!any_case && !is_capitals(word))
		return;
	zone = find_zone(word);
	if (word.len && !zone)
		return;
	/* "10 A.M. AT CITY HALL" is no Atlantic time. */
	if (hsy_str_is(word, "AT") && !hsy_cursor_at_end(&ahead))
		return;
	if (zone) {
		m->zone = zone->east;
		m->keeps_summer = zone->keeps_summer;
		*c = ahead;
	}
	m->has_zone = zone != NULL;
	/* "UTC+1" is written, "EST+1" is not. */
	if (m->zone == 0 && read_offset(&ahead, &m->zone)) {
		m->has_zone = true;
		*c = ahead;
	}
}

/* "p.m.", "PM", "pm" after a time: moves the hour; false when there is none. */
static bool read_meridiem(hsy_cursor *c, int *hour)
{
	hsy_cursor ahead = *c;
	char half, unused;

	hsy_cursor_skip_spaces(&ahead);
	if (!hsy_cursor_take_mark(&ahead, "aApP", &half))
		return false;
	hsy_cursor_take(&ahead, '.');
	if (!hsy_cursor_take_mark(&ahead, "mM", &unused))
		return false;
	if (hsy_cursor_take_word(&ahead).len)
		return false;
	hsy_cursor_take(&ahead, '.');
	if (*hour < 1 || *hour > 12)
		return false;
	*hour = *hour % 12 + (half == 'p' || half == 'P' ? 12 : 0);
	*c = ahead;
	return true;
}

/* The half of the day before the time, as East Asian languages tell it. */
static bool read_half(hsy_cursor *c, bool *is_later)
{
	static const char *const halves[] = {"오전", "오후", "上午",
	                                     "下午", "午前", "午後"};

	for (size_t i = 0; i < sizeof halves / sizeof *halves; i++) {
		if (hsy_cursor_take_text(c, halves[i])) {
			*is_later = i % 2 == 1;
			hsy_cursor_skip_spaces(c);
			return true;
		}
	}
	return false;
}

static void skip_fraction(hsy_cursor *c)
{
	hsy_cursor ahead = *c;
	char unused;

	if (!hsy_cursor_take_mark(&ahead, ".,", &unused))
		return;
	while (hsy_cursor_take_mark(&ahead, "0123456789", &unused))
		*c = ahead;
}

/* "14:05", "14:05:00.123", "2:05 p.m.", "8.30pm", "8 a.m.",
 * "14h05", "오후 2:05" */
static bool read_clock(hsy_cursor *c, hsy_moment *m, bool *has_seconds)
{
	int hour = 0, minute = 0, second = 0;
	bool is_later = false;
	bool has_half = read_half(c, &is_later);
	bool is_sure = false; /* else only "a.m." can make it a time */

	if (!hsy_cursor_take_digits(c, 1, 2, &hour))
		return false;
	if (hsy_cursor_take(c, 'h')) {
		is_sure = true;
		hsy_cursor_take_digits(c, 2, 2, &minute);
	} else if (hsy_cursor_take(c, ':')) {
		is_sure = true;
		if (!hsy_cursor_take_digits(c, 2, 2, &minute))
			return false;
		*has_seconds = hsy_cursor_take(c, ':');
		if (*has_seconds && !hsy_cursor_take_digits(c, 2, 2, &second))
			return false;
		if (*has_seconds)
			skip_fraction(c);
	} else if (hsy_cursor_take(c, '.') && !hsy_cursor_take_digits(c, 2, 2, &minute)) {
		return false;
	}
	if (has_half && hour <= 12)
		hour = hour % 12 + (is_later ? 12 : 0);
	is_sure = read_meridiem(c, &hour) || is_sure;
	if (!is_sure || hour > 23 || minute > 59 || second > 60)
		return false;
	m->hour = hour;
	m->minute = minute;
	/* A leap second is no time of XML Schema, which readers of ours use. */
	m->second = second < 60 ? second : 59;
	m->has_time = true;
	return true;
}

/* "140500" or "1405", as the basic format of ISO 8601 writes it after a T. */
static bool read_packed_clock(hsy_cursor *c, hsy_moment *m)
{
	int packed = 0;

	if (hsy_cursor_take_digits(c, 4, 4, &packed))
		packed *= 100;
	else if (!hsy_cursor_take_digits(c, 6, 6, &packed))
		return false;
	m->hour = packed / 10000;
	m->minute = packed / 100 % 100;
	m->second = packed % 100;
	m->has_time = m->hour <= 23 && m->minute <= 59 && m->second <= 59;
	return m->has_time;
}

/* The word between a written date and its time, in the languages of month.def. */
static void skip_word_for_at(hsy_cursor *c)
{
	static const char *const words[] = {"at", "um", "à", "alle", "ore", "om", "kl"};
	hsy_cursor ahead = *c;
	hsy_str word = hsy_cursor_take_word(&ahead);

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (hsy_word_is(word, words[i]))
			*c = ahead;
}

/* ", ", " at ", " | ", " — " */
static void skip_to_clock(hsy_cursor *c)
{
	for (;;) {
		size_t before = c->at, at;

		hsy_cursor_skip_spaces(c);
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
		default:
			skip_word_for_at(c);
			break;
		}
		if (c->at == before)
			return;
	}
}

void hsy_moment_read_time(hsy_cursor *c, hsy_moment *m)
{
	hsy_cursor ahead = *c;
	bool has_seconds = false;
	char letter, sign;
	bool is_iso = hsy_cursor_take_mark(&ahead, "Tt", &letter);
	size_t end;

	if (is_iso) {
		hsy_cursor packed = ahead;

		if (read_packed_clock(&packed, m))
			ahead = packed;
	} else {
		skip_to_clock(&ahead);
	}
	if (!m->has_time && !read_clock(&ahead, m, &has_seconds))
		return;
	*c = ahead;
	end = ahead.at;
	hsy_cursor_skip_spaces(&ahead);
	hsy_cursor_take(&ahead, '(');
	/* "10:00-11:00" is how long it takes, not where. */
	sign = hsy_cursor_peek(&ahead);
	if ((sign == '-' || sign == '+') && ahead.at == end && !is_iso && !has_seconds)
		return;
	/* Capitals only: "10:00 est" may be French. */
	hsy_moment_read_zone(&ahead, m, false);
	if (m->has_zone)
		*c = ahead;
}

/* Monday is 0; the days are those of the Gregorian calendar. */
static int weekday(int year, int month, int day)
{
	static const int shift[] = {6, 2, 1, 4, 6, 2, 4, 0, 3, 5, 1, 3};
	int y = month < 3 ? year - 1 : year;

	return (y + y / 4 - y / 100 + y / 400 + shift[month - 1] + day) % 7;
}

/* The day of month on which its n-th Sunday falls. */
static int nth_sunday(int year, int month, int n)
{
	return 7 * n - weekday(year, month, 1);
}

/* Since 2007 from the second Sunday of March to the first of November; from 1987
 * from the first of April to the last of October. Whole days will do: the hour of
 * the change falls in the small ones of a Sunday. */
static bool is_summer(const hsy_moment *m)
{
	int today = 100 * m->month + m->day;
	int last = nth_sunday(m->year, 10, 5) <= 31 ? nth_sunday(m->year, 10, 5)
	                                            : nth_sunday(m->year, 10, 4);

	if (m->year >= 2007)
		return today >= 300 + nth_sunday(m->year, 3, 2) &&
		       today < 1100 + nth_sunday(m->year, 11, 1);
	return today >= 400 + nth_sunday(m->year, 4, 1) && today < 1000 + last;
}

void hsy_moment_settle_zone(hsy_moment *m)
{
	if (m->keeps_summer && is_summer(m))
		m->zone += 60;
	m->keeps_summer = false;
}
