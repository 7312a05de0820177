"""The same work as `mandate iati import`, done with lxml's iterparse and psycopg2's COPY, for comparison.

Reads FILE, takes the same columns out of each activity, keeps its XML packed by zlib, and copies all of it in one
transaction into tables of the same shape (made anew in the schema lxml_received). Prints one line of JSON.
Usage: python3 iati_import.py CONNECTION FILE
"""
import hashlib
import io
import json
import re
import resource
import sys
import time
import zlib
from decimal import Decimal, InvalidOperation

import psycopg2
from lxml import etree

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
BATCH = 500
DATE = re.compile(r"\d{4}-\d\d-\d\d$")
TABLES = {
    "activity": "id bigint primary key, is_organisation boolean, identifier text, reporting_ref text, reporting_name text, title jsonb, status text, hierarchy int, "
                "is_humanitarian boolean, default_currency text, last_updated timestamptz, planned_start date, actual_start date, planned_end date, actual_end date, hash bytea, xml_length int, xml bytea",
    "place": "activity_id bigint, position int, transaction int, is_region boolean, vocabulary text, code text, percent numeric, primary key (activity_id, position)",
    "sector": "activity_id bigint, position int, transaction int, vocabulary text, code text, percent numeric, primary key (activity_id, position)",
    "party": "activity_id bigint, position int, role text, type text, ref text, name text, primary key (activity_id, position)",
    "budget": "activity_id bigint, position int, element text, type text, status text, period_start date, period_end date, amount numeric, currency text, value_date date, primary key (activity_id, position)",
    "transaction": "activity_id bigint, position int, type text, \"on\" date, amount numeric, currency text, value_date date, provider_ref text, provider_name text, receiver_ref text, receiver_name text, primary key (activity_id, position)",
    "related": "activity_id bigint, position int, type text, ref text, primary key (activity_id, position)",
}
INDEXES = ["create unique index on lxml_received.activity (is_organisation, identifier)", "create index on lxml_received.activity (reporting_ref)",
           "create index on lxml_received.place (is_region, code)", "create index on lxml_received.sector (vocabulary, code)", "create index on lxml_received.party (ref)",
           "alter table lxml_received.activity alter column xml set storage external"]
ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def field(value):
    if value is None or value == "":
        return "\\N"
    if isinstance(value, bytes):
        return "\\\\x" + value.hex()
    return value.translate(ESCAPES) if isinstance(value, str) else str(value)


def number(text):
    try:
        value = Decimal((text or "").strip())
        return value if value.is_finite() and "e" not in text.lower() else None
    except InvalidOperation:
        return None


def date(element, attribute="iso-date"):
    text = "" if element is None else (element.get(attribute) or "").strip()[:10]
    return text if DATE.match(text) else None


def name(element):
    narrative = None if element is None else element.find("narrative")
    return None if narrative is None or narrative.text is None else narrative.text.strip()


def get(element, attribute):
    return None if element is None else element.get(attribute)


class Rows:
    def __init__(self):
        self.rows = {table: [] for table in TABLES}

    def add(self, table, *values):
        self.rows[table].append("\t".join(map(field, values)))

    def copy(self, cursor):
        for table, lines in self.rows.items():
            if lines:
                cursor.copy_expert(f'copy lxml_received."{table}" from stdin', io.StringIO("\n".join(lines) + "\n"))
                lines.clear()


def value_of(element, default):
    value = element.find("value")
    if value is None:
        return None, None, None
    return number(value.text), value.get("currency") or default, date(value, "value-date")


def places(rows, ident, element, transaction, at):
    for kind in ("recipient-country", "recipient-region"):
        for place in element.iterfind(kind):
            rows.add("place", ident, at["place"], transaction, kind == "recipient-region", place.get("vocabulary"), place.get("code"), number(place.get("percentage")))
            at["place"] += 1
    for sector in element.iterfind("sector"):
        rows.add("sector", ident, at["sector"], transaction, sector.get("vocabulary") or "1", sector.get("code"), number(sector.get("percentage")))
        at["sector"] += 1


def activity(rows, ident, element):
    xml = etree.tostring(element, encoding="utf-8", with_tail=False)
    reporting = element.find("reporting-org")
    currency, language = element.get("default-currency"), element.get(LANG) or ""
    title = {n.get(LANG) or language: n.text.strip() for n in element.iterfind("title/narrative") if n.text}
    dates = {d.get("type"): date(d) for d in element.iterfind("activity-date")}
    rows.add("activity", ident, False, element.findtext("iati-identifier").strip(), get(reporting, "ref"), name(reporting), json.dumps(title, ensure_ascii=False), get(element.find("activity-status"), "code"),
             element.get("hierarchy"), element.get("humanitarian"), currency, element.get("last-updated-datetime"), dates.get("1"), dates.get("2"), dates.get("3"), dates.get("4"),
             hashlib.sha256(xml).digest(), len(xml), zlib.compress(xml, 1))
    at = {"place": 0, "sector": 0}
    places(rows, ident, element, None, at)
    for position, party in enumerate(element.iterfind("participating-org")):
        rows.add("party", ident, position, party.get("role"), party.get("type"), party.get("ref"), name(party))
    for position, budget in enumerate(element.xpath("budget | planned-disbursement")):
        rows.add("budget", ident, position, budget.tag, budget.get("type"), budget.get("status"), date(budget.find("period-start")), date(budget.find("period-end")), *value_of(budget, currency))
    for position, transaction in enumerate(element.iterfind("transaction")):
        provider, receiver = transaction.find("provider-org"), transaction.find("receiver-org")
        rows.add("transaction", ident, position, get(transaction.find("transaction-type"), "code"), date(transaction.find("transaction-date")), *value_of(transaction, currency),
                 get(provider, "ref"), name(provider), get(receiver, "ref"), name(receiver))
        places(rows, ident, transaction, position, at)
    for position, related in enumerate(element.iterfind("related-activity")):
        rows.add("related", ident, position, related.get("type"), related.get("ref"))


def main(connection, path):
    with psycopg2.connect(connection) as database, database.cursor() as cursor:
        cursor.execute("drop schema if exists lxml_received cascade; create schema lxml_received")
        for table, columns in TABLES.items():
            cursor.execute(f'create table lxml_received."{table}" ({columns})')
        for index in INDEXES:
            cursor.execute(index)
    started, used, count, rows = time.monotonic(), time.process_time(), 0, Rows()
    with psycopg2.connect(connection) as database, database.cursor() as cursor:
        for _, element in etree.iterparse(path, tag="iati-activity", resolve_entities=False, no_network=True):
            count += 1
            activity(rows, count, element)
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
            if count % BATCH == 0:
                rows.copy(cursor)
        rows.copy(cursor)
        database.commit()
    print(json.dumps({"activities": count, "seconds": time.monotonic() - started, "processor_seconds": time.process_time() - used, "peak_kb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}))


main(sys.argv[1], sys.argv[2])
