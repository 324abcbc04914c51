/* address.c -- the page's own address, and the addresses of what it was taken from. */
#include "read/meta/meta.h"

static const hsy_way own_addresses[] = {
    HSY_WAY(META, "og:url"),           HSY_WAY(JSON, "url"),
    HSY_WAY(JSON, "mainentityofpage"), HSY_WAY(META, "parsely-link"),
    HSY_WAY(META, "twitter:url"),      HSY_WAY_END};
static const hsy_way canonical[] = {HSY_WAY(LINK, "canonical"), HSY_WAY_END};
static const hsy_way origins[] = {
    HSY_WAY(META, "original-source"), HSY_WAY(META, "syndication-source"),
    HSY_WAY(JSON, "isbasedon"), HSY_WAY(JSON, "isbasedonurl"), HSY_WAY_END};

/* "co" in "example.co.uk": below it, names are registered. */
static bool is_second_level(hsy_str label)
{
	static const char *const labels[] = {"co",  "com", "org", "net", "gov", "edu",
	                                     "gob", "ac",  "or",  "ne",  "go",  "gv"};
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		if (hsy_str_is(label, labels[i]))
			return true;
	return false;
}

hsy_str hsy_host_family(hsy_str host)
{
	size_t dots[3] = {HSY_NONE, HSY_NONE, HSY_NONE}, n = 0;
	for (size_t i = host.len; i-- > 0 && n < 3;)
		if (host.at[i] == '.')
			dots[n++] = i;
	if (n < 2)
		return host;
	hsy_str second = hsy_str_slice(host, (hsy_span){dots[1] + 1, dots[0]});
	size_t top = host.len - dots[0] - 1;
	if (top != 2 || !is_second_level(second))
		return hsy_str_slice(host, (hsy_span){dots[1] + 1, host.len});
	return n < 3 ? host : hsy_str_slice(host, (hsy_span){dots[2] + 1, host.len});
}

/* The host of an address that can be a published page's: not that of a machine
 * under somebody's desk, and not a store of other sites' pages. */
static hsy_str host_of(hsy_str url, hsy_arena *arena)
{
	hsy_str host = hsy_url_host(url, arena);
	bool letters = false;
	for (size_t i = 0; i < host.len; i++)
		letters |= host.at[i] >= 'a' && host.at[i] <= 'z';
	bool is_cache = hsy_str_ends(host, ".ampproject.org") ||
	                hsy_str_find(url, HSY_STR("/amp/s/"), 0) != HSY_NONE;
	bool is_local = !letters || hsy_str_find(host, HSY_STR("."), 0) == HSY_NONE ||
	                hsy_str_ends(host, ".local") || hsy_str_ends(host, ".localhost");
	return is_cache || is_local ? (hsy_str){0} : host;
}

static bool is_same_site(hsy_str a, hsy_str b)
{
	return hsy_str_equal(hsy_host_family(a), hsy_host_family(b));
}

static void declare(hsy_meta *m, hsy_str url, hsy_str host)
{
	for (size_t i = 0; i < m->doc->declared.n; i++)
		if (hsy_str_equal(m->doc->declared.at[i].to, host))
			return;
	hsy_declared declared = {.to = host, .url = hsy_str_dup(m->arena, url)};
	hsy_vec_push(m->arena, &m->doc->declared, declared);
}

/* "/2026/bridge", "//www.example.com/bridge": as a browser would read it. */
static hsy_str absolute(const hsy_meta *m, hsy_str url, hsy_str base)
{
	if (hsy_str_starts(url, "//"))
		return hsy_str_printf(m->arena, "https:" HSY_STR_FMT, HSY_STR_ARG(url));
	return hsy_url_resolve(url, base, m->arena);
}

/* The first of the ways that gives an address of host's site, or, when host is
 * absent, any address. */
static hsy_str find_address(const hsy_meta *m, const hsy_way *ways, hsy_str base,
                            hsy_str host)
{
	for (; ways->name.at; ways++) {
		const hsy_told *told;
		for (size_t from = 0; (told = hsy_meta_next(m, ways, &from));) {
			hsy_str url = absolute(m, told->value, base);
			hsy_str its = host_of(url, m->arena);
			if (its.len && (!host.len || is_same_site(its, host)))
				return url;
		}
	}
	return (hsy_str){0};
}

/* "https://www.example.com/": what a careless template gives for every page. */
static bool is_front_page(hsy_str url)
{
	size_t at = hsy_str_find(url, HSY_STR("://"), 0) + 3;
	while (at < url.len && url.at[at] != '/')
		at++;
	return at + 1 >= url.len;
}

/* A canonical address on another site tells whose article it is, not where it
 * stands: that is told by the rest, or by nothing. */
static void settle_url(hsy_meta *m)
{
	hsy_doc *doc = m->doc;
	hsy_str own = doc->url.len ? doc->url
	                           : find_address(m, own_addresses, doc->url, doc->url);
	hsy_str own_host = host_of(own, m->arena);
	hsy_str url = find_address(m, canonical, own, (hsy_str){0});
	hsy_str host = host_of(url, m->arena);
	if (host.len && own_host.len && !is_same_site(host, own_host)) {
		declare(m, url, host);
		url = own;
	}
	if (!url.len || (own.len && is_front_page(url)))
		url = own;
	if (!doc->url.len && url.len)
		doc->url = hsy_str_dup(m->arena, url);
}

static void declare_origins(hsy_meta *m)
{
	hsy_str own = hsy_url_host(m->doc->url, m->arena);
	for (const hsy_way *way = origins; way->name.at; way++) {
		const hsy_told *told;
		for (size_t from = 0; (told = hsy_meta_next(m, way, &from));) {
			hsy_str host = host_of(told->value, m->arena);
			if (host.len && !(own.len && is_same_site(host, own)))
				declare(m, told->value, host);
		}
	}
}

/* Hosts that serve the same pages in another form. */
static hsy_str without_form(hsy_str host)
{
	static const char *const forms[] = {"m.", "amp.", "mobile."};
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		hsy_str rest = hsy_str_slice(host,
		                             (hsy_span){strlen(forms[i]), host.len});
		if (hsy_str_starts(host, forms[i]) &&
		    hsy_str_find(rest, HSY_STR("."), 0) != HSY_NONE)
			return rest;
	}
	return host;
}

void hsy_meta_settle_address(hsy_meta *m)
{
	settle_url(m);
	declare_origins(m);
	if (!m->doc->outlet_domain.len)
		m->doc->outlet_domain = without_form(host_of(m->doc->url, m->arena));
}
