/* stake.c -- what the words of an article tell of a source beside its name: whose
 * person it is, who issued it, whether it goes on about itself. */
#include "resolve/alias.h"
#include "resolve/match.h"
#include "resolve/pattern.h"

enum {
	PHRASE_WORDS_MAX = 32, /* more of a phrase is not looked at */
	TOLD_MAX = 16          /* nor more phrases for one source */
};

/* The words of a phrase, as hsy_pattern_of has them. */
typedef struct words {
	const hsy_lexicon *lexicon;
	hsy_str pattern;
	size_t at; /* before the next word */
	hsy_str word;
	bool is_name; /* begins with a capital */
	hsy_word_set classes;
} words;

static words words_of(hsy_matcher *r, hsy_arena *scratch, const hsy_record *record,
                      hsy_spans spans)
{
	hsy_str text = spans.n ? hsy_str_slice(record->doc.text, spans.at[0])
	                       : (hsy_str){0};

	return (words){
	    .lexicon = hsy_match_lexicon(r, record->doc.language),
	    .pattern = hsy_pattern_of(scratch, text),
	};
}

static bool next_word(words *w)
{
	size_t end, first = 0;

	if (!w->lexicon || w->at + 2 >= w->pattern.len)
		return false;
	end = hsy_str_find(w->pattern, HSY_STR(" "), w->at + 2);
	w->word = hsy_str_slice(w->pattern, (hsy_span){w->at + 2, end});
	w->is_name = w->pattern.at[w->at + 1] == '^' &&
	             hsy_char_is_letter(hsy_utf8_next(w->word, &first));
	w->classes = hsy_lexicon_word(w->lexicon, w->word);
	w->at = end;
	return true;
}

static bool is(const words *w, hsy_word_set classes)
{
	return w->classes & classes;
}

/* ------------------------------------------------------------------ houses */

/* A pattern; before is what stands before the word in it. */
static void add_house(hsy_matcher *r, hsy_candidate *found, const char *before,
                      hsy_str word)
{
	hsy_str pattern = hsy_str_printf(r->arena, " %s" HSY_STR_FMT " ", before,
	                                 HSY_STR_ARG(word));

	for (size_t i = 0; i < found->houses.n; i++)
		if (hsy_str_equal(found->houses.at[i], pattern))
			return;
	hsy_vec_push(r->arena, &found->houses, pattern);
}

/* An analyst of the industry only watches it. */
static bool is_onlooker(words w)
{
	for (size_t i = 0; i < PHRASE_WORDS_MAX && next_word(&w); i++)
		if (is(&w, HSY_WORD_BIT(SECOND_HAND)))
			return true;
	return false;
}

/* "Council leader Jane Doe" speaks for the council, "Amazon's Jane Doe" for
 * Amazon. */
void hsy_match_house(hsy_matcher *r, hsy_candidate *person, const hsy_record *record,
                     const hsy_attribution *attribution)
{
	hsy_arena scratch;
	hsy_str name;
	words w;

	hsy_arena_init(&scratch);
	name = hsy_pattern_of(&scratch, attribution->source_name);
	w = words_of(r, &scratch, record, attribution->source);
	if (is_onlooker(w))
		w.lexicon = NULL;
	for (size_t i = 0; i < PHRASE_WORDS_MAX && next_word(&w); i++) {
		const hsy_catalogue_entry *entry = w.is_name ? hsy_catalogue_find(
		                                                   r->catalogue, w.word)
		                                             : NULL;

		if (hsy_str_find(name, w.word, 0) != HSY_NONE)
			continue;
		if (is(&w, HSY_WORD_BIT(ORGANISATION)))
			add_house(r, person, "_", w.word);
		if (is(&w, HSY_WORD_BIT(ORGANISATION)) ||
		    (entry && !hsy_catalogue_is_outlet(entry)))
			add_house(r, person, "^", w.word);
	}
	hsy_arena_clear(&scratch);
}

