/* term.c -- what each word of a statement is: name, content word, time, amount. */
#include "link/term.h"

/* ---- vocabulary ---- */

static size_t word_of(hsy_term_reader *r, hsy_str text)
{
	hsy_vocabulary *words = r->words;
	size_t word = hsy_map_find(&words->index, text);
	if (word == HSY_NONE) {
		hsy_word_entry entry = {.text = hsy_str_dup(r->arena, text)};
		entry.level = HSY_RARITY_MAX;
		entry.last_record = HSY_NONE;
		word = hsy_map_add(&words->index, entry.text, words->list.n);
		hsy_vec_push(r->arena, &words->list, entry);
	}
	return word;
}

size_t hsy_term_stem(hsy_term_reader *r, hsy_str folded)
{
	size_t word = hsy_map_find(&r->stems, folded);
	if (word != HSY_NONE)
		return word;
	hsy_str stem = folded;
	if (r->lexicon && folded.len < HSY_STEM_MAX)
		stem = hsy_lexicon_stem(r->lexicon, r->scratch, folded);
	word = word_of(r, stem);
	if (r->lexicon) {
		unsigned level = hsy_lexicon_rarity(r->lexicon, stem);
		/* Of languages that share it, the one that has it more often. */
		if (level < r->words->list.at[word].level)
			r->words->list.at[word].level = level;
	}
	hsy_map_add(&r->stems, hsy_str_dup(r->arena, folded), word);
	return word;
}

static void count(hsy_term_reader *r, size_t word, const hsy_token *token, bool is_first)
{
	hsy_word_entry *entry = &r->words->list.at[word];
	if (entry->last_record != r->record)
		entry->n_records++;
	entry->last_record = r->record;
	/* The first word of a sentence is in capitals for that reason alone. */
	if (!token->capitalised)
		entry->n_small++;
	else if (!is_first)
		entry->n_capital++;
	else
		entry->n_first++;
	if (token->classes & (HSY_WORD_BIT(GOAL) | HSY_WORD_BIT(TENTATIVE)))
		entry->is_light = true;
}

/* ---- terms ---- */

static void add_term(hsy_term_reader *r, size_t word, hsy_span span, bool is_time)
{
	hsy_unit *unit = r->unit;
	hsy_keyword term = {word, span, is_time, false, false};
	if (!hsy_span_empty(r->standing))
		term.span = r->standing;
	term.is_subject = hsy_span_within(term.span, r->subject);
	term.is_head = hsy_span_within(term.span, r->head);
	hsy_vec_push(r->arena, &unit->terms, term);
	unit->has_time = unit->has_time || is_time;
	if (!r->is_counting || is_time)
		return;
	hsy_figure *figure = &unit->figures.at[unit->figures.n - 1];
	figure->of[figure->n_of++] = word;
	r->is_counting = figure->n_of < HSY_FIGURE_NOUNS;
}

/* The catalogue's name for the tokens from at, longest first. Single words that
 * are outlets are often words: "Time", "The Sun". */
static const hsy_catalogue_entry *entry_at(hsy_term_reader *r, size_t at, size_t *end)
{
	for (size_t n = 4; n > 0; n--) {
		if (at + n > r->tokens->n || !r->tokens->at[at + n - 1].capitalised)
			continue;
		hsy_span span = {r->tokens->at[at].span.begin,
		                 r->tokens->at[at + n - 1].span.end};
		hsy_str folded = n == 1 ? r->tokens->at[at].folded
		                        : hsy_str_fold(r->scratch,
		                                       hsy_str_slice(r->text, span));
		const hsy_catalogue_entry *entry = hsy_catalogue_find(r->catalogue,
		                                                      folded);
		if (!entry || (n == 1 && r->tokens->at[at].classes &&
		               hsy_catalogue_is_outlet(entry)))
			continue;
		*end = at + n;
		return entry;
	}
	return NULL;
}

static void add_name(hsy_term_reader *r, hsy_str name, hsy_span span)
{
	hsy_str text = hsy_str_printf(r->scratch, "=" HSY_STR_FMT,
	                              HSY_STR_ARG(hsy_str_fold(r->scratch, name)));
	size_t word = word_of(r, text);
	hsy_word_entry *entry = &r->words->list.at[word];
	if (entry->last_record != r->record)
		entry->n_records++;
	entry->last_record = r->record;
	entry->n_capital++;
	r->unit->has_name = true;
	add_term(r, word, span, false);
}

