/* pattern.h -- names as they are looked for in running text. */
#ifndef HSY_PATTERN_H
#define HSY_PATTERN_H

#include "base/file.h"

/*
 * Words and punctuation of s apart and folded, each behind a blank and a sign:
 * '^' for what may begin a name, '_' for a word in lower case. The blank at the
 * end lets whole words be found as plain bytes: " ^amazon _of " is in
 * " _an ^amazon _of _books ", and "Time" is not in "some time ago".
 */
hsy_str hsy_pattern_of(hsy_arena *arena, hsy_str s);

/* Adds the patterns under which a name may be met. */
void hsy_pattern_add(hsy_arena *arena, hsy_strs *patterns, hsy_str name);
#endif
