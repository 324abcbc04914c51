/* catalogue.c -- the tables, parsed once and found by name or domain. */
#include "catalogue/catalogue.h"

#include "base/embed.h"
#include "base/map.h"
#include "base/vec.h"
#include "catalogue/table.h"

#include <assert.h>

HSY_EMBEDDED(catalogue_organisations_tsv);
HSY_EMBEDDED(catalogue_outlets_tsv);

struct hsy_catalogue {
	HSY_VEC(hsy_catalogue_entry) entries;
	size_t *owners;    /* beside entries: index of the owner, or HSY_NONE */
	hsy_map by_name;   /* folded */
	hsy_map by_sign;   /* folded names that count in marks only */
	hsy_map by_domain; /* as written: lower case */
	hsy_arena own;     /* of hsy_catalogue_read: everything lives in it */
};

static hsy_str without_the(hsy_str folded)
{
	if (!hsy_str_starts(folded, "the "))
		return folded;
	return (hsy_str){folded.at + 4, folded.len - 4};
}

/* ------------------------------------------------ building */

/* One table, or several that count as one, on its way into a catalogue. */
typedef struct builder {
	hsy_catalogue *catalogue;
	hsy_arena *arena;
	const hsy_table *table;
	hsy_error *err;
	size_t first;         /* its first entry; those before it are of the user's */
	size_t at;            /* where the row in hand begins */
	HSY_VEC(size_t) rows; /* where all of them do */
} builder;

static hsy_status fail(const builder *b, const char *what, hsy_str word)
{
	return hsy_table_fail(b->table, b->at, what, word, b->err);
}

static bool is_taken(const builder *b, size_t by)
{
	return by != b->catalogue->entries.n - 1 && by >= b->first;
}

/* The first row with a name keeps it: the user's come first. */
static hsy_status index_name(const builder *b, hsy_str name)
{
	size_t entry = b->catalogue->entries.n - 1;
	hsy_str folded = hsy_str_fold(b->arena, name);
	hsy_str bare = without_the(folded);

	if (is_taken(b, hsy_map_add(&b->catalogue->by_name, folded, entry)))
		return fail(b, "keep one row for a name; another one has", name);
	if (hsy_str_find(bare, HSY_STR(" "), 0) != HSY_NONE)
		hsy_map_add(&b->catalogue->by_name, bare, entry);
	return HSY_OK;
}

static hsy_status index_names(const builder *b, const hsy_catalogue_entry *entry)
{
	hsy_status status = index_name(b, entry->name);

	for (size_t i = 0; i < entry->n_others && status == HSY_OK; i++)
		status = index_name(b, entry->others[i]);
	return status;
}

static hsy_status index_signs(const builder *b, const hsy_catalogue_entry *entry)
{
	size_t index = b->catalogue->entries.n - 1;

	for (size_t i = 0; i < entry->n_signs; i++) {
		hsy_str folded = hsy_str_fold(b->arena, entry->signs[i]);

		if (is_taken(b, hsy_map_add(&b->catalogue->by_sign, folded, index)))
			return fail(b, "keep one row for a sign; another one has",
			            entry->signs[i]);
	}
	return HSY_OK;
}

static hsy_status index_domains(const builder *b, const hsy_catalogue_entry *entry)
{
	size_t index = b->catalogue->entries.n - 1;

	for (size_t i = 0; i < entry->n_domains; i++)
		if (is_taken(b, hsy_map_add(&b->catalogue->by_domain, entry->domains[i],
		                            index)))
			return fail(b, "keep one row for a domain; another one has",
			            entry->domains[i]);
	return HSY_OK;
}

/* An hsy_table_take. */
static hsy_status add_entry(void *context, const hsy_catalogue_entry *entry, size_t at)
{
	builder *b = context;

	b->at = at;
	hsy_vec_push(b->arena, &b->rows, at);
	hsy_vec_push(b->arena, &b->catalogue->entries, *entry);
	hsy_status status = index_names(b, entry);
	if (status == HSY_OK)
		status = index_signs(b, entry);
	if (status == HSY_OK)
		status = index_domains(b, entry);
	return status;
}

