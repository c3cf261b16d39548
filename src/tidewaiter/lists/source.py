"""What is authored about one official list: `lists/<list_id>/source.yaml`, decoded."""

from __future__ import annotations

from collections.abc import Collection
from fnmatch import fnmatchcase
from importlib.resources import files

from tidewaiter.errors import InputError, SourceError
from tidewaiter.model.base import Value
from tidewaiter.model.document import parse

__all__ = ["Expected", "FileSpec", "Source", "load_source", "parse_source"]


class FileSpec(Value, frozen=True, kw_only=True):
    """One file of a list.

    `role` is the canonical name it has here whatever it is called outside ("sdn.csv"); `names` are patterns
    (`*`, `?`; case does not count) by which it is known among several files; `address` is where its publisher
    gives it out. A download outside `min_bytes`..`max_bytes` is refused. A file that stands `beside` is taken along
    where it lies in the same folder as another one given, called as that one with `.<role>` behind it. One that is
    `either` is a form of the list of which any will do, so that nothing is missing where another is given. Where a form
    has several files, each names its `form`: the files of one form are the list, and those of the first are fetched.
    """

    role: str
    names: tuple[str, ...] = ()
    address: str | None = None
    required: bool = True
    beside: bool = False
    either: bool = False
    form: str = ""
    min_bytes: int = 1
    max_bytes: int = 512 * 1024 * 1024

    def fits(self, name: str) -> bool:
        """Whether a file called `name` is this one."""
        lower = name.lower()
        return any(fnmatchcase(lower, pattern.lower()) for pattern in (self.role, *self.names))


class Expected(Value, frozen=True, kw_only=True):
    """A bound on a count of a list as read, and why it is there.

    `count` is one of listings, names, aliases, addresses, placeholders, rejects, warnings, `watchlist.<slug>`,
    `kind.<entity kind>`. Fewer than `at_least` is treated as a shrunken file, more than `at_most` as a file that
    is no longer in the form its reader knows.
    """

    count: str
    at_least: int | None = None
    at_most: int | None = None
    why: str


class Source(Value, frozen=True, kw_only=True):
    """One official list: who publishes it, in which files, how often, and what a good copy looks like.

    `max_shrink` is the share of listings (0 to 1) by which a new file may fall short of the one in force;
    `max_age_days` the age past which a decision resting on it is not complete; `watchlists` the official lists
    that its file holds. A list that is `chosen` binds in one country of its own: a search without it is complete, and
    an order that its country's law binds is not.

    One that is not `official` is somebody's own or a copy by a third party: what it holds of a watchlist does not stand for
    the whole of it, so it serves none in place of the official list. Of one with `several` there may be any number beside
    each other, each under this id, a dot and a name. One that is `dated_by_receipt` has no publisher who dates it, so that the
    day it came counts. One that
    is `regional` binds where its law is at home (the EU, the UK): it is fetched with the usual ones, and a search is complete
    without it until it was imported, from when on its age counts.
    """

    id: str
    title: str
    publisher: str
    authority: str
    files: tuple[FileSpec, ...]
    cadence_days: int
    max_age_days: int
    max_shrink: float
    licence: str
    watchlists: tuple[str, ...]
    expected: tuple[Expected, ...] = ()
    official: bool = True
    chosen: bool = False
    regional: bool = False
    several: bool = False
    dated_by_receipt: bool = False
    notes: str | None = None

    def of_form(self, roles: Collection[str]) -> tuple[FileSpec, ...]:
        """The files that belong to the form of the given ones, those among them; all where none is given."""
        forms = {spec.form for spec in self.files if spec.role in roles} or {spec.form for spec in self.files}
        return tuple(spec for spec in self.files if spec.form in forms)

    @property
    def fetched(self) -> tuple[FileSpec, ...]:
        """The files that are downloaded: those of the first form."""
        return self.of_form((self.files[0].role,))


def parse_source(content: str | bytes, *, file: str) -> Source:
    """The source that YAML `content` describes. Raises SourceError, naming `file`, line and field, if it does not."""
    try:
        return parse(content, Source, file=file)
    except InputError as error:
        raise SourceError(
            error.what,
            file=error.file,
            line=error.line,
            field=error.field,
            todo="Correct the source file of this list",
        ) from None


def load_source(list_id: str) -> Source:
    """The source shipped as `lists/<list_id>/source.yaml`."""
    file = files("tidewaiter.lists").joinpath(list_id, "source.yaml")
    source = parse_source(file.read_bytes(), file=f"lists/{list_id}/source.yaml")
    if source.id != list_id:
        raise SourceError(
            f"the source calls itself {source.id!r}, its folder {list_id!r}",
            file=f"lists/{list_id}/source.yaml",
            field="id",
            todo="Give both the same name",
        )
    return source
