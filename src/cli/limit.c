/* limit.c -- the option --limit: caps on what is read, by name. */
#include "cli/limit.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* By the names that the public header gives them, so that the manual tells of both. */
#define LIMIT(name, help)                                                                \
	{                                                                                \
#name, offsetof(hsy_read_limits, name), help                             \
	}
static const struct {
	const char *name;
	size_t at; /* in hsy_read_limits */
	const char *help;
} table[] = {
    LIMIT(file_bytes, "of one input that is no JSON Lines or WARC"),
    LIMIT(markup_bytes, "of one page or feed"),
    LIMIT(record_bytes, "of one record of a WARC file"),
    LIMIT(text_bytes, "of the text of one article, of one line of JSON"),
    LIMIT(tokens, "words and marks of one article"),
    LIMIT(depth, "of nested elements; never more than 500"),
    LIMIT(documents, "articles in one input"),
    LIMIT(unpacked_ratio, "how many times as large as it is packed"),
};

enum { N_LIMITS = sizeof table / sizeof *table, NAME_WIDTH = 15, NUMBER_WIDTH = 9 };

static size_t *find(hsy_read_limits *limits, const char *name, size_t n)
{
	for (size_t i = 0; i < N_LIMITS; i++)
		if (strlen(table[i].name) == n && memcmp(table[i].name, name, n) == 0)
			return (size_t *)(void *)((char *)limits + table[i].at);
	return NULL;
}

/* How far a unit moves the bits of its number; -1: there is no such unit. */
static int shift_of(const char *unit)
{
	static const char *const units[] = {"", "K", "M", "G"};

	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (strcmp(unit, units[i]) == 0)
			return (int)(10 * i);
	return -1;
}

/* 0 for what is no number from 1 on, or too large a one. */
static size_t parse(const char *text)
{
	char *unit;

	if (*text < '0' || *text > '9')
		return 0;
	errno = 0;
	unsigned long long number = strtoull(text, &unit, 10);
	int shift = shift_of(unit);

	if (errno || shift < 0 || number > (size_t)-1 >> shift)
		return 0;
	return (size_t)number << shift;
}

bool limit_set(hsy_read_limits *limits, const char *choice)
{
	const char *equals = strchr(choice, '=');
	size_t *limit = equals ? find(limits, choice, (size_t)(equals - choice)) : NULL;
	size_t number = limit ? parse(equals + 1) : 0;

	if (number)
		*limit = number;
	return number > 0;
}

static void put_number(size_t number, FILE *to)
{
	static const char units[] = " KMG";
	size_t unit = 0;
	char text[32];

	for (; number % 1024 == 0 && unit < 3; unit++)
		number /= 1024;
	snprintf(text, sizeof text, "%zu%.*s", number, unit ? 1 : 0, units + unit);
	fprintf(to, "%-*s", NUMBER_WIDTH, text);
}

void limit_help(FILE *to)
{
	hsy_read_limits usual = {0};

	hsy_read_limits_settle(&usual);
	fputs("\nWhat is larger than usual is named and left out. --limit NAME=NUMBER "
	      "(K, M, G:\n1024, 1024K, 1024M) sets another limit, as in "
	      "markup_bytes=128M; the usual ones:\n",
	      to);
	for (size_t i = 0; i < N_LIMITS; i++) {
		fprintf(to, "  %-*s", NAME_WIDTH, table[i].name);
		put_number(*find(&usual, table[i].name, strlen(table[i].name)), to);
		fprintf(to, "%s\n", table[i].help);
	}
}
