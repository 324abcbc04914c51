/* noun.c -- noun phrases: who or what a cue, or "according to", has beside it. */
#include "attribution/parts.h"

/* A source phrase longer than this is a clause that we misread. */
enum { NOUN_MAX = 18, APPOSITION_MAX = 28 };

#define PERSON_NOUNS                                                                     \
	(HSY_WORD_BIT(ROLE) | HSY_WORD_BIT(SPOKESPERSON) | HSY_WORD_BIT(GROUP) |         \
	 HSY_WORD_BIT(BARE_SOURCE) | HSY_WORD_BIT(SECOND_HAND))
#define BODY_NOUNS (HSY_WORD_BIT(ORGANISATION) | HSY_WORD_BIT(OUTLET))
#define SPEAKING_NOUNS (PERSON_NOUNS | BODY_NOUNS | HSY_PAPER_NOUNS)

/* Words at which a noun phrase ends, in either direction. */
#define CLAUSE_WORDS                                                                     \
	(HSY_WORD_BIT(SUBORDINATOR) | HSY_WORD_BIT(CONTRAST) | HSY_WORD_BIT(QUESTION))

/* "he", not the "some" of "some officials". */
static bool is_pronoun(const hsy_reading *r, size_t i)
{
	return hsy_is(r, i, HSY_WORD_BIT(PRONOUN)) &&
	       !hsy_is(r, i, HSY_WORD_BIT(DETERMINER));
}

/* Where nouns come first in their phrase, one has a determiner or a preposition before
 * it: "la denuncia", but "la empresa denuncia". */
bool hsy_may_be_noun(const hsy_reading *r, size_t i)
{
	if (!(hsy_at(r, i)->cue->takes & HSY_CUE_NOUN))
		return false;
	return !hsy_has_habit(r, HSY_HABIT_NOUN_FIRST) || i == 0 ||
	       hsy_is_any_mark(r, i - 1) ||
	       hsy_is(r, i - 1,
	              HSY_WORD_BIT(DETERMINER) | HSY_WORD_BIT(PREPOSITION) |
	                  HSY_WORD_BIT(COORDINATOR) | HSY_WORD_BIT(TENTATIVE));
}

/* A finite cue is a verb; but "the report", "their claims" are nouns. */
static bool is_verb(const hsy_reading *r, size_t i)
{
	const hsy_token *token = hsy_at(r, i);

	if (!token->cue || token->capitalised || r->speech[i] != HSY_NONE)
		return false;
	if (hsy_may_be_noun(r, i) || hsy_opens_relay(r, i) ||
	    (i > 0 && hsy_is_possessive_mark(r, i - 1)))
		return false;
	return (token->cue->forms & (HSY_FORM_PAST | HSY_FORM_PRESENT)) &&
	       !(token->classes & SPEAKING_NOUNS);
}

/* Whether a coordinator at i joins two names or two plurals into one source. */
static bool joins_sources(const hsy_reading *r, size_t i, size_t low, size_t high)
{
	const hsy_token *left, *right;

	if (i <= low || i + 1 >= high)
		return false;
	left = hsy_at(r, i - 1);
	right = hsy_at(r, i + 1);
	if (left->capitalised && right->capitalised)
		return true;
	/* "Businesses and residents": one word each, at the head of a clause. */
	if (i == low + 1 && (right->classes & SPEAKING_NOUNS))
		return true;
	return (left->classes & SPEAKING_NOUNS) &&
	       ((right->classes & SPEAKING_NOUNS) ||
	        (i + 2 < high && (hsy_at(r, i + 2)->classes & SPEAKING_NOUNS)));
}

/* "Informó a EFE | el portavoz": an article in the middle of a phrase stands behind a
 * preposition, another determiner or "y". */
static bool begins_other(const hsy_reading *r, size_t i, size_t low)
{
	return i > low && hsy_has_habit(r, HSY_HABIT_NOUN_FIRST) &&
	       hsy_is(r, i, HSY_WORD_BIT(ARTICLE)) && !hsy_at(r, i)->capitalised &&
	       !r->in_name[i] &&
	       !hsy_is(r, i - 1,
	               HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(DETERMINER) |
	                   HSY_WORD_BIT(COORDINATOR));
}

