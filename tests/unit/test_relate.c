/* test_relate.c -- from tags to who says what. */
#include "attribution/tagger.h"
#include "syntax/language.h"
#include "text_case.h"

static hsy_arena arena;
static hsy_models models;
static hsy_taggers taggers;

static void set_up(void)
{
	hsy_arena_init(&arena);
	models = (hsy_models){.arena = &arena};
	taggers = (hsy_taggers){.arena = &arena};
	text_set_up();
}

static void tear_down(void)
{
	text_tear_down();
	hsy_arena_clear(&arena);
}

static void put_ranges(hsy_buf *out, const hsy_text *text, const hsy_ranges *ranges)
{
	for (size_t i = 0; i < ranges->n; i++) {
		hsy_span span = {text->tokens.at[ranges->at[i].first].span.begin,
		                 text->tokens.at[ranges->at[i].end - 1].span.end};

		hsy_buf_text(out, i ? " ... " : "");
		hsy_buf_str(out, hsy_str_slice(text->doc->text, span));
	}
}

/* "source : cue : content | ..." */
static const char *words_of(const hsy_text *text, const hsy_ties *ties)
{
	hsy_buf out;

	hsy_buf_init(&out);
	for (size_t i = 0; i < ties->n; i++) {
		hsy_buf_text(&out, i ? " | " : "");
		put_ranges(&out, text, &ties->at[i].source);
		hsy_buf_text(&out, " : ");
		put_ranges(&out, text, &ties->at[i].cue);
		hsy_buf_text(&out, " : ");
		put_ranges(&out, text, &ties->at[i].content);
	}
	hsy_str kept = hsy_str_dup(&arena, hsy_buf_view(&out));
	hsy_buf_clear(&out);
	return kept.at ? kept.at : "";
}

/* ------------------------------------------------ tags by hand */

/* Contents behind and before their cue, sources likewise, cues; small letters go on. */
static const char letters[] = "CcDdSsTtQq";

/* One letter or dot for each token. */
static const struct {
	const char *text, *tags, *ties;
} table[] = {
    {"The mayor said the bridge closed.", "TtQCcc.",
     "The mayor : said : the bridge closed"},
    {"The bridge closed, said the mayor.", "Ddd.QSs.",
     "the mayor : said : The bridge closed"},
    /* What a second verb adds is the same one's. */
    {"The mayor said the bridge closed and added it was old.", "TtQCcc.QCcc.",
     "The mayor : said : the bridge closed"
     " | The mayor : added : it was old"},
    /* But not where a new clause begins. */
    {"The mayor said the bridge closed because experts warned it fell.", "TtQCcc..QCc.",
     "The mayor : said : the bridge closed |  : warned : it fell"},
    /* Each cue takes the source on its own side, though the other one is nearer. */
    {"It closed, said Doe; Roe denied it fell.", "Dd.QS.TQCc.",
     "Doe : said : It closed | Roe : denied : it fell"},
    /* A second source goes to the cue that has none. */
    {"Doe said and wrote Roe fell.", "TQ.QSC.", "Roe : wrote : fell"},
    /* Nobody says it in particular. */
    {"Reportedly the bridge closed.", "QCcc.", " : Reportedly : the bridge closed"},
    /* Neither without a cue nor without a content is anything said. */
    {"The mayor said the bridge closed.", "Tt.Ccc.", ""},
    {"The mayor spoke.", "TtQ.", ""},
    /* A quotation may go on behind its speaker. */
    {"\"It closed,\" Doe said. \"It fell.\"", "Ddddd TQ.Ccccc",
     "Doe : said : \"It closed,\" ... \"It fell.\""},
};

static unsigned char tag_of(char letter)
{
	const char *at = strchr(letters, letter);

	return at ? (unsigned char)(HSY_TAG_FIRST + (at - letters)) : HSY_TAG_NONE;
}

static hsy_tags tags_of(const char *s)
{
	hsy_tags tags = {.n = 0};

	tags.best = HSY_NEW_ARRAY(&arena, strlen(s), unsigned char);
	tags.likelihood = HSY_NEW_ARRAY(&arena, strlen(s) * HSY_N_TAGS, uint16_t);
	for (; *s; s++)
		if (*s != ' ')
			tags.best[tags.n++] = tag_of(*s);
	for (size_t i = 0; i < tags.n; i++)
		tags.likelihood[i * HSY_N_TAGS + tags.best[i]] = HSY_CERTAIN;
	return tags;
}

