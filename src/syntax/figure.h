/* figure.h -- amounts with their units and bounds, as tokens tell them. */
#ifndef HSY_SYNTAX_FIGURE_H
#define HSY_SYNTAX_FIGURE_H

#include "text/text.h"

typedef enum hsy_bound {
	HSY_BOUND_NONE,
	HSY_BOUND_ABOUT,
	HSY_BOUND_OVER,
	HSY_BOUND_UNDER
} hsy_bound;

/* How many words a figure keeps of what it counts. */
enum { HSY_FIGURE_NOUNS = 4 };

typedef struct hsy_figure {
	double low; /* "50 billion" is 5e10 to 5e10, "hundreds" 100 to 1000 */
	double high;
	double grain; /* of the last digit written: 0.1 in "2.3" */
	hsy_bound bound;
	hsy_str unit;  /* "USD", "%", the stem of any other; absent for a count */
	hsy_span span; /* bound and unit included */
	size_t of[HSY_FIGURE_NOUNS]; /* words behind it, up to the next preposition */
	size_t n_of;
} hsy_figure;

typedef HSY_VEC(hsy_figure) hsy_figures;

/* Reads the figure whose number or currency sign is token number at. Returns
 * the token behind it, or at when no figure begins there. */
size_t hsy_figure_read(const hsy_tokens *tokens, size_t at, const hsy_lexicon *lexicon,
                       hsy_arena *arena, hsy_figure *out);

/* Equal but for what was lost in their last digits. */
bool hsy_figure_near(double a, double b);
#endif
