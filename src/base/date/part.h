/* part.h -- what the files behind date.h share: a cursor over the text, and a
 * date in the making. */
#ifndef HSY_DATE_PART_H
#define HSY_DATE_PART_H

#include "base/str.h"

typedef struct hsy_cursor {
	hsy_str s;
	size_t at;
} hsy_cursor;

typedef struct hsy_moment {
	int year, month, day;
	int hour, minute, second;
	int zone; /* minutes east of UTC */
	bool has_time;
	bool has_zone;
	bool keeps_summer; /* zone is told for winter: "ET" */
} hsy_moment;

/* IMPOSSIBLE: it has the shape of a date, but no calendar has that day, or
 * nobody can say which day it is. */
typedef enum hsy_finding {
	HSY_FINDING_NOTHING,
	HSY_FINDING_DATE,
	HSY_FINDING_IMPOSSIBLE
} hsy_finding;

/* Takers move the cursor behind what they take, or leave it and return false. */

/* The byte under the cursor, or NUL at the end. */
char hsy_cursor_peek(const hsy_cursor *c);
bool hsy_cursor_take(hsy_cursor *c, char wanted);
bool hsy_cursor_take_text(hsy_cursor *c, const char *wanted);
/* One of marks. */
bool hsy_cursor_take_mark(hsy_cursor *c, const char *marks, char *taken);
/* A whole run of min to max ASCII digits. */
bool hsy_cursor_take_digits(hsy_cursor *c, size_t min, size_t max, int *value);
/* Letters of any script; may be empty. */
hsy_str hsy_cursor_take_word(hsy_cursor *c);
/* Spaces around at most one of marks. */
bool hsy_cursor_take_gap(hsy_cursor *c, const char *marks);
void hsy_cursor_skip_spaces(hsy_cursor *c);
bool hsy_cursor_at_end(const hsy_cursor *c);
/* Moves to where the next run of letters and digits begins, past the rest of the
 * one at hand; false when there is none. */
bool hsy_cursor_next_run(hsy_cursor *c);

/* name is in lower case; letters beyond Latin-1 must be written as name has them. */
bool hsy_word_is(hsy_str word, const char *name);

/* A time right behind a date, with its zone; else nothing is taken. */
void hsy_moment_read_time(hsy_cursor *c, hsy_moment *m);
/* "Z", "GMT", "EST", "+01:00", "UTC+1", "Etc/GMT"; else nothing is taken. */
void hsy_moment_read_zone(hsy_cursor *c, hsy_moment *m, bool any_case);
bool hsy_moment_read_month(hsy_cursor *c, int *month);
/* The date at the cursor in any form that needs no more than itself to be known
 * as one, and its time where the form has it inside; moves behind it. */
hsy_finding hsy_moment_read(hsy_cursor *c, hsy_moment *m);
int hsy_days_in_month(int year, int month);
/* As the calendar has it: possible days only, and zones as they were that day. */
bool hsy_moment_is_possible(const hsy_moment *m);
void hsy_moment_settle_zone(hsy_moment *m);
/* The form that hsy_date_parse promises. */
hsy_str hsy_moment_print(const hsy_moment *m, hsy_arena *arena);

#endif
