"""Writes the sample activities of the measure `iati-write` with lxml's xmlfile, for comparison. Prints one line of JSON.

Usage: python3 iati_write.py FILE ACTIVITIES
"""
import functools
import json
import sys
import time

from lxml import etree

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
DIFFERENT = 500


def leaf(xml, tag, text=None, **attributes):
    with xml.element(tag, {k.replace("_", "-"): v for k, v in attributes.items()}):
        if text is not None:
            xml.write(text)


@functools.cache
def said(number):
    return (({}, f"Decent work & protection {number}"), ({LANG: "fr"}, f"Travail décent et protection {number}"), ({LANG: "zh"}, f"体面劳动与保护 {number}"))


def narratives(xml, tag, number, **attributes):
    with xml.element(tag, {k.replace("_", "-"): v for k, v in attributes.items()}):
        for language, text in said(number):
            with xml.element("narrative", language):
                xml.write(text)


def activity(xml, identifier):
    number = identifier % DIFFERENT
    with xml.element("iati-activity", {"last-updated-datetime": "2026-01-31T10:00:00Z", LANG: "en", "default-currency": "USD", "hierarchy": "1"}):
        leaf(xml, "iati-identifier", f"XM-DAC-99-{identifier:06d}")
        narratives(xml, "reporting-org", 0, ref="XM-DAC-99", type="40", secondary_reporter="0")
        narratives(xml, "title", number)
        for kind in ("1", "2", "3", "4"):
            narratives(xml, "description", number, type=kind)
        leaf(xml, "activity-status", code="2")
        for kind in ("1", "2", "3"):
            leaf(xml, "activity-date", type=kind, iso_date="2026-01-31")
        for i in range(60):
            with xml.element("transaction"):
                leaf(xml, "transaction-type", code="3")
                leaf(xml, "transaction-date", iso_date="2026-01-31")
                leaf(xml, "value", f"{number * 100 + i}.5", currency="EUR", value_date="2026-01-31")
                narratives(xml, "description", i)


def main(path, activities):
    started, used = time.monotonic(), time.process_time()
    with open(path, "wb") as file, etree.xmlfile(file, encoding="UTF-8") as xml:
        xml.write_declaration()
        with xml.element("iati-activities", {"version": "2.03", "generated-datetime": "2026-01-31T10:00:00Z"}, {"xml": "http://www.w3.org/XML/1998/namespace"}):
            for number in range(1, activities + 1):
                activity(xml, number)
    print(json.dumps({"seconds": time.monotonic() - started, "processor_seconds": time.process_time() - used}))


main(sys.argv[1], int(sys.argv[2]))
