/* cmd_score.c -- scores a graph made by hand or by another program. */
#include "cli/cli.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const cli_option options[] = {
    {NULL, 0, NULL, NULL},
};

static hsy_status fail_read(const char *path, hsy_error *err)
{
	*err = (hsy_error){.status = HSY_E_IO};
	snprintf(err->message, sizeof err->message, "cannot read %.400s: %s", path,
	         strerror(errno));
	return err->status;
}

/* The whole file in memory, to be freed whatever the status. */
static hsy_status read_all(const char *path, FILE *from, cli_memory *out, hsy_error *err)
{
	char chunk[1 << 14];
	size_t n;

	*out = (cli_memory){0};
	out->file = open_memstream(&out->at, &out->n);
	if (!out->file)
		return fail_read(path, err);
	while ((n = fread(chunk, 1, sizeof chunk, from)) > 0)
		if (cli_write(out->file, chunk, n) != 0)
			return fail_read(path, err);
	if (ferror(from) || fflush(out->file) != 0)
		return fail_read(path, err);
	return HSY_OK;
}

static hsy_status score(const char *path, FILE *from, hsy_error *err)
{
	cli_memory json;
	hsy_status status = read_all(path, from, &json, err);

	if (status == HSY_OK)
		status = hsy_score_graph(json.at, json.n, path, cli_write, stdout, err);
	cli_memory_free(&json);
	return status;
}

static int run(const cli_args *args)
{
	const char *path = args->rest[0];
	bool is_standard = strcmp(path, "-") == 0;
	FILE *from = is_standard ? stdin : fopen(path, "rb");
	hsy_error err;
	hsy_status status;

	if (from)
		status = score(is_standard ? "standard input" : path, from, &err);
	else
		status = fail_read(path, &err);
	if (from && !is_standard)
		fclose(from);
	return status == HSY_OK ? CLI_OK : cli_failed(&err);
}

static const char example[] =
    "\nFILE is JSON, - is standard input:\n"
    "  {\"claims\": [\"c\"],\n"
    "   \"nodes\": [{\"id\": \"mayor\",\n"
    "              \"origin\": {\"how_known\": \"own act\"}}],\n"
    "   \"edges\": [{\"from\": \"c\", \"to\": \"mayor\",\n"
    "              \"mode\": \"quoted\"}]}\n"
    "The manual has all the words.\n";

static void tell_more(FILE *to)
{
	fputs(example, to);
}

const cli_spec cmd_score = {options, 1, 1, false, run, tell_more};
