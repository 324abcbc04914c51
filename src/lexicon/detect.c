/* detect.c -- tells the language of a text by its script and its function words. */
#include "lexicon/language.h"

/* Below this there is too little to tell; letters count as script_find weighs them. */
enum { LETTERS_MIN = 6, WORDS_MIN = 10 };

/* Of running text in a language, at least this share are its telltale words;
 * its neighbours stay below half of that. */
enum { TELLTALE_PERCENT = 12 };

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

static const struct {
	const char *tag;
	const hsy_language *language;
} languages[] = {
#define HSY_LEXICON(tag, name) {#tag, &hsy_language_##tag},
#include "lexicon/lexicon.def"
#undef HSY_LEXICON
};

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

/* How many of a hundred words are telltale ones; 0 when words are too few. */
static size_t telltale_percent(hsy_arena *arena, const hsy_language *language,
                               hsy_str folded)
{
	hsy_str list = hsy_str_of(language->telltale);
	hsy_map telltale;
	size_t at, i, begin;
	size_t n_words = 0, n_hits = 0;
	hsy_str word;

	hsy_map_init(&telltale, arena);
	for (at = 0; (word = hsy_word_next(list, &at)).at;)
		hsy_map_add(&telltale, word, 0);
	for (at = begin = 0; begin < folded.len;) {
		int32_t c;

		i = at;
		c = hsy_utf8_next(folded, &at);
		if (c >= 0 && (hsy_char_is_letter(c) || hsy_char_is_mark(c)))
			continue;
		word = hsy_str_slice(folded, (hsy_span){begin, i});
		n_words += word.len > 0;
		n_hits += word.len > 0 && hsy_map_find(&telltale, word) != HSY_NONE;
		begin = c < 0 ? folded.len : at;
	}
	return n_words < WORDS_MIN ? 0 : 100 * n_hits / n_words;
}

hsy_str hsy_lexicon_detect(hsy_arena *arena, hsy_str text)
{
	script written_in = script_find(text);
	hsy_str best = {NULL, 0};
	size_t most = TELLTALE_PERCENT - 1;
	hsy_str folded;
	size_t i, percent;

	if (written_in != LATIN)
		return hsy_str_of(script_tags[written_in]);
	folded = hsy_str_fold(arena, text);
	for (i = 0; i < sizeof languages / sizeof *languages; i++) {
		percent = telltale_percent(arena, languages[i].language, folded);
		if (percent > most) {
			most = percent;
			best = hsy_str_of(languages[i].tag);
		}
	}
	return best;
}
