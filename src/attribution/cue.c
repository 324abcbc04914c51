/* cue.c -- a speaker and a verb of saying: "N said that …", "…, said N". */
#include "attribution/verb.h"

static hsy_verb verb_at(const hsy_reading *r, size_t at, size_t low, size_t high)
{
	hsy_verb v = {.cue = hsy_at(r, at)->cue, .at = at, .low = low, .high = high};
	bool is_last = true;
	size_t i = at;

	while (i > low && hsy_is(r, i - 1, HSY_VERB_GROUP) && !r->taken[i - 1] &&
	       !r->in_name[i - 1] && !hsy_is_possessive_mark(r, i - 1)) {
		i--;
		v.is_negated |= hsy_is(r, i, HSY_WORD_BIT(NEGATION));
		v.is_modal |= hsy_is(r, i, HSY_WORD_BIT(MODAL));
		if (is_last && hsy_is_finite_sign(r, i)) {
			v.has_be = hsy_is(r, i, HSY_WORD_BIT(BE));
			v.has_have = hsy_is(r, i, HSY_WORD_BIT(HAVE));
			v.is_distant = v.has_have && hsy_is(r, i, HSY_WORD_BIT(TENTATIVE));
			v.is_passive = v.has_be && (v.cue->forms & HSY_FORM_PARTICIPLE);
			is_last = false;
		}
	}
	v.group = (hsy_range){i, at + 1};
	if (v.cue->particle.at && at + 1 < high &&
	    hsy_str_equal(hsy_at(r, at + 1)->folded, v.cue->particle))
		v.group.end++;
	return v;
}
/* "Tests by this newspaper found …" */
static bool is_own_test(const hsy_reading *r, hsy_range source)
{
	size_t own = hsy_phrase_find(r, HSY_PHRASE_OWN_OUTLET, source);

	return own != HSY_NONE && own > source.first &&
	       hsy_is(r, own - 1, HSY_WORD_BIT(AGENT)) &&
	       hsy_range_has(r, source, HSY_WORD_BIT(MEASUREMENT));
}

/* Returns the draft; relays that it has come after it. */
static size_t add(hsy_reading *r, const hsy_verb *v, hsy_range source, hsy_range content)
{
	size_t draft = hsy_draft_add(r, v->cue->stance);

	r->drafts.at[draft].is_open = true;
	r->drafts.at[draft].is_attitude = hsy_is_attitude(v->cue);
	r->drafts.at[draft].is_distanced = (v->cue->takes & HSY_CUE_HEDGES) != 0;
	hsy_draft_source(r, draft, source);
	hsy_draft_cue(r, draft, v->group);
	hsy_draft_content(r, draft, content);
	r->drafts.at[draft].is_own_outlet = is_own_test(r, source);
	hsy_read_relays(r, draft);
	return draft;
}

/* "declined to say when …" has "to say" in the cue; "declined to comment" has
 * nothing else to be its content. */
static void add_refusal(hsy_reading *r, hsy_verb v, hsy_range source, hsy_range content)
{
	if (content.end - content.first > 3 &&
	    hsy_is(r, content.first, HSY_WORD_BIT(TO)) &&
	    hsy_at(r, content.first + 1)->cue) {
		v.group.end = content.first + 2;
		content.first += 2;
	}
	(void)add(r, &v, source, content);
}

static void add_silence(hsy_reading *r, const hsy_verb *v, hsy_range source)
{
	size_t draft;

	if (!hsy_noun_speaks(r, source))
		return;
	draft = hsy_draft_add(r, HSY_STANCE_DECLINES);
	r->drafts.at[draft].is_silent = true;
	hsy_draft_source(r, draft, source);
	hsy_draft_cue(r, draft, v->group);
	hsy_draft_content(
	    r, draft,
	    (hsy_range){v->group.end, hsy_object_end(r, v->group.end, v->high)});
}

