/* main.c -- hearsay-train: from annotated corpora to the models of the library. */
#include "train/syntax.h"

#include <stdio.h>
#include <string.h>

static int usage(void)
{
	fputs("usage: hearsay-train syntax TRAIN.conllu DEV.conllu -o MODEL\n"
	      "Learns from TRAIN and writes MODEL; DEV only tells how well it does.\n",
	      stderr);
	return 2;
}

int main(int argc, char **argv)
{
	hsy_error err;

	if (argc != 6 || strcmp(argv[1], "syntax") != 0 || strcmp(argv[4], "-o") != 0)
		return usage();
	if (hsy_train_syntax(argv[2], argv[3], argv[5], &err) == HSY_OK)
		return 0;
	fprintf(stderr, "hearsay-train: %s%s%s\n", err.file, *err.file ? ": " : "",
	        err.message);
	return 1;
}