static bool ends_phrase(const hsy_reading *r, size_t i, size_t low, size_t high)
{
	if (r->speech[i] != HSY_NONE)
		return true;
	if (hsy_is_any_mark(r, i))
		return true;
	/* "May" and "Will" are names, too. */
	if (r->in_name[i])
		return false;
	if (hsy_is_finite_sign(r, i) || hsy_is(r, i, CLAUSE_WORDS | HSY_WORD_BIT(THAT)))
		return true;
	if (hsy_is(r, i, HSY_WORD_BIT(COORDINATOR)))
		return !joins_sources(r, i, low, high);
	return is_verb(r, i);
}

/* "Ahora Bustos" has a capital by its place; but "Early tests" are tests that are early. */
static bool is_first_word(const hsy_reading *r, size_t i)
{
	return hsy_has_habit(r, HSY_HABIT_NOUN_FIRST) &&
	       i == r->text->sentences.at[hsy_at(r, i)->sentence].first &&
	       r->name[i] == HSY_NONE;
}

/* "In a statement the company" is "the company": what follows a leading
 * prepositional phrase. */
static hsy_range without_leading(const hsy_reading *r, hsy_range phrase)
{
	size_t i, cut = HSY_NONE;

	while (
	    !hsy_range_empty(phrase) &&
	    hsy_is(r, phrase.first,
	           HSY_WORD_BIT(ADVERB) | HSY_WORD_BIT(COORDINATOR) | HSY_WORD_BIT(AS)) &&
	    (!hsy_at(r, phrase.first)->capitalised || is_first_word(r, phrase.first)))
		phrase.first++;
	if (hsy_range_empty(phrase) ||
	    !hsy_is(r, phrase.first, HSY_WORD_BIT(PREPOSITION)))
		return phrase;
	for (i = phrase.first + 2; i < phrase.end; i++) {
		if (hsy_is(r, i - 1, HSY_WORD_BIT(PREPOSITION)))
			continue;
		if (hsy_is(r, i, HSY_WORD_BIT(ARTICLE) | HSY_WORD_BIT(DETERMINER)) ||
		    (hsy_at(r, i)->capitalised && !hsy_at(r, i - 1)->capitalised &&
		     !hsy_is(r, i - 1, HSY_WORD_BIT(ARTICLE) | HSY_WORD_BIT(DETERMINER))))
			cut = i;
	}
	phrase.first = cut == HSY_NONE ? phrase.end : cut;
	return phrase;
}

/* "La empresa, que advirtió": behind a comma, "que" stands for the noun. */
static bool is_apart(const hsy_reading *r, size_t low, size_t relative)
{
	return hsy_has_habit(r, HSY_HABIT_KEEPS_THAT) && relative > low &&
	       hsy_is_mark(r, relative - 1, ',');
}

static bool plain_noun_before(const hsy_reading *r, size_t low, size_t end,
                              hsy_range *out)
{
	size_t i = end;

	if (i > low && hsy_is(r, i - 1, HSY_WORD_BIT(PRONOUN) | HSY_WORD_BIT(RELATIVE)) &&
	    (!hsy_is(r, i - 1, HSY_WORD_BIT(THAT)) || is_apart(r, low, i - 1))) {
		*out = (hsy_range){i - 1, i};
		return true;
	}
	while (i > low && end - i < NOUN_MAX && !ends_phrase(r, i - 1, low, end) &&
	       !is_pronoun(r, i - 1) && !r->taken[i - 1]) {
		i--;
		if (begins_other(r, i, low))
			break;
	}
	if (end - i >= NOUN_MAX)
		return false;
	*out = without_leading(r, (hsy_range){i, end});
	return !hsy_range_empty(*out) && !hsy_is_any_mark(r, out->first);
}

/* Whether a verb stands in range before any "who" or "which" to carry it. */
static bool has_own_verb(const hsy_reading *r, hsy_range range)
{
	size_t i;

	for (i = range.first; i < range.end; i++) {
		if (hsy_is(r, i, HSY_WORD_BIT(RELATIVE)))
			return false;
		if (hsy_is_finite_sign(r, i) || is_verb(r, i))
			return true;
	}
	return false;
}

