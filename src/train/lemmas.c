/* lemmas.c -- rules and exceptions from words and their lemmas.
 *
 * What makes a lemma of a word is how many bytes to cut from its end and what to add.
 * A suffix gets a rule where most of the words that have it, and the tag, want another
 * than the next shorter suffix gives. What the rules get wrong is an exception.
 */
#include "train/sections.h"

#include "syntax/lemma.h"

#include <stdlib.h>

enum { MAX_FORM = 48, MAX_KEY = 1 + MAX_FORM, MIN_GAIN = 2 };

/* A word that was seen with a tag and a lemma. */
typedef struct example {
	hsy_str key; /* the tag as a byte, and the word in small letters */
	hsy_str form, lemma;
	size_t count;
} example;

typedef HSY_VEC(example) examples;

/* A suffix that a word has, with its tag, and what is to be done. */
typedef struct vote {
	hsy_str key;
	hsy_lemma_rule rule;
	size_t count;
} vote;

typedef HSY_VEC(vote) votes;

typedef struct study {
	hsy_arena *arena;
	unsigned char keeps_case[HSY_MAX_XPOS];
	examples examples; /* sorted by key, then the most frequent first */
	votes rules;       /* that were kept */
	hsy_map by_key;    /* index of rules */
} study;

static hsy_str key_of(const hsy_lesson_word *word, hsy_arena *arena)
{
	char *at = HSY_NEW_ARRAY(arena, word->form.len + 1, char);

	at[0] = (char)word->xpos;
	for (size_t i = 0; i < word->form.len; i++) {
		char c = word->form.at[i];

		at[i + 1] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
	}
	return (hsy_str){at, word->form.len + 1};
}

static int by_text(const void *a, const void *b)
{
	const example *x = a, *y = b;
	int order = hsy_str_compare(x->key, y->key);

	if (!order)
		order = hsy_str_compare(x->form, y->form);
	return order ? order : hsy_str_compare(x->lemma, y->lemma);
}

static int by_key_and_count(const void *a, const void *b)
{
	const example *x = a, *y = b;
	int order = hsy_str_compare(x->key, y->key);

	if (!order)
		order = x->count < y->count ? 1 : x->count > y->count ? -1 : 0;
	return order ? order : by_text(a, b);
}

/* Sorts, and makes one of what is alike. */
static void count_examples(examples *all)
{
	size_t kept = 0;

	qsort(all->at, all->n, sizeof *all->at, by_text);
	for (size_t i = 0; i < all->n; i++) {
		if (kept && by_text(&all->at[kept - 1], &all->at[i]) == 0)
			all->at[kept - 1].count++;
		else
			all->at[kept++] = all->at[i];
	}
	all->n = kept;
	qsort(all->at, all->n, sizeof *all->at, by_key_and_count);
}

static void collect_examples(study *s, const hsy_corpus *corpus)
{
	for (size_t i = 0; i < corpus->lessons.n; i++)
		for (size_t k = 0; k < corpus->lessons.at[i].n; k++) {
			const hsy_lesson_word *word = &corpus->lessons.at[i].words[k];
			const example new = {key_of(word, s->arena), word->form,
			                     word->lemma, 1};

			if (word->form.len <= MAX_FORM)
				hsy_vec_push(s->arena, &s->examples, new);
		}
	count_examples(&s->examples);
}

static bool has_capital(hsy_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] >= 'A' && s.at[i] <= 'Z')
			return true;
	return false;
}

static void decide_case(study *s)
{
	size_t kept[HSY_MAX_XPOS] = {0}, all[HSY_MAX_XPOS] = {0};

	for (size_t i = 0; i < s->examples.n; i++) {
		const example *e = &s->examples.at[i];
		size_t tag = (unsigned char)e->key.at[0];

		all[tag] += has_capital(e->form);
		kept[tag] += has_capital(e->form) && has_capital(e->lemma);
	}
	for (size_t tag = 0; tag < HSY_MAX_XPOS; tag++)
		s->keeps_case[tag] = 2 * kept[tag] > all[tag];
}

static hsy_str stem_of(const study *s, const example *e)
{
	if (s->keeps_case[(unsigned char)e->key.at[0]])
		return e->form;
	return (hsy_str){e->key.at + 1, e->key.len - 1};
}

static hsy_lemma_rule rule_of(const study *s, const example *e)
{
	hsy_str stem = stem_of(s, e);
	size_t same = 0;

	while (same < stem.len && same < e->lemma.len &&
	       stem.at[same] == e->lemma.at[same])
		same++;
	return (hsy_lemma_rule){{e->lemma.at + same, e->lemma.len - same},
	                        stem.len - same};
}

static bool is_same_rule(hsy_lemma_rule a, hsy_lemma_rule b)
{
	return a.cut == b.cut && hsy_str_equal(a.add, b.add);
}

