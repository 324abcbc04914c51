/* unit.c -- reads what each statement says, and puts it into a normal form. */
#include "link/unit.h"

#include "base/buf.h"
#include "base/digest.h"
#include "link/term.h"

#include <math.h>
#include <stdlib.h>

/* The parts of a reader that change with the language. */
typedef struct language {
	hsy_str tag;
	const hsy_lexicon *lexicon; /* NULL: none for that language */
	hsy_map stems;
} language;

typedef struct reader {
	hsy_units *units;
	hsy_term_reader terms;
	HSY_VEC(language) languages;
	const hsy_record *record;
	hsy_spans denied; /* of the record: in order, apart from each other */
	hsy_unit *unit;   /* in hand */
} reader;

#define HSY_WORDS_PERSONAL                                                               \
	(HSY_WORD_BIT(HE) | HSY_WORD_BIT(SHE) | HSY_WORD_BIT(IT) | HSY_WORD_BIT(THEY) |  \
	 HSY_WORD_BIT(FIRST_PERSON) | HSY_WORD_BIT(POSSESSIVE))

/* ---- statements ---- */

/* One of whom nothing tells whom it stands for. */
static bool opens_with_pronoun(const reader *r, const hsy_tokens *tokens)
{
	for (size_t i = 0; i < tokens->n; i++)
		if (tokens->at[i].kind == HSY_TOKEN_WORD)
			return (tokens->at[i].classes &
			        (HSY_WORDS_PERSONAL | HSY_WORD_BIT(PRONOUN))) &&
			       !hsy_term_stand_in(&r->terms, tokens->at[i].span);
	return false;
}

/* The speaker whom "it", "its" or "we" means, or whose deed a noun phrase
 * names ("Amazon announced | a $50 billion investment"). What a document or an
 * outlet says is seldom about itself. */
static const hsy_attribution *speaker_of(const reader *r, const hsy_statement *statement)
{
	for (size_t i = 0; i < statement->attributions.n; i++) {
		const hsy_attribution *a =
		    &r->record->findings.attributions.at[statement->attributions.at[i]];
		if (a->source_name.at && (a->source_type == HSY_SOURCE_PERSON ||
		                          a->source_type == HSY_SOURCE_ORGANISATION))
			return a;
	}
	return NULL;
}

/* "Amazon announced a $50 billion investment", as a clause: the deed is of its subject. */
static bool has_speaker(const reader *r, const hsy_statement *statement)
{
	const hsy_attribution *a = speaker_of(r, statement);
	for (size_t i = 0; a && i < a->source.n; i++)
		if (hsy_span_overlap(a->source.at[i], statement->subject) &&
		    hsy_span_within(statement->subject, statement->span))
			return true;
	return false;
}

static void add_implied(reader *r, hsy_str name)
{
	hsy_tokens tokens = {0};
	hsy_unit speaker = {.current = HSY_NONE};
	hsy_text_tokenise(name, (hsy_span){0, name.len}, r->terms.lexicon,
	                  r->terms.scratch, &tokens);
	hsy_terms_read(&r->terms, name, &tokens, NULL, &speaker);
	for (size_t i = 0; i < speaker.terms.n; i++)
		hsy_vec_push(r->terms.arena, &r->unit->implied, speaker.terms.at[i].word);
}

static int by_begin(const void *a, const void *b)
{
	size_t x = ((const hsy_span *)a)->begin, y = ((const hsy_span *)b)->begin;
	return (x > y) - (x < y);
}

/* What the record's sources deny, joined where it overlaps. */
static void list_denied(reader *r)
{
	const hsy_attributions *all = &r->record->findings.attributions;
	hsy_spans spans = {0}, *denied = &r->denied;
	*denied = (hsy_spans){0};
	for (size_t i = 0; i < all->n; i++) {
		const hsy_spans *content = &all->at[i].content;
		if (all->at[i].stance != HSY_STANCE_DENIES)
			continue;
		for (size_t j = 0; j < content->n; j++)
			if (!hsy_span_empty(content->at[j]))
				hsy_vec_push(r->terms.scratch, &spans, content->at[j]);
	}
	if (spans.n)
		qsort(spans.at, spans.n, sizeof *spans.at, by_begin);
	for (size_t i = 0; i < spans.n; i++) {
		hsy_span *last = denied->n ? &denied->at[denied->n - 1] : NULL;
		if (!last || spans.at[i].begin >= last->end)
			hsy_vec_push(r->terms.scratch, denied, spans.at[i]);
		else if (spans.at[i].end > last->end)
			last->end = spans.at[i].end;
	}
}

