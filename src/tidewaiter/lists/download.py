"""Fetching one file over HTTPS: whole, of a likely size, and no web page in its place; or a SourceError."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

import httpx

from tidewaiter.errors import SourceError
from tidewaiter.lists.source import FileSpec

__all__ = ["address_of", "client", "download"]

CONNECT_SECONDS = 20.0
SILENCE_SECONDS = 60.0
LATER = "The last good list stays in force; try again later, or download the file by hand and import it"


@contextmanager
def client() -> Iterator[httpx.Client]:
    """A connection to the publishers that says who asks and does not wait for ever."""
    try:
        agent = f"tidewaiter/{version('tidewaiter')}"
    except PackageNotFoundError:
        agent = "tidewaiter"
    with httpx.Client(
        headers={"User-Agent": agent},
        follow_redirects=True,
        max_redirects=5,
        timeout=httpx.Timeout(SILENCE_SECONDS, connect=CONNECT_SECONDS),
    ) as connection:
        yield connection


def address_of(spec: FileSpec, base: str | None) -> str:
    """Where to fetch the file; `base`, a mirror such as "https://mirror.example/lists", stands in for the publisher's
    scheme and host. Raises SourceError for a file without an address, or one that is not HTTPS."""
    if spec.address is None:
        raise SourceError(f"{spec.role} has no address to fetch it from", todo="Import it by hand")
    if base is not None:
        return base.rstrip("/") + urlsplit(spec.address).path
    if urlsplit(spec.address).scheme != "https":
        raise SourceError(
            f"{spec.address} is not an HTTPS address", todo="Correct the source file of this list"
        )
    return spec.address


def download(connection: httpx.Client, spec: FileSpec, address: str, target: Path) -> date | None:
    """The file stands whole in `target`; gives the day on which the server says it last changed.

    Raises SourceError for no answer, an answer other than 200, a redirect away from HTTPS, a body that is cut off,
    of an unlikely size, or a web page.
    """
    try:
        with connection.stream("GET", address) as response:
            _check_answer(response, spec, address)
            with target.open("wb") as file:
                _copy(response, spec, file)
            _check_whole(response, spec, target)
            return _changed(response)
    except httpx.HTTPError as error:
        raise SourceError(
            f"{address} could not be fetched: {str(error) or type(error).__name__}", todo=LATER
        ) from error


def _check_answer(response: httpx.Response, spec: FileSpec, address: str) -> None:
    if response.status_code != 200:
        raise SourceError(f"{address} answered {response.status_code}", todo=LATER)
    asked_in_secret = urlsplit(address).scheme == "https"
    steps = (*response.history, response)
    if asked_in_secret and any(step.url.scheme != "https" for step in steps):
        raise SourceError(f"{address} leads away from HTTPS to {response.url.host}", todo=LATER)
    if "html" in response.headers.get("Content-Type", "").lower():
        raise _web_page(address)
    stated = response.headers.get("Content-Length", "")
    if stated.isdigit() and int(stated) > spec.max_bytes:
        raise _too_large(spec, int(stated))


def _copy(response: httpx.Response, spec: FileSpec, file: BinaryIO) -> None:
    size = 0
    for piece in response.iter_bytes():
        size += len(piece)
        if size > spec.max_bytes:
            raise _too_large(spec, size)
        file.write(piece)


def _check_whole(response: httpx.Response, spec: FileSpec, target: Path) -> None:
    stated = response.headers.get("Content-Length", "")
    if stated.isdigit() and int(stated) != response.num_bytes_downloaded:
        raise SourceError(
            f"{response.url} sent {response.num_bytes_downloaded} of {stated} bytes of {spec.role}",
            todo=LATER,
        )
    with target.open("rb") as file:
        start = file.read(512).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")):
        raise _web_page(str(response.url))
    size = target.stat().st_size
    if size < spec.min_bytes:
        raise SourceError(f"{spec.role} came with {size} bytes, fewer than {spec.min_bytes}", todo=LATER)


def _changed(response: httpx.Response) -> date | None:
    try:
        moment = parsedate_to_datetime(response.headers["Last-Modified"])
    except (KeyError, ValueError):
        return None
    return moment.astimezone(UTC).date()


def _web_page(address: str) -> SourceError:
    return SourceError(f"{address} answered with a web page instead of the list", todo=LATER)


def _too_large(spec: FileSpec, size: int) -> SourceError:
    return SourceError(
        f"{spec.role} has {size} bytes or more, over the {spec.max_bytes} it may have", todo=LATER
    )
