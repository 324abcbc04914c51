/* coref.c -- "she", "Doe", "the company": the name that stands for them, within
 * one document. What cannot be told keeps the words that are written. */
#include "attribution/draft.h"

#include <stdlib.h>

/* A pronoun reaches back at most this many sentences; "the report" and
 * unsourced lines between are passed over up to this many attributions. */
enum { REACH = 6, LOOK_BACK = 128 };

/* A subject stands among the first words of its sentence. */
enum { OPENING = 6 };

typedef enum gender { GENDER_UNKNOWN, GENDER_HE, GENDER_SHE } gender;

/* A name that certainly or probably is a person's or an organisation's. */
typedef struct known {
	hsy_str name; /* as written, titles dropped */
	size_t token; /* its last token */
	bool is_person;
	gender gender;
} known;

/* In order of text, and by the last word. */
typedef struct knowns {
	HSY_VEC(known) list;
	hsy_map people;
	hsy_map bodies;
} knowns;

static hsy_str name_words(const hsy_reading *r, size_t first, size_t end)
{
	return hsy_str_squeeze(r->arena,
	                       hsy_str_slice(r->text->doc->text,
	                                     hsy_range_span(r, (hsy_range){first, end})));
}

static gender gender_of(const hsy_reading *r, hsy_range words)
{
	if (hsy_range_has(r, words, HSY_WORD_BIT(GIVEN_FEMALE)))
		return GENDER_SHE;
	return hsy_range_has(r, words, HSY_WORD_BIT(GIVEN_MALE)) ? GENDER_HE
	                                                         : GENDER_UNKNOWN;
}

static bool is_title(const hsy_reading *r, size_t i)
{
	return (hsy_at(r, i)->classes & (HSY_WORD_BIT(TITLE) | HSY_WORD_BIT(ROLE) |
	                                 HSY_WORD_BIT(SPOKESPERSON))) != 0;
}

/* What a name of the text is by its own words and the word before it. */
static bool know_name(const hsy_reading *r, const hsy_name *name, known *out)
{
	size_t first = name->first, i;
	bool has_title = first > 0 && is_title(r, first - 1) &&
	                 !hsy_is_mark(r, first - 1, ',');
	const hsy_catalogue_entry *entry;

	for (i = name->first; i + 1 < name->end; i++) {
		if (is_title(r, i)) {
			first = i + 1;
			has_title = true;
		}
	}
	out->name = name_words(r, first, name->end);
	out->token = name->end - 1;
	out->gender = gender_of(r, (hsy_range){first, first + 1});
	entry = hsy_catalogue_find(r->catalogue, hsy_str_fold(r->arena, out->name));
	/* "The company" is never the paper that writes about it. */
	if ((entry && hsy_catalogue_is_outlet(entry)) ||
	    hsy_str_equal(out->name, r->text->doc->outlet_name))
		return false;
	out->is_person = !entry && name->end - first > 1 &&
	                 (has_title || out->gender != GENDER_UNKNOWN);
	return out->is_person || (entry && entry->kind != HSY_CATALOGUE_PRODUCT) ||
	       (hsy_at(r, name->end - 1)->classes &
	        (HSY_WORD_BIT(CORPORATE) | HSY_WORD_BIT(ORGANISATION))) ||
	       hsy_str_find(out->name, HSY_STR(" & "), 0) != HSY_NONE;
}

static size_t last_space(hsy_str name)
{
	size_t i;

	for (i = name.len; i > 0; i--) {
		if (name.at[i - 1] == ' ')
			return i;
	}
	return 0;
}

static int by_token(const void *a, const void *b)
{
	const known *x = a, *y = b;

	return (x->token > y->token) - (x->token < y->token);
}