/* "…," said Jane Doe, a nurse. */
static bool read_inverted(hsy_reading *r, const hsy_verb *v)
{
	size_t before = v->group.first, draft;
	hsy_range source, content, rest;
	bool is_quoted;

	/* Behind "told" stands who hears it. */
	if (before <= v->start || !hsy_is_told(v) ||
	    (v->group.first != v->at && !hsy_has_habit(r, HSY_HABIT_VERB_FIRST)) ||
	    ((v->cue->takes & HSY_CUE_HEARER) && v->cue->stance == HSY_STANCE_SAYS))
		return false;
	is_quoted = (v->cue->takes & HSY_CUE_QUOTE) &&
	            hsy_quoted_left(r, v, before, &content);
	if (!is_quoted && !(hsy_is_mark(r, before - 1, ',') &&
	                    (v->cue->takes & (HSY_CUE_CLAUSE | HSY_CUE_THAT)) &&
	                    hsy_clause_left(r, v, before - 1, &content) &&
	                    !hsy_noun_before(r, v->low, before, &source)))
		return false;
	if (!hsy_speaker_behind(r, v->cue, v->group.end, v->high, &source) ||
	    (!is_quoted && !hsy_may_follow(r, v, source, content)))
		return false;
	/* In "…, said Doe" nothing but a day or a place follows the name. */
	if (!is_quoted && source.end < v->high && !hsy_is_separator(r, source.end) &&
	    hsy_fillers_end(r, v->cue, source.end, v->high) == source.end)
		return false;
	draft = add(r, v, source, content);
	if (hsy_has_habit(r, HSY_HABIT_VERB_FIRST))
		hsy_read_hearer(r, draft);
	rest = r->drafts.at[draft].source;
	if (rest.end < v->high && hsy_is_separator(r, rest.end))
		rest.end++;
	if (hsy_opens_speech(r, rest.end, v->high))
		hsy_draft_content(r, draft, hsy_quoted_from(r, rest.end, v->high));
	return true;
}

/* "El gobierno, dijo la ministra, no subirá los impuestos" */
static bool read_inserted(hsy_reading *r, const hsy_verb *v)
{
	size_t before = v->group.first, end;
	hsy_range source;

	if (!hsy_has_habit(r, HSY_HABIT_VERB_FIRST) || !hsy_is_told(v) ||
	    before <= v->start || !hsy_is_mark(r, before - 1, ',') ||
	    !(v->cue->takes & HSY_CUE_THAT) ||
	    !hsy_speaker_behind(r, v->cue, v->group.end, v->high, &source))
		return false;
	end = hsy_fillers_end(r, v->cue, source.end, v->high);
	if (end + 1 >= v->high || !hsy_is_mark(r, end, ',') ||
	    hsy_is_clause(r, v->start, before - 1))
		return false;
	size_t draft = add(r, v, source, (hsy_range){0, 0});
	hsy_content_around(r, draft, (hsy_range){before, end},
	                   (hsy_range){v->start, v->high});
	hsy_read_hearer(r, draft);
	return true;
}

/* "They were told the market would decide": who told them is not said. */
static bool read_told(hsy_reading *r, const hsy_verb *v)
{
	size_t first = v->group.end;
	hsy_range agent, content;
	size_t draft;

	if (v->is_negated)
		return true;
	if (first < v->high && hsy_is(r, first, HSY_WORD_BIT(AGENT)) &&
	    hsy_noun_after(r, first + 1, v->high, &agent)) {
		first = agent.end;
	} else {
		agent = (hsy_range){0, 0};
	}
	if (first < v->high && hsy_is(r, first, HSY_WORD_BIT(THAT)))
		first++;
	content = (hsy_range){first, hsy_content_end(r, first, v->high)};
	if (!hsy_is_clause(r, content.first, content.end) &&
	    !(first < v->high && hsy_is(r, first, HSY_WORD_BIT(TO))))
		return true;
	draft = hsy_draft_add(r, v->cue->stance);
	hsy_draft_source(r, draft, agent);
	hsy_draft_cue(r, draft, v->group);
	hsy_draft_content(r, draft, content);
	return true;
}

/* "The closure was first reported by the Herald": the agent is the source. */
static void read_passive(hsy_reading *r, const hsy_verb *v)
{
	hsy_range agent, content;
	size_t by = v->at + 1;

	if ((v->cue->takes & HSY_CUE_HEARER) && v->cue->stance == HSY_STANCE_SAYS &&
	    read_told(r, v))
		return;
	if (by >= v->high || !hsy_is(r, by, HSY_WORD_BIT(AGENT)) ||
	    !(v->cue->takes & (HSY_CUE_OBJECT | HSY_CUE_CLAUSE)) ||
	    !hsy_noun_after(r, by + 1, v->high, &agent) || !hsy_noun_speaks(r, agent))
		return;
	content = hsy_range_trim(r, (hsy_range){v->low, v->group.first});
	if (hsy_range_empty(content) ||
	    hsy_at(r, content.first)->classes & HSY_WORD_BIT(PRONOUN))
		return;
	(void)add(r, v, agent, content);
}

