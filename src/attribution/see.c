/* see.c -- features of a token, as hashes. */
#include "attribution/see.h"

#include "syntax/feature.h"

/* Kinds keep apart what is the same by its bytes. Append only: a model knows them. */
enum {
	OF_WORD = 64,
	OF_AFFIX,
	OF_UPOS,
	OF_XPOS,
	OF_RELATION,
	OF_HEAD_TAG,
	OF_HEAD,
	OF_HEAD_DISTANCE,
	OF_LEMMA,
	OF_CHILD,
	OF_CLASS,
	OF_STANCE,
	OF_FORMS,
	OF_TAKES,
	OF_PARTICLE,
	OF_QUOTE,
	OF_QUOTE_SHAPE,
	OF_QUOTES_NEAR,
	OF_SENTENCE,
	OF_PLACE,
	OF_BLOCK,
	OF_BEGINNING,
	OF_NAME,
	OF_CUE_LEFT,
	OF_CUE_RIGHT,
	OF_FAR_LEFT,
	OF_FAR_RIGHT,
	OF_GOVERNOR,
	OF_GOVERNED,
	OF_GOVERNOR_SIDE,
	OF_OUTER,
	OF_OUTER_GOVERNED,
	OF_DEPTH,
	OF_GOVERNED_AS,
	OF_HEAD_CLASS
};

/* A word further down in its tree is not followed up. */
enum { CLIMB_MAX = 24, CHILDREN_MAX = 12 };

struct hsy_seer {
	const hsy_syntax *syntax;
	const hsy_text *text;
	size_t *word;  /* by token: its word, the one that hangs from another token */
	size_t *left;  /* by token: the nearest cue before it in its sentence, */
	size_t *right; /* and behind it; outside of quoted speech */
	size_t *name;  /* by token: index, or HSY_NONE */
	size_t *child; /* by word: its first child, and the next of its siblings */
	size_t *sibling;
	size_t *first; /* by block: its first sentence */
};

/* ------------------------------------------------ making ready */

static const hsy_token *token_at(const hsy_seer *s, size_t i)
{
	return &s->text->tokens.at[i];
}

static const hsy_syntax_word *word_at(const hsy_seer *s, size_t i)
{
	return &s->syntax->words.at[i];
}

/* A term in quotation marks is no speech, unless it is inside of speech. */
static bool is_spoken(const hsy_seer *s, size_t token)
{
	size_t q = token_at(s, token)->quotation;

	return q != HSY_NONE && (!s->text->quotations.at[q].is_term ||
	                         s->text->quotations.at[q].depth > 0);
}

static bool is_cue(const hsy_seer *s, size_t token)
{
	return token_at(s, token)->cue && !is_spoken(s, token);
}

static size_t own_word(const hsy_syntax *syntax, size_t token)
{
	size_t first = syntax->first[token], end = syntax->first[token + 1];

	for (size_t i = end; i > first; i--) {
		size_t head = syntax->words.at[i - 1].head;

		if (head == HSY_NONE || head < first || head >= end)
			return i - 1;
	}
	return end - 1;
}

static void find_words(hsy_seer *s, hsy_arena *arena)
{
	const hsy_syntax *syntax = s->syntax;

	s->word = HSY_NEW_ARRAY(arena, s->text->tokens.n, size_t);
	for (size_t i = 0; i < s->text->tokens.n; i++)
		s->word[i] = own_word(syntax, i);
	s->child = HSY_NEW_ARRAY(arena, syntax->words.n, size_t);
	s->sibling = HSY_NEW_ARRAY(arena, syntax->words.n, size_t);
	memset(s->child, 0xff, syntax->words.n * sizeof *s->child);
	for (size_t i = syntax->words.n; i-- > 0;) {
		size_t head = syntax->words.at[i].head;

		if (head == HSY_NONE)
			continue;
		s->sibling[i] = s->child[head];
		s->child[head] = i;
	}
}

static void find_cues(hsy_seer *s, const hsy_sentence *sentence)
{
	size_t last = HSY_NONE;

	for (size_t i = sentence->first; i < sentence->end; i++) {
		s->left[i] = last;
		if (is_cue(s, i))
			last = i;
	}
	last = HSY_NONE;
	for (size_t i = sentence->end; i-- > sentence->first;) {
		s->right[i] = last;
		if (is_cue(s, i))
			last = i;
	}
}

