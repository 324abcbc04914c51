/* figure.c -- compares amounts. */
#include "link/figure.h"

#include <math.h>

static bool same_unit(const hsy_figure *a, const hsy_figure *b)
{
	return hsy_str_equal(a->unit, b->unit);
}

static hsy_bound binding(hsy_bound bound)
{
	return bound == HSY_BOUND_ABOUT ? HSY_BOUND_NONE : bound;
}

bool hsy_figure_same(const hsy_figure *a, const hsy_figure *b)
{
	return same_unit(a, b) && hsy_figure_near(a->low, b->low) &&
	       hsy_figure_near(a->high, b->high) && binding(a->bound) == binding(b->bound);
}

/* From where to where the true amount may lie. 35 is rounded to 40, not to 30: an
 * open reach lacks its upper end. */
typedef struct reach {
	double from, to;
	bool is_open;
} reach;

static reach reach_of(const hsy_figure *f)
{
	double slack = f->bound == HSY_BOUND_ABOUT ? 0.15 * f->low : 0;
	bool is_rounded = f->bound == HSY_BOUND_NONE && f->grain > 0;
	if (is_rounded)
		slack = f->grain / 2;
	return (reach){f->bound == HSY_BOUND_UNDER ? -HUGE_VAL : f->low - slack,
	               f->bound == HSY_BOUND_OVER ? HUGE_VAL : f->high + slack,
	               is_rounded};
}

static bool is_below(reach a, reach b)
{
	return a.is_open ? a.to - 1e-9 * a.to <= b.from : a.to < b.from;
}

bool hsy_figure_against(const hsy_figure *a, const hsy_figure *b)
{
	reach x = reach_of(a), y = reach_of(b);
	return same_unit(a, b) && (is_below(x, y) || is_below(y, x));
}

/* One in a hundred. */
static bool is_close(double a, double b)
{
	return fabs(a - b) * 100 <= (a > b ? a : b);
}

bool hsy_figure_rounds(const hsy_figure *a, const hsy_figure *b)
{
	return same_unit(a, b) && a->low != b->low && is_close(a->low, b->low) &&
	       is_close(a->high, b->high) && !hsy_figure_against(a, b);
}

hsy_str hsy_figure_key(const hsy_figure *f, hsy_arena *arena)
{
	static const char *const marks[] = {"", "", ">", "<"}; /* "about" binds nobody */
	/* In thousandths: a decimal point would depend on the locale. */
	return hsy_str_printf(arena, "%s%.0f..%.0f " HSY_STR_FMT, marks[f->bound],
	                      1000 * f->low, 1000 * f->high, HSY_STR_ARG(f->unit));
}
