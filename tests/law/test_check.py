"""The law on file is sound, and the check finds what is not."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from tidewaiter.law.check import aged, check, citations, counts
from tidewaiter.law.load import load_law

LAW = load_law()


def test_the_law_on_file_is_sound() -> None:
    assert check(LAW) == ()


def test_a_verification_grows_old() -> None:
    assert aged(LAW, date(2026, 11, 22)) == ()
    old = aged(LAW, date(2030, 1, 1))
    assert "last read on 2026-11-22; read it again" in old[0]
    assert len(old) == len(set(old))


def test_a_count_that_does_not_fit_its_source_is_found() -> None:
    table = LAW.codes("us_supp7")
    short = msgspec.structs.replace(table.versions[-1], rows=table.versions[-1].rows[1:])
    spoilt = msgspec.structs.replace(table, versions=(*table.versions[:-1], short))
    law = msgspec.structs.replace(LAW, code_tables={**LAW.code_tables, "us_supp7": spoilt})
    assert any("52 codes, the source speaks of 53" in fault for fault in check(law))


def test_versions_out_of_order_are_found() -> None:
    table = LAW.codes("chpl")
    spoilt = msgspec.structs.replace(table, versions=table.versions[::-1])
    law = msgspec.structs.replace(LAW, code_tables={**LAW.code_tables, "chpl": spoilt})
    assert any("stands after" in fault for fault in check(law))


def test_a_card_without_german_is_found() -> None:
    card = LAW.card("export/us/supp7")
    words = {key: text for key, text in card.summary.items() if key != "de.wider"}
    spoilt = msgspec.structs.replace(card, summary=words)
    law = msgspec.structs.replace(LAW, cards={**LAW.cards, card.slug: spoilt})
    assert any("no summary 'wider' in de" in fault for fault in check(law))


def test_everything_is_counted_and_cited() -> None:
    assert counts(LAW)["citations"] == len(tuple(citations(LAW)))
    assert counts(LAW)["tables of codes"] == len(LAW.code_tables)
    assert all(citation.instrument.strip() for _, citation in citations(LAW))


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"link": None, "read_in": None}, "nothing says where it was read"),
        ({"link": "90 FR 48195"}, "a link that is no address"),
        ({"verified_on": None}, "no day says when"),
    ],
)
def test_a_source_that_nobody_can_follow_is_found(changes: dict[str, Any], fault: str) -> None:
    card = LAW.card("export/us/supp7")
    cited = msgspec.structs.replace(card.citations[0], **changes)
    spoilt = msgspec.structs.replace(card, citations=(cited, *card.citations[1:]))
    law = msgspec.structs.replace(LAW, cards={**LAW.cards, card.slug: spoilt})
    assert any(fault in found for found in check(law))
