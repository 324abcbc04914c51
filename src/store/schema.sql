-- A hearsay case. This file is the documentation for users of SQL.
--
-- Facts of documents are written once, when a document is added; results are
-- computed from them and replaced as a whole. Keys are made from content, so the
-- same articles give the same keys, whoever adds them and in whatever order.
--
-- A pair begin, end is a place in documents.text: byte offsets, end exclusive.
-- SQL counts characters, so this gives the words of a place:
--   cast(substr(cast(text AS BLOB), "begin" + 1, "end" - "begin") AS TEXT)
-- An empty place (0, 0) beside a level says that no words were needed for it.
-- NULL is "not known" everywhere. number counts from 0 within its document.

-- ------------------------------------------------------------------ facts

CREATE TABLE documents (
	id            TEXT NOT NULL PRIMARY KEY,
	sha256        TEXT NOT NULL UNIQUE, -- of the bytes that were read
	path          TEXT,                 -- as given when it was added
	headline      TEXT,
	lead          TEXT,
	outlet_name   TEXT,
	outlet_domain TEXT,
	published     TEXT,                 -- ISO 8601
	modified      TEXT,                 -- the same, when it was last changed
	url           TEXT,
	language      TEXT,                 -- BCP 47
	text          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE bylines (
	document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
	number   INTEGER NOT NULL,
	name     TEXT NOT NULL,
	PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

-- What was odd when the document was read.
CREATE TABLE diagnostics (
	document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
	number   INTEGER NOT NULL,
	message  TEXT NOT NULL,
	PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

-- Hyperlinks of the main text.
CREATE TABLE links (
	document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
	number   INTEGER NOT NULL,
	"begin"  INTEGER NOT NULL,
	"end"    INTEGER NOT NULL,
	target   TEXT,
	PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

-- Outlets and agencies that the page declares to have taken the article from: in its
-- words, or in its markup alone (then the place is empty).
CREATE TABLE declared (
	document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
	number   INTEGER NOT NULL,
	name     TEXT,             -- as written, or the host of url
	url      TEXT,
	"begin"  INTEGER NOT NULL,
	"end"    INTEGER NOT NULL,
	PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

-- Paragraphs, headings and the like, in order of text.
CREATE TABLE blocks (
	document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
	number   INTEGER NOT NULL,
	"begin"  INTEGER NOT NULL,
	"end"    INTEGER NOT NULL,
	kind     TEXT NOT NULL,    -- paragraph, item, quote, caption, post, row, heading,
	                           -- dateline, credit, furniture, foreign
	repeats  INTEGER NOT NULL, -- 1: a summary, adds no source
	PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

-- Somebody says something. The levels are explained in the manual.
CREATE TABLE attributions (
	document        TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
	number          INTEGER NOT NULL,
	id              TEXT NOT NULL,
	source_name     TEXT,             -- "she" is resolved to "Jane Doe"
	source_type     TEXT NOT NULL,    -- person, organisation, outlet, document, event,
	                                  -- anonymous_person, anonymous_group, unspecified
	anonymous       INTEGER NOT NULL,
	description     TEXT,             -- "senior engineer"
	mode            TEXT NOT NULL,    -- direct, indirect, mixed
	stance          TEXT NOT NULL,    -- says, denies, announces, ...
	hedged          INTEGER NOT NULL,
	via             INTEGER,          -- number of the attribution that relays this one
	self_interested INTEGER NOT NULL,
	how_known       TEXT NOT NULL,
	how_known_begin INTEGER NOT NULL,
	how_known_end   INTEGER NOT NULL,
	naming          TEXT NOT NULL,
	naming_begin    INTEGER NOT NULL,
	naming_end      INTEGER NOT NULL,
	hedge           TEXT NOT NULL,
	hedge_begin     INTEGER NOT NULL,
	hedge_end       INTEGER NOT NULL,
	trace           TEXT NOT NULL,
	trace_begin     INTEGER NOT NULL,
	trace_end       INTEGER NOT NULL,
	confidence      INTEGER NOT NULL, -- in thousandths
	PRIMARY KEY (document, number),
	FOREIGN KEY (document, via) REFERENCES attributions DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Where an attribution names its source, its cue and its content.
CREATE TABLE spans (
	document    TEXT NOT NULL,
	attribution INTEGER NOT NULL,
	part        TEXT NOT NULL, -- source, cue, content
	number      INTEGER NOT NULL,
	"begin"     INTEGER NOT NULL,
	"end"       INTEGER NOT NULL,
	PRIMARY KEY (document, attribution, part, number),
	FOREIGN KEY (document, attribution) REFERENCES attributions ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- An article as a whole leans on a source.
CREATE TABLE citations (
	document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
	number   INTEGER NOT NULL,
	name     TEXT,          -- as written, or the host of the link
	kind     TEXT NOT NULL, -- credit, exclusive, link, syndicated
	"begin"  INTEGER NOT NULL,
	"end"    INTEGER NOT NULL,
	url      TEXT,
	PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

-- Who, the article says, keeps silent about something: never a source.
CREATE TABLE silences (
	document     TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
	number       INTEGER NOT NULL,
	name         TEXT,
	source_begin INTEGER NOT NULL,
	source_end   INTEGER NOT NULL,
	cue_begin    INTEGER NOT NULL,
	cue_end      INTEGER NOT NULL,
	about_begin  INTEGER NOT NULL,
	about_end    INTEGER NOT NULL,
	PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

-- One place where a document states one thing.
CREATE TABLE statements (
	key            INTEGER PRIMARY KEY, -- from document and number; for statement_search
	document       TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
	number         INTEGER NOT NULL,
	"begin"        INTEGER NOT NULL,
	"end"          INTEGER NOT NULL,
	words          TEXT NOT NULL,    -- what stands there
	own_voice      INTEGER NOT NULL, -- 1: the article says so itself
	hedge          TEXT NOT NULL,
	hedge_begin    INTEGER NOT NULL,
	hedge_end      INTEGER NOT NULL,
	kind           TEXT NOT NULL DEFAULT 'sentence', -- clause, nominal, ...
	matter         TEXT NOT NULL DEFAULT 'fact', -- or opinion, question, promise, ...
	tense          TEXT,             -- past, present, future
	is_negated     INTEGER NOT NULL DEFAULT 0,
	is_open        INTEGER NOT NULL DEFAULT 0, -- 1: "may", "should", "if"
	sentence_begin INTEGER NOT NULL DEFAULT 0, -- the sentence that it begins in
	sentence_end   INTEGER NOT NULL DEFAULT 0,
	subject_begin  INTEGER NOT NULL DEFAULT 0, -- of what; may stand outside the place
	subject_end    INTEGER NOT NULL DEFAULT 0,
	head_begin     INTEGER NOT NULL DEFAULT 0, -- the word that says what of it
	head_end       INTEGER NOT NULL DEFAULT 0,
	UNIQUE (document, number)
) STRICT;

-- Pronouns, and whom they stand for.
CREATE TABLE stand_ins (
	document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
	number   INTEGER NOT NULL,
	"begin"  INTEGER NOT NULL,
	"end"    INTEGER NOT NULL,
	name     TEXT NOT NULL,
	PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

-- Whose words a statement is.
CREATE TABLE statement_attributions (
	document    TEXT NOT NULL,
	statement   INTEGER NOT NULL,
	number      INTEGER NOT NULL,
	attribution INTEGER NOT NULL,
	PRIMARY KEY (document, statement, number),
	FOREIGN KEY (document, statement) REFERENCES statements (document, number)
		ON DELETE CASCADE,
	FOREIGN KEY (document, attribution) REFERENCES attributions ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Full-text search, brought up to date whenever results are published:
--   SELECT words FROM statement_search WHERE statement_search MATCH 'harbour';
--   SELECT s.* FROM statement_search JOIN statements AS s
--       ON s.key = statement_search.rowid WHERE statement_search MATCH 'harbour';
CREATE VIRTUAL TABLE statement_search USING fts5 (
	words, content = 'statements', content_rowid = 'key',
	tokenize = 'unicode61 remove_diacritics 2'
);

-- ---------------------------------------------------------------- results

-- What the results were computed with: 'version' and 'weights'.
CREATE TABLE run (
	name  TEXT NOT NULL PRIMARY KEY,
	value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who is cited, after names were resolved.
CREATE TABLE sources (
	id     TEXT NOT NULL PRIMARY KEY,
	name   TEXT NOT NULL,
	type   TEXT NOT NULL, -- as in attributions
	outlet TEXT,          -- wire, news, aggregator, newsroom; NULL: no outlet
	domain TEXT,
	owner  TEXT REFERENCES sources DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE source_names (
	source  TEXT NOT NULL REFERENCES sources ON DELETE CASCADE,
	written TEXT NOT NULL, -- a form found in an article
	PRIMARY KEY (source, written)
) STRICT, WITHOUT ROWID;

CREATE TABLE attribution_sources (
	document    TEXT NOT NULL,
	attribution INTEGER NOT NULL,
	source      TEXT NOT NULL REFERENCES sources ON DELETE CASCADE,
	PRIMARY KEY (document, attribution),
	FOREIGN KEY (document, attribution) REFERENCES attributions ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE citation_sources (
	document TEXT NOT NULL,
	citation INTEGER NOT NULL,
	source   TEXT NOT NULL REFERENCES sources ON DELETE CASCADE,
	PRIMARY KEY (document, citation),
	FOREIGN KEY (document, citation) REFERENCES citations ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The outlet that published a document.
CREATE TABLE document_outlets (
	document TEXT NOT NULL PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
	source   TEXT NOT NULL REFERENCES sources ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The same thing stated in one or more places, and how well it is sourced. This
-- is about sourcing: no grade says that a claim is true.
CREATE TABLE claims (
	id       TEXT NOT NULL PRIMARY KEY,
	wording  TEXT NOT NULL,
	grade    TEXT NOT NULL,    -- 'A' well corroborated ... 'F' unsourced
	strength REAL NOT NULL,    -- 0 to 100
	lines    INTEGER NOT NULL, -- independent lines to identifiable origins
	articles INTEGER NOT NULL,
	badges   TEXT NOT NULL,    -- "Echo, One gate", or empty
	rank     INTEGER NOT NULL, -- 1 is best sourced
	listed   INTEGER NOT NULL  -- 0: too slight for a table
) STRICT, WITHOUT ROWID;

-- Where a claim is stated; the words of it within the statement.
CREATE TABLE claim_statements (
	claim     TEXT NOT NULL REFERENCES claims ON DELETE CASCADE,
	document  TEXT NOT NULL,
	statement INTEGER NOT NULL,
	"begin"   INTEGER NOT NULL,
	"end"     INTEGER NOT NULL,
	PRIMARY KEY (claim, document, statement),
	FOREIGN KEY (document, statement) REFERENCES statements (document, number)
		ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The graph of each claim: what it rests on.
CREATE TABLE nodes (
	claim           TEXT NOT NULL REFERENCES claims ON DELETE CASCADE,
	id              TEXT NOT NULL,
	kind            TEXT NOT NULL, -- claim, statement, source, nobody, unspecified
	label           TEXT NOT NULL,
	class           TEXT NOT NULL, -- origins of one class are not independent
	is_origin       INTEGER NOT NULL,
	is_identifiable INTEGER NOT NULL, -- a reader could go and check it
	document        TEXT,    -- of a statement
	statement       INTEGER, -- of a statement
	source          TEXT REFERENCES sources,
	PRIMARY KEY (claim, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE edges (
	claim      TEXT NOT NULL REFERENCES claims ON DELETE CASCADE,
	number     INTEGER NOT NULL,
	from_node  TEXT NOT NULL,
	to_node    TEXT NOT NULL, -- nearer to the origin
	kind       TEXT NOT NULL, -- states, attributes, relays, cites, copies, unsourced
	factor     REAL NOT NULL, -- what the hop leaves of the strength
	document   TEXT,          -- whose text the cue stands in
	cue_begin  INTEGER NOT NULL,
	cue_end    INTEGER NOT NULL,
	is_paradox INTEGER NOT NULL, -- 1: cites something later than itself
	PRIMARY KEY (claim, number),
	FOREIGN KEY (claim, from_node) REFERENCES nodes ON DELETE CASCADE,
	FOREIGN KEY (claim, to_node) REFERENCES nodes ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The best line of each independence class of a claim's origins.
CREATE TABLE lines (
	claim      TEXT NOT NULL REFERENCES claims ON DELETE CASCADE,
	class      TEXT NOT NULL,
	strength   REAL NOT NULL,    -- 0 to 1: the product of its factors
	is_counted INTEGER NOT NULL, -- 1: counts among claims.lines
	PRIMARY KEY (claim, class)
) STRICT, WITHOUT ROWID;

-- The nodes of a line, from the claim (step 0) to the origin.
CREATE TABLE line_steps (
	claim TEXT NOT NULL,
	class TEXT NOT NULL,
	step  INTEGER NOT NULL,
	node  TEXT NOT NULL,
	edge  INTEGER, -- by which it was reached; NULL at step 0
	PRIMARY KEY (claim, class, step),
	FOREIGN KEY (claim, class) REFERENCES lines ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What a line multiplies: relay, mode, hedge and trace of the hop to a step;
-- how_known, naming and interest of the origin at the last.
CREATE TABLE factors (
	claim    TEXT NOT NULL,
	class    TEXT NOT NULL,
	step     INTEGER NOT NULL,
	factor   TEXT NOT NULL,
	level    TEXT NOT NULL, -- "own act"
	value    REAL NOT NULL,
	document TEXT,          -- whose words justify it
	"begin"  INTEGER NOT NULL,
	"end"    INTEGER NOT NULL,
	PRIMARY KEY (claim, class, step, factor),
	FOREIGN KEY (claim, class, step) REFERENCES line_steps ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Wording that two documents share.
CREATE TABLE copies (
	copy           TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
	original       TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
	copy_begin     INTEGER NOT NULL,
	copy_end       INTEGER NOT NULL,
	original_begin INTEGER NOT NULL,
	original_end   INTEGER NOT NULL,
	is_dated       INTEGER NOT NULL, -- 0: which one is the copy is not known
	PRIMARY KEY (copy, original, copy_begin, original_begin)
) STRICT, WITHOUT ROWID;

-- Claims that cannot both be so, as far as their words go.
CREATE TABLE conflicts (
	here            TEXT NOT NULL REFERENCES claims ON DELETE CASCADE,
	there           TEXT NOT NULL REFERENCES claims ON DELETE CASCADE,
	about           TEXT NOT NULL, -- what differs: "10,000 / hundreds of thousands"
	here_document   TEXT NOT NULL,
	here_statement  INTEGER NOT NULL,
	there_document  TEXT NOT NULL,
	there_statement INTEGER NOT NULL,
	PRIMARY KEY (here, there)
) STRICT, WITHOUT ROWID;

-- Without these, to delete a document or a claim would scan whole tables.
CREATE INDEX statement_attributions_by_attribution
	ON statement_attributions (document, attribution);
CREATE INDEX claim_statements_by_place ON claim_statements (document, statement);

-- ------------------------------------------------------------------ views

-- Who says what: one row for each claim, place and attribution. In the article's
-- own voice, source is NULL.
CREATE VIEW who_says AS
SELECT c.id AS claim, c.grade, c.strength, c.wording, d.id AS document,
	d.outlet_name AS outlet, d.headline, st.words, s.name AS source, s.type,
	a.stance, a.hedged
FROM claims AS c
JOIN claim_statements AS cs ON cs.claim = c.id
JOIN documents AS d ON d.id = cs.document
JOIN statements AS st ON st.document = cs.document AND st.number = cs.statement
LEFT JOIN statement_attributions AS sa
	ON sa.document = cs.document AND sa.statement = cs.statement
LEFT JOIN attributions AS a ON a.document = sa.document AND a.number = sa.attribution
LEFT JOIN attribution_sources AS x
	ON x.document = sa.document AND x.attribution = sa.attribution
LEFT JOIN sources AS s ON s.id = x.source;

-- Who feeds whom: how often the articles of one outlet lean on a source.
CREATE VIEW who_feeds_whom AS
SELECT o.name AS outlet, s.name AS source, s.type, count(*) AS times,
	count(DISTINCT u.document) AS articles
FROM (
	SELECT document, source FROM attribution_sources
	UNION ALL
	SELECT document, source FROM citation_sources
) AS u
JOIN document_outlets AS x ON x.document = u.document
JOIN sources AS o ON o.id = x.source
JOIN sources AS s ON s.id = u.source
GROUP BY o.id, s.id;

-- How a claim's lines are worked out, factor by factor, with the words.
CREATE VIEW worked AS
SELECT l.claim, l.class, l.strength, l.is_counted, f.step, n.label AS node, f.factor,
	f.level, f.value,
	cast(substr(cast(d.text AS BLOB), f."begin" + 1, f."end" - f."begin") AS TEXT) AS words
FROM lines AS l
JOIN line_steps AS p ON p.claim = l.claim AND p.class = l.class
JOIN nodes AS n ON n.claim = p.claim AND n.id = p.node
JOIN factors AS f ON f.claim = p.claim AND f.class = p.class AND f.step = p.step
LEFT JOIN documents AS d ON d.id = f.document;
