/* figure.h -- which amounts are the same, and which cannot both be; private to this
 * folder. */
#ifndef HSY_LINK_FIGURE_H
#define HSY_LINK_FIGURE_H

#include "syntax/figure.h"

/* The same amount in the same unit with the same bound; "about" binds nobody. */
bool hsy_figure_same(const hsy_figure *a, const hsy_figure *b);

/* Two ways to round one amount: "nearly $916 million", "over $915 million". */
bool hsy_figure_rounds(const hsy_figure *a, const hsy_figure *b);

/* No amount could be both, rounding allowed for. False for different units. */
bool hsy_figure_against(const hsy_figure *a, const hsy_figure *b);

/* The form under which equal figures are equal, in arena. */
hsy_str hsy_figure_key(const hsy_figure *figure, hsy_arena *arena);
#endif
