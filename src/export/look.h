/* look.h -- how the parts of a picture look; inside this folder only. */
#ifndef HSY_EXPORT_LOOK_H
#define HSY_EXPORT_LOOK_H

#include "export/fold.h"

/* Dark means well sourced, so that a print in grey still orders the grades; the
 * letter says it to everybody else. Blue to sand is safe for all colour
 * blindness. Six digits each: Graphviz 2.42 knows no others. */
typedef struct hsy_grade_look {
	char grade;
	const char *fill;
	const char *ink;
} hsy_grade_look;

const hsy_grade_look *hsy_grade_look_of(char grade);

/* What one can tell apart among sources. */
typedef struct hsy_source_look {
	hsy_source_type type;
	const char *shape;
	const char *style;
	const char *margin; /* inches: keeps text off the outline */
	const char *word;   /* for people */
} hsy_source_look;

const hsy_source_look *hsy_source_look_of(hsy_source_type type);

/* Kinds of edges as they are drawn; the legend names those that are. */
typedef enum hsy_edge_look_id {
	HSY_LOOK_STATES,
	HSY_LOOK_COUNTED,
	HSY_LOOK_CITED,
	HSY_LOOK_VAGUE,
	HSY_LOOK_COPIES,
	HSY_LOOK_UNSOURCED,
	HSY_LOOK_PARADOX,
	HSY_N_EDGE_LOOKS
} hsy_edge_look_id;

typedef struct hsy_edge_look {
	const char *name;  /* for class */
	const char *style; /* "solid" */
	const char *color;
	const char *width; /* points */
	int border;        /* about the same in whole points, for the legend */
	const char *arrow;
	const char *word; /* NULL: the legend need not say */
} hsy_edge_look;

extern const hsy_edge_look hsy_edge_looks[HSY_N_EDGE_LOOKS];

hsy_edge_look_id hsy_edge_look_of(const hsy_drawn_edge *edge);
#endif