static void find_names(hsy_seer *s, hsy_arena *arena)
{
	const hsy_names *names = &s->text->names;

	s->name = HSY_NEW_ARRAY(arena, s->text->tokens.n, size_t);
	memset(s->name, 0xff, s->text->tokens.n * sizeof *s->name);
	for (size_t i = 0; i < names->n; i++)
		for (size_t k = names->at[i].first; k < names->at[i].end; k++)
			s->name[k] = i;
}

const hsy_seer *hsy_seer_new(const hsy_syntax *syntax, hsy_arena *arena)
{
	const hsy_text *text = syntax->text;
	hsy_seer *s = HSY_NEW(arena, hsy_seer);

	s->syntax = syntax;
	s->text = text;
	s->left = HSY_NEW_ARRAY(arena, text->tokens.n, size_t);
	s->right = HSY_NEW_ARRAY(arena, text->tokens.n, size_t);
	s->first = HSY_NEW_ARRAY(arena, text->doc->blocks.n, size_t);
	find_words(s, arena);
	find_names(s, arena);
	for (size_t i = text->sentences.n; i-- > 0;) {
		find_cues(s, &text->sentences.at[i]);
		s->first[text->sentences.at[i].block] = i;
	}
	return s;
}

/* ------------------------------------------------ looking */

typedef struct look {
	const hsy_seer *seer;
	const hsy_token *token;
	size_t at;   /* the token */
	size_t word; /* its own */
	uint32_t *out;
	size_t n;
} look;

static void add_hash(look *l, uint32_t hash)
{
	if (l->n < HSY_SIGHTS_MAX)
		l->out[l->n++] = hash;
}

static void add_str(look *l, uint32_t kind, hsy_str s)
{
	add_hash(l, hsy_feature_hash(kind, s.at, s.len));
}

static void add(look *l, uint32_t kind, size_t a, size_t b)
{
	const char bytes[] = {(char)(a & 0xff), (char)(a >> 8 & 0xff), (char)(b & 0xff),
	                      (char)(b >> 8 & 0xff)};

	add_hash(l, hsy_feature_hash(kind, bytes, sizeof bytes));
}

/* Near ones are told apart. */
static size_t coarse(size_t n)
{
	static const unsigned char most[] = {0, 1, 2, 3, 5, 8, 12, 20};
	size_t i = 0;

	while (i < sizeof most && n > most[i])
		i++;
	return i;
}

static size_t apart(size_t a, size_t b)
{
	return a < b ? coarse(b - a) : 16 + coarse(a - b);
}

static void see_form(look *l)
{
	hsy_str form = hsy_str_slice(l->seer->text->doc->text, l->token->span);
	hsy_features features;

	hsy_features_find(form, &features);
	add(l, OF_WORD, features.word & 0xffff, features.word >> 16);
	for (size_t i = 0; i < features.n; i++)
		add(l, OF_AFFIX, features.rows[i], 0);
}

/* Classes and the like go by their names: their numbers change when there are more. */
static const char *class_name(size_t i)
{
	static const char *const names[] = {
#define HSY_WORD_CLASS(id) #id,
#include "lexicon/class.def"
#undef HSY_WORD_CLASS
	};

	return names[i];
}

static void see_classes(look *l)
{
	const hsy_cue *cue = l->token->cue;

	for (size_t i = 0; i < HSY_N_WORD_CLASSES; i++)
		if (l->token->classes >> i & 1)
			add_str(l, OF_CLASS, hsy_str_of(class_name(i)));
	if (!cue)
		return;
	add_str(l, OF_STANCE, hsy_str_of(hsy_stance_name(cue->stance)));
	add(l, OF_FORMS, cue->forms, 0);
	for (size_t i = 0; i < 16; i++)
		if (cue->takes >> i & 1)
			add(l, OF_TAKES, i, 0);
	if (cue->particle.at)
		add(l, OF_PARTICLE,
		    l->at + 1 < l->seer->text->tokens.n &&
		        hsy_str_equal(token_at(l->seer, l->at + 1)->folded,
		                      cue->particle),
		    0);
}

static void see_tree(look *l)
{
	const hsy_seer *s = l->seer;
	const hsy_syntax_word *word = word_at(s, l->word);
	size_t n = 0;

	add(l, OF_UPOS, word->upos, 0);
	add(l, OF_XPOS, word->xpos, 0);
	add(l, OF_RELATION, word->relation, 0);
	add_str(l, OF_LEMMA, word->lemma);
	for (size_t i = s->child[l->word]; i != HSY_NONE && n < CHILDREN_MAX;
	     i = s->sibling[i], n++)
		add(l, OF_CHILD, word_at(s, i)->relation, i < l->word);
	if (word->head == HSY_NONE)
		return;
	const hsy_syntax_word *head = word_at(s, word->head);
	add(l, OF_HEAD_TAG, word->relation, head->upos);
	add_str(l, OF_HEAD, head->lemma);
	add(l, OF_HEAD_DISTANCE, apart(l->word, word->head), 0);
	add(l, OF_HEAD_CLASS, token_at(s, head->token)->cue != NULL, word->relation);
}

