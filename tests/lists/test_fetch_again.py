"""Fetching on a bad day: servers that are busy, lines that break, files that have not changed, certificates that are not ours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from lists.fake_list import JUNE_1, JUNE_9, FakeReader, content, fake_source, options, registry_of, written
from lists.scripted_server import Reply, Script, serving
from tidewaiter.lists import download as download_module
from tidewaiter.lists.fetch import UpdateLine, update
from tidewaiter.lists.store import Store

CERTIFICATE = Path(__file__).parent / "certificates" / "own.pem"
PATH, BODY = "/one/list.txt", content(JUNE_9, 21)
MARKED = {"ETag": '"abc"', "Last-Modified": "Tue, 09 Jun 2026 10:00:00 GMT"}


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that would have been made, in seconds; the tests do not wait."""
    made: list[float] = []
    monkeypatch.setattr(download_module, "pause", made.append)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    return made


@pytest.fixture
def script() -> Iterator[Script]:
    with serving() as playing:
        yield playing


@pytest.fixture
def store(home: Path, tmp_path: Path) -> Store:
    """One list with a state of 1 June in force."""
    found = Store(home, registry=registry_of((fake_source(), FakeReader())))
    found.import_files("one", [written(tmp_path)], options=options())
    return found


def fetched(store: Store, script: Script) -> UpdateLine:
    (line,) = update(store, ["one"], received=JUNE_9, base=script.base)
    return line


def in_force(store: Store) -> date | None:
    state = store.in_force("one")
    return None if state is None else state.published


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_server_that_is_busy_is_asked_again(
    store: Store, script: Script, no_pauses: list[float], status: int
) -> None:
    script.play(PATH, Reply(status=status), Reply(status=status), Reply(BODY))
    assert fetched(store, script).error is None
    assert in_force(store) == JUNE_9
    assert no_pauses == [1.0, 2.0]


def test_a_server_that_stays_busy_is_given_up_and_the_last_good_state_stays(
    store: Store, script: Script, no_pauses: list[float]
) -> None:
    script.play(PATH, Reply(status=503))
    error = fetched(store, script).error or ""
    assert "answered 503 (4 times)" in error
    assert "The last good list stays in force" in error
    assert in_force(store) == JUNE_1
    assert (len(script.asked), no_pauses) == (4, [1.0, 2.0, 4.0])


def test_a_server_is_left_alone_for_as_long_as_it_asks_but_not_for_ever(
    store: Store, script: Script, no_pauses: list[float]
) -> None:
    script.play(
        PATH,
        Reply(status=429, headers={"Retry-After": "7"}),
        Reply(status=429, headers={"Retry-After": "86400"}),
        Reply(BODY),
    )
    assert fetched(store, script).error is None
    assert no_pauses == [7.0, 60.0]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_a_refusal_is_final(store: Store, script: Script, status: int) -> None:
    script.play(PATH, Reply(status=status), Reply(BODY))
    assert f"answered {status}" in (fetched(store, script).error or "")
    assert len(script.asked) == 1


def test_what_was_cut_off_goes_on_where_it_broke_off(store: Store, script: Script) -> None:
    half = len(BODY) // 2
    script.play(
        PATH,
        Reply(BODY, headers=MARKED, sent=half),
        Reply(BODY, headers=MARKED, ranges=True, sent=10),
        Reply(BODY, headers=MARKED, ranges=True),
    )
    assert fetched(store, script).error is None
    assert in_force(store) == JUNE_9
    asked = script.headers_of(PATH)
    assert [one.get("Range") for one in asked] == [None, f"bytes={half}-", f"bytes={half + 10}-"]
    assert {one.get("If-Range") for one in asked[1:]} == {'"abc"'}


