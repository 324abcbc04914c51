/* marks.h -- the places of a document where somebody says something, as brackets that
 * nest. */
#ifndef HSY_EXPORT_MARKS_H
#define HSY_EXPORT_MARKS_H

#include "attribution/attribution.h"
#include "base/buf.h"

/* What a stretch of text was taken for. */
typedef enum hsy_mark_role {
#define HSY_MARK_ROLE(id, letter, name, help) HSY_MARK_##id,
#include "export/mark_role.def"
#undef HSY_MARK_ROLE
	HSY_N_MARK_ROLES
} hsy_mark_role;

char hsy_mark_letter(hsy_mark_role role);
const char *hsy_mark_name(hsy_mark_role role); /* "source" */
const char *hsy_mark_help(hsy_mark_role role); /* "who says so" */

/* A stretch of text, and whose it is: the attributions, silences or citations, from 1
 * on; none in the article's own voice. */
typedef struct hsy_mark {
	hsy_span span;
	hsy_mark_role role;
	hsy_indexes numbers;
} hsy_mark;

typedef HSY_VEC(hsy_mark) hsy_marks;

/* Every mark of the findings, in order of text, outer ones first; in arena. What has
 * the same role in the same place is one mark. */
hsy_marks hsy_marks_of(const hsy_findings *findings, hsy_arena *arena);

/* Who is told of marks and of the words between. Marks that cross are cut, so that
 * what opens last closes first. */
typedef struct hsy_mark_pen {
	/* is_again: the mark goes on from where it was cut. */
	void (*open)(void *context, const hsy_mark *mark, bool is_again);
	void (*close)(void *context, const hsy_mark *mark);
	void (*words)(void *context, hsy_str words);
	void *context;
} hsy_mark_pen;

/* More of them about one word could not be told apart, and would let hostile text
 * make the output grow beyond all measure: they are left out. */
enum { HSY_MARKS_OPEN_MAX = 12 };

/* Goes through a text from left to right. */
typedef struct hsy_mark_walk {
	hsy_str text;
	const hsy_marks *marks;
	size_t next;                     /* mark that was not reached yet */
	size_t open[HSY_MARKS_OPEN_MAX]; /* marks, innermost last */
	size_t n_open;
} hsy_mark_walk;

/* Draws the text of span, which begins behind that of the call before. Marks that go
 * beyond it are closed at its end, and open again with the next one. */
void hsy_mark_walk_on(hsy_mark_walk *walk, hsy_span span, const hsy_mark_pen *pen);

#endif
