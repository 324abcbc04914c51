/* facts.c -- propositions as lines and as JSON. */
#include "intake/facts.h"

#include "base/date.h"
#include "base/json.h"

/* ---- for people ---- */

/* White space is one space, so that a proposition's line stays one. */
static void put_words(hsy_buf *out, const hsy_syntax *syntax, hsy_stretch words)
{
	hsy_str s = hsy_str_slice(syntax->text->doc->text,
	                          hsy_stretch_span(syntax, words));

	for (size_t at = 0; at < s.len;) {
		int32_t c = hsy_utf8_next(s, &at);

		hsy_buf_char(out, hsy_char_is_space(c) ? ' ' : c);
	}
}

static void put_field(hsy_buf *out, const hsy_syntax *syntax, const char *name,
                      hsy_stretch words)
{
	hsy_buf_printf(out, "    %-11s ", name);
	put_words(out, syntax, words);
	hsy_buf_char(out, '\n');
}

static void put_word(hsy_buf *out, const hsy_syntax *syntax, const char *name,
                     size_t word)
{
	if (word != HSY_NONE)
		put_field(out, syntax, name, (hsy_stretch){word, word + 1});
}

/* Whole numbers in full, however large. */
static void put_number(hsy_buf *out, double value)
{
	hsy_buf_printf(out, value < 1e15 && value >= 1e6 ? "%.0f" : "%.6g", value);
}

static void put_amount(hsy_buf *out, const hsy_syntax *syntax, const hsy_amount *a)
{
	static const char *const bounds[] = {"", "about ", "over ", "up to "};
	const struct {
		const char *name;
		size_t word;
	} parts[] = {{"of", a->of}, {"whose", a->whose}, {"than", a->than}};

	hsy_buf_printf(out, "    %-11s %s", "quantity", bounds[a->figure.bound]);
	put_number(out, a->figure.low);
	if (a->figure.high > a->figure.low) {
		hsy_buf_text(out, "..");
		put_number(out, a->figure.high);
	}
	if (a->figure.unit.len)
		hsy_buf_printf(out, " " HSY_STR_FMT, HSY_STR_ARG(a->figure.unit));
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (parts[i].word != HSY_NONE)
			hsy_buf_printf(out, " [%s " HSY_STR_FMT "]", parts[i].name,
			               HSY_STR_ARG(syntax->words.at[parts[i].word].form));
	hsy_buf_char(out, '\n');
}

static void put_excuse(hsy_buf *out, const hsy_syntax *syntax)
{
	hsy_buf_printf(out, "    %-11s ", "syntax");
	hsy_syntax_excuse(syntax, out);
	hsy_buf_char(out, '\n');
}

void hsy_fact_put(hsy_buf *out, const hsy_syntax *syntax,
                  const hsy_propositions *propositions, size_t i)
{
	const hsy_proposition *p = &propositions->list.at[i];

	hsy_buf_printf(out, "  %s: ", hsy_proposition_kind_name(p->kind));
	put_words(out, syntax, p->words);
	hsy_buf_char(out, '\n');
	if (syntax->model)
		put_field(out, syntax, "predicate", p->predicate);
	else
		put_excuse(out, syntax);
	for (size_t k = 0; k < p->arguments.n; k++)
		put_field(out, syntax, hsy_role_name(p->arguments.at[k].role),
		          p->arguments.at[k].words);
	put_word(out, syntax, "not", p->negation);
	put_word(out, syntax, "modal", p->modal);
	put_word(out, syntax, "hedge", p->hedge);
	put_word(out, syntax, "condition", p->condition);
	if (hsy_tense_name(p->tense))
		hsy_buf_printf(out, "    %-11s %s\n", "tense", hsy_tense_name(p->tense));
	for (size_t k = p->amounts.first; k < p->amounts.end; k++)
		put_amount(out, syntax, &propositions->amounts->list.at[k]);
}