/* "of whom …", "al que …", "en la que …" */
static bool opens_relative(const hsy_reading *r, hsy_range range)
{
	size_t i = range.first;

	if (!hsy_is(r, i, HSY_WORD_BIT(PREPOSITION)))
		return false;
	i++;
	if (i < range.end && hsy_is(r, i, HSY_WORD_BIT(ARTICLE)))
		i++;
	return i < range.end && hsy_is(r, i, HSY_WORD_BIT(RELATIVE));
}

/* How far an office is from the name behind it: "la ministra de Sanidad de Andalucía". */
enum { OFFICE_REACH = 8 };

size_t hsy_office_before(const hsy_reading *r, size_t name)
{
	if (name < 2 || !hsy_is_mark(r, name - 1, ','))
		return HSY_NONE;
	if (!hsy_has_habit(r, HSY_HABIT_NOUN_FIRST))
		return name - 2;
	for (size_t i = name - 1; i > 0 && i + OFFICE_REACH > name; i--) {
		if (hsy_is_any_mark(r, i - 1))
			break;
		if (!hsy_at(r, i - 1)->capitalised &&
		    hsy_is(r, i - 1,
		           HSY_WORD_BIT(TITLE) | HSY_WORD_BIT(ROLE) |
		               HSY_WORD_BIT(SPOKESPERSON)))
			return i - 1;
	}
	return HSY_NONE;
}

static bool is_after_office(const hsy_reading *r, size_t name)
{
	return hsy_has_habit(r, HSY_HABIT_NOUN_FIRST) &&
	       hsy_office_before(r, name) != HSY_NONE;
}

/* Between the commas: "a professor at Yale", "who asked not to be named". */
static bool is_apposition(const hsy_reading *r, hsy_range range)
{
	size_t i;

	if (hsy_range_empty(range) || range.end - range.first > APPOSITION_MAX)
		return false;
	if (hsy_is(r, range.first, HSY_WORD_BIT(RELATIVE) | HSY_WORD_BIT(CITING)) ||
	    opens_relative(r, range))
		return true;
	if (has_own_verb(r, range))
		return false;
	for (i = range.first; i < range.end && i < range.first + 7; i++) {
		if (hsy_is(r, i, CLAUSE_WORDS))
			return false;
		if (!(hsy_at(r, i)->classes &
		      (SPEAKING_NOUNS | HSY_WORD_BIT(TITLE) | HSY_WORD_BIT(CORPORATE))))
			continue;
		if (i + 1 == range.end || hsy_at(r, i + 1)->capitalised ||
		    hsy_is(r, i + 1,
		           HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(RELATIVE) |
		               HSY_WORD_BIT(COORDINATOR) | HSY_WORD_BIT(THAT)))
			return true;
	}
	/* "the contractor, Brannock & Vey," */
	if (r->name[range.first] != HSY_NONE &&
	    r->name[range.first] == r->name[range.end - 1] && range.first > 1 &&
	    (!hsy_at(r, range.first - 2)->capitalised || is_after_office(r, range.first)))
		return true;
	/* "Jane Doe, 43, said" */
	return range.end - range.first == 1 &&
	       hsy_at(r, range.first)->kind == HSY_TOKEN_NUMBER;
}

/* "Doe, in a statement, said": where the insertion's own comma ends, as an end of what
 * is before it; end, where the comma before end closes none. */
static size_t insertion_begin(const hsy_reading *r, size_t low, size_t end)
{
	size_t i = end - 1;

	while (i > low && end - i < APPOSITION_MAX &&
	       !(hsy_is_mark(r, i - 1, ',') && r->speech[i - 1] == HSY_NONE))
		i--;
	if (i <= low + 1 || end - i >= APPOSITION_MAX ||
	    !hsy_is(r, i, HSY_WORD_BIT(PREPOSITION)) ||
	    opens_relative(r, (hsy_range){i, end - 1}) ||
	    hsy_phrase_find(r, HSY_PHRASE_ANONYMITY_REASON, (hsy_range){i, end - 1}) !=
	        HSY_NONE)
		return end;
	return i;
}

