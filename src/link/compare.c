/* compare.c -- whether two units state the same, and in what they differ. */
#include "link/unit.h"

typedef enum feature {
#define HSY_FEATURE(id, weight) FEATURE_##id,
#include "link/feature.def"
#undef HSY_FEATURE
	N_FEATURES
} feature;

/* What two units share and what each has alone, in worth. */
typedef struct tally {
	unsigned shared, here, there;
	size_t n_shared, n_names;
	size_t time_here, time_there; /* a time that the other has not got, or HSY_NONE */
	bool loose_here, loose_there; /* likewise the head */
	bool name_here, name_there;   /* likewise a name */
	bool shares_subject;
} tally;

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

/* ---- words ---- */

static void tally_alone(const hsy_units *units, const hsy_unit *mine, size_t i,
                        const hsy_unit *other, tally *t, bool is_here)
{
	const hsy_keyword *term = &mine->set.at[i];
	unsigned worth = units->words.list.at[term->word].worth;
	if (hsy_unit_implies(other, term->word))
		return;
	*(is_here ? &t->here : &t->there) += worth;
	if (term->is_time)
		*(is_here ? &t->time_here : &t->time_there) = i;
	else if (hsy_word_is_name(units, term->word))
		*(is_here ? &t->name_here : &t->name_there) = true;
	if (term->is_head)
		*(is_here ? &t->loose_here : &t->loose_there) = true;
}

static void tally_shared(const hsy_units *units, const hsy_keyword *x,
                         const hsy_keyword *y, tally *t)
{
	t->shared += units->words.list.at[x->word].worth;
	t->n_shared++;
	t->n_names += !x->is_time && hsy_word_is_name(units, x->word);
	t->shares_subject |= x->is_subject && y->is_subject;
}

/* "A $50 billion stake in OpenAI", which Amazon announced, is no stake of Oracle's. */
static bool is_anothers(const hsy_unit *deed, const hsy_unit *other)
{
	for (size_t i = 0; i < deed->implied.n; i++)
		if (hsy_unit_has(other, deed->implied.at[i]) ||
		    hsy_unit_implies(other, deed->implied.at[i]))
			return false;
	return deed->implied.n > 0;
}

static tally tally_terms(const hsy_units *units, const hsy_unit *a, const hsy_unit *b)
{
	tally t = {.time_here = HSY_NONE, .time_there = HSY_NONE};
	size_t i = 0, j = 0;
	while (i < a->set.n || j < b->set.n) {
		size_t x = i < a->set.n ? a->set.at[i].word : HSY_NONE;
		size_t y = j < b->set.n ? b->set.at[j].word : HSY_NONE;
		if (x < y)
			tally_alone(units, a, i++, b, &t, true);
		else if (y < x)
			tally_alone(units, b, j++, a, &t, false);
		else
			tally_shared(units, &a->set.at[i++], &b->set.at[j++], &t);
	}
	t.name_here = t.name_here || is_anothers(a, b);
	t.name_there = t.name_there || is_anothers(b, a);
	return t;
}

/* ---- figures ---- */

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

/* How many figures agree, and those that the other unit has not got: how many, and the
 * first. */
typedef struct paired {
	size_t n_same;
	size_t n_here, n_there;
	size_t here, there;
} paired;

static bool is_same_amount(const hsy_figure *a, const hsy_figure *b)
{
	return (hsy_figure_same(a, b) || hsy_figure_rounds(a, b)) && counts_same(a, b);
}

/* Pairs each figure of a with its equal in b. */
static paired pair_figures(const hsy_unit *a, const hsy_unit *b)
{
	paired p = {0, 0, 0, HSY_NONE, HSY_NONE};
	uint64_t taken = 0;
	size_t n_b = b->figures.n < 64 ? b->figures.n : 64;
	for (size_t i = 0; i < a->figures.n; i++) {
		size_t j = 0;
		while (j < n_b && ((taken >> j & 1) ||
		                   !is_same_amount(&a->figures.at[i], &b->figures.at[j])))
			j++;
		if (j < n_b) {
			taken |= (uint64_t)1 << j;
			p.n_same++;
		} else if (!p.n_here++) {
			p.here = i;
		}
	}
	for (size_t j = 0; j < b->figures.n; j++)
		if ((j >= 64 || !(taken >> j & 1)) && !p.n_there++)
			p.there = j;
	return p;
}

/* ---- features ---- */