/* "the council", of Port Hallick Town Council. */
void hsy_match_common_name(hsy_matcher *r, hsy_candidate *organisation,
                           const hsy_record *record, const hsy_attribution *attribution)
{
	hsy_arena scratch;
	size_t n = 0;
	words w;

	hsy_arena_init(&scratch);
	w = (words){
	    .lexicon = hsy_match_lexicon(r, record->doc.language),
	    .pattern = hsy_pattern_of(&scratch, attribution->source_name),
	};
	while (next_word(&w))
		n++;
	if (n > 1 && is(&w, HSY_WORD_BIT(ORGANISATION))) {
		add_house(r, organisation, "_the _", w.word);
		add_house(r, organisation, "^the _", w.word);
	}
	hsy_arena_clear(&scratch);
}

/* -------------------------------------------------------------------- ties */

static void add_once(hsy_matcher *r, hsy_strs *list, hsy_str word)
{
	if (list->n == TOLD_MAX)
		return;
	for (size_t i = 0; i < list->n; i++)
		if (hsy_str_equal(list->at[i], word))
			return;
	hsy_vec_push(r->arena, list, hsy_str_dup(r->arena, word));
}

static void add_ties(hsy_matcher *r, hsy_candidate *person, words w, hsy_str name)
{
	const hsy_word_set roles = HSY_WORD_BIT(ROLE) | HSY_WORD_BIT(SPOKESPERSON);

	for (size_t i = 0; i < PHRASE_WORDS_MAX && next_word(&w); i++) {
		if (is(&w, roles))
			add_once(r, &person->roles, w.word);
		else if (w.is_name && !w.classes &&
		         hsy_str_find(name, w.word, 0) == HSY_NONE)
			add_once(r, &person->ties, w.word);
	}
}

/* "Amazon engineer Doe", and "Jane Doe, an engineer at Amazon": what somebody is, and
 * of whom. */
void hsy_match_ties(hsy_matcher *r, hsy_candidate *person, const hsy_record *record,
                    const hsy_attribution *attribution)
{
	hsy_arena scratch;
	hsy_str name;
	words w;

	hsy_arena_init(&scratch);
	name = hsy_pattern_of(&scratch, attribution->source_name);
	w = words_of(r, &scratch, record, attribution->source);
	add_ties(r, person, w, name);
	w.pattern = hsy_pattern_of(&scratch, attribution->description);
	add_ties(r, person, w, name);
	hsy_arena_clear(&scratch);
}

/* -------------------------------------------------------------------- told */

static void add_told(hsy_matcher *r, hsy_source *source, hsy_str told)
{
	told = hsy_first_words(hsy_str_trim(told), PHRASE_WORDS_MAX);
	if (!told.len || source->told.n == TOLD_MAX)
		return;
	for (size_t i = 0; i < source->told.n; i++)
		if (hsy_str_equal(source->told.at[i], told))
			return;
	hsy_vec_push(r->arena, &source->told, told);
}

/* "The council's report", "a report by the council", but not a report on the
 * council: what stands before the work, or behind "by". */
static void tell_work(hsy_matcher *r, hsy_source *work, words w)
{
	const hsy_word_set works = HSY_WORD_BIT(DOCUMENT) | HSY_WORD_BIT(RECORD) |
	                           HSY_WORD_BIT(MEASUREMENT) | HSY_WORD_BIT(EVENT);
	size_t begin = 0;
	bool is_behind = false;

	for (size_t i = 0; i < PHRASE_WORDS_MAX && next_word(&w); i++) {
		if (!is_behind && is(&w, works)) {
			is_behind = true;
			add_told(r, work, (hsy_str){w.pattern.at, w.at});
		}
		if (is(&w, HSY_WORD_BIT(AGENT)))
			begin = w.at;
	}
	if (begin)
		add_told(r, work, hsy_str_slice(w.pattern, (hsy_span){begin, w.at}));
}

/* The council, of "a council spokesman" and of "a spokeswoman for the council". */
static hsy_str house_of(hsy_matcher *r, words w)
{
	const hsy_word_set around = HSY_WORD_BIT(SPOKESPERSON) | HSY_WORD_BIT(ARTICLE) |
	                            HSY_WORD_BIT(DETERMINER) | HSY_WORD_BIT(PREPOSITION);
	hsy_str house = HSY_STR("");
	bool is_spokesperson = false;

	for (size_t i = 0; i < PHRASE_WORDS_MAX; i++) {
		size_t begin = w.at;

		if (!next_word(&w))
			break;
		is_spokesperson |= is(&w, HSY_WORD_BIT(SPOKESPERSON));
		if (!is(&w, around))
			house = hsy_str_printf(r->arena, HSY_STR_FMT HSY_STR_FMT,
			                       HSY_STR_ARG(house),
			                       HSY_STR_ARG(hsy_str_slice(
			                           w.pattern, (hsy_span){begin, w.at})));
	}
	return is_spokesperson ? hsy_str_trim(house) : (hsy_str){0};
}

