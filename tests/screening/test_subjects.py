from __future__ import annotations

from tidewaiter.model.goods import Goods
from tidewaiter.model.party import Owner, Party
from tidewaiter.model.shipment import Delivery, Payment, RouteLeg, Shipment, Vessel
from tidewaiter.model.words import AskedKind, Role
from tidewaiter.screening.subjects import looks_like_bic, subjects, with_kind

ORDER = Shipment(
    reference="PO-1",
    exporter=Party(name="Muster Sensorik GmbH", country="DE", owners=(Owner(name="Muster Holding AG"),)),
    parties=(
        Party(
            role=Role.BUYER,
            name="Example Trading FZE",
            owners=(Owner(name="Jane Example", country="AE"), Owner(name="Example Holding Ltd")),
            officers=("John Example",),
        ),
        Party(role=Role.VESSEL, name="EXAMPLE STAR"),
    ),
    goods=(Goods(description="servo", manufacturer="Example Motors"),),
    route=(RouteLeg(place="DEHAM", carrier="Example Lines", vessel=Vessel(imo="9123456", flag="PA")),),
    payment=Payment(payer="Example Trading FZE", payer_country="TR", bank="abcdaeadxxx"),
)


def test_every_place_where_a_party_is_named_has_its_pointer_and_role() -> None:
    found = {subject.pointer: (subject.party.role, subject.party.name) for subject in subjects(ORDER)}
    assert found == {
        "/exporter": (Role.EXPORTER, "Muster Sensorik GmbH"),
        "/exporter/owners/0": (Role.OWNER, "Muster Holding AG"),
        "/parties/0": (Role.BUYER, "Example Trading FZE"),
        "/parties/0/owners/0": (Role.OWNER, "Jane Example"),
        "/parties/0/owners/1": (Role.OWNER, "Example Holding Ltd"),
        "/parties/0/officers/0": (Role.OFFICER, "John Example"),
        "/parties/1": (Role.VESSEL, "EXAMPLE STAR"),
        "/payment/payer": (Role.PAYER, "Example Trading FZE"),
        "/payment/bank": (Role.BANK, "abcdaeadxxx"),
        "/route/0/carrier": (Role.CARRIER, "Example Lines"),
        "/route/0/vessel": (Role.VESSEL, "9123456"),
        "/goods/0/manufacturer": (Role.MANUFACTURER, "Example Motors"),
    }


def test_a_kind_is_guessed_from_role_and_legal_form_alone_and_said_so() -> None:
    kinds = {subject.pointer: (subject.party.kind, subject.kind_guessed) for subject in subjects(ORDER)}
    assert kinds["/exporter"] == (AskedKind.COMPANY, True)
    assert kinds["/parties/1"] == (AskedKind.VESSEL, True)
    assert kinds["/route/0/vessel"] == (AskedKind.VESSEL, False)
    assert kinds["/parties/0/owners/0"] == (None, False)
    assert kinds["/parties/0/officers/0"] == (None, False)


def test_numbers_go_with_the_bank_and_the_vessel() -> None:
    numbers = {subject.pointer: subject.party.identifiers for subject in subjects(ORDER)}
    assert numbers["/payment/bank"] == {"bic": "ABCDAEADXXX"}
    assert numbers["/route/0/vessel"] == {"imo": "9123456"}


def test_the_country_of_a_bank_is_never_read_from_its_name() -> None:
    assert looks_like_bic("GAZPROMBANK")
    order = Shipment(
        reference="PO-1",
        parties=(Party(role=Role.BUYER, name="A"),),
        goods=(Goods(),),
        payment=Payment(bank="GAZPROMBANK", payer=""),
    )
    bank = subjects(order)[-1].party
    assert (bank.name, bank.country) == ("GAZPROMBANK", None)


def test_the_place_of_delivery_is_asked_of_listed_addresses_alone() -> None:
    order = Shipment(
        reference="PO-1",
        parties=(Party(role=Role.BUYER, name="A"),),
        goods=(Goods(),),
        delivery=Delivery(place="Flat 5, Example House, Hong Kong"),
    )
    where = subjects(order)[-1]
    assert (where.pointer, where.place, where.party.address) == (
        "/delivery/place",
        True,
        "Flat 5, Example House, Hong Kong",
    )


def test_a_ship_is_known_by_the_words_around_its_name() -> None:
    ships = {name: with_kind(Party(name=name)) for name in ("M/V Example Star", "Example Star IMO 9167265")}
    assert all(
        kind is AskedKind.VESSEL and guessed for (kind, guessed) in ((p.kind, g) for p, g in ships.values())
    )
    for name in ("MV Example", "M/V Example Shipping LLC", "Vessel Example"):
        assert with_kind(Party(name=name))[0].kind is not AskedKind.VESSEL