/* "Trainium2" and "Trainium 2" are two terms: the family and "#2". */
static size_t digits_begin(hsy_str word)
{
	size_t at = word.len;
	while (at > 0 && word.at[at - 1] >= '0' && word.at[at - 1] <= '9')
		at--;
	return at < word.len && at >= 3 ? at : word.len;
}

static void add_version(hsy_term_reader *r, hsy_str digits, const hsy_token *token)
{
	size_t word = word_of(
	    r, hsy_str_printf(r->scratch, "#" HSY_STR_FMT, HSY_STR_ARG(digits)));
	hsy_token as_name = *token;
	as_name.capitalised = true;
	count(r, word, &as_name, false);
	add_term(r, word, token->span, false);
}

static bool ends_with(hsy_str s, hsy_str end)
{
	return s.len >= end.len && !memcmp(s.at + s.len - end.len, end.at, end.len);
}

/* The catalogue may know "Trainium2" as the family, which has other versions. */
static void keep_version(hsy_term_reader *r, const hsy_catalogue_entry *entry,
                         const hsy_token *last)
{
	size_t split = digits_begin(last->folded);
	hsy_str digits = hsy_str_slice(last->folded, (hsy_span){split, last->folded.len});
	if (digits.len && !ends_with(entry->name, digits))
		add_version(r, digits, last);
}

static void add_word(hsy_term_reader *r, size_t at)
{
	const hsy_token *token = &r->tokens->at[at];
	bool is_time = (token->classes & (HSY_WORD_BIT(MONTH) | HSY_WORD_BIT(WEEKDAY))) &&
	               token->capitalised;
	size_t split = token->capitalised ? digits_begin(token->folded)
	                                  : token->folded.len;
	size_t word = hsy_term_stem(r, (hsy_str){token->folded.at, split});
	count(r, word, token, at == 0);
	r->unit->has_name = r->unit->has_name ||
	                    (token->capitalised && at > 0 && !is_time);
	add_term(r, word, token->span, is_time);
	if (split < token->folded.len)
		add_version(
		    r, hsy_str_slice(token->folded, (hsy_span){split, token->folded.len}),
		    token);
}

static bool is_name_token(const hsy_token *token)
{
	return token->kind == HSY_TOKEN_WORD && token->capitalised;
}

static bool is_forename(const hsy_token *token)
{
	return token->classes & (HSY_WORD_BIT(GIVEN_MALE) | HSY_WORD_BIT(GIVEN_FEMALE));
}

/* "Mr Doe", "John Doe": title and given name are not what a text is about, but
 * what stands before a surname tells people apart. */
static bool take_forename(hsy_term_reader *r, size_t at)
{
	const hsy_token *token = &r->tokens->at[at];
	const hsy_word_set other = HSY_WORDS_EMPTY | HSY_WORD_BIT(TITLE) |
	                           HSY_WORD_BIT(NATIONAL) | HSY_WORD_BIT(WEEKDAY) |
	                           HSY_WORD_BIT(MONTH);
	bool is_given = is_forename(token);
	if (!is_name_token(token) || at + 1 >= r->tokens->n ||
	    !is_name_token(&r->tokens->at[at + 1]))
		return false;
	if (is_given || !(token->classes & other)) {
		hsy_given pair = {hsy_term_stem(r, token->folded),
		                  hsy_term_stem(r, r->tokens->at[at + 1].folded), is_given};
		hsy_vec_push(r->arena, &r->unit->givens, pair);
	}
	return is_given || (token->classes & HSY_WORD_BIT(TITLE));
}

/* ---- numbers that are no amounts ---- */

static bool is_month(const hsy_tokens *tokens, size_t at)
{
	return at < tokens->n && (tokens->at[at].classes & HSY_WORD_BIT(MONTH)) &&
	       tokens->at[at].capitalised;
}

static bool is_plain_digits(hsy_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] < '0' || s.at[i] > '9')
			return false;
	return s.len > 0;
}

