/* test_catalogue.c -- the embedded tables keep their own rules. */
#include "catalogue/catalogue.h"

#include "base/map.h"

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
	size_t n_domains = 0;

	for (size_t i = 0; (entry = hsy_catalogue_at(catalogue, i)); i++) {
		if (!entry->domain.at)
			continue;
		n_domains++;
		ck_assert_msg(hsy_catalogue_domain(catalogue, entry->domain) == entry,
		              "the domain of %s is another's", name_of(entry));
		ck_assert(
		    hsy_str_equal(entry->domain, hsy_str_fold(&arena, entry->domain)));
	}
	ck_assert_uint_gt(n_domains, 500);
}
END_TEST

START_TEST(every_row_is_whole)
{
	const hsy_catalogue_entry *entry;

	for (size_t i = 0; (entry = hsy_catalogue_at(catalogue, i)); i++) {
		ck_assert(entry->name.len &&
		          hsy_utf8_valid(entry->name) == entry->name.len);
		ck_assert_msg(entry->kind < HSY_N_CATALOGUE_KINDS, "the kind of %s",
		              name_of(entry));
		ck_assert_msg(!entry->country.at ||
		                  (entry->country.len >= 2 && entry->country.len <= 3),
		              "the country of %s", name_of(entry));
		ck_assert_msg(!entry->owner.at || hsy_catalogue_owner(catalogue, entry),
		              "the owner of %s has no row", name_of(entry));
	}
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
	tcase_add_test(tcase, every_row_is_whole);
	tcase_add_test(tcase, owners_come_to_an_end);
	suite_add_tcase(suite, tcase);
	return suite;
}
