/* fuzz_score.c -- any bytes as a hand-made graph: scores stay in their bounds. */
#include "base/json.h"
#include "fuzz/fuzz.h"
#include "hearsay.h"

static int collect(void *context, const char *bytes, size_t n)
{
	hsy_buf_put(context, bytes, n);
	return 0;
}

static void check_number(const json_t *object, const char *key, double most)
{
	const json_t *number = json_object_get(object, key);

	FUZZ_ASSERT(json_is_number(number));
	FUZZ_ASSERT(json_number_value(number) >= 0);
	FUZZ_ASSERT(json_number_value(number) <= most);
}

static void check_claim(const json_t *claim)
{
	const json_t *classes = json_object_get(claim, "classes");
	size_t n = json_array_size(classes);
	hsy_str grade = hsy_json_get_str(claim, "grade");

	check_number(claim, "strength", 100);
	check_number(claim, "lines", (double)n);
	FUZZ_ASSERT(grade.len == 1 && grade.at[0] >= 'A' && grade.at[0] <= 'F');
	for (size_t i = 0; i < n; i++)
		check_number(json_array_get(classes, i), "strength", 1);
}

static void check_scores(hsy_str scores)
{
	json_t *object = hsy_json_parse(scores, "", NULL);
	const json_t *claims = json_object_get(object, "claims");

	FUZZ_ASSERT(json_is_array(claims));
	for (size_t i = 0; i < json_array_size(claims); i++)
		check_claim(json_array_get(claims, i));
	json_decref(object);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	hsy_error err = {.status = HSY_OK};
	hsy_buf scores;

	hsy_buf_init(&scores);
	hsy_status status = hsy_score_graph((const char *)bytes, n, "graph.json", NULL, 0, collect,
	                                    &scores, &err);
	if (status == HSY_OK)
		check_scores(hsy_buf_view(&scores));
	else
		FUZZ_ASSERT(err.status == status && err.message[0]);
	hsy_buf_clear(&scores);
	return 0;
}
