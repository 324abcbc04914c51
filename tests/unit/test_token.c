/* test_token.c -- words, numbers and marks, and what holds for all of them. */
#include "text_case.h"

Suite *suite_token(void);

static void tokens_are(const char *text, const char *expected)
{
	ck_assert_str_eq(PARTS(text_of(text), tokens), expected);
}

static hsy_token token_at(const char *text, size_t i)
{
	const hsy_text *t = text_of(text);
	ck_assert_uint_lt(i, t->tokens.n);
	return t->tokens.at[i];
}

START_TEST(words_keep_inner_marks)
{
	tokens_are("co-op O'Brien AT&T Trainium2 M-series Amazon.com x_y",
	           "co-op | O'Brien | AT&T | Trainium2 | M-series | Amazon.com | x_y");
}
END_TEST

START_TEST(clitics_are_split_under_both_apostrophes)
{
	tokens_are("company's company’s don't DON’T we'll they’re I'd",
	           "company | 's | company | ’s | do | n't | DO | N’T | we | 'll | they "
	           "| ’re | I | 'd");
	ck_assert(hsy_str_is(token_at("company’s", 1).folded, "'s"));
	ck_assert(hsy_str_is(token_at("DON’T", 1).folded, "n't"));
}
END_TEST

START_TEST(other_apostrophes_split_nothing)
{
	tokens_are("ma'am n't Qur'an O'Dea", "ma'am | n't | Qur'an | O'Dea");
}
END_TEST

START_TEST(clitic_behind_a_mark_is_one_token)
{
	tokens_are("Yahoo!'s and the U.S.’s", "Yahoo | ! | 's | and | the | U.S. | ’s");
}
END_TEST

START_TEST(numbers_keep_separators_and_lose_units)
{
	tokens_are(
	    "$50 billion, 10,000 at 3.5, 2-1, 40%, 9/11, .5",
	    "$ | 50 | billion | , | 10,000 | at | 3.5 | , | 2-1 | , | 40 | % | , | "
	    "9/11 | , | .5");
	ck_assert_int_eq(token_at("10,000", 0).kind, HSY_TOKEN_NUMBER);
	ck_assert_int_eq(token_at("50bn", 0).kind, HSY_TOKEN_NUMBER);
	ck_assert_int_eq(token_at("24-hour", 0).kind, HSY_TOKEN_WORD);
	ck_assert_int_eq(token_at("40%", 1).kind, HSY_TOKEN_SYMBOL);
}
END_TEST

START_TEST(decade_keeps_its_apostrophe)
{
	tokens_are("the '90s and ’80s", "the | '90s | and | ’80s");
}
END_TEST

START_TEST(dashes_split_without_spaces)
{
	tokens_are("chips–not memory—it 10–20 a--b",
	           "chips | – | not | memory | — | it | 10 | – | 20 | a | -- | b");
}
END_TEST

START_TEST(addresses_are_one_word)
{
	tokens_are("(https://x.com/a_b?c=1), a.b@c.org; @foo_bar. amazon.com/news!",
	           "( | https://x.com/a_b?c=1 | ) | , | a.b@c.org | ; | @foo_bar | . | "
	           "amazon.com/news | !");
}
END_TEST

START_TEST(dot_of_abbreviation_belongs_to_the_word)
{
	tokens_are("Dr. J. K. Roe of U.S. Steel Corp. left.",
	           "Dr. | J. | K. | Roe | of | U.S. | Steel | Corp. | left | .");
	ck_assert(hsy_str_is(token_at("U.S. troops", 0).folded, "u.s"));
}
END_TEST

START_TEST(no_abbreviates_only_before_a_figure)
{
	tokens_are("No. 1 said no. Nobody", "No. | 1 | said | no | . | Nobody");
}
END_TEST

START_TEST(forgotten_space_behind_a_stop_is_seen)
{
	tokens_are("It closed.The rest", "It | closed | . | The | rest");
}
END_TEST

START_TEST(initial_is_no_article)
{
	ck_assert_uint_eq(token_at("A. Smith", 0).classes, 0);
	ck_assert(token_at("A man", 0).classes & HSY_WORD_BIT(ARTICLE));
}
END_TEST

START_TEST(acronym_is_no_pronoun)
{
	ck_assert(!(token_at("The US said", 1).classes & HSY_WORD_BIT(PRONOUN)));
	ck_assert(token_at("TELL US NOW", 1).classes & HSY_WORD_BIT(PRONOUN));
}
END_TEST

START_TEST(scripts_without_spaces_split_by_character)
{
	tokens_are("中文。x", "中 | 文 | 。 | x");
}
END_TEST

START_TEST(combining_marks_stay_with_their_base)
{
	tokens_are("cafe\xcc\x81 no\xcc\x88l", "cafe\xcc\x81 | no\xcc\x88l");
}
END_TEST

START_TEST(repeated_marks_are_one_token)
{
	tokens_are("No?! Well... ===", "No | ?! | Well | ... | ===");
}
END_TEST

