"""Links between listings: kept and opened again, worked out anew where the file is damaged, and shown beside the matches."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from msgspec import structs

from lists.fake_list import options
from lists.ftm.fixtures import WHOLE, entity, lines
from tidewaiter.catalogue import links as module
from tidewaiter.catalogue.catalogue import Catalogue
from tidewaiter.catalogue.linking import found_links
from tidewaiter.catalogue.links import KEPT, Links, links_of, packed
from tidewaiter.lists.entities import Entities
from tidewaiter.lists.store import Store
from tidewaiter.model.entity import Alias, Entity, entity_uid
from tidewaiter.model.listing import Listing
from tidewaiter.model.party import Party
from tidewaiter.model.words import AliasStrength, EntityKind, LinkKind, NameKind
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.wording.documents import match_document
from tidewaiter.wording.labels import Lang
from tidewaiter.wording.linked import listing_text, shown_links

POLICY = standard_policy()


def listed(watchlist: str, entry: str, citation: str | None = None) -> Entity:
    listing = Listing(list=watchlist, watchlist=watchlist, entry=entry, citation=citation, record="made up")
    name = Alias(name=f"Example {entry}", kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)
    return Entity(uid=entity_uid(listing), kind=EntityKind.PERSON, names=(name,), listing=listing)


FOUR = (
    listed("un_sc", "QDi.901"),
    listed("gb_sanctions", "AQD0901", "AQD0901; QDi.901"),
    listed("au_dfat", "5", "QDi.901"),
    listed("au_dfat", "6", "QDi.902"),
)


def test_who_has_the_same_reference_is_one_party() -> None:
    links = Links(packed(found_links(Entities.of(FOUR))))
    assert links.party(0) == links.party(2) == (0, 1, 2)
    assert links.party(3) == (3,)
    assert [(edge.right, edge.kind, edge.value) for edge in links.edges(0)] == [
        (1, LinkKind.REFERENCE, "UN QDi.901"),
        (2, LinkKind.REFERENCE, "UN QDi.901"),
    ]
    assert not list(links.edges(99))


@pytest.mark.parametrize(
    "watchlists", [("un_sc", "au_dfat"), ("un_sc", "un_sc", "au_dfat"), ("un_sc", *["au_dfat"] * 9)]
)
def test_a_reference_that_thousands_share_takes_one_link_for_each(watchlists: tuple[str, ...]) -> None:
    rows = [
        listed(watchlists[number % len(watchlists)], f"row {number}", "QDi.901") for number in range(3000)
    ]
    edges = found_links(Entities.of(rows))
    assert len(edges) == len(rows) - 1
    assert all(edge.left < edge.right for edge in edges)
    assert Links(packed(edges)).party(17) == tuple(range(3000))


def test_a_reference_that_thousands_of_one_list_share_links_nobody() -> None:
    assert not found_links(
        Entities.of([listed("own_x", f"row {number}", "QDi.901") for number in range(100)])
    )


def test_nothing_to_link_is_no_fault() -> None:
    links = Links(packed(found_links(Entities.of(FOUR[3:]))))
    assert links.party(0) == (0,)


def test_links_are_kept_and_opened_again(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = Entities.of(FOUR)
    first = links_of(held, digest="a" * 64, home=home)
    monkeypatch.setattr(module, "packed", lambda edges: pytest.fail("worked out again"))
    again = links_of(held, digest="a" * 64, home=home)
    assert again.party(0) == first.party(0)


def test_a_damaged_file_is_worked_out_anew(home: Path) -> None:
    held = Entities.of(FOUR)
    links_of(held, digest="a" * 64, home=home)
    (file,) = (home / "linked").glob("*.links")
    whole = file.read_bytes()
    for damaged in (
        whole[:-1],
        whole[:40],
        b"",
        bytes([whole[0] ^ 1]) + whole[1:],
        whole[:60] + b"\xff" + whole[61:],
    ):
        file.write_bytes(damaged)
        assert links_of(held, digest="a" * 64, home=home).party(0) == (0, 1, 2)
        assert file.read_bytes() == whole


def test_only_the_files_used_last_are_left(home: Path) -> None:
    held = Entities.of(FOUR)
    for number in range(KEPT + 3):
        links_of(held, digest=f"{number:x}" * 64, home=home)
    assert len(list((home / "linked").iterdir())) == KEPT


def test_a_home_that_cannot_be_written_only_costs_time(home: Path) -> None:
    file = home / "no folder"
    file.write_text("x")
    assert links_of(Entities.of(FOUR), digest="a" * 64, home=file).party(0) == (0, 1, 2)


@pytest.fixture
def catalogue(home: Path, tmp_path: Path) -> Catalogue:
    other = entity(
        "NK-doe", "Person", datasets=("gb_hmt_sanctions",), target=True, name="Johann Dow", topics="sanction"
    )
    path = tmp_path / "entities.ftm.json"
    path.write_bytes(lines(*WHOLE, structs_free(other)))
    store = Store(home)
    store.import_files("ftm", [path], options=options(date(2026, 9, 13)))
    return Catalogue.open(store)


def structs_free(other: dict[str, object]) -> dict[str, object]:
    """The same party under another id, tied by the number that another list gave it."""
    return {**other, "id": "NK-dow", "referents": ["ofac-90001"], "caption": "Johann Dow"}


def test_a_party_is_shown_with_all_its_listings_and_no_match_is_lost(catalogue: Catalogue) -> None:
    found = catalogue.search(Party(name="Ivan DOE"), "", POLICY)
    (party,) = found.linked
    assert [(one.uid, one.matched) for one in party.listings] == [
        ("ftm:us_sdn:NK-doe", True),
        ("ftm:un_sc:NK-doe", True),
        ("ftm:gb_sanctions:NK-dow", False),
    ]
    assert {(link.kind, link.value) for link in party.links} == {(LinkKind.REFERENCE, "OFAC 90001")}
    assert len(party.links) == 3
    assert found.total == len(found.matches)


def test_the_document_has_subjects_beside_the_matches(catalogue: Catalogue) -> None:
    found = catalogue.search(Party(name="Ivan DOE"), "", POLICY)
    document = json.loads(json.dumps(match_document(found, id=1), default=str))
    (subject,) = document["subjects"]
    assert subject["subject"] == 1
    assert [(one["watchlist"], one["matched"]) for one in subject["listings"]] == [
        ("us_sdn", True),
        ("un_sc", True),
        ("gb_sanctions", False),
    ]
    assert subject["linked_by"][0].keys() == {"left", "right", "by", "value"}
    hits = [match for match in document["matches"] if match["hit"]]
    assert [match["subject"] for match in hits] == [1, 1]
    assert document["total"] == len(document["matches"])


def test_without_a_hit_nothing_of_it_is_read(catalogue: Catalogue, home: Path) -> None:
    document = match_document(catalogue.search(Party(name="Nobody At All Whatever"), "", POLICY), id=1)
    assert "subjects" not in document
    assert not (home / "linked").exists()


def test_it_is_told_in_words(catalogue: Catalogue) -> None:
    (party,) = catalogue.search(Party(name="Ivan DOE"), "", POLICY).linked
    told = [listing_text(one, Lang.EN) for one in party.listings]
    assert told[0] == "us_sdn NK-doe (ftm): Ivan DOE [RUSSIA-EO14024], since 2024-05-03"
    assert told[2].endswith("(not found by the name asked)")
    assert shown_links(party, Lang.DE) == "Zeichen OFAC 90001"
    lone = structs.replace(party.listings[0], listing=listed("un_sc", "QDi.901").listing)
    assert listing_text(lone, Lang.EN) == "un_sc QDi.901: Ivan DOE"
