from __future__ import annotations

import pytest

from rules.export.de.papers import brief, line
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/de/boycott"


@pytest.mark.parametrize(
    "text",
    [
        "We certify that the goods are not of Israeli origin",
        "Shipment is subject to the boycott laws of Kuwait",
        "Bitte Boykotterklärung beilegen",
        "vessel is not blacklisted by the Israel boycott office",
    ],
)
def test_words_of_a_boycott_declaration(text: str) -> None:
    finding = one(SLUG, brief(line(), documents=(text,)))
    assert (finding.level, finding.variant, finding.subject) == (Level.REVIEW, "", "/documents/0")


@pytest.mark.parametrize(
    "text",
    [
        "Seller shall comply with all US sanctions",
        "Goods are not to be delivered to Cuba",
        "Der Lieferant verpflichtet sich zur Einhaltung der US-Sanktionen",
    ],
)
def test_words_of_a_declaration_on_us_measures(text: str) -> None:
    assert one(SLUG, brief(line(), notes=text)).variant == "us_measures"


@pytest.mark.parametrize(
    "text",
    [
        "Country of origin: Germany",
        "Anti-boycott clause as usual",
        "Delivery to Tel Aviv, Israel",
        "Comply with US plugs",
    ],
)
def test_other_words(text: str) -> None:
    assert found_by(SLUG, brief(line(), documents=(text,))) == ()
