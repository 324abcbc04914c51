/* test_graph.c -- from records that were made by hand to what a claim rests on. */
#include "resolve/pattern.h"
#include "score/score.h"

#include <check.h>
#include <math.h>

/* The sources of every test, in order of their ids. */
enum {
	AMAZON,
	NEWSROOM,
	COURIER,
	DOCUMENTS,
	GUARD,
	POST,
	REGISTER,
	REPORTEDLY,
	SMITH,
	TOUR
};

enum { RECORDS_MAX = 8 };

static hsy_arena arena;
static hsy_records records;
static hsy_sources sources;
static hsy_links links;
static size_t outlets[RECORDS_MAX];
static hsy_strs patterns[TOUR + 2];
static size_t *of_attribution[RECORDS_MAX], *of_citation[RECORDS_MAX];
static bool *is_of_itself[RECORDS_MAX];
static hsy_indexes attributed_to[RECORDS_MAX], cited[RECORDS_MAX];

static void add_source(const char *id, const char *name, hsy_source_type type,
                       hsy_outlet_kind outlet, size_t owner)
{
	hsy_source source = {
	    .id = hsy_str_of(id),
	    .name = hsy_str_of(name),
	    .type = type,
	    .outlet = outlet,
	    .owner = owner,
	};

	hsy_vec_push(&arena, &source.written, source.name);
	if (type == HSY_SOURCE_EVENT) /* spoken of without a name */
		hsy_vec_push(&arena, &patterns[sources.list.n],
		             hsy_pattern_of(&arena, HSY_STR("tour")));
	else
		hsy_pattern_add(&arena, &patterns[sources.list.n], source.name);
	hsy_vec_push(&arena, &sources.list, source);
}

static void set_up(void)
{
	hsy_claim claim = {.id = HSY_STR("c1"), .wording = HSY_STR("the bridge closes")};

	hsy_arena_init(&arena);
	records = (hsy_records){.arena = &arena};
	sources = (hsy_sources){.of_attribution = of_attribution,
	                        .of_citation = of_citation,
	                        .of_record = outlets,
	                        .patterns = patterns};
	links = (hsy_links){.claims = {NULL, 0, 0}};
	memset(is_of_itself, 0, sizeof is_of_itself);
	memset(attributed_to, 0, sizeof attributed_to);
	memset(cited, 0, sizeof cited);
	memset(patterns, 0, sizeof patterns);
	hsy_vec_push(&arena, &links.claims, claim);
	add_source("s0", "Amazon", HSY_SOURCE_ORGANISATION, HSY_OUTLET_NONE, HSY_NONE);
	add_source("s1", "About Amazon", HSY_SOURCE_OUTLET, HSY_OUTLET_NEWSROOM, AMAZON);
	add_source("s2", "Courier", HSY_SOURCE_OUTLET, HSY_OUTLET_NEWS, HSY_NONE);
	add_source("s3", "internal documents", HSY_SOURCE_DOCUMENT, HSY_OUTLET_NONE,
	           HSY_NONE);
	add_source("s4", "a guard", HSY_SOURCE_ANONYMOUS_PERSON, HSY_OUTLET_NONE,
	           HSY_NONE);
	add_source("s5", "Post", HSY_SOURCE_OUTLET, HSY_OUTLET_WIRE, HSY_NONE);
	add_source("s6", "The Register", HSY_SOURCE_OUTLET, HSY_OUTLET_NEWS, HSY_NONE);
	add_source("s7", "reportedly", HSY_SOURCE_UNSPECIFIED, HSY_OUTLET_NONE, HSY_NONE);
	add_source("s8", "Jane Smith", HSY_SOURCE_PERSON, HSY_OUTLET_NONE, HSY_NONE);
	add_source("s9", "lab tour", HSY_SOURCE_EVENT, HSY_OUTLET_NONE, AMAZON);
}

static void tear_down(void)
{
	hsy_arena_clear(&arena);
}

/* An article of one sentence after the other, ten bytes each, all of Amazon. */
static hsy_record *add_record(size_t outlet, const char *published)
{
	hsy_record record = {
	    .doc = {.text = HSY_STR("Amazon 1. Amazon 2. Amazon 3. Amazon 4.")}};
	size_t i = records.list.n;

	record.doc.id = hsy_str_printf(&arena, "d%zu", i);
	record.doc.published = hsy_str_of(published);
	outlets[i] = outlet;
	hsy_vec_push(&arena, &records.list, record);
	return &records.list.at[i];
}

/* One more statement of the claim in the last article. */
static void add_statement(void)
{
	hsy_record *record = &records.list.at[records.list.n - 1];
	size_t n = record->findings.statements.n;
	hsy_span span = {10 * n, 10 * n + 8};
	hsy_statement statement = {
	    .span = span, .own_voice = true, .hedge.level = HSY_HEDGE_PLAIN};
	hsy_place place = {records.list.n - 1, n};

	hsy_vec_push(&arena, &record->findings.statements, statement);
	hsy_vec_push(&arena, &links.claims.at[0].places, place);
	hsy_vec_push(&arena, &links.claims.at[0].spans, span);
}

static hsy_attribution *add_attribution(size_t source, hsy_level how_known,
                                        hsy_level naming, hsy_level trace)
{
	size_t r = records.list.n - 1;
	hsy_record *record = &records.list.at[r];
	hsy_attribution a = {
	    .source_type = sources.list.at[source].type,
	    .mode = HSY_INDIRECT,
	    .stance = HSY_STANCE_SAYS,
	    .via = HSY_NONE,
	    .how_known.level = how_known,
	    .naming.level = naming,
	    .hedge.level = HSY_HEDGE_PLAIN,
	    .trace.level = trace,
	};

	hsy_vec_push(&arena, &record->findings.attributions, a);
	hsy_vec_push(&arena, &attributed_to[r], source);
	return &record->findings.attributions.at[record->findings.attributions.n - 1];
}

/* The last attribution is whose content the last statement is. */
static void attribute(void)
{
	hsy_findings *findings = &records.list.at[records.list.n - 1].findings;
	hsy_statement *s = &findings->statements.at[findings->statements.n - 1];

	s->own_voice = false;
	hsy_vec_push(&arena, &s->attributions, findings->attributions.n - 1);
}