/* Short suffixes first, for longer ones are judged by them. */
static int by_length(const void *a, const void *b)
{
	const vote *x = a, *y = b;
	int order = x->key.len < y->key.len ? -1 : x->key.len > y->key.len;

	if (!order)
		order = hsy_str_compare(x->key, y->key);
	if (!order)
		order = x->rule.cut < y->rule.cut ? -1 : x->rule.cut > y->rule.cut;
	return order ? order : hsy_str_compare(x->rule.add, y->rule.add);
}

static void cast_votes(const study *s, const example *e, votes *out)
{
	for (size_t n = 0; n <= HSY_LEMMA_SUFFIX && n < e->key.len; n++) {
		char *at = HSY_NEW_ARRAY(s->arena, n + 1, char);

		at[0] = e->key.at[0];
		memcpy(at + 1, e->key.at + e->key.len - n, n);
		const vote new = {{at, n + 1}, rule_of(s, e), 1};
		hsy_vec_push(s->arena, out, new);
	}
}

static votes count_votes(const study *s)
{
	votes all = {0};
	size_t kept = 0;

	for (size_t i = 0; i < s->examples.n; i++)
		cast_votes(s, &s->examples.at[i], &all);
	qsort(all.at, all.n, sizeof *all.at, by_length);
	for (size_t i = 0; i < all.n; i++) {
		if (kept && by_length(&all.at[kept - 1], &all.at[i]) == 0)
			all.at[kept - 1].count++;
		else
			all.at[kept++] = all.at[i];
	}
	all.n = kept;
	return all;
}

/* Of the longest suffix shorter than limit that has one, tag included. */
static const vote *kept_rule(const study *s, hsy_str key, size_t limit)
{
	char shorter[1 + HSY_LEMMA_SUFFIX] = {key.at[0]};

	for (size_t n = limit; n-- > 1;) {
		memcpy(shorter + 1, key.at + key.len - (n - 1), n - 1);
		size_t i = hsy_map_find(&s->by_key, (hsy_str){shorter, n});
		if (i != HSY_NONE)
			return &s->rules.at[i];
	}
	return NULL;
}

/* From the votes of one suffix, sorted by rule. */
static void judge_suffix(study *s, const vote *cast, size_t n)
{
	const vote *best = cast;
	const vote *shorter = kept_rule(s, cast->key, cast->key.len);
	size_t without = 0;

	for (size_t i = 0; i < n; i++) {
		if (cast[i].count > best->count)
			best = &cast[i];
		if (shorter && is_same_rule(cast[i].rule, shorter->rule))
			without = cast[i].count;
	}
	if (best->count >= without + MIN_GAIN || !shorter) {
		hsy_map_add(&s->by_key, best->key, s->rules.n);
		hsy_vec_push(s->arena, &s->rules, *best);
	}
}

static void find_rules(study *s)
{
	votes all = count_votes(s);

	for (size_t i = 0, end; i < all.n; i = end) {
		end = i + 1;
		while (end < all.n && hsy_str_equal(all.at[end].key, all.at[i].key))
			end++;
		judge_suffix(s, all.at + i, end - i);
	}
}

static bool is_exception(const study *s, const example *e)
{
	size_t longest = e->key.len < HSY_LEMMA_SUFFIX + 1 ? e->key.len
	                                                   : HSY_LEMMA_SUFFIX + 1;
	const vote *rule = kept_rule(s, e->key, longest + 1);

	return !is_same_rule(rule->rule, rule_of(s, e));
}

static size_t put_exceptions(const study *s, hsy_buf *out)
{
	size_t n = 0;

	for (size_t i = 0; i < s->examples.n; i++) {
		const example *e = &s->examples.at[i];

		if ((i > 0 && hsy_str_equal(e->key, e[-1].key)) || !is_exception(s, e))
			continue;
		hsy_pack_string(out, e->key);
		hsy_pack_string(out, e->lemma);
		n++;
	}
	return n;
}

static void put_study(const study *s, size_t n_xpos, hsy_buf *out)
{
	hsy_buf exceptions;

	hsy_buf_put(out, s->keeps_case, n_xpos);
	hsy_pack_number(out, (uint32_t)s->rules.n, 4);
	for (size_t i = 0; i < s->rules.n; i++) {
		hsy_pack_string(out, s->rules.at[i].key);
		hsy_pack_number(out, (uint32_t)s->rules.at[i].rule.cut, 1);
		hsy_pack_string(out, s->rules.at[i].rule.add);
	}
	hsy_buf_init(&exceptions);
	hsy_pack_number(out, (uint32_t)put_exceptions(s, &exceptions), 4);
	hsy_buf_str(out, hsy_buf_view(&exceptions));
	hsy_buf_clear(&exceptions);
}

void hsy_pack_lemmas(hsy_buf *out, const hsy_corpus *corpus)
{
	hsy_arena arena;
	study s = {.arena = &arena};

	hsy_arena_init(&arena);
	hsy_map_init(&s.by_key, &arena);
	collect_examples(&s, corpus);
	decide_case(&s);
	find_rules(&s);
	put_study(&s, corpus->xpos.n, out);
	hsy_arena_clear(&arena);
}
