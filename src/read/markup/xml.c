/* xml.c -- what names and addresses in markup look like. */
#include "read/markup/xml.h"

#include <libxml/uri.h>

enum {
	URL_MAX = 8192, /* longer addresses are none */
	/* libxml2 takes the square of the length to put "a/../" right. That of the
	 * page it does again for each of its links. */
	RELATIVE_MAX = 2000,
	BASE_MAX = 1000
};

/* Behind a comment, processing instruction or document type at *at. */
static bool skip_markup(hsy_str s, size_t *at)
{
	if (*at + 1 >= s.len || (s.at[*at + 1] != '!' && s.at[*at + 1] != '?'))
		return false;
	bool comment = s.len - *at >= 4 && memcmp(s.at + *at, "<!--", 4) == 0;
	size_t depth = 0, i = *at;
	if (comment) {
		i = hsy_str_find(s, HSY_STR("-->"), i + 4);
		*at = i == HSY_NONE ? s.len : i + 3;
		return true;
	}
	for (; i < s.len; i++) {
		depth += s.at[i] == '<' || s.at[i] == '[';
		depth -= depth && (s.at[i] == '>' || s.at[i] == ']');
		if (depth == 0)
			break;
	}
	*at = i < s.len ? i + 1 : s.len;
	return true;
}

size_t hsy_xml_root_begin(hsy_str text)
{
	size_t at = 0;
	do
		while (at < text.len && strchr(" \t\r\n", text.at[at]))
			at++;
	while (at < text.len && text.at[at] == '<' && skip_markup(text, &at));
	return at < text.len && text.at[at] == '<' ? at : HSY_NONE;
}

hsy_str hsy_xml_root(hsy_str text)
{
	size_t at = hsy_xml_root_begin(text);
	if (at == HSY_NONE)
		return (hsy_str){0};
	size_t begin = ++at;
	while (at < text.len && !strchr(" \t\r\n/>", text.at[at])) {
		if (text.at[at] == ':')
			begin = at + 1;
		at++;
	}
	return hsy_str_slice(text, (hsy_span){begin, at});
}

static char lowered(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool hsy_name_equal(hsy_str a, const char *lower)
{
	if (!a.at || a.len != strlen(lower))
		return false;
	for (size_t i = 0; i < a.len; i++)
		if (lowered(a.at[i]) != lower[i])
			return false;
	return true;
}

bool hsy_name_among(hsy_str list, const char *lower)
{
	for (size_t begin = 0, end; begin < list.len; begin = end + 1) {
		end = begin;
		while (end < list.len && !strchr(" \t\r\n", list.at[end]))
			end++;
		if (hsy_name_equal(hsy_str_slice(list, (hsy_span){begin, end}), lower))
			return true;
	}
	return false;
}

static bool is_web(hsy_str url)
{
	if (url.len > URL_MAX)
		return false;
	size_t colon = hsy_str_find(url, HSY_STR("://"), 0);
	if (colon == HSY_NONE)
		return false;
	hsy_str scheme = hsy_str_slice(url, (hsy_span){0, colon});
	return hsy_name_equal(scheme, "http") || hsy_name_equal(scheme, "https");
}

hsy_str hsy_url_host(hsy_str url, hsy_arena *arena)
{
	if (!is_web(url))
		return (hsy_str){0};
	size_t begin = hsy_str_find(url, HSY_STR("://"), 0) + 3, end = begin;
	/* Browsers read "\\" as "/". */
	for (; end < url.len && !strchr("/\\?#", url.at[end]); end++)
		if (url.at[end] == '@')
			begin = end + 1;
	size_t port = hsy_str_find(url, HSY_STR(":"), begin);
	end = port < end ? port : end;
	hsy_str host = hsy_str_dup(arena, hsy_str_slice(url, (hsy_span){begin, end}));
	for (size_t i = 0; i < host.len; i++)
		((char *)host.at)[i] = lowered(host.at[i]);
	if (hsy_str_starts(host, "www."))
		host = hsy_str_slice(host, (hsy_span){4, host.len});
	return host.len ? host : (hsy_str){0};
}

hsy_str hsy_url_resolve(hsy_str target, hsy_str base, hsy_arena *arena)
{
	hsy_str t = hsy_str_trim(target);
	if (t.len == 0 || t.len > URL_MAX || t.at[0] == '#')
		return (hsy_str){0};
	if (is_web(t))
		return hsy_str_dup(arena, t);
	if (t.len > RELATIVE_MAX || !is_web(base) || base.len > BASE_MAX)
		return (hsy_str){0};
	xmlChar *made = xmlBuildURI((const xmlChar *)hsy_str_dup(arena, t).at,
	                            (const xmlChar *)hsy_str_dup(arena, base).at);
	hsy_str url = hsy_str_dup(arena, hsy_str_of((const char *)made));
	xmlFree(made);
	return url.at && is_web(url) ? url : (hsy_str){0};
}