static hsy_attribution *attribute_to(size_t source, hsy_level how_known, hsy_level naming,
                                     hsy_level trace)
{
	hsy_attribution *a = add_attribution(source, how_known, naming, trace);

	attribute();
	return a;
}

/* Says that the claim was reported by an outlet. */
static void cite_report(size_t outlet)
{
	attribute_to(outlet, HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED, HSY_TRACE_NAMED);
}

static void add_citation(size_t source, hsy_citation_kind kind, hsy_span span)
{
	size_t r = records.list.n - 1;
	hsy_citation citation = {
	    .to = sources.list.at[source].name, .kind = kind, .span = span};

	hsy_vec_push(&arena, &records.list.at[r].findings.citations, citation);
	hsy_vec_push(&arena, &cited[r], source);
}

static const hsy_graph *graph_of_claim(void)
{
	for (size_t i = 0; i < records.list.n; i++) {
		of_attribution[i] = attributed_to[i].at;
		of_citation[i] = cited[i].at;
	}
	return hsy_graph_new(hsy_graph_index_new(&records, &sources, &links, &arena), 0,
	                     &arena);
}

static const hsy_score *score_of(const hsy_graph *graph)
{
	return hsy_score_new(graph, &hsy_weights_default, &arena);
}

static void assert_score(const hsy_graph *graph, int strength, size_t lines, char grade)
{
	const hsy_score *score = score_of(graph);

	ck_assert_int_eq((int)lround(score->strength), strength);
	ck_assert_uint_eq(score->lines, lines);
	ck_assert_int_eq(score->grade, grade);
}

static const hsy_node *node_of(const hsy_graph *graph, const char *id)
{
	for (size_t i = 0; i < graph->nodes.n; i++)
		if (hsy_str_is(graph->nodes.at[i].id, id))
			return &graph->nodes.at[i];
	return NULL;
}

static const hsy_edge *edge_to(const hsy_graph *graph, const char *id)
{
	for (size_t i = 0; i < graph->edges.n; i++)
		if (hsy_str_is(graph->nodes.at[graph->edges.at[i].to].id, id))
			return &graph->edges.at[i];
	return NULL;
}

static size_t count_edges(const hsy_graph *graph, hsy_edge_kind kind)
{
	size_t n = 0;

	for (size_t i = 0; i < graph->edges.n; i++)
		n += graph->edges.at[i].kind == kind;
	return n;
}

/* ------------------------------------------------------------ attributions */

START_TEST(announcement_leads_to_the_actor)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	attribute_to(AMAZON, HSY_HOW_KNOWN_OWN_ACT, HSY_NAMING_NAMED, HSY_TRACE_NAMED)
	    ->stance = HSY_STANCE_ANNOUNCES;

	const hsy_graph *graph = graph_of_claim();

	ck_assert_uint_eq(graph->nodes.n, 3);
	ck_assert_uint_eq(graph->edges.n, 2);
	ck_assert_int_eq(node_of(graph, "s0")->origin.interest.level,
	                 HSY_INTEREST_OWN_ACT);
	assert_score(graph, 65, 1, 'C');
}
END_TEST

START_TEST(documents_via_the_own_outlet_are_one_hop)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	attribute_to(COURIER, HSY_HOW_KNOWN_WITNESSED, HSY_NAMING_NAMED, HSY_TRACE_NAMED);
	attribute_to(DOCUMENTS, HSY_HOW_KNOWN_DOCUMENT_SEEN, HSY_NAMING_WITHHELD,
	             HSY_TRACE_NAMED)
	    ->via = 0;

	const hsy_graph *graph = graph_of_claim();

	ck_assert_ptr_null(node_of(graph, "s2"));
	assert_score(graph, 35, 0, 'D');
}
END_TEST

START_TEST(documents_via_an_outlet_without_a_name_are_one_hop_too)
{
	add_record(HSY_NONE, NULL);
	add_statement();
	attribute_to(COURIER, HSY_HOW_KNOWN_SECOND_HAND, HSY_NAMING_NAMED, HSY_TRACE_NAMED);
	attribute_to(DOCUMENTS, HSY_HOW_KNOWN_DOCUMENT_SEEN, HSY_NAMING_WITHHELD,
	             HSY_TRACE_NAMED)
	    ->via = 0;
	assert_score(graph_of_claim(), 35, 0, 'D');
}
END_TEST

START_TEST(relay_stands_between_article_and_source)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	attribute_to(REGISTER, HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED, HSY_TRACE_NAMED);
	attribute_to(AMAZON, HSY_HOW_KNOWN_MEASURED_SOMEHOW, HSY_NAMING_NAMED,
	             HSY_TRACE_NAMED)
	    ->via = 0;

	const hsy_graph *graph = graph_of_claim();

	ck_assert(!node_of(graph, "s6")->is_origin);
	ck_assert_int_eq(edge_to(graph, "s6")->relay.level, HSY_RELAY_OUTLET);
	ck_assert_int_eq(edge_to(graph, "s0")->kind, HSY_EDGE_RELAYS);
	ck_assert_int_eq(node_of(graph, "s0")->origin.interest.level,
	                 HSY_INTEREST_SELF_PRAISE);
	assert_score(graph, 21, 1, 'D');
}
END_TEST

START_TEST(relay_hands_down_its_doubts)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	attribute_to(REGISTER, HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED, HSY_TRACE_NAMED)
	    ->hedge = (hsy_reason){HSY_HEDGE_TENTATIVE, {0, 3}};
	attribute_to(SMITH, HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_NAMED, HSY_TRACE_NAMED)
	    ->via = 0;
	ck_assert_int_eq(edge_to(graph_of_claim(), "s6")->hedge.level,
	                 HSY_HEDGE_TENTATIVE);
}
END_TEST

START_TEST(each_hop_is_traced_by_what_it_leads_to)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	attribute_to(REGISTER, HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED,
	             HSY_TRACE_LINKED);
	attribute_to(GUARD, HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_BARE, HSY_TRACE_VAGUE)
	    ->via = 0;

	const hsy_graph *graph = graph_of_claim();

	ck_assert_int_eq(edge_to(graph, "s6")->trace.level, HSY_TRACE_LINKED);
	ck_assert_int_eq(edge_to(graph, "s4")->trace.level, HSY_TRACE_VAGUE);
}
END_TEST

