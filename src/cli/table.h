/* table.h -- the ranked claims of a case, as wide as the terminal. */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include "hearsay.h"

typedef struct table_choice {
	const char *words; /* only claims that they ask for; NULL: any */
	bool all;          /* also those that are too slight for a table */
	size_t top;        /* at most so many; 0: any number */
} table_choice;

/* What a table has shown, and what it left out. */
typedef struct table_count {
	size_t shown;
	size_t slight;
	size_t beyond_top;
	const char *first; /* short id of the first claim shown; NULL: none */
} table_count;

/* Prints the table on standard output. */
table_count table_put(const hsy_case *c, const table_choice *choice);

/* What its columns mean, in a sentence. */
extern const char table_legend[];

#endif
