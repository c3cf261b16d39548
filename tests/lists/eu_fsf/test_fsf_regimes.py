"""Under which list of the EU an entry stands, by the programmes and acts that it names."""

from __future__ import annotations

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
    ("acts", "watchlist"),
    [
        ([("SYR", "36/2012"), ("IRN", "267/2012")], "eu_iran"),
        ([("IRN", "267/2012"), ("UKR", "2024/1")], "eu_269_annex_i"),
        ([("UKR", "833/2014"), ("UKR", "2024/1")], "eu_269_annex_i"),
        ([("UKR", "208/2014"), ("UKR", "2015/1")], "eu_financial_sanctions"),
        ([("UKR", "208/2014"), ("UKR", "269/2014")], "eu_269_annex_i"),
    ],
)
def test_of_several_acts_the_one_whose_list_is_known_is_kept(
    acts: list[tuple[str, str]], watchlist: str
) -> None:
    plain = dict(PERSON[1])["regulation"]
    blocks = [("regulation", {**plain, "programme": code, "numberTitle": title}) for code, title in acts]
    party: Party = (PERSON[0], (*blocks, *(block for block in PERSON[1] if block[0] != "regulation")))
    (found,), _ = read(READER, as_xml(party))
    assert found.listing.watchlist == watchlist
