/* main.c -- hearsay-train: from annotated corpora to the models of the library. */
#include "train/attribution.h"
#include "train/syntax.h"

#include <stdio.h>
#include <string.h>

static const struct {
	const char *name;
	hsy_status (*learn)(const char *train, const char *dev, const char *path,
	                    hsy_error *err);
} stages[] = {
    {"syntax", hsy_train_syntax},
    {"attribution", hsy_train_attribution},
};

static int usage(void)
{
	fputs("usage: hearsay-train syntax TRAIN.conllu DEV.conllu -o MODEL\n"
	      "       hearsay-train attribution TRAIN.jsonl DEV.jsonl -o MODEL\n"
	      "Learns from TRAIN and writes MODEL; DEV only tells how well it does.\n",
	      stderr);
	return 2;
}

static int report(const hsy_error *err)
{
	fprintf(stderr, "hearsay-train: %s%s%s\n", err->file, *err->file ? ": " : "",
	        err->message);
	return 1;
}

int main(int argc, char **argv)
{
	hsy_error err;

	if (argc != 6 || strcmp(argv[4], "-o") != 0)
		return usage();
	for (size_t i = 0; i < sizeof stages / sizeof *stages; i++) {
		if (strcmp(argv[1], stages[i].name) != 0)
			continue;
		return stages[i].learn(argv[2], argv[3], argv[5], &err) == HSY_OK
		           ? 0
		           : report(&err);
	}
	return usage();
}
