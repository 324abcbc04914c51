/* date.h -- ISO, RFC 822 and newspaper dates. */
#ifndef HSY_DATE_H
#define HSY_DATE_H

#include "base/str.h"

/*
 * Reads the first date in s and returns it normalised: "2026-03-22", or with
 * a time "2026-03-22T14:05:00" and, where s names one, a zone: "…Z" or
 * "…+01:00". Understands ISO 8601, RFC 822/2822, and dates as newspapers of
 * the languages in month.def write them ("Sunday, March 22, 2026", "22 Mar. 2026",
 * "22. März 2026, 14:05 Uhr"). Numeric dates whose order of day and month is
 * unknown (03/04/2026) and impossible ones (31 June) give the absent string.
 */
hsy_str hsy_date_parse(hsy_arena *arena, hsy_str s);

/* The same where s is nothing but a date, as in a feed: RFC 822, W3C-DTF and what
 * is found in their place. A stamp of which any part is no part of a date, or is
 * out of range, is absent as a whole; one that tells only a year or a month stands
 * for its first day. */
hsy_str hsy_date_parse_stamp(hsy_arena *arena, hsy_str s);

/* The instant as a clock shows it that shows clock at that moment: "…T02:41:00Z" where
 * the clock says "…T22:41:00" of the day before is "…T22:41:00-04:00". Both normalised.
 * Absent where they are not the same moment anywhere, and where the minute is so round
 * that two moments may share it. */
hsy_str hsy_date_by_clock(hsy_arena *arena, hsy_str instant, hsy_str clock);

/* Orders two normalised dates: by instant where both tell a time (no zone
 * counts as UTC), else by day: < 0, 0, > 0. Absent dates compare equal to
 * everything: the order is not known. So 0 is not transitive, and this is no
 * order to sort by: hsy_date_minute gives one. */
int hsy_date_compare(hsy_str a, hsy_str b);

/* Minutes from 1 March of year 0 in Greenwich to a normalised date; a day without a time
 * is its first minute. False where there is no date. */
bool hsy_date_minute(hsy_str date, int64_t *minute);

/* The day of such a minute, as it is in Greenwich, normalised. */
hsy_str hsy_date_of_minute(hsy_arena *arena, int64_t minute);
#endif
