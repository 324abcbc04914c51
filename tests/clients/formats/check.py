"""Reads what `hearsay export` wrote with clients that others wrote, and compares.

usage: check.py FOLDER [PROV-SCHEMA]

FOLDER holds one view in every format (view.csv/ for the tables), the documents that it is
about and its claims as `json` has them. Prints "skipped: NAME" for each client that is not
installed, and a line for whatever differs; fails if anything does.
"""
import csv
import json
import os
import sqlite3
import sys

folder = sys.argv[1]
schema = sys.argv[2] if len(sys.argv) > 2 else None
failed = False


def complain(what):
    global failed
    failed = True
    print("check.py: " + what[:600])


def check(is_so, what):
    if not is_so:
        complain(what)


def path(name):
    return os.path.join(folder, name)


def load(name):
    with open(path(name), encoding="utf-8") as file:
        return json.load(file)


# ------------------------------------------------------------ what is to be found

HOME = {"id", "value", "name", "key", "source", "target", "interaction"}


def own(data):
    return {name: value for name, value in data.items() if name not in HOME}


view = load("view.cyjs")
nodes = {n["data"]["id"]: own(n["data"]) for n in view["elements"]["nodes"]}
edges = {e["data"]["id"]: own(e["data"]) for e in view["elements"]["edges"]}
ends = {e["data"]["id"]: (e["data"]["source"], e["data"]["target"])
        for e in view["elements"]["edges"]}


def pictured(text, only_nul=False):
    """What hsy_control_pictures makes of a text."""
    def one(c):
        if ord(c) < 0x20 and c not in "\t\n\r" and (not only_nul or c == "\0"):
            return chr(0x2400 + ord(c))
        return "\ufffd" if c in "\ufffe\uffff" and not only_nul else c
    return "".join(map(one, text))


def in_xml(data):
    return {name: pictured(value) if isinstance(value, str) else value
            for name, value in data.items()}


def compare(client, found, expected):
    check(found.keys() == expected.keys(),
          "%s: other things than in Cytoscape's file: %s" %
          (client, sorted(found.keys() ^ expected.keys())[:5]))
    for key in found.keys() & expected.keys():
        if found[key] != expected[key]:
            complain("%s: %s is\n  %r, not\n  %r" %
                     (client, key, found[key], expected[key]))
            return


def check_against_articles():
    """The texts are those of the articles, to the byte."""
    with open(path("documents.json"), encoding="utf-8") as file:
        documents = {d["id"]: d for d in map(json.loads, file)}
    claims = {c["id"]: c for c in load("claims.json")["claims"]}
    kinds = {}
    for key, node in nodes.items():
        kinds[node["kind"]] = kinds.get(node["kind"], 0) + 1
        if node["kind"] == "statement":
            text = documents[node["document"]]["text"].encode()
            words = text[node["begin"]:node["end"]].decode()
            check(node["text"] == words, "%s: other words: %r" % (key, node["text"]))
        elif node["kind"] == "claim":
            check(node["text"] == claims[key]["wording"], key + ": another wording")
            check(node["grade"] == claims[key]["grade"], key + ": another grade")
        elif node["kind"] == "article" and documents[node["document"]]["headline"]:
            check(node["text"] == documents[node["document"]]["headline"],
                  key + ": another headline")
        check(node.get("url", "http").startswith("http"), key + ": an address that acts")
    for kind in "claim", "statement", "source", "nobody", "article":
        check(kinds.get(kind), "there is no node of kind " + kind)
    check({c["id"] for c in claims.values()} <= nodes.keys(), "claims are missing")
    for edge in ends.values():
        check(set(edge) <= nodes.keys(), "an edge leads nowhere: %s" % (edge,))


# ----------------------------------------------------------------------- clients

def check_networkx():
    import networkx
    from networkx.readwrite.gexf import GEXF

    # Older ones know nothing later than GEXF 1.2, which looks the same to them.
    if "1.3" not in GEXF.versions:
        GEXF.versions["1.3"] = dict(GEXF.versions["1.2draft"], NS_GEXF="http://gexf.net/1.3")

    graphs = {
        "GraphML": networkx.read_graphml(path("view.graphml")),
        "GEXF": networkx.read_gexf(path("view.gexf")),
        "Cytoscape": networkx.cytoscape_graph(load("view.cyjs")),
    }
    for name, graph in graphs.items():
        check(graph.is_directed(), name + ": edges have no direction")
        found = {key: own(data) for key, data in graph.nodes(data=True)}
        compare(name, found, {k: in_xml(n) for k, n in nodes.items()}
                if name != "Cytoscape" else nodes)
        found = {}
        for source, target, data in graph.edges(data=True):
            key = data.pop("id")
            check(ends.get(key) == (source, target), "%s: %s has other ends" % (name, key))
            data = own(data)
            if name == "GEXF":
                data.pop("weight", None)
            found[key] = data
        compare(name, found, {k: in_xml(e) for k, e in edges.items()}
                if name != "Cytoscape" else edges)


