/* name.c -- runs of words that look like names.
 *
 * A title before a name is not part of it ("President" in "President Obama"),
 * nor an article, nor the possessive behind it. "Jr." and "Inc." are. */
#include "text/caps.h"

#define WORDS_ORGANISATION                                                               \
	(HSY_WORD_BIT(ORGANISATION) | HSY_WORD_BIT(CORPORATE) | HSY_WORD_BIT(OUTLET_NAME))

typedef struct finder {
	hsy_text *text;
	hsy_arena *arena;
	const unsigned char *caps;
	size_t end; /* of the sentence at hand */
} finder;

static const hsy_token *at(const finder *f, size_t i)
{
	return &f->text->tokens.at[i];
}

static bool has_class(const finder *f, size_t i, hsy_word_set classes)
{
	return i < f->end && (at(f, i)->classes & classes);
}

/* "Anthropic-backed" is an adjective, "Coca-Cola" a name. */
static bool has_small_tail(hsy_str word)
{
	for (size_t i = 1; i + 1 < word.len; i++)
		if (word.at[i] == '-' && word.at[i + 1] >= 'a' && word.at[i + 1] <= 'z')
			return true;
	return false;
}

static bool is_capital_word(const finder *f, size_t i)
{
	if (i >= f->end || at(f, i)->kind != HSY_TOKEN_WORD)
		return false;
	hsy_str word = hsy_token_bytes(f->text, i);
	return (at(f, i)->capitalised || hsy_word_is_camel(word)) &&
	       !has_small_tail(word);
}

/* "today" is also an adverb, and then part of a name: "USA Today". */
static bool is_date(const finder *f, size_t i)
{
	return has_class(f, i, HSY_WORDS_DATE) && !has_class(f, i, HSY_WORD_BIT(ADVERB));
}

static bool is_given(const finder *f, size_t i)
{
	return has_class(f, i, HSY_WORDS_GIVEN);
}

static bool is_function(const finder *f, size_t i)
{
	return has_class(f, i, HSY_WORDS_FUNCTION);
}

static bool is_shaped(const finder *f, size_t i)
{
	return !(f->caps[i] & HSY_CAPS_SHOUTED) &&
	       hsy_word_is_shaped(hsy_token_bytes(f->text, i));
}

/* A capital that proves nothing by itself: is the word a name elsewhere? */
static bool is_known(const finder *f, size_t i)
{
	bool is_seen = (f->caps[i] & (HSY_CAPS_SEEN_CAPITAL | HSY_CAPS_SEEN_SMALL)) ==
	               HSY_CAPS_SEEN_CAPITAL;
	return is_shaped(f, i) || is_seen || is_given(f, i) ||
	       has_class(f, i, HSY_WORD_BIT(NATIONAL));
}

/* Whether the word at i can stand behind the name word before it. */
static bool continues(const finder *f, size_t i)
{
	if (!is_capital_word(f, i) || has_class(f, i, HSY_WORD_BIT(FIRST_PERSON)))
		return false;
	if (f->caps[i] & HSY_CAPS_INITIAL)
		return false;
	bool after_given = i && is_given(f, i - 1);
	if (is_date(f, i))
		return after_given && has_class(f, i, HSY_WORD_BIT(MONTH)) &&
		       !(i + 1 < f->end && at(f, i + 1)->kind == HSY_TOKEN_NUMBER);
	if (f->caps[i] & HSY_CAPS_TITLED)
		return is_known(f, i) || (after_given && !is_function(f, i) &&
		                          !(f->caps[i] & HSY_CAPS_SEEN_SMALL));
	/* "USA Today", "Theresa May", "Doctors Without Borders" */
	return !is_function(f, i) || after_given || has_class(f, i, WORDS_ORGANISATION) ||
	       (is_capital_word(f, i + 1) && !is_function(f, i + 1));
}

