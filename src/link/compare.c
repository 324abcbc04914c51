/* compare.c -- whether two units state the same, and in what they differ. */
#include "link/unit.h"

/*
 * How much of the weight of all words two units must share, and how many words
 * at least. An amount or a time that agrees, with what it measures, is worth
 * much: plain words have to agree almost all. Set on the annotated pairs that
 * `make accuracy` scores, for precision before recall.
 */
static const double bar_with_amount = 0.55, bar_plain = 0.70;
enum { LEAST_WITH_AMOUNT = 2, LEAST_WITH_NAME = 3, LEAST_PLAIN = 4, LEAST_LEANING = 5 };

/* What two units share and what each has alone, of one kind of words. */
typedef struct tally {
	double shared, here, there;
	size_t n_shared, n_names;
	bool name_here, name_there;   /* a name that the other does not know */
	size_t time_here, time_there; /* likewise a time: its term, or HSY_NONE */
	double times;                 /* weight of those times, part of here and there */
} tally;

bool hsy_word_is_name(const hsy_units *units, size_t word)
{
	const hsy_word_entry *entry = &units->words.list.at[word];
	return entry->n_capital > entry->n_small;
}

bool hsy_unit_has(const hsy_unit *unit, size_t word)
{
	size_t low = 0, high = unit->set.n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (unit->set.at[middle].word < word)
			low = middle + 1;
		else
			high = middle;
	}
	return low < unit->set.n && unit->set.at[low].word == word;
}

bool hsy_unit_implies(const hsy_unit *unit, size_t word)
{
	for (size_t i = 0; i < unit->implied.n; i++)
		if (unit->implied.at[i] == word)
			return true;
	return false;
}

bool hsy_unit_near(const hsy_units *units, const hsy_unit *unit, size_t word)
{
	size_t at = (size_t)(unit - units->list.at),
	       from = units->first[unit->place.record];
	if (at > from + 2)
		from = at - 2;
	for (size_t i = from; i < at; i++)
		if (hsy_unit_has(&units->list.at[i], word))
			return true;
	return false;
}

bool hsy_unit_knows(const hsy_units *units, const hsy_unit *unit, size_t word)
{
	size_t record = unit->place.record;
	for (size_t i = units->first[record]; i < units->first[record + 1]; i++)
		if (hsy_unit_has(&units->list.at[i], word))
			return true;
	return false;
}

static bool is_anchored(const hsy_unit *unit)
{
	return unit->figures.n || unit->has_time;
}

double hsy_unit_bar(const hsy_unit *unit)
{
	return is_anchored(unit) ? bar_with_amount : bar_plain;
}

/* A word of mine that other lacks. What other's context supplies is no lack:
 * "the light" and "the light at Skellan Head". */
static void tally_alone(const hsy_units *units, const hsy_unit *mine, size_t i,
                        const hsy_unit *other, tally *t, bool is_here)
{
	const hsy_keyword *term = &mine->set.at[i];
	double weight = units->words.list.at[term->word].weight;
	bool is_name = hsy_word_is_name(units, term->word) && !term->is_time;
	if (hsy_unit_implies(other, term->word) ||
	    (is_name && hsy_unit_near(units, other, term->word)))
		return;
	*(is_here ? &t->here : &t->there) += weight;
	if (is_name)
		*(is_here ? &t->name_here : &t->name_there) = true;
	if (term->is_time) {
		*(is_here ? &t->time_here : &t->time_there) = i;
		t->times += weight;
	}
}

static tally tally_terms(const hsy_units *units, const hsy_unit *a, const hsy_unit *b)
{
	tally t = {.time_here = HSY_NONE, .time_there = HSY_NONE};
	size_t i = 0, j = 0;
	while (i < a->set.n || j < b->set.n) {
		size_t x = i < a->set.n ? a->set.at[i].word : HSY_NONE;
		size_t y = j < b->set.n ? b->set.at[j].word : HSY_NONE;
		if (x < y) {
			tally_alone(units, a, i++, b, &t, true);
		} else if (y < x) {
			tally_alone(units, b, j++, a, &t, false);
		} else {
			t.shared += units->words.list.at[x].weight;
			t.n_shared++;
			t.n_names += hsy_word_is_name(units, x);
			i++;
			j++;
		}
	}
	return t;
}

static bool counts_same(const hsy_figure *a, const hsy_figure *b)
{
	for (size_t i = 0; i < a->n_of; i++)
		for (size_t j = 0; j < b->n_of; j++)
			if (a->of[i] == b->of[j])
				return true;
	/* A bare count is of what stands behind it, where that is known; other
	 * units have theirs, and the words around tell what is measured. */
	return a->unit.at || !a->n_of || !b->n_of;
}

/* Figures that the other unit has not got: how many, and the first. */
typedef struct odd_figures {
	size_t n_here, n_there;
	size_t here, there;
} odd_figures;

/* Pairs each figure of a with its equal in b. */
static odd_figures pair_figures(const hsy_unit *a, const hsy_unit *b)
{
	odd_figures odd = {0, 0, HSY_NONE, HSY_NONE};
	uint64_t taken = 0;
	size_t n_b = b->figures.n < 64 ? b->figures.n : 64;
	for (size_t i = 0; i < a->figures.n; i++) {
		size_t j = 0;
		while (j < n_b &&
		       ((taken >> j & 1) ||
		        !hsy_figure_same(&a->figures.at[i], &b->figures.at[j]) ||
		        !counts_same(&a->figures.at[i], &b->figures.at[j])))
			j++;
		if (j < n_b)
			taken |= (uint64_t)1 << j;
		else if (!odd.n_here++)
			odd.here = i;
	}
	for (size_t j = 0; j < b->figures.n; j++)
		if ((j >= 64 || !(taken >> j & 1)) && !odd.n_there++)
			odd.there = j;
	return odd;
}