/* Left of a comma at comma, with what stands between it and end as apposition. */
static bool apposed_noun_before(const hsy_reading *r, size_t low, size_t end,
                                hsy_range *out)
{
	size_t comma = end - 1;
	hsy_range best = {0, 0};
	int found = 0;

	/* An apposition may hold commas itself: take the longest that works. */
	while (comma > low + 1 && end - comma < APPOSITION_MAX && found < 3) {
		comma--;
		if (!hsy_is_mark(r, comma, ',') || r->speech[comma] != HSY_NONE)
			continue;
		found++;
		if (is_apposition(r, (hsy_range){comma + 1, end - 1}) &&
		    plain_noun_before(r, low, comma, out) && !is_pronoun(r, out->first) &&
		    (hsy_noun_speaks(r, *out) ||
		     hsy_phrase_find(r, HSY_PHRASE_ANONYMITY_REASON,
		                     (hsy_range){comma + 1, end - 1}) != HSY_NONE))
			best = (hsy_range){out->first, end - 1};
	}
	/* "La directora de la agencia, Ana Ruiz, que visitó la zona, dijo" */
	if (!hsy_range_empty(best) && is_after_office(r, best.first) &&
	    plain_noun_before(r, low, best.first - 1, out))
		best.first = out->first;
	*out = best;
	return !hsy_range_empty(best);
}

bool hsy_noun_before(const hsy_reading *r, size_t low, size_t end, hsy_range *out)
{
	hsy_range named;

	if (end <= low)
		return false;
	if (hsy_is_mark(r, end - 1, ',') && r->speech[end - 1] == HSY_NONE) {
		size_t inserted = insertion_begin(r, low, end);

		return apposed_noun_before(r, low, inserted, out) ||
		       (inserted < end && plain_noun_before(r, low, inserted - 1, out));
	}
	if (!plain_noun_before(r, low, end, out))
		return false;
	/* "the alleged thief" has no subject. */
	if (hsy_is(r, out->end - 1, HSY_WORD_BIT(ARTICLE) | HSY_WORD_BIT(PREPOSITION)) &&
	    !r->in_name[out->end - 1])
		return false;
	/* "Jane Doe, a spokeswoman for the company said" lacks its second comma. */
	if (out->first > low + 1 && out->end - out->first > 1 &&
	    hsy_is_mark(r, out->first - 1, ',') && is_apposition(r, *out) &&
	    hsy_is(r, out->first, HSY_WORD_BIT(ARTICLE) | HSY_WORD_BIT(RELATIVE)) &&
	    plain_noun_before(r, low, out->first - 1, &named) &&
	    hsy_at(r, named.end - 1)->capitalised && hsy_noun_speaks(r, named))
		out->first = named.first;
	return true;
}

/* The end of an apposition that opens behind the comma at comma, or comma. */
static size_t apposition_end(const hsy_reading *r, size_t comma, size_t high)
{
	size_t i;

	/* "Según la policía, el hombre huyó": an article opens a clause more often. */
	if (hsy_has_habit(r, HSY_HABIT_NOUN_FIRST) && comma + 1 < high &&
	    hsy_is(r, comma + 1, HSY_WORD_BIT(ARTICLE)))
		return comma;
	for (i = comma + 1; i < high && i - comma < APPOSITION_MAX; i++) {
		/* "—dijo Ana Ruiz, la alcaldesa—. No hay otro.": speech goes on. */
		if (r->speech[i] != HSY_NONE && hsy_at(r, i)->kind != HSY_TOKEN_OPEN)
			return comma;
		if (!hsy_is_any_mark(r, i))
			continue;
		if (is_apposition(r, (hsy_range){comma + 1, i}))
			return i;
		if (!hsy_is_mark(r, i, ','))
			return comma;
	}
	return i == high && is_apposition(r, (hsy_range){comma + 1, high}) ? high : comma;
}

/* "to sell", not "to the council". */
static bool is_infinitive(const hsy_reading *r, size_t i, size_t high)
{
	return hsy_is(r, i, HSY_WORD_BIT(TO)) &&
	       !(i + 1 < high &&
	         (hsy_at(r, i + 1)->capitalised ||
	          hsy_is(r, i + 1, HSY_WORD_BIT(ARTICLE) | HSY_WORD_BIT(DETERMINER))));
}