static size_t count_common(const hsy_indexes *a, const hsy_indexes *b)
{
	size_t n = 0;
	for (size_t i = 0, j = 0; i < a->n && j < b->n;) {
		if (a->at[i] == b->at[j])
			n++;
		if (a->at[i] <= b->at[j])
			i++;
		else
			j++;
	}
	return n;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

static int percent(size_t part, size_t whole)
{
	return whole ? (int)(100 * part / whole) : 0;
}

/* Enough to be sure of. */
enum { MAX_WORTH = 50 };

static void read_features(const hsy_unit *a, const hsy_unit *b, const tally *t,
                          const paired *p, int *f)
{
	unsigned shared = t->shared + HSY_FIGURE_WORTH * (unsigned)p->n_same;
	unsigned alone = t->here + t->there +
	                 HSY_FIGURE_WORTH * (unsigned)(p->n_here + p->n_there);
	f[FEATURE_BIAS] = 1;
	f[FEATURE_SHARED] = percent(shared, shared + alone);
	f[FEATURE_WORTH] = (int)least(shared, MAX_WORTH);
	f[FEATURE_ALONE] = (int)least(t->here > t->there ? t->here : t->there, MAX_WORTH);
	f[FEATURE_PAIRS] = percent(count_common(&a->pairs, &b->pairs),
	                           least(a->pairs.n, b->pairs.n));
	f[FEATURE_SUBJECT] = t->shares_subject;
	f[FEATURE_NO_NAME] = !t->n_names;
	f[FEATURE_LOOSE_HEADS] = t->loose_here + t->loose_there;
}

static int score_of(const int *features)
{
	static const int weights[] = {
#define HSY_FEATURE(id, weight) weight,
#include "link/feature.def"
#undef HSY_FEATURE
	};
	int score = 0;
	for (size_t i = 0; i < N_FEATURES; i++)
		score += weights[i] * features[i];
	return score;
}

/* ---- verdict ---- */

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

/* One amount on each side is odd, of the same thing, and both cannot be so. */
static bool amounts_clash(const hsy_unit *a, const hsy_unit *b, const paired *p)
{
	if (p->n_here != 1 || p->n_there != 1)
		return false;
	const hsy_figure *x = &a->figures.at[p->here], *y = &b->figures.at[p->there];
	return hsy_figure_against(x, y) && counts_same(x, y);
}

/* What differs is said only where so much of the worth of both, in percent, is the same:
 * polls and meetings are many. */
enum { ONE_MATTER = 75 };

static bool is_one_matter(const hsy_units *units, const hsy_unit *a, const hsy_unit *b,
                          const tally *t)
{
	unsigned alone = t->here + t->there;
	if (t->time_here != HSY_NONE && t->time_there != HSY_NONE)
		alone -= units->words.list.at[a->set.at[t->time_here].word].worth +
		         units->words.list.at[b->set.at[t->time_there].word].worth;
	return percent(t->shared, t->shared + alone) >= ONE_MATTER;
}

/* One says of the same what the other denies of it: "critics" and "no critics" are no
 * contradiction, nor are a wish and a deed. */
static bool contradicts(const hsy_unit *a, const hsy_unit *b, const tally *t)
{
	bool told = (a->is_told_so && b->is_told_so) || a->is_denied || b->is_denied;
	return told && a->is_clause && b->is_clause && !(t->loose_here && t->loose_there);
}

/* In what two units differ whose words agree; nothing when amount or time is
 * there in one of them only. */
static hsy_verdict difference(const hsy_units *units, const hsy_unit *a,
                              const hsy_unit *b, const tally *t, const paired *p,
                              hsy_likeness *out)
{
	bool figures = p->n_here || p->n_there;
	bool times = t->time_here != HSY_NONE && t->time_there != HSY_NONE;
	bool level = a->is_negated == b->is_negated;
	if (!figures && !times && level)
		return HSY_VERDICT_SAME;
	if (figures + times + !level > 1 || t->name_here || t->name_there ||
	    !is_one_matter(units, a, b, t))
		return HSY_VERDICT_NONE;
	if (!level)
		return contradicts(a, b, t) ? HSY_VERDICT_POLARITY : HSY_VERDICT_NONE;
	out->here = figures ? p->here : t->time_here;
	out->there = figures ? p->there : t->time_there;
	if (times)
		return HSY_VERDICT_TIME;
	return amounts_clash(a, b, p) ? HSY_VERDICT_FIGURE : HSY_VERDICT_NONE;
}

/* What two whole sentences tell of their main statements. */
typedef enum wording { WORDING_NONE, WORDING_SAME, WORDING_OTHER } wording;

/* Sentences that share a third of their words, all counted, are two reports of one
 * thing: then what either adds makes another statement. They say the same when each has
 * most of the other's. Set on annotated pairs of such sentences, in percent. */
enum { ONE_THING = 36, SAME_WORDING = 118, FOR_EACH_MORE = 6 };

/* What such sentences add to the score of their main statements. */
enum { SAME_SENTENCE = 3000 };

static wording compare_wording(const hsy_unit *a, const hsy_unit *b)
{
	const hsy_wording *x = a->sentence, *y = b->sentence;
	if (!x || !y)
		return WORDING_NONE;
	size_t common = count_common(&x->stems, &y->stems);
	size_t more = x->n_tokens > y->n_tokens ? x->n_tokens - y->n_tokens
	                                        : y->n_tokens - x->n_tokens;
	int here = percent(common, x->stems.n), there = percent(common, y->stems.n);
	if (percent(common, x->stems.n + y->stems.n - common) < ONE_THING)
		return WORDING_NONE;
	return here + there - FOR_EACH_MORE * (int)more > SAME_WORDING ? WORDING_SAME
	                                                               : WORDING_OTHER;
}

/* Where no tree tells what is said of whom, words have to agree almost all; an amount
 * that agrees is worth much. */
enum { SHARED_WITHOUT_TREE = 70, SHARED_WITH_AMOUNT = 55, SHARED_BY_NAMES = 45 };

/* What one of them says of its subject the other has in no form: most of what they share
 * are names and places then, of which much is told. */
static bool is_other_deed(const tally *t)
{
	return (t->loose_here || t->loose_there) &&
	       percent(t->shared, t->shared + t->here + t->there) < SHARED_BY_NAMES;
}

/* The words tell for the same. Each has a name that the other has not got: it is told of
 * others. */
static bool is_like(const hsy_unit *a, const hsy_unit *b, const tally *t, int score)
{
	bool is_anchored = a->figures.n && b->figures.n;
	if ((t->name_here && t->name_there) || score <= 0 || is_other_deed(t))
		return false;
	return (a->has_tree && b->has_tree) ||
	       percent(t->shared, t->shared + t->here + t->there) >=
	           (is_anchored ? SHARED_WITH_AMOUNT : SHARED_WITHOUT_TREE);
}

/* One of a sentence is part of the other, and much less: it states something else. */
enum { SAME_PLACE = 75 };

static bool is_part(const hsy_unit *a, const hsy_unit *b, const tally *t, const paired *p)
{
	unsigned shared = t->shared + HSY_FIGURE_WORTH * (unsigned)p->n_same;
	unsigned alone = t->here + t->there +
	                 HSY_FIGURE_WORTH * (unsigned)(p->n_here + p->n_there);
	return a->place.record == b->place.record && hsy_span_overlap(a->span, b->span) &&
	       percent(shared, shared + alone) < SAME_PLACE;
}

bool hsy_verdict_parts(hsy_verdict verdict)
{
	return verdict == HSY_VERDICT_OTHER || verdict == HSY_VERDICT_FIGURE ||
	       verdict == HSY_VERDICT_POLARITY || verdict == HSY_VERDICT_TIME;
}

hsy_likeness hsy_units_compare(const hsy_units *units, const hsy_unit *a,
                               const hsy_unit *b)
{
	hsy_likeness out = {.here = HSY_NONE, .there = HSY_NONE};
	int features[N_FEATURES];
	tally t = tally_terms(units, a, b);
	paired p = pair_figures(a, b);
	read_features(a, b, &t, &p, features);
	out.score = score_of(features);
	out.shared = features[FEATURE_SHARED];
	wording sentences = compare_wording(a, b);
	if (a->is_question != b->is_question || forenames_clash(a, b))
		return out;
	if (sentences == WORDING_NONE && (a->is_bound || b->is_bound))
		return out;
	if (is_like(a, b, &t, out.score) || sentences == WORDING_SAME)
		out.verdict = difference(units, a, b, &t, &p, &out);
	if (hsy_verdict_parts(out.verdict))
		return out;
	/* However alike two sentences are, they tell of others, or of other amounts; or
	 * these two are different clauses of them. */
	if (sentences == WORDING_SAME) {
		bool is_other = (t.name_here && t.name_there && out.score <= 0) ||
		                (p.n_here && p.n_there);
		out.score += SAME_SENTENCE;
		out.verdict = is_other        ? HSY_VERDICT_OTHER
		              : out.score > 0 ? HSY_VERDICT_SAME
		                              : HSY_VERDICT_NONE;
	}
	bool is_equal = !t.here && !t.there && out.verdict == HSY_VERDICT_SAME;
	if ((sentences == WORDING_OTHER && !is_equal) || is_part(a, b, &t, &p))
		out.verdict = HSY_VERDICT_OTHER;
	return out;
}
