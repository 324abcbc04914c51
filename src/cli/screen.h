/* screen.h -- text for a terminal: how wide, in what colour, with nothing hidden in it. */
#ifndef CLI_SCREEN_H
#define CLI_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* Columns of what to goes to: COLUMNS, else the terminal's, else 80. */
size_t screen_columns(FILE *to);

/* The same for running text: longer lines are hard to read. */
size_t screen_page_columns(FILE *to);

/* Whether to is a terminal that shows colours, and NO_COLOR is not set. */
bool screen_shows_colours(FILE *to);

typedef enum screen_style {
	SCREEN_PLAIN,
	SCREEN_BOLD,
	SCREEN_DIM,
	SCREEN_GOOD,
	SCREEN_FAIR,
	SCREEN_POOR
} screen_style;

/* Switches the style of what follows on to; SCREEN_PLAIN switches it off. Does
 * nothing unless screen_shows_colours. */
void screen_style_set(FILE *to, screen_style style);

/*
 * Writes n bytes of text that comes from outside. Whatever could steer a terminal
 * or turn the reading direction, and what is no UTF-8, comes out as U+FFFD; line
 * ends and tabs stay if keep_lines is true, else they become spaces.
 */
void screen_put(FILE *to, const char *text, size_t n, bool keep_lines);

/* How many bytes of text, broken at a space or beside a wide character, fit into
 * columns; at least one character. *next is where the following line begins. */
size_t screen_fit(const char *text, size_t columns, const char **next);

/* Writes text in lines of width columns, at most max_lines: what does not fit is
 * replaced by an ellipsis. The first line goes on at column indent, to which the
 * others are indented. Ends with a line end. */
void screen_wrap(FILE *to, const char *text, size_t indent, size_t width,
                 size_t max_lines);

#endif
