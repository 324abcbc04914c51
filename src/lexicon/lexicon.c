/* lexicon.c -- finds a language by its tag or its text and compiles its tables. */
#include "lexicon/lexicon.h"

#include "base/vec.h"
#include "lexicon/language.h"

#include <assert.h>
#include <libstemmer.h>
#include <stdlib.h>

_Static_assert(HSY_N_WORD_CLASSES <= 64, "a hsy_word_set holds a bit for each class");
_Static_assert(HSY_N_PHRASE_CLASSES <= 64, "and so does a hsy_phrase_set");

struct hsy_lexicon {
	const hsy_language *language;
	hsy_map words; /* word to index into sets */
	HSY_VEC(hsy_word_set) sets;
	hsy_map forms; /* form of a verb to index into cues */
	HSY_VEC(hsy_cue) cues;
	HSY_VEC(hsy_str) phrases[HSY_N_PHRASE_CLASSES];
	hsy_map phrase_index; /* phrase to index into phrase_sets */
	HSY_VEC(hsy_phrase_set) phrase_sets;
	size_t phrase_max;
	hsy_map amounts; /* phrase to index into quantities */
	HSY_VEC(hsy_quantity) quantities;
	hsy_map irregulars; /* form to index into the rows of the language */
	hsy_map rarities;   /* stem to level */
	hsy_map finite;     /* verbs, and endings with their hyphen */
	size_t finite_max;  /* bytes of the longest ending, its hyphen included */
};

static const struct {
	const char *tag;
	const hsy_language *language;
} languages[] = {
#define HSY_LEXICON(tag, name) {#tag, &hsy_language_##tag},
#include "lexicon/lexicon.def"
#undef HSY_LEXICON
};

static const char *const stance_names[] = {
#define HSY_STANCE(id, name) name,
#include "lexicon/stance.def"
#undef HSY_STANCE
};

const char *hsy_stance_name(hsy_stance stance)
{
	return stance < HSY_N_STANCES ? stance_names[stance] : NULL;
}

hsy_str hsy_word_next(hsy_str list, size_t *at)
{
	size_t i = *at;
	size_t begin;

	while (i < list.len && strchr(" \t\n", list.at[i]))
		i++;
	begin = i;
	while (i < list.len && !strchr(" \t\n", list.at[i]))
		i++;
	*at = i;
	if (i == begin)
		return (hsy_str){NULL, 0};
	return hsy_str_slice(list, (hsy_span){begin, i});
}

static void add_words(hsy_lexicon *lexicon, hsy_arena *arena, const hsy_word_row *row)
{
	hsy_str list = hsy_str_of(row->words);
	size_t at = 0;
	hsy_str word;

	while ((word = hsy_word_next(list, &at)).at) {
		size_t i = hsy_map_add(&lexicon->words, word, lexicon->sets.n);

		if (i == lexicon->sets.n)
			hsy_vec_push(arena, &lexicon->sets, (hsy_word_set)0);
		lexicon->sets.at[i] |= (hsy_word_set)1 << row->which;
	}
}

/* "point out" inflects its first word and keeps the second beside it. */
static void add_cue(hsy_lexicon *lexicon, hsy_arena *arena, const hsy_cue_row *row)
{
	hsy_inflection forms[HSY_INFLECTIONS_MAX];
	hsy_cue cue = {.lemma = hsy_str_of(row->lemma), .stance = row->stance};
	size_t at = 0;
	hsy_str verb = hsy_word_next(cue.lemma, &at);
	size_t n = lexicon->language->inflect(arena, verb, hsy_str_of(row->irregular),
	                                      forms);
	size_t i, k;

	cue.particle = hsy_word_next(cue.lemma, &at);
	for (i = 0; i < n; i++) {
		cue.forms = forms[i].forms;
		cue.takes = row->takes;
		/* "reports" may be a noun, "reported" is not. */
		if (!(cue.forms & (HSY_FORM_BASE | HSY_FORM_PRESENT)))
			cue.takes &= ~(unsigned)HSY_CUE_NOUN;
		k = hsy_map_add(&lexicon->forms, forms[i].form, lexicon->cues.n);
		if (k == lexicon->cues.n)
			hsy_vec_push(arena, &lexicon->cues, cue);
		else if (hsy_str_equal(lexicon->cues.at[k].lemma, cue.lemma))
			lexicon->cues.at[k].forms |= cue.forms;
		/* Else the verb that stands first in the table keeps the form. */
	}
}

