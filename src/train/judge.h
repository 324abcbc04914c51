/* judge.h -- how well attributions agree with those that people found. */
#ifndef HSY_TRAIN_JUDGE_H
#define HSY_TRAIN_JUDGE_H

#include "attribution/relate.h"

/* What agrees, what people found, what was found. */
typedef struct hsy_verdict {
	size_t right, gold, found;
} hsy_verdict;

typedef struct hsy_verdicts {
	hsy_verdict relation, source, cue, content;
} hsy_verdicts;

/* Adds one article. Two parts agree when they share at least half of their words, taken
 * together; two attributions when their sources and their contents do. Each is paired
 * once, the best pair first. Only what reaches least (thousandths) counts as found. */
void hsy_judge(const hsy_text *text, const hsy_ties *gold, const hsy_ties *found,
               unsigned least, hsy_verdicts *out);

double hsy_verdict_precision(const hsy_verdict *v);
double hsy_verdict_recall(const hsy_verdict *v);
double hsy_verdict_f1(const hsy_verdict *v);
#endif