/* Brings names into order of text, and the first of each last word in reach. */
static void index_names(const hsy_reading *r, knowns *names)
{
	size_t i;

	if (names->list.n)
		qsort(names->list.at, names->list.n, sizeof *names->list.at, by_token);
	hsy_map_init(&names->people, r->arena);
	hsy_map_init(&names->bodies, r->arena);
	for (i = 0; i < names->list.n; i++) {
		const known *k = &names->list.at[i];
		size_t tail = last_space(k->name);
		hsy_str last = {k->name.at + tail, k->name.len - tail};

		if (tail)
			hsy_map_add(k->is_person ? &names->people : &names->bodies, last,
			            i);
	}
}

static void know_names(const hsy_reading *r, const hsy_attributions *attributions,
                       knowns *out)
{
	size_t i, a = 0;

	for (i = 0; i < r->text->names.n; i++) {
		known k;

		if (know_name(r, &r->text->names.at[i], &k))
			hsy_vec_push(r->arena, &out->list, k);
	}
	/* Speakers by full name are persons even where the lexicon does not know
	 * their first name. */
	for (a = 0; a < attributions->n; a++) {
		const hsy_attribution *speaker = &attributions->at[a];
		const hsy_draft *draft = &r->drafts.at[a];
		known k = {speaker->source_name, draft->source.first,
		           speaker->source_type == HSY_SOURCE_PERSON, GENDER_UNKNOWN};

		if (hsy_range_empty(draft->source) ||
		    r->name[hsy_noun_head(r, draft->source)] == HSY_NONE)
			continue;
		k.token = hsy_noun_head(r, draft->source);
		k.gender = gender_of(r, draft->source);
		if (k.is_person || speaker->source_type == HSY_SOURCE_ORGANISATION)
			hsy_vec_push(r->arena, &out->list, k);
	}
	index_names(r, out);
}

/* The longer name that ends in short, written before or after it: "Doe" in
 * "Jane Doe"; "The Chronicle" in "San Francisco Chronicle". */
static const known *longer_name(const knowns *names, hsy_str brief, bool is_person)
{
	size_t found;

	if (hsy_str_starts(brief, "The "))
		brief = (hsy_str){brief.at + 4, brief.len - 4};
	found = hsy_map_find(is_person ? &names->people : &names->bodies, brief);
	return found == HSY_NONE ? NULL : &names->list.at[found];
}

