/* test_catalogue.c -- the embedded tables keep their own rules. */
#include "catalogue/catalogue.h"

#include "base/buf.h"
#include "base/map.h"
#include "hearsay.h"

#include <check.h>

static hsy_arena arena;
static const hsy_catalogue *catalogue;

static void set_up(void)
{
	hsy_arena_init(&arena);
	catalogue = hsy_catalogue_new(&arena);
}

static void tear_down(void)
{
	hsy_arena_clear(&arena);
}

static const char *name_of(const hsy_catalogue_entry *entry)
{
	return entry ? hsy_str_dup(&arena, entry->name).at : "none";
}

static const char *find(const char *name)
{
	hsy_str folded = hsy_str_fold(&arena, hsy_str_of(name));

	return name_of(hsy_catalogue_find(catalogue, folded));
}

static const char *find_host(const char *host)
{
	return name_of(hsy_catalogue_domain(catalogue, hsy_str_of(host)));
}

START_TEST(outlets_are_found_by_any_name)
{
	ck_assert_str_eq(find("The New York Times"), "The New York Times");
	ck_assert_str_eq(find("new york times"), "The New York Times");
	ck_assert_str_eq(find("NYT"), "The New York Times");
	ck_assert_str_eq(find("the Associated Press"), "Associated Press");
	ck_assert_str_eq(find("AP"), "Associated Press");
	ck_assert_str_eq(find("Barron’s"), "Barron's");
	ck_assert_str_eq(find("The Brannock Times"), "none");
}
END_TEST

START_TEST(a_common_word_needs_its_the)
{
	ck_assert_str_eq(find("The Register"), "The Register");
	ck_assert_str_eq(find("Register"), "none");
	ck_assert_str_eq(find("The Information"), "The Information");
	ck_assert_str_eq(find("information"), "none");
}
END_TEST

START_TEST(signs_count_in_marks_only)
{
	ck_assert_str_eq(name_of(hsy_catalogue_sign(catalogue, HSY_STR("apa"))),
	                 "Austria Presse Agentur");
	ck_assert_str_eq(find("APA"), "none");
	ck_assert_str_eq(find("~APA"), "none");
}
END_TEST

START_TEST(hosts_are_found_with_their_subdomains)
{
	ck_assert_str_eq(find_host("techcrunch.com"), "TechCrunch");
	ck_assert_str_eq(find_host("www.techcrunch.com"), "TechCrunch");
	ck_assert_str_eq(find_host("edition.cnn.com"), "CNN");
	ck_assert_str_eq(find_host("bbc.com"), "BBC News");
	ck_assert_str_eq(find_host("aws.amazon.com"), "Amazon Web Services");
	ck_assert_str_eq(find_host("amazon.com"), "Amazon");
	ck_assert_str_eq(find_host("nottechcrunch.com"), "none");
	ck_assert_str_eq(find_host("com"), "none");
	ck_assert_str_eq(find_host(""), "none");
}
END_TEST

START_TEST(products_lead_to_who_owns_them)
{
	const hsy_catalogue_entry *entry = hsy_catalogue_find(catalogue,
	                                                      HSY_STR("trainium3"));

	ck_assert_str_eq(name_of(entry), "Trainium");
	ck_assert(!hsy_catalogue_is_outlet(entry));
	entry = hsy_catalogue_owner(catalogue, entry);
	ck_assert_str_eq(name_of(entry), "Amazon Web Services");
	entry = hsy_catalogue_owner(catalogue, entry);
	ck_assert_str_eq(name_of(entry), "Amazon");
	ck_assert_ptr_null(hsy_catalogue_owner(catalogue, entry));
}
END_TEST

START_TEST(no_name_stands_for_two_entries)
{
	const hsy_catalogue_entry *entry;

	for (size_t i = 0; (entry = hsy_catalogue_at(catalogue, i)); i++) {
		hsy_str name = hsy_str_fold(&arena, entry->name);

		ck_assert_msg(hsy_catalogue_find(catalogue, name) == entry,
		              "%s is there twice", name_of(entry));
		for (size_t j = 0; j < entry->n_others; j++) {
			name = hsy_str_fold(&arena, entry->others[j]);
			ck_assert_msg(hsy_catalogue_find(catalogue, name) == entry,
			              "%s of %s is there twice", name.at, name_of(entry));
		}
	}
}
END_TEST

START_TEST(no_domain_stands_for_two_entries)
{
	const hsy_catalogue_entry *entry;

	for (size_t i = 0; (entry = hsy_catalogue_at(catalogue, i)); i++)
		for (size_t j = 0; j < entry->n_domains; j++)
			ck_assert_msg(
			    hsy_catalogue_domain(catalogue, entry->domains[j]) == entry,
			    "a domain of %s is another's", name_of(entry));
}
END_TEST

