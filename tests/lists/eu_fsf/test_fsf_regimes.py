"""Under which list of the EU an entry stands, by the programmes and acts that it names."""

from __future__ import annotations

from datetime import date

import pytest

from lists.eu_fsf.parties import PARTIES, Party, xml
from lists.reading import file, read
from tidewaiter.lists.eu_fsf.read import READER
from tidewaiter.lists.reader import Files

PERSON = PARTIES[0]


def as_xml(*parties: Party) -> Files:
    return (file("fsf.xml", xml(*parties)),)


@pytest.mark.parametrize(
    ("programme", "title", "watchlist"),
    [
        ("UKR", "2024/1 (OJ L)", "eu_269_annex_i"),
        ("UKR", "208/2014 (OJ L66)", "eu_financial_sanctions"),
        ("UKR", "1208/2014 (OJ L66)", "eu_269_annex_i"),
        ("IRN", "2023/1529 (OJ L186)", "eu_2023_1529_annex_iii"),
        ("IRN", "359/2011 (OJ L100)", "eu_iran"),
        ("IRN", "2024/1 (OJ L)", "eu_iran"),
        ("BLR", "2024/2 (OJ L)", "eu_765_annex_i"),
        ("UKR", "833/2014 (OJ L229)", "eu_financial_sanctions"),
        ("SYR", "36/2012 (OJ L16)", "eu_financial_sanctions"),
    ],
)
def test_programme_and_act_tell_the_annex(programme: str, title: str, watchlist: str) -> None:
    act = {**dict(PERSON[1])["regulation"], "programme": programme, "numberTitle": title}
    party: Party = (PERSON[0], (("regulation", act), *PERSON[1][1:]))
    (found,), _ = read(READER, as_xml(party))
    assert (found.listing.watchlist, found.listing.programmes) == (watchlist, (programme,))


@pytest.mark.parametrize(
    ("acts", "watchlists"),
    [
        ([("SYR", "36/2012"), ("IRN", "267/2012")], ["eu_iran", "eu_financial_sanctions"]),
        ([("IRN", "267/2012"), ("UKR", "2024/1")], ["eu_269_annex_i", "eu_iran"]),
        ([("IRN", "2023/1529"), ("UKR", "269/2014")], ["eu_269_annex_i", "eu_2023_1529_annex_iii"]),
        ([("UKR", "833/2014"), ("UKR", "2024/1")], ["eu_269_annex_i", "eu_financial_sanctions"]),
        ([("UKR", "208/2014"), ("UKR", "2015/1")], ["eu_financial_sanctions"]),
        ([("UKR", "208/2014"), ("UKR", "269/2014")], ["eu_269_annex_i", "eu_financial_sanctions"]),
        ([("UKR", "269/2014"), ("UKR", "2015/1")], ["eu_269_annex_i"]),
    ],
)
def test_a_party_under_acts_of_several_lists_is_listed_in_each(
    acts: list[tuple[str, str]], watchlists: list[str]
) -> None:
    found, reading = read(READER, as_xml(under(acts)))
    assert [entity.listing.watchlist for entity in found] == watchlists
    assert {entity.listing.entry for entity in found} == {"EU.9001.1"}
    told = [act.citation for entity in found for act in entity.listing.designations]
    assert set(told) == {title for _, title in acts}
    assert len(told) == len(acts)
    assert not reading.warnings


def test_each_listing_has_the_days_and_the_address_of_its_own_acts() -> None:
    first = {"entryIntoForceDate": "2023-07-20", "publicationUrl": "https://eur-lex.example/2023/1529"}
    found, _ = read(READER, as_xml(under([("IRN", "2023/1529"), ("UKR", "269/2014")], first)))
    assert [entity.listing.source_url for entity in found] == [
        "https://eur-lex.example/2024/1", "https://eur-lex.example/2023/1529"
    ]  # fmt: skip
    assert [entity.listing.in_force[0].start for entity in found] == [date(2024, 1, 2), date(2023, 7, 20)]


def test_the_year_9999_is_no_day_on_which_an_act_enters_into_force() -> None:
    (found,), reading = read(READER, as_xml(under([("UKR", "2024/1")], {"entryIntoForceDate": "9999-12-31"})))
    (act,) = found.listing.designations
    assert (act.date, act.date_verified) == (None, False)
    assert any("the day of an act cannot be read" in warning for warning in reading.warnings)


def under(acts: list[tuple[str, str]], first: dict[str, str] | None = None) -> Party:
    """The person under these acts, by programme and title; `first` is what the first of them says besides."""
    plain = dict(PERSON[1])["regulation"]
    blocks = [("regulation", {**plain, "programme": code, "numberTitle": title}) for code, title in acts]
    blocks[0] = ("regulation", {**blocks[0][1], **(first or {})})
    return (PERSON[0], (*blocks, *(block for block in PERSON[1] if block[0] != "regulation")))
