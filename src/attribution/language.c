/* language.c -- finds embedded taggers, and reads each once. */
#include "attribution/tagger.h"

#include "base/embed.h"
#include "syntax/language.h"

#include <assert.h>

#define HSY_TAGGER_LANGUAGE(tag) HSY_EMBEDDED(attribution_model_##tag##_bin);
#include "attribution/language.def"
#undef HSY_TAGGER_LANGUAGE

static hsy_str bytes_of(size_t i)
{
	const hsy_str all[] = {
#define HSY_TAGGER_LANGUAGE(tag) HSY_EMBEDDED_STR(attribution_model_##tag##_bin),
#include "attribution/language.def"
#undef HSY_TAGGER_LANGUAGE
	};

	return all[i];
}

static const hsy_tagger *load(hsy_str bytes, hsy_arena *arena)
{
	hsy_tagger *tagger = HSY_NEW(arena, hsy_tagger);
	hsy_status status = hsy_tagger_read(bytes, arena, tagger, NULL);

	/* Our own file: the tests read it too. */
	assert(status == HSY_OK);
	return status == HSY_OK ? tagger : NULL;
}

const hsy_tagger *hsy_taggers_find(hsy_taggers *taggers, hsy_str language)
{
	static const char *const tags[] = {
#define HSY_TAGGER_LANGUAGE(tag) #tag,
#include "attribution/language.def"
#undef HSY_TAGGER_LANGUAGE
	};

	for (size_t i = 0; i < HSY_N_TAGGER_LANGUAGES; i++) {
		if (!hsy_language_is(language, tags[i]))
			continue;
		if (!taggers->loaded[i])
			taggers->loaded[i] = load(bytes_of(i), taggers->arena);
		return taggers->loaded[i];
	}
	return NULL;
}
