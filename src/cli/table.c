/* table.c -- prints the ranked claims. */
#include "cli/table.h"

#include "cli/screen.h"

#include <string.h>

enum {
	INDENT = 19, /* where the wording begins */
	WORDING_LINES = 4,
	WHO_LINES = 2,
	READABLE = 110 /* columns; longer lines are hard to follow */
};

const char table_legend[] =
    "S: strength of sourcing, 0 to 100. k: independent lines to sources that a reader\n"
    "could check. art.: articles. Grades rate sourcing, from A to F, never truth.\n";

static screen_style style_of(char grade)
{
	if (grade <= 'B')
		return SCREEN_GOOD;
	return grade <= 'C' ? SCREEN_FAIR : SCREEN_POOR;
}

static void put_head(void)
{
	screen_style_set(stdout, SCREEN_DIM);
	puts("      S   k  art.  claim, and who says so");
	screen_style_set(stdout, SCREEN_PLAIN);
}

static void put_claim(const hsy_claim_info *info, size_t width)
{
	char who[1024];

	screen_style_set(stdout, style_of(info->grade));
	putchar(info->grade);
	screen_style_set(stdout, SCREEN_PLAIN);
	printf(" %5.1f %3zu %5zu  ", info->strength, info->lines, info->articles);
	screen_wrap(stdout, info->wording, INDENT, width, WORDING_LINES);

	snprintf(who, sizeof who, "%s%s%s%s", info->who, *info->badges ? " [" : "",
	         info->badges, *info->badges ? "]" : "");
	screen_style_set(stdout, SCREEN_DIM);
	printf("%*s  ", INDENT - 2, info->short_id);
	screen_wrap(stdout, who, INDENT, width, WHO_LINES);
	screen_style_set(stdout, SCREEN_PLAIN);
}

table_count table_put(const hsy_case *c, const table_choice *choice)
{
	table_count count = {0};
	hsy_claim_info info;
	size_t width = screen_columns(stdout);

	if (width > READABLE)
		width = READABLE;
	for (size_t rank = 0; hsy_case_claim(c, rank, &info); rank++) {
		if (choice->words) {
			rank = hsy_case_search(c, choice->words, rank);
			if (!hsy_case_claim(c, rank, &info))
				break;
		}
		if (!info.is_listed && !choice->all) {
			count.slight++;
		} else if (choice->top && count.shown == choice->top) {
			count.beyond_top++;
		} else {
			if (count.shown++ == 0) {
				put_head();
				count.first = info.short_id;
			}
			put_claim(&info, width);
		}
	}
	return count;
}