START_TEST(own_newsroom_is_no_relay)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	attribute_to(NEWSROOM, HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED, HSY_TRACE_NAMED);
	attribute_to(AMAZON, HSY_HOW_KNOWN_OWN_ACT, HSY_NAMING_NAMED, HSY_TRACE_NAMED)
	    ->via = 0;

	const hsy_graph *graph = graph_of_claim();

	ck_assert_ptr_null(node_of(graph, "s1"));
	assert_score(graph, 65, 1, 'C');
}
END_TEST

START_TEST(document_in_which_its_author_speaks_is_no_hop)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	attribute_to(DOCUMENTS, HSY_HOW_KNOWN_DOCUMENT_DESCRIBED, HSY_NAMING_NAMED,
	             HSY_TRACE_NAMED);
	attribute_to(AMAZON, HSY_HOW_KNOWN_OWN_ACT, HSY_NAMING_NAMED, HSY_TRACE_NAMED)
	    ->via = 0;

	const hsy_graph *graph = graph_of_claim();

	ck_assert(!node_of(graph, "s3")->is_origin);
	assert_score(graph, 65, 1, 'C');
}
END_TEST

START_TEST(plan_that_somebody_else_tells_of_is_his_word)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	add_attribution(POST, HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED, HSY_TRACE_NAMED);

	hsy_attribution *plan = attribute_to(AMAZON, HSY_HOW_KNOWN_OWN_ACT,
	                                     HSY_NAMING_NAMED, HSY_TRACE_NAMED);

	plan->stance = HSY_STANCE_INTENDS;
	plan->via = 0;

	const hsy_graph *graph = graph_of_claim();

	ck_assert_ptr_null(node_of(graph, "s0"));
	ck_assert(node_of(graph, "s5")->is_origin);
}
END_TEST

START_TEST(denied_plan_is_not_only_planned_to_be_denied)
{
	hsy_span plans = {2, 5};
	hsy_attribution *denial;

	add_record(COURIER, "2026-03-01");
	add_statement();
	denial = attribute_to(SMITH, HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_NAMED,
	                      HSY_TRACE_NAMED);
	denial->stance = HSY_STANCE_DENIES;
	denial->hedge = (hsy_reason){HSY_HEDGE_TENTATIVE, plans};
	hsy_vec_push(&arena, &denial->content, ((hsy_span){0, 8}));
	ck_assert_int_eq(edge_to(graph_of_claim(), "s8")->hedge.level, HSY_HEDGE_PLAIN);
}
END_TEST

START_TEST(document_is_the_same_wherever_an_article_speaks_of_it)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	attribute_to(DOCUMENTS, HSY_HOW_KNOWN_DOCUMENT_DESCRIBED, HSY_NAMING_NAMED,
	             HSY_TRACE_NAMED);
	add_attribution(DOCUMENTS, HSY_HOW_KNOWN_PUBLISHED_RECORD, HSY_NAMING_NAMED,
	                HSY_TRACE_LINKED);

	const hsy_graph *graph = graph_of_claim();

	ck_assert_int_eq(node_of(graph, "s3")->origin.how_known.level,
	                 HSY_HOW_KNOWN_PUBLISHED_RECORD);
	ck_assert_int_eq(edge_to(graph, "s3")->trace.level, HSY_TRACE_LINKED);
	assert_score(graph, 86, 1, 'B');
}
END_TEST

START_TEST(circle_of_relays_ends)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	attribute_to(REGISTER, HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED, HSY_TRACE_NAMED)
	    ->via = 1;
	attribute_to(POST, HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED, HSY_TRACE_NAMED)
	    ->via = 0;
	add_statement();
	attribute_to(SMITH, HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_NAMED, HSY_TRACE_NAMED)
	    ->via = 0;
	ck_assert_uint_eq(score_of(graph_of_claim())->lines, 1);
}
END_TEST

START_TEST(five_articles_of_one_report_of_a_tour_are_one_line)
{
	for (int i = 0; i < 5; i++) {
		add_record(HSY_NONE, NULL);
		add_statement();
		attribute_to(REGISTER, HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED,
		             HSY_TRACE_LINKED);
		attribute_to(TOUR, HSY_HOW_KNOWN_WITNESSED, HSY_NAMING_NAMED,
		             HSY_TRACE_LINKED)
		    ->via = 0;
	}

	const hsy_graph *graph = graph_of_claim();

	ck_assert_uint_eq(count_edges(graph, HSY_EDGE_RELAYS), 1);
	ck_assert(hsy_str_is(node_of(graph, "s9")->class_id, "s0"));
	assert_score(graph, 35, 1, 'D');
	ck_assert(score_of(graph)->badges & 1u << HSY_BADGE_ECHO);
}
END_TEST

START_TEST(host_is_no_party_to_the_tour_itself)
{
	add_record(HSY_NONE, NULL)->doc.text = HSY_STR("The tour took place.");
	add_statement();
	attribute_to(TOUR, HSY_HOW_KNOWN_WITNESSED, HSY_NAMING_NAMED, HSY_TRACE_LINKED);
	ck_assert_int_eq(node_of(graph_of_claim(), "s9")->origin.interest.level,
	                 HSY_INTEREST_UNKNOWN);
}
END_TEST

/* "The tour took place" is one thing, "the tour showed Amazon 1" another. */
START_TEST(what_the_tour_showed_is_the_hosts_message)
{
	static hsy_span content[] = {{14, 23}};

	add_record(HSY_NONE, NULL)->doc.text = HSY_STR("The tour says Amazon 1.");
	add_statement();
	hsy_attribution *a = attribute_to(TOUR, HSY_HOW_KNOWN_WITNESSED, HSY_NAMING_NAMED,
	                                  HSY_TRACE_LINKED);
	a->content = (hsy_spans){content, 1, 1};
	links.claims.at[0].spans.at[0] = (hsy_span){0, 22};
	ck_assert_int_eq(node_of(graph_of_claim(), "s9")->origin.interest.level,
	                 HSY_INTEREST_SELF_PRAISE);
}
END_TEST

START_TEST(host_nobody_tells_of_has_a_message_too)
{
	sources.list.at[TOUR].owner = HSY_NONE;
	add_record(HSY_NONE, NULL);
	add_statement();
	attribute_to(TOUR, HSY_HOW_KNOWN_WITNESSED, HSY_NAMING_NAMED, HSY_TRACE_LINKED);
	ck_assert_int_eq(node_of(graph_of_claim(), "s9")->origin.interest.level,
	                 HSY_INTEREST_SELF_PRAISE);
}
END_TEST

