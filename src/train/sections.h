/* sections.h -- the sections of the syntax stage's model file. */
#ifndef HSY_TRAIN_SECTIONS_H
#define HSY_TRAIN_SECTIONS_H

#include "train/learner.h"
#include "train/pack.h"

/* The sections for lemmas and for splits: counted in the corpus. */
void hsy_pack_lemmas(hsy_buf *out, const hsy_corpus *corpus);
void hsy_pack_splits(hsy_buf *out, const hsy_corpus *corpus);

/* A whole file. The network is that of the averages. */
void hsy_pack_model(hsy_buf *out, const hsy_corpus *corpus,
                    const hsy_vocabulary *vocabulary, const hsy_net *net);
#endif