/* "2027", "the 1990s", "16 March", "March 16", "8:15" */
static bool is_time_number(const hsy_term_reader *r, size_t at, const hsy_figure *figure)
{
	const hsy_token *token = &r->tokens->at[at];
	if (token->kind != HSY_TOKEN_NUMBER)
		return false;
	if (hsy_str_find(token->folded, HSY_STR(":"), 0) != HSY_NONE)
		return true;
	hsy_str digits = token->folded;
	if (digits.len == 5 && digits.at[4] == 's')
		digits.len--;
	if (!is_plain_digits(digits))
		return false;
	if (digits.len == 4 && !figure->unit.at &&
	    (digits.at[0] == '1' || digits.at[0] == '2'))
		return figure->low < 2100 || digits.len < token->folded.len;
	return digits.len <= 2 &&
	       (is_month(r->tokens, at + 1) || (at && is_month(r->tokens, at - 1)));
}

/* "Claude 3.5", "Trainium 2" */
static bool is_version(const hsy_term_reader *r, size_t at, const hsy_figure *figure)
{
	const hsy_token *token = &r->tokens->at[at];
	return at && token->kind == HSY_TOKEN_NUMBER &&
	       is_name_token(&r->tokens->at[at - 1]) &&
	       !(r->tokens->at[at - 1].classes & HSY_WORDS_EMPTY) && !figure->unit.at &&
	       figure->bound == HSY_BOUND_NONE && figure->low < 100 &&
	       figure->low == figure->high;
}

/* Takes the number at token at, whatever it is; returns the token behind it. */
static size_t take_number(hsy_term_reader *r, size_t at)
{
	hsy_figure figure;
	const hsy_token *token = &r->tokens->at[at];
	size_t end = hsy_figure_read(r->tokens, at, r->lexicon, r->arena, &figure);
	bool is_digits = token->kind == HSY_TOKEN_NUMBER;
	if (end == at && !is_digits)
		return at;
	if (is_digits &&
	    (end == at || (end == at + 1 && is_time_number(r, at, &figure)))) {
		bool is_time = end > at ||
		               hsy_str_find(token->folded, HSY_STR(":"), 0) != HSY_NONE;
		size_t word = word_of(r, token->folded);
		count(r, word, token, false);
		add_term(r, word, token->span, is_time);
		return at + 1;
	}
	if (end == at + 1 && is_version(r, at, &figure)) {
		add_version(r, token->folded, token);
		return end;
	}
	figure.n_of = 0;
	/* "Six Flags", for which "it" stands. */
	if (!hsy_span_empty(r->standing))
		figure.span = r->standing;
	hsy_vec_push(r->arena, &r->unit->figures, figure);
	r->is_counting = true;
	return end;
}

/* ---- tokens ---- */

/* Behind "12 cracked stones in the tower" the preposition ends what the figure
 * counts; "hundreds of thousands of chips" goes on. */
static bool ends_noun(const hsy_token *token, hsy_quantity_role role)
{
	if (token->kind == HSY_TOKEN_PUNCT)
		return true;
	if (role == HSY_QUANTITY_OF)
		return false;
	return token->classes &
	       (HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(AUXILIARY) |
	        HSY_WORD_BIT(MODAL) | HSY_WORD_BIT(COORDINATOR) | HSY_WORD_BIT(RELATIVE));
}

static void note(hsy_term_reader *r, size_t at)
{
	hsy_unit *unit = r->unit;
	const hsy_token *token = &r->tokens->at[at];
	/* "Without evidence" denies no more than its own noun. */
	if ((token->classes & HSY_WORD_BIT(NEGATION)) &&
	    !(token->classes & HSY_WORD_BIT(PREPOSITION)))
		unit->is_negated = true;
	if (token->classes & HSY_WORD_BIT(REFUSAL))
		unit->is_negated = true;
	if (token->classes & (HSY_WORD_BIT(AUXILIARY) | HSY_WORD_BIT(MODAL)))
		unit->has_verb = unit->has_verb ||
		                 !(token->classes & HSY_WORD_BIT(POSSESSIVE)); /* "'s" */
	if (token->classes & (HSY_WORD_BIT(MODAL) | HSY_WORD_BIT(GOAL)))
		unit->looks_ahead = true;
	if (token->cue && (token->cue->forms & (HSY_FORM_PAST | HSY_FORM_PRESENT)) &&
	    !(token->cue->takes & HSY_CUE_NOUN))
		unit->has_verb = true;
	const hsy_quantity *quantity = NULL;
	if (token->kind == HSY_TOKEN_WORD && !token->capitalised)
		quantity = hsy_lexicon_quantity(r->lexicon, token->folded);
	hsy_quantity_role role = quantity ? quantity->role : HSY_QUANTITY_NONE;
	if (ends_noun(token, role))
		r->is_counting = false;
	if (role == HSY_QUANTITY_TOTAL)
		unit->is_total = true;
	if (role == HSY_QUANTITY_CURRENT && at + 1 < r->tokens->n) {
		unit->current = r->tokens->at[at + 1].span.begin;
		unit->present = token->span;
	}
}