/* Longest first, so that the first match is the best. */
static int compare_phrases(const void *left, const void *right)
{
	const hsy_str *a = left, *b = right;

	if (a->len != b->len)
		return a->len < b->len ? 1 : -1;
	return hsy_str_compare(*a, *b);
}

/* False if it is in the class already: templates of two languages share words. */
static bool index_phrase(hsy_lexicon *lexicon, hsy_arena *arena, hsy_str phrase,
                         hsy_phrase_class which)
{
	const hsy_phrase_set class = (hsy_phrase_set)1 << which;
	size_t i = hsy_map_add(&lexicon->phrase_index, phrase, lexicon->phrase_sets.n);

	if (i == lexicon->phrase_sets.n)
		hsy_vec_push(arena, &lexicon->phrase_sets, (hsy_phrase_set)0);
	if (lexicon->phrase_sets.at[i] & class)
		return false;
	lexicon->phrase_sets.at[i] |= class;
	if (phrase.len > lexicon->phrase_max)
		lexicon->phrase_max = phrase.len;
	return true;
}

static void add_phrases(hsy_lexicon *lexicon, hsy_arena *arena)
{
	const hsy_language *language = lexicon->language;
	size_t i;

	for (i = 0; i < language->n_phrases; i++) {
		const hsy_phrase_row *row = &language->phrases[i];
		hsy_str phrase = hsy_str_of(row->phrase);

		if (index_phrase(lexicon, arena, phrase, row->which))
			hsy_vec_push(arena, &lexicon->phrases[row->which], phrase);
	}
	for (i = 0; i < HSY_N_PHRASE_CLASSES; i++) {
		if (lexicon->phrases[i].n)
			qsort(lexicon->phrases[i].at, lexicon->phrases[i].n,
			      sizeof(hsy_str), compare_phrases);
	}
}

/* The row that stands first keeps the phrase. */
static void add_quantities(hsy_lexicon *lexicon, hsy_arena *arena)
{
	const hsy_language *language = lexicon->language;
	size_t i;

	for (i = 0; i < language->n_quantities; i++) {
		const hsy_quantity_row *row = &language->quantities[i];
		hsy_quantity quantity = {row->role, row->value, hsy_str_of(row->unit)};

		hsy_map_add(&lexicon->amounts, hsy_str_of(row->phrase), i);
		hsy_vec_push(arena, &lexicon->quantities, quantity);
	}
}

static void add_irregulars(hsy_lexicon *lexicon)
{
	const hsy_language *language = lexicon->language;
	size_t i;

	for (i = 0; i < language->n_irregulars; i++) {
		hsy_str forms = hsy_str_of(language->irregulars[i].forms);
		size_t at = 0;
		hsy_str form;

		while ((form = hsy_word_next(forms, &at)).at)
			hsy_map_add(&lexicon->irregulars, form, i);
	}
}

/* An ending, with its hyphen; and the stem before it, which has a vowel at least. */
enum { ENDING_BYTES = 8, STEM_BYTES = 2 };

static void add_finite(hsy_lexicon *lexicon)
{
	hsy_str list = hsy_str_of(lexicon->language->finite);
	size_t at = 0;
	hsy_str word;

	while ((word = hsy_word_next(list, &at)).at) {
		hsy_map_add(&lexicon->finite, word, 0);
		if (*word.at == '-' && word.len > lexicon->finite_max)
			lexicon->finite_max = word.len;
	}
	assert(lexicon->finite_max <= ENDING_BYTES);
}