START_TEST(tags_tie_source_cue_and_content)
{
	const hsy_text *text = text_of(table[_i].text);
	hsy_tags tags = tags_of(table[_i].tags);
	hsy_ties ties = {0};

	ck_assert_uint_eq(tags.n, text->tokens.n);
	hsy_ties_add(&tags, text, &arena, &ties);
	ck_assert_str_eq(words_of(text, &ties), table[_i].ties);
}
END_TEST

START_TEST(doubt_about_a_part_is_doubt_about_all)
{
	const hsy_text *text = text_of("The mayor said the bridge closed.");
	hsy_tags tags = tags_of("TtQCcc.");
	hsy_ties sure = {0}, unsure = {0};

	hsy_ties_add(&tags, text, &arena, &sure);
	ck_assert_uint_gt(sure.at[0].confidence, 900);
	tags.likelihood[5 * HSY_N_TAGS + tags.best[5]] = HSY_CERTAIN / 5;
	hsy_ties_add(&tags, text, &arena, &unsure);
	ck_assert_uint_lt(unsure.at[0].confidence, sure.at[0].confidence);
}
END_TEST

/* ------------------------------------------------ the model */

static const hsy_ties *ties_of(const hsy_text *text)
{
	const hsy_model *model = hsy_models_find(&models, HSY_STR("en"));

	return hsy_ties_find(hsy_taggers_find(&taggers, HSY_STR("en")),
	                     hsy_syntax_new(text, model, &arena), &arena);
}

static const struct {
	const char *text, *ties;
} found[] = {
    {"The mayor said that the bridge was closed.",
     "The mayor : said : that the bridge was closed"},
    {"\"The bridge is closed,\" said Jane Doe, an engineer.",
     "Jane Doe, an engineer : said : \"The bridge is closed,\""},
    {"The bridge is closed, according to the ministry.",
     "the ministry : according to : The bridge is closed"},
    /* A quotation goes on in the next paragraph. */
    {"\"The bridge is closed,\" the mayor said. \"It is old.\n\n\"Nobody was hurt.\"",
     "the mayor : said : \"The bridge is closed,\" ... \"It is old. ... "
     "\"Nobody was hurt.\""},
    {"The bridge is closed.", ""},
    {"", ""},
};

START_TEST(plain_sentences_are_understood)
{
	const hsy_text *text = text_of(found[_i].text);

	ck_assert_str_eq(words_of(text, ties_of(text)), found[_i].ties);
}
END_TEST

START_TEST(headings_say_nothing)
{
	const hsy_text *text = text_of("The mayor said that the bridge was closed.");

	text->doc->blocks.at[0].kind = HSY_BLOCK_HEADING;
	ck_assert_uint_eq(ties_of(text)->n, 0);
	text->doc->blocks.at[0].kind = HSY_BLOCK_PARAGRAPH;
	ck_assert_uint_eq(ties_of(text)->n, 1);
}
END_TEST

/* No stop, no end: cut anywhere, and every range is inside of the text. */
START_TEST(endless_sentence_is_read_in_stretches)
{
	hsy_buf buf;

	hsy_buf_init(&buf);
	for (size_t i = 0; i < 500; i++)
		hsy_buf_text(&buf, "the mayor said that the bridge fell and ");
	const hsy_text *text = text_of(hsy_str_dup(&arena, hsy_buf_view(&buf)).at);
	hsy_buf_clear(&buf);
	const hsy_ties *ties = ties_of(text);
	for (size_t i = 0; i < ties->n; i++)
		for (size_t k = 0; k < ties->at[i].content.n; k++) {
			hsy_range range = ties->at[i].content.at[k];

			ck_assert_uint_lt(range.first, range.end);
			ck_assert_uint_le(range.end, text->tokens.n);
		}
}
END_TEST

Suite *suite_relate(void);

Suite *suite_relate(void)
{
	Suite *suite = suite_create("relate");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_loop_test(tc, tags_tie_source_cue_and_content, 0,
	                    (int)(sizeof table / sizeof *table));
	tcase_add_test(tc, doubt_about_a_part_is_doubt_about_all);
	tcase_add_loop_test(tc, plain_sentences_are_understood, 0,
	                    (int)(sizeof found / sizeof *found));
	tcase_add_test(tc, headings_say_nothing);
	tcase_add_test(tc, endless_sentence_is_read_in_stretches);
	suite_add_tcase(suite, tc);
	return suite;
}
