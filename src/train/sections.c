/* sections.c -- the model file of the syntax stage: see syntax/model.h. */
#include "train/sections.h"

#include "syntax/model.h"

static void put_rest(hsy_buf *out, const hsy_corpus *corpus,
                     const hsy_vocabulary *vocabulary, const hsy_net *net)
{
	hsy_pack_number(out, (uint32_t)corpus->xpos.n, 4);
	for (size_t i = 0; i < corpus->xpos.n; i++)
		hsy_pack_string(out, corpus->xpos.at[i]);
	hsy_pack_number(out, (uint32_t)vocabulary->n, 4);
	for (size_t i = 0; i < vocabulary->n; i++)
		hsy_pack_number(out, vocabulary->hashes[i], 4);
	hsy_pack_vectors(out, &net->tables[HSY_TABLE_WORDS], 1.0F);
	hsy_pack_vectors(out, &net->tables[HSY_TABLE_AFFIXES], 1.0F);
	hsy_pack_tensors(out, net);
	hsy_pack_lemmas(out, corpus);
	hsy_pack_splits(out, corpus);
}

void hsy_pack_model(hsy_buf *out, const hsy_corpus *corpus,
                    const hsy_vocabulary *vocabulary, const hsy_net *net)
{
	hsy_buf rest;

	hsy_buf_init(&rest);
	put_rest(&rest, corpus, vocabulary, net);
	hsy_pack_file(out, HSY_MODEL_MAGIC, HSY_MODEL_VERSION, hsy_buf_view(&rest));
	hsy_buf_clear(&rest);
}