static void add_rarities(hsy_lexicon *lexicon)
{
	const hsy_language *language = lexicon->language;

	for (size_t i = 0; i < language->n_rarities; i++) {
		hsy_str stems = hsy_str_of(language->rarities[i].stems);
		size_t at = 0;
		hsy_str stem;

		while ((stem = hsy_word_next(stems, &at)).at)
			hsy_map_add(&lexicon->rarities, stem,
			            language->rarities[i].level);
	}
}

static const hsy_lexicon *compile(hsy_arena *arena, const hsy_language *language)
{
	hsy_lexicon *lexicon = HSY_NEW(arena, hsy_lexicon);
	size_t i;

	lexicon->language = language;
	hsy_map_init(&lexicon->words, arena);
	hsy_map_init(&lexicon->forms, arena);
	hsy_map_init(&lexicon->phrase_index, arena);
	hsy_map_init(&lexicon->amounts, arena);
	hsy_map_init(&lexicon->irregulars, arena);
	hsy_map_init(&lexicon->rarities, arena);
	hsy_map_init(&lexicon->finite, arena);
	for (i = 0; i < language->n_words; i++)
		add_words(lexicon, arena, &language->words[i]);
	for (i = 0; i < language->n_cues; i++)
		add_cue(lexicon, arena, &language->cues[i]);
	add_phrases(lexicon, arena);
	add_quantities(lexicon, arena);
	add_irregulars(lexicon);
	add_rarities(lexicon);
	add_finite(lexicon);
	return lexicon;
}