/* "President" before a name, but "Justice Department", "General Motors". */
static bool is_title(const finder *f, size_t i)
{
	if (!is_capital_word(f, i))
		return false;
	if (has_class(f, i, HSY_WORD_BIT(ROLE)) && is_given(f, i + 1))
		return true;
	if (!has_class(f, i, HSY_WORD_BIT(TITLE)))
		return false;
	return !is_capital_word(f, i + 1) || !has_class(f, i + 1, WORDS_ORGANISATION) ||
	       has_class(f, i + 1, HSY_WORD_BIT(TITLE) | HSY_WORD_BIT(ROLE));
}

/* "Jr.", "III", "Inc." behind a name and a comma. */
static bool is_suffix(const finder *f, size_t i)
{
	static const char *const suffixes[] = {"jr", "sr", "ii", "iii", "iv"};
	if (!is_capital_word(f, i))
		return false;
	for (size_t k = 0; k < sizeof suffixes / sizeof *suffixes; k++)
		if (hsy_str_is(at(f, i)->folded, suffixes[k]))
			return true;
	return has_class(f, i, HSY_WORD_BIT(CORPORATE)) &&
	       has_class(f, i, HSY_WORD_BIT(ABBREVIATION_FINAL));
}

/* "Amazon CEO Andy Jassy" is two names, "Martin Luther King Jr." one. */
static bool separates(const finder *f, size_t i)
{
	/* "Dirección General de Tráfico": titles of people have small letters there. */
	if (hsy_lexicon_habits(f->text->lexicon) & HSY_HABIT_NOUN_FIRST)
		return false;
	return is_title(f, i) && !is_given(f, i - 1) && !is_suffix(f, i + 1) &&
	       (i < 2 || !is_given(f, i - 2));
}

/* "Claude 3.5", "Windows 10 is", but neither "Iowa 40 percent" nor years. */
static bool takes_number(const finder *f, size_t i)
{
	if (i >= f->end || at(f, i)->kind != HSY_TOKEN_NUMBER || is_date(f, i - 1))
		return false;
	hsy_str number = at(f, i)->folded;
	bool decimal = memchr(number.at, '.', number.len) != NULL;
	bool year = number.len == 4 &&
	            (hsy_str_starts(number, "19") || hsy_str_starts(number, "20"));
	if (number.len > 4 || year || memchr(number.at, ',', number.len) ||
	    memchr(number.at, '-', number.len) || memchr(number.at, ':', number.len))
		return false;
	if (i + 1 >= f->end || at(f, i + 1)->kind == HSY_TOKEN_PUNCT)
		return true;
	if (at(f, i + 1)->kind != HSY_TOKEN_WORD ||
	    has_class(f, i + 1, HSY_WORD_BIT(UNIT) | HSY_WORD_BIT(NUMBER)))
		return false;
	return decimal || at(f, i + 1)->capitalised || is_function(f, i + 1);
}

static bool is_particle(const finder *f, size_t i)
{
	static const char *const particles[] = {
	    "de",  "di",  "da", "du",  "del", "della", "dos", "van", "von", "der",
	    "den", "ter", "zu", "bin", "ibn", "al",    "el",  "la",  "le"};
	if (i >= f->end || at(f, i)->kind != HSY_TOKEN_WORD || at(f, i)->capitalised)
		return false;
	for (size_t k = 0; k < sizeof particles / sizeof *particles; k++)
		if (hsy_str_is(at(f, i)->folded, particles[k]))
			return true;
	return false;
}

static bool is_word(const finder *f, size_t i, const char *folded)
{
	return i < f->end && hsy_str_is(at(f, i)->folded, folded) &&
	       !at(f, i)->capitalised;
}

/* A name as far as it goes. */
typedef struct run {
	size_t begin, end;
	size_t looked_at; /* up to here for given names, */
	bool has_given;   /* and this is what was found */
} run;