START_TEST(anonymous_source_is_never_identifiable)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	attribute_to(GUARD, HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_POSITION,
	             HSY_TRACE_LINKED);

	const hsy_graph *graph = graph_of_claim();

	ck_assert(!node_of(graph, "s4")->is_identifiable);
	ck_assert(score_of(graph)->badges & 1u << HSY_BADGE_ANONYMOUS_ONLY);
}
END_TEST

START_TEST(reportedly_of_all_articles_is_one_node)
{
	for (int i = 0; i < 2; i++) {
		add_record(HSY_NONE, NULL);
		add_statement();
		attribute_to(REPORTEDLY, HSY_HOW_KNOWN_RUMOUR, HSY_NAMING_BARE,
		             HSY_TRACE_VAGUE);
	}

	const hsy_graph *graph = graph_of_claim();

	ck_assert_int_eq(node_of(graph, "unspecified")->kind, HSY_NODE_UNSPECIFIED);
	ck_assert_uint_eq(graph->nodes.n, 4);
	ck_assert_int_eq(score_of(graph)->grade, 'E');
}
END_TEST

START_TEST(all_that_is_said_of_a_source_is_kept)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	attribute_to(SMITH, HSY_HOW_KNOWN_SECOND_HAND, HSY_NAMING_NAMED, HSY_TRACE_NAMED);
	add_statement();
	attribute_to(SMITH, HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_OFFICE, HSY_TRACE_NAMED);
	add_statement();
	attribute_to(SMITH, HSY_HOW_KNOWN_SECOND_HAND, HSY_NAMING_NAMED, HSY_TRACE_NAMED);

	const hsy_node *smith = node_of(graph_of_claim(), "s8");

	ck_assert_int_eq(smith->origin.how_known.level, HSY_HOW_KNOWN_FIRST_HAND);
	ck_assert_uint_eq(smith->others.n, 1);
}
END_TEST

START_TEST(silence_is_no_source)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	attribute_to(AMAZON, HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_NAMED, HSY_TRACE_NAMED)
	    ->stance = HSY_STANCE_DECLINES;
	ck_assert_int_eq(score_of(graph_of_claim())->grade, 'F');
}
END_TEST

START_TEST(stronger_doubt_of_statement_and_cue_counts)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	records.list.at[0].findings.statements.at[0].hedge = (hsy_reason){
	    HSY_HEDGE_TENTATIVE, {2, 5}};
	attribute_to(SMITH, HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_NAMED, HSY_TRACE_NAMED)
	    ->hedge = (hsy_reason){HSY_HEDGE_CLAIMS, {6, 8}};

	const hsy_edge *edge = edge_to(graph_of_claim(), "s8");

	ck_assert_int_eq(edge->hedge.level, HSY_HEDGE_TENTATIVE);
	ck_assert_uint_eq(edge->hedge.words.begin, 2);
}
END_TEST

/* ----------------------------------------------------------------- outlets */

START_TEST(outlet_that_is_not_loaded_is_untraced)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	cite_report(POST);

	const hsy_graph *graph = graph_of_claim();

	ck_assert_int_eq(node_of(graph, "s5")->origin.how_known.level,
	                 HSY_HOW_KNOWN_UNTRACED);
	ck_assert_int_eq(edge_to(graph, "s5")->relay.level, HSY_RELAY_NONE);
	ck_assert(score_of(graph)->badges & 1u << HSY_BADGE_UNTRACED);
	assert_score(graph, 38, 0, 'D');
}
END_TEST

START_TEST(loaded_outlet_leads_on_through_its_own_statement)
{
	add_record(COURIER, "2026-03-02");
	add_statement();
	cite_report(POST);
	add_record(POST, "2026-03-01");
	add_statement();
	attribute_to(SMITH, HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_NAMED, HSY_TRACE_NAMED);

	const hsy_graph *graph = graph_of_claim();

	ck_assert(!node_of(graph, "s5")->is_origin);
	ck_assert_int_eq(edge_to(graph, "s5")->relay.level, HSY_RELAY_WIRE);
	ck_assert_uint_eq(count_edges(graph, HSY_EDGE_RELAYS), 1);
	ck_assert_uint_eq(score_of(graph)->classes.n, 1);
	ck_assert_uint_eq(score_of(graph)->lines, 1);
}
END_TEST

START_TEST(report_that_came_later_supports_nothing)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	cite_report(POST);
	add_record(POST, "2026-03-02");
	add_statement();
	attribute_to(SMITH, HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_NAMED, HSY_TRACE_NAMED);

	const hsy_graph *graph = graph_of_claim();
	const hsy_node *earlier = node_of(graph, "s5-earlier");

	ck_assert_ptr_nonnull(earlier);
	ck_assert(earlier->is_origin && earlier->source == POST);
	ck_assert(hsy_str_is(earlier->class_id, "s5"));
	ck_assert(score_of(graph)->badges & 1u << HSY_BADGE_TIME_PARADOX);
}
END_TEST

START_TEST(document_of_a_loaded_article_is_left_to_that_article)
{
	add_record(POST, "2026-03-01");
	add_statement();
	attribute_to(SMITH, HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_NAMED, HSY_TRACE_NAMED);
	add_record(COURIER, "2026-03-02");
	add_statement();
	attribute_to(POST, HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED, HSY_TRACE_NAMED);
	attribute_to(DOCUMENTS, HSY_HOW_KNOWN_PUBLISHED_RECORD, HSY_NAMING_NAMED,
	             HSY_TRACE_NAMED)
	    ->via = 0;

	const hsy_graph *graph = graph_of_claim();

	ck_assert_ptr_null(node_of(graph, "s3"));
	ck_assert_uint_eq(score_of(graph)->articles, 2);
	ck_assert_uint_eq(score_of(graph)->classes.n, 1);
}
END_TEST

START_TEST(outlet_whose_source_another_article_tells_is_a_relay)
{
	add_record(HSY_NONE, NULL);
	add_statement();
	cite_report(REGISTER);
	add_record(HSY_NONE, NULL);
	add_statement();
	attribute_to(REGISTER, HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED, HSY_TRACE_NAMED);
	attribute_to(SMITH, HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_NAMED, HSY_TRACE_NAMED)
	    ->via = 0;

	const hsy_graph *graph = graph_of_claim();

	ck_assert(!node_of(graph, "s6")->is_origin);
	ck_assert_uint_eq(score_of(graph)->classes.n, 1);
}
END_TEST