void hsy_facts_put(const hsy_syntax *syntax, hsy_out *out)
{
	const hsy_text *text = syntax->text;
	hsy_arena arena;
	hsy_buf lines;
	size_t at = 0;

	hsy_arena_init(&arena);
	hsy_buf_init(&lines);
	const hsy_propositions *found = hsy_propositions_new(syntax, &arena);
	for (size_t i = 0; i < text->sentences.n; i++) {
		put_words(&lines, syntax,
		          (hsy_stretch){syntax->first[text->sentences.at[i].first],
		                        syntax->first[text->sentences.at[i].end]});
		hsy_buf_char(&lines, '\n');
		for (; at < found->list.n && found->list.at[at].sentence == i; at++)
			hsy_fact_put(&lines, syntax, found, at);
	}
	hsy_out_put(out, hsy_buf_view(&lines));
	hsy_buf_clear(&lines);
	hsy_arena_clear(&arena);
}

/* ---- for programs ---- */

typedef struct printer {
	const hsy_syntax *syntax;
	const hsy_propositions *found;
	size_t first; /* word of the sentence in hand */
	size_t at;    /* proposition to come */
} printer;

static json_t *json_stretch(const printer *p, hsy_stretch words)
{
	return hsy_json_span(hsy_stretch_span(p->syntax, words));
}

/* A number in its sentence, or null. */
static json_t *json_word(const printer *p, size_t word)
{
	return word == HSY_NONE ? json_null()
	                        : json_integer((json_int_t)(word - p->first));
}

/* Null, without a model. */
static json_t *json_tag(const printer *p, const char *name)
{
	return p->syntax->model ? json_string(name) : json_null();
}

static json_t *json_truth(const printer *p, bool is_so)
{
	return p->syntax->model ? json_boolean(is_so) : json_null();
}

static json_t *json_of_word(const printer *p, size_t i)
{
	const hsy_syntax_word *w = &p->syntax->words.at[i];
	json_t *object = json_object();

	json_object_set_new(object, "span", json_stretch(p, (hsy_stretch){i, i + 1}));
	json_object_set_new(object, "lemma", hsy_json_str(w->lemma));
	json_object_set_new(object, "upos", json_tag(p, hsy_upos_name(w->upos)));
	json_object_set_new(object, "xpos",
	                    hsy_json_str(hsy_syntax_xpos(p->syntax->model, w)));
	json_object_set_new(object, "head", json_word(p, w->head));
	json_object_set_new(object, "relation",
	                    json_tag(p, hsy_relation_name(w->relation)));
	return object;
}

static json_t *json_of_argument(const printer *p, const hsy_argument *a)
{
	json_t *object = json_object();

	json_object_set_new(object, "role", json_string(hsy_role_name(a->role)));
	json_object_set_new(object, "span", json_stretch(p, a->words));
	json_object_set_new(object, "head", json_word(p, a->head));
	return object;
}

/* date is null where the words alone do not tell it: "last week". */
static json_t *json_of_time(const printer *p, const hsy_argument *a)
{
	json_t *object = json_of_argument(p, a);
	hsy_arena arena = {0};
	hsy_str words = hsy_str_slice(p->syntax->text->doc->text,
	                              hsy_stretch_span(p->syntax, a->words));

	json_object_set_new(object, "date", hsy_json_str(hsy_date_parse(&arena, words)));
	hsy_arena_clear(&arena);
	return object;
}

static json_t *json_of_amount(const printer *p, const hsy_amount *a)
{
	static const char *const bounds[] = {NULL, "about", "over", "under"};
	const char *bound = bounds[a->figure.bound];
	json_t *object = json_object();

	json_object_set_new(object, "span", json_stretch(p, a->words));
	json_object_set_new(object, "low", json_real(a->figure.low));
	json_object_set_new(object, "high", json_real(a->figure.high));
	json_object_set_new(object, "unit", hsy_json_str(a->figure.unit));
	json_object_set_new(object, "bound", bound ? json_string(bound) : json_null());
	json_object_set_new(object, "of", json_word(p, a->of));
	json_object_set_new(object, "whose", json_word(p, a->whose));
	json_object_set_new(object, "than", json_word(p, a->than));
	return object;
}

