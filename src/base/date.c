/* date.c -- the first date of a text, and which of two dates is the later one. */
#include "base/date.h"

#include "base/date/part.h"

static bool read_first(hsy_str s, hsy_moment *m)
{
	hsy_cursor c = {s, 0};
	hsy_finding found = HSY_FINDING_NOTHING;

	do
		found = hsy_moment_read(&c, m);
	while (found == HSY_FINDING_NOTHING && hsy_cursor_next_run(&c));
	if (found != HSY_FINDING_DATE)
		return false;
	if (!m->has_time)
		hsy_moment_read_time(&c, m);
	hsy_moment_settle_zone(m);
	return true;
}

hsy_str hsy_moment_print(const hsy_moment *m, hsy_arena *arena)
{
	int east = m->zone < 0 ? -m->zone : m->zone;

	if (!m->has_time)
		return hsy_str_printf(arena, "%04d-%02d-%02d", m->year, m->month, m->day);
	if (!m->has_zone || m->zone == 0)
		return hsy_str_printf(arena, "%04d-%02d-%02dT%02d:%02d:%02d%s", m->year,
		                      m->month, m->day, m->hour, m->minute, m->second,
		                      m->has_zone ? "Z" : "");
	return hsy_str_printf(arena, "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", m->year,
	                      m->month, m->day, m->hour, m->minute, m->second,
	                      m->zone < 0 ? '-' : '+', east / 60, east % 60);
}

hsy_str hsy_date_parse(hsy_arena *arena, hsy_str s)
{
	hsy_moment m;

	return read_first(s, &m) ? hsy_moment_print(&m, arena) : (hsy_str){NULL, 0};
}

/* Days since 1 March of year 0, in the Gregorian calendar: years are made to start
 * in March, so that the leap day comes last. */
static int64_t day_number(const hsy_moment *m)
{
	int64_t year = m->month > 2 ? m->year : m->year - 1;
	int64_t month = m->month > 2 ? m->month - 3 : m->month + 9;

	return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 +
	       m->day - 1;
}

static int64_t minute_number(const hsy_moment *m)
{
	return 1440 * day_number(m) + 60 * m->hour + m->minute - m->zone;
}

bool hsy_date_minute(hsy_str date, int64_t *minute)
{
	hsy_moment m = {0};

	if (!read_first(date, &m))
		return false;
	*minute = minute_number(&m);
	return true;
}

/* Back from the number of a day, of which 146097 make 400 years. */
hsy_str hsy_date_of_minute(hsy_arena *arena, int64_t minute)
{
	int64_t days = minute / 1440, of_era = days % 146097;
	int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
	int64_t month = (5 * of_year + 2) / 153; /* from March */
	hsy_moment m = {
	    .year = (int)(days / 146097 * 400 + year + (month >= 10)),
	    .month = (int)(month < 10 ? month + 3 : month - 9),
	    .day = (int)(of_year - (153 * month + 2) / 5 + 1),
	};

	return hsy_moment_print(&m, arena);
}

hsy_str hsy_date_by_clock(hsy_arena *arena, hsy_str instant, hsy_str clock)
{
	enum { EAST_MAX = 14 * 60, QUARTER = 15 };
	hsy_moment x, y;
	int64_t east;

	if (!read_first(instant, &x) || !read_first(clock, &y) || !x.has_zone ||
	    !y.has_time || y.has_zone)
		return (hsy_str){NULL, 0};
	east = minute_number(&y) - minute_number(&x);
	if (east < -EAST_MAX || east > EAST_MAX || east % QUARTER ||
	    x.minute % QUARTER == 0)
		return (hsy_str){NULL, 0};
	y.zone = (int)east;
	y.has_zone = true;
	y.second = x.second;
	return hsy_moment_print(&y, arena);
}

static int order(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

int hsy_date_compare(hsy_str a, hsy_str b)
{
	hsy_moment x, y;
	int by_minute;

	if (!read_first(a, &x) || !read_first(b, &y))
		return 0;
	if (!x.has_time || !y.has_time)
		return order(day_number(&x), day_number(&y));
	by_minute = order(minute_number(&x), minute_number(&y));
	return by_minute ? by_minute : order(x.second, y.second);
}
