/* work.c -- documents and events by their words: whose they are, and what. */
#include "resolve/match.h"

hsy_word_set hsy_mention_classes(hsy_matcher *r, const hsy_mention *m, hsy_str word)
{
	const hsy_lexicon *lexicon = hsy_match_lexicon(r, m->record->doc.language);

	return lexicon ? hsy_lexicon_word(lexicon, hsy_str_fold(r->arena, word)) : 0;
}

/* ------------------------------------------------------------- makers */

/* What stands behind "by" in "an investigation by the Hallick Courier", if nothing
 * before it is a name. */
static hsy_str author_of_work(hsy_matcher *r, const hsy_mention *m)
{
	hsy_str name = m->bare.name;
	size_t n = hsy_word_count(name);

	for (size_t i = 2; m->type == HSY_SOURCE_DOCUMENT && i < n; i++) {
		hsy_str before = hsy_first_words(name, i);
		hsy_str word = hsy_last_words(before, 1);

		if (i > HSY_NAME_WORDS_MAX || hsy_name_words(word))
			break;
		if (hsy_mention_classes(r, m, word) & HSY_WORD_BIT(AGENT))
			return hsy_str_trim(
			    hsy_str_slice(name, (hsy_span){before.len, name.len}));
	}
	return (hsy_str){0};
}

static hsy_str maker_of_work(hsy_matcher *r, const hsy_mention *m)
{
	hsy_str name = m->bare.name;
	size_t n_names = hsy_name_words(name);
	hsy_str maker = hsy_first_words(name, n_names);

	if (n_names && n_names < hsy_word_count(name) && hsy_name_words(maker) == n_names)
		return maker;
	return author_of_work(r, m);
}

hsy_bare hsy_work_maker(hsy_matcher *r, const hsy_mention *m)
{
	const hsy_lexicon *lexicon = hsy_match_lexicon(r, m->record->doc.language);
	hsy_str maker = maker_of_work(r, m);

	return maker.at ? hsy_bare_of(lexicon, r->arena, maker, HSY_SOURCE_OUTLET)
	                : (hsy_bare){0};
}

/* ---------------------------------------------------- owners and heads */

const hsy_catalogue_entry *hsy_work_owner(hsy_matcher *r, hsy_str name)
{
	enum { OWNER_WORDS_MAX = 6 }; /* no owner's name has more */
	size_t n = hsy_word_count(name);

	for (n = n < OWNER_WORDS_MAX ? n : OWNER_WORDS_MAX; n > 0; n--) {
		hsy_str owner = hsy_first_words(name, n);
		const hsy_catalogue_entry *entry = NULL;

		/* No name ends in lower case. */
		if (hsy_name_words(hsy_last_words(owner, 1)))
			entry = hsy_match_find(
			    r,
			    hsy_bare_of(NULL, r->arena, owner, HSY_SOURCE_DOCUMENT).name);
		if (entry)
			return entry;
	}
	return NULL;
}

static bool ends_head(const hsy_lexicon *lexicon, hsy_str folded)
{
	return lexicon && (hsy_lexicon_word(lexicon, folded) &
	                   (HSY_WORD_BIT(PREPOSITION) | HSY_WORD_BIT(AGENT) |
	                    HSY_WORD_BIT(RELATIVE)));
}

static bool is_work(const hsy_lexicon *lexicon, hsy_str folded)
{
	return lexicon && (hsy_lexicon_word(lexicon, folded) &
	                   (HSY_WORD_BIT(DOCUMENT) | HSY_WORD_BIT(RECORD) |
	                    HSY_WORD_BIT(MEASUREMENT) | HSY_WORD_BIT(EVENT)));
}

hsy_str hsy_work_head(hsy_matcher *r, const hsy_mention *m)
{
	enum { HEAD_WORDS_MAX = 32 }; /* of a phrase that never comes to its head */
	const hsy_lexicon *lexicon = hsy_match_lexicon(r, m->record->doc.language);
	hsy_str folded = m->bare.folded;
	size_t n = hsy_word_count(folded), end = 0;
	bool has_work = false;

	for (; end < n && end < HEAD_WORDS_MAX; end++) {
		hsy_str word = hsy_last_words(hsy_first_words(folded, end + 1), 1);
		bool work = is_work(lexicon, word);

		if ((has_work && !work) || (end && ends_head(lexicon, word)))
			break;
		has_work |= work;
	}
	folded = end ? hsy_first_words(folded, end) : folded;
	return m->type == HSY_SOURCE_EVENT ? hsy_last_words(folded, 1) : folded;
}