START_TEST(outlets_that_cite_each_other_are_a_loop_without_support)
{
	add_record(COURIER, NULL);
	add_statement();
	cite_report(POST);
	add_record(POST, NULL);
	add_statement();
	cite_report(COURIER);

	const hsy_graph *graph = graph_of_claim();
	const hsy_score *score = score_of(graph);

	ck_assert(score->badges & 1u << HSY_BADGE_LOOP);
	ck_assert(score->strength == 0);
	ck_assert_int_eq(score->grade, 'F');
}
END_TEST

/* A dated circle of three, and an article outside it that leans on one of them. */
START_TEST(circle_in_time_supports_nothing_either)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	cite_report(POST);
	add_record(REGISTER, "2026-03-02");
	add_statement();
	cite_report(COURIER);
	add_record(POST, "2026-03-03");
	add_statement();
	cite_report(REGISTER);
	add_record(HSY_NONE, "2026-03-04");
	add_statement();
	cite_report(POST);

	const hsy_score *score = score_of(graph_of_claim());

	ck_assert(score->badges & 1u << HSY_BADGE_LOOP);
	ck_assert(score->badges & 1u << HSY_BADGE_TIME_PARADOX);
	ck_assert(score->strength == 0);
}
END_TEST

START_TEST(outlet_is_no_source_of_its_own_article)
{
	add_record(POST, "2026-03-01");
	add_statement();
	cite_report(POST);
	add_citation(POST, HSY_CITATION_CREDIT, (hsy_span){30, 38});
	assert_score(graph_of_claim(), 9, 0, 'F');
}
END_TEST

START_TEST(outlet_without_a_name_is_no_source_of_its_own_article)
{
	add_record(HSY_NONE, NULL);
	add_statement();
	attribute_to(COURIER, HSY_HOW_KNOWN_SECOND_HAND, HSY_NAMING_NAMED,
	             HSY_TRACE_NAMED);
	assert_score(graph_of_claim(), 9, 0, 'F');
}
END_TEST

START_TEST(reporter_who_was_there_is_an_origin)
{
	add_record(POST, "2026-03-01");
	add_statement();
	attribute_to(POST, HSY_HOW_KNOWN_WITNESSED, HSY_NAMING_NAMED, HSY_TRACE_NAMED);
	add_record(COURIER, "2026-03-02");
	add_statement();
	cite_report(POST);

	const hsy_graph *graph = graph_of_claim();

	ck_assert(node_of(graph, "s5-self")->is_identifiable);
	ck_assert(!(score_of(graph)->badges & 1u << HSY_BADGE_LOOP));
	assert_score(graph, 90, 1, 'B');
}
END_TEST

START_TEST(reporter_who_saw_what_concerns_the_paper_is_a_party)
{
	add_record(POST, "2026-03-01")->doc.text = HSY_STR("The Post closed its office.");
	add_statement();
	attribute_to(POST, HSY_HOW_KNOWN_WITNESSED, HSY_NAMING_NAMED, HSY_TRACE_NAMED);
	assert_score(graph_of_claim(), 63, 1, 'C');
}
END_TEST

START_TEST(outlet_that_speaks_of_itself_is_no_untraced_report)
{
	bool yes = true;

	add_record(COURIER, "2026-03-02");
	add_statement();
	cite_report(POST);
	is_of_itself[0] = &yes;
	sources.is_of_itself = is_of_itself;

	const hsy_graph *graph = graph_of_claim();
	const hsy_node *post = node_of(graph, "s5-self");

	ck_assert_int_eq(post->origin.how_known.level, HSY_HOW_KNOWN_FIRST_HAND);
	ck_assert_int_eq(post->origin.interest.level, HSY_INTEREST_PARTY);
	ck_assert(!(score_of(graph)->badges & 1u << HSY_BADGE_UNTRACED));
}
END_TEST

START_TEST(outlet_that_reports_speaks_of_others)
{
	bool yes = true;

	add_record(COURIER, "2026-03-02");
	add_statement();
	attribute_to(POST, HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED, HSY_TRACE_NAMED)
	    ->stance = HSY_STANCE_REPORTS;
	is_of_itself[0] = &yes;
	sources.is_of_itself = is_of_itself;
	ck_assert(score_of(graph_of_claim())->badges & 1u << HSY_BADGE_UNTRACED);
}
END_TEST

START_TEST(outlet_of_which_other_articles_were_read_is_told_apart)
{
	add_record(POST, "2026-03-01");
	add_record(COURIER, "2026-03-02");
	add_statement();
	cite_report(POST);
	ck_assert(node_of(graph_of_claim(), "s5")->is_read);
	outlets[0] = REGISTER;
	ck_assert(!node_of(graph_of_claim(), "s5")->is_read);
}
END_TEST

START_TEST(later_report_that_only_says_reportedly_knew_no_better_before)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	cite_report(POST);
	add_record(POST, "2026-03-02");
	add_statement();
	attribute_to(REPORTEDLY, HSY_HOW_KNOWN_RUMOUR, HSY_NAMING_BARE, HSY_TRACE_VAGUE);

	const hsy_graph *graph = graph_of_claim();

	ck_assert(!node_of(graph, "s5-earlier")->is_origin);
	ck_assert_int_eq(score_of(graph)->grade, 'E');
	ck_assert(score_of(graph)->badges & 1u << HSY_BADGE_TIME_PARADOX);
}
END_TEST

/* --------------------------------------------------------------- interest */

static hsy_level interest_of(const char *id)
{
	return node_of(graph_of_claim(), id)->origin.interest.level;
}

/* One article, of which the source says all but the first ten bytes. */
static void say(size_t source, const char *text, hsy_stance stance)
{
	hsy_span said = {10, strlen(text)};
	hsy_attribution *a;

	add_record(COURIER, "2026-03-01")->doc.text = hsy_str_of(text);
	add_statement();
	links.claims.at[0].spans.at[0] = (hsy_span){0, said.end};
	a = attribute_to(source, HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_NAMED,
	                 HSY_TRACE_NAMED);
	a->stance = stance;
	hsy_vec_push(&arena, &a->content, said);
	hsy_vec_push(&arena, &a->cue, ((hsy_span){3, 9}));
}