START_TEST(no_sign_stands_for_two_entries)
{
	const hsy_catalogue_entry *entry;

	for (size_t i = 0; (entry = hsy_catalogue_at(catalogue, i)); i++)
		for (size_t j = 0; j < entry->n_signs; j++) {
			hsy_str sign = hsy_str_fold(&arena, entry->signs[j]);

			ck_assert_msg(hsy_catalogue_sign(catalogue, sign) == entry,
			              "a sign of %s is another's", name_of(entry));
		}
}
END_TEST

START_TEST(rows_stand_in_order_of_their_names)
{
	const hsy_catalogue_entry *entry, *before = NULL;

	for (size_t i = 0; (entry = hsy_catalogue_at(catalogue, i)); before = entry, i++)
		if (before &&
		    hsy_catalogue_is_outlet(entry) == hsy_catalogue_is_outlet(before))
			ck_assert_msg(hsy_str_compare(hsy_str_fold(&arena, before->name),
			                              hsy_str_fold(&arena, entry->name)) <
			                  0,
			              "%s comes too late", name_of(entry));
}
END_TEST

/* Of each kind, and enough of all to be of use. */
START_TEST(tables_know_the_world)
{
	size_t n_of[HSY_N_CATALOGUE_KINDS] = {0}, n_outlets = 0, n_owned = 0;
	const hsy_catalogue_entry *entry;
	hsy_map countries;

	hsy_map_init(&countries, &arena);
	for (size_t i = 0; (entry = hsy_catalogue_at(catalogue, i)); i++) {
		n_of[entry->kind]++;
		n_outlets += hsy_catalogue_is_outlet(entry);
		n_owned += hsy_catalogue_owner(catalogue, entry) != NULL;
		if (entry->country.at)
			hsy_map_add(&countries, entry->country, i);
	}
	for (size_t i = 0; i < HSY_N_CATALOGUE_KINDS; i++)
		ck_assert_uint_ge(n_of[i], 25);
	ck_assert_uint_ge(n_outlets, 850);
	ck_assert_uint_ge(n_of[HSY_CATALOGUE_ORGANISATION] + n_of[HSY_CATALOGUE_PRODUCT],
	                  600);
	ck_assert_uint_ge(n_owned, 600);
	ck_assert_uint_ge(countries.n, 150);
}
END_TEST

START_TEST(who_owns_whom_decides_who_speaks_of_itself)
{
	static const char *const pairs[][2] = {
	    {"Annapurna Labs", "Amazon Web Services"},
	    {"Trainium2", "Amazon Web Services"},
	    {"AWS", "Amazon"},
	    {"ChatGPT", "OpenAI"},
	    {"Claude", "Anthropic"},
	    {"DeepMind", "Google"},
	    {"YouTube", "Google"},
	    {"Google", "Alphabet"},
	    {"GitHub", "Microsoft"},
	    {"WhatsApp", "Meta"},
	    {"CUDA", "Nvidia"},
	    {"Genentech", "Roche"},
	    {"Audi", "Volkswagen"},
	    {"Ozempic", "Novo Nordisk"},
	    {"FBI", "Department of Justice"},
	    {"The Wall Street Journal", "Dow Jones"},
	    {"Dow Jones", "News Corp"},
	    {"Defense News", "Sightline Media Group"},
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		hsy_str name = hsy_str_fold(&arena, hsy_str_of(pairs[i][0]));
		const hsy_catalogue_entry *entry = hsy_catalogue_find(catalogue, name);

		ck_assert_msg(entry, "%s is not known", pairs[i][0]);
		ck_assert_str_eq(name_of(hsy_catalogue_owner(catalogue, entry)),
		                 pairs[i][1]);
	}
}
END_TEST

/* ------------------------------------------------ tables of the user's own */

static hsy_catalogue *own;

static hsy_status read_own(const char *table, hsy_error *err)
{
	hsy_status status;

	hsy_catalogue_free(own);
	status = hsy_catalogue_read(table, strlen(table), "mine.tsv", &own, err);
	if (own)
		catalogue = own;
	return status;
}

static void free_own(void)
{
	hsy_catalogue_free(own);
	own = NULL;
}

static int collect(void *buf, const char *bytes, size_t n)
{
	hsy_buf_put(buf, bytes, n);
	return 0;
}

/* So each embedded row is held to what a person's is: its columns, kind, country and
 * owner, and no name, sign or domain of another row. */
