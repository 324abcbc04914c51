/* scene.c -- whom a pronoun stands for (the nearest, the subject, the speaker), and what
 * is told on the way. */
#include "attribution/scene.h"

/* Words between a subject and the noun that it is. */
enum { COPULA_REACH = 8 };

static bool may_be(const hsy_scene *s, const hsy_wanted *w, const hsy_mention *m)
{
	const hsy_member *member = &s->cast.members.at[m->member];

	return (w->types >> member->type & 1) && member->is_plural == w->is_plural &&
	       hsy_genders_agree(member->gender, w->gender) &&
	       /* Who is only spoken of is not who speaks. */
	       (s->r->speech[m->token] == HSY_NONE ||
	        s->r->speech[m->token] == s->r->speech[w->token]);
}

static size_t sentence_of(const hsy_scene *s, size_t token)
{
	return hsy_at(s->r, token)->sentence;
}

/* The nearer, the likelier; a subject more than an object, a speaker most. */
static long weight(const hsy_scene *s, const hsy_wanted *w, const hsy_mention *m,
                   bool speaks)
{
	size_t distance = sentence_of(s, w->token) - sentence_of(s, m->token);
	bool is_sure = s->cast.members.at[m->member].gender == w->gender;

	return 2 * (long)m->is_subject + speaks + is_sure - 3 * (long)distance;
}

typedef struct choice {
	size_t member;
	long weight;
} choice;

/* Looks at mentions before end, the last first. */
static void choose(const hsy_scene *s, const hsy_wanted *w, const hsy_mention *mentions,
                   size_t end, bool speaks, choice *best)
{
	size_t i;

	for (i = end; i > 0 && i + HSY_LOOK_BACK > end; i--) {
		const hsy_mention *m = &mentions[i - 1];
		long now;

		if (m->token >= w->token)
			continue;
		if (sentence_of(s, m->token) + w->reach < sentence_of(s, w->token))
			return;
		if (!may_be(s, w, m))
			continue;
		now = weight(s, w, m, speaks);
		if (best->member == HSY_NONE || now > best->weight)
			*best = (choice){m->member, now};
	}
}

size_t hsy_scene_names_before(const hsy_scene *s, size_t token)
{
	size_t low = 0, high = s->cast.mentions.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (s->cast.mentions.at[middle].token < token)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t hsy_scene_find(const hsy_scene *s, const hsy_wanted *w)
{
	choice best = {HSY_NONE, 0};

	choose(s, w, s->speakers.at, s->speakers.n, true, &best);
	choose(s, w, s->cast.mentions.at, hsy_scene_names_before(s, w->token), false,
	       &best);
	return best.member;
}

size_t hsy_scene_pronoun(const hsy_scene *s, size_t token)
{
	hsy_word_set classes = hsy_at(s->r, token)->classes;
	hsy_wanted w = {token, 0, HSY_GENDER_UNKNOWN, false, HSY_REACH};

	if (classes & HSY_WORD_BIT(IT)) {
		w.types = HSY_TYPE(ORGANISATION);
	} else if (classes & HSY_WORD_BIT(THEY)) {
		w.types = HSY_TYPE(ANONYMOUS_GROUP) | HSY_TYPE(PERSON);
		w.is_plural = true;
	} else if (classes & (HSY_WORD_BIT(HE) | HSY_WORD_BIT(SHE))) {
		w.types = HSY_TYPE(PERSON) | HSY_TYPE(ANONYMOUS_PERSON);
		w.gender = classes & HSY_WORD_BIT(HE) ? HSY_GENDER_HE : HSY_GENDER_SHE;
	}
	return w.types ? hsy_scene_find(s, &w) : HSY_NONE;
}

/* ------------------------------------------------ what is told on the way */

/* Nouns that were told of somebody before the source. */
static void hear_offices(hsy_scene *s, size_t token)
{
	const hsy_cast *cast = &s->cast;

	for (; s->n_offices < s->n_told && cast->offices.at[s->n_offices].token < token;
	     s->n_offices++)
		hsy_map_set(&s->nouns,
		            hsy_at(s->r, cast->offices.at[s->n_offices].token)->folded,
		            s->n_offices);
}

static void add_office(hsy_scene *s, size_t token, size_t member, size_t owner)
{
	hsy_office office = {token, member, owner};

	if (!hsy_at(s->r, token)->folded.len)
		return;
	hsy_map_set(&s->nouns, hsy_at(s->r, token)->folded, s->cast.offices.n);
	hsy_vec_push(s->r->arena, &s->cast.offices, office);
}

/* Whether a form of "be" stands between the subject and its noun. */
static bool has_copula(const hsy_syntax *syntax, size_t subject, size_t is)
{
	size_t i;

	for (i = subject + 1; i < is && i < subject + COPULA_REACH; i++) {
		if (syntax->words.at[i].relation == HSY_RELATION_COP &&
		    syntax->words.at[i].head == is)
			return true;
	}
	return false;
}

/* "She is the mayor": from here on the mayor is she. */
static void hear_copula(hsy_scene *s, size_t word)
{
	const hsy_reading *r = s->r;
	const hsy_syntax_word *subject = &r->syntax->words.at[word];
	size_t token, member, head = subject->head;

	if (subject->relation != HSY_RELATION_NSUBJ || head == HSY_NONE || head < word)
		return;
	token = r->syntax->words.at[head].token;
	if (!hsy_is_title(r, token) || hsy_noun_is_plural(r, token) ||
	    !has_copula(r->syntax, word, head))
		return;
	if (r->name[subject->token] != HSY_NONE) {
		const hsy_name *name = &r->text->names.at[r->name[subject->token]];

		member = hsy_cast_find(r, &s->cast, (hsy_range){name->first, name->end});
	} else {
		member = hsy_scene_pronoun(s, subject->token);
	}
	if (member != HSY_NONE && s->cast.members.at[member].type == HSY_SOURCE_PERSON)
		add_office(s, token, member, HSY_NONE);
}

static void hear_copulas(hsy_scene *s, size_t token)
{
	const hsy_syntax *syntax = s->r->syntax;

	if (!syntax || !syntax->model)
		return;
	for (; s->n_words < syntax->first[token]; s->n_words++)
		hear_copula(s, s->n_words);
}

void hsy_scene_go_to(hsy_scene *s, size_t token)
{
	hear_offices(s, token);
	hear_copulas(s, token);
}

size_t hsy_scene_enter(hsy_scene *s, const hsy_parts *p, size_t i, size_t owner)
{
	const hsy_attribution *a = &s->attributions->at[i];
	hsy_cast *cast = &s->cast;
	hsy_member fresh = {.name = a->source_name,
	                    .type = a->source_type,
	                    .told = i,
	                    .gender = hsy_gender_of(s->r, p->core),
	                    .is_plural = p->is_plural,
	                    .next = HSY_NONE};

	hsy_vec_push(s->r->arena, &cast->members, fresh);
	add_office(s, p->head, cast->members.n - 1, owner);
	return cast->members.n - 1;
}

void hsy_scene_open(hsy_scene *s)
{
	const hsy_reading *r = s->r;
	size_t i;

	hsy_cast_read(r, s->attributions, &s->cast);
	hsy_map_init(&s->nouns, r->arena);
	hsy_map_init(&s->later, r->arena);
	s->n_told = s->cast.offices.n;
	for (i = 0; i < s->n_told; i++)
		hsy_map_add(&s->later, hsy_at(r, s->cast.offices.at[i].token)->folded, i);
}
