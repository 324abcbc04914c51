/* canvas.h -- what the views draw on; inside this folder only. */
#ifndef HSY_EXPORT_CANVAS_H
#define HSY_EXPORT_CANVAS_H

#include "export/agraph.h"
#include "export/look.h"

/* Points: the numbers of claims, and the dates of articles. */
enum { HSY_NUMBER_WIDTH = 22, HSY_DATE_WIDTH = 95 };

/* A graph for Graphviz that notes what is drawn on it, so that the legend tells of that
 * and of nothing else. */
typedef struct hsy_canvas {
	const hsy_page *page;
	hsy_agraph *graph;
	hsy_arena *arena;
	const hsy_theme *theme;
	bool is_down; /* ranks go down, not to the right */
	bool has_grade[HSY_N_GRADES];
	bool has_edge[HSY_N_EDGE_LOOKS];
	hsy_strs keys;   /* cells of the legend that only this view has */
	hsy_strs notes;  /* what the caption has to admit: "2 sources are left out" */
	hsy_str heading; /* rows of a table below the question; may be absent */
} hsy_canvas;

/* Empty, with the attributes that all pictures share. */
void hsy_canvas_init(hsy_canvas *c, const hsy_page *page, hsy_agraph *graph);

/* A node of the picture. */
typedef struct hsy_spot {
	hsy_agobject *object;
	hsy_str id;
	hsy_str name; /* in full, for the tooltips */
} hsy_spot;

/* within is a cluster or NULL. */
hsy_spot hsy_canvas_node(hsy_canvas *c, hsy_agobject *within, hsy_str id, hsy_str name,
                         const char *class);
/* why may be empty: it is added to the tooltip. */
hsy_agobject *hsy_canvas_edge(hsy_canvas *c, hsy_spot from, hsy_spot to,
                              hsy_edge_look_id look, hsy_str why);
/* Puts the heading of a column beside that of the one before. */
void hsy_canvas_across(hsy_canvas *c, hsy_agobject *before, hsy_agobject *after);
/* All in one rank, those that come first above. */
void hsy_canvas_stack(hsy_canvas *c, const char *name, const hsy_spot *spots, size_t n);

/* value is as Graphviz reads it; text and url are escaped here. A url that could open
 * anything but a web page is left out. */
void hsy_canvas_set(const hsy_canvas *c, hsy_agobject *object, const char *attribute,
                    const char *value);
void hsy_canvas_text(const hsy_canvas *c, hsy_agobject *object, const char *attribute,
                     hsy_str text);
void hsy_canvas_url(const hsy_canvas *c, hsy_agobject *object, hsy_str url);
void hsy_canvas_label(const hsy_canvas *c, hsy_agobject *object, hsy_str html);

/* Shape "box" in the colours of words of an article; "none" for a bare table. */
void hsy_canvas_box(const hsy_canvas *c, hsy_agobject *object);
void hsy_canvas_bare(const hsy_canvas *c, hsy_agobject *object);

/* Which side of a node an edge leaves or enters: "e" and "w", "s" and "n". */
const char *hsy_canvas_out(const hsy_canvas *c);
const char *hsy_canvas_in(const hsy_canvas *c);

/* Notes that the grade, or the edge, is drawn. */
const hsy_grade_look *hsy_canvas_grade(hsy_canvas *c, char grade);
void hsy_canvas_look(hsy_canvas *c, hsy_agobject *edge, hsy_edge_look_id look);

/* Text as lines of an HTML-like label, at most max of them, each closed, so that all are
 * aligned alike. */
hsy_str hsy_canvas_lines(const hsy_canvas *c, hsy_str text, size_t columns, size_t max,
                         const char *align);
/* The same as one line of at most so many columns. */
hsy_str hsy_canvas_line(const hsy_canvas *c, hsy_str text, size_t columns);

/* Columns of wording: as many as were asked for, else usual; and the points they take. */
size_t hsy_canvas_columns(const hsy_canvas *c, size_t usual);
size_t hsy_canvas_points(const hsy_canvas *c, size_t usual_columns, size_t usual_points);

/* A cell with the letter of a grade: for rows of a table. */
hsy_str hsy_canvas_chip(hsy_canvas *c, char grade);

/* Says in the caption, or in the legend, what only this picture has. */
void hsy_canvas_note(hsy_canvas *c, hsy_str note);
void hsy_canvas_key(hsy_canvas *c, hsy_str cell, const char *word);

/* Outlet and date of an article as a table so many points wide. */
hsy_str hsy_canvas_article(const hsy_canvas *c, size_t record, size_t width);

/* "3 articles", "1 article". */
hsy_str hsy_counted(hsy_arena *arena, size_t n, const char *one, const char *many);
#endif
