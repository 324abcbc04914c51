/* escape.c -- text of articles made harmless for pictures and terminals. */
#include "export/escape.h"

#include "base/buf.h"

enum { REPLACEMENT = 0xFFFD };

/* Embeddings, overrides, isolates and marks. One that is not closed turns the
 * rest of a caption around, and a reader sees words in an order nobody wrote. */
static bool turns_direction(int32_t c)
{
	return c == 0x061C || c == 0x200E || c == 0x200F ||
	       (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* C0, DEL and C1 drive terminals; XML forbids most of them and U+FFFE, U+FFFF. */
static bool is_control(int32_t c)
{
	return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF;
}

static hsy_str taken(hsy_arena *arena, hsy_buf *buf)
{
	hsy_str copy = hsy_str_dup(arena, hsy_buf_view(buf));

	hsy_buf_clear(buf);
	return copy;
}

static bool ends_in_space(const hsy_buf *buf)
{
	return buf->len > 0 && buf->at[buf->len - 1] == ' ';
}

void hsy_plain_put(hsy_buf *out, hsy_str text)
{
	for (size_t at = 0; at < text.len;) {
		int32_t c = hsy_utf8_next(text, &at);

		if (turns_direction(c))
			continue;
		if (!hsy_char_is_space(c))
			hsy_buf_char(out, is_control(c) ? REPLACEMENT : c);
		else if (!ends_in_space(out))
			hsy_buf_char(out, ' ');
	}
}

hsy_str hsy_plain(hsy_arena *arena, hsy_str text)
{
	hsy_buf out;

	hsy_buf_init(&out);
	hsy_plain_put(&out, text);
	hsy_str plain = hsy_str_dup(arena, hsy_str_trim(hsy_buf_view(&out)));
	hsy_buf_clear(&out);
	return plain;
}

hsy_str hsy_escape_dot(hsy_arena *arena, hsy_str text)
{
	hsy_str plain = hsy_plain(arena, text);
	hsy_buf out;

	hsy_buf_init(&out);
	for (size_t i = 0; i < plain.len; i++) {
		if (plain.at[i] == '\\')
			hsy_buf_text(&out, "\\\\");
		else if (plain.at[i] == '&')
			hsy_buf_text(&out, "&amp;");
		else
			hsy_buf_put(&out, plain.at + i, 1);
	}
	return taken(arena, &out);
}

static bool is_quotation_mark(int32_t c)
{
	return c == '"' || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201F);
}

hsy_str hsy_quoted(hsy_arena *arena, hsy_str text)
{
	hsy_str plain = hsy_plain(arena, text);
	size_t start = 0, end = plain.len;

	if (plain.len && (is_quotation_mark(hsy_utf8_next(plain, &start)) ||
	                  is_quotation_mark(hsy_utf8_before(plain, &end))))
		return plain;
	return hsy_str_printf(arena, "“" HSY_STR_FMT "”", HSY_STR_ARG(plain));
}

static const char *xml_entity(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

void hsy_xml_put(hsy_buf *out, hsy_str plain)
{
	for (size_t i = 0; i < plain.len; i++) {
		const char *entity = xml_entity(plain.at[i]);

		if (entity)
			hsy_buf_text(out, entity);
		else
			hsy_buf_put(out, plain.at + i, 1);
	}
}

hsy_str hsy_escape_xml(hsy_arena *arena, hsy_str text)
{
	hsy_buf out;

	hsy_buf_init(&out);
	hsy_xml_put(&out, hsy_plain(arena, text));
	return taken(arena, &out);
}

static bool has_no_place(int32_t c, bool only_nul)
{
	if (only_nul)
		return c == 0;
	return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE ||
	       c == 0xFFFF;
}

hsy_str hsy_control_pictures(hsy_arena *arena, hsy_str text, bool only_nul)
{
	enum { PICTURES = 0x2400 };
	size_t begun = 0;
	hsy_buf out;

	hsy_buf_init(&out);
	for (size_t at = 0, was = 0; at < text.len; was = at) {
		int32_t c = hsy_utf8_next(text, &at);

		if (!has_no_place(c, only_nul))
			continue;
		hsy_buf_put(&out, text.at + begun, was - begun);
		hsy_buf_char(&out, c < 0x20 ? PICTURES + c : REPLACEMENT);
		begun = at;
	}
	if (begun == 0)
		return text;
	hsy_buf_put(&out, text.at + begun, text.len - begun);
	return taken(arena, &out);
}

bool hsy_url_is_safe(hsy_str url)
{
	return hsy_str_starts(url, "https://") || hsy_str_starts(url, "http://");
}

static size_t columns_of(int32_t c)
{
	if (hsy_char_is_mark(c))
		return 0;
	/* Emoji and the scripts written without spaces fill two columns. */
	return hsy_char_is_cjk(c) || (c >= 0x1F300 && c <= 0x1FAFF) ? 2 : 1;
}

size_t hsy_columns(hsy_str text)
{
	size_t columns = 0;

	for (size_t at = 0; at < text.len;)
		columns += columns_of(hsy_utf8_next(text, &at));
	return columns;
}

/* The end of the longest start of text that fits: behind a word if there is
 * one, else in the middle of the first. */
static size_t fitting(hsy_str text, size_t width)
{
	size_t columns = 0, at = 0, end = 0;
	size_t word_end = HSY_NONE;

	while (at < text.len) {
		int32_t c = hsy_utf8_next(text, &at);

		columns += columns_of(c);
		if (c == ' ' && columns <= width + 1)
			word_end = at - 1;
		if (columns > width && !(c == ' ' && columns == width + 1))
			return word_end != HSY_NONE ? word_end : end ? end : at;
		end = at;
	}
	return text.len;
}

/* "chips,…" reads like a slip. */
static hsy_str without_stop(hsy_str line)
{
	while (line.len > 1 && strchr(",;:.-", line.at[line.len - 1]))
		line.len--;
	return line;
}

static hsy_str with_ellipsis(hsy_arena *arena, hsy_str line, size_t width)
{
	line = without_stop(line);
	if (hsy_columns(line) + 1 > width) {
		size_t end = fitting(line, width > 1 ? width - 1 : 1);

		line = without_stop(
		    hsy_str_trim(hsy_str_slice(line, (hsy_span){0, end})));
	}
	return hsy_str_printf(arena, HSY_STR_FMT "…", HSY_STR_ARG(line));
}

hsy_strs hsy_wrap(hsy_arena *arena, hsy_str text, size_t width, size_t max_lines)
{
	hsy_str rest = hsy_plain(arena, text);
	hsy_strs lines = {0};

	do {
		hsy_str line = hsy_str_slice(rest, (hsy_span){0, fitting(rest, width)});

		rest = hsy_str_trim(hsy_str_slice(rest, (hsy_span){line.len, rest.len}));
		if (rest.len && lines.n + 1 == max_lines) {
			line = with_ellipsis(arena, line, width);
			rest.len = 0;
		}
		hsy_vec_push(arena, &lines, line);
	} while (rest.len);
	return lines;
}
