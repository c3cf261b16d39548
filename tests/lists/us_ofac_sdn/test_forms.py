"""The same invented parties in the four forms give the same entities, but for what only some forms can say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec import structs

from lists.reading import read
from lists.us_ofac_sdn import forms
from tidewaiter.errors import SourceError
from tidewaiter.lists.reader import Files
from tidewaiter.lists.store import ImportOptions, Store
from tidewaiter.lists.us_ofac_sdn.read import READER
from tidewaiter.model.entity import Entity, Relation
from tidewaiter.model.party import Address
from tidewaiter.model.when import Interval
from tidewaiter.model.words import AliasStrength, NameKind

FORMS: dict[str, Callable[[], Files]] = {
    "comma-separated": forms.comma_separated,
    "plain": forms.plain,
    "advanced": forms.advanced,
    "enhanced": forms.enhanced,
}
SAME = ("uid", "kind", "birth_dates", "birth_places", "nationalities", "countries", "emails", "websites", "gender",
        "title", "remarks")  # fmt: skip


def entities(form: str) -> list[Entity]:
    found, reading = read(READER, FORMS[form]())
    assert reading.warnings == []
    assert reading.rejects == []
    assert reading.placeholders == 0
    return found


def one_line(address: Address) -> Address:
    """The address with city, province and code in one, as the comma-separated set joins them."""
    city = ", ".join(part for part in (address.city, address.region) if part)
    joined = " ".join(part for part in (city, address.postcode) if part)
    return Address(street=address.street, city=joined or None, country=address.country)


def tied(relation: Relation) -> tuple[bool, str]:
    """Whom a tie leads to, and whether it is the column of a ship's owner; the advanced and enhanced form say how, too."""
    return relation.kind == "Vessel owner", relation.name


@pytest.mark.parametrize("form", list(FORMS))
def test_every_form_gives_the_same_entities_field_by_field(form: str) -> None:
    for party, entity in zip(entities("comma-separated"), entities(form), strict=True):
        for name in SAME:
            assert getattr(entity, name) == getattr(party, name), name
        assert sorted(map(repr, entity.identifiers)) == sorted(map(repr, party.identifiers))
        assert tuple(map(one_line, entity.addresses)) == party.addresses
        assert tuple(map(tied, entity.relations)) == tuple(map(tied, party.relations))
        latin = tuple(alias for alias in entity.names if alias.script is None)
        assert latin == party.names
        acts = [(act.programme, act.date) for act in entity.listing.designations]
        assert acts == [(act.programme, act.date) for act in party.listing.designations]


@pytest.mark.parametrize("form", list(FORMS))
def test_what_only_some_forms_say(form: str) -> None:
    person, ship, firm, _ = entities(form)
    rich = form in ("advanced", "enhanced")
    assert [alias.script for alias in person.names if alias.script] == (["Cyrl"] if rich else [])
    assert [alias.script for alias in firm.names if alias.script] == (["Hani"] if rich else [])
    assert person.listing.in_force == ((Interval(start=date(2022, 2, 24)),) if rich else ())
    assert person.listing.citation == ("Executive Order 14024" if rich else None)
    assert person.listing.measures == (("Block",) if rich else ())
    assert person.relations[0].entry == ("90003" if rich else None)
    assert person.relations[0].kind == ("Acting for or on behalf of" if rich else "Linked To")
    assert ship.relations[0].kind == ("Owned or Controlled By" if rich else "Linked To")
    parts = person.addresses[0]
    assert (parts.city, parts.region, parts.postcode) == (
        ("Perm, Perm Region 614000", None, None)
        if form == "comma-separated"
        else ("Perm", "Perm Region", "614000")
    )
    assert READER.published(FORMS[form]()) == (None if form == "comma-separated" else forms.DAY)


def test_the_parties_themselves() -> None:
    person, ship, firm, craft = entities("advanced")
    assert [(alias.name, alias.kind, alias.strength) for alias in person.names] == [
        ("Ivan Petrovich DOE", NameKind.PRIMARY, AliasStrength.STRONG),
        ("ДОУ", NameKind.ALIAS, AliasStrength.STRONG),
        ("Ivan DOU", NameKind.ALIAS, AliasStrength.STRONG),
        ("John SMITH", NameKind.FORMER, AliasStrength.STRONG),
        ("VANYA", NameKind.ALIAS, AliasStrength.WEAK),
    ]
    assert [str(day) for day in person.birth_dates] == ["about 1961", "1962 to 1963", "1964-04", "1965-05-17"]
    assert [(one.type, one.value, one.country) for one in person.identifiers] == [
        ("passport", "123456789", "RU"),
        ("tax_number", "7707083893", "RU"),
        ("national_id", "AB 12/34", "IR"),
        ("digital_currency", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT", None),
    ]
    assert person.identifiers[0].note == "Passport; expires 02 Mar 2027"
    assert [(one.type, one.normal) for one in ship.identifiers] == [
        ("call_sign", "T2XX4"),
        ("imo", "9187667"),
        ("mmsi", "256000000"),
    ]
    assert ship.remarks == (
        "Vessel Year of Build 1999; Former Vessel Flag Panama; Vessel type: Crude Oil Tanker; Tonnage: 99,094; "
        "Gross registered tonnage: 56,068"
    )
    assert ship.countries == ("IR",)
    assert firm.countries == ("CN", "LY", "HK")
    assert [(one.type, one.normal) for one in craft.identifiers] == [
        ("aircraft_tail", "EPMMH"),
        ("aircraft_serial", "68"),
    ]


def test_the_old_namespace_is_read_as_the_new_one() -> None:
    new, old = forms.plain(), forms.plain(namespace="http://tempuri.org/sdnList.xsd")
    assert read(READER, old)[0] == read(READER, new)[0]


def test_several_forms_at_once_are_refused_and_none_is() -> None:
    for files in ((*forms.plain(), *forms.enhanced()), (*forms.comma_separated(), *forms.plain())):
        with pytest.raises(SourceError, match="several forms at once"):
            READER.recognise(files)
    with pytest.raises(SourceError, match=r"sdn\.csv of this list is missing"):
        READER.recognise(forms.comma_separated()[1:])
    renamed = structs.replace(forms.plain()[0], role="sdn_advanced.xml")
    with pytest.raises(SourceError, match="advanced XML"):
        READER.recognise((renamed,))


def test_a_list_may_come_in_another_form_and_one_form_is_not_missed_for_another(
    home: Path, tmp_path: Path
) -> None:
    store = Store(home)
    kept = []
    for write in (forms.comma_separated, forms.advanced, forms.plain):
        paths = []
        for each in write():
            paths.append(tmp_path / each.role)
            paths[-1].write_bytes(each.content)
        when = ImportOptions(received=date(2026, 9, 24), published=forms.DAY, accept_shrink=True)
        kept.append(store.import_files("us_ofac_sdn", paths, options=when).snapshot)
    assert [snapshot.files[0] for snapshot in kept] == ["sdn.csv", "sdn_advanced.xml", "sdn.xml"]
    assert [snapshot.listings for snapshot in kept] == [4, 4, 4]
    said = [[text for text in snapshot.warnings if "was not given" in text] for snapshot in kept]
    assert said == [["sdn_comments.csv was not given, so what it holds is not known"], [], []]
    assert store.verify() == ()
