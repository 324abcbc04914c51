/* figure.h -- amounts with their units and bounds; private to this folder. */
#ifndef HSY_LINK_FIGURE_H
#define HSY_LINK_FIGURE_H

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

/* The same amount in the same unit with the same bound; "about" binds nobody. */
bool hsy_figure_same(const hsy_figure *a, const hsy_figure *b);

/* No amount could be both, rounding allowed for. False for different units. */
bool hsy_figure_against(const hsy_figure *a, const hsy_figure *b);

/* The form under which equal figures are equal, in arena. */
hsy_str hsy_figure_key(const hsy_figure *figure, hsy_arena *arena);
#endif