START_TEST(interest_does_not_depend_on_who_is_said_to_speak)
{
	say(AMAZON, "Amazon:   the bridge closes", HSY_STANCE_SAYS);
	links.claims.at[0].wording = HSY_STR("Amazon: the bridge closes");
	ck_assert_int_eq(interest_of("s0"), HSY_INTEREST_UNKNOWN);
}
END_TEST

START_TEST(company_that_speaks_of_itself_is_a_party_however_it_is_put)
{
	bool yes = true;

	say(AMAZON, "It said   Amazon grows", HSY_STANCE_SAYS);
	ck_assert_int_eq(interest_of("s0"), HSY_INTEREST_PARTY);
	records.list.at[0].doc.text = HSY_STR("It said   it will grow");
	ck_assert_int_eq(interest_of("s0"), HSY_INTEREST_UNKNOWN);
	is_of_itself[0] = &yes;
	sources.is_of_itself = is_of_itself;
	ck_assert_int_eq(interest_of("s0"), HSY_INTEREST_PARTY);
	yes = false;
	records.list.at[0].findings.attributions.at[0].self_interested = true;
	ck_assert_int_eq(interest_of("s0"), HSY_INTEREST_PARTY);
	records.list.at[0].findings.attributions.at[0].how_known.level =
	    HSY_HOW_KNOWN_MEASURED;
	ck_assert_int_eq(interest_of("s0"), HSY_INTEREST_SELF_PRAISE);
}
END_TEST

START_TEST(denial_of_an_own_act_is_of_an_own_act_in_both_respects)
{
	say(AMAZON, "It denied Amazon did it", HSY_STANCE_DENIES);

	const hsy_origin *origin = &node_of(graph_of_claim(), "s0")->origin;

	ck_assert_int_eq(origin->how_known.level, HSY_HOW_KNOWN_OWN_ACT);
	ck_assert_int_eq(origin->interest.level, HSY_INTEREST_OWN_ACT);
	ck_assert_uint_eq(origin->how_known.words.begin, 3);
}
END_TEST

START_TEST(who_denies_for_an_organisation_is_a_party)
{
	hsy_vec_push(&arena, &patterns[SMITH],
	             hsy_pattern_of(&arena, HSY_STR("council")));
	say(SMITH, "She said  the council did it", HSY_STANCE_DENIES);
	ck_assert_int_eq(interest_of("s8"), HSY_INTEREST_PARTY);
}
END_TEST

START_TEST(document_of_nobody_cannot_be_looked_up)
{
	sources.list.at[DOCUMENTS].is_untitled = true;
	add_record(COURIER, "2026-03-01");
	add_statement();
	attribute_to(DOCUMENTS, HSY_HOW_KNOWN_MEASURED_SOMEHOW, HSY_NAMING_NAMED,
	             HSY_TRACE_NAMED);
	ck_assert_uint_eq(score_of(graph_of_claim())->lines, 0);
	ck_assert_int_eq(node_of(graph_of_claim(), "s3")->origin.naming.level,
	                 HSY_NAMING_WITHHELD);
	sources.list.at[DOCUMENTS].is_untitled = false;
	ck_assert_uint_eq(score_of(graph_of_claim())->lines, 1);
}
END_TEST

START_TEST(document_of_nobody_is_found_where_it_was_published)
{
	sources.list.at[DOCUMENTS].is_untitled = true;
	add_record(COURIER, "2026-03-01");
	add_statement();
	attribute_to(REGISTER, HSY_HOW_KNOWN_UNTRACED, HSY_NAMING_NAMED, HSY_TRACE_NAMED);
	attribute_to(DOCUMENTS, HSY_HOW_KNOWN_MEASURED_SOMEHOW, HSY_NAMING_NAMED,
	             HSY_TRACE_NAMED)
	    ->via = 0;
	ck_assert(node_of(graph_of_claim(), "s3")->is_identifiable);
}
END_TEST

START_TEST(each_hop_shows_the_cue_that_makes_it)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	hsy_attribution *reported = attribute_to(REGISTER, HSY_HOW_KNOWN_UNTRACED,
	                                         HSY_NAMING_NAMED, HSY_TRACE_NAMED);
	hsy_vec_push(&arena, &reported->cue, ((hsy_span){20, 28}));
	hsy_attribution *announced = attribute_to(AMAZON, HSY_HOW_KNOWN_OWN_ACT,
	                                          HSY_NAMING_NAMED, HSY_TRACE_NAMED);
	announced->via = 0;
	hsy_vec_push(&arena, &announced->cue, ((hsy_span){7, 8}));

	const hsy_graph *graph = graph_of_claim();

	ck_assert_uint_eq(edge_to(graph, "s6")->cue.begin, 20);
	ck_assert_uint_eq(edge_to(graph, "s0")->cue.begin, 7);
}
END_TEST

/* --------------------------------------------------------------- own voice */

START_TEST(flat_assertions_share_nobody)
{
	for (int i = 0; i < 3; i++) {
		add_record(HSY_NONE, NULL);
		add_statement();
	}

	const hsy_graph *graph = graph_of_claim();

	ck_assert_int_eq(node_of(graph, "nobody")->kind, HSY_NODE_NOBODY);
	ck_assert_uint_eq(count_edges(graph, HSY_EDGE_UNSOURCED), 3);
	assert_score(graph, 9, 0, 'F');
}
END_TEST

START_TEST(credit_line_is_a_vague_source_of_what_is_said_in_own_voice)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	add_citation(POST, HSY_CITATION_CREDIT, (hsy_span){30, 38});

	const hsy_graph *graph = graph_of_claim();

	ck_assert_int_eq(edge_to(graph, "s5")->kind, HSY_EDGE_CITES);
	ck_assert_int_eq(edge_to(graph, "s5")->trace.level, HSY_TRACE_VAGUE);
	ck_assert_ptr_null(node_of(graph, "nobody"));
	assert_score(graph, 30, 0, 'D');
}
END_TEST

