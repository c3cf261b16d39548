"""Orders of any day are held against whoever stood on the lists that day, those that went among them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lists.fake_list import cut
from lists.test_standing import MONDAYS, Weeks
from tidewaiter.catalogue.catalogue import Catalogue
from tidewaiter.catalogue.through_time import ThroughTime, through_time
from tidewaiter.model.listing import ListState
from tidewaiter.model.party import Party
from tidewaiter.model.when import Interval
from tidewaiter.refdata.policy import standard_policy

POLICY = standard_policy()
ZEBRA, YAK = Party(name="Zebra Freight Lines"), Party(name="Yak Haulage Partners")


@pytest.fixture
def weeks(home: Path, tmp_path: Path) -> Weeks:
    """Zebra went in the second week, Yak came."""
    found = Weeks(home, tmp_path)
    found.take(0, ["1;Zebra Freight Lines"])
    found.take(1, ["2;Yak Haulage Partners"])
    return found


def opened(weeks: Weeks, known_at: date | None = None) -> ThroughTime:
    return through_time(weeks.store, known_at=known_at)


def test_who_went_is_found_with_the_end(weeks: Weeks) -> None:
    (match,) = opened(weeks).search(ZEBRA, "/0", POLICY).matches
    assert (match.party, match.entity.primary_name) == ("/0", "Zebra Freight Lines")
    assert match.entity.listing.in_force == (Interval(end=MONDAYS[1]),)


def test_who_came_is_found_with_the_days_it_was_away(weeks: Weeks) -> None:
    (match,) = opened(weeks).search(YAK, "/0", POLICY).matches
    assert not any(span.holds(MONDAYS[0]) for span in match.entity.listing.in_force)
    assert any(span.holds(MONDAYS[1]) for span in match.entity.listing.in_force)


def test_a_search_by_name_alone_knows_only_who_is_listed_now(weeks: Weeks) -> None:
    assert not Catalogue.open(weeks.store).search(ZEBRA, "", POLICY).hit


def test_a_list_of_one_state_is_searched_as_it_is(home: Path, tmp_path: Path) -> None:
    weeks = Weeks(home, tmp_path)
    weeks.take(0, ["1;Zebra Freight Lines"])
    now, through = Catalogue.open(weeks.store), opened(weeks)
    assert through.index_digest == now.index_digest
    assert through.search(ZEBRA, "", POLICY) == now.search(ZEBRA, "", POLICY)


def test_the_digest_of_what_is_searched_tells_another_history(weeks: Weeks) -> None:
    before = opened(weeks)
    assert before.index_digest != Catalogue.open(weeks.store).index_digest
    weeks.take(2, ["2;Yak Haulage Partners"])
    same = opened(weeks)
    weeks.take(3, ["2;Yak Haulage Partners", "1;Zebra Freight Lines"])
    assert len({before.index_digest, same.index_digest, opened(weeks).index_digest}) >= 2
    assert opened(weeks).search(ZEBRA, "", POLICY).total == 1, "who is back stands there once"


def test_what_was_not_known_yet_is_not_told(home: Path, tmp_path: Path) -> None:
    weeks = Weeks(home, tmp_path)
    weeks.take(0, ["1;Zebra Freight Lines"], received=date(2026, 6, 2))
    weeks.take(1, [], received=date(2026, 6, 9))
    (match,) = opened(weeks, date(2026, 6, 8)).search(ZEBRA, "", POLICY).matches
    assert match.entity.listing.in_force == ()


def test_a_list_of_which_an_earlier_state_is_damaged_is_broken_and_still_searched(
    weeks: Weeks, home: Path
) -> None:
    in_force = weeks.store.in_force("one")
    assert in_force is not None
    for folder in (home / "lists" / "one").iterdir():
        if folder.is_dir() and folder.name != in_force.sha256:
            for path in (*folder.glob("compiled-*/entities.msgpack.zz"), *folder.glob("raw/*")):
                cut(path)
    through = opened(Weeks(home, weeks.folder))
    states = {status.list: status.state for status in through.coverage}
    assert states["one"] is ListState.BROKEN
    assert through.search(YAK, "", POLICY).hit