/* What stands inside a denial is denied, also when it has a source of its own:
 * "denied that it plans to sell". */
static bool is_denied(const reader *r, const hsy_statement *statement)
{
	size_t low = 0, high = r->denied.n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (r->denied.at[middle].end <= statement->span.begin)
			low = middle + 1;
		else
			high = middle;
	}
	return !statement->own_voice && low < r->denied.n &&
	       hsy_span_overlap(r->denied.at[low], statement->span);
}

static int by_word(const void *a, const void *b)
{
	size_t x = ((const hsy_keyword *)a)->word, y = ((const hsy_keyword *)b)->word;
	return (x > y) - (x < y);
}

static void make_set(reader *r)
{
	hsy_unit *unit = r->unit;
	hsy_keywords sorted = {.n = unit->terms.n};
	sorted.at = HSY_NEW_ARRAY(r->terms.scratch, sorted.n, hsy_keyword);
	if (sorted.n)
		memcpy(sorted.at, unit->terms.at, sorted.n * sizeof *sorted.at);
	qsort(sorted.at, sorted.n, sizeof *sorted.at, by_word);
	for (size_t i = 0; i < sorted.n; i++)
		if (!i || sorted.at[i].word != sorted.at[i - 1].word) {
			hsy_vec_push(r->terms.arena, &unit->set, sorted.at[i]);
		} else {
			hsy_keyword *last = &unit->set.at[unit->set.n - 1];
			last->is_subject |= sorted.at[i].is_subject;
			last->is_head |= sorted.at[i].is_head;
		}
}

/* "current" was noted as an offset, before its word was known. */
static void settle_current(hsy_unit *unit)
{
	size_t offset = unit->current;
	unit->current = HSY_NONE;
	for (size_t i = unit->terms.n; i > 0 && offset != HSY_NONE; i--)
		if (unit->terms.at[i - 1].span.begin == offset)
			unit->current = i - 1;
}

/* ---- normal form ---- */

static int by_bytes(const void *a, const void *b)
{
	return hsy_str_compare(*(const hsy_str *)a, *(const hsy_str *)b);
}

/* Too little to know it again in another article: "He declined", "The benefit is
 * clear." */
static bool is_too_little(const hsy_unit *unit)
{
	if (unit->figures.n)
		return unit->set.n < 1;
	if (unit->leans)
		return unit->set.n < 4;
	return unit->set.n < (unit->has_name || unit->has_time ? 2 : 3);
}

/* What the unit in hand leans on: the statement before it, which may lean in turn,
 * or at the beginning its document. */
static hsy_str context_of(const reader *r)
{
	size_t n = r->units->list.n;
	if (n == r->units->first[r->terms.record])
		return r->record->doc.sha256;
	return hsy_digest_id(r->terms.scratch, "", r->units->list.at[n - 1].key);
}

/*
 * The normal form of what is stated: figures and words, sorted, with polarity,
 * given names, and the implied speaker. It depends on the article alone, never on
 * the rest of the corpus, so that an identifier made from it stays. What only its
 * context explains is bound to that: to the statement before, so that it is the
 * same in a copy, or to the document where it comes first.
 */
static hsy_str key_of(const reader *r)
{
	const hsy_unit *unit = r->unit;
	const hsy_word_entry *words = r->units->words.list.at;
	hsy_strs parts = {0};
	for (size_t i = 0; i < unit->set.n; i++)
		hsy_vec_push(r->terms.scratch, &parts, words[unit->set.at[i].word].text);
	for (size_t i = 0; i < unit->implied.n; i++)
		hsy_vec_push(
		    r->terms.scratch, &parts,
		    hsy_str_printf(r->terms.scratch, "~" HSY_STR_FMT,
		                   HSY_STR_ARG(words[unit->implied.at[i]].text)));
	for (size_t i = 0; i < unit->givens.n; i++)
		if (unit->givens.at[i].is_known)
			hsy_vec_push(
			    r->terms.scratch, &parts,
			    hsy_str_printf(
			        r->terms.scratch, "^" HSY_STR_FMT,
			        HSY_STR_ARG(words[unit->givens.at[i].given].text)));
	for (size_t i = 0; i < unit->figures.n; i++)
		hsy_vec_push(r->terms.scratch, &parts,
		             hsy_figure_key(&unit->figures.at[i], r->terms.scratch));
	if (parts.n)
		qsort(parts.at, parts.n, sizeof *parts.at, by_bytes);
	hsy_buf buf;
	hsy_buf_init(&buf);
	hsy_buf_printf(&buf, "%c%c", unit->is_negated ? '-' : '+',
	               unit->is_question ? '?' : '.');
	for (size_t i = 0; i < parts.n; i++) {
		hsy_buf_char(&buf, '\n');
		hsy_buf_str(&buf, parts.at[i]);
	}
	if (unit->is_bound)
		hsy_buf_printf(&buf, "\n@" HSY_STR_FMT, HSY_STR_ARG(context_of(r)));
	if (unit->is_bound && !unit->set.n)
		hsy_buf_printf(&buf, " %zu", unit->span.begin);
	hsy_str key = hsy_str_dup(r->terms.arena, hsy_buf_view(&buf));
	hsy_buf_clear(&buf);
	return key;
}

