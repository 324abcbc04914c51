/* compare.c -- where articles differ, in words. */
#include "export/compare.h"

#include "base/map.h"
#include "export/differ.h"
#include "export/escape.h"
#include "export/legend.h"
#include "export/text.h"

/* Of a quotation, in bytes: a sentence that is longer is not quoted whole. */
enum { SENTENCE_MAX = 320 };

typedef struct writer {
	const hsy_page *page;
	const hsy_results *results;
	hsy_out *out;
	hsy_arena *arena;
} writer;

static void put(const writer *w, const char *first, const char *rest, hsy_str text)
{
	hsy_text_put(w->page, w->out, first, rest, text);
}

static const hsy_doc *doc_of(const writer *w, size_t record)
{
	return &w->results->records->list.at[record].doc;
}

static const hsy_claim *claim_of(const writer *w, size_t claim)
{
	return &w->results->links->claims.at[claim];
}

static hsy_str quoted(const writer *w, hsy_str text)
{
	return hsy_quoted(w->arena, text);
}

/* ------------------------------------------------ a place */

static hsy_span cover(hsy_span a, hsy_span b)
{
	if (hsy_span_empty(b))
		return a;
	return (hsy_span){a.begin < b.begin ? a.begin : b.begin,
	                  a.end > b.end ? a.end : b.end};
}

/* The sentence, which tells who says so and how sure they are; of a long one, what states
 * the claim. */
static hsy_span quoted_span(const writer *w, size_t claim, size_t at, hsy_span words)
{
	const hsy_claim *c = claim_of(w, claim);
	const hsy_statement *s = hsy_place_statement(w->results->records,
	                                             c->places.at[at]);
	hsy_span stated = cover(c->spans.at[at], words);
	hsy_span whole = cover(stated, s->sentence);

	return whole.end - whole.begin <= SENTENCE_MAX ? whole : stated;
}

/* The name that a document brought along. One that it was given here, or an address, says
 * nothing to people, who know its file. */
static hsy_str document_of(const hsy_doc *doc)
{
	bool is_given = doc->id.len > 1 && doc->id.at[0] == 'd' &&
	                hsy_str_starts(doc->sha256, doc->id.at + 1);
	bool is_address = hsy_str_find(doc->id, HSY_STR("/"), 0) != HSY_NONE;

	return is_given || is_address ? hsy_file_name(doc->path) : doc->id;
}

/* "The Harbour Herald, 5 Mar 2026" */
static hsy_str article_of(const writer *w, size_t record)
{
	hsy_str date = hsy_date_words(w->arena, doc_of(w, record)->published);

	return hsy_str_printf(w->arena, HSY_STR_FMT ", " HSY_STR_FMT,
	                      HSY_STR_ARG(hsy_article_name(w->results, record)),
	                      HSY_STR_ARG(date.at ? date : HSY_STR("undated")));
}

/* The words, and where they stand. */
static void put_words(const writer *w, size_t claim, size_t at, hsy_span words)
{
	size_t record = claim_of(w, claim)->places.at[at].record;
	hsy_span span = quoted_span(w, claim, at, words);
	const hsy_doc *doc = doc_of(w, record);

	put(w, "      ", "      ", quoted(w, hsy_str_slice(doc->text, span)));
	put(w, "      ", "      ",
	    hsy_str_printf(w->arena, HSY_STR_FMT ", bytes %zu–%zu, " HSY_STR_FMT,
	                   HSY_STR_ARG(document_of(doc)), span.begin, span.end,
	                   HSY_STR_ARG(claim_of(w, claim)->id)));
}

/* ------------------------------------------------ a difference */

/* "source lost: Amazon": what became of that which one of two tellings has. */
static hsy_str change_of(const writer *w, const hsy_difference *d, const char *what,
                         hsy_str has)
{
	const char *became = !d->is_ordered ? "in one only"
	                     : d->is_less   ? "lost"
	                                    : "added";

	if (d->kind == HSY_DIFFER_HEDGE && d->is_ordered)
		became = d->is_less ? "added" : "lost";
	return hsy_str_printf(w->arena, "%s %s: " HSY_STR_FMT, what, became,
	                      HSY_STR_ARG(has));
}

static hsy_str upgrade_of(const writer *w, const hsy_difference *d)
{
	return hsy_str_printf(w->arena, "%s: " HSY_STR_FMT "%s" HSY_STR_FMT,
	                      !d->is_ordered ? "a name in one only"
	                      : d->is_less   ? "source blurred"
	                                     : "source upgraded",
	                      HSY_STR_ARG(d->first.name),
	                      d->is_ordered ? " → " : " against ",
	                      HSY_STR_ARG(d->second.name));
}

