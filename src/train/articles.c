/* articles.c -- from JSON Lines to excerpts. */
#include "train/articles.h"

#include "base/json.h"
#include "read/read.h"
#include "syntax/language.h"

enum { MAX_FILE = 1 << 28 };

typedef struct reader {
	hsy_arena *arena; /* of all that is kept */
	hsy_lexicons lexicons;
	hsy_models models;
	hsy_articles_file *out;
	const json_t *gold; /* of the line in hand */
} reader;

/* ------------------------------------------------ what people found */

static hsy_range tokens_of(const hsy_text *text, size_t begin, size_t end)
{
	hsy_range range = {0, 0};
	size_t i = 0;

	while (i < text->tokens.n && text->tokens.at[i].span.end <= begin)
		i++;
	range.first = range.end = i;
	while (range.end < text->tokens.n && text->tokens.at[range.end].span.begin < end)
		range.end++;
	return range;
}

static void read_ranges(const reader *r, const hsy_text *text, const json_t *pieces,
                        hsy_ranges *out)
{
	for (size_t i = 0; i < json_array_size(pieces); i++) {
		const json_t *piece = json_array_get(pieces, i);
		hsy_range range = tokens_of(
		    text, (size_t)json_integer_value(json_array_get(piece, 0)),
		    (size_t)json_integer_value(json_array_get(piece, 1)));

		if (!hsy_range_empty(range))
			hsy_vec_push(r->arena, out, range);
	}
}

static void read_gold(const reader *r, const hsy_text *text, hsy_ties *out)
{
	for (size_t i = 0; i < json_array_size(r->gold); i++) {
		const json_t *a = json_array_get(r->gold, i);
		hsy_tie tie = {.confidence = 1000};

		read_ranges(r, text, json_object_get(a, "source"), &tie.source);
		read_ranges(r, text, json_object_get(a, "cue"), &tie.cue);
		read_ranges(r, text, json_object_get(a, "content"), &tie.content);
		if (tie.cue.n && tie.content.n)
			hsy_vec_push(r->arena, out, tie);
	}
}

/* ------------------------------------------------ tags */

/* Of each token, the length of the part that it belongs to: the shortest wins. */
typedef struct tagging {
	unsigned char *tags;
	size_t *lengths;
} tagging;

static void tag_range(const tagging *t, hsy_range range, hsy_part part)
{
	size_t length = range.end - range.first;
	bool goes_on = false;

	for (size_t i = range.first; i < range.end; i++) {
		bool is_taken = t->tags[i] != HSY_TAG_NONE && t->lengths[i] < length;

		if (!is_taken) {
			t->tags[i] = (unsigned char)hsy_tag_of(part, goes_on);
			t->lengths[i] = length;
		}
		goes_on = !is_taken;
	}
}

/* What goes on from nothing begins. */
static void mend(unsigned char *tags, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!hsy_tag_may_follow(i ? tags[i - 1] : HSY_TAG_NONE, tags[i]))
			tags[i]--;
}

static void tag_part(const tagging *t, const hsy_ranges *ranges, size_t cue,
                     hsy_part after, hsy_part before)
{
	for (size_t i = 0; i < ranges->n; i++)
		tag_range(t, ranges->at[i], cue < ranges->at[i].first ? after : before);
}

/* Contents first, then sources, then cues: where they share a token, the later wins,
 * and of the same part the shorter. */
static unsigned char *tag(const hsy_ties *gold, size_t n, hsy_arena *arena)
{
	tagging t = {HSY_NEW_ARRAY(arena, n, unsigned char),
	             HSY_NEW_ARRAY(arena, n, size_t)};

	for (size_t i = 0; i < gold->n; i++)
		tag_part(&t, &gold->at[i].content, gold->at[i].cue.at[0].first,
		         HSY_PART_CONTENT_AFTER, HSY_PART_CONTENT_BEFORE);
	memset(t.lengths, 0xff, n * sizeof *t.lengths);
	for (size_t i = 0; i < gold->n; i++)
		tag_part(&t, &gold->at[i].source, gold->at[i].cue.at[0].first,
		         HSY_PART_SOURCE_AFTER, HSY_PART_SOURCE_BEFORE);
	memset(t.lengths, 0xff, n * sizeof *t.lengths);
	for (size_t i = 0; i < gold->n; i++)
		tag_part(&t, &gold->at[i].cue, 0, HSY_PART_CUE, HSY_PART_CUE);
	mend(t.tags, n);
	return t.tags;
}