def test_another_file_by_then_is_fetched_whole(store: Store, script: Script) -> None:
    other = content(JUNE_9, 22)
    script.play(
        PATH,
        Reply(BODY, headers=MARKED, sent=len(BODY) // 2),
        Reply(other, headers={"ETag": '"def"'}, ranges=True),
    )
    line = fetched(store, script)
    assert line.report is not None
    assert line.report.snapshot.listings == 22


@pytest.mark.parametrize("headers", [{}, {"ETag": 'W/"abc"'}])
def test_without_a_mark_that_can_be_relied_on_it_begins_anew(
    store: Store, script: Script, headers: dict[str, str]
) -> None:
    script.play(PATH, Reply(BODY, headers=headers, sent=30), Reply(BODY, headers=headers, ranges=True))
    assert fetched(store, script).error is None
    assert [one.get("Range") for one in script.headers_of(PATH)] == [None, None]


def test_a_server_that_goes_on_elsewhere_is_not_believed(store: Store, script: Script) -> None:
    wrong = {**MARKED, "Content-Range": f"bytes 3-{len(BODY) - 1}/{len(BODY)}"}
    script.play(
        PATH,
        Reply(BODY, headers=MARKED, sent=30),
        Reply(BODY[3:], status=206, headers=wrong),
        Reply(BODY, headers=MARKED),
    )
    assert fetched(store, script).error is None
    assert in_force(store) == JUNE_9


def test_a_rest_that_there_is_none_of_begins_anew(store: Store, script: Script) -> None:
    script.play(
        PATH,
        Reply(BODY, headers=MARKED, sent=30),
        Reply(status=416, headers=MARKED),
        Reply(BODY, headers=MARKED),
    )
    assert fetched(store, script).error is None
    assert in_force(store) == JUNE_9


def test_a_line_that_breaks_every_time_leaves_the_last_good_state(store: Store, script: Script) -> None:
    script.play(PATH, Reply(BODY, sent=40))
    assert "could not be fetched" in (fetched(store, script).error or "")
    assert in_force(store) == JUNE_1


def test_a_slow_server_is_waited_for_but_not_for_ever(
    store: Store, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    script.play(PATH, Reply(BODY, pause=0.2))
    assert fetched(store, script).error is None
    assert in_force(store) == JUNE_9
    monkeypatch.setattr(download_module, "SILENCE_SECONDS", 0.05)
    assert "could not be fetched" in (fetched(store, script).error or "")
    assert in_force(store) == JUNE_9


def test_each_attempt_asks_at_the_address_of_the_list_and_not_where_it_led_to(
    store: Store, script: Script
) -> None:
    script.play(
        PATH,
        Reply(status=302, headers={"Location": "/signed?until=1"}),
        Reply(status=302, headers={"Location": "/signed?until=2"}),
    )
    script.play("/signed?until=1", Reply(BODY, sent=30), Reply(status=403))
    script.play("/signed?until=2", Reply(BODY))
    assert fetched(store, script).error is None
    assert [path for path, _ in script.asked] == [PATH, "/signed?until=1", PATH, "/signed?until=2"]


def test_what_has_not_changed_is_not_sent_again(store: Store, script: Script, home: Path) -> None:
    script.play(PATH, Reply(BODY, headers=MARKED), Reply(status=304, headers=MARKED))
    first, again = fetched(store, script), fetched(store, script)
    assert first.report is not None
    assert again.report is not None
    assert (first.report.unchanged, again.report.unchanged) == (False, True)
    assert again.report.snapshot == first.report.snapshot
    asked = script.headers_of(PATH)
    assert "If-None-Match" not in asked[0]
    assert (asked[1]["If-None-Match"], asked[1]["If-Modified-Since"]) == (
        MARKED["ETag"],
        MARKED["Last-Modified"],
    )
    assert store.verify() == ()


@pytest.mark.parametrize("damage", ["notes", "bytes", "address"])
def test_what_is_not_kept_whole_is_asked_for_in_full(
    store: Store, script: Script, home: Path, damage: str
) -> None:
    script.play(PATH, Reply(BODY, headers=MARKED))
    assert fetched(store, script).error is None
    if damage == "notes":
        (home / "fetched" / "one.json").write_bytes(b"{")
    elif damage == "address":
        script.base = script.base.replace("127.0.0.1", "localhost")
    else:
        state = store.in_force("one")
        assert state is not None
        (home / "lists" / "one" / state.sha256 / "raw" / "list.txt.gz").write_bytes(b"damaged")
    fetched(store, script)
    assert "If-None-Match" not in script.headers_of(PATH)[-1]


def test_a_304_that_nobody_asked_for_is_no_list(store: Store, script: Script) -> None:
    script.play(PATH, Reply(status=304))
    assert "answered 304" in (fetched(store, script).error or "")
    assert in_force(store) == JUNE_1


def test_a_list_from_the_future_is_refused(store: Store, script: Script) -> None:
    script.play(PATH, Reply(content(date(2026, 6, 20), 21)))
    assert "cannot have been received on 2026-06-09" in (fetched(store, script).error or "")
    assert in_force(store) == JUNE_1


def test_a_certificate_that_nobody_vouches_for_is_refused(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    with serving(CERTIFICATE) as script:
        script.play(PATH, Reply(BODY))
        error = fetched(store, script).error or ""
        assert "certificate" in error.lower()
        assert script.asked == []
        assert in_force(store) == JUNE_1
        # An authority of one's own is trusted where it is named.
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
        assert fetched(store, script).error is None
        assert in_force(store) == JUNE_9


def test_a_proxy_that_is_named_is_used(store: Store, script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "")
    monkeypatch.setenv("HTTP_PROXY", script.base)
    monkeypatch.setenv("http_proxy", script.base)
    script.play(f"http://lists.example{PATH}", Reply(BODY))
    (line,) = update(store, ["one"], received=JUNE_9, base="http://lists.example")
    assert line.error is None
    assert in_force(store) == JUNE_9


def test_several_lists_come_at_a_time_and_are_told_in_their_order(home: Path, script: Script) -> None:
    names = ("one", "two", "three", "four", "five", "six")
    store = Store(home, registry=registry_of(*((fake_source(name), FakeReader(name)) for name in names)))
    for name in names:
        slow = Reply(BODY, pause=0.1) if name in ("one", "three") else Reply(BODY)
        script.play(f"/{name}/list.txt", slow if name != "four" else Reply(status=404))
    lines = update(store, names, received=JUNE_9, base=script.base)
    assert [line.list for line in lines] == list(names)
    assert [line.list for line in lines if line.error is not None] == ["four"]


def test_whoever_watches_is_told_how_many_bytes_have_come(store: Store, script: Script) -> None:
    told: list[tuple[str, int, int | None]] = []
    script.play(PATH, Reply(BODY, headers=MARKED, sent=100), Reply(BODY, headers=MARKED, ranges=True))
    update(store, ["one"], received=JUNE_9, base=script.base, watch=lambda *one: told.append(one))
    assert {name for name, _, _ in told} == {"one list.txt"}
    assert told[-1][1:] == (len(BODY), len(BODY))
    sizes = [done for _, done, _ in told]
    assert sizes == sorted(sizes), "what was cut off goes on where it broke off"
