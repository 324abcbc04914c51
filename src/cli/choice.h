/* choice.h -- the one claim that a command line asks for. */
#ifndef CLI_CHOICE_H
#define CLI_CHOICE_H

#include "cli/cli.h"

/* The claim that the arguments behind the case name: an id, the start of one, or words
 * that only one claim has. False after a message; *status is the exit status then. */
bool choice_find(const cli_args *args, const hsy_case *c, hsy_claim_info *out,
                 int *status);

#endif