static bool looks_personal(const finder *f, run *r)
{
	if (r->begin && has_class(f, r->begin - 1, HSY_WORD_BIT(TITLE)))
		return true;
	/* "Head of" */
	if (r->end == r->begin + 1 && has_class(f, r->begin, HSY_WORD_BIT(ROLE)))
		return true;
	for (; r->looked_at < r->end; r->looked_at++)
		r->has_given = r->has_given || is_given(f, r->looked_at);
	return r->has_given;
}

/* "the Food and Drug Administration": the end of the name, or HSY_NONE. */
static size_t join_and(const finder *f, size_t begin, size_t end)
{
	size_t last = end + 1;
	if (end - begin != 1 || !begin ||
	    !has_class(f, begin - 1, HSY_WORD_BIT(ARTICLE)) ||
	    has_class(f, begin, WORDS_ORGANISATION) || is_shaped(f, begin))
		return HSY_NONE;
	while (continues(f, last))
		last++;
	return last > end + 2 && has_class(f, last - 1, WORDS_ORGANISATION) ? last
	                                                                    : HSY_NONE;
}

/* Behind a list, "&" joins the list's last two: "Anthropic, OpenAI & Apple". */
static bool in_list(const finder *f, size_t begin)
{
	return begin > 1 && hsy_token_is(f->text, begin - 1, ",") &&
	       is_capital_word(f, begin - 2);
}

/* Where the name goes on behind small words that names contain, as an end;
 * HSY_NONE when it does not. */
static size_t join(const finder *f, run *r)
{
	size_t end = r->end, next = end;
	while (next < end + 3 && is_particle(f, next))
		next++;
	if (next > end)
		return continues(f, next) ? next + 1 : HSY_NONE;
	if (is_word(f, end, "&"))
		return continues(f, end + 1) && !in_list(f, r->begin) ? end + 2
		                                                      : HSY_NONE;
	if (is_word(f, end, "and"))
		return join_and(f, r->begin, end);
	bool is_of = is_word(f, end, "of");
	if (!is_of &&
	    !(is_word(f, end, "for") && has_class(f, end - 1, WORDS_ORGANISATION)))
		return HSY_NONE;
	next = end + 1 + is_word(f, end + 1, "the");
	bool joins = continues(f, next) && !is_given(f, next) && !looks_personal(f, r);
	return joins ? next + 1 : HSY_NONE;
}

static size_t run_end(const finder *f, size_t begin)
{
	run r = {.begin = begin, .end = begin + 1, .looked_at = begin};
	for (;;) {
		size_t next = continues(f, r.end) && !separates(f, r.end) ? r.end + 1
		                                                          : join(f, &r);
		if (next == HSY_NONE)
			break;
		r.end = next;
	}
	size_t end = r.end;
	if (takes_number(f, end))
		end++;
	if (end + 1 < f->end && hsy_token_is(f->text, end, ",") && is_suffix(f, end + 1))
		end += 2;
	return end;
}

/* "Anthropic confirmed", "Amazon's": it says or has something. */
static bool is_actor(const finder *f, size_t i)
{
	size_t next = i + 1;
	return next < f->end && !at(f, next)->capitalised &&
	       (at(f, next)->cue || hsy_str_is(at(f, next)->folded, "'s"));
}

static bool is_subject(const finder *f, size_t i)
{
	return is_actor(f, i) ||
	       has_class(f, i + 1, HSY_WORD_BIT(AUXILIARY) | HSY_WORD_BIT(MODAL));
}

/* At the start of a sentence: a word that is a name elsewhere; else one that
 * acts, or begins "Ceres Robotics", if nothing speaks against it. */
