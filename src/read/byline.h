/* byline.h -- who wrote it and for whom, from a line that says so. */
#ifndef HSY_BYLINE_H
#define HSY_BYLINE_H

#include "read/doc.h"
#include "read/line.h"

/* Adds the persons that line names after "By" or the like to *names, and tells
 * the outlet it ends with ("…, Harbour Herald") in *outlet, where one is told
 * for certain. False when line is no byline. */
bool hsy_byline_read(const hsy_line *line, const hsy_lexicon *lexicon, hsy_arena *arena,
                     hsy_strs *names, hsy_str *outlet);

/* The same for text that is known to name authors ("Jane Doe and John Roe"). */
void hsy_byline_names(hsy_str text, const hsy_lexicon *lexicon, hsy_arena *arena,
                      hsy_strs *names, hsy_str *outlet);

/* Does the last word of name say that it is an outlet: "Times", "Herald"? */
bool hsy_byline_is_outlet(hsy_str name, const hsy_lexicon *lexicon, hsy_arena *arena);

/* Is s a person's name: two to five words, capitalised but for particles ("van"),
 * none of which tells a role or an organisation? */
bool hsy_byline_is_person(hsy_str s, const hsy_lexicon *lexicon, hsy_arena *arena);

/* The word at *at, up to the next space; *at moves behind it. Empty at the end. */
hsy_str hsy_byline_word(hsy_str s, size_t *at);

/* Does word stand before a name in bylines: "by", "von"? */
bool hsy_byline_is_by(hsy_str word);

#endif