static void tell(hsy_matcher *r, hsy_source *source, const hsy_record *record,
                 hsy_str text)
{
	words w = {
	    .lexicon = hsy_match_lexicon(r, record->doc.language),
	    .pattern = hsy_pattern_of(r->arena, hsy_str_fold(r->arena, text)),
	};

	if (source->type == HSY_SOURCE_DOCUMENT || source->type == HSY_SOURCE_EVENT)
		tell_work(r, source, w);
	else if (!is_onlooker(w))
		add_told(r, source, w.pattern);
	if (source->type == HSY_SOURCE_ORGANISATION && !source->house.len)
		source->house = house_of(r, w);
}

/* Nobody knows who anonymous sources are, and a newspaper is only itself. */
void hsy_match_told(hsy_matcher *r, hsy_source *source, const hsy_record *record,
                    const hsy_attribution *attribution)
{
	switch (source->type) {
	case HSY_SOURCE_PERSON:
	case HSY_SOURCE_ORGANISATION:
		add_told(r, source, hsy_source_words(r->arena, attribution->source_name));
		break;
	case HSY_SOURCE_DOCUMENT:
	case HSY_SOURCE_EVENT:
		break;
	default:
		return;
	}
	if (attribution->source.n)
		tell(r, source, record,
		     hsy_str_slice(record->doc.text, attribution->source.at[0]));
	tell(r, source, record, attribution->description);
}

/* ------------------------------------------------------------------ titles */

static bool is_year(hsy_str word)
{
	return word.len == 4 &&
	       (hsy_str_starts(word, "19") || hsy_str_starts(word, "20"));
}

/* Whether the words after "by", or before the work, name somebody. */
static bool names_issuer(hsy_matcher *r, const words *w, bool is_first, bool is_agent)
{
	if (is_agent && is(w, HSY_WORD_BIT(ORGANISATION) | HSY_WORD_BIT(OUTLET)))
		return true;
	/* Any word that begins a sentence has a capital. */
	return w->is_name && (!is_first || hsy_catalogue_find(r->catalogue, w->word));
}

/* "The 2025 inspection report", "a Kotak report", "tests by the council": a reader
 * knows what to look for. What stands behind "of", as in "Early tests of
 * Trainium 2", is what was tested. */
bool hsy_match_is_titled(hsy_matcher *r, const hsy_record *record,
                         const hsy_attribution *attribution)
{
	const hsy_word_set works = HSY_WORD_BIT(DOCUMENT) | HSY_WORD_BIT(RECORD) |
	                           HSY_WORD_BIT(MEASUREMENT);
	bool is_titled, is_behind = false, is_agent = false;
	hsy_arena scratch;
	words w;

	hsy_arena_init(&scratch);
	w = words_of(r, &scratch, record, attribution->source);
	is_titled = !w.lexicon; /* then nothing can be told */
	for (size_t i = 0; i < PHRASE_WORDS_MAX && next_word(&w); i++) {
		is_agent |= is(&w, HSY_WORD_BIT(AGENT));
		is_behind |= is(&w, works);
		is_titled |= is_year(w.word) ||
		             (w.is_name && is(&w, HSY_WORD_BIT(MONTH)));
		/* "Jane's tests" */
		is_titled |= i == 2 && hsy_str_is(w.word, "s");
		if (!is_behind || is_agent)
			is_titled |= names_issuer(r, &w, i == 0, is_agent);
	}
	hsy_arena_clear(&scratch);
	/* "The harbour master" is no work, whatever it was taken for. */
	return is_titled || !is_behind;
}

/* ------------------------------------------------------------------ others */