static bool begins_sentence(const finder *f, size_t i)
{
	const hsy_word_set names = HSY_WORDS_GIVEN | HSY_WORD_BIT(NATIONAL);
	const hsy_token *token = at(f, i);
	bool is_common = (token->classes & ~names) || token->cue;
	if (is_shaped(f, i) || (token->classes & names))
		return true;
	if (f->caps[i] & HSY_CAPS_TITLED)
		return is_known(f, i);
	/* "Brannock & Vey declined" */
	if (is_word(f, i + 1, "&") && continues(f, i + 2))
		return true;
	if (continues(f, i + 1) && !is_title(f, i + 1))
		return !token->cue && !(f->caps[i] & HSY_CAPS_SEEN_SMALL);
	if (f->caps[i] & HSY_CAPS_SEEN_CAPITAL)
		return is_subject(f, i) ||
		       (!is_common && (f->caps[i] & HSY_CAPS_SEEN_LAST));
	return !is_common && !(f->caps[i] & HSY_CAPS_SEEN_SMALL) && is_actor(f, i);
}

static bool begins(const finder *f, size_t i)
{
	if (!is_capital_word(f, i) || is_title(f, i))
		return false;
	hsy_span span = at(f, i)->span;
	bool names_next = continues(f, i + 1) && !is_function(f, i + 1);
	if (is_date(f, i) || is_function(f, i)) {
		/* "Will Smith", "April Ryan" */
		if (!is_given(f, i) || !names_next)
			return false;
	}
	if (span.end - span.begin == 1 && !names_next)
		return false;
	if (f->caps[i] & (HSY_CAPS_INITIAL | HSY_CAPS_TITLED))
		return begins_sentence(f, i);
	return true;
}

/* Titles at the end belong to nobody: "the Fed Chair", but "Larry King" and
 * "Department of Justice". */
static size_t trim(const finder *f, size_t begin, size_t end)
{
	while (end > begin + 1 && has_class(f, end - 1, HSY_WORD_BIT(TITLE)) &&
	       is_capital_word(f, end - 2) && !is_given(f, end - 2) &&
	       !(end > begin + 2 && is_given(f, end - 3)))
		end--;
	return end;
}

/* Lone words that only look like names: "Fig.", "Analyst", the adjective
 * "American". */
static bool is_name(const finder *f, size_t begin, size_t end)
{
	if (end - begin > 1 || is_shaped(f, begin))
		return true;
	if (has_class(f, begin, HSY_WORDS_ABBREVIATION | HSY_WORD_BIT(ROLE)))
		return false;
	bool is_adjective = has_class(f, begin, HSY_WORD_BIT(NATIONAL)) && end < f->end &&
	                    at(f, end)->kind == HSY_TOKEN_WORD && !at(f, end)->cue &&
	                    !is_function(f, end);
	return !is_adjective;
}

/* "Mayor de Blasio" */
static size_t take_particles(const finder *f, size_t begin, size_t from)
{
	size_t first = begin;
	/* "el portavoz del Gobierno": there it says of what. */
	if (hsy_lexicon_habits(f->text->lexicon) & HSY_HABIT_NOUN_FIRST)
		return begin;
	while (first > from && is_particle(f, first - 1))
		first--;
	return first > from && has_class(f, first - 1, HSY_WORD_BIT(TITLE)) ? first
	                                                                    : begin;
}

static void add(finder *f, size_t first, size_t end)
{
	hsy_name name = {.first = first, .end = end};
	name.span = (hsy_span){at(f, first)->span.begin, at(f, end - 1)->span.end};
	hsy_vec_push(f->arena, &f->text->names, name);
}

static void find_in(finder *f, const hsy_sentence *s)
{
	size_t done = s->first;
	f->end = s->end;
	for (size_t i = s->first; i < s->end;) {
		if (!begins(f, i)) {
			i++;
			continue;
		}
		size_t behind = run_end(f, i);
		size_t end = trim(f, i, behind);
		if (is_name(f, i, end))
			add(f, take_particles(f, i, done), end);
		done = behind;
		i = behind;
	}
}

void hsy_name_find(hsy_text *text, const hsy_arenas *arenas)
{
	finder f = {text, arenas->result, hsy_caps_gather(text, arenas->scratch), 0};
	for (size_t i = 0; i < text->sentences.n; i++)
		find_in(&f, &text->sentences.at[i]);
}
