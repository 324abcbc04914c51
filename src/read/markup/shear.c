/* shear.c -- takes from markup what would cost libxml2 the square of its length.
 *
 * Its parsers compare each attribute of an element with all those before it. Where a
 * tag begins depends on all that stands before it; how it goes on, once it has begun,
 * on nothing else. So each "<" with a name behind it is followed as if a tag began
 * there, also in comments, scripts and values: no page can hide one. What looks like
 * a tag inside another one is soon at one with it on where the next attribute begins,
 * and then need not be followed further. */
#include "read/markup/shear.h"

#include "base/vec.h"

enum {
	NAME_MAX_HTML = 100, /* where libxml2 ends a name, and begins another one */
	/* How often the bytes of a text may be followed through tags in other tags. */
	TIMES = 4,
	FEW = 64 * 1024
};

/* Where a tag may go on with an attribute, and how many it had before. */
typedef struct joint {
	size_t at, n;
} joint;

typedef struct shears {
	hsy_str text;
	bool is_html;
	bool is_crowded;
	char *copy; /* of text, once it was changed */
	hsy_arena *arena;
	hsy_arena scratch;
	HSY_VEC(joint) joints; /* of the last tag that has others inside */
} shears;

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool begins_name(const shears *with, char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
	       c == '.' || (!with->is_html && (c & 0x80));
}

static size_t skip_blanks(hsy_str s, size_t at)
{
	while (at < s.len && is_blank(s.at[at]))
		at++;
	return at;
}

static size_t skip_name(const shears *with, size_t at)
{
	hsy_str s = with->text;
	size_t end = with->is_html && s.len - at > NAME_MAX_HTML ? at + NAME_MAX_HTML
	                                                         : s.len;

	while (at < end && (begins_name(with, s.at[at]) || s.at[at] == '-' ||
	                    (s.at[at] >= '0' && s.at[at] <= '9')))
		at++;
	return at;
}

/* To the next blank, or to the end of the tag. */
static size_t skip_word(hsy_str s, size_t at)
{
	while (at < s.len && !is_blank(s.at[at]) && s.at[at] != '>')
		at++;
	return at;
}

/* Behind "=" and a value, where they follow the name that ends at at. */
static size_t skip_value(hsy_str s, size_t at)
{
	size_t sign = skip_blanks(s, at);

	if (sign == s.len || s.at[sign] != '=')
		return at;
	at = skip_blanks(s, sign + 1);
	if (at == s.len || (s.at[at] != '"' && s.at[at] != '\''))
		return skip_word(s, at);
	const char *end = memchr(s.at + at + 1, s.at[at], s.len - at - 1);
	return end ? (size_t)(end - s.at) + 1 : s.len;
}

/* Nothing but letters changes: whoever sees other tags here sees them end where they
 * did before. */
static void rename_attribute(shears *with, size_t begin, size_t end)
{
	if (!with->copy)
		with->copy = (char *)hsy_str_dup(with->arena, with->text).at;
	memset(with->copy + begin, 'a', end - begin);
}

/* Is a tag, where it had n attributes, at a joint of the last one, which had more? */
static bool joins(const shears *with, size_t at, size_t n)
{
	size_t low = 0, high = with->joints.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (with->joints.at[middle].at < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low < with->joints.n && with->joints.at[low].at == at &&
	       with->joints.at[low].n >= n;
}

typedef enum way { TO_END, TO_JOINT, MARKING_JOINTS } way;

/* Where the tag that begins at at ends, or joins the last one. */
static size_t follow(shears *with, size_t at, way how)
{
	hsy_str s = with->text;
	size_t n = 0;

	at = skip_name(with, at + 1);
	while ((at = skip_blanks(s, at)) < s.len && s.at[at] != '>') {
		if (how == TO_JOINT && joins(with, at, n))
			return at;
		if (how == MARKING_JOINTS)
			hsy_vec_push(&with->scratch, &with->joints, ((joint){at, n}));
		if (!begins_name(with, s.at[at])) {
			at = skip_word(s, at + 1);
			continue;
		}
		size_t end = skip_name(with, at);
		if (++n > HSY_ATTRIBUTES_MAX) {
			with->is_crowded = true;
			rename_attribute(with, at, end);
		}
		at = skip_value(s, end);
	}
	return at;
}

/* To be called with tags that end farther on than all before them. */
static void mark_joints(shears *with, size_t begin, size_t end)
{
	with->joints.n = 0;
	if (memchr(with->text.at + begin + 1, '<', end - begin - 1))
		follow(with, begin, MARKING_JOINTS);
}

/* Where the text has to end, lest there be no end to following its tags. */
static size_t follow_all(shears *with)
{
	hsy_str s = with->text;
	size_t furthest = 0, spent = 0, most = TIMES * s.len + FEW, at = 0;

	while (spent <= most && (at = hsy_str_find(s, HSY_STR("<"), at)) != HSY_NONE) {
		size_t begin = at++;

		if (at == s.len || !begins_name(with, s.at[at]))
			continue;
		bool is_inside = begin < furthest;
		size_t end = follow(with, begin, is_inside ? TO_JOINT : TO_END);
		spent += is_inside ? end - begin : 0;
		if (end <= furthest)
			continue;
		furthest = end;
		mark_joints(with, begin, end);
	}
	return spent > most ? at : s.len;
}

hsy_sheared hsy_shear(hsy_str text, bool is_html, hsy_arena *arena)
{
	shears with = {.text = text, .is_html = is_html, .arena = arena};

	hsy_arena_init(&with.scratch);
	size_t end = follow_all(&with);
	hsy_arena_clear(&with.scratch);
	return (hsy_sheared){
	    {with.copy ? with.copy : text.at, end}, with.is_crowded, end < text.len};
}