START_TEST(lexicon_and_shape_are_filled_in)
{
	hsy_token said = token_at("Smith said", 1), smith = token_at("Smith said", 0);
	ck_assert_ptr_nonnull(said.cue);
	ck_assert_int_eq(said.cue->stance, HSY_STANCE_SAYS);
	ck_assert(said.spaced && !said.capitalised);
	ck_assert(!smith.spaced && smith.capitalised);
}
END_TEST

START_TEST(furniture_and_foreign_blocks_have_no_tokens)
{
	hsy_doc *doc = doc_of(HSY_STR("One\nTwo\nThree"));
	doc->blocks.at[0].kind = HSY_BLOCK_FURNITURE;
	doc->blocks.at[2].kind = HSY_BLOCK_FOREIGN;
	const hsy_text *text = hsy_text_new(doc, english, &text_arena);
	ck_assert_str_eq(PARTS(text, tokens), "Two");
	ck_assert_uint_eq(text->sentences.at[0].block, 1);
}
END_TEST

START_TEST(stretch_by_itself_is_tokenised_in_its_bounds)
{
	hsy_str text = HSY_STR("one two's three");
	hsy_text parts = {.doc = doc_of(text)};
	hsy_text_tokenise(text, (hsy_span){4, 9}, english, &text_arena, &parts.tokens);
	ck_assert_str_eq(PARTS(&parts, tokens), "two | 's");
	ck_assert_uint_eq(parts.tokens.at[1].quotation, HSY_NONE);
}
END_TEST

START_TEST(text_without_a_lexicon_still_has_tokens)
{
	const hsy_text *text = hsy_text_new(doc_of(HSY_STR("Das ist gut. „Ja.“")), NULL,
	                                    &text_arena);
	ck_assert_uint_eq(text->sentences.n, 2);
	ck_assert_uint_eq(text->quotations.n, 1);
}
END_TEST

static uint32_t next_random(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

/* Mostly what breaks tokenisers, sometimes any character at all. */
static hsy_str random_text(uint32_t *state, size_t n)
{
	static const char *const pieces[] = {
	    "a",      "Bc",     "U.S.", "said", " ",   " ",        " ",   "\n",
	    "\"",     "'",      "''",   "``",   "“",   "”",        "‘",   "’",
	    "«",      "»",      "„",    ".",    "...", "!",        "?",   ",",
	    "-",      "–",      "10",   "$",    "%",   "'s",       "n't", "@x",
	    "://",    "www.",   "&",    "No.",  "é",   "\xcc\x81", "中",  "👨\u200d👩",
	    "\u00a0", "\u200c", "(",    ")",    "I",   "the",      "of",  "/"};
	hsy_buf out;
	hsy_buf_init(&out);
	for (size_t i = 0; i < n; i++) {
		uint32_t r = next_random(state);
		uint32_t any = next_random(state) % 0x110000;
		if (r % 16)
			hsy_buf_text(&out,
			             pieces[r / 16 % (sizeof pieces / sizeof *pieces)]);
		else if (any && (any < 0xd800 || any > 0xdfff))
			hsy_buf_char(&out, (int32_t)any);
	}
	hsy_str text = hsy_str_dup(&text_arena, hsy_buf_view(&out));
	hsy_buf_clear(&out);
	return text.at ? text : HSY_STR("");
}

static bool is_boundary(hsy_str text, size_t at)
{
	return at == text.len || ((unsigned char)text.at[at] & 0xc0) != 0x80;
}

static void all_space(hsy_str text, size_t begin, size_t end)
{
	while (begin < end)
		ck_assert(hsy_char_is_space(hsy_utf8_next(text, &begin)));
}

static void check_tokens(const hsy_text *text)
{
	hsy_str bytes = text->doc->text;
	size_t done = 0;
	for (size_t i = 0; i < text->tokens.n; i++) {
		const hsy_token *token = &text->tokens.at[i];
		ck_assert_uint_lt(token->span.begin, token->span.end);
		ck_assert_uint_ge(token->span.begin, done);
		ck_assert(is_boundary(bytes, token->span.begin));
		ck_assert(is_boundary(bytes, token->span.end));
		all_space(bytes, done, token->span.begin);
		done = token->span.end;
		const hsy_sentence *s = &text->sentences.at[token->sentence];
		ck_assert(i >= s->first && i < s->end);
		ck_assert(hsy_span_within(token->span, s->span));
		if (token->quotation != HSY_NONE)
			ck_assert(hsy_span_within(
			    token->span, text->quotations.at[token->quotation].span));
	}
	all_space(bytes, done, bytes.len);
}

static size_t block_of(const hsy_text *text, size_t token)
{
	return text->sentences.at[text->tokens.at[token].sentence].block;
}

static void check_parts(const hsy_text *text)
{
	size_t done = 0;
	for (size_t i = 0; i < text->sentences.n; i++) {
		const hsy_sentence *s = &text->sentences.at[i];
		ck_assert_uint_eq(s->first, done);
		ck_assert_uint_lt(s->first, s->end);
		ck_assert(hsy_span_within(s->span, text->doc->blocks.at[s->block].span));
		done = s->end;
	}
	ck_assert_uint_eq(done, text->tokens.n);
	size_t ends[8] = {text->tokens.n}, depth = 0;
	for (size_t i = 0; i < text->quotations.n; i++) {
		const hsy_quotation *q = &text->quotations.at[i];
		while (depth && ends[depth] <= q->first)
			depth--;
		ck_assert_uint_eq(q->depth, depth);
		ck_assert_uint_le(q->end, ends[depth]);
		ck_assert_uint_lt(depth, 4);
		ends[++depth] = q->end;
		ck_assert_uint_eq(block_of(text, q->first), block_of(text, q->end - 1));
		ck_assert(hsy_span_within(q->inner, q->span));
		ck_assert_int_eq(text->tokens.at[q->first].kind, HSY_TOKEN_OPEN);
		ck_assert(!q->is_closed ||
		          text->tokens.at[q->end - 1].kind == HSY_TOKEN_CLOSE);
	}
	for (size_t i = 0; i < text->names.n; i++) {
		const hsy_name *name = &text->names.at[i];
		ck_assert_uint_lt(name->first, name->end);
		ck_assert_uint_eq(text->tokens.at[name->first].sentence,
		                  text->tokens.at[name->end - 1].sentence);
		ck_assert(!i || text->names.at[i - 1].end <= name->first);
	}
}

START_TEST(any_text_is_covered_once_and_nests)
{
	uint32_t state = 20260322;
	for (int round = 0; round < 400; round++) {
		hsy_str bytes = random_text(&state, 1 + next_random(&state) % 200);
		const hsy_text *text = hsy_text_new(doc_of(bytes), english, &text_arena);
		check_tokens(text);
		check_parts(text);
	}
}
END_TEST

START_TEST(hostile_runs_stay_small)
{
	static const char *const units[] = {"\"", "“", "\"'", "'a ", "a.", "a://", "\" "};
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		hsy_buf out;
		hsy_buf_init(&out);
		while (out.len < 300000)
			hsy_buf_text(&out, units[i]);
		const hsy_text *text = hsy_text_new(doc_of(hsy_buf_view(&out)), english,
		                                    &text_arena);
		check_tokens(text);
		check_parts(text);
		hsy_buf_clear(&out);
	}
}
END_TEST