const hsy_stand_in *hsy_term_stand_in(const hsy_term_reader *r, hsy_span span)
{
	size_t low = 0, high = r->stand_ins ? r->stand_ins->n : 0;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (r->stand_ins->at[middle].span.begin < span.begin)
			low = middle + 1;
		else
			high = middle;
	}
	bool is_there = r->stand_ins && low < r->stand_ins->n &&
	                r->stand_ins->at[low].span.begin == span.begin;
	return is_there ? &r->stand_ins->at[low] : NULL;
}

static size_t take_token(hsy_term_reader *r, size_t at);

/* "Use" says little, but all that "Clinton used it" says of her. */
static bool is_told_head(const hsy_term_reader *r, const hsy_token *token)
{
	const hsy_word_set form = HSY_WORD_BIT(AUXILIARY) | HSY_WORD_BIT(MODAL) |
	                          HSY_WORD_BIT(PRONOUN) | HSY_WORD_BIT(DETERMINER) |
	                          HSY_WORD_BIT(PREPOSITION);
	return hsy_span_within(token->span, r->head) &&
	       !(token->classes & form);
}

/* "She" states of Jane Doe what it states. */
static void take_stand_in(hsy_term_reader *r, const hsy_stand_in *stand_in)
{
	const hsy_tokens *tokens = r->tokens;
	hsy_str text = r->text;
	hsy_tokens name = {0};
	hsy_text_tokenise(stand_in->name, (hsy_span){0, stand_in->name.len}, r->lexicon,
	                  r->scratch, &name);
	r->text = stand_in->name;
	r->tokens = &name;
	r->standing = stand_in->span;
	for (size_t at = 0; at < name.n;)
		at = take_token(r, at);
	r->standing = (hsy_span){0, 0};
	r->text = text;
	r->tokens = tokens;
}

static size_t take_token(hsy_term_reader *r, size_t at)
{
	const hsy_token *token = &r->tokens->at[at];
	const hsy_stand_in *stand_in = NULL;
	if (hsy_span_empty(r->standing))
		stand_in = hsy_term_stand_in(r, token->span);
	if (stand_in) {
		take_stand_in(r, stand_in);
		return at + 1;
	}
	note(r, at);
	size_t end = take_number(r, at);
	if (end > at)
		return end;
	if (token->kind != HSY_TOKEN_WORD)
		return at + 1;
	if (is_name_token(token) && !(token->classes & HSY_WORDS_EMPTY)) {
		const hsy_catalogue_entry *entry = entry_at(r, at, &end);
		if (entry) {
			add_name(r, entry->name,
			         (hsy_span){token->span.begin,
			                    r->tokens->at[end - 1].span.end});
			keep_version(r, entry, &r->tokens->at[end - 1]);
			return end;
		}
	}
	if (take_forename(r, at))
		return at + 1;
	bool is_empty = (token->classes & HSY_WORDS_EMPTY) && !is_month(r->tokens, at) &&
	                !is_told_head(r, token);
	if (is_empty || token->span.end - token->span.begin < 2)
		return at + 1;
	add_word(r, at);
	return at + 1;
}

/* ---- a stretch of text ---- */

static bool is_inside(const hsy_spans *pieces, hsy_span token)
{
	for (size_t i = 0; pieces && i < pieces->n; i++)
		if (hsy_span_within(token, pieces->at[i]))
			return true;
	return !pieces || !pieces->n;
}

static bool is_full(const hsy_unit *unit)
{
	return unit->terms.n + unit->figures.n + unit->givens.n >= HSY_UNIT_READ;
}

void hsy_terms_read(hsy_term_reader *r, hsy_str text, const hsy_tokens *tokens,
                    const hsy_spans *pieces, hsy_unit *unit)
{
	r->text = text;
	r->tokens = tokens;
	r->unit = unit;
	r->is_counting = false;
	for (size_t at = 0; at < tokens->n && !is_full(unit);) {
		if (is_inside(pieces, tokens->at[at].span))
			at = take_token(r, at);
		else
			at++;
	}
}