def cell(value):
    """How a value stands in a table."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return pictured(value, True) if isinstance(value, str) else value


def unguarded(row):
    return {name: value[1:] if value[:1] == "'" else value for name, value in row.items()}


def rows_of(table):
    with open(path("view.csv/%s.csv" % table), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def check_csv():
    database = sqlite3.connect(path("view.sqlite"))
    database.row_factory = sqlite3.Row
    for table, expected in ("nodes", nodes), ("edges", edges):
        rows = rows_of(table)
        for row in rows:
            check(not any(v[:1] in tuple("=+-@\t\r") and v[:1] for v in row.values()),
                  "a spreadsheet would run a cell: %s" % row)
        found = {}
        for row in map(unguarded, rows):
            key = row.pop("id")
            if table == "edges":
                check((row.pop("source"), row.pop("target")) == ends[key],
                      "CSV: %s has other ends" % key)
            wanted = expected[key]
            found[key] = {name: float(value) if isinstance(wanted.get(name), (int, float))
                          and not isinstance(wanted[name], bool) else value
                          for name, value in row.items() if value != ""}
        compare("CSV", found, {key: {name: cell(value) for name, value in data.items()
                                     if value != ""} for key, data in expected.items()})
        stored = [dict(row) for row in database.execute("SELECT * FROM " + table)]
        check(stored == rows, "sqlite3 has other %s than Python's csv" % table)
    ids = [row["id"] for row in rows_of("claims")]
    check(ids == [c["id"] for c in load("claims.json")["claims"]], "CSV: other claims")


def check_prov():
    from prov.model import ProvDocument

    document = ProvDocument.deserialize(path("view.prov.json"))
    again = ProvDocument.deserialize(content=document.serialize())
    check(document == again, "PROV-JSON: does not survive python3-prov")
    found = {}
    relations = 0
    bundle = next(iter(document.bundles))
    for record in bundle.get_records():
        if record.is_relation():
            relations += 1
        elif record.get_type().localpart == "Entity":
            found[record.identifier.localpart] = {
                name.localpart: value for name, value in record.attributes
                if name.namespace.uri == "urn:hearsay:"}
    # Nobody is neither an entity nor related to anything.
    there = {key: node for key, node in nodes.items()
             if node["kind"] not in ("nobody", "unspecified")}
    related = sum(target in there for _, target in ends.values())
    compare("PROV-JSON", found, there)
    check(relations == related, "PROV-JSON: %d relations, not %d" %
          (relations, related))


def check_prov_schema():
    import jsonschema

    if schema:
        with open(schema, encoding="utf-8") as file:
            rules = json.load(file)
        for error in jsonschema.Draft4Validator(rules).iter_errors(load("view.prov.json")):
            complain("PROV-JSON: " + error.message)
            break


def check_jsonld():
    from pyld import jsonld

    def refuse(url, options):
        raise ValueError("JSON-LD wants " + url)

    jsonld.set_document_loader(refuse)
    written = load("view.jsonld")
    expanded = jsonld.expand(written)
    check("ClaimReview" not in json.dumps(expanded), "JSON-LD rates truth")
    label = "http://www.w3.org/2000/01/rdf-schema#label"
    text = "https://schema.org/text"
    found = {thing["@id"].rsplit(":", 1)[1]: thing[text][0]["@value"]
             for thing in expanded if label in thing}
    compare("JSON-LD", found, {key: node["text"] for key, node in nodes.items()})
    again = jsonld.compact(expanded, written["@context"])
    check(again["@graph"] == written["@graph"], "JSON-LD: does not survive pyld")
    quads = jsonld.to_rdf(written)["@default"]
    triples = {(q["subject"]["value"], q["predicate"]["value"], q["object"]["value"])
               for q in quads}
    check(len(triples) > len(edges), "JSON-LD: too few triples")


def plain(text):
    """What hsy_plain makes of a text, but for its spaces."""
    marks = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
    control = {*range(0x20), *range(0x7F, 0xA0), 0xFFFE, 0xFFFF}
    return "".join("\ufffd" if ord(c) in control and not c.isspace() else c
                   for c in text if ord(c) not in marks)


def write_page_data():
    """For page.html, which a browser is to open."""
    data = {"question": "Where do these claims come from?", "pictures": [], "diagrams": []}
    for name, kind in ("view.svg", "pictures"), ("view.mmd", "diagrams"):
        with open(path(name), encoding="utf-8") as file:
            data[kind].append(file.read())
    data["claims"] = [plain(n["text"]) for n in nodes.values() if n["kind"] == "claim"]
    data["drawn"] = data["diagrams"][0].count(":::grade")
    with open(path("data.js"), "w", encoding="utf-8") as file:
        file.write("const data = %s;\n" % json.dumps(data))


write_page_data()
attempts = (check_against_articles, check_csv, check_networkx, check_prov,
            check_prov_schema, check_jsonld)
for attempt in attempts:
    try:
        attempt()
    except ImportError as missing:
        print("skipped: %s is not installed" % missing.name)
sys.exit(failed)
