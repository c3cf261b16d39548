"""Fetching from a server of our own, which answers well or badly; the last good list is in force throughout."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx
import pytest
from msgspec import structs

from lists.fake_list import (
    JUNE_1,
    JUNE_2,
    JUNE_9,
    FakeReader,
    content,
    fake_source,
    options,
    registry_of,
    tree,
    written,
)
from tidewaiter.errors import InputError, SourceError
from tidewaiter.lists import download as download_module
from tidewaiter.lists.download import address_of, client, download
from tidewaiter.lists.fetch import update
from tidewaiter.lists.source import FileSpec
from tidewaiter.lists.store import Store


@dataclass
class Answer:
    """What the server says at one path."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    length: int | None = None


@dataclass
class Publisher:
    """A server on this machine: its address, and what it answers by path."""

    base: str
    answers: dict[str, Answer]
    asked: list[tuple[str, str]]


@pytest.fixture
def publisher(monkeypatch: pytest.MonkeyPatch) -> Iterator[Publisher]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(download_module, "FIRST_PAUSE", 0.0)
    answers: dict[str, Answer] = {}
    asked: list[tuple[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.path, self.headers["User-Agent"]))
            answer = answers.get(self.path, Answer(b"not here", 404))
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if answer.length != -1:
                self.send_header(
                    "Content-Length", str(len(answer.body) if answer.length is None else answer.length)
                )
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, *_: object) -> None:
            """Nothing is written to the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = False
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield Publisher(f"http://127.0.0.1:{server.server_address[1]}", answers, asked)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def store(home: Path, tmp_path: Path) -> Store:
    """Two lists, both with a state of 1 June in force."""
    registry = registry_of((fake_source(), FakeReader()), (fake_source("two"), FakeReader("two")))
    store = Store(home, registry=registry)
    for list_id in ("one", "two"):
        store.import_files(list_id, [written(tmp_path)], options=options())
    return store


def test_what_comes_whole_is_imported(store: Store, publisher: Publisher) -> None:
    publisher.answers["/one/list.txt"] = Answer(content(JUNE_9, 21))
    publisher.answers["/two/list.txt"] = Answer(content(JUNE_1))
    one, two = update(store, received=JUNE_9, base=publisher.base)
    assert one.report is not None
    assert two.report is not None
    assert (one.report.in_force, one.report.unchanged, one.report.notes, one.error) == (True, False, (), None)
    assert one.report.snapshot.received == JUNE_9
    assert two.report.unchanged
    assert all(agent.startswith("tidewaiter") for _, agent in publisher.asked)


BAD = {
    "missing": (Answer(b"", 404), "answered 404"),
    "server fault": (Answer(b"", 503), "answered 503"),
    "web page": (Answer(b"<html>", headers={"Content-Type": "text/html; charset=utf-8"}), "web page"),
    "web page called text": (
        Answer(b"\n<!DOCTYPE html><p>", headers={"Content-Type": "text/plain"}),
        "web page",
    ),
    "cut off": (Answer(content(JUNE_9)[:100], length=len(content(JUNE_9))), "could not be fetched"),
    "empty": (Answer(b""), "fewer than 1"),
    "too large": (Answer(b"x" * 20_001), "over the 20000"),
    "too large without saying so": (Answer(b"x" * 20_001, length=-1), "over the 20000"),
    "shrunken": (Answer(content(JUNE_9, 10)), "would shrink from 20 listings to 10"),
    "garbage": (Answer(b"\x00\xff\x13garbage"), "not the fake list"),
    "garbage inside": (Answer(b"published 2026-06-09\n\xff\xfe\n"), "unexpected fault: UnicodeDecodeError"),
    "cut short without saying so": (Answer(content(JUNE_9)[:-8], length=-1), "count at the end"),
    "redirect in a ring": (Answer(b"", 302, {"Location": "/one/list.txt"}), "could not be fetched"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_does_not_leaves_the_last_good_one_and_the_others_alone(
    store: Store, publisher: Publisher, home: Path, case: str
) -> None:
    answer, says = BAD[case]
    publisher.answers["/one/list.txt"] = answer
    publisher.answers["/two/list.txt"] = Answer(content(JUNE_9, 21))
    before = tree(home / "lists" / "one")
    in_force = store.in_force("one")
    one, two = update(store, received=JUNE_9, base=publisher.base)
    assert one.report is None
    assert one.error is not None
    assert says in one.error
    assert tree(home / "lists" / "one") == before
    assert store.in_force("one") == in_force
    assert two.report is not None
    assert two.report.in_force


def test_a_redirect_is_followed(store: Store, publisher: Publisher) -> None:
    publisher.answers["/one/list.txt"] = Answer(b"", 302, {"Location": "/today.txt"})
    publisher.answers["/today.txt"] = Answer(content(JUNE_9, 21))
    (one,) = update(store, ["one"], received=JUNE_9, base=publisher.base)
    assert one.report is not None
    assert one.report.in_force


def test_a_compressed_answer_is_unpacked_and_still_checked(store: Store, publisher: Publisher) -> None:
    packed = gzip.compress(content(JUNE_9, 21))
    publisher.answers["/one/list.txt"] = Answer(packed, headers={"Content-Encoding": "gzip"})
    (one,) = update(store, ["one"], received=JUNE_9, base=publisher.base)
    assert one.report is not None
    assert one.report.snapshot.listings == 21
    bomb = gzip.compress(b"x" * 1_000_000)
    publisher.answers["/one/list.txt"] = Answer(bomb, headers={"Content-Encoding": "gzip"})
    (one,) = update(store, ["one"], received=JUNE_9, base=publisher.base)
    assert "over the 20000" in (one.error or "")


@pytest.mark.parametrize(
    ("header", "published"),
    [
        ("Mon, 01 Jun 2026 22:00:00 GMT", JUNE_1),
        ("Wed, 10 Jun 2026 00:00:00 GMT", JUNE_9),
        ("yesterday", None),
        (None, None),
    ],
)
def test_a_list_that_states_no_day_is_dated_by_the_server(
    store: Store, publisher: Publisher, header: str | None, published: date | None
) -> None:
    publisher.answers["/one/list.txt"] = Answer(
        content(None, 21), headers={} if header is None else {"Last-Modified": header}
    )
    (one,) = update(store, ["one"], received=JUNE_9, base=publisher.base)
    assert one.report is not None
    assert (one.report.snapshot.published, one.report.notes[1:]) == (published, ())


def test_the_day_in_the_file_wins_over_the_server_without_a_word(store: Store, publisher: Publisher) -> None:
    publisher.answers["/one/list.txt"] = Answer(
        content(JUNE_2, 21), headers={"Last-Modified": "Tue, 09 Jun 2026 22:00:00 GMT"}
    )
    (one,) = update(store, ["one"], received=JUNE_9, base=publisher.base)
    assert one.report is not None
    assert (one.report.snapshot.published, one.report.notes) == (JUNE_2, ())


def test_a_set_is_imported_together_or_not_at_all(home: Path, publisher: Publisher) -> None:
    store = Store(home, registry=registry_of((fake_source(several=True), FakeReader())))
    publisher.answers["/one/list.txt"] = Answer(content())
    (one,) = update(store, received=JUNE_9, base=publisher.base)
    assert "more.txt answered 404" in (one.error or "")
    publisher.answers["/more.txt"] = Answer(b"more")
    (one,) = update(store, received=JUNE_9, base=publisher.base)
    assert one.report is not None
    assert one.report.snapshot.files == ("list.txt", "more.txt")


def test_no_server_at_all_is_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(download_module, "FIRST_PAUSE", 0.0)
    one, two = update(store, received=JUNE_9, base="http://127.0.0.1:9")
    assert "could not be fetched" in (one.error or "")
    assert "could not be fetched" in (two.error or "")


def test_a_list_that_is_not_known_is_refused_before_anything_is_fetched(
    store: Store, publisher: Publisher
) -> None:
    with pytest.raises(InputError, match="three"):
        update(store, ["one", "three"], received=JUNE_9, base=publisher.base)
    assert publisher.asked == []


def test_only_https_addresses_are_fetched() -> None:
    spec = FileSpec(role="list.txt", address="http://lists.example/a/list.txt")
    with pytest.raises(SourceError, match="not an HTTPS address"):
        address_of(spec, None)
    with pytest.raises(SourceError, match="has no address"):
        address_of(FileSpec(role="list.txt"), None)
    assert address_of(spec, "https://mirror.example/x/") == "https://mirror.example/x/a/list.txt"


def test_a_redirect_away_from_https_is_refused(tmp_path: Path) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.scheme == "https":
            return httpx.Response(302, headers={"Location": "http://lists.example/list.txt"})
        return httpx.Response(200, content=b"1;A")

    spec = FileSpec(role="list.txt")
    with (
        httpx.Client(transport=httpx.MockTransport(answer), follow_redirects=True) as connection,
        pytest.raises(SourceError, match="away from HTTPS"),
    ):
        download(connection, spec, "https://lists.example/list.txt", tmp_path / "list.txt")
    assert not (tmp_path / "list.txt").exists()


def test_nobody_is_waited_for_for_ever() -> None:
    with client() as connection:
        assert connection.timeout.connect == download_module.CONNECT_SECONDS
        assert connection.timeout.read == download_module.SILENCE_SECONDS


def test_lists_of_one_country_are_fetched_once_they_were_chosen_and_those_not_given_out_never(
    home: Path, tmp_path: Path, publisher: Publisher
) -> None:
    by_hand = tuple(
        structs.replace(spec, address=None, required=False) for spec in fake_source("three").files
    )
    registry = registry_of(
        (fake_source(), FakeReader()),
        (structs.replace(fake_source("two"), chosen=True), FakeReader("two")),
        (structs.replace(fake_source("three"), files=by_hand), FakeReader("three")),
    )
    store = Store(home, registry=registry)
    assert [line.list for line in update(store, received=JUNE_9, base=publisher.base)] == ["one"]
    store.import_files("two", [written(tmp_path)], options=options())
    assert [line.list for line in update(store, received=JUNE_9, base=publisher.base)] == ["one", "two"]
    assert [line.list for line in update(store, ["three"], received=JUNE_9, base=publisher.base)] == ["three"]
