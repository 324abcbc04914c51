/* cmd_read.c -- what was read of each article, before anything is made of it. */
#include "cli/cli.h"

#include "cli/screen.h"
#include "cli/work.h"

#include <string.h>

static const cli_option options[] = {
    {"json", 0, NULL, "one object a line, for other programs"},
    {NULL, 0, NULL, NULL},
};

/* How what stands behind a label looks; what goes on from there looks alike. */
static const struct {
	const char *label;
	screen_style style;
} looks[] = {
    {"headline", SCREEN_BOLD}, {"heading", SCREEN_BOLD}, {"furniture", SCREEN_DIM},
    {"foreign", SCREEN_DIM},   {"note", SCREEN_POOR},    {"not found", SCREEN_FAIR},
};

typedef struct screen_sheet {
	FILE *to;
	screen_style style; /* of the lines in hand */
} screen_sheet;

static screen_style style_of(const char *margin, screen_style before)
{
	const char *label = margin + strspn(margin, " ");
	size_t n = strlen(label);

	while (n > 0 && label[n - 1] == ' ')
		n--;
	if (n == 0 || (n == strlen("repeats") && memcmp(label, "repeats", n) == 0))
		return before;
	for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
		if (strlen(looks[i].label) == n && memcmp(looks[i].label, label, n) == 0)
			return looks[i].style;
	return SCREEN_PLAIN;
}

static void put(FILE *to, screen_style style, const char *bytes, size_t n)
{
	if (n == 0)
		return;
	if (style != SCREEN_PLAIN)
		screen_style_set(to, style);
	screen_put(to, bytes, n, false); /* text of articles comes from outside */
	if (style != SCREEN_PLAIN)
		screen_style_set(to, SCREEN_PLAIN);
}

static int show(void *context, const char *line, size_t n)
{
	screen_sheet *s = context;
	char margin[HSY_READ_MARGIN + 1] = "";
	bool is_rule = (unsigned char)line[0] >= 0x80; /* all else begins with ASCII */
	size_t n_margin = is_rule || n <= HSY_READ_MARGIN ? n - 1 : HSY_READ_MARGIN;

	if (n == 1)
		s->style = SCREEN_PLAIN;
	if (!is_rule) {
		memcpy(margin, line, n_margin);
		s->style = style_of(margin, s->style);
	}
	put(s->to, SCREEN_DIM, line, n_margin);
	put(s->to, s->style, line + n_margin, n - 1 - n_margin);
	putc('\n', s->to);
	return ferror(s->to) ? -1 : 0;
}

static int run(const cli_args *args)
{
	bool is_json = cli_value(args, "json");
	const hsy_inputs inputs = cli_inputs(args, 0);
	screen_sheet sheet = {stdout, SCREEN_PLAIN};
	hsy_tally tally = {0};
	hsy_error err;
	cli_work work;

	cli_work_begin(&work, args->is_quiet);
	hsy_status status = hsy_read(
	    &inputs, is_json, screen_page_columns(stdout), is_json ? cli_write : show,
	    is_json ? (void *)stdout : &sheet, &work.watch, &tally, &err);
	cli_work_end(&work);
	return status == HSY_OK ? cli_read_status(&tally) : cli_failed(&err);
}

static void tell_more(FILE *to)
{
	fputs(
	    "\nThe margin tells what each part of an article was taken for; that of a "
	    "paragraph\nis blank. Numbers in brackets stand for links, which come last. "
	    "To check a page,\ncompare the fields, the first and the last paragraph "
	    "with it.\n",
	    to);
}

const cli_spec cmd_read = {options, 1, 0, CLI_READS, false, run, tell_more};