/* "who spoke on condition of anonymity": where what follows the noun at end
 * says why no name is given, to the end of that clause; else end. */
static size_t anonymity_end(const hsy_reading *r, size_t end, size_t high)
{
	size_t i, n, stop;

	if (end >= high || !hsy_is(r, end, HSY_WORD_BIT(RELATIVE)))
		return end;
	for (i = end + 1; i < high && i < end + 7; i++) {
		n = hsy_phrase_match(r, HSY_PHRASE_ANONYMITY_REASON, i, high);
		if (!n)
			n = hsy_phrase_match(r, HSY_PHRASE_ANONYMITY_KNOWLEDGE, i, high);
		if (!n)
			continue;
		for (stop = i + n; stop < high && !hsy_is_any_mark(r, stop); stop++)
			;
		return stop;
	}
	return end;
}

bool hsy_noun_plain_after(const hsy_reading *r, size_t first, size_t high, hsy_range *out)
{
	size_t i = first;

	while (i < high && i - first < NOUN_MAX && !ends_phrase(r, i, first, high) &&
	       !hsy_is(r, i, HSY_WORD_BIT(RELATIVE)) && !is_infinitive(r, i, high)) {
		if (i > first && hsy_is(r, i, HSY_WORD_BIT(WEEKDAY)))
			break;
		/* "told the press this month": a determiner begins another phrase. */
		if (i > first && !r->in_name[i] && !hsy_at(r, i)->capitalised &&
		    hsy_is(r, i, HSY_WORD_BIT(DETERMINER) | HSY_WORD_BIT(ARTICLE)) &&
		    !hsy_is(r, i - 1,
		            HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(DETERMINER) |
		                HSY_WORD_BIT(COORDINATOR)))
			break;
		/* After a name, a preposition leads on to something else. */
		if (i > first && hsy_is(r, i, HSY_WORD_BIT(PREPOSITION)) &&
		    !r->in_name[i] && hsy_at(r, i - 1)->capitalised)
			break;
		i++;
		if (is_pronoun(r, i - 1))
			break;
	}
	/* "el alcalde este | lunes" */
	while (i > first + 1 &&
	       (hsy_is(r, i - 1, HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(ARTICLE)) ||
	        (i < high && hsy_is(r, i - 1, HSY_WORD_BIT(DETERMINER)) &&
	         hsy_is(r, i, HSY_WORD_BIT(WEEKDAY)))))
		i--;
	*out = (hsy_range){first, i};
	return i > first && !hsy_is_any_mark(r, first);
}

bool hsy_noun_after(const hsy_reading *r, size_t first, size_t high, hsy_range *out)
{
	if (!hsy_noun_plain_after(r, first, high, out))
		return false;
	size_t i = out->end;

	out->end = anonymity_end(r, i, high);
	if (out->end == i && i < high && hsy_is_mark(r, i, ',')) {
		size_t end = apposition_end(r, i, high);

		if (end > i)
			out->end = end;
	}
	return true;
}

/* "la policía local": where nouns come first, the first that can speak, unless a name
 * ends the phrase. */
static size_t first_noun(const hsy_reading *r, size_t first, size_t last)
{
	if (!hsy_has_habit(r, HSY_HABIT_NOUN_FIRST) || hsy_at(r, last)->capitalised)
		return last;
	for (size_t i = first; i < last; i++)
		if ((hsy_at(r, i)->classes & (SPEAKING_NOUNS | HSY_WORD_BIT(TITLE))) ||
		    (i > first && hsy_at(r, i)->capitalised))
			return i;
	return last;
}

/* Whether what begins at i only describes the noun before it: "people close to …",
 * "a group representing …", "documents reviewed by …". */