START_TEST(the_catalogue_reads_back_as_it_was_written)
{
	hsy_buf first = {0}, again = {0};
	hsy_error err;

	ck_assert_int_eq(hsy_catalogue_write(NULL, collect, &first, NULL), HSY_OK);
	ck_assert_msg(read_own(first.at, &err) == HSY_OK, "%s", err.message);
	ck_assert_int_eq(hsy_catalogue_write(own, collect, &again, NULL), HSY_OK);
	ck_assert_str_eq(first.at, again.at);
	hsy_buf_clear(&first);
	hsy_buf_clear(&again);
	free_own();
}
END_TEST

START_TEST(a_row_of_the_user_extends_the_catalogue)
{
	ck_assert_int_eq(
	    read_own("\xef\xbb\xbf# ours\r\n\r\n"
	             "The Hallick Courier\tHC|~HCO\thallick.example|hc.example"
	             "\tnewspaper\tGB\tHallick Press\r\n"
	             "Hallick Press\t-\t-\torganisation\t-\tAmazon",
	             NULL),
	    HSY_OK);
	ck_assert_str_eq(find("Hallick Courier"), "The Hallick Courier");
	ck_assert_str_eq(find("HC"), "The Hallick Courier");
	ck_assert_str_eq(find("HCO"), "none");
	ck_assert_str_eq(find_host("news.hc.example"), "The Hallick Courier");
	ck_assert_str_eq(find("Reuters"), "Reuters");
	ck_assert_str_eq(name_of(hsy_catalogue_owner(
	                     own, hsy_catalogue_find(own, HSY_STR("hallick press")))),
	                 "Amazon");
	free_own();
}
END_TEST

START_TEST(a_row_of_the_user_replaces_the_one_of_its_name)
{
	/* The article does not matter. */
	ck_assert_int_eq(read_own("Wall Street Journal\tThe Journal\twsj.example\t"
	                          "newspaper\tUS\t-",
	                          NULL),
	                 HSY_OK);
	ck_assert_str_eq(find("The Wall Street Journal"), "Wall Street Journal");
	ck_assert_str_eq(find("The Journal"), "Wall Street Journal");
	ck_assert_str_eq(find("WSJ"), "none");
	ck_assert_str_eq(find_host("wsj.com"), "none");
	ck_assert_str_eq(find_host("wsj.example"), "Wall Street Journal");
	ck_assert_ptr_null(hsy_catalogue_owner(
	    own, hsy_catalogue_find(own, HSY_STR("wall street journal"))));
	free_own();
}
END_TEST

START_TEST(a_row_of_the_user_takes_names_and_domains_away)
{
	ck_assert_int_eq(read_own("Hallick Wire\tAP\tap.org\twire\tGB\t-", NULL), HSY_OK);
	ck_assert_str_eq(find("AP"), "Hallick Wire");
	ck_assert_str_eq(find_host("ap.org"), "Hallick Wire");
	ck_assert_str_eq(find("Associated Press"), "Associated Press");
	ck_assert_str_eq(find_host("apnews.com"), "Associated Press");
	free_own();
}
END_TEST