START_TEST(link_supports_the_statement_it_stands_in_only)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	add_citation(POST, HSY_CITATION_LINK, (hsy_span){2, 5});
	add_citation(REGISTER, HSY_CITATION_LINK, (hsy_span){12, 15});

	const hsy_graph *graph = graph_of_claim();

	ck_assert_int_eq(edge_to(graph, "s5")->trace.level, HSY_TRACE_LINKED);
	ck_assert_ptr_null(node_of(graph, "s6"));
}
END_TEST

START_TEST(summary_of_an_attributed_statement_adds_nothing)
{
	add_record(COURIER, "2026-03-01");
	add_statement();
	attribute_to(AMAZON, HSY_HOW_KNOWN_OWN_ACT, HSY_NAMING_NAMED, HSY_TRACE_NAMED);

	double alone = score_of(graph_of_claim())->strength;

	add_statement();
	add_citation(POST, HSY_CITATION_CREDIT, (hsy_span){30, 38});

	const hsy_graph *graph = graph_of_claim();

	ck_assert_ptr_null(node_of(graph, "nobody"));
	ck_assert_uint_eq(count_edges(graph, HSY_EDGE_COPIES), 1);
	ck_assert(score_of(graph)->strength == alone);
}
END_TEST

/* ------------------------------------------------------------------ copies */

static void two_articles_one_copied(bool is_dated)
{
	hsy_copy copy = {.copy = 1,
	                 .original = 0,
	                 .copied = {0, 9},
	                 .from = {0, 9},
	                 .is_dated = is_dated};

	add_record(COURIER, "2026-03-01");
	add_statement();
	attribute_to(SMITH, HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_NAMED, HSY_TRACE_NAMED);
	add_record(POST, "2026-03-02");
	add_statement();
	attribute_to(AMAZON, HSY_HOW_KNOWN_OWN_ACT, HSY_NAMING_NAMED, HSY_TRACE_NAMED);
	hsy_vec_push(&arena, &links.copies, copy);
}

START_TEST(copy_has_the_lines_of_its_original)
{
	two_articles_one_copied(true);

	const hsy_graph *graph = graph_of_claim();

	ck_assert_uint_eq(count_edges(graph, HSY_EDGE_COPIES), 1);
	ck_assert_ptr_null(node_of(graph, "s0"));
	ck_assert_uint_eq(score_of(graph)->lines, 1);
}
END_TEST

START_TEST(copy_of_unknown_direction_keeps_its_lines)
{
	two_articles_one_copied(false);
	ck_assert_uint_eq(score_of(graph_of_claim())->lines, 2);
}
END_TEST

START_TEST(statement_beside_the_copied_words_is_the_copiers_own)
{
	two_articles_one_copied(true);
	links.copies.at[0].copied = (hsy_span){20, 29};
	ck_assert_uint_eq(score_of(graph_of_claim())->lines, 2);
}
END_TEST

START_TEST(who_tells_from_whom_words_are_has_not_copied_that)
{
	two_articles_one_copied(true);
	hsy_attribution *a = &records.list.at[1].findings.attributions.at[0];

	hsy_vec_push(&arena, &a->cue, ((hsy_span){30, 35}));
	ck_assert_uint_eq(score_of(graph_of_claim())->lines, 2);
}
END_TEST

/* ------------------------------------------------------------------ classes */

/* Two articles, each with a document of its own. */
static const hsy_score *score_of_documents(const char *one, const char *other)
{
	size_t second = sources.list.n;

	add_source("t0", other, HSY_SOURCE_DOCUMENT, HSY_OUTLET_NONE, HSY_NONE);
	sources.list.at[DOCUMENTS].head = hsy_str_of(one);
	sources.list.at[second].head = hsy_str_of(other);
	for (size_t i = 0; i < 2; i++) {
		add_record(HSY_NONE, NULL);
		add_statement();
		attribute_to(i ? second : DOCUMENTS, HSY_HOW_KNOWN_PUBLISHED_RECORD,
		             HSY_NAMING_NAMED, HSY_TRACE_LINKED);
	}
	return score_of(graph_of_claim());
}

START_TEST(documents_of_one_kind_are_one_class)
{
	const hsy_score *score = score_of_documents("inspection report",
	                                            "inspection report");

	ck_assert_uint_eq(score->lines, 1);
	ck_assert_uint_eq(score->classes.n, 1);
}
END_TEST

START_TEST(document_of_no_kind_may_be_that_of_a_kind)
{
	ck_assert_uint_eq(score_of_documents("inspection report", "report")->lines, 1);
}
END_TEST

START_TEST(documents_of_two_kinds_are_two_classes)
{
	ck_assert_uint_eq(score_of_documents("inspection report", "police report")->lines,
	                  2);
}
END_TEST

/* ----------------------------------------------------------- press releases */

/* The company's own article: of a newsroom, or under the company's own name. */
static void add_release(size_t outlet)
{
	sources.list.at[outlet].outlet = HSY_OUTLET_NEWSROOM;
	add_record(outlet, "2026-03-01");
	add_statement();
}

START_TEST(release_is_its_issuers_word)
{
	add_release(AMAZON);
	add_record(COURIER, "2026-03-02");
	add_statement();
	attribute_to(AMAZON, HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_NAMED, HSY_TRACE_NAMED);

	const hsy_graph *graph = graph_of_claim();

	ck_assert_ptr_null(node_of(graph, "nobody"));
	ck_assert_int_eq(node_of(graph, "s0")->origin.interest.level, HSY_INTEREST_PARTY);
	ck_assert(score_of(graph)->badges & 1u << HSY_BADGE_SELF_INTERESTED_ONLY);
	assert_score(graph, 49, 1, 'D');
}
END_TEST

START_TEST(newsroom_speaks_for_its_company)
{
	add_release(NEWSROOM);

	const hsy_graph *graph = graph_of_claim();

	ck_assert_ptr_null(node_of(graph, "s1"));
	assert_score(graph, 49, 1, 'D');
}
END_TEST

START_TEST(who_repeats_his_own_release_is_a_party)
{
	sources.list.at[SMITH].owner = AMAZON;
	add_release(AMAZON);
	add_record(COURIER, "2026-03-02")->doc.text = HSY_STR("A bridge is closed.");
	add_statement();
	attribute_to(SMITH, HSY_HOW_KNOWN_FIRST_HAND, HSY_NAMING_NAMED, HSY_TRACE_NAMED);

	const hsy_graph *graph = graph_of_claim();

	ck_assert_int_eq(node_of(graph, "s8")->origin.interest.level, HSY_INTEREST_PARTY);
	ck_assert_uint_eq(score_of(graph)->lines, 1);
}
END_TEST

