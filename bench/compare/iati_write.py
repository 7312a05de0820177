"""Writes the sample activities of the measure `iati-write` with lxml's xmlfile, for comparison. Prints one line of JSON.

Usage: python3 iati_write.py FILE ACTIVITIES
"""
import json
import sys
import time

from lxml import etree

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def leaf(xml, tag, text=None, **attributes):
    with xml.element(tag, {k.replace("_", "-"): v for k, v in attributes.items()}):
        if text is not None:
            xml.write(text)


def narratives(xml, tag, number, **attributes):
    with xml.element(tag, {k.replace("_", "-"): v for k, v in attributes.items()}):
        for language, text in (("en", f"Decent work & protection {number}"), ("fr", f"Travail décent et protection {number}"), ("zh", f"体面劳动与保护 {number}")):
            with xml.element("narrative", {LANG: language}):
                xml.write(text)


def activity(xml, number):
    with xml.element("iati-activity", {"default-currency": "USD", "last-updated-datetime": "2026-01-31T10:00:00Z", "hierarchy": "1"}):
        leaf(xml, "iati-identifier", f"XM-DAC-99-{number:06d}")
        narratives(xml, "reporting-org", 0, ref="XM-DAC-99", type="40")
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
                leaf(xml, "value", f"{number * 100 + i}.50", currency="USD", value_date="2026-01-31")
                narratives(xml, "description", i)


def main(path, activities):
    started = time.monotonic()
    with open(path, "wb") as file, etree.xmlfile(file, encoding="UTF-8") as xml:
        xml.write_declaration()
        with xml.element("iati-activities", {"version": "2.03"}, {"xml": "http://www.w3.org/XML/1998/namespace"}):
            for number in range(1, activities + 1):
                activity(xml, number)
    print(json.dumps({"seconds": time.monotonic() - started}))


main(sys.argv[1], int(sys.argv[2]))