/* How many names stand before token. */
static size_t index_before(const knowns *names, size_t token)
{
	size_t low = 0, high = names->list.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (names->list.at[middle].token < token)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The nearest name before token that fits, within reach. */
static const known *nearest(const hsy_reading *r, const knowns *names, size_t token,
                            bool is_person, gender wanted)
{
	size_t i;

	for (i = index_before(names, token); i > 0; i--) {
		const known *k = &names->list.at[i - 1];

		if (hsy_at(r, k->token)->sentence + REACH < hsy_at(r, token)->sentence)
			break;
		if (k->is_person == is_person &&
		    (wanted == GENDER_UNKNOWN || k->gender == GENDER_UNKNOWN ||
		     k->gender == wanted))
			return k;
	}
	return NULL;
}

/* The last speaker of that kind before attribution i, close enough. */
static size_t last_speaker(const hsy_reading *r, const hsy_attributions *attributions,
                           size_t i, bool is_person)
{
	size_t k, token = r->drafts.at[i].source.first;

	for (k = i; k > 0 && k + LOOK_BACK > i; k--) {
		const hsy_attribution *a = &attributions->at[k - 1];
		hsy_range source = r->drafts.at[k - 1].source;

		if (hsy_range_empty(source) || source.first >= token)
			continue;
		if (hsy_at(r, source.first)->sentence + REACH <
		    hsy_at(r, token)->sentence)
			return HSY_NONE;
		if (is_person ? a->source_type == HSY_SOURCE_PERSON ||
		                    a->source_type == HSY_SOURCE_ANONYMOUS_PERSON
		              : a->source_type == HSY_SOURCE_ORGANISATION)
			return k - 1;
	}
	return HSY_NONE;
}

static void same_source(hsy_attribution *a, const hsy_attribution *as)
{
	hsy_span words = a->naming.words;

	a->source_name = as->source_name;
	a->source_type = as->source_type;
	a->anonymous = as->anonymous;
	a->description = as->description;
	a->naming = as->naming;
	a->naming.words = hsy_span_empty(as->naming.words) ? words : as->naming.words;
}

/* Whether the name at token named opens the sentence before that of token. */
static bool opens_last_sentence(const hsy_reading *r, size_t named, size_t token)
{
	size_t sentence = hsy_at(r, named)->sentence;

	return sentence + 1 == hsy_at(r, token)->sentence &&
	       named < r->text->sentences.at[sentence].first + OPENING;
}

static void refer_person(hsy_reading *r, const knowns *names,
                         hsy_attributions *attributions, size_t i, gender wanted)
{
	hsy_attribution *a = &attributions->at[i];
	size_t token = r->drafts.at[i].source.first;
	size_t speaker = last_speaker(r, attributions, i, true);
	const known *k = nearest(r, names, token, true, wanted);

	/* "Owen Clarke rejected the plea. He said": the last sentence's subject comes
	 * before whoever spoke last. */
	if (k && speaker != HSY_NONE && k->token > r->drafts.at[speaker].source.end &&
	    opens_last_sentence(r, k->token, token)) {
		a->source_name = k->name;
		a->source_type = HSY_SOURCE_PERSON;
		return;
	}
	if (speaker != HSY_NONE) {
		gender is = GENDER_UNKNOWN;

		k = longer_name(names, attributions->at[speaker].source_name, true);
		if (k)
			is = k->gender;
		else
			is = gender_of(r, r->drafts.at[speaker].source);
		if (is == GENDER_UNKNOWN || wanted == GENDER_UNKNOWN || is == wanted) {
			same_source(a, &attributions->at[speaker]);
			return;
		}
	}
	k = nearest(r, names, token, true, wanted);
	if (k) {
		a->source_name = k->name;
		a->source_type = HSY_SOURCE_PERSON;
	}
}

/* The nearest body before token whose name holds word: "the council" is the town
 * council, never a company. */
static const known *nearest_called(const hsy_reading *r, const knowns *names,
                                   size_t token, hsy_str word)
{
	size_t i, from = index_before(names, token);

	for (i = from; i > 0 && i + LOOK_BACK > from; i--) {
		const known *k = &names->list.at[i - 1];

		if (!k->is_person && hsy_at(r, k->token)->folded.len &&
		    hsy_str_find(hsy_str_fold(r->arena, k->name), word, 0) != HSY_NONE)
			return k;
	}
	return NULL;
}

static void refer_organisation(hsy_reading *r, const knowns *names,
                               hsy_attributions *attributions, size_t i)
{
	hsy_attribution *a = &attributions->at[i];
	hsy_range source = r->drafts.at[i].source;
	const hsy_token *head = hsy_at(r, hsy_noun_head(r, source));
	const hsy_word_set any = HSY_WORD_BIT(COMPANY) | HSY_WORD_BIT(IT) |
	                         HSY_WORD_BIT(SPOKESPERSON);
	const known *k = nearest_called(r, names, source.first, head->folded);
	size_t speaker;

	if (!k && !(head->classes & any))
		return;
	if (!k)
		k = nearest(r, names, source.first, false, GENDER_UNKNOWN);
	speaker = last_speaker(r, attributions, i, false);
	if (k) {
		a->source_name = k->name;
		a->description = (hsy_str){0};
	} else if (speaker != HSY_NONE) {
		same_source(a, &attributions->at[speaker]);
	}
}

/* "The president": whom the text gives that title. */
static bool refer_title(hsy_reading *r, size_t head, hsy_attribution *a)
{
	size_t at = hsy_map_find(&r->titles, hsy_at(r, head)->folded);
	size_t name;

	if (at == HSY_NONE || at == head)
		return false;
	name = r->name[at + 1];
	a->source_name = name_words(r, at + 1, r->text->names.at[name].end);
	return true;
}

/* "the report", "the letter": the last paper that had more to its name. */
static void refer_paper(hsy_reading *r, hsy_attributions *attributions, size_t i,
                        size_t head)
{
	size_t k;

	for (k = i; k > 0 && k + LOOK_BACK > i; k--) {
		const hsy_attribution *a = &attributions->at[k - 1];
		hsy_range source = r->drafts.at[k - 1].source;

		if (hsy_range_empty(source) || (a->source_type != HSY_SOURCE_DOCUMENT &&
		                                a->source_type != HSY_SOURCE_OUTLET))
			continue;
		if (!hsy_str_equal(hsy_at(r, hsy_noun_head(r, source))->folded,
		                   hsy_at(r, head)->folded))
			continue;
		same_source(&attributions->at[i], a);
		return;
	}
}

static void refer_noun(hsy_reading *r, const knowns *names,
                       hsy_attributions *attributions, size_t i, size_t head)
{
	hsy_attribution *a = &attributions->at[i];
	hsy_range source = r->drafts.at[i].source;
	hsy_word_set classes = hsy_at(r, head)->classes;
	bool is_short = source.end - source.first <= 2 &&
	                hsy_is(r, source.first, HSY_WORD_BIT(DEFINITE));

	if (!is_short)
		return;
	if (a->source_type == HSY_SOURCE_ORGANISATION &&
	    (classes & (HSY_WORD_BIT(ORGANISATION) | HSY_WORD_BIT(SPOKESPERSON))))
		refer_organisation(r, names, attributions, i);
	else if (a->source_type == HSY_SOURCE_DOCUMENT)
		refer_paper(r, attributions, i, head);
	else if (a->source_type == HSY_SOURCE_PERSON && (classes & HSY_WORD_BIT(TITLE)))
		(void)refer_title(r, head, a);
	else if (a->source_type == HSY_SOURCE_ANONYMOUS_PERSON)
		refer_person(r, names, attributions, i, GENDER_UNKNOWN);
}

/* "the Courier" is the Hallick Courier, if the text names it so anywhere. */
static void refer_outlet(hsy_reading *r, hsy_attribution *a)
{
	size_t i = hsy_map_find(&r->longer, hsy_str_fold(r->arena, a->source_name));

	if (i != HSY_NONE)
		a->source_name = name_words(r, r->text->names.at[i].first,
		                            r->text->names.at[i].end);
}

static void refer_one(hsy_reading *r, const knowns *names, hsy_attributions *attributions,
                      size_t i)
{
	hsy_attribution *a = &attributions->at[i];
	hsy_range source = r->drafts.at[i].source;
	size_t head = hsy_noun_head(r, source);
	hsy_word_set classes = hsy_at(r, head)->classes;
	const known *k;

	if (classes & HSY_WORD_BIT(HE)) {
		refer_person(r, names, attributions, i, GENDER_HE);
	} else if (classes & HSY_WORD_BIT(SHE)) {
		refer_person(r, names, attributions, i, GENDER_SHE);
	} else if (classes & HSY_WORD_BIT(IT)) {
		refer_organisation(r, names, attributions, i);
	} else if (a->source_type == HSY_SOURCE_OUTLET) {
		refer_outlet(r, a);
	} else if (r->name[head] == HSY_NONE) {
		refer_noun(r, names, attributions, i, head);
	} else {
		k = longer_name(names, a->source_name,
		                longer_name(names, a->source_name, true) != NULL);
		if (k) {
			a->source_name = k->name;
			if (k->is_person)
				a->source_type = HSY_SOURCE_PERSON;
		}
	}
}

void hsy_source_refer(hsy_reading *r, hsy_attributions *attributions)
{
	knowns names = {0};
	size_t i;

	know_names(r, attributions, &names);
	for (i = 0; i < attributions->n; i++) {
		if (!hsy_range_empty(r->drafts.at[i].source) &&
		    !r->drafts.at[i].is_own_outlet)
			refer_one(r, &names, attributions, i);
	}
}
