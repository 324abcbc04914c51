/* choice.c -- the one claim that a command line asks for. */
#include "cli/choice.h"

#include "cli/screen.h"

#include <stdlib.h>
#include <string.h>

enum { SHOWN_MAX = 10 }; /* of the claims that words fit */

/* The arguments behind the case as one string, to be freed. */
static char *join_words(const cli_args *args)
{
	size_t size = 1;

	for (size_t i = 1; i < args->n_rest; i++)
		size += strlen(args->rest[i]) + 1;
	char *words = malloc(size);
	if (!words)
		abort();
	words[0] = '\0';
	for (size_t i = 1; i < args->n_rest; i++) {
		if (i > 1)
			strcat(words, " ");
		strcat(words, args->rest[i]);
	}
	return words;
}

/* Of the claims with words those that a table lists, or the others, up to SHOWN_MAX
 * with the n before them. Returns how many there are, shown or not. */
static size_t tell_some(const hsy_case *c, const char *words, bool is_listed, size_t n)
{
	hsy_claim_info info;
	size_t found = 0;

	for (size_t rank = hsy_case_search(c, words, 0); hsy_case_claim(c, rank, &info);
	     rank = hsy_case_search(c, words, rank + 1)) {
		if (info.is_listed != is_listed)
			continue;
		if (n + found++ >= SHOWN_MAX)
			continue;
		fprintf(stderr, "  %s  ", info.short_id);
		screen_wrap(stderr, info.wording, 11, screen_columns(stderr), 2);
	}
	return found;
}

/* Best sourced first; what is too slight for a table comes last. */
static void tell_candidates(const cli_args *args, const hsy_case *c, const char *words)
{
	size_t n = tell_some(c, words, true, 0);

	n += tell_some(c, words, false, n);
	if (n > SHOWN_MAX)
		cli_tell(args, "and %zu more: %s claims --all --search '%.200s' %s\n",
		         n - SHOWN_MAX, args->program, words, args->rest[0]);
}

/* The one claim that words name. False after a message; *status tells. */
static bool find_words(const cli_args *args, const hsy_case *c, const char *words,
                       hsy_claim_info *out, int *status)
{
	size_t rank = hsy_case_search(c, words, 0);
	hsy_error err = {.status = HSY_E_NOT_FOUND};

	if (!hsy_case_claim(c, rank, out)) {
		snprintf(err.message, sizeof err.message,
		         "no claim has the words or the id '%.200s'; see hearsay claims",
		         words);
	} else if (hsy_case_search(c, words, rank + 1) != (size_t)-1 &&
	           strcmp(words, out->id) != 0) {
		err.status = HSY_E_USAGE;
		snprintf(err.message, sizeof err.message,
		         "'%.200s' fits several claims; name one by its id:", words);
	} else {
		return true;
	}
	*status = cli_failed(&err);
	if (err.status == HSY_E_USAGE)
		tell_candidates(args, c, words);
	return false;
}

bool choice_find(const cli_args *args, const hsy_case *c, hsy_claim_info *out,
                 int *status)
{
	char *words = join_words(args);
	bool is_found = find_words(args, c, words, out, status);

	free(words);
	return is_found;
}
