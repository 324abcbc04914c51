/* main.c -- runs the suites that the folder's suites.def lists. */
#include <check.h>
#include <stdlib.h>

#define HSY_SUITE(name) Suite *suite_##name(void);
#include "suites.def"
#undef HSY_SUITE

typedef Suite *suite_maker(void);

static suite_maker *const suites[] = {
#define HSY_SUITE(name) suite_##name,
#include "suites.def"
#undef HSY_SUITE
};

int main(void)
{
	SRunner *runner = srunner_create(NULL);

	for (size_t i = 0; i < sizeof suites / sizeof *suites; i++)
		srunner_add_suite(runner, suites[i]());
	srunner_run_all(runner, CK_ENV);

	int failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
