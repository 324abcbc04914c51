/* en.c -- what English supplies: its tables, and how its verbs inflect. */
#include "lexicon/language.h"

static const hsy_word_row words[] = {
#define HSY_WORDS(id, list) {HSY_WORD_##id, list},
#include "lexicon/en/words.def"
#undef HSY_WORDS
};

static const hsy_phrase_row phrases[] = {
#define HSY_PHRASE(id, phrase) {HSY_PHRASE_##id, phrase},
#include "lexicon/en/page.def"
#include "lexicon/en/phrases.def"
#undef HSY_PHRASE
};

static const hsy_cue_row cues[] = {
#define HSY_CUE(lemma, stance, takes, irregular) \
	{lemma, HSY_STANCE_##stance, takes, irregular},
#include "lexicon/en/cues.def"
#undef HSY_CUE
};

static const hsy_quantity_row quantities[] = {
#define HSY_QUANTITY(role, phrase, value, unit) \
	{HSY_QUANTITY_##role, phrase, value, unit},
#include "lexicon/en/quantities.def"
#undef HSY_QUANTITY
};

static const hsy_irregular_row irregulars[] = {
#define HSY_IRREGULAR(word, forms) {word, forms},
#include "lexicon/en/irregulars.def"
#undef HSY_IRREGULAR
};

static const hsy_rarity_row rarities[] = {
#define HSY_RARITY(level, stems) {level, stems},
#include "lexicon/en/rarity.def"
#undef HSY_RARITY
};

static const hsy_tag_row tags[] = {
#define HSY_TAG(tag, forms) {tag, forms},
#include "lexicon/en/tags.def"
#undef HSY_TAG
};

static bool is_vowel(char c)
{
	return c && strchr("aeiou", c);
}

/* The letter that stands i places before the end; 0 before the start. */
static char from_end(hsy_str verb, size_t i)
{
	return i < verb.len ? verb.at[verb.len - 1 - i] : 0;
}

/* One consonant after one vowel: "plan", "quip", "signal"; not "claim". */
static bool ends_vowel_consonant(hsy_str verb)
{
	char last = from_end(verb, 0), vowel = from_end(verb, 1);
	char before = from_end(verb, 2);

	if (is_vowel(last) || strchr("wxy", last) || !is_vowel(vowel))
		return false;
	return !is_vowel(before) || (before == 'u' && from_end(verb, 3) == 'q');
}

static bool is_monosyllable(hsy_str verb)
{
	size_t i, n = 0;

	for (i = 0; i < verb.len; i++)
		n += is_vowel(verb.at[i]) && !(i && is_vowel(verb.at[i - 1]));
	return n == 1;
}

/* What "-ed" and "-ing" are put on, beside the plain one: a doubled consonant
 * ("planned"), or the k of "panicked". Absent where there is none. */
static hsy_str doubled_base(hsy_arena *arena, hsy_str verb)
{
	char last = from_end(verb, 0);

	if (last == 'c')
		last = 'k';
	else if (!ends_vowel_consonant(verb))
		return (hsy_str){NULL, 0};
	return hsy_str_printf(arena, HSY_STR_FMT "%c", HSY_STR_ARG(verb), last);
}

static hsy_str present_of(hsy_arena *arena, hsy_str verb)
{
	char last = from_end(verb, 0), before = from_end(verb, 1);
	const char *suffix = "s";
	hsy_str stem = verb;

	if (last == 'y' && !is_vowel(before)) {
		stem.len--;
		suffix = "ies";
	} else if (last == 's' || last == 'x' || last == 'z' ||
	           (last == 'o' && !is_vowel(before)) ||
	           (last == 'h' && (before == 's' || before == 'c'))) {
		suffix = "es";
	}
	if (last == 'z' && is_vowel(before))
		suffix = "zes";
	return hsy_str_printf(arena, HSY_STR_FMT "%s", HSY_STR_ARG(stem), suffix);
}

static hsy_str past_of(hsy_arena *arena, hsy_str verb)
{
	char last = from_end(verb, 0);
	const char *suffix = "ed";

	if (last == 'e') {
		suffix = "d";
	} else if (last == 'y' && !is_vowel(from_end(verb, 1))) {
		verb.len--;
		suffix = "ied";
	}
	return hsy_str_printf(arena, HSY_STR_FMT "%s", HSY_STR_ARG(verb), suffix);
}

static hsy_str gerund_of(hsy_arena *arena, hsy_str verb)
{
	char last = from_end(verb, 0), before = from_end(verb, 1);
	const char *suffix = "ing";

	if (last == 'e' && before == 'i') {
		verb.len -= 2;
		suffix = "ying";
	} else if (last == 'e' && before && !strchr("eoy", before)) {
		verb.len--;
	}
	return hsy_str_printf(arena, HSY_STR_FMT "%s", HSY_STR_ARG(verb), suffix);
}

/* "proved/proven": either will do. */
static size_t add_each(hsy_str alternatives, unsigned forms, hsy_inflection *out)
{
	size_t n = 0;
	size_t begin = 0, end;

	while (begin <= alternatives.len && n < HSY_INFLECTIONS_MAX / 4) {
		end = hsy_str_find(alternatives, HSY_STR("/"), begin);
		if (end == HSY_NONE)
			end = alternatives.len;
		out[n].form = hsy_str_slice(alternatives, (hsy_span){begin, end});
		out[n++].forms = forms;
		begin = end + 1;
	}
	return n;
}

/*
 * irregular is empty, or the past, or the past and the participle where they
 * differ, each perhaps with a second way to write it after a slash: "said",
 * "knew known", "proved proved/proven". A "+" instead of them stands for a
 * last consonant that is doubled though the verb is longer than a syllable,
 * as in "admitted". Verbs in -l are written both ways: "signaled", "signalled".
 */
static size_t inflect(hsy_arena *arena, hsy_str verb, hsy_str irregular,
                      hsy_inflection *out)
{
	size_t at = 0;
	hsy_str past = hsy_word_next(irregular, &at);
	hsy_str participle = hsy_word_next(irregular, &at);
	hsy_str doubled = doubled_base(arena, verb);
	bool must_double = hsy_str_is(past, "+") || is_monosyllable(verb) ||
	                   from_end(verb, 0) == 'c';
	bool may_double = must_double || from_end(verb, 0) == 'l';
	size_t n = 0;

	out[n++] = (hsy_inflection){verb, HSY_FORM_BASE};
	out[n++] = (hsy_inflection){present_of(arena, verb), HSY_FORM_PRESENT};
	if (!doubled.at || !must_double)
		out[n++] = (hsy_inflection){gerund_of(arena, verb), HSY_FORM_GERUND};
	if (doubled.at && may_double)
		out[n++] = (hsy_inflection){gerund_of(arena, doubled), HSY_FORM_GERUND};
	if (past.at && !hsy_str_is(past, "+")) {
		if (!participle.at)
			participle = past;
		n += add_each(past, HSY_FORM_PAST, &out[n]);
		return n + add_each(participle, HSY_FORM_PARTICIPLE, &out[n]);
	}
	if (!doubled.at || !must_double)
		out[n++] = (hsy_inflection){past_of(arena, verb),
			                     HSY_FORM_PAST | HSY_FORM_PARTICIPLE};
	if (doubled.at && may_double)
		out[n++] = (hsy_inflection){past_of(arena, doubled),
			                     HSY_FORM_PAST | HSY_FORM_PARTICIPLE};
	return n;
}

const hsy_language hsy_language_en = {
	.words = words,
	.n_words = sizeof words / sizeof *words,
	.phrases = phrases,
	.n_phrases = sizeof phrases / sizeof *phrases,
	.cues = cues,
	.n_cues = sizeof cues / sizeof *cues,
	.quantities = quantities,
	.n_quantities = sizeof quantities / sizeof *quantities,
	.irregulars = irregulars,
	.n_irregulars = sizeof irregulars / sizeof *irregulars,
	.rarities = rarities,
	.n_rarities = sizeof rarities / sizeof *rarities,
	.tags = tags,
	.n_tags = sizeof tags / sizeof *tags,
	.stemmer = "english",
	.telltale = "the and of to that with which from this these are been being by not "
	            "it its he she they their there would could should has were who as "
	            "you your our what when how said says will for have had after more "
	            "than new about over year years two also into out if all can but her "
	            "his him",
	.inflect = inflect,
};
