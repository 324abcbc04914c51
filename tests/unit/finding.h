/* finding.h -- what the library finds in a document, for tests. */
#ifndef HSY_TEST_FINDING_H
#define HSY_TEST_FINDING_H

#include "attribution/relate.h"
#include "syntax/language.h"

/* What takes long to make, made once and kept to the end of the process. */
typedef struct finding_means {
	hsy_arena arena;
	hsy_models models;
	hsy_taggers taggers;
	hsy_lexicons lexicons;
	const hsy_catalogue *catalogue;
} finding_means;

static inline finding_means *finding_all(void)
{
	static finding_means means;

	if (!means.catalogue) {
		means.models.arena = means.taggers.arena = &means.arena;
		hsy_lexicons_init(&means.lexicons, &means.arena);
		means.catalogue = hsy_catalogue_new(&means.arena);
	}
	return &means;
}

/* A test's document is English, if it does not say otherwise. */
static inline hsy_str finding_language(const hsy_doc *doc)
{
	return hsy_lexicon_choose(doc->language, HSY_STR(""));
}

static inline const hsy_findings *find_in_text(const hsy_text *text, hsy_arena *arena)
{
	finding_means *means = finding_all();
	const hsy_str language = finding_language(text->doc);
	const hsy_model *model = hsy_models_find(&means->models, language);
	const hsy_finder finder = {means->catalogue,
	                           hsy_taggers_find(&means->taggers, language),
	                           HSY_LEAST_OF_CASE};

	return hsy_findings_new(text, hsy_syntax_new(text, model, arena), &finder, arena);
}

static inline const hsy_findings *find_in(const hsy_doc *doc, hsy_arena *arena)
{
	const hsy_lexicon *lexicon = hsy_lexicons_find(&finding_all()->lexicons,
	                                               finding_language(doc));

	return find_in_text(hsy_text_new(doc, lexicon, arena), arena);
}
#endif