/* ----------------------------------------------------------------- identity */

START_TEST(conflict_contests_both_claims)
{
	hsy_conflict conflict = {.here = 0, .there = 1};
	hsy_claim other = {.id = HSY_STR("c2"), .wording = HSY_STR("other")};

	hsy_vec_push(&arena, &links.claims, other);
	hsy_vec_push(&arena, &links.conflicts, conflict);
	add_record(HSY_NONE, NULL);
	add_statement();
	ck_assert(graph_of_claim()->is_contested);
}
END_TEST

START_TEST(statement_ids_do_not_depend_on_other_articles)
{
	hsy_str alone;

	add_record(COURIER, "2026-03-01");
	add_statement();
	alone = graph_of_claim()->nodes.at[2].id;
	ck_assert(hsy_str_starts(alone, "t"));
	ck_assert_uint_eq(alone.len, 13);
	add_record(POST, "2026-03-01");
	add_statement();

	const hsy_graph *graph = graph_of_claim();
	size_t found = 0;

	for (size_t i = 0; i < graph->nodes.n; i++)
		found += hsy_str_equal(graph->nodes.at[i].id, alone);
	ck_assert_uint_eq(found, 1);
}
END_TEST

Suite *suite_graph(void);

Suite *suite_graph(void)
{
	Suite *suite = suite_create("graph");
	TCase *tests = tcase_create("graph");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, announcement_leads_to_the_actor);
	tcase_add_test(tests, documents_via_the_own_outlet_are_one_hop);
	tcase_add_test(tests, documents_via_an_outlet_without_a_name_are_one_hop_too);
	tcase_add_test(tests, relay_stands_between_article_and_source);
	tcase_add_test(tests, relay_hands_down_its_doubts);
	tcase_add_test(tests, each_hop_is_traced_by_what_it_leads_to);
	tcase_add_test(tests, own_newsroom_is_no_relay);
	tcase_add_test(tests, document_in_which_its_author_speaks_is_no_hop);
	tcase_add_test(tests, plan_that_somebody_else_tells_of_is_his_word);
	tcase_add_test(tests, denied_plan_is_not_only_planned_to_be_denied);
	tcase_add_test(tests, document_is_the_same_wherever_an_article_speaks_of_it);
	tcase_add_test(tests, circle_of_relays_ends);
	tcase_add_test(tests, five_articles_of_one_report_of_a_tour_are_one_line);
	tcase_add_test(tests, host_is_no_party_to_the_tour_itself);
	tcase_add_test(tests, what_the_tour_showed_is_the_hosts_message);
	tcase_add_test(tests, host_nobody_tells_of_has_a_message_too);
	tcase_add_test(tests, anonymous_source_is_never_identifiable);
	tcase_add_test(tests, reportedly_of_all_articles_is_one_node);
	tcase_add_test(tests, all_that_is_said_of_a_source_is_kept);
	tcase_add_test(tests, silence_is_no_source);
	tcase_add_test(tests, stronger_doubt_of_statement_and_cue_counts);
	tcase_add_test(tests, outlet_that_is_not_loaded_is_untraced);
	tcase_add_test(tests, loaded_outlet_leads_on_through_its_own_statement);
	tcase_add_test(tests, report_that_came_later_supports_nothing);
	tcase_add_test(tests, document_of_a_loaded_article_is_left_to_that_article);
	tcase_add_test(tests, outlet_whose_source_another_article_tells_is_a_relay);
	tcase_add_test(tests, outlets_that_cite_each_other_are_a_loop_without_support);
	tcase_add_test(tests, circle_in_time_supports_nothing_either);
	tcase_add_test(tests, outlet_is_no_source_of_its_own_article);
	tcase_add_test(tests, outlet_without_a_name_is_no_source_of_its_own_article);
	tcase_add_test(tests, reporter_who_was_there_is_an_origin);
	tcase_add_test(tests, reporter_who_saw_what_concerns_the_paper_is_a_party);
	tcase_add_test(tests, outlet_that_speaks_of_itself_is_no_untraced_report);
	tcase_add_test(tests, outlet_that_reports_speaks_of_others);
	tcase_add_test(tests, outlet_of_which_other_articles_were_read_is_told_apart);
	tcase_add_test(tests,
	               later_report_that_only_says_reportedly_knew_no_better_before);
	tcase_add_test(tests, interest_does_not_depend_on_who_is_said_to_speak);
	tcase_add_test(tests, company_that_speaks_of_itself_is_a_party_however_it_is_put);
	tcase_add_test(tests, denial_of_an_own_act_is_of_an_own_act_in_both_respects);
	tcase_add_test(tests, who_denies_for_an_organisation_is_a_party);
	tcase_add_test(tests, document_of_nobody_cannot_be_looked_up);
	tcase_add_test(tests, document_of_nobody_is_found_where_it_was_published);
	tcase_add_test(tests, each_hop_shows_the_cue_that_makes_it);
	tcase_add_test(tests, flat_assertions_share_nobody);
	tcase_add_test(tests, credit_line_is_a_vague_source_of_what_is_said_in_own_voice);
	tcase_add_test(tests, link_supports_the_statement_it_stands_in_only);
	tcase_add_test(tests, summary_of_an_attributed_statement_adds_nothing);
	tcase_add_test(tests, copy_has_the_lines_of_its_original);
	tcase_add_test(tests, copy_of_unknown_direction_keeps_its_lines);
	tcase_add_test(tests, statement_beside_the_copied_words_is_the_copiers_own);
	tcase_add_test(tests, who_tells_from_whom_words_are_has_not_copied_that);
	tcase_add_test(tests, documents_of_one_kind_are_one_class);
	tcase_add_test(tests, document_of_no_kind_may_be_that_of_a_kind);
	tcase_add_test(tests, documents_of_two_kinds_are_two_classes);
	tcase_add_test(tests, release_is_its_issuers_word);
	tcase_add_test(tests, newsroom_speaks_for_its_company);
	tcase_add_test(tests, who_repeats_his_own_release_is_a_party);
	tcase_add_test(tests, conflict_contests_both_claims);
	tcase_add_test(tests, statement_ids_do_not_depend_on_other_articles);
	suite_add_tcase(suite, tests);
	return suite;
}
