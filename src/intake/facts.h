/* facts.h -- what articles' sentences state, for people and for programs. */
#ifndef HSY_INTAKE_FACTS_H
#define HSY_INTAKE_FACTS_H

#include "export/export.h"
#include "syntax/proposition.h"

/* Each sentence, and below it a block for each proposition. */
void hsy_facts_put(const hsy_syntax *syntax, hsy_out *out);

/* One line: the document's sentences, with their words and propositions. Spans are of
 * the document's text; words count from 0 in their sentence. "syntax" is the language of
 * the model, or null: then all that a tree would tell is null, too. */
void hsy_facts_put_json(const hsy_syntax *syntax, hsy_out *out);

/* Appends what hsy_facts_put prints of one proposition. */
void hsy_fact_put(hsy_buf *out, const hsy_syntax *syntax,
                  const hsy_propositions *propositions, size_t i);
#endif
