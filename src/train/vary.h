/* vary.h -- lessons as headlines and careless writers have them. */
#ifndef HSY_TRAIN_VARY_H
#define HSY_TRAIN_VARY_H

#include "train/corpus.h"
#include "train/random.h"

/* Now and then a copy in arena with Every Word Capitalised, all in small letters, or
 * without the mark at its end; mostly the lesson itself. The analysis stays what it
 * is. */
hsy_lesson hsy_lesson_vary(const hsy_lesson *lesson, hsy_random *random,
                           hsy_arena *arena);
#endif
