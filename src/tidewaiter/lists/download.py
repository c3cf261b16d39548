"""Fetching one file over HTTPS: whole, of a likely size, and no web page in its place; or a SourceError.

The proxies that HTTPS_PROXY and NO_PROXY name are used, and the authorities of SSL_CERT_FILE or SSL_CERT_DIR are trusted.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

import httpx

from tidewaiter.errors import SourceError
from tidewaiter.lists.seen import Seen
from tidewaiter.lists.source import FileSpec
from tidewaiter.model.base import Value

__all__ = ["Arrived", "Came", "address_of", "client", "download", "pause"]

CONNECT_SECONDS = 20.0
SILENCE_SECONDS = 60.0
ATTEMPTS = 4
FIRST_PAUSE = 1.0
"""Seconds before the second attempt; each further pause is twice as long."""
LONGEST_PAUSE = 60.0
pause: Callable[[float], None] = time.sleep
_BUSY = frozenset({429, 500, 502, 503, 504})
LATER = "The last good list stays in force; try again later, or download the file by hand and import it"

Arrived = Callable[[int, int | None], None]
"""Told how many bytes of a file have come, and of how many (None: the server does not say)."""


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


class Came(Value, frozen=True, kw_only=True):
    """How a file came: the day on which the server says it last changed, the marks by which the server would know it again, or
    `unchanged`, where it was not sent since it still has the marks of the one that is kept."""

    changed: date | None = None
    etag: str | None = None
    modified: str | None = None
    unchanged: bool = False


def download(
    connection: httpx.Client,
    spec: FileSpec,
    address: str,
    target: Path,
    *,
    known: Seen | None = None,
    arrived: Arrived | None = None,
) -> Came:
    """The file stands whole in `target`, unless it is unchanged against the one `known`.

    What a server or line fails at for a while is tried again, ATTEMPTS times in all with growing pauses, from where it broke off
    if the server can go on there with the very same file. Raises SourceError for no answer, an answer other than 200, a
    redirect away from HTTPS, a body that is cut off, of an unlikely size, or a web page.
    """
    part = Part(target, arrived)
    for attempt in range(ATTEMPTS):
        try:
            return _attempt(connection, spec, address, part, known)
        except _ForAWhile as fault:
            if attempt == ATTEMPTS - 1:
                tries = f" ({ATTEMPTS} times)"
                raise SourceError(f"{fault.what}{tries}", todo=LATER) from fault.__cause__
            pause(max(FIRST_PAUSE * 2**attempt, fault.wait))
    raise AssertionError("every attempt ends in one way or another")


class _ForAWhile(Exception):
    """A fault that may be gone after a while: `wait` is what the server asks for, in seconds."""

    def __init__(self, what: str, wait: float = 0.0) -> None:
        super().__init__(what)
        self.what = what
        self.wait = wait


class Part:
    """What of a file has come, and by which mark a server can be asked to go on with it; empty at first."""

    def __init__(self, path: Path, arrived: Arrived | None = None) -> None:
        self.path = path
        self.arrived = arrived
        self.mark: str | None = None

    @property
    def size(self) -> int:
        """Its bytes."""
        return self.path.stat().st_size if self.path.exists() else 0

    def forget(self) -> None:
        """Nothing of it has come."""
        self.path.unlink(missing_ok=True)

    def headers(self, known: Seen | None) -> dict[str, str]:
        """What to ask with: to go on from here, or to send only what is new."""
        if self.size and self.mark:
            return {"Range": f"bytes={self.size}-", "If-Range": self.mark, "Accept-Encoding": "identity"}
        if known is None:
            return {}
        asked = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
        return {name: value for name, value in asked.items() if value}

    def begins(self, response: httpx.Response) -> str:
        """How the body is to be written, by the mode of opening: behind what is there where the server goes on, else anew."""
        goes_on = response.status_code == 206
        packed = response.headers.get("Content-Encoding", "identity").lower() != "identity"
        etag = response.headers.get("ETag", "")
        strong = etag if etag and not etag.startswith("W/") else None
        self.mark = None if packed else strong or response.headers.get("Last-Modified")
        return "ab" if goes_on else "wb"


def _attempt(connection: httpx.Client, spec: FileSpec, address: str, part: Part, known: Seen | None) -> Came:
    asked = part.headers(known)
    try:
        with connection.stream("GET", address, headers=asked) as response:
            if response.status_code == 304 and known is not None and "Range" not in asked:
                return Came(changed=_day(known.modified), unchanged=True)
            _check_answer(response, spec, address, part, resumed="Range" in asked)
            with part.path.open(part.begins(response)) as file:
                _copy(response, spec, part, file)
            _check_whole(response, spec, part)
            return Came(
                changed=_day(response.headers.get("Last-Modified")),
                etag=response.headers.get("ETag"),
                modified=response.headers.get("Last-Modified"),
            )
    except httpx.UnsupportedProtocol as error:
        raise SourceError(f"{address} leads to what is no web address: {error}", todo=LATER) from error
    except httpx.TransportError as error:
        raise _ForAWhile(f"{address} could not be fetched: {str(error) or type(error).__name__}") from error
    except httpx.HTTPError as error:
        raise SourceError(
            f"{address} could not be fetched: {str(error) or type(error).__name__}", todo=LATER
        ) from error


def _check_answer(
    response: httpx.Response, spec: FileSpec, address: str, part: Part, *, resumed: bool
) -> None:
    status = response.status_code
    if status in _BUSY:
        raise _ForAWhile(f"{address} answered {status}", _asked_to_wait(response))
    if status == 416 and resumed:
        part.forget()
        raise _ForAWhile(f"{address} could not go on where it had broken off")
    if status in (204, 206, 304) and not (status == 206 and resumed):
        raise SourceError(f"{address} answered {status}, which is no answer to what was asked", todo=LATER)
    if status not in (200, 206):
        raise SourceError(f"{address} answered {status}", todo=LATER)
    asked_in_secret = urlsplit(address).scheme == "https"
    steps = (*response.history, response)
    if asked_in_secret and any(step.url.scheme != "https" for step in steps):
        raise SourceError(f"{address} leads away from HTTPS to {response.url.host}", todo=LATER)
    if "html" in response.headers.get("Content-Type", "").lower():
        raise _web_page(address)
    if status == 206 and not response.headers.get("Content-Range", "").startswith(f"bytes {part.size}-"):
        part.forget()
        raise _ForAWhile(f"{address} went on at another place than it was asked to")
    stated = response.headers.get("Content-Length", "")
    if stated.isdigit() and int(stated) + (part.size if status == 206 else 0) > spec.max_bytes:
        raise _too_large(spec, int(stated))


def _asked_to_wait(response: httpx.Response) -> float:
    """The seconds for which the server asks to be left alone, up to LONGEST_PAUSE."""
    stated = response.headers.get("Retry-After", "")
    return min(float(stated), LONGEST_PAUSE) if stated.isdigit() else 0.0


def _copy(response: httpx.Response, spec: FileSpec, part: Part, file: IO[bytes]) -> None:
    size = file.tell()
    stated = response.headers.get("Content-Length", "")
    packed = response.headers.get("Content-Encoding", "identity").lower() != "identity"
    whole = size + int(stated) if stated.isdigit() and not packed else None
    for piece in response.iter_bytes():
        size += len(piece)
        if size > spec.max_bytes:
            raise _too_large(spec, size)
        file.write(piece)
        if part.arrived is not None:
            part.arrived(size, whole)


def _check_whole(response: httpx.Response, spec: FileSpec, part: Part) -> None:
    stated = response.headers.get("Content-Length", "")
    if stated.isdigit() and int(stated) != response.num_bytes_downloaded:
        raise _ForAWhile(
            f"{response.url} sent {response.num_bytes_downloaded} of {stated} bytes of {spec.role}"
        )
    with part.path.open("rb") as file:
        start = file.read(512).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")):
        raise _web_page(str(response.url))
    whole = response.headers.get("Content-Range", "").rpartition("/")[2]
    if response.status_code == 206 and whole.isdigit() and int(whole) != part.size:
        part.forget()
        raise _ForAWhile(f"{response.url} did not come to the {whole} bytes that it has")
    if part.size < spec.min_bytes:
        raise SourceError(f"{spec.role} came with {part.size} bytes, fewer than {spec.min_bytes}", todo=LATER)


def _day(stated: str | None) -> date | None:
    """The day of a moment as servers write it, None where there is none that can be read."""
    if not stated:
        return None
    try:
        return parsedate_to_datetime(stated).astimezone(UTC).date()
    except (ValueError, OverflowError):
        return None


def _web_page(address: str) -> SourceError:
    return SourceError(f"{address} answered with a web page instead of the list", todo=LATER)


def _too_large(spec: FileSpec, size: int) -> SourceError:
    return SourceError(
        f"{spec.role} has {size} bytes or more, over the {spec.max_bytes} it may have", todo=LATER
    )
