/* finding.h -- what the library finds in a document of English, for tests. */
#ifndef HSY_TEST_FINDING_H
#define HSY_TEST_FINDING_H

#include "attribution/attribution.h"
#include "syntax/language.h"

/* What takes long to make, made once and kept to the end of the process. */
typedef struct finding_means {
	hsy_arena arena;
	hsy_models models;
	const hsy_lexicon *lexicon;
	const hsy_catalogue *catalogue;
} finding_means;

static inline finding_means *finding_english(void)
{
	static finding_means means;

	if (!means.catalogue) {
		means.models.arena = &means.arena;
		means.lexicon = hsy_lexicon_new(&means.arena, HSY_STR("en"));
		means.catalogue = hsy_catalogue_new(&means.arena);
	}
	return &means;
}

static inline const hsy_findings *find_in_text(const hsy_text *text, hsy_arena *arena)
{
	finding_means *means = finding_english();
	const hsy_model *model = hsy_models_find(&means->models, HSY_STR("en"));

	return hsy_findings_new(text, hsy_syntax_new(text, model, arena),
	                        means->catalogue, arena);
}

static inline const hsy_findings *find_in(const hsy_doc *doc, hsy_arena *arena)
{
	return find_in_text(hsy_text_new(doc, finding_english()->lexicon, arena), arena);
}
#endif