static bool describes_back(const hsy_reading *r, hsy_range phrase, size_t i)
{
	const hsy_syntax_word *word = hsy_tree_word(r, i);
	const hsy_syntax_word *noun = word ? hsy_tree_head(r, word) : NULL;

	if (noun && noun->token >= phrase.first && noun->token < i &&
	    (word->relation == HSY_RELATION_ACL ||
	     word->relation == HSY_RELATION_ACL_RELCL ||
	     word->relation == HSY_RELATION_AMOD))
		return true;
	return i + 1 < phrase.end &&
	       hsy_is(r, i + 1, HSY_WORD_BIT(AGENT) | HSY_WORD_BIT(PREPOSITION)) &&
	       (hsy_at(r, i - 1)->classes & SPEAKING_NOUNS) &&
	       !(hsy_at(r, i)->classes & SPEAKING_NOUNS) && !hsy_at(r, i)->capitalised;
}

size_t hsy_noun_head(const hsy_reading *r, hsy_range phrase)
{
	size_t i;

	for (i = phrase.first; i < phrase.end; i++) {
		if (i > phrase.first &&
		    (hsy_is_mark(r, i, ',') || hsy_is_mark(r, i, '(') ||
		     hsy_is(r, i, HSY_WORD_BIT(RELATIVE) | HSY_WORD_BIT(THAT)) ||
		     (hsy_is(r, i, HSY_WORD_BIT(PREPOSITION)) && !r->in_name[i])))
			break;
		if (i > phrase.first && !r->in_name[i] && describes_back(r, phrase, i))
			break;
	}
	return i > phrase.first ? first_noun(r, phrase.first, i - 1) : phrase.first;
}

/* A chip aims at nothing: whatever is only made by somebody cannot speak. */
static bool is_product(const hsy_reading *r, hsy_range phrase)
{
	const hsy_catalogue_entry *entry;

	if (!hsy_at(r, phrase.end - 1)->capitalised || phrase.end - phrase.first > 3)
		return false;
	entry = hsy_catalogue_find(
	    r->catalogue,
	    hsy_str_fold(r->arena,
	                 hsy_str_slice(r->text->doc->text, hsy_range_span(r, phrase))));
	return entry && entry->kind == HSY_CATALOGUE_PRODUCT;
}

bool hsy_noun_speaks(const hsy_reading *r, hsy_range phrase)
{
	const hsy_token *head;

	if (hsy_range_empty(phrase))
		return false;
	head = hsy_at(r, hsy_noun_head(r, phrase));
	if (head->classes & HSY_WORD_BIT(PRONOUN))
		return !(head->classes & HSY_WORD_BIT(POSSESSIVE)) &&
		       (head->classes &
		        (HSY_WORD_BIT(HE) | HSY_WORD_BIT(SHE) | HSY_WORD_BIT(THEY) |
		         HSY_WORD_BIT(IT) | HSY_WORD_BIT(FIRST_PERSON))) != 0;
	/* "Coastline Today" does, "today" does not. */
	if (!r->in_name[hsy_noun_head(r, phrase)] &&
	    (head->classes & (HSY_WORD_BIT(MONTH) | HSY_WORD_BIT(WEEKDAY))))
		return false;
	if (hsy_is_possessive_mark(r, phrase.end - 1) || is_product(r, phrase))
		return false;
	if (head->classes & (SPEAKING_NOUNS | HSY_WORD_BIT(TITLE)))
		return true;
	/* "Besides, the mayor said": what is capital only for its place. */
	if (r->name[hsy_noun_head(r, phrase)] == HSY_NONE &&
	    (head->classes & (HSY_WORD_BIT(ADVERB) | CLAUSE_WORDS)))
		return false;
	return head->capitalised && head->kind == HSY_TOKEN_WORD;
}

bool hsy_subject_of(const hsy_reading *r, size_t first, size_t high, hsy_range *out)
{
	size_t i = first;

	while (i < high && (hsy_is_any_mark(r, i) ||
	                    hsy_is(r, i,
	                           HSY_WORD_BIT(COORDINATOR) | HSY_WORD_BIT(ADVERB) |
	                               HSY_WORD_BIT(CONTRAST))))
		i++;
	if (!hsy_noun_after(r, i, high, out) || !hsy_noun_speaks(r, *out))
		return false;
	i = out->end;
	if (i < high && hsy_is_mark(r, i, ','))
		i++;
	return i < high && (hsy_is_finite_sign(r, i) ||
	                    hsy_is(r, i, HSY_WORD_BIT(ADVERB)) || hsy_at(r, i)->cue);
}