START_TEST(what_is_wrong_with_a_table_is_told_with_its_line)
{
	static const struct {
		const char *table;
		size_t line;
		const char *word;
	} cases[] = {
	    {"A", 1, "six columns"},
	    {"# A\nA\t-\t-\ttrade\tUS", 2, "six columns"},
	    {"A\t-\t-\ttrade\tUS\t-\t-", 1, "six columns"},
	    {"-\t-\t-\ttrade\tUS\t-", 1, "begins with a name"},
	    {"\t-\t-\ttrade\tUS\t-", 1, "begins with a name"},
	    {"A\tB||C\t-\ttrade\tUS\t-", 1, "no name empty"},
	    {"A\t\t-\ttrade\tUS\t-", 1, "no name empty"},
	    {"A\t~\t-\ttrade\tUS\t-", 1, "no name empty"},
	    {"A\tB | C\t-\ttrade\tUS\t-", 1, "no blank"},
	    {"A\t-\thttps://a.example\ttrade\tUS\t-", 1, "example.org"},
	    {"A\t-\tA.example\ttrade\tUS\t-", 1, "example.org"},
	    {"A\t-\twww.a.example\ttrade\tUS\t-", 1, "example.org"},
	    {"A\t-\texample\ttrade\tUS\t-", 1, "example.org"},
	    {"A\t-\t-\tpaper\tUS\t-", 1, "newspaper"},
	    {"A\t-\t-\ttrade\tUK\t-", 1, "two letters"},
	    {"A\t-\t-\ttrade\tUSA\t-", 1, "two letters"},
	    {"A\t-\t-\ttrade\tSA\x20\t-", 1, "two letters"},
	    {"A\t-\t-\ttrade\tus\t-", 1, "two letters"},
	    {"A\t-\t-\ttrade\tUS\tNobody at all", 1, "Nobody at all"},
	    {"A\t-\t-\ttrade\tUS\tA", 1, "circle"},
	    {"\nA\t-\t-\ttrade\tUS\tB\nB\t-\t-\ttrade\tUS\tA", 2, "circle"},
	    {"Amazon\t-\t-\torganisation\tUS\tAWS", 1, "circle"},
	    {"A\t-\t-\ttrade\tUS\t-\nB\ta\t-\ttrade\tUS\t-", 2, "one row for a name"},
	    {"A\t~X\t-\ttrade\tUS\t-\nB\t~x\t-\ttrade\tUS\t-", 2, "for a sign"},
	    {"A\t-\ta.example\twire\tUS\t-\nB\t-\ta.example\twire\tUS\t-", 2,
	     "for a domain"},
	    {"A\t-\t-\ttrade\tUS\t-\n\xff", 2, "UTF-8"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		hsy_error err;

		ck_assert_msg(read_own(cases[i].table, &err) == HSY_E_FORMAT, "taken: %s",
		              cases[i].table);
		ck_assert_ptr_null(own);
		ck_assert_uint_eq(err.line, cases[i].line);
		ck_assert_str_eq(err.file, "mine.tsv");
		ck_assert_msg(strstr(err.message, cases[i].word), "%s", err.message);
		ck_assert_msg(strstr(err.message, "mine.tsv: line "), "%s", err.message);
	}
}
END_TEST

static int refuse(void *context, const char *bytes, size_t n)
{
	(void)context;
	(void)bytes;
	return n > 0;
}

START_TEST(a_catalogue_that_cannot_be_written_says_so)
{
	ck_assert_int_eq(hsy_catalogue_write(NULL, refuse, NULL, NULL), HSY_E_IO);
	hsy_catalogue_free(NULL);
}
END_TEST

START_TEST(an_empty_table_changes_nothing)
{
	ck_assert_int_eq(read_own("", NULL), HSY_OK);
	ck_assert_str_eq(find("NYT"), "The New York Times");
	free_own();
}
END_TEST

START_TEST(owners_come_to_an_end)
{
	const hsy_catalogue_entry *entry;

	for (size_t i = 0; (entry = hsy_catalogue_at(catalogue, i)); i++) {
		size_t steps = 0;

		while (entry && steps++ < 8)
			entry = hsy_catalogue_owner(catalogue, entry);
		ck_assert_msg(!entry, "the owners of %s go in a circle",
		              name_of(hsy_catalogue_at(catalogue, i)));
	}
}
END_TEST

Suite *suite_catalogue(void);
Suite *suite_catalogue(void)
{
	Suite *suite = suite_create("catalogue");
	TCase *tcase = tcase_create("catalogue");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, outlets_are_found_by_any_name);
	tcase_add_test(tcase, a_common_word_needs_its_the);
	tcase_add_test(tcase, signs_count_in_marks_only);
	tcase_add_test(tcase, hosts_are_found_with_their_subdomains);
	tcase_add_test(tcase, products_lead_to_who_owns_them);
	tcase_add_test(tcase, no_name_stands_for_two_entries);
	tcase_add_test(tcase, no_domain_stands_for_two_entries);
	tcase_add_test(tcase, no_sign_stands_for_two_entries);
	tcase_add_test(tcase, rows_stand_in_order_of_their_names);
	tcase_add_test(tcase, tables_know_the_world);
	tcase_add_test(tcase, who_owns_whom_decides_who_speaks_of_itself);
	tcase_add_test(tcase, the_catalogue_reads_back_as_it_was_written);
	tcase_add_test(tcase, a_row_of_the_user_extends_the_catalogue);
	tcase_add_test(tcase, a_row_of_the_user_replaces_the_one_of_its_name);
	tcase_add_test(tcase, a_row_of_the_user_takes_names_and_domains_away);
	tcase_add_test(tcase, what_is_wrong_with_a_table_is_told_with_its_line);
	tcase_add_test(tcase, a_catalogue_that_cannot_be_written_says_so);
	tcase_add_test(tcase, an_empty_table_changes_nothing);
	tcase_add_test(tcase, owners_come_to_an_end);
	suite_add_tcase(suite, tcase);
	return suite;
}