/* Any word that begins a sentence has a capital; is_name tells that none does. */
static bool has_other(words w, hsy_str own, bool is_name)
{
	for (size_t i = 0; i < PHRASE_WORDS_MAX && next_word(&w); i++) {
		if (hsy_str_find(own, w.word, 0) != HSY_NONE)
			continue;
		if (is(&w, HSY_WORD_BIT(ORGANISATION)) && !is(&w, HSY_WORD_BIT(COMPANY)))
			return true;
		if (w.is_name && !w.classes && (is_name || i > 0))
			return true;
	}
	return false;
}

bool hsy_match_names_other(hsy_matcher *r, const hsy_record *record,
                           const hsy_attribution *attribution)
{
	hsy_arena scratch;
	hsy_str own, name;
	words w, described;
	bool found;

	hsy_arena_init(&scratch);
	own = hsy_source_words(&scratch, record->doc.outlet_name);
	name = hsy_source_words(&scratch, attribution->source_name);
	w = words_of(r, &scratch, record, attribution->source);
	described = w;
	described.pattern = hsy_pattern_of(&scratch, attribution->description);
	if (attribution->source_type == HSY_SOURCE_ORGANISATION) {
		w.pattern = hsy_pattern_of(&scratch, attribution->source_name);
		found = has_other(w, own, true);
	} else {
		if (attribution->source_type == HSY_SOURCE_PERSON)
			own = hsy_str_printf(&scratch, HSY_STR_FMT " " HSY_STR_FMT,
			                     HSY_STR_ARG(own), HSY_STR_ARG(name));
		found = has_other(w, own, false) || has_other(described, own, false);
	}
	hsy_arena_clear(&scratch);
	return found;
}

bool hsy_match_is_newspaper(hsy_matcher *r, const hsy_record *record)
{
	const hsy_lexicon *lexicon = hsy_match_lexicon(r, record->doc.language);
	hsy_arena scratch;
	hsy_str last;
	bool found;

	hsy_arena_init(&scratch);
	last = hsy_last_words(
	    hsy_str_trim(hsy_str_fold(&scratch, record->doc.outlet_name)), 1);
	found = lexicon && (hsy_lexicon_word(lexicon, last) & HSY_WORD_BIT(OUTLET_NAME));
	hsy_arena_clear(&scratch);
	return found;
}

/* ------------------------------------------------------------------ itself */

/* "it was looking into its article", but not "it was raining": where a form of
 * "be" follows, only a second word of the same kind tells that "it" is somebody. */
static bool is_of_itself(words w)
{
	const hsy_word_set its = HSY_WORD_BIT(IT) | HSY_WORD_BIT(POSSESSIVE);
	const hsy_word_set beside = HSY_WORD_BIT(AUXILIARY) | HSY_WORD_BIT(MODAL) |
	                            HSY_WORD_BIT(NEGATION) | HSY_WORD_BIT(ADVERB);

	while (next_word(&w) && is(&w, HSY_WORD_BIT(THAT)))
		;
	if (!is(&w, HSY_WORD_BIT(IT)))
		return false;
	if (is(&w, HSY_WORD_BIT(POSSESSIVE)))
		return true;
	while (next_word(&w) && is(&w, beside) && !is(&w, HSY_WORD_BIT(BE)))
		;
	if (!is(&w, HSY_WORD_BIT(BE)))
		return true;
	while (next_word(&w))
		if ((w.classes & its) == its)
			return true;
	return false;
}

/* "Its costs fell, according to Amazon" may be of anybody met before. */
static bool is_told_behind(const hsy_attribution *a)
{
	return a->source.n && a->content.n &&
	       a->source.at[0].begin < a->content.at[0].begin;
}

/* Persons do not call themselves "it". */
bool hsy_match_is_of_itself(hsy_matcher *r, const hsy_record *record,
                            const hsy_attribution *attribution)
{
	hsy_arena scratch;
	bool found;

	if (!is_told_behind(attribution) ||
	    (attribution->source_type != HSY_SOURCE_ORGANISATION &&
	     attribution->source_type != HSY_SOURCE_OUTLET))
		return false;
	hsy_arena_init(&scratch);
	found = is_of_itself(words_of(r, &scratch, record, attribution->content));
	hsy_arena_clear(&scratch);
	return found;
}
