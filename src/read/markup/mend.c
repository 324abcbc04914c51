/* mend.c -- XML that is not well-formed, written anew so that a parser takes it. */
#include "read/markup/mend.h"

#include "read/markup/xml.h"

enum {
	DEPTH_MAX = 100, /* feeds need ten */
	ATTRIBUTES_MAX = 32,
	REFERENCE_MAX = 16
};

typedef struct names_seen {
	hsy_str at[ATTRIBUTES_MAX];
	size_t n;
} names_seen;

typedef struct mender {
	hsy_str s;
	size_t at;
	hsy_buf *out;
	hsy_str open[DEPTH_MAX]; /* names as written */
	size_t depth;
	bool began; /* the first element has */
	bool declares;
	bool unclosed;   /* a document type has no end: none is looked for again */
	bool is_crowded; /* an element had more attributes than were kept */
} mender;

static void put(mender *m, hsy_str s)
{
	hsy_buf_str(m->out, s);
}

static hsy_str slice(const mender *m, size_t begin, size_t end)
{
	return hsy_str_slice(m->s, (hsy_span){begin, end < begin ? begin : end});
}

static char byte_at(const mender *m, size_t at)
{
	return at < m->s.len ? m->s.at[at] : '\0';
}

static bool is_one_of(char c, const char *marks)
{
	return c != '\0' && strchr(marks, c) != NULL;
}

/* Characters and references */

/* The value of a digit, or base where it is none of that base. */
static int32_t digit_of(char c, int32_t base)
{
	int32_t value = base;
	if (c >= '0' && c <= '9')
		value = c - '0';
	else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
		value = (c | 0x20) - 'a' + 10;
	return value < base ? value : base;
}

/* What "#228" or "#xE4" is the number of, or -1 where XML has no such character. */
static int32_t numbered(hsy_str name)
{
	bool hex = name.len > 1 && (name.at[1] | 0x20) == 'x';
	int32_t code = 0, base = hex ? 16 : 10;
	for (size_t i = hex ? 2 : 1; i < name.len && code <= 0x10FFFF; i++) {
		int32_t digit = digit_of(name.at[i], base);
		if (digit == base)
			return -1;
		code = code * base + digit;
	}
	bool is_control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
	bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
	bool is_none = code == 0xFFFE || code == 0xFFFF || code > 0x10FFFF;
	return is_control || is_surrogate || is_none ? -1 : code;
}

static bool is_predefined(hsy_str name)
{
	static const char *const names[] = {"amp", "lt", "gt", "quot", "apos"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (hsy_str_is(name, names[i]))
			return true;
	return false;
}

/* The end of the name behind "&" at i, where ";" follows it; else i. */
static size_t reference_end(hsy_str s, size_t i)
{
	size_t end = i + 1;
	while (end < s.len && end - i <= REFERENCE_MAX && s.at[end] != ';' &&
	       !is_one_of(s.at[end], " \t\r\n&<>\"'"))
		end++;
	return end < s.len && s.at[end] == ';' && end > i + 1 ? end : i;
}

/* The reference at i, or a mere "&"; gives where it ends. */
static size_t put_reference(mender *m, hsy_str s, size_t i)
{
	size_t end = reference_end(s, i);
	hsy_str name = hsy_str_slice(s, (hsy_span){i + 1, end > i ? end : i + 1});
	if (end == i) {
		put(m, HSY_STR("&amp;"));
		return i + 1;
	}
	bool is_number = name.at[0] == '#';
	int32_t code = is_number ? numbered(name) : hsy_tree_entity(name);
	if (is_predefined(name)) {
		put(m, hsy_str_slice(s, (hsy_span){i, end + 1}));
	} else if (code > 0) {
		hsy_buf_printf(m->out, "&#%d;", (int)code);
	} else if (!is_number && !m->declares) {
		put(m, HSY_STR("&amp;"));
		return i + 1;
	}
	return end + 1;
}

/* Text, or the value of an attribute; in CDATA an "&" is just that. */
static void put_text(mender *m, hsy_str s, bool is_cdata)
{
	size_t plain = 0, i = 0;
	while (i < s.len) {
		char c = s.at[i];
		bool control = (unsigned char)c < 0x20 && !is_one_of(c, "\t\r\n");
		if (!control && !is_one_of(c, "&<>\"")) {
			i++;
			continue;
		}
		put(m, hsy_str_slice(s, (hsy_span){plain, i}));
		if (c == '&' && !is_cdata) {
			plain = i = put_reference(m, s, i);
			continue;
		}
		put(m, control    ? HSY_STR(" ")
		       : c == '&' ? HSY_STR("&amp;")
		       : c == '<' ? HSY_STR("&lt;")
		       : c == '>' ? HSY_STR("&gt;")
		                  : HSY_STR("&quot;"));
		plain = ++i;
	}
	put(m, hsy_str_slice(s, (hsy_span){plain, s.len}));
}

/* Elements */

static hsy_str local_name(hsy_str name)
{
	size_t colon = hsy_str_find(name, HSY_STR(":"), 0);
	return colon == HSY_NONE ? name
	                         : hsy_str_slice(name, (hsy_span){colon + 1, name.len});
}

static bool is_among(hsy_str name, const char *const *names)
{
	for (; *names; names++)
		if (hsy_name_equal(local_name(name), *names))
			return true;
	return false;
}

static bool same_name(hsy_str a, hsy_str b)
{
	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++)
		if ((a.at[i] | 0x20) != (b.at[i] | 0x20))
			return false;
	return true;
}