/* The content of the statement without source and cue in its midst; empty for
 * the article's own sentence. */
static const hsy_spans *pieces_of(const reader *r, const hsy_statement *statement)
{
	if (!statement->attributions.n)
		return NULL;
	return &r->record->findings.attributions.at[statement->attributions.at[0]]
	            .content;
}

/* The article's own sentence; and before its source, content is a clause: "Clusters
 * cut costs, AWS said". */
static bool is_clause(const reader *r, const hsy_statement *statement)
{
	if (!statement->attributions.n)
		return true;
	const hsy_attribution *a =
	    &r->record->findings.attributions.at[statement->attributions.at[0]];
	return a->source.n && a->source.at[0].begin >= statement->span.end;
}

/* ---- wording ---- */

static int by_number(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;
	return (x > y) - (x < y);
}

/* Sorted, each once. */
static void settle(hsy_indexes *list)
{
	size_t n = 0;
	if (list->n)
		qsort(list->at, list->n, sizeof *list->at, by_number);
	for (size_t i = 0; i < list->n; i++)
		if (!n || list->at[i] != list->at[n - 1])
			list->at[n++] = list->at[i];
	list->n = n;
}

static bool is_word(const hsy_token *token)
{
	return token->kind == HSY_TOKEN_WORD || token->kind == HSY_TOKEN_NUMBER;
}

/* FNV-1a over both words. */
static size_t hash_pair(hsy_str a, hsy_str b)
{
	uint32_t hash = 2166136261u;
	for (size_t i = 0; i < a.len; i++)
		hash = (hash ^ (unsigned char)a.at[i]) * 16777619u;
	hash = (hash ^ ' ') * 16777619u;
	for (size_t i = 0; i < b.len; i++)
		hash = (hash ^ (unsigned char)b.at[i]) * 16777619u;
	return hash;
}

static void read_pairs(reader *r, const hsy_tokens *tokens)
{
	const hsy_token *last = NULL;
	for (size_t i = 0; i < tokens->n && r->unit->pairs.n < HSY_UNIT_READ; i++) {
		const hsy_token *token = &tokens->at[i];
		if (!is_word(token))
			continue;
		if (last)
			hsy_vec_push(r->terms.arena, &r->unit->pairs,
			             hash_pair(last->folded, token->folded));
		last = token;
	}
	settle(&r->unit->pairs);
}

/* A sentence of more tokens is none. */
enum { MAX_SENTENCE = 200 };

static bool is_inside(const hsy_spans *spans, hsy_span token)
{
	for (size_t i = 0; i < spans->n; i++)
		if (hsy_span_within(token, spans->at[i]))
			return true;
	return false;
}

/* Whoever says so, it is the same that is said. */
static bool is_teller(const reader *r, const hsy_statement *statement, hsy_span token)
{
	for (size_t i = 0; i < statement->attributions.n; i++) {
		const hsy_attribution *a = &r->record->findings.attributions
		                                .at[statement->attributions.at[i]];
		if (is_inside(&a->source, token) || is_inside(&a->cue, token))
			return true;
	}
	return false;
}

static const hsy_wording *read_sentence(reader *r, hsy_place place, hsy_span span)
{
	const hsy_statement *statement = hsy_place_statement(r->units->records, place);
	hsy_tokens tokens = {0};
	hsy_wording *sentence = HSY_NEW(r->terms.arena, hsy_wording);
	hsy_text_tokenise(r->record->doc.text, span, r->terms.lexicon, r->terms.scratch,
	                  &tokens);
	if (tokens.n > MAX_SENTENCE)
		return NULL;
	for (size_t i = 0; i < tokens.n; i++) {
		const hsy_token *token = &tokens.at[i];
		if (!is_word(token) || is_teller(r, statement, token->span))
			continue;
		sentence->n_tokens++;
		hsy_vec_push(r->terms.arena, &sentence->stems,
		             hsy_term_stem(&r->terms, token->folded));
	}
	settle(&sentence->stems);
	return sentence;
}

