/* stamp.c -- dates that stand alone, as feeds hold them: all of the text must
 * fit, but little needs to be said. */
#include "base/date.h"
#include "base/date/part.h"

/* "2026-03", "2026": the first day stands for all, as readers of feeds have it. */
static bool read_year(hsy_cursor *c, hsy_moment *m)
{
	hsy_cursor ahead;

	if (!hsy_cursor_take_digits(c, 4, 4, &m->year))
		return false;
	m->month = m->day = 1;
	ahead = *c;
	if (hsy_cursor_take(&ahead, '-') &&
	    hsy_cursor_take_digits(&ahead, 2, 2, &m->month))
		*c = ahead;
	return true;
}

/* "2026-081": the day of the year */
static bool read_ordinal(hsy_cursor *c, hsy_moment *m)
{
	if (!hsy_cursor_take_digits(c, 4, 4, &m->year) || !hsy_cursor_take(c, '-') ||
	    !hsy_cursor_take_digits(c, 3, 3, &m->day))
		return false;
	m->month = 1;
	for (int days;
	     m->month < 12 && m->day > (days = hsy_days_in_month(m->year, m->month));
	     m->month++)
		m->day -= days;
	return true;
}

/* "260322", "26-03-22", and "-26-03" without a day: ISO 8601 of the last century. */
static bool read_short(hsy_cursor *c, hsy_moment *m)
{
	int packed = 0;
	bool is_month = hsy_cursor_take(c, '-');

	m->day = 1;
	if (hsy_cursor_take_digits(c, 6, 6, &packed) && !is_month) {
		m->year = packed / 10000;
		m->month = packed / 100 % 100;
		m->day = packed % 100;
	} else if (!hsy_cursor_take_digits(c, 2, 2, &m->year) ||
	           !hsy_cursor_take(c, '-') ||
	           !hsy_cursor_take_digits(c, 2, 2, &m->month) ||
	           (!is_month && (!hsy_cursor_take(c, '-') ||
	                          !hsy_cursor_take_digits(c, 2, 2, &m->day)))) {
		return false;
	}
	m->year += m->year < 50 ? 2000 : 1900;
	return true;
}

/* "(UTC)" behind "+0000" is what RFC 822 calls a comment. */
static void skip_comment(hsy_cursor *c)
{
	hsy_cursor_skip_spaces(c);
	hsy_cursor_take(c, ')'); /* of a zone that stood in brackets */
	if (hsy_cursor_peek(c) == '(' && hsy_str_ends(c->s, ")"))
		c->at = c->s.len;
}

/* The date is at hand; does nothing follow it but its time? */
static bool ends_well(hsy_cursor *c, hsy_moment *m)
{
	if (!m->has_time)
		hsy_moment_read_time(c, m);
	hsy_cursor_skip_spaces(c);
	if (m->has_time && !m->has_zone)
		hsy_moment_read_zone(c, m, true);
	skip_comment(c);
	hsy_cursor_take(c, '.');
	/* Military zones ("A") were never used alike: RFC 2822 makes them unknown. */
	if (m->has_time && c->s.len - c->at == 1)
		hsy_cursor_take_word(c);
	return hsy_cursor_at_end(c);
}

static bool read_from(hsy_cursor start, hsy_moment *m)
{
	typedef bool form(hsy_cursor * c, hsy_moment * m);
	static form *const forms[] = {read_ordinal, read_year, read_short};
	hsy_cursor c = start;

	if (hsy_moment_read(&c, m) == HSY_FINDING_DATE && ends_well(&c, m))
		return true;
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		c = start;
		*m = (hsy_moment){0};
		if (forms[i](&c, m) && hsy_cursor_at_end(&c) && hsy_moment_is_possible(m))
			return true;
	}
	return false;
}

/* The name of the day is not needed, and not always right. It is looked for second,
 * as "mar" may be a day or a month. */
static bool read_stamp(hsy_str s, hsy_moment *m)
{
	hsy_cursor c = {s, 0};

	if (read_from(c, m))
		return true;
	if (!hsy_cursor_take_word(&c).len)
		return false;
	hsy_cursor_take(&c, '.');
	return hsy_cursor_take_gap(&c, ",") && read_from(c, m);
}

hsy_str hsy_date_parse_stamp(hsy_arena *arena, hsy_str s)
{
	hsy_moment m;

	if (!read_stamp(hsy_str_trim(s), &m))
		return (hsy_str){NULL, 0};
	hsy_moment_settle_zone(&m);
	return hsy_moment_print(&m, arena);
}