bool hsy_tag_is(hsy_str tag, const char *wanted)
{
	size_t n = strlen(wanted);
	size_t i;

	if (tag.len < n || (tag.len > n && tag.at[n] != '-' && tag.at[n] != '_'))
		return false;
	for (i = 0; i < n; i++) {
		char c = tag.at[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if (c != wanted[i])
			return false;
	}
	return true;
}

/* The index of the language that a tag names, or HSY_N_LEXICONS. */
static size_t find_language(hsy_str tag)
{
	size_t i = 0;

	while (i < HSY_N_LEXICONS && !hsy_tag_is(tag, languages[i].tag))
		i++;
	return i;
}

const hsy_lexicon *hsy_lexicon_new(hsy_arena *arena, hsy_str language)
{
	size_t i = find_language(language);

	return i < HSY_N_LEXICONS ? compile(arena, languages[i].language) : NULL;
}

void hsy_lexicons_init(hsy_lexicons *lexicons, hsy_arena *arena)
{
	*lexicons = (hsy_lexicons){.arena = arena};
}

const hsy_lexicon *hsy_lexicons_find(hsy_lexicons *lexicons, hsy_str language)
{
	size_t i = find_language(language);

	if (i == HSY_N_LEXICONS)
		return NULL;
	if (!lexicons->made[i])
		lexicons->made[i] = compile(lexicons->arena, languages[i].language);
	return lexicons->made[i];
}

const hsy_lexicon *hsy_lexicons_templates(hsy_lexicons *lexicons)
{
	if (!lexicons->templates)
		lexicons->templates = compile(lexicons->arena, &hsy_templates);
	return lexicons->templates;
}

hsy_str hsy_lexicon_first(void)
{
	return hsy_str_of(languages[0].tag);
}

/* A headline or two give no language away, and cues of another would hardly
 * match by chance. */
enum { SHORT_TEXT = 400 };

hsy_str hsy_lexicon_choose(hsy_str language, hsy_str text)
{
	return language.len || text.len >= SHORT_TEXT ? language : hsy_lexicon_first();
}

hsy_word_set hsy_lexicon_word(const hsy_lexicon *lexicon, hsy_str folded)
{
	size_t i = hsy_map_find(&lexicon->words, folded);
	const char *adverbs = lexicon->language->adverbs;

	if (i != HSY_NONE)
		return lexicon->sets.at[i];
	return adverbs && hsy_str_ends(folded, adverbs) ? HSY_WORD_BIT(ADVERB) : 0;
}

unsigned hsy_lexicon_habits(const hsy_lexicon *lexicon)
{
	return lexicon ? lexicon->language->habits : 0;
}

static bool has_finite_ending(const hsy_lexicon *lexicon, hsy_str folded)
{
	char ending[ENDING_BYTES] = {'-'};

	for (size_t n = lexicon->finite_max; n > 1; n--) {
		if (folded.len < n - 1 + STEM_BYTES)
			continue;
		memcpy(ending + 1, folded.at + folded.len - (n - 1), n - 1);
		if (hsy_map_find(&lexicon->finite, (hsy_str){ending, n}) != HSY_NONE)
			return true;
	}
	return false;
}

bool hsy_lexicon_is_finite(const hsy_lexicon *lexicon, hsy_str folded)
{
	if (!lexicon->language->finite)
		return false;
	return hsy_map_find(&lexicon->finite, folded) != HSY_NONE ||
	       has_finite_ending(lexicon, folded);
}

unsigned hsy_lexicon_tag(const hsy_lexicon *lexicon, hsy_str tag)
{
	const hsy_language *language = lexicon->language;

	for (size_t i = 0; i < language->n_tags; i++)
		if (hsy_str_is(tag, language->tags[i].tag))
			return language->tags[i].forms;
	return 0;
}

const hsy_cue *hsy_lexicon_cue(const hsy_lexicon *lexicon, hsy_str folded)
{
	size_t i = hsy_map_find(&lexicon->forms, folded);

	return i == HSY_NONE ? NULL : &lexicon->cues.at[i];
}

hsy_phrase_set hsy_lexicon_phrase(const hsy_lexicon *lexicon, hsy_str folded)
{
	size_t i = hsy_map_find(&lexicon->phrase_index, folded);

	return i == HSY_NONE ? 0 : lexicon->phrase_sets.at[i];
}

size_t hsy_lexicon_phrase_max(const hsy_lexicon *lexicon)
{
	return lexicon->phrase_max;
}

const hsy_str *hsy_lexicon_phrases(const hsy_lexicon *lexicon, hsy_phrase_class which,
                                   size_t *n)
{
	*n = lexicon->phrases[which].n;
	return lexicon->phrases[which].at;
}

const hsy_quantity *hsy_lexicon_quantity(const hsy_lexicon *lexicon, hsy_str folded)
{
	size_t i = lexicon ? hsy_map_find(&lexicon->amounts, folded) : HSY_NONE;

	return i == HSY_NONE ? NULL : &lexicon->quantities.at[i];
}

/* "fell" as "fall"; any other form is itself. */
static hsy_str regular(const hsy_lexicon *lexicon, hsy_str folded)
{
	size_t i = hsy_map_find(&lexicon->irregulars, folded);

	if (i == HSY_NONE)
		return folded;
	return hsy_str_of(lexicon->language->irregulars[i].word);
}

hsy_str hsy_lexicon_stem(const hsy_lexicon *lexicon, hsy_arena *arena, hsy_str folded)
{
	/* A stemmer is not thread-safe and lives on the heap, so none is kept: one
	 * call costs well under a microsecond. */
	struct sb_stemmer *stemmer = sb_stemmer_new(lexicon->language->stemmer, NULL);
	const sb_symbol *stem = NULL;
	hsy_str word = regular(lexicon, folded);
	hsy_str result = word;

	if (stemmer && word.len <= HSY_STEM_MAX)
		stem = sb_stemmer_stem(stemmer, (const sb_symbol *)word.at,
		                       (int)word.len);
	if (stem)
		result = (hsy_str){(const char *)stem,
		                   (size_t)sb_stemmer_length(stemmer)};
	result = hsy_str_dup(arena, result);
	sb_stemmer_delete(stemmer);
	return result;
}

unsigned hsy_lexicon_rarity(const hsy_lexicon *lexicon, hsy_str stem)
{
	size_t level = hsy_map_find(&lexicon->rarities, stem);

	return level == HSY_NONE ? HSY_RARITY_MAX : (unsigned)level;
}