/* ------------------------------------------------ excerpts */

static void add_excerpt(const reader *r, const hsy_seer *seer, size_t first, size_t end,
                        unsigned char *tags)
{
	hsy_excerpt e = {.n = end - first, .tags = tags + first};
	size_t *ends = HSY_NEW_ARRAY(r->arena, e.n, size_t), n = 0;
	hsy_arena scratch;

	hsy_arena_init(&scratch);
	uint32_t *all = HSY_NEW_ARRAY(&scratch, e.n * HSY_SIGHTS_MAX, uint32_t);
	for (size_t i = 0; i < e.n; i++) {
		n += hsy_see(seer, first + i, all + n);
		ends[i] = n;
	}
	uint32_t *sights = HSY_NEW_ARRAY(r->arena, n, uint32_t);
	memcpy(sights, all, n * sizeof *sights);
	hsy_arena_clear(&scratch);
	e.sights = sights;
	e.ends = ends;
	mend(e.tags, e.n);
	hsy_vec_push(r->arena, &r->out->excerpts, e);
}

static void add_article(const reader *r, const hsy_syntax *syntax)
{
	const hsy_text *text = syntax->text;
	hsy_article article = {.syntax = syntax};
	const hsy_seer *seer = hsy_seer_new(syntax, r->arena);

	read_gold(r, text, &article.gold);
	unsigned char *tags = tag(&article.gold, text->tokens.n, r->arena);
	for (size_t first = 0, end; first < text->tokens.n; first = end) {
		end = hsy_stretch_end(text, first);
		add_excerpt(r, seer, first, end, tags);
	}
	hsy_vec_push(r->arena, &r->out->articles, article);
}

/* The document's own arena is cleared behind it. */
static hsy_status take(void *context, const hsy_doc *doc, hsy_arena *arena,
                       hsy_error *err)
{
	reader *r = context;
	hsy_doc *own = HSY_NEW(r->arena, hsy_doc);

	(void)arena;
	(void)err;
	*own = *doc;
	own->text = hsy_str_dup(r->arena, doc->text);
	own->id = hsy_str_dup(r->arena, doc->id);
	own->blocks.at = HSY_NEW_ARRAY(r->arena, doc->blocks.n, hsy_block);
	memcpy(own->blocks.at, doc->blocks.at, doc->blocks.n * sizeof *doc->blocks.at);
	const hsy_text *text = hsy_text_new(
	    own, hsy_lexicons_find(&r->lexicons, HSY_STR("en")), r->arena);
	add_article(r, hsy_syntax_new(text, hsy_models_find(&r->models, HSY_STR("en")),
	                              r->arena));
	return HSY_OK;
}

static void complain(void *context, const hsy_error *diagnostic)
{
	(void)context;
	(void)diagnostic;
}

static hsy_status read_line(reader *r, const char *path, hsy_str line, hsy_error *err)
{
	const hsy_read_sink sink = {
	    .take = take, .complain = complain, .context = r, .lexicons = &r->lexicons};
	json_t *object = hsy_json_parse(line, path, err);

	if (!object)
		return HSY_E_FORMAT;
	r->gold = json_object_get(object, "attributions");
	hsy_status status = hsy_read_bytes(line, path, &hsy_read_limits_default, &sink,
	                                   err);
	json_decref(object);
	return status;
}

hsy_status hsy_articles_read(const char *path, hsy_arena *arena, hsy_articles_file *out,
                             hsy_error *err)
{
	reader r = {.arena = arena, .models = {.arena = arena}, .out = out};
	hsy_buf buf;

	*out = (hsy_articles_file){.excerpts = {0}};
	hsy_lexicons_init(&r.lexicons, arena);
	hsy_buf_init(&buf);
	hsy_status status = hsy_file_read(path, MAX_FILE, &buf, err);
	hsy_str all = hsy_buf_view(&buf);
	for (size_t at = 0, end; status == HSY_OK && at < all.len; at = end + 1) {
		end = hsy_str_find(all, HSY_STR("\n"), at);
		end = end == HSY_NONE ? all.len : end;
		hsy_str line = hsy_str_trim(hsy_str_slice(all, (hsy_span){at, end}));
		if (line.len)
			status = read_line(&r, path, line, err);
	}
	hsy_buf_clear(&buf);
	return status;
}
