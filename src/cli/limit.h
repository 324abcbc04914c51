/* limit.h -- the option --limit: caps on what is read, by name. */
#ifndef CLI_LIMIT_H
#define CLI_LIMIT_H

#include "hearsay.h"

#include <stdio.h>

/* Sets the cap that "NAME=NUMBER" names. The number may end in K, M or G, each 1024
 * times the one before. False when there is no such cap or number. */
bool limit_set(hsy_read_limits *limits, const char *choice);

/* Lists the names, what they cap, and their usual values. */
void limit_help(FILE *to);

#endif