/* ---- units ---- */

static size_t length(hsy_span span)
{
	return span.end - span.begin;
}

/* The subject may stand in another part of the sentence: "the ship, | which sank |". */
static void read_subject(reader *r, const hsy_statement *statement)
{
	hsy_tokens tokens = {0};
	if (hsy_span_empty(statement->subject) ||
	    hsy_span_overlap(statement->subject, statement->span))
		return;
	hsy_text_tokenise(r->record->doc.text, statement->subject, r->terms.lexicon,
	                  r->terms.scratch, &tokens);
	hsy_terms_read(&r->terms, r->record->doc.text, &tokens, NULL, r->unit);
}

static void read_words(reader *r, const hsy_statement *statement,
                       const hsy_tokens *tokens)
{
	r->terms.subject = statement->subject;
	r->terms.head = statement->head;
	read_subject(r, statement);
	hsy_terms_read(&r->terms, r->record->doc.text, tokens, pieces_of(r, statement),
	               r->unit);
	settle_current(r->unit);
	read_pairs(r, tokens);
}

/* It has a verb, or needs none. */
static bool is_told(const reader *r, const hsy_statement *statement)
{
	if (statement->kind == HSY_PROPOSITION_SENTENCE)
		return r->unit->has_verb || is_clause(r, statement);
	return statement->kind != HSY_PROPOSITION_NOMINAL &&
	       statement->kind != HSY_PROPOSITION_APPOSITION;
}

static void read_unit(reader *r, hsy_place place)
{
	const hsy_statement *statement = hsy_place_statement(r->units->records, place);
	hsy_unit unit = {.place = place, .span = statement->span, .current = HSY_NONE};
	hsy_tokens tokens = {0};
	hsy_text_tokenise(r->record->doc.text, statement->span, r->terms.lexicon,
	                  r->terms.scratch, &tokens);
	r->unit = &unit;
	read_words(r, statement, &tokens);
	unit.is_question = statement->matter == HSY_MATTER_QUESTION;
	unit.has_tree = !hsy_span_empty(statement->head);
	unit.is_denied = is_denied(r, statement);
	unit.is_negated = (unit.is_negated || statement->is_negated) != unit.is_denied;
	unit.is_told_so = !statement->is_open && (statement->tense == HSY_TENSE_PAST ||
	                                          statement->tense == HSY_TENSE_PRESENT);
	unit.leans = opens_with_pronoun(r, &tokens);
	unit.is_clause = is_told(r, statement);
	const hsy_attribution *speaker = NULL;
	unit.has_speaker = has_speaker(r, statement);
	if (unit.leans || !unit.is_clause || unit.has_speaker)
		speaker = speaker_of(r, statement);
	if (speaker) {
		add_implied(r, speaker->source_name);
		unit.leans = false;
	}
	make_set(r);
	unit.is_bound = is_too_little(&unit);
	unit.key = key_of(r);
	hsy_vec_push(r->terms.arena, &r->units->list, unit);
}

/* Of each sentence, the longest statement that begins in it is the main one. */
static void read_sentences(reader *r, size_t first)
{
	hsy_units *units = r->units;
	for (size_t i = first, end; i < units->list.n; i = end) {
		hsy_span sentence =
		    hsy_place_statement(units->records, units->list.at[i].place)->sentence;
		size_t longest = i;
		for (end = i + 1; end < units->list.n; end++) {
			hsy_span other = hsy_place_statement(units->records,
			                                     units->list.at[end].place)
			                     ->sentence;
			if (other.begin != sentence.begin)
				break;
			if (length(units->list.at[end].span) >
			    length(units->list.at[longest].span))
				longest = end;
		}
		units->list.at[longest].sentence =
		    read_sentence(r, units->list.at[longest].place, sentence);
	}
}

/* ---- corpus ---- */

/* Compiling a lexicon takes longer than reading an article. */
static size_t language_of(reader *r, hsy_str tag)
{
	for (size_t i = 0; i < r->languages.n; i++)
		if (hsy_str_equal(r->languages.at[i].tag, tag))
			return i;
	language l = {.tag = tag};
	if (tag.at)
		l.lexicon = hsy_lexicon_new(r->terms.arena, tag);
	hsy_map_init(&l.stems, r->terms.arena);
	hsy_vec_push(r->terms.arena, &r->languages, l);
	return r->languages.n - 1;
}