/* "The landers, he said, could deliver tools": one clause in two. */
static bool is_interrupted(const hsy_reading *r, const hsy_verb *v, hsy_range content)
{
	size_t next = v->group.end;

	return next + 1 < v->high && hsy_is_mark(r, next, ',') &&
	       hsy_is_separator(r, next) && !hsy_ends_after_comma(r, next + 1, v->high) &&
	       (hsy_is_finite_sign(r, next + 1) ||
	        !hsy_is_clause(r, content.first, content.end));
}

/* ", which plans to sell," says no more than stands between its commas. */
static size_t relative_end(const hsy_reading *r, const hsy_verb *v)
{
	size_t i, who = v->group.first;

	if (who < v->low + 2 || !hsy_is(r, who - 1, HSY_WORD_BIT(RELATIVE)) ||
	    !hsy_is_mark(r, who - 2, ','))
		return v->high;
	for (i = v->at; i < v->high; i++) {
		if (hsy_is_mark(r, i, ',') && hsy_is_separator(r, i) &&
		    !hsy_opens_speech(r, i + 1, v->high))
			return i;
	}
	return v->high;
}

/* "If the mayor said so", "had she said so": nobody need have said it. */
static bool is_supposed(const hsy_reading *r, const hsy_verb *v, hsy_range source)
{
	size_t before = source.first;

	while (before > v->start && hsy_is(r, before - 1, HSY_WORD_BIT(ADVERB)) &&
	       !hsy_is(r, before - 1, HSY_WORD_BIT(CONDITION)))
		before--;
	if (before == v->start || source.first > v->at)
		return false;
	return hsy_is(r, before - 1, HSY_WORD_BIT(CONDITION)) ||
	       (before - 1 == v->start && hsy_is_finite_sign(r, v->start));
}

/* "a lander which she said could serve …": what is said lacks its subject, which
 * stands before "which"; it ends with the relative clause. */
static bool object_relative(const hsy_reading *r, const hsy_verb *v, hsy_range source,
                            hsy_range *out)
{
	size_t first = v->group.end, i;

	if (source.first <= v->low || source.first > v->at || first >= v->high ||
	    !hsy_is(r, source.first - 1, HSY_WORD_BIT(RELATIVE)) ||
	    !hsy_is_finite_sign(r, first))
		return false;
	for (i = first;
	     i < v->high && !(hsy_is_separator(r, i) && hsy_is_mark(r, i, ',')); i++)
		;
	*out = (hsy_range){first, hsy_content_end(r, first, i)};
	return out->end > out->first + 1;
}

/* "Ni | el alcalde ni la ministra dijeron" */
static bool joins_nobody(const hsy_reading *r, size_t i)
{
	return hsy_is(r, i, HSY_WORD_BIT(NEGATION)) &&
	       hsy_is(r, i, HSY_WORD_BIT(COORDINATOR));
}

static void read_active(hsy_reading *r, const hsy_verb *given)
{
	hsy_verb narrowed = *given;
	const hsy_verb *v = &narrowed;
	hsy_range source, content, more;
	size_t draft;
	bool left,
	    is_relative = given->group.first > given->low &&
	                  hsy_is(r, given->group.first - 1, HSY_WORD_BIT(RELATIVE));

	narrowed.high = relative_end(r, given);
	if (!hsy_speaker_find(r, v, &source) || !hsy_speaker_fits(r, v, source) ||
	    is_supposed(r, v, source))
		return;
	/* "Neither Lee nor Cole said", "nobody said" */
	if ((hsy_is(r, source.first, HSY_WORD_BIT(NEGATION)) &&
	     !r->in_name[source.first]) ||
	    (source.first > v->start && joins_nobody(r, source.first - 1)))
		return;
	if (v->is_negated && v->cue->stance != HSY_STANCE_BELIEVES &&
	    v->cue->stance != HSY_STANCE_INTENDS) {
		add_silence(r, v, source);
		return;
	}
	left = !is_relative && source.first < v->group.first &&
	       (v->cue->takes & HSY_CUE_QUOTE) &&
	       hsy_quoted_left(r, v, source.first, &content);
	if (!left && !object_relative(r, v, source, &content) &&
	    !hsy_content_right(r, v, hsy_noun_speaks(r, source), &content) &&
	    !(!is_relative && source.first < v->at &&
	      hsy_content_left(r, v, source.first, &content)))
		return;
	if (v->cue->stance == HSY_STANCE_DECLINES) {
		add_refusal(r, *v, source, content);
		return;
	}
	draft = add(r, v, source, content);
	if (left && hsy_content_right(r, v, false, &more) &&
	    r->speech[more.first] != HSY_NONE)
		hsy_draft_content(r, draft, more);
	else if (content.end < v->at && is_interrupted(r, v, content))
		hsy_draft_content(
		    r, draft,
		    (hsy_range){v->group.end + 1,
		                hsy_content_end(r, v->group.end + 1, v->high)});
	hsy_read_hearer(r, draft);
}