static hsy_str title_of(const writer *w, const hsy_difference *d)
{
	hsy_str has = d->first.name.at ? d->first.name : d->second.name;

	switch (d->kind) {
	case HSY_DIFFER_HEDGE:
		return change_of(w, d, "hedge", quoted(w, has));
	case HSY_DIFFER_SOURCE:
		return change_of(w, d, "source", has);
	case HSY_DIFFER_NAME:
		return upgrade_of(w, d);
	case HSY_DIFFER_POLARITY:
		return hsy_str_printf(
		    w->arena, HSY_STR_FMT " here, " HSY_STR_FMT " there",
		    HSY_STR_ARG(d->first.name), HSY_STR_ARG(d->second.name));
	case HSY_DIFFER_FIGURE:
	case HSY_DIFFER_TIME:
	case HSY_DIFFER_SILENCE:
	case HSY_N_DIFFERS:
		break;
	}
	return hsy_str_printf(w->arena, HSY_STR_FMT " against " HSY_STR_FMT,
	                      HSY_STR_ARG(quoted(w, d->first.name)),
	                      HSY_STR_ARG(quoted(w, d->second.name)));
}

static void put_side(const writer *w, const hsy_view_of *side)
{
	put(w, "    ", "    ", article_of(w, side->record));
	put_words(w, side->claim, side->at, side->words);
}

static void put_difference(const writer *w, const hsy_difference *d, size_t number)
{
	hsy_out_text(w->out, "\n");
	put(w, hsy_str_printf(w->arena, "%2zu. ", number).at, "    ", title_of(w, d));
	put_side(w, &d->first);
	put_side(w, &d->second);
}

/* Sixty figures for one thing are 1,770 pairs: once each figure is shown, the rest only
 * say so again. is_shown: [claim]. */
static bool repeats(const hsy_difference *d, bool *is_shown)
{
	bool is_known = is_shown[d->first.claim] && is_shown[d->second.claim];

	is_shown[d->first.claim] = is_shown[d->second.claim] = true;
	return is_known && (d->kind == HSY_DIFFER_FIGURE || d->kind == HSY_DIFFER_TIME);
}

static size_t count_kind(const hsy_differences *all, hsy_differ kind)
{
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++)
		n += all->at[i].kind == kind;
	return n;
}

/* Those of one kind, from number first on; returns the first of the next kind. */
static size_t put_kind(const writer *w, const hsy_differences *all, size_t first)
{
	hsy_differ kind = all->at[first].kind;
	bool *is_shown = HSY_NEW_ARRAY(w->arena, w->results->links->claims.n, bool);
	size_t i, n_more = 0;

	hsy_out_text(w->out, "\n");
	put(w, "", "",
	    hsy_str_printf(w->arena, "%s (%zu)", hsy_differ_title(kind),
	                   count_kind(all, kind)));
	for (i = first; i < all->n && all->at[i].kind == kind; i++) {
		if (repeats(&all->at[i], is_shown))
			n_more++;
		else
			put_difference(w, &all->at[i], i + 1);
	}
	if (n_more) {
		hsy_out_text(w->out, "\n");
		put(w, "    ", "    ",
		    hsy_str_printf(w->arena, "and %zu more between those above", n_more));
	}
	return i;
}

void hsy_text_differences(const hsy_page *page, hsy_out *out)
{
	const writer w = {page, page->results, out, page->arena};
	const hsy_differences all = hsy_differences_of(page->results, &page->claims,
	                                               page->arena);

	if (!all.n)
		put(&w, "", "",
		    HSY_STR("No difference was found between the articles."));
	else
		put(&w, "", "",
		    hsy_str_printf(page->arena, "The articles differ in %zu place%s.",
		                   all.n, all.n == 1 ? "" : "s"));
	for (size_t i = 0; i < all.n;)
		i = put_kind(&w, &all, i);
	hsy_text_put_end(page, out);
}

/* ------------------------------------------------ one claim */

static hsy_str voice_of(const writer *w, const hsy_telling *t)
{
	static const char *const voices[] = {
	    [HSY_STANDING_FLAT] = "in its own voice: no source was found in the sentence",
	    [HSY_STANDING_UNKNOWN] = "",
	    [HSY_STANDING_CITED] = "leaning on ",
	    [HSY_STANDING_COPIED] = "in the words of ",
	    [HSY_STANDING_DENIED] = "denied by ",
	    [HSY_STANDING_RUMOUR] = "on nobody's word in particular",
	    [HSY_STANDING_NAMELESS] = "on the word of somebody not named: ",
	    [HSY_STANDING_NAMED] = "on the word of ",
	};
	bool has_name = t->standing != HSY_STANDING_RUMOUR;
	hsy_str voice = hsy_str_printf(
	    w->arena, "%s" HSY_STR_FMT, voices[t->standing],
	    HSY_STR_ARG(has_name && t->who.at ? t->who : HSY_STR("")));

	for (size_t i = 0; i < t->through.n; i++)
		voice = hsy_str_printf(w->arena, HSY_STR_FMT "%s" HSY_STR_FMT,
		                       HSY_STR_ARG(voice), i ? " and " : ", through ",
		                       HSY_STR_ARG(t->through.at[i]));
	return voice;
}