/* In the worst of texts each byte is a token; none is kept twice. */
START_TEST(tokens_take_their_own_room_only)
{
	enum { PAIRS = 50000 };
	hsy_buf marks;
	hsy_buf_init(&marks);
	for (size_t i = 0; i < PAIRS; i++)
		hsy_buf_text(&marks, "()");
	const hsy_doc *doc = doc_of(hsy_buf_view(&marks));
	size_t before = text_arena.total;
	const hsy_text *text = hsy_text_new(doc, english, &text_arena);
	ck_assert_uint_eq(text->tokens.n, 2 * PAIRS);
	ck_assert_uint_lt(text_arena.total - before,
	                  2 * PAIRS * sizeof(hsy_token) * 3 / 2);
	hsy_buf_clear(&marks);
}
END_TEST

Suite *suite_token(void)
{
	Suite *suite = suite_create("token");
	TCase *tests = tcase_create("token");
	tcase_add_checked_fixture(tests, text_set_up, text_tear_down);
	tcase_set_timeout(tests, 30);
	tcase_add_test(tests, words_keep_inner_marks);
	tcase_add_test(tests, clitics_are_split_under_both_apostrophes);
	tcase_add_test(tests, other_apostrophes_split_nothing);
	tcase_add_test(tests, clitic_behind_a_mark_is_one_token);
	tcase_add_test(tests, numbers_keep_separators_and_lose_units);
	tcase_add_test(tests, decade_keeps_its_apostrophe);
	tcase_add_test(tests, dashes_split_without_spaces);
	tcase_add_test(tests, addresses_are_one_word);
	tcase_add_test(tests, dot_of_abbreviation_belongs_to_the_word);
	tcase_add_test(tests, no_abbreviates_only_before_a_figure);
	tcase_add_test(tests, forgotten_space_behind_a_stop_is_seen);
	tcase_add_test(tests, initial_is_no_article);
	tcase_add_test(tests, acronym_is_no_pronoun);
	tcase_add_test(tests, scripts_without_spaces_split_by_character);
	tcase_add_test(tests, combining_marks_stay_with_their_base);
	tcase_add_test(tests, repeated_marks_are_one_token);
	tcase_add_test(tests, lexicon_and_shape_are_filled_in);
	tcase_add_test(tests, furniture_and_foreign_blocks_have_no_tokens);
	tcase_add_test(tests, tokens_take_their_own_room_only);
	tcase_add_test(tests, stretch_by_itself_is_tokenised_in_its_bounds);
	tcase_add_test(tests, text_without_a_lexicon_still_has_tokens);
	tcase_add_test(tests, any_text_is_covered_once_and_nests);
	tcase_add_test(tests, hostile_runs_stay_small);
	suite_add_tcase(suite, tests);
	return suite;
}