static bool forenames_clash(const hsy_unit *a, const hsy_unit *b)
{
	for (size_t i = 0; i < a->givens.n; i++)
		for (size_t j = 0; j < b->givens.n; j++)
			if (a->givens.at[i].surname == b->givens.at[j].surname &&
			    a->givens.at[i].given != b->givens.at[j].given &&
			    (a->givens.at[i].is_known || b->givens.at[j].is_known))
				return true;
	return false;
}

static size_t least_shared(const tally *t, const hsy_unit *a, const hsy_unit *b)
{
	if (a->figures.n && b->figures.n)
		return LEAST_WITH_AMOUNT - (t->n_names > 0);
	if (a->leans || b->leans)
		return LEAST_LEANING;
	return t->n_names || (a->has_time && b->has_time) ? LEAST_WITH_NAME : LEAST_PLAIN;
}

static double bar_for(const hsy_unit *a, const hsy_unit *b)
{
	return is_anchored(a) && is_anchored(b) ? bar_with_amount : bar_plain;
}

/* One amount on each side is odd, of the same thing, and both cannot be so. */
static bool amounts_clash(const hsy_unit *a, const hsy_unit *b, const odd_figures *odd)
{
	if (odd->n_here != 1 || odd->n_there != 1)
		return false;
	const hsy_figure *x = &a->figures.at[odd->here], *y = &b->figures.at[odd->there];
	return hsy_figure_against(x, y) && counts_same(x, y);
}

/* In what two units differ whose words agree; nothing when amount or time is
 * there in one of them only. What differs is said only of the same words: polls
 * and meetings are many. */
static hsy_verdict difference(const hsy_unit *a, const hsy_unit *b, const tally *t,
                               hsy_likeness *out)
{
	odd_figures odd = pair_figures(a, b);
	bool figures = odd.n_here || odd.n_there;
	bool times = t->time_here != HSY_NONE && t->time_there != HSY_NONE;
	bool level = a->is_negated == b->is_negated;
	if (!figures && !times && level)
		return HSY_VERDICT_SAME;
	if (figures + times + !level > 1 || out->score < bar_plain)
		return HSY_VERDICT_NONE;
	/* Only verbs are negated: "critics" and "no critics" are no contradiction. */
	bool verbs = (a->has_verb && b->has_verb) || a->is_denied || b->is_denied;
	if (!level)
		return verbs ? HSY_VERDICT_POLARITY : HSY_VERDICT_NONE;
	out->here = figures ? odd.here : t->time_here;
	out->there = figures ? odd.there : t->time_there;
	if (times)
		return HSY_VERDICT_TIME;
	return amounts_clash(a, b, &odd) ? HSY_VERDICT_FIGURE : HSY_VERDICT_NONE;
}

/*
 * "A stone fell on Saturday" beside "A stone of the Skellan Head lighthouse fell
 * on Saturday": the shorter says nothing that the longer does not, amount or time
 * agree, and its article knows the names that it leaves out. Forgives those names.
 */
static void forgive_names(const hsy_units *units, const hsy_unit *a, const hsy_unit *b,
                          tally *t)
{
	const hsy_unit *longer = t->here > 0 ? a : b, *shorter = t->here > 0 ? b : a;
	double *alone = t->here > 0 ? &t->here : &t->there;
	double names = 0;
	if ((t->here > 0) == (t->there > 0) || !(t->name_here || t->name_there) ||
	    !is_anchored(a) || !is_anchored(b) || shorter->leans)
		return;
	for (size_t i = 0; i < longer->set.n; i++) {
		const hsy_keyword *term = &longer->set.at[i];
		if (term->is_time || !hsy_word_is_name(units, term->word) ||
		    hsy_unit_has(shorter, term->word) ||
		    hsy_unit_implies(shorter, term->word) ||
		    hsy_unit_near(units, shorter, term->word))
			continue;
		if (!hsy_unit_knows(units, shorter, term->word))
			return;
		names += units->words.list.at[term->word].weight;
	}
	*alone -= names;
}

hsy_likeness hsy_units_compare(const hsy_units *units, const hsy_unit *a,
                               const hsy_unit *b)
{
	hsy_likeness out = {HSY_VERDICT_NONE, 0, HSY_NONE, HSY_NONE};
	if (a->is_bound || b->is_bound || a->is_question != b->is_question)
		return out;
	tally t = tally_terms(units, a, b);
	if ((t.name_here && t.name_there) || t.n_shared < least_shared(&t, a, b))
		return out;
	forgive_names(units, a, b, &t);
	/* Where times differ on both sides, the question is whether the rest agrees. */
	bool times = t.time_here != HSY_NONE && t.time_there != HSY_NONE;
	out.score = t.shared / (t.shared + t.here + t.there - (times ? t.times : 0));
	if (out.score < bar_for(a, b) || forenames_clash(a, b))
		return out;
	out.verdict = difference(a, b, &t, &out);
	return out;
}
