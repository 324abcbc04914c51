/* text.c -- runs the passes over one document. */
#include "text/pass.h"

/* A vec that grows leaves its old places in the arena: as much again. */
static void reserve(hsy_text *text, hsy_arena *arena)
{
	text->tokens.capacity = hsy_str_count_words(text->doc->text) + 16;
	text->tokens.at = HSY_NEW_ARRAY(arena, text->tokens.capacity, hsy_token);
}

static bool is_read(const hsy_block *block)
{
	return hsy_block_states(block) || block->kind == HSY_BLOCK_HEADING ||
	       block->kind == HSY_BLOCK_CREDIT;
}

/* The tokens of every block, as token indexes; empty for blocks not read. */
static hsy_span *tokenise_blocks(hsy_text *text, const hsy_arenas *arenas)
{
	const hsy_blocks *blocks = &text->doc->blocks;
	hsy_span *ranges = HSY_NEW_ARRAY(arenas->scratch, blocks->n, hsy_span);
	for (size_t b = 0; b < blocks->n; b++) {
		ranges[b].begin = text->tokens.n;
		if (is_read(&blocks->at[b]))
			hsy_text_tokenise(text->doc->text, blocks->at[b].span,
			                  text->lexicon, arenas->result, &text->tokens);
		ranges[b].end = text->tokens.n;
	}
	return ranges;
}

static void analyse(hsy_text *text, const hsy_arenas *arenas)
{
	hsy_span *ranges = tokenise_blocks(text, arenas);
	size_t left_open = HSY_NONE;
	for (size_t b = 0; b < text->doc->blocks.n; b++) {
		if (hsy_span_empty(ranges[b]))
			continue;
		/* Tokens of the next block that has any follow at once. */
		size_t after = ranges[b].end < text->tokens.n ? ranges[b].end : HSY_NONE;
		if (hsy_dash_pair(text, arenas->result, ranges[b]))
			left_open = HSY_NONE;
		else
			left_open = hsy_quote_pair(text, arenas, ranges[b], left_open,
			                           after);
		hsy_sentence_split(text, arenas->result, ranges[b], b);
	}
	hsy_name_find(text, arenas);
}

const hsy_text *hsy_text_new(const hsy_doc *doc, const hsy_lexicon *lexicon,
                             hsy_arena *arena)
{
	hsy_text *text = HSY_NEW(arena, hsy_text);
	hsy_arena scratch;
	hsy_arena_init(&scratch);
	text->doc = doc;
	text->lexicon = lexicon;
	reserve(text, arena);
	analyse(text, &(hsy_arenas){arena, &scratch});
	hsy_arena_clear(&scratch);
	return text;
}