/* The nearest word above that may be a cue, and the one above that. */
static void see_governors(look *l)
{
	const hsy_seer *s = l->seer;
	size_t at = l->word, depth = 0, found = 0;

	for (; depth < CLIMB_MAX && word_at(s, at)->head != HSY_NONE; depth++) {
		size_t from = at;

		at = word_at(s, at)->head;
		const hsy_syntax_word *word = word_at(s, at);
		if (found > 1 || word->token == l->at || !is_cue(s, word->token))
			continue;
		size_t relation = word_at(s, from)->relation;
		add_str(l, found ? OF_OUTER : OF_GOVERNOR, word->lemma);
		add(l, found ? OF_OUTER_GOVERNED : OF_GOVERNED, relation,
		    (size_t)(at < l->word) | (size_t)(from < at) << 1);
		if (!found)
			add(l, OF_GOVERNOR_SIDE, apart(l->word, at),
			    depth > 4 ? 4 : depth);
		found++;
	}
	add(l, OF_DEPTH, coarse(depth), found);
	add(l, OF_GOVERNED_AS, found, word_at(s, l->word)->relation);
}

static void see_cues(look *l)
{
	const hsy_seer *s = l->seer;
	size_t left = s->left[l->at], right = s->right[l->at];

	if (left != HSY_NONE) {
		add_str(l, OF_CUE_LEFT, token_at(s, left)->folded);
		add(l, OF_FAR_LEFT, coarse(l->at - left), 0);
	} else {
		add(l, OF_FAR_LEFT, 99, 0);
	}
	if (right != HSY_NONE) {
		add_str(l, OF_CUE_RIGHT, token_at(s, right)->folded);
		add(l, OF_FAR_RIGHT, coarse(right - l->at), 0);
	} else {
		add(l, OF_FAR_RIGHT, 99, 0);
	}
}

enum { OUTSIDE, INSIDE, OPENS, CLOSES };

static size_t quote_state(const look *l)
{
	if (l->token->kind == HSY_TOKEN_OPEN)
		return OPENS;
	if (l->token->kind == HSY_TOKEN_CLOSE)
		return CLOSES;
	return l->token->quotation == HSY_NONE ? OUTSIDE : INSIDE;
}

static void see_quotes(look *l)
{
	size_t state = quote_state(l), q = l->token->quotation;

	add(l, OF_QUOTE, state, 0);
	if (q == HSY_NONE)
		return;
	const hsy_quotation *quote = &l->seer->text->quotations.at[q];
	add(l, OF_QUOTE_SHAPE, state,
	    (size_t)quote->is_term | (size_t)quote->is_closed << 1 |
	        (size_t)(quote->continues != HSY_NONE) << 2 |
	        (size_t)(quote->depth > 0) << 3);
}

static void see_place(look *l)
{
	const hsy_seer *s = l->seer;
	const hsy_text *text = s->text;
	const hsy_sentence *sentence = &text->sentences.at[l->token->sentence];
	size_t nth = l->token->sentence - s->first[sentence->block];
	size_t from = l->at - sentence->first, left = sentence->end - 1 - l->at;
	const hsy_token *opening = token_at(
	    s, text->sentences.at[s->first[sentence->block]].first);

	add(l, OF_SENTENCE, nth < 4 ? nth : 4, 0);
	add(l, OF_PLACE, from < 3 ? from : 3, left < 3 ? left : 3);
	add(l, OF_BLOCK, text->doc->blocks.at[sentence->block].kind,
	    (size_t)(opening->kind == HSY_TOKEN_OPEN) | (size_t)(sentence->block == 0)
	                                                    << 1);
	if (s->name[l->at] != HSY_NONE)
		add(l, OF_NAME, text->names.at[s->name[l->at]].first == l->at,
		    text->names.at[s->name[l->at]].end == l->at + 1);
}

size_t hsy_see(const hsy_seer *seer, size_t token, uint32_t *out)
{
	look l = {.seer = seer,
	          .token = token_at(seer, token),
	          .at = token,
	          .word = seer->word[token],
	          .out = out};

	see_form(&l);
	see_quotes(&l);
	see_place(&l);
	see_classes(&l);
	see_tree(&l);
	see_governors(&l);
	see_cues(&l);
	return l.n;
}
