from __future__ import annotations

import pytest

from tidewaiter.model.goods import Goods
from tidewaiter.model.party import Owner, Party
from tidewaiter.model.shipment import Payment, RouteLeg, Shipment, Vessel
from tidewaiter.model.words import Role
from tidewaiter.wording.labels import Lang
from tidewaiter.wording.places import place, question_of

ORDER = Shipment(
    reference="PO-1",
    exporter=Party(name="Muster GmbH"),
    parties=(Party(role=Role.BUYER, name="Example FZE", owners=(Owner(name="Jane"),), officers=("John",)),),
    goods=(Goods(manufacturer="Motors"),),
    route=(RouteLeg(place="DEHAM", carrier="Lines", vessel=Vessel(imo="9123456")),),
    payment=Payment(payer="Payer Ltd"),
)


@pytest.mark.parametrize(
    ("pointer", "words"),
    [
        ("", "the whole order"),
        ("/exporter", "exporter Muster GmbH"),
        ("/exporter/country", "exporter Muster GmbH: country"),
        ("/parties/0", "buyer Example FZE"),
        ("/parties/0/owners/0", "owner Jane"),
        ("/parties/0/officers/0", "officer John"),
        ("/parties/7", "parties 8"),
        ("/payment/payer", "payer Payer Ltd"),
        ("/payment/bank", "bank"),
        ("/goods/0", "goods line 1"),
        ("/goods/0/us_content", "goods line 1 US content"),
        ("/parties", "parties"),
        ("/parties/0/incorporated", "buyer Example FZE: day of registration"),
        ("/goods/0/manufacturer", "manufacturer Motors"),
        ("/route/0", "route leg 1"),
        ("/route/0/vessel", "vessel 9123456"),
        ("/end_use", "end use"),
        ("/answers/a~1b", "answers a/b"),
        ("/history/previous_destinations/0", "history earlier destinations 1"),
    ],
)
def test_a_pointer_is_worded(pointer: str, words: str) -> None:
    assert place(pointer, ORDER) == words


def test_german_has_its_own_words() -> None:
    assert place("/goods/0", ORDER, Lang.DE) == "Warenposition 1"


@pytest.mark.parametrize(
    ("pointer", "rule", "key"),
    [
        ("/parties/0", "sanctions/party_listed", "whom"),
        ("/route/0/vessel", "sanctions/party_listed", "whom"),
        ("/route/0", "red_flags/route", "where"),
        ("/destination", "red_flags/ship_to", "where"),
        ("/goods/0", "export/us/supp7", "what"),
        ("/goods/0", "embargo/us_destination", "where"),
        ("/end_use", "completeness/end_use", "for_what"),
        ("", "completeness/coverage", None),
    ],
)
def test_everything_belongs_to_one_of_the_four_questions_or_to_none(
    pointer: str, rule: str, key: str | None
) -> None:
    assert question_of(pointer, rule) == key


@pytest.mark.parametrize(
    ("pointer", "words"),
    [
        ("/parties", "Beteiligte"),
        ("/parties/0/incorporated", "Käufer Example FZE: Eintragungsdatum"),
        ("/delivery/place", "Lieferung Ort"),
    ],
)
def test_fields_are_called_by_german_names_in_german(pointer: str, words: str) -> None:
    assert place(pointer, ORDER, Lang.DE) == words
