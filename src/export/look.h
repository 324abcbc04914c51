/* look.h -- how the parts of a picture look; inside this folder only. */
#ifndef HSY_EXPORT_LOOK_H
#define HSY_EXPORT_LOOK_H

#include "export/fold.h"

typedef struct hsy_grade_look {
	const char *fill;
	const char *ink;
} hsy_grade_look;

enum { HSY_N_GRADES = 6 };

/* Kinds of edges as they are drawn; the legend names those that are. */
typedef enum hsy_edge_look_id {
	HSY_LOOK_STATES,
	HSY_LOOK_COUNTED,
	HSY_LOOK_CITED,
	HSY_LOOK_VAGUE,
	HSY_LOOK_COPIES,
	HSY_LOOK_UNSOURCED,
	HSY_LOOK_PARADOX,
	HSY_LOOK_SAME,
	HSY_LOOK_WEAK,
	HSY_LOOK_FALLS,
	HSY_LOOK_KEEPS,
	HSY_LOOK_LEANS,
	HSY_LOOK_LOOP,
	HSY_LOOK_DIFFERS,
	HSY_N_EDGE_LOOKS
} hsy_edge_look_id;

typedef struct hsy_edge_look {
	const char *name;  /* for class */
	const char *style; /* "solid" */
	const char *width; /* points */
	int border;        /* about the same in whole points, for the legend */
	const char *arrow;
	const char *word; /* NULL: the legend need not say */
} hsy_edge_look;

extern const hsy_edge_look hsy_edge_looks[HSY_N_EDGE_LOOKS];

hsy_edge_look_id hsy_edge_look_of(const hsy_drawn_edge *edge);

/*
 * Colours. On a light ground dark means well sourced, on a dark one light does, so that a
 * print in grey still orders the grades; the letter says it to everybody else. Blue to
 * sand is safe for all colour blindness. Six digits each: Graphviz 2.42 knows no others.
 */
typedef struct hsy_theme {
	const char *ground;
	const char *ink;
	const char *faint;   /* of words beside the point */
	const char *outline; /* of claims and sources */
	const char *article, *article_edge;
	const char *box, *box_edge; /* words of an article */
	const char *source;
	const char *band; /* what is folded */
	hsy_grade_look grades[HSY_N_GRADES];
	const char *edges[HSY_N_EDGE_LOOKS];
} hsy_theme;

const hsy_theme *hsy_theme_of(hsy_theme_id id);

/* Into grades: what is no grade counts as the last one. */
size_t hsy_grade_index(char grade);

/* What one can tell apart among sources. */
typedef struct hsy_source_look {
	hsy_source_type type;
	const char *shape;
	const char *style;
	const char *margin; /* inches: keeps text off the outline */
	const char *word;   /* for people */
} hsy_source_look;

const hsy_source_look *hsy_source_look_of(hsy_source_type type);
#endif