static void close_to(mender *m, size_t depth)
{
	while (m->depth > depth) {
		put(m, HSY_STR("</"));
		put(m, m->open[--m->depth]);
		put(m, HSY_STR(">"));
	}
}

/* An entry ends where the next one begins, and a title or an address where
 * another field does, whatever was forgotten; but nothing ends the first element. */
static void close_forgotten(mender *m, hsy_str name)
{
	static const char *const entries[] = {"item", "entry", NULL};
	static const char *const lines[] = {"title",     "link",    "guid",
	                                    "id",        "date",    "pubdate",
	                                    "published", "updated", NULL};
	static const char *const fields[] = {
	    "title",     "link",    "guid",   "id",    "date",        "pubdate",
	    "published", "updated", "item",   "entry", "summary",     "content",
	    "encoded",   "creator", "author", "tags",  "description", NULL};
	if (m->depth > 1 && is_among(m->open[m->depth - 1], lines) &&
	    is_among(name, fields))
		close_to(m, m->depth - 1);
	for (size_t i = m->depth; is_among(name, entries) && i-- > 1;)
		if (is_among(m->open[i], entries))
			close_to(m, i);
}

static bool begins_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80);
}

/* A name has one prefix at most, and begins behind it as names do. */
static size_t name_end(const mender *m, size_t at)
{
	bool prefixed = false;
	for (;; at++) {
		char c = byte_at(m, at);
		if (c == ':') {
			if (prefixed || !begins_name(byte_at(m, at + 1)))
				return at;
			prefixed = true;
		} else if (!begins_name(c) && !is_one_of(c, "-.0123456789")) {
			return at;
		}
	}
}

/* Behind white space and what else may stand between attributes by mistake. */
static void skip_to_attribute(mender *m)
{
	while (m->at < m->s.len && !begins_name(m->s.at[m->at]) &&
	       !is_one_of(m->s.at[m->at], "<>/"))
		m->at++;
}

/* The value behind "=": quoted, or up to the next space where it is not. */
static hsy_str take_value(mender *m)
{
	while (is_one_of(byte_at(m, m->at), " \t\r\n"))
		m->at++;
	char quote = byte_at(m, m->at);
	size_t begin = m->at, end;
	if (quote == '"' || quote == '\'') {
		end = hsy_str_find(m->s, (hsy_str){&quote, 1}, ++begin);
		if (end != HSY_NONE) {
			m->at = end + 1;
			return slice(m, begin, end);
		}
	}
	for (end = begin; end < m->s.len && !is_one_of(m->s.at[end], " \t\r\n>");)
		end++;
	m->at = end;
	return slice(m, begin, end);
}

static void put_attribute(mender *m, names_seen *seen)
{
	size_t end = name_end(m, m->at);
	hsy_str name = slice(m, m->at, end);
	hsy_str value = HSY_STR("");
	bool again = seen->n == ATTRIBUTES_MAX;
	m->at = end;
	while (is_one_of(byte_at(m, m->at), " \t\r\n"))
		m->at++;
	if (byte_at(m, m->at) == '=') {
		m->at++;
		value = take_value(m);
	}
	for (size_t i = 0; i < seen->n && !again; i++)
		again = hsy_str_equal(seen->at[i], name);
	m->is_crowded |= seen->n == ATTRIBUTES_MAX;
	if (again)
		return;
	seen->at[seen->n++] = name;
	put(m, HSY_STR(" "));
	put(m, name);
	put(m, HSY_STR("=\""));
	put_text(m, value, false);
	put(m, HSY_STR("\""));
}

static void open_element(mender *m)
{
	static const char *const without_end[] = {"br", "hr", "img", "wbr", NULL};
	size_t end = name_end(m, m->at + 1);
	hsy_str name = slice(m, m->at + 1, end);
	names_seen seen = {.n = 0};
	close_forgotten(m, name);
	size_t before = m->out->len;
	put(m, HSY_STR("<"));
	put(m, name);
	m->at = end;
	for (skip_to_attribute(m); begins_name(byte_at(m, m->at)); skip_to_attribute(m))
		put_attribute(m, &seen);
	bool is_empty = byte_at(m, m->at) == '/' || is_among(name, without_end);
	while (byte_at(m, m->at) == '/')
		m->at++;
	/* Cut off inside the tag, or nested as no feed is. */
	if (m->at >= m->s.len || (m->depth == DEPTH_MAX && !is_empty)) {
		m->out->len = before;
		return;
	}
	if (byte_at(m, m->at) == '>')
		m->at++;
	put(m, is_empty ? HSY_STR("/>") : HSY_STR(">"));
	if (!is_empty)
		m->open[m->depth++] = name;
	m->began = true;
}

