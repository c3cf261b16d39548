from __future__ import annotations

from typing import Any

import pytest

from rules.papers import LAW, found_by, one
from rules.red_flags.orders import asked_of
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.papers_say import SLUG


def papers(field: str, text: str) -> Brief:
    fields: dict[str, Any] = {field: text}
    return asked_of(**fields)


@pytest.mark.parametrize(
    ("field", "text", "variant"),
    [
        ("packing", "remove manufacturer labels", "marks"),
        ("packing", "Kennzeichnung der Gehäuse bitte entfernen", "marks"),
        ("packing", "no country of origin on the boxes", "marks"),
        ("packing", "RE\u200bMOVE  all\u00a0LABELS", "marks"),
        ("packing", "ｒｅｍｏｖｅ labels", "marks"),
        ("notes", "laser off the part numbers", "marks"),
        ("notes", "снять шильдики", "marks"),
        ("packing", "Etiketleri ve seri numaralarını sökün", "marks"),
        ("packing", "去除标签和序列号", "marks"),
        ("notes", "Do not mention the end user on the papers", "conceal"),
        ("notes", "Endkunde nicht nennen", "conceal"),
        ("notes", "Ne pas mentionner le client final sur la facture", "conceal"),
        ("notes", "Не указывать конечного получателя в документах", "conceal"),
        ("notes", "Son kullanıcıyı belgelerde belirtmeyin", "conceal"),
        ("notes", "请勿在单据上注明最终用户", "conceal"),
        ("notes", "Rechnung bitte niedriger ausstellen", "undervalue"),
        ("notes", "please declare as samples", "undervalue"),
        ("notes", "please put a lower value on the invoice", "undervalue"),
        ("notes", "Sous-évaluer la facture", "undervalue"),
        ("notes", "Просим занизить стоимость в инвойсе", "undervalue"),
        ("notes", "Faturayı düşük düzenleyin", "undervalue"),
        ("notes", "请低报发票金额", "undervalue"),
        ("notes", "please split the invoice into three below 5,000 EUR", "split_invoice"),
        ("notes", "Rechnung in drei unter 1.000 EUR aufteilen", "split_invoice"),
        ("notes", "Diviser la facture en trois de moins de 5000 EUR", "split_invoice"),
        ("notes", "Разбить инвойс на три до 5000 евро", "split_invoice"),
        ("notes", "Faturayı 5000 EUR altında bölün", "split_invoice"),
        ("notes", "发票拆分为三张，每张低于5000欧元", "split_invoice"),
        ("end_use", "Спецпроект завода", "special_purpose"),
        ("end_use", "изделие специального назначения", "special_purpose"),
        ("notes", "needs the notification of the FSB", "fsb"),
        ("notes", "нотификация ФСБ прилагается", "fsb"),
        ("notes", "The buyer waives commissioning", "services"),
        ("notes", "place of delivery to be advised", "open_date"),
        ("notes", "Liefertermin noch offen", "open_date"),
        ("notes", "delivery date still open", "open_date"),
        ("notes", "STS transfer off Fujairah", "at_sea"),
    ],
)
def test_whole_phrases_are_found(field: str, text: str, variant: str) -> None:
    assert [finding.variant for finding in found_by(SLUG, papers(field, text))] == [variant]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("packing", "do not remove any labels"),
        ("packing", "labels must never be removed from the boxes"),
        ("packing", "Etiketten nicht entfernen"),
        ("packing", "请勿去除标签"),
        ("packing", "Etiketleri sökmeyin"),
        ("notes", "Please mention the end user on all papers"),
        ("notes", "Do not undervalue the goods"),
        ("notes", "Do not split the invoice below the order value"),
        ("notes", "Split shipment is allowed, one invoice each"),
        ("notes", "Endkunde bitte auf der Rechnung nennen"),
        ("notes", "The price on the invoice is lower for samples than in the list"),
        ("packing", "remove pallets. Labels on two sides"),
        ("packing", "remove shipping labels after unloading"),
        ("packing", "neutral cartons, marks as in the drawing"),
        ("notes", "spec sheet, special purpose machine, project 12"),
        ("notes", "The Federation of Small Businesses (FSB) sends its regards"),
        ("notes", "without installation and commissioning"),
        ("notes", "STS crane number 4"),
        ("notes", "Delivery time: 8 to 16 h, gate open until 17 h"),
        ("notes", "Lieferort: Tor 3, offen bis 17 Uhr"),
        ("notes", "origin to be changed to Italy"),
    ],
)
def test_what_has_an_innocent_use_is_not(field: str, text: str) -> None:
    assert found_by(SLUG, papers(field, text)) == ()


def test_a_flag_stands_with_its_own_source_and_weight() -> None:
    finding = one(SLUG, asked_of(notes="customer declined training"))
    assert (finding.level, finding.facts["severity"]) == (Level.NOTE, "medium")
    assert {citation.instrument for citation in finding.cited} == {
        LAW.red_flags.flag("KYC-07").citation.instrument,
        LAW.red_flags.flag("T3-04").citation.instrument,
    }


def test_the_same_set_is_told_once() -> None:
    brief = asked_of(packing="remove all labels", notes="remove all labels")
    assert [finding.subject for finding in found_by(SLUG, brief)] == ["/packing"]


def test_guidance_that_was_not_out_is_silent() -> None:
    import datetime

    import msgspec

    brief = asked_of(packing="remove all labels")
    clocks = msgspec.structs.replace(brief.clocks, known_at=datetime.date(2023, 6, 8))
    assert found_by(SLUG, msgspec.structs.replace(brief, clocks=clocks)) == ()
    clocks = msgspec.structs.replace(brief.clocks, known_at=datetime.date(2023, 6, 9))
    assert len(found_by(SLUG, msgspec.structs.replace(brief, clocks=clocks))) == 1
