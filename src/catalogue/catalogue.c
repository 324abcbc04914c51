/* catalogue.c -- the embedded tables, parsed once and found by name or domain. */
#include "catalogue/catalogue.h"

#include "base/embed.h"
#include "base/map.h"
#include "base/vec.h"

HSY_EMBEDDED(catalogue_organisations_tsv);
HSY_EMBEDDED(catalogue_outlets_tsv);

struct hsy_catalogue {
	HSY_VEC(hsy_catalogue_entry) entries;
	size_t *owners;    /* beside entries: index of the owner, or HSY_NONE */
	hsy_map by_name;   /* folded */
	hsy_map by_sign;   /* folded names that count in marks only */
	hsy_map by_domain; /* as written: lower case */
};

/* The columns of both tables; "-" stands for what is not known. */
enum {
	COLUMN_NAME,
	COLUMN_OTHERS,
	COLUMN_DOMAINS,
	COLUMN_KIND,
	COLUMN_COUNTRY,
	COLUMN_OWNER,
	N_COLUMNS
};

static const char *const kind_names[] = {
#define HSY_CATALOGUE_KIND(id, name) name,
#include "catalogue/kind.def"
#undef HSY_CATALOGUE_KIND
};

static hsy_catalogue_kind kind_find(hsy_str name)
{
	size_t kind = 0;

	while (kind < HSY_N_CATALOGUE_KINDS && !hsy_str_is(name, kind_names[kind]))
		kind++;
	return (hsy_catalogue_kind)kind;
}

/* Cuts what stands before the first separator off *rest. */
static hsy_str cut(hsy_str *rest, char separator)
{
	const char *found = rest->len ? memchr(rest->at, separator, rest->len) : NULL;
	size_t len = found ? (size_t)(found - rest->at) : rest->len;
	hsy_str piece = {rest->at, len};

	rest->at += len;
	rest->len -= len;
	if (found) {
		rest->at++;
		rest->len--;
	}
	return piece;
}

static hsy_str known(hsy_str field)
{
	return hsy_str_is(field, "-") ? (hsy_str){0} : field;
}

static hsy_str without_the(hsy_str folded)
{
	if (!hsy_str_starts(folded, "the "))
		return folded;
	return (hsy_str){folded.at + 4, folded.len - 4};
}

static void index_name(hsy_catalogue *catalogue, hsy_arena *arena, hsy_str name,
                       size_t entry)
{
	hsy_str folded = hsy_str_fold(arena, name);
	hsy_str bare = without_the(folded);

	hsy_map_add(&catalogue->by_name, folded, entry);
	if (hsy_str_find(bare, HSY_STR(" "), 0) != HSY_NONE)
		hsy_map_add(&catalogue->by_name, bare, entry);
}

typedef HSY_VEC(hsy_str) names;

static names split(hsy_arena *arena, hsy_str field)
{
	names list = {0};

	while (field.len)
		hsy_vec_push(arena, &list, cut(&field, '|'));
	return list;
}

/* Takes the signs ("~APA") out of list. */
static void index_signs(hsy_catalogue *catalogue, hsy_arena *arena, names *list,
                        size_t entry)
{
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++) {
		hsy_str name = list->at[i];

		if (name.at[0] == '~')
			hsy_map_add(
			    &catalogue->by_sign,
			    hsy_str_fold(arena,
			                 hsy_str_slice(name, (hsy_span){1, name.len})),
			    entry);
		else
			list->at[n++] = name;
	}
	list->n = n;
}

static void add_row(hsy_catalogue *catalogue, hsy_arena *arena, hsy_str row)
{
	hsy_str field[N_COLUMNS];
	size_t index = catalogue->entries.n;

	for (size_t i = 0; i < N_COLUMNS; i++)
		field[i] = known(cut(&row, '\t'));

	names others = split(arena, field[COLUMN_OTHERS]);
	names domains = split(arena, field[COLUMN_DOMAINS]);
	index_signs(catalogue, arena, &others, index);
	hsy_catalogue_entry entry = {
	    .name = field[COLUMN_NAME],
	    .others = others.at,
	    .n_others = others.n,
	    .domain = domains.n ? domains.at[0] : (hsy_str){0},
	    .kind = kind_find(field[COLUMN_KIND]),
	    .country = field[COLUMN_COUNTRY],
	    .owner = field[COLUMN_OWNER],
	};
	hsy_vec_push(arena, &catalogue->entries, entry);

	index_name(catalogue, arena, entry.name, index);
	for (size_t i = 0; i < others.n; i++)
		index_name(catalogue, arena, others.at[i], index);
	for (size_t i = 0; i < domains.n; i++)
		hsy_map_add(&catalogue->by_domain, domains.at[i], index);
}

static void add_table(hsy_catalogue *catalogue, hsy_arena *arena, hsy_str table)
{
	while (table.len) {
		hsy_str row = cut(&table, '\n');

		if (row.len && row.at[0] != '#')
			add_row(catalogue, arena, row);
	}
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

const hsy_catalogue *hsy_catalogue_new(hsy_arena *arena)
{
	hsy_catalogue *catalogue = HSY_NEW(arena, hsy_catalogue);

	hsy_map_init(&catalogue->by_name, arena);
	hsy_map_init(&catalogue->by_sign, arena);
	hsy_map_init(&catalogue->by_domain, arena);
	add_table(catalogue, arena, HSY_EMBEDDED_STR(catalogue_outlets_tsv));
	add_table(catalogue, arena, HSY_EMBEDDED_STR(catalogue_organisations_tsv));
	find_owners(catalogue, arena);
	return catalogue;
}

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

		if (entry)
			return entry;
		cut(&host, '.');
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
