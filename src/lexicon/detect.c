/* detect.c -- tells the language of a text by its script and its function words. */
#include "lexicon/language.h"

/* Below this there is too little to tell; letters count as script_find weighs them. */
enum { LETTERS_MIN = 6, WORDS_MIN = 10, HITS_MIN = 2 };

/* Of running text in a language, at least this share are its telltale words; of the few
 * words of a headline, three times as many. */
enum { TELLTALE_PERCENT = 12, FEW_FACTOR = 3 };

/* So much of a text tells its language. */
enum { SAMPLE = 1 << 14 };

/* To overrule what a text is declared to be, so many words of it must tell, and so many
 * times as many as tell for what is declared. */
enum { OVERRULE_WORDS = 30, OVERRULE_FACTOR = 3 };

typedef enum script {
	LATIN, /* and every script that is not told apart */
	HAN,
	KANA,
	HANGUL,
	CYRILLIC,
	GREEK,
	HEBREW,
	ARABIC,
	DEVANAGARI,
	THAI,
	N_SCRIPTS
} script;

static const struct {
	int32_t first, last;
	script which;
} ranges[] = {
	{0x0370, 0x03FF, GREEK},  {0x0400, 0x052F, CYRILLIC},
	{0x0590, 0x05FF, HEBREW}, {0x0600, 0x06FF, ARABIC},
	{0x0750, 0x077F, ARABIC}, {0x0900, 0x097F, DEVANAGARI},
	{0x0E00, 0x0E7F, THAI},   {0x1100, 0x11FF, HANGUL},
	{0x3040, 0x30FF, KANA},   {0x3400, 0x4DBF, HAN},
	{0x4E00, 0x9FFF, HAN},    {0xAC00, 0xD7AF, HANGUL},
	{0xF900, 0xFAFF, HAN},    {0x20000, 0x3134F, HAN},
};

/* A script that several languages write names no language: "und" is BCP 47
 * for undetermined. */
static const char *const script_tags[N_SCRIPTS] = {
	[LATIN] = NULL,         [HAN] = "zh",
	[KANA] = "ja",          [HANGUL] = "ko",
	[CYRILLIC] = "und-Cyrl", [GREEK] = "el",
	[HEBREW] = "he",        [ARABIC] = "und-Arab",
	[DEVANAGARI] = "und-Deva", [THAI] = "th",
};

/* One line per language that has a lexicon, then one for each that has none. */
static const struct {
	const char *tag;
	const hsy_language *language; /* NULL: words are its telltale ones */
	const char *words;
} languages[] = {
#define HSY_LEXICON(tag, name) {#tag, &hsy_language_##tag, NULL},
#include "lexicon/lexicon.def"
#undef HSY_LEXICON
#define HSY_TELLTALE(tag, words) {tag, NULL, words},
#include "lexicon/telltale.def"
#undef HSY_TELLTALE
};

enum { N_LANGUAGES = sizeof languages / sizeof *languages };

_Static_assert(N_LANGUAGES <= 64, "a set of languages has a bit for each");

static script script_of(int32_t c)
{
	size_t i;

	for (i = 0; c >= ranges[0].first && i < sizeof ranges / sizeof *ranges; i++) {
		if (c >= ranges[i].first && c <= ranges[i].last)
			return ranges[i].which;
	}
	return LATIN;
}

/* The script that most of the text is in. */
static script script_find(hsy_str text)
{
	size_t n[N_SCRIPTS] = {0};
	size_t at = 0;
	int32_t c;
	size_t i, best;

	while ((c = hsy_utf8_next(text, &at)) >= 0) {
		if (hsy_char_is_letter(c))
			n[script_of(c)]++;
	}
	/* One character of these says as much as two letters or more. */
	n[HAN] *= 2;
	n[KANA] *= 2;
	n[HANGUL] *= 2;
	/* Japanese is Han mixed with kana, Chinese never is. */
	if (10 * n[KANA] > n[HAN]) {
		n[KANA] += n[HAN];
		n[HAN] = 0;
	}
	for (i = best = 0; i < N_SCRIPTS; i++) {
		if (n[i] > n[best])
			best = i;
	}
	return n[best] >= LETTERS_MIN ? (script)best : LATIN;
}

/* ---- words ---- */

/* How many words there are, and how many of them tell for each language. Words with a
 * capital may be names, so they are counted apart but for the first. */
typedef struct evidence {
	size_t n_words;
	size_t hits[N_LANGUAGES];
	size_t small_hits[N_LANGUAGES];
} evidence;

/* Each telltale word to the set of its languages. */
typedef struct telltales {
	hsy_map index;
	HSY_VEC(uint64_t) sets;
} telltales;

