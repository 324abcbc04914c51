/* speaker.c -- whose verb it is. */
#include "attribution/verb.h"

/* "who" and "which" stand for the noun before them. */
static hsy_range antecedent(const hsy_reading *r, size_t low, hsy_range subject)
{
	size_t end = subject.first;
	hsy_range noun;

	if (subject.end - subject.first != 1 ||
	    !hsy_is(r, subject.first, HSY_WORD_BIT(RELATIVE)))
		return subject;
	if (end > low && hsy_is_mark(r, end - 1, ','))
		end--;
	if (hsy_noun_before(r, low, end, &noun))
		return noun;
	return (hsy_range){0, 0};
}

/* "X said A and added B", "X left, saying B": the speaker is the sentence's. */
static bool inherited_subject(const hsy_reading *r, const hsy_verb *v, hsy_range *out)
{
	bool is_speech = (v->cue->takes & HSY_CUE_CLAUSE) &&
	                 (v->cue->takes & HSY_CUE_QUOTE) &&
	                 !(v->cue->takes & HSY_CUE_DOCUMENT);
	size_t n = r->drafts.n, before = v->group.first;
	bool is_joined = before > v->low &&
	                 (hsy_is(r, before - 1,
	                         HSY_WORD_BIT(COORDINATOR) | HSY_WORD_BIT(CONTRAST)) ||
	                  hsy_is_mark(r, before - 1, ','));

	if (!is_joined)
		return false;
	while (n > hsy_drafts_near(r)) {
		const hsy_draft *draft = &r->drafts.at[--n];

		if (draft->cue.n && draft->cue.at[0].first >= v->low &&
		    draft->cue.at[0].first < v->at && !hsy_range_empty(draft->source)) {
			*out = draft->source;
			return true;
		}
	}
	/* ", suggesting that" is the writer's own conclusion. */
	return is_speech && hsy_subject_of(r, v->low, v->at, out);
}

/* Verbs that are plain nouns as well need a subject that cannot be read as
 * part of the same phrase: "officials report", not "the accident report". */
static bool is_safe_noun_verb(const hsy_reading *r, const hsy_verb *v, hsy_range subject)
{
	const hsy_token *last = hsy_at(r, subject.end - 1);
	const hsy_token *head = hsy_at(r, hsy_noun_head(r, subject));
	bool is_plural_form = (v->cue->forms & HSY_FORM_BASE) != 0;

	if (v->group.first < v->at || (last->classes & HSY_WORD_BIT(PRONOUN)))
		return true;
	if (last->folded.len && last->folded.at[0] == '\'')
		return false;
	if (is_plural_form)
		return (head->classes & HSY_WORD_BIT(GROUP)) ||
		       ((v->cue->takes & HSY_CUE_DOCUMENT) &&
		        (head->classes & HSY_PAPER_NOUNS));
	if ((v->cue->takes & HSY_CUE_DOCUMENT) && (head->classes & HSY_PAPER_NOUNS))
		return true;
	/* "the council plans to sell" */
	if ((v->cue->takes & HSY_CUE_INFINITIVE) && v->at + 1 < v->high &&
	    hsy_is(r, v->at + 1, HSY_WORD_BIT(TO)) &&
	    (head->classes & (HSY_WORD_BIT(ORGANISATION) | HSY_WORD_BIT(OUTLET))))
		return true;
	/* "U.S. states" */
	return r->name[subject.end - 1] != HSY_NONE &&
	       !(last->classes & HSY_WORD_BIT(NATIONAL));
}

/* "a weather station reporting" has no subject of its own; nor has "claims
 * made by": both only describe the noun before them. */
static bool is_reduced(const hsy_reading *r, const hsy_verb *v)
{
	if (v->cue->forms == HSY_FORM_GERUND)
		return !v->has_be;
	return (v->cue->forms & HSY_FORM_PARTICIPLE) && v->at + 1 < v->high &&
	       hsy_is(r, v->at + 1, HSY_WORD_BIT(AGENT));
}

/* "A councillor who asked not to be named because the talks are private said":
 * the clause that tells why there is no name belongs to the noun. */
static bool whole_who_clause(const hsy_reading *r, const hsy_verb *v, hsy_range *out)
{
	size_t who, end = v->group.first;
	hsy_range noun;

	for (who = end; who > v->low + 1; who--) {
		if (hsy_is_separator(r, who - 1))
			return false;
		if (hsy_is(r, who - 1, HSY_WORD_BIT(RELATIVE)) &&
		    !hsy_is(r, who - 1, HSY_WORD_BIT(THAT)))
			break;
	}
	if (who <= v->low + 1 ||
	    (hsy_phrase_find(r, HSY_PHRASE_ANONYMITY_REASON, (hsy_range){who, end}) ==
	         HSY_NONE &&
	     hsy_phrase_find(r, HSY_PHRASE_ANONYMITY_KNOWLEDGE, (hsy_range){who, end}) ==
	         HSY_NONE) ||
	    !hsy_noun_before(r, v->low, who - 1, &noun) || !hsy_noun_speaks(r, noun))
		return false;
	*out = (hsy_range){noun.first, end};
	return true;
}

bool hsy_speaker_find(const hsy_reading *r, const hsy_verb *v, hsy_range *out)
{
	hsy_range noun;

	if (is_reduced(r, v))
		return v->cue->forms == HSY_FORM_GERUND && inherited_subject(r, v, out);
	if (whole_who_clause(r, v, out))
		return true;
	if (!hsy_noun_before(r, v->low, v->group.first, &noun))
		return inherited_subject(r, v, out);
	*out = antecedent(r, v->low, noun);
	if (hsy_range_empty(*out))
		return false;
	/* "We expect" outside quotation marks is the article's own voice. */
	if (hsy_is(r, out->first, HSY_WORD_BIT(FIRST_PERSON)) &&
	    out->end == out->first + 1)
		return false;
	if (hsy_may_be_noun(r, v->at) && !is_safe_noun_verb(r, v, *out))
		return false;
	/* "The interest from X, Y and Z signals": Z is not what signals. */
	if (v->cue->forms == HSY_FORM_PRESENT && out->first > v->low &&
	    hsy_is(r, out->first - 1, HSY_WORD_BIT(COORDINATOR)) &&
	    out->first > v->low + 1 &&
	    (hsy_at(r, out->first - 2)->capitalised ||
	     hsy_is_mark(r, out->first - 2, ',')))
		return false;
	/* Only plain "said" lets anything speak: "the sign said". */
	return hsy_noun_speaks(r, *out) ||
	       (noun.first == out->first && (v->cue->takes & HSY_CUE_CLAUSE) &&
	        v->cue->stance == HSY_STANCE_SAYS && (v->cue->forms & HSY_FORM_PAST));
}

/* What only papers do ("records show") people do with a clause at most:
 * "researchers found that …", never "police found a body". */
bool hsy_speaker_fits(const hsy_reading *r, const hsy_verb *v, hsy_range subject)
{
	bool is_sure;
	size_t first;

	if (!(v->cue->takes & HSY_CUE_DOCUMENT) ||
	    (hsy_at(r, hsy_noun_head(r, subject))->classes & HSY_PAPER_NOUNS))
		return true;
	first = hsy_content_begin(r, v, &is_sure);
	return hsy_noun_speaks(r, subject) &&
	       (is_sure || (hsy_is_clause(r, first, v->high) &&
	                    !hsy_is(r, first, HSY_WORD_BIT(ARTICLE))));
}
