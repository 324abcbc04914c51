/* stand_in.c -- "she", "its", "we", "Jane": whom each stands for, within one document. */
#include "attribution/draft.h"

/* A pronoun reaches back so many sentences. */
enum { REACH = 4 };

typedef enum gender { HE, SHE, N_GENDERS } gender;

typedef struct finder {
	hsy_reading *r;
	const hsy_attributions *attributions;
	const hsy_tolds *told;
	hsy_map givens; /* "jane": to the first "Jane Doe" */
	hsy_map genders[N_GENDERS]; /* last word, folded, of who bears such a name:
	                             * to the first of those names */
	const hsy_name **opening[N_GENDERS]; /* [sentence]: the first named there */
	const hsy_name *nearest[N_GENDERS];  /* the last, in the sentence at hand */
	size_t sentence;
	size_t name; /* the next of the text */
	hsy_stand_ins *out;
} finder;

static hsy_str last_word(const finder *f, const hsy_name *name)
{
	return hsy_at(f->r, name->end - 1)->folded;
}

/* "Doe" is a woman's name where any "Jane Doe" is in the text. */
static void learn_genders(finder *f)
{
	static const hsy_word_class given[N_GENDERS] = {HSY_WORD_GIVEN_MALE,
	                                                HSY_WORD_GIVEN_FEMALE};
	const hsy_names *names = &f->r->text->names;

	hsy_map_init(&f->givens, f->r->arena);
	for (size_t g = 0; g < N_GENDERS; g++)
		hsy_map_init(&f->genders[g], f->r->arena);
	for (size_t i = 0; i < names->n; i++) {
		const hsy_name *name = &names->at[i];
		hsy_word_set classes = hsy_at(f->r, name->first)->classes;

		for (size_t g = 0; g < N_GENDERS && name->end - name->first > 1; g++)
			if (classes >> given[g] & 1) {
				hsy_map_add(&f->genders[g], last_word(f, name), i);
				hsy_map_add(&f->givens,
				            hsy_at(f->r, name->first)->folded, i);
			}
	}
}

static void meet(finder *f, gender g, const hsy_name *name)
{
	f->nearest[g] = name;
	if (!f->opening[g][f->sentence])
		f->opening[g][f->sentence] = name;
}

static void add(finder *f, const hsy_token *token, hsy_str name)
{
	hsy_stand_in stand_in = {token->span, hsy_str_squeeze(f->r->arena, name)};
	size_t last = f->out->n ? f->out->at[f->out->n - 1].span.end : 0;

	/* In order of text, each once: who loads them relies on it. */
	if (name.len && token->span.begin >= last)
		hsy_vec_push(f->r->arena, f->out, stand_in);
}

static hsy_str words_of(const finder *f, const hsy_name *name)
{
	return hsy_str_slice(f->r->text->doc->text, name->span);
}

/* "Jane" alone is Jane Doe. */
static void meet_given(finder *f, const hsy_name *name)
{
	const hsy_token *token = hsy_at(f->r, name->first);
	size_t full = HSY_NONE;

	if (name->end - name->first == 1)
		full = hsy_map_find(&f->givens, token->folded);
	if (full != HSY_NONE)
		add(f, token, words_of(f, &f->r->text->names.at[full]));
}

static void meet_name(finder *f, const hsy_name *name)
{
	meet_given(f, name);
	for (size_t g = 0; g < N_GENDERS; g++) {
		size_t full = hsy_map_find(&f->genders[g], last_word(f, name));

		if (full != HSY_NONE)
			meet(f, (gender)g, &f->r->text->names.at[full]);
	}
}

/* Of this sentence the last that was named, of those before it the first: that is
 * what they are about. */
static void refer_third(finder *f, const hsy_token *token, gender g)
{
	const hsy_name *name = f->nearest[g];

	for (size_t back = 1; !name && back <= REACH && back <= f->sentence; back++)
		name = f->opening[g][f->sentence - back];
	if (!name)
		return;
	add(f, token, words_of(f, name));
	meet(f, g, name);
}

static size_t length(hsy_span span)
{
	return span.end - span.begin;
}

/* Whose words these are: of several the innermost. */
static const hsy_attribution *speaker_of(const finder *f, const hsy_token *token)
{
	const hsy_tolds *told = &f->told[token->sentence];
	const hsy_told *best = NULL;

	for (size_t i = 0; i < told->n; i++) {
		const hsy_told *t = &told->at[i];

		if (hsy_span_within(token->span, t->span) &&
		    (!best || length(t->span) < length(best->span)))
			best = t;
	}
	return best ? &f->attributions->at[best->attribution] : NULL;
}

/* "We" is who speaks; what an organisation says "it" does is its own deed. */
static void refer_speaker(finder *f, const hsy_token *token)
{
	const hsy_attribution *a = speaker_of(f, token);
	bool is_quoted = token->quotation != HSY_NONE;

	bool is_meant = is_quoted;

	if (!a || a->anonymous || !a->source_name.at)
		return;
	if (!(token->classes & HSY_WORD_BIT(FIRST_PERSON)))
		is_meant = !is_quoted && a->source_type == HSY_SOURCE_ORGANISATION;
	if (is_meant)
		add(f, token, a->source_name);
}

static void begin_sentence(finder *f, size_t sentence)
{
	f->sentence = sentence;
	for (size_t g = 0; g < N_GENDERS; g++)
		f->nearest[g] = NULL;
}

static void read_token(finder *f, size_t i)
{
	const hsy_token *token = hsy_at(f->r, i);
	const hsy_names *names = &f->r->text->names;

	if (token->sentence != f->sentence)
		begin_sentence(f, token->sentence);
	while (f->name < names->n && names->at[f->name].end <= i + 1)
		meet_name(f, &names->at[f->name++]);
	if (token->classes & HSY_WORD_BIT(HE))
		refer_third(f, token, HE);
	else if (token->classes & HSY_WORD_BIT(SHE))
		refer_third(f, token, SHE);
	else if (token->classes & (HSY_WORD_BIT(IT) | HSY_WORD_BIT(FIRST_PERSON)))
		refer_speaker(f, token);
}

void hsy_stand_ins_find(hsy_reading *r, const hsy_attributions *attributions,
                       const hsy_tolds *told, hsy_stand_ins *out)
{
	finder f = {.r = r, .attributions = attributions, .told = told, .out = out};

	for (size_t g = 0; g < N_GENDERS; g++)
		f.opening[g] = HSY_NEW_ARRAY(r->arena, r->text->sentences.n + 1,
		                             const hsy_name *);
	learn_genders(&f);
	begin_sentence(&f, 0);
	for (size_t i = 0; i < r->text->tokens.n; i++)
		read_token(&f, i);
}
