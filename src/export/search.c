/* search.c -- finds claims by id or by words. */
#include "export/search.h"

#include "export/escape.h"

/* Does word begin a word of text? Both are folded. */
static bool begins_word(hsy_str text, hsy_str word)
{
	for (size_t at = hsy_str_find(text, word, 0); at != HSY_NONE;
	     at = hsy_str_find(text, word, at + 1)) {
		size_t before = at;
		int32_t c = hsy_utf8_before(text, &before);

		if (!hsy_char_is_letter(c) && !hsy_char_is_digit(c))
			return true;
	}
	return false;
}

/* Does each of words, folded and parted by single spaces, begin a word of text? */
static bool holds_words(hsy_str text, hsy_str words)
{
	for (size_t at = 0; at < words.len;) {
		size_t end = hsy_str_find(words, HSY_STR(" "), at);

		if (end == HSY_NONE)
			end = words.len;
		if (!begins_word(text, hsy_str_slice(words, (hsy_span){at, end})))
			return false;
		at = end + 1;
	}
	return words.len > 0;
}

static bool states_words(const hsy_results *results, const hsy_claim *claim,
                         hsy_str words, hsy_arena *arena)
{
	if (holds_words(hsy_str_fold(arena, claim->wording), words))
		return true;
	for (size_t i = 0; i < claim->places.n; i++) {
		hsy_place place = claim->places.at[i];
		hsy_str text = results->records->list.at[place.record].doc.text;
		hsy_span span = hsy_place_statement(results->records, place)->span;

		if (holds_words(hsy_str_fold(arena, hsy_str_slice(text, span)), words))
			return true;
	}
	return false;
}

bool hsy_claim_is_asked(const hsy_results *results, size_t claim, const char *words)
{
	const hsy_claim *asked = &results->links->claims.at[claim];
	hsy_arena scratch;

	if (*words && hsy_str_starts(asked->id, words))
		return true;
	hsy_arena_init(&scratch);
	bool is_asked = states_words(results, asked,
	                             hsy_str_fold(&scratch, hsy_str_of(words)), &scratch);
	hsy_arena_clear(&scratch);
	return is_asked;
}

/* ------------------------------------------------ articles */

/* The ways to name an article, the surest first. */
typedef enum naming { NAMING_ID, NAMING_PATH, NAMING_WORDS, N_NAMINGS } naming;

static bool has_id(const hsy_doc *doc, hsy_str words)
{
	enum { START_MIN = 4 }; /* fewer begin too many */

	return hsy_str_equal(doc->id, words) ||
	       (words.len >= START_MIN && hsy_str_starts(doc->id, words.at));
}

/* The whole path, or the last parts of it. */
static bool has_path(const hsy_doc *doc, hsy_str words)
{
	return words.len && hsy_str_ends(doc->path, words.at) &&
	       (doc->path.len == words.len || words.at[0] == '/' ||
	        doc->path.at[doc->path.len - words.len - 1] == '/');
}

static bool is_named(const hsy_results *results, size_t record, naming how, hsy_str words,
                     hsy_arena *scratch)
{
	const hsy_doc *doc = &results->records->list.at[record].doc;
	hsy_str folded;

	if (how == NAMING_ID)
		return has_id(doc, words);
	if (how == NAMING_PATH)
		return has_path(doc, words);
	folded = hsy_str_fold(scratch, words);
	return holds_words(hsy_str_fold(scratch, hsy_article_name(results, record)),
	                   folded) ||
	       holds_words(hsy_str_fold(scratch, doc->headline), folded);
}

bool hsy_articles_asked(const hsy_results *results, const char *words, bool *is_article)
{
	bool any = false;
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	for (int how = 0; how < N_NAMINGS && !any; how++)
		for (size_t i = 0; i < results->records->list.n; i++) {
			is_article[i] = is_named(results, i, (naming)how,
			                         hsy_str_of(words), &scratch);
			any |= is_article[i];
		}
	hsy_arena_clear(&scratch);
	return any;
}

/* ------------------------------------------------ sources */

/* The ways to name a source, the surest first. */
typedef enum fit { FIT_NAME, FIT_ID, FIT_WORDS, N_FITS } fit;

static bool is_called(const hsy_source *source, hsy_str folded, bool whole,
                      hsy_arena *arena)
{
	for (size_t i = 0; i <= source->written.n; i++) {
		hsy_str name = hsy_str_fold(arena,
		                            i ? source->written.at[i - 1] : source->name);

		if (whole ? hsy_str_equal(name, folded) : holds_words(name, folded))
			return true;
	}
	return false;
}

static bool is_fit(const hsy_source *source, fit how, const char *words, hsy_str folded,
                   hsy_arena *arena)
{
	if (how == FIT_ID)
		return *words && hsy_str_starts(source->id, words);
	return is_called(source, folded, how == FIT_NAME, arena);
}

/* Speakers that fit, each once. */
static hsy_indexes find_fits(const hsy_results *results, fit how, const char *words,
                             hsy_arena *arena)
{
	hsy_str folded = hsy_str_fold(arena, hsy_str_of(words));
	const hsy_sources *sources = results->sources;
	bool *is_known = HSY_NEW_ARRAY(arena, sources->list.n, bool);
	hsy_indexes found = {0};

	for (size_t i = 0; i < sources->list.n; i++) {
		size_t speaker = hsy_source_speaker(sources, i);

		if (is_known[speaker] ||
		    !is_fit(&sources->list.at[i], how, words, folded, arena))
			continue;
		is_known[speaker] = true;
		hsy_vec_push(arena, &found, speaker);
	}
	return found;
}

static hsy_status refuse_several(const hsy_results *results, const char *words,
                                 hsy_indexes found, hsy_arena *arena, hsy_error *err)
{
	enum { SHOWN_MAX = 4, NAME_COLUMNS = 40 };
	hsy_str names = HSY_STR("");

	for (size_t i = 0; i < found.n && i < SHOWN_MAX; i++) {
		const hsy_source *source = &results->sources->list.at[found.at[i]];

		hsy_str name = hsy_wrap(arena, source->name, NAME_COLUMNS, 1).at[0];
		names = hsy_str_printf(arena,
		                       HSY_STR_FMT "%s" HSY_STR_FMT " [" HSY_STR_FMT "]",
		                       HSY_STR_ARG(names), i ? "; " : "",
		                       HSY_STR_ARG(name), HSY_STR_ARG(source->id));
	}
	return hsy_fail(
	    err, HSY_E_USAGE,
	    "'%.100s' fits %zu sources; name one by its id: " HSY_STR_FMT "%s", words,
	    found.n, HSY_STR_ARG(names), found.n > SHOWN_MAX ? "; …" : "");
}

hsy_status hsy_source_asked(const hsy_results *results, const char *words, size_t *source,
                            hsy_error *err)
{
	hsy_indexes found = {0};
	hsy_status status = HSY_OK;
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	for (int how = 0; how < N_FITS && found.n == 0; how++)
		found = find_fits(results, (fit)how, words, &scratch);
	if (found.n == 1)
		*source = found.at[0];
	else if (found.n == 0)
		status = hsy_fail(err, HSY_E_NOT_FOUND,
		                  "no source has the name or the id '%.200s'", words);
	else
		status = refuse_several(results, words, found, &scratch, err);
	hsy_arena_clear(&scratch);
	return status;
}