static void read_record(reader *r, size_t i)
{
	hsy_units *units = r->units;
	r->record = &units->records->list.at[i];
	size_t l = language_of(
	    r, hsy_lexicon_choose(r->record->doc.language, r->record->doc.text));
	r->terms.lexicon = r->languages.at[l].lexicon;
	r->terms.stems = r->languages.at[l].stems;
	r->terms.record = i;
	units->first[i] = units->list.n;
	list_denied(r);
	r->terms.stand_ins = &r->record->findings.stand_ins;
	for (size_t j = 0; j < r->record->findings.statements.n; j++)
		read_unit(r, (hsy_place){i, j});
	read_sentences(r, units->first[i]);
	r->languages.at[l].stems = r->terms.stems;
	hsy_arena_clear(r->terms.scratch);
}

static int by_rarity(const void *a, const void *b)
{
	const hsy_word_entry *x = *(hsy_word_entry *const *)a,
	                     *y = *(hsy_word_entry *const *)b;
	if (x->n_records != y->n_records)
		return x->n_records < y->n_records ? -1 : 1;
	return hsy_str_compare(x->text, y->text);
}

/*
 * What a word is worth, in half nats: as much as it is rare in the language. It does
 * not depend on the articles at hand, so that whether two statements are the same
 * does not either. The names of a story are rare everywhere but there, where all is
 * about them: each is worth the same little.
 */
enum { NAME_WORTH = 3, NUMBER_WORTH = 6 };

bool hsy_word_is_name(const hsy_units *units, size_t word)
{
	const hsy_word_entry *entry = &units->words.list.at[word];
	if (entry->n_capital || entry->n_small)
		return entry->n_capital > entry->n_small;
	return entry->n_first && entry->level == HSY_RARITY_MAX;
}

static unsigned worth_of(const hsy_units *units, size_t word)
{
	const hsy_word_entry *entry = &units->words.list.at[word];
	char first = entry->text.len ? entry->text.at[0] : 0;
	if (first == '#' || (first >= '0' && first <= '9'))
		return NUMBER_WORTH;
	if (hsy_word_is_name(units, word))
		return NAME_WORTH;
	return entry->is_light ? entry->level / 2 : entry->level;
}

static void value(hsy_units *units)
{
	for (size_t i = 0; i < units->words.list.n; i++)
		units->words.list.at[i].worth = worth_of(units, i);
	for (size_t i = 0; i < units->list.n; i++) {
		hsy_unit *unit = &units->list.at[i];
		unit->worth = HSY_FIGURE_WORTH * (unsigned)unit->figures.n;
		for (size_t j = 0; j < unit->set.n; j++)
			unit->worth += units->words.list.at[unit->set.at[j].word].worth;
	}
}

/* As if many more records had been read: in a corpus of two, that both have a
 * word must not make it worth nothing. */
enum { UNSEEN_RECORDS = 30 };

/* On a grid that log() of every system hits alike, and on which sums are exact: what
 * is linked never depends on a last digit. */
static double rarity(double records, size_t n_records)
{
	const double grid = 1024;
	return floor(grid * log(1 + records / (double)(n_records + 1)) + 0.5) / grid;
}

static void weigh(hsy_units *units, hsy_arena *scratch)
{
	hsy_vocabulary *words = &units->words;
	double records = (double)units->records->list.n + UNSEEN_RECORDS;
	hsy_word_entry **order = HSY_NEW_ARRAY(scratch, words->list.n, hsy_word_entry *);
	for (size_t i = 0; i < words->list.n; i++) {
		hsy_word_entry *entry = order[i] = &words->list.at[i];
		entry->weight = rarity(records, entry->n_records);
		if (entry->is_light)
			entry->weight /= 2;
	}
	if (words->list.n)
		qsort(order, words->list.n, sizeof *order, by_rarity);
	for (size_t i = 0; i < words->list.n; i++)
		order[i]->rank = i;
}

void hsy_units_read(hsy_units *units, const hsy_records *records, hsy_arena *arena)
{
	hsy_arena scratch;
	hsy_arena_init(&scratch);
	*units = (hsy_units){.records = records};
	units->first = HSY_NEW_ARRAY(arena, records->list.n + 1, size_t);
	hsy_map_init(&units->words.index, arena);
	reader r = {.units = units};
	r.terms = (hsy_term_reader){
	    .words = &units->words, .arena = arena, .scratch = &scratch};
	r.terms.catalogue = records->catalogue ? records->catalogue
	                                       : hsy_catalogue_new(arena);
	for (size_t i = 0; i < records->list.n; i++)
		read_record(&r, i);
	units->first[records->list.n] = units->list.n;
	weigh(units, &scratch);
	value(units);
	hsy_arena_clear(&scratch);
}