/* The numbers of tellings, from 1 on, by claim and article. */
typedef struct numbering {
	hsy_map of;
	hsy_indexes *marks; /* [telling]: the differences that came about with it */
} numbering;

static hsy_str key_of(const writer *w, size_t claim, size_t record)
{
	return hsy_str_printf(w->arena, "%zu %zu", claim, record);
}

static size_t number_of(const writer *w, const numbering *n, const hsy_view_of *side)
{
	return hsy_map_find(&n->of, key_of(w, side->claim, side->record));
}

/* A difference is told where it came about: at the second of its sides. */
static numbering number_all(const writer *w, const hsy_tellings *all,
                            const hsy_differences *differences)
{
	numbering n = {.marks = HSY_NEW_ARRAY(w->arena, all->n, hsy_indexes)};

	hsy_map_init(&n.of, w->arena);
	for (size_t i = 0; i < all->n; i++)
		hsy_map_add(&n.of, key_of(w, all->at[i].claim, all->at[i].record), i + 1);
	for (size_t i = 0; i < differences->n; i++)
		hsy_vec_push(w->arena,
		             &n.marks[number_of(w, &n, &differences->at[i].second) - 1],
		             i);
	return n;
}

/* So many are told of one article: the rest are alike, and counted. */
enum { MARKS_MAX = 8 };

static void put_marks(const writer *w, const numbering *n,
                      const hsy_differences *differences, size_t telling)
{
	const hsy_indexes *marks = &n->marks[telling];

	for (size_t i = 0; i < marks->n && i < MARKS_MAX; i++) {
		const hsy_difference *d = &differences->at[marks->at[i]];

		put(w, "    ≠ ", "      ",
		    hsy_str_printf(w->arena, HSY_STR_FMT " (see %zu)",
		                   HSY_STR_ARG(title_of(w, d)),
		                   number_of(w, n, &d->first)));
	}
	if (marks->n > MARKS_MAX)
		put(w, "      ", "      ",
		    hsy_str_printf(w->arena, "and %zu more", marks->n - MARKS_MAX));
}

static void put_telling(const writer *w, const hsy_telling *t, size_t number)
{
	const hsy_span none = {0, 0};
	hsy_str voice = voice_of(w, t);

	hsy_out_text(w->out, "\n");
	put(w, hsy_str_printf(w->arena, "%2zu. ", number).at, "    ",
	    t->claim == w->page->claims.at[0]
	        ? article_of(w, t->record)
	        : hsy_str_printf(w->arena, HSY_STR_FMT ", otherwise",
	                         HSY_STR_ARG(article_of(w, t->record))));
	put_words(w, t->claim, t->at, none);
	if (voice.len)
		put(w, "    ", "    ", voice);
}

void hsy_text_disagree(const hsy_page *page, hsy_out *out)
{
	const writer w = {page, page->results, out, page->arena};
	size_t at = page->claims.at[0];
	const hsy_score *score = page->results->scores[at];
	const hsy_differences differences = hsy_differences_of(
	    page->results, &page->claims, page->arena);
	const hsy_tellings all = hsy_variants_of(page->results, at, &differences,
	                                         page->arena);
	const numbering numbers = number_all(&w, &all, &differences);

	put(&w, "", "", claim_of(&w, at)->wording);
	put(&w, "", "",
	    hsy_str_printf(page->arena,
	                   "Grade %c, strength %.1f of 100, lines %zu. [" HSY_STR_FMT "]",
	                   score->grade, score->strength, score->lines,
	                   HSY_STR_ARG(claim_of(&w, at)->id)));
	put(&w, "\n", "",
	    hsy_str_printf(
	        page->arena,
	        "%zu telling%s of it, or otherwise, in order of time; %zu difference%s:",
	        all.n, all.n == 1 ? "" : "s", differences.n,
	        differences.n == 1 ? "" : "s"));
	for (size_t i = 0; i < all.n; i++) {
		put_telling(&w, &all.at[i], i + 1);
		put_marks(&w, &numbers, &differences, i);
	}
	hsy_text_put_end(page, out);
}
