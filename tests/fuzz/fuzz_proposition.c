/* fuzz_proposition.c -- any tree over any words, to propositions.
 *
 * The bytes are a text, a NUL, and what becomes of its words in place of what the
 * parser says: of each sentence a byte that shuffles it, then of each word a byte for
 * its tag, its relation and its head.
 */
#include "fuzz/fuzz.h"

#include "syntax/language.h"

typedef struct choices {
	const uint8_t *at;
	size_t left;
} choices;

/* Of less than n; 0 when there are no bytes left. */
static size_t choose(choices *c, size_t n)
{
	if (c->left == 0)
		return 0;
	c->left--;
	return *c->at++ % n;
}

static size_t divisor(size_t a, size_t b)
{
	while (b) {
		size_t rest = a % b;

		a = b;
		b = rest;
	}
	return a;
}

/* Each word's head is one that was numbered before it, and steps number all words. */
static void grow_tree(hsy_syntax_word *words, size_t first, size_t n, choices *c)
{
	size_t step = 1 + choose(c, n);

	while (divisor(step, n) != 1)
		step++;
	for (size_t i = 0; i < n; i++) {
		hsy_syntax_word *word = &words[i * step % n];

		word->upos = (hsy_upos)choose(c, HSY_N_UPOS);
		word->relation = (hsy_relation)choose(c, HSY_N_RELATIONS);
		word->head = HSY_NONE;
		if (i == 0) {
			word->relation = HSY_RELATION_ROOT;
			continue;
		}
		word->head = first + choose(c, i) * step % n;
		if (word->relation == HSY_RELATION_ROOT)
			word->relation = HSY_RELATION_DEP;
	}
}

static void grow_trees(const hsy_syntax *syntax, choices *c)
{
	for (size_t i = 0; i < syntax->text->sentences.n && c->left; i++) {
		const hsy_sentence *s = &syntax->text->sentences.at[i];
		size_t first = syntax->first[s->first];

		grow_tree(syntax->words.at + first, first, syntax->first[s->end] - first,
		          c);
	}
}

static void check(hsy_str text, choices *c, hsy_arena *arena)
{
	static hsy_arena kept;
	static const hsy_lexicon *lexicon;
	static hsy_models models = {.arena = &kept};
	const hsy_model *model = hsy_models_find(&models, HSY_STR("en"));
	hsy_doc doc = fuzz_document(text, arena);

	if (!lexicon)
		lexicon = hsy_lexicon_new(&kept, HSY_STR("en"));
	const hsy_syntax *syntax = hsy_syntax_new(hsy_text_new(&doc, lexicon, arena),
	                                          model, arena);
	grow_trees(syntax, c);
	fuzz_check_facts(syntax, arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	const uint8_t *nul = n ? memchr(bytes, '\0', n) : NULL;
	hsy_arena arena;

	if (!nul)
		return 0;
	hsy_str text = {(const char *)bytes, (size_t)(nul - bytes)};
	choices c = {nul + 1, n - text.len - 1};
	if (text.len == 0 || hsy_utf8_valid(text) != text.len)
		return 0;
	hsy_arena_init(&arena);
	check(text, &c, &arena);
	hsy_arena_clear(&arena);
	return 0;
}
