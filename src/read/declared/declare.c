/* declare.c -- which outlet a name stands for, and whether that is the page's own. */
#include "read/declared/declare.h"

#include "read/declared/outlet.h"

enum { DECLARED_MAX = 16 }; /* an article that names more is a list of them */

hsy_str hsy_declarer_words(const hsy_declarer *d, hsy_span span)
{
	return hsy_str_slice(d->doc->text, span);
}

hsy_span hsy_declarer_place(const hsy_declarer *d, hsy_str words)
{
	size_t begin = (size_t)(words.at - d->doc->text.at);
	return (hsy_span){begin, begin + words.len};
}

hsy_named hsy_named_of(const hsy_declarer *d, hsy_str name)
{
	name = hsy_str_trim(name);
	return (hsy_named){name, hsy_outlet_named(d->catalogue, name, d->arena)};
}

bool hsy_named_is_wire(const hsy_named *who)
{
	return who->entry && who->entry->kind == HSY_CATALOGUE_WIRE;
}

bool hsy_declarer_knows_self(const hsy_declarer *d)
{
	return d->doc->outlet_name.len || d->host.len;
}

hsy_str hsy_declarer_link(const hsy_declarer *d, hsy_span span)
{
	/* Links come in order of text: the last that begins before the end. */
	const hsy_link_vec *links = &d->doc->links;
	size_t low = 0, high = links->n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (links->at[middle].span.begin < span.end)
			low = middle + 1;
		else
			high = middle;
	}
	const hsy_link *last = low > 0 ? &links->at[low - 1] : NULL;
	bool is_here = last && hsy_span_overlap(last->span, span) &&
	               hsy_url_host(last->target, d->arena).len;
	return is_here ? last->target : (hsy_str){0};
}

static bool same_name(const hsy_declarer *d, hsy_str a, hsy_str b)
{
	return a.len && b.len &&
	       hsy_str_equal(hsy_str_fold(d->arena, a), hsy_str_fold(d->arena, b));
}

/* The company behind an outlet signs its pages as well. */
static bool is_house(const hsy_declarer *d, const hsy_catalogue_entry *own,
                     const hsy_catalogue_entry *other)
{
	return own && other &&
	       (own == other || hsy_catalogue_owner(d->catalogue, own) == other);
}

/* Is host the domain itself, or below it? */
static bool is_below(hsy_str host, hsy_str domain)
{
	return domain.len && host.len >= domain.len &&
	       memcmp(host.at + host.len - domain.len, domain.at, domain.len) == 0 &&
	       (host.len == domain.len || host.at[host.len - domain.len - 1] == '.');
}

static bool is_self(const hsy_declarer *d, const hsy_named *who, hsy_str url)
{
	hsy_str host = hsy_url_host(url, d->arena);
	return is_house(d, d->by_name, who->entry) ||
	       is_house(d, d->by_host, who->entry) ||
	       same_name(d, who->name, d->doc->outlet_name) ||
	       is_below(host.len ? host : who->name, d->host);
}

static bool is_same(const hsy_declarer *d, const hsy_declared *declared,
                    const hsy_named *who)
{
	if (!who->entry)
		return same_name(d, declared->to, who->name);
	hsy_str host = hsy_url_host(declared->url, d->arena);
	return hsy_named_of(d, declared->to).entry == who->entry ||
	       hsy_catalogue_domain(d->catalogue, host) == who->entry;
}

void hsy_declare(hsy_declarer *d, const hsy_named *who, hsy_span span)
{
	hsy_declared_vec *list = &d->doc->declared;
	for (size_t i = 0; i < list->n; i++) {
		if (!is_same(d, &list->at[i], who))
			continue;
		if (hsy_span_empty(list->at[i].span))
			list->at[i].span = span;
		return;
	}
	if (list->n >= DECLARED_MAX)
		return;
	hsy_declared declared = {.to = hsy_str_squeeze(d->arena, who->name),
	                         .url = hsy_declarer_link(d, span),
	                         .span = span};
	if (!is_self(d, who, declared.url))
		hsy_vec_push(d->arena, list, declared);
}

static void drop_self(hsy_declarer *d)
{
	hsy_declared_vec *list = &d->doc->declared;
	size_t n = 0;
	for (size_t i = 0; i < list->n; i++) {
		const hsy_named who = hsy_named_of(d, list->at[i].to);
		if (!is_self(d, &who, list->at[i].url))
			list->at[n++] = list->at[i];
	}
	list->n = n;
}

hsy_declarer hsy_declarer_of(hsy_doc *doc, const hsy_lexicon *lexicon,
                             const hsy_catalogue *catalogue, hsy_arena *arena)
{
	hsy_declarer d = {
	    .doc = doc, .lexicon = lexicon, .catalogue = catalogue, .arena = arena};
	d.host = doc->outlet_domain.len ? doc->outlet_domain
	                                : hsy_url_host(doc->url, arena);
	d.by_name = hsy_outlet_named(catalogue, doc->outlet_name, arena);
	d.by_host = hsy_catalogue_domain(catalogue, d.host);
	drop_self(&d);
	return d;
}
