"""What the labels of identifiers mean."""

from __future__ import annotations

import pytest

from tidewaiter.lists.labels import identifier, identifier_label
from tidewaiter.model.words import EntityKind


@pytest.mark.parametrize(
    ("label", "type"),
    [
        ("Passport", "passport"),
        ("Diplomatic Passport", "passport"),
        ("Número de pasaporte", "passport"),
        ("National ID No.", "national_id"),
        ("Cedula No.", "national_id"),
        ("Tax ID No.", "tax_number"),
        ("V.A.T. Number", "tax_number"),
        ("NIT #", "tax_number"),
        ("Registration Number", "registration"),
        ("Business Registration Number", "registration"),
        ("C.R. No.", "registration"),
        ("Commercial Registry Number", "registration"),
        ("Government Gazette Number", "registration"),
        ("Trade License No.", "trade_licence"),
        ("Unified Social Credit Code (USCC)", "unified_social_credit"),
        ("SWIFT/BIC", "bic"),
        ("D-U-N-S Number", "duns"),
        ("MMSI", "mmsi"),
        ("Aircraft Manufacturer's Serial Number (MSN)", "aircraft_serial"),
        ("Aircraft Tail Number", "aircraft_tail"),
        ("Digital Currency Address", "digital_currency"),
        ("Chinese Commercial Code", "other"),
        ("Something New", "other"),
    ],
)
def test_labels(label: str, type: str) -> None:
    assert identifier_label(label, EntityKind.ORGANISATION, "12345") == type


def test_a_ships_number_and_a_firms_number_of_the_imo_are_two_things() -> None:
    assert identifier_label("Vessel Registration Identification IMO", EntityKind.VESSEL) == "imo"
    assert identifier_label("Identification Number IMO", EntityKind.ORGANISATION) == "imo_company"
    assert identifier_label("Registration", EntityKind.ORGANISATION, "IMO 6016988") == "imo_company"


def test_a_legal_entity_number_that_is_no_lei_is_a_registers_number() -> None:
    assert identifier_label("Legal Entity Number", EntityKind.ORGANISATION, "549300YR513TAPXJGM21") == "lei"
    assert identifier_label("Legal Entity Number", EntityKind.ORGANISATION, "851683897") == "registration"


def test_an_identifier_is_compared_by_its_normal_form_and_keeps_its_value() -> None:
    found = identifier("imo", "IMO 9187667")
    assert (found.value, found.normal, found.valid) == ("IMO 9187667", "9187667", True)
    assert identifier("imo", "9187668").valid is False
    assert identifier("passport", "passport number AA1", compare="AA1234").normal == "AA1234"