/* Once all names are known: a row may name an owner that comes later. */
static void find_owners(hsy_catalogue *catalogue, hsy_arena *arena)
{
	size_t n = catalogue->entries.n;

	catalogue->owners = HSY_NEW_ARRAY(arena, n, size_t);
	for (size_t i = 0; i < n; i++) {
		hsy_str owner = catalogue->entries.at[i].owner;

		catalogue->owners[i] = HSY_NONE;
		if (owner.at)
			catalogue->owners[i] = hsy_map_find(&catalogue->by_name,
			                                    hsy_str_fold(arena, owner));
	}
}

/* No house has so many floors: such owners go round in a circle. */
enum { OWNERS_MAX = 16 };

static bool has_a_last_owner(const hsy_catalogue *catalogue, size_t entry)
{
	for (size_t i = 0; entry != HSY_NONE && i < OWNERS_MAX; i++)
		entry = catalogue->owners[entry];
	return entry == HSY_NONE;
}

static hsy_status check_owners(builder *b)
{
	const hsy_catalogue *catalogue = b->catalogue;

	for (size_t i = 0; i < b->rows.n; i++) {
		const hsy_catalogue_entry *entry = &catalogue->entries.at[i];

		b->at = b->rows.at[i];
		if (entry->owner.at && catalogue->owners[i] == HSY_NONE)
			return fail(b,
			            "write - or give the owner a row; there is none of",
			            entry->owner);
		if (!has_a_last_owner(catalogue, i))
			return fail(b, "change an owner; they go round in a circle, from",
			            entry->name);
	}
	return HSY_OK;
}

static void init(hsy_catalogue *catalogue, hsy_arena *arena)
{
	hsy_map_init(&catalogue->by_name, arena);
	hsy_map_init(&catalogue->by_sign, arena);
	hsy_map_init(&catalogue->by_domain, arena);
}

/* ------------------------------------------------ the embedded tables */

/* The tables keep their own rules: tests/unit/test_catalogue.c holds them to it. */
static void add_embedded(builder *b, hsy_table table)
{
	b->table = &table;
	hsy_status status = hsy_table_read(&table, b->arena, add_entry, b, NULL);
	assert(status == HSY_OK);
	(void)status;
}

const hsy_catalogue *hsy_catalogue_new(hsy_arena *arena)
{
	hsy_catalogue *catalogue = HSY_NEW(arena, hsy_catalogue);
	builder b = {.catalogue = catalogue, .arena = arena};

	init(catalogue, arena);
	add_embedded(&b, (hsy_table){HSY_EMBEDDED_STR(catalogue_outlets_tsv), "outlets"});
	add_embedded(&b, (hsy_table){HSY_EMBEDDED_STR(catalogue_organisations_tsv),
	                             "organisations"});
	find_owners(catalogue, arena);
	return catalogue;
}

/* ------------------------------------------------ a table of the user's own */

/* Which of the embedded rows a row of the user's table replaces. */
static bool *replaced(const hsy_catalogue *own, const hsy_catalogue *embedded,
                      hsy_arena *arena)
{
	bool *is_replaced = HSY_NEW_ARRAY(arena, embedded->entries.n, bool);

	for (size_t i = 0; i < own->entries.n; i++) {
		const hsy_catalogue_entry *entry = hsy_catalogue_find(
		    embedded, hsy_str_fold(arena, own->entries.at[i].name));

		if (entry)
			is_replaced[entry - embedded->entries.at] = true;
	}
	return is_replaced;
}