static void close_element(mender *m)
{
	size_t end = name_end(m, m->at + 2);
	hsy_str name = slice(m, m->at + 2, end);
	size_t depth = m->depth;
	while (depth > 0 && !same_name(m->open[depth - 1], name))
		depth--;
	if (depth > 0)
		close_to(m, depth - 1);
	while (end < m->s.len && !is_one_of(m->s.at[end], "<>"))
		end++;
	m->at = byte_at(m, end) == '>' ? end + 1 : end;
}

/* Everything else that begins with "<" */

/* Moves behind closing, or to the end where the text was cut off before it;
 * gives what stands before it. */
static hsy_str take_until(mender *m, size_t from, const char *closing)
{
	hsy_str mark = hsy_str_of(closing);
	size_t end = hsy_str_find(m->s, mark, from);
	m->at = end == HSY_NONE ? m->s.len : end + mark.len;
	return slice(m, from, end == HSY_NONE ? m->s.len : end);
}

/* "<!DOCTYPE rss [ <!ENTITY a "b"> ]>"; one that never ends is taken to end with
 * its first ">". */
static void skip_document_type(mender *m)
{
	size_t depth = 0, begin = m->at, end = m->unclosed ? m->s.len : begin;
	for (; end < m->s.len; end++) {
		depth += is_one_of(m->s.at[end], "<[");
		depth -= depth && is_one_of(m->s.at[end], ">]");
		if (depth == 0)
			break;
	}
	m->unclosed = end == m->s.len;
	hsy_str type = m->unclosed ? take_until(m, begin, ">") : slice(m, begin, end);
	if (!m->unclosed)
		m->at = end + 1;
	if (hsy_str_find(type, HSY_STR("<!ENTITY"), 0) != HSY_NONE)
		m->declares = true;
}

static void take_markup(mender *m)
{
	hsy_str rest = slice(m, m->at, m->s.len);
	if (hsy_str_starts(rest, "<!--")) {
		take_until(m, m->at + 4, "-->");
	} else if (hsy_str_starts(rest, "<![CDATA[")) {
		hsy_str text = take_until(m, m->at + 9, "]]>");
		if (m->depth)
			put_text(m, text, true);
	} else if (hsy_str_starts(rest, "<!")) {
		skip_document_type(m);
	} else if (hsy_str_starts(rest, "<?")) {
		take_until(m, m->at + 2, ">");
	} else if (hsy_str_starts(rest, "</")) {
		close_element(m);
	} else if (begins_name(byte_at(m, m->at + 1))) {
		open_element(m);
	} else {
		if (m->depth)
			put(m, HSY_STR("&lt;"));
		m->at++;
	}
}

/* Tells whether an element had too many attributes. */
static bool mend(hsy_str text, hsy_buf *out)
{
	mender m = {.s = text, .out = out};
	while (m.at < text.len && (m.depth > 0 || !m.began)) {
		size_t lt = hsy_str_find(text, HSY_STR("<"), m.at);
		size_t end = lt == HSY_NONE ? text.len : lt;
		if (m.depth)
			put_text(&m, slice(&m, m.at, end), false);
		m.at = end;
		if (m.at < text.len)
			take_markup(&m);
	}
	close_to(&m, 0);
	return m.is_crowded;
}

hsy_tree hsy_mend_parse(hsy_str text, size_t depth, hsy_arena *arena, hsy_strs *notes)
{
	hsy_tree tree = hsy_tree_of_xml(text, depth, arena);
	hsy_buf mended;

	if (!tree.is_broken) {
		hsy_tree_tell(&tree, arena, notes);
		return tree;
	}
	/* Nobody has tried to parse what may be crowded; what is mended is not, and is
	 * read to its end. */
	bool is_tried = !tree.is_crowded;
	hsy_buf_init(&mended);
	tree.is_crowded = mend(text, &mended);
	tree.is_cut = false;
	hsy_tree_tell(&tree, arena, notes);
	/* A name that only the document knows is a mistake once it is left out. */
	if (is_tried && !tree.has_entities)
		hsy_vec_push(
		    arena, notes,
		    HSY_STR("not well-formed XML; what could be mended was read"));
	tree = hsy_tree_of_xml(mended.at ? hsy_buf_view(&mended) : HSY_STR(""), depth,
	                       arena);
	hsy_buf_clear(&mended);
	return tree;
}
