/* splits.c -- where the treebank cuts words that a reader would not. */
#include "train/sections.h"

enum { MIN_SEEN = 2, MAX_BEGINNING = 6 };

typedef struct tally {
	hsy_str text;
	size_t whole, cut; /* how often it was seen so */
	size_t at;         /* where it was cut */
} tally;

typedef HSY_VEC(tally) tallies;

/* Tallies in order of appearance, so that the file does not hang on hashes. */
typedef struct counter {
	hsy_arena *arena;
	hsy_map index;
	tallies all;
} counter;

static hsy_str small_letters(hsy_str s, hsy_arena *arena)
{
	char *at = HSY_NEW_ARRAY(arena, s.len, char);

	for (size_t i = 0; i < s.len; i++)
		at[i] = s.at[i] >= 'A' && s.at[i] <= 'Z' ? (char)(s.at[i] + 32) : s.at[i];
	return (hsy_str){at, s.len};
}

static tally *tally_of(counter *c, hsy_str text)
{
	hsy_str small = small_letters(text, c->arena);
	const tally new = {.text = small};
	size_t i = hsy_map_add(&c->index, small, c->all.n);

	if (i == c->all.n)
		hsy_vec_push(c->arena, &c->all, new);
	return &c->all.at[i];
}

static bool is_letters(hsy_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if ((s.at[i] | 32) < 'a' || (s.at[i] | 32) > 'z')
			return false;
	return s.len > 0;
}

static bool is_glued(const hsy_conllu_row *row)
{
	return hsy_str_find(row->columns[HSY_CONLLU_MISC], HSY_STR("SpaceAfter=No"), 0) !=
	       HSY_NONE;
}

static void count_beginning(counter *c, hsy_str form)
{
	size_t hyphen = hsy_str_find(form, HSY_STR("-"), 0);
	hsy_str beginning = {form.at, hyphen};

	if (hyphen != HSY_NONE && hyphen <= MAX_BEGINNING && hyphen + 1 < form.len &&
	    is_letters(beginning) && (form.at[hyphen + 1] | 32) >= 'a')
		tally_of(c, beginning)->whole++;
}

/* "e-mail" in one row, or "long", "-", "term" in three. */
static void count_hyphens(counter *c, const hsy_conllu_rows *rows, size_t i)
{
	const hsy_conllu_row *row = &rows->at[i];
	hsy_str form = row->columns[HSY_CONLLU_FORM];

	count_beginning(c, form);
	if (i + 1 < rows->n && form.len <= MAX_BEGINNING && is_letters(form) &&
	    is_glued(row) && hsy_str_is(row[1].columns[HSY_CONLLU_FORM], "-") &&
	    is_glued(&row[1]))
		tally_of(c, form)->cut++;
}

/* A range of two words whose forms make it up. Not one that lost its apostrophe:
 * "lets" and "hams" are more often what they look like. */
static void count_word(counter *c, const hsy_conllu_rows *rows, size_t i)
{
	const hsy_conllu_row *row = &rows->at[i];
	hsy_str form = row->columns[HSY_CONLLU_FORM];

	if (!is_letters(form))
		return;
	if (row->is_word) {
		tally_of(c, form)->whole++;
	} else if (i + 2 < rows->n && row[1].is_word && row[2].is_word) {
		size_t first = row[1].columns[HSY_CONLLU_FORM].len;
		hsy_str second = row[2].columns[HSY_CONLLU_FORM];

		tally_of(c, form)->at = first;
		if (first + second.len == form.len && !hsy_str_is(second, "s"))
			tally_of(c, form)->cut++;
	}
}

static void put(const counter *c, hsy_buf *out, bool wants_cut)
{
	hsy_buf items;
	uint32_t n = 0;

	hsy_buf_init(&items);
	for (size_t i = 0; i < c->all.n; i++) {
		const tally *t = &c->all.at[i];
		size_t wanted = wants_cut ? t->cut : t->whole;
		size_t other = wants_cut ? t->whole : t->cut;

		if (wanted < MIN_SEEN || wanted <= other)
			continue;
		hsy_pack_string(&items, t->text);
		if (wants_cut)
			hsy_pack_number(&items, (uint32_t)t->at, 1);
		n++;
	}
	hsy_pack_number(out, n, 4);
	hsy_buf_str(out, hsy_buf_view(&items));
	hsy_buf_clear(&items);
}

static void count(hsy_buf *out, const hsy_conllu_rows *rows,
                  void (*look)(counter *, const hsy_conllu_rows *, size_t),
                  bool wants_cut)
{
	hsy_arena arena;
	counter c = {.arena = &arena};

	hsy_arena_init(&arena);
	hsy_map_init(&c.index, &arena);
	for (size_t i = 0; i < rows->n; i++)
		look(&c, rows, i);
	put(&c, out, wants_cut);
	hsy_arena_clear(&arena);
}

void hsy_pack_splits(hsy_buf *out, const hsy_corpus *corpus)
{
	count(out, &corpus->file.rows, count_hyphens, false);
	count(out, &corpus->file.rows, count_word, true);
}