/* "Dijo el alcalde que …", "Añadió que …": where the language has such habits. */
static bool read_verb_first(hsy_reading *r, const hsy_verb *v)
{
	hsy_range source, content;

	if (!hsy_verb_first(r, v, &source, &content))
		return false;
	if (!v->is_negated)
		hsy_read_hearer(r, add(r, v, source, content));
	return true;
}

static void read_subjectless(hsy_reading *r, const hsy_verb *v)
{
	hsy_range content;

	if (r->taken[v->at] || !hsy_subject_dropped(r, v, &content))
		return;
	bool is_compound = v->group.first < v->at;
	size_t begin = content.first < v->at ? content.first : v->at;
	hsy_range source = hsy_last_speaker(r, begin, v->cue, is_compound);

	hsy_read_hearer(r, add(r, v, source, content));
}

/* "was first reported by" is a verb, "figures reported by" is not. */
static bool is_after_be(const hsy_reading *r, size_t i, size_t low)
{
	while (i > low && hsy_is(r, i - 1, HSY_WORD_BIT(ADVERB)) &&
	       !hsy_is(r, i - 1, HSY_WORD_BIT(BE)))
		i--;
	return i > low && hsy_is(r, i - 1, HSY_WORD_BIT(BE));
}

static bool may_be_cue(const hsy_reading *r, const hsy_sentence *sentence, size_t i)
{
	const hsy_token *token = hsy_at(r, i);

	if (!token->cue || r->speech[i] != HSY_NONE || r->taken[i] || r->in_name[i] ||
	    hsy_is(r, i, HSY_WORD_BIT(CITING)) ||
	    (hsy_opens_relay(r, i) && !is_after_be(r, i, sentence->first)) ||
	    hsy_phrase_match(r, HSY_PHRASE_ANONYMITY_REASON, i, sentence->end))
		return false;
	if (token->cue->particle.at &&
	    !(i + 1 < sentence->end &&
	      hsy_str_equal(hsy_at(r, i + 1)->folded, token->cue->particle)))
		return false;
	return !token->capitalised || i == sentence->first;
}

void hsy_read_cues(hsy_reading *r, const hsy_sentence *sentence)
{
	size_t i, low = sentence->first;

	/* What a quotation from before this sentence still covers is content. */
	while (low < sentence->end && r->speech[low] != HSY_NONE &&
	       r->text->quotations.at[r->speech[low]].first < sentence->first)
		low++;
	for (i = low; i < sentence->end; i++) {
		hsy_verb v;

		if (!may_be_cue(r, sentence, i))
			continue;
		v = verb_at(r, i, low, sentence->end);
		v.start = sentence->first;
		/* "who did not want to be named" tells why there is no name. */
		if (hsy_phrase_match(r, HSY_PHRASE_ANONYMITY_REASON, v.group.first,
		                     sentence->end))
			continue;
		/* "could say", "to say": nobody has said it yet. */
		if (v.is_modal || (v.group.first > low &&
		                   hsy_is(r, v.group.first - 1, HSY_WORD_BIT(TO))))
			continue;
		/* "según informó la policía" is an "according to". */
		if (hsy_has_habit(r, HSY_HABIT_VERB_FIRST) && v.group.first > low &&
		    hsy_is(r, v.group.first - 1, HSY_WORD_BIT(AS)))
			continue;
		if (hsy_is_bare_participle(&v) || v.is_distant)
			continue;
		if (v.is_passive) {
			read_passive(r, &v);
		} else if (!read_verb_first(r, &v) && !read_inverted(r, &v) &&
		           !read_inserted(r, &v)) {
			read_active(r, &v);
			read_subjectless(r, &v);
		}
	}
}
