from __future__ import annotations

import msgspec
import pytest

from rules.export.de.papers import CLEAN, brief, line
from rules.papers import brief_of, decided, with_exporter
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level

SLUG = "export/de/licence_papers"


def told(brief: Brief) -> list[Finding]:
    return [finding for finding in decided(brief).findings if finding.rule == SLUG]


@pytest.mark.parametrize(("day", "variant"), [("2026-04-01", "not_read"), ("2026-03-31", "")])
def test_general_authorisations_are_known_to_a_day(day: str, variant: str) -> None:
    (finding,) = told(brief(line("0006"), day=day))
    assert (finding.level, finding.variant, finding.gap) == (Level.NOTE, variant, False)
    assert finding.facts["until"] == "2026-03-31"


def test_arms_and_dual_use_goods_have_authorisations_of_their_own() -> None:
    (arms,) = told(brief(line("0006")))
    (dual,) = told(brief(line("5A902")))
    assert set(arms.facts["numbers"].split(", ")) == {"19", "21", "24", "25", "33"}
    assert set(dual.facts["numbers"].split(", ")) == {"12", "13", "14", "16", "17", "37"}


def test_an_order_without_a_licence_has_no_such_note() -> None:
    assert told(brief(line())) == []


def test_an_exporter_elsewhere_asks_another_office() -> None:
    shipment = msgspec.structs.replace(CLEAN, goods=(line("5A902"),), destination="AE")
    assert told(brief_of(with_exporter(shipment, "FR"))) == []