static void add_telltales(telltales *all, hsy_arena *arena, const char *words, size_t i)
{
	hsy_str list = hsy_str_of(words), word;

	for (size_t at = 0; (word = hsy_word_next(list, &at)).at;) {
		size_t k = hsy_map_add(&all->index, word, all->sets.n);

		if (k == all->sets.n)
			hsy_vec_push(arena, &all->sets, (uint64_t)0);
		all->sets.at[k] |= (uint64_t)1 << i;
	}
}

static void take_word(evidence *found, const telltales *all, hsy_arena *arena,
                      hsy_str word)
{
	size_t at = 0, k = hsy_map_find(&all->index, hsy_str_fold(arena, word));
	uint64_t set = k == HSY_NONE ? 0 : all->sets.at[k];
	bool is_small = found->n_words == 0 ||
	                !hsy_char_is_upper(hsy_utf8_next(word, &at));

	found->n_words++;
	for (size_t i = 0; set; i++, set >>= 1) {
		found->hits[i] += set & 1;
		found->small_hits[i] += is_small && (set & 1);
	}
}

static evidence evidence_of(hsy_str text)
{
	evidence found = {0};
	telltales all = {0};
	hsy_arena arena;

	hsy_arena_init(&arena);
	hsy_map_init(&all.index, &arena);
	for (size_t i = 0; i < N_LANGUAGES; i++)
		add_telltales(&all, &arena,
		              languages[i].language ? languages[i].language->telltale
		                                    : languages[i].words,
		              i);
	for (size_t at = 0, begin = 0; begin < text.len;) {
		size_t end = at;
		int32_t c = hsy_utf8_next(text, &at);

		if (c >= 0 && (hsy_char_is_letter(c) || hsy_char_is_mark(c)))
			continue;
		if (end > begin)
			take_word(&found, &all, &arena,
			          hsy_str_slice(text, (hsy_span){begin, end}));
		begin = c < 0 ? text.len : at;
	}
	hsy_arena_clear(&arena);
	return found;
}

/* The language that most words tell for; N_LANGUAGES if they are few, or tell for another
 * as well. */
static size_t best_of(const evidence *found)
{
	bool is_short = found->n_words < WORDS_MIN;
	const size_t *hits = is_short ? found->small_hits : found->hits;
	size_t best = 0, other = 0;

	for (size_t i = 1; i < N_LANGUAGES; i++) {
		if (hits[i] > hits[best]) {
			other = hits[best];
			best = i;
		} else if (hits[i] > other) {
			other = hits[i];
		}
	}
	if (hits[best] < HITS_MIN || hits[best] == other ||
	    100 * hits[best] < TELLTALE_PERCENT * found->n_words *
	                           (is_short ? FEW_FACTOR : 1))
		return N_LANGUAGES;
	return best;
}

static hsy_str sample_of(hsy_str text)
{
	size_t end = text.len;

	if (end > SAMPLE) {
		/* Not within a character. */
		for (end = SAMPLE; ((unsigned char)text.at[end] & 0xc0) == 0x80; end--)
			;
	}
	return hsy_str_slice(text, (hsy_span){0, end});
}

/* Scripts whose words stand apart have languages that words tell apart. */
static bool has_words(script written_in)
{
	return written_in == LATIN || written_in == CYRILLIC;
}

hsy_str hsy_lexicon_detect(hsy_str text)
{
	text = sample_of(text);
	script written_in = script_find(text);

	if (!has_words(written_in))
		return hsy_str_of(script_tags[written_in]);
	evidence found = evidence_of(text);
	size_t best = best_of(&found);
	return hsy_str_of(best < N_LANGUAGES ? languages[best].tag
	                                     : script_tags[written_in]);
}

/* ---- against what is declared ---- */

static size_t find_language(hsy_str tag)
{
	size_t i = 0;

	while (i < N_LANGUAGES && !hsy_tag_is(tag, languages[i].tag))
		i++;
	return i;
}

hsy_str hsy_lexicon_overrule(hsy_str declared, hsy_str text)
{
	size_t own = find_language(declared);

	text = sample_of(text);
	script written_in = script_find(text);
	/* Of a language whose words are not known, nothing can be said. */
	if (own == N_LANGUAGES)
		return declared;
	if (!has_words(written_in))
		return hsy_tag_is(declared, script_tags[written_in])
		           ? declared
		           : hsy_str_of(script_tags[written_in]);
	evidence found = evidence_of(text);
	size_t best = best_of(&found);
	if (best == N_LANGUAGES || found.n_words < OVERRULE_WORDS ||
	    found.hits[best] < OVERRULE_FACTOR * found.hits[own])
		return declared;
	return hsy_str_of(languages[best].tag);
}