/* Names and domains that the user's rows have stay theirs. */
static void add_the_rest(const builder *own)
{
	const hsy_catalogue *embedded = hsy_catalogue_new(own->arena);
	const bool *is_replaced = replaced(own->catalogue, embedded, own->arena);
	builder b = {.catalogue = own->catalogue,
	             .arena = own->arena,
	             .table = own->table,
	             .first = own->catalogue->entries.n};

	for (size_t i = 0; i < embedded->entries.n; i++)
		if (!is_replaced[i])
			add_entry(&b, &embedded->entries.at[i], 0);
}

static hsy_status add_both(hsy_catalogue *catalogue, const hsy_table *table,
                           hsy_error *err)
{
	builder b = {
	    .catalogue = catalogue, .arena = &catalogue->own, .table = table, .err = err};
	hsy_status status = hsy_table_read(table, b.arena, add_entry, &b, err);

	if (status != HSY_OK)
		return status;
	add_the_rest(&b);
	find_owners(catalogue, b.arena);
	return check_owners(&b);
}

hsy_status hsy_catalogue_read(const char *table, size_t n, const char *name,
                              hsy_catalogue **out, hsy_error *err)
{
	hsy_arena arena = {0};
	hsy_catalogue *catalogue = HSY_NEW(&arena, hsy_catalogue);

	catalogue->own = arena;
	init(catalogue, &catalogue->own);
	hsy_table read = {hsy_str_dup(&catalogue->own, (hsy_str){n ? table : "", n}),
	                  name};
	hsy_status status = add_both(catalogue, &read, err);
	if (status != HSY_OK) {
		hsy_catalogue_free(catalogue);
		catalogue = NULL;
	}
	*out = catalogue;
	return status;
}

/* It lives in what is to be cleared. */
void hsy_catalogue_free(hsy_catalogue *catalogue)
{
	if (!catalogue)
		return;
	hsy_arena arena = catalogue->own;
	hsy_arena_clear(&arena);
}

/* ------------------------------------------------ looking up */

const hsy_catalogue_entry *hsy_catalogue_at(const hsy_catalogue *catalogue, size_t i)
{
	return i < catalogue->entries.n ? &catalogue->entries.at[i] : NULL;
}

static const hsy_catalogue_entry *find_in(const hsy_catalogue *catalogue,
                                          const hsy_map *map, hsy_str key)
{
	return key.at ? hsy_catalogue_at(catalogue, hsy_map_find(map, key)) : NULL;
}

const hsy_catalogue_entry *hsy_catalogue_find(const hsy_catalogue *catalogue,
                                              hsy_str folded)
{
	const hsy_catalogue_entry *entry = find_in(catalogue, &catalogue->by_name,
	                                           folded);

	if (entry)
		return entry;
	return find_in(catalogue, &catalogue->by_name, without_the(folded));
}

const hsy_catalogue_entry *hsy_catalogue_sign(const hsy_catalogue *catalogue,
                                              hsy_str folded)
{
	return find_in(catalogue, &catalogue->by_sign, folded);
}

const hsy_catalogue_entry *hsy_catalogue_domain(const hsy_catalogue *catalogue,
                                                hsy_str host)
{
	while (host.len) {
		const hsy_catalogue_entry *entry = find_in(catalogue,
		                                           &catalogue->by_domain, host);
		size_t dot = hsy_str_find(host, HSY_STR("."), 0);

		if (entry)
			return entry;
		host = dot == HSY_NONE
		           ? (hsy_str){0}
		           : hsy_str_slice(host, (hsy_span){dot + 1, host.len});
	}
	return NULL;
}

const hsy_catalogue_entry *hsy_catalogue_owner(const hsy_catalogue *catalogue,
                                               const hsy_catalogue_entry *entry)
{
	size_t index = (size_t)(entry - catalogue->entries.at);

	return hsy_catalogue_at(catalogue, catalogue->owners[index]);
}

bool hsy_catalogue_is_outlet(const hsy_catalogue_entry *entry)
{
	return entry->kind != HSY_CATALOGUE_ORGANISATION &&
	       entry->kind != HSY_CATALOGUE_PRODUCT;
}