static void set_lists(const printer *p, const hsy_proposition *f, json_t *object)
{
	json_t *arguments = json_array(), *amounts = json_array(), *times = json_array();

	for (size_t i = 0; i < f->arguments.n; i++) {
		const hsy_argument *a = &f->arguments.at[i];

		if (a->role == HSY_ROLE_TIME)
			json_array_append_new(times, json_of_time(p, a));
		else
			json_array_append_new(arguments, json_of_argument(p, a));
	}
	for (size_t i = f->amounts.first; i < f->amounts.end; i++)
		json_array_append_new(amounts,
		                      json_of_amount(p, &p->found->amounts->list.at[i]));
	json_object_set_new(object, "arguments", arguments);
	json_object_set_new(object, "time", times);
	json_object_set_new(object, "quantities", amounts);
}

static json_t *json_of_subject(const printer *p, const hsy_proposition *f)
{
	for (size_t i = 0; i < f->arguments.n; i++)
		if (f->arguments.at[i].role == HSY_ROLE_SUBJECT)
			return json_stretch(p, f->arguments.at[i].words);
	return json_null();
}

static json_t *json_of_proposition(const printer *p, const hsy_proposition *f)
{
	const char *tense = hsy_tense_name(f->tense);
	json_t *object = json_object();

	json_object_set_new(object, "kind",
	                    json_string(hsy_proposition_kind_name(f->kind)));
	json_object_set_new(object, "span", json_stretch(p, f->words));
	json_object_set_new(object, "subject", json_of_subject(p, f));
	json_object_set_new(object, "predicate",
	                    f->head == HSY_NONE ? json_null()
	                                        : json_stretch(p, f->predicate));
	json_object_set_new(object, "head", json_word(p, f->head));
	json_object_set_new(object, "tense", tense ? json_string(tense) : json_null());
	json_object_set_new(object, "passive", json_truth(p, f->is_passive));
	json_object_set_new(object, "negated", json_truth(p, f->negation != HSY_NONE));
	json_object_set_new(object, "modal", json_word(p, f->modal));
	json_object_set_new(object, "hedged", json_truth(p, f->hedge != HSY_NONE));
	json_object_set_new(object, "condition", json_word(p, f->condition));
	set_lists(p, f, object);
	return object;
}

static json_t *json_of_sentence(printer *p, size_t i)
{
	const hsy_sentence *s = &p->syntax->text->sentences.at[i];
	json_t *object = json_object(), *words = json_array(), *facts = json_array();

	p->first = p->syntax->first[s->first];
	for (size_t word = p->first; word < p->syntax->first[s->end]; word++)
		json_array_append_new(words, json_of_word(p, word));
	for (; p->at < p->found->list.n && p->found->list.at[p->at].sentence == i;
	     p->at++)
		json_array_append_new(facts,
		                      json_of_proposition(p, &p->found->list.at[p->at]));
	json_object_set_new(object, "span", hsy_json_span(s->span));
	json_object_set_new(object, "words", words);
	json_object_set_new(object, "propositions", facts);
	return object;
}

/* The language of the model, "en". */
static json_t *json_of_syntax(const hsy_syntax *syntax)
{
	return syntax->model ? hsy_json_str(hsy_syntax_language(syntax->model))
	                     : json_null();
}

void hsy_facts_put_json(const hsy_syntax *syntax, hsy_out *out)
{
	printer p = {.syntax = syntax};
	json_t *document = json_object(), *sentences = json_array();
	hsy_arena arena;
	hsy_buf line;

	hsy_arena_init(&arena);
	hsy_buf_init(&line);
	p.found = hsy_propositions_new(syntax, &arena);
	for (size_t i = 0; i < syntax->text->sentences.n; i++)
		json_array_append_new(sentences, json_of_sentence(&p, i));
	json_object_set_new(document, "id", hsy_json_str(syntax->text->doc->id));
	json_object_set_new(document, "path", hsy_json_str(syntax->text->doc->path));
	json_object_set_new(document, "syntax", json_of_syntax(syntax));
	json_object_set_new(document, "sentences", sentences);
	hsy_json_print(document, &line);
	hsy_buf_char(&line, '\n');
	hsy_out_put(out, hsy_buf_view(&line));
	json_decref(document);
	hsy_buf_clear(&line);
	hsy_arena_clear(&arena);
}
