"""Reading the law: every file under data/law, once, into one frozen value with a digest."""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from tidewaiter.errors import InputError, LawError
from tidewaiter.law.ausfuhrliste import Ausfuhrliste
from tidewaiter.law.codes import CodeTable
from tidewaiter.law.contract_duties import ContractDuties
from tidewaiter.law.control_list import ControlList
from tidewaiter.law.country_chart import CountryChart
from tidewaiter.law.destinations import DestinationMeasure, measures_on
from tidewaiter.law.direct_product import DirectProductRule, NoDeMinimis
from tidewaiter.law.dual_use import DualUseList
from tidewaiter.law.duties import Duties
from tidewaiter.law.eccn_tables import EccnTable
from tidewaiter.law.effects import AddressEntry, Effect
from tidewaiter.law.eu_833 import Russia833
from tidewaiter.law.general_authorisations import GeneralAuthorisations
from tidewaiter.law.general_licences import GeneralLicences
from tidewaiter.law.licence_exceptions import ExceptionBars, ExceptionNotes, LicenceExceptions
from tidewaiter.law.listed_regimes import ListedRegime, ListMeasures
from tidewaiter.law.national_lists import NationalList
from tidewaiter.law.numbers import Number
from tidewaiter.law.occupied import OccupiedRegion
from tidewaiter.law.ofac_measures import OfacMeasures
from tidewaiter.law.ofac_programmes import OfacProgrammes
from tidewaiter.law.own_rules import OwnRules
from tidewaiter.law.ownership import OwnershipTest
from tidewaiter.law.places import PlaceTable, Region
from tidewaiter.law.red_flags import RedFlags
from tidewaiter.law.use_words import WordsOfUse
from tidewaiter.law.words import WordList
from tidewaiter.law.zones import Zone
from tidewaiter.model.base import Value
from tidewaiter.model.card import Card
from tidewaiter.model.document import fit, read_tree
from tidewaiter.model.words import Regime

__all__ = ["Law", "load_law"]

T = TypeVar("T")

# The files that a folder with one for each regime must have.
_REGIME_FILES: dict[str, tuple[str, ...]] = {
    "destinations/": ("eu", "gb", "national", "us"),
    "effects/": ("eu", "gb", "national", "own", "un", "us"),
    "listed_regimes/": ("eu", "gb"),
    "numbers/": ("de", "eu", "gb", "us"),
    "ownership/": ("eu", "gb", "us"),
    "words/": ("de", "eu", "us"),
}


class Law(Value, frozen=True, kw_only=True):
    """All the law on file. `digest` is the SHA-256, in hex, of the content of every law file, comments and spacing
    left out, so that two laws of one digest answer alike."""

    digest: str
    cards: dict[str, Card]
    code_tables: dict[str, CodeTable]
    place_tables: dict[str, PlaceTable]
    eccn_tables: dict[str, EccnTable]
    regions: tuple[Region, ...]
    occupied: dict[str, OccupiedRegion]
    zones: dict[str, Zone]
    effects: dict[str, Effect]
    addresses: dict[str, AddressEntry]
    numbers: dict[str, Number]
    national_lists: dict[str, NationalList]
    destinations: tuple[DestinationMeasure, ...]
    control_list: ControlList
    country_chart: CountryChart
    own_rules: OwnRules
    ownership: dict[str, OwnershipTest]
    listed_regimes: dict[str, ListedRegime]
    gb_listed_measures: ListMeasures
    ofac_programmes: OfacProgrammes
    ofac_measures: OfacMeasures
    general_licences: GeneralLicences
    word_lists: dict[str, WordList]
    direct_product: dict[str, DirectProductRule]
    no_de_minimis: dict[str, NoDeMinimis]
    use_words: WordsOfUse
    dual_use: DualUseList
    general_authorisations: GeneralAuthorisations
    licence_exceptions: LicenceExceptions
    exception_bars: ExceptionBars
    exception_notes: ExceptionNotes
    duties: Duties
    contract_duties: ContractDuties
    red_flags: RedFlags
    eu_833: Russia833
    ausfuhrliste: Ausfuhrliste

    def card(self, slug: str) -> Card:
        """The card of that rule. Raises LawError where there is none."""
        return _one(self.cards, slug, "card")

    def codes(self, slug: str) -> CodeTable:
        """The table of goods codes of that slug. Raises LawError where there is none."""
        return _one(self.code_tables, slug, "table of codes")

    def places(self, slug: str) -> PlaceTable:
        """The table of places of that slug. Raises LawError where there is none."""
        return _one(self.place_tables, slug, "table of places")

    def eccns(self, slug: str) -> EccnTable:
        """The table of entries of the Control List of that slug. Raises LawError where there is none."""
        return _one(self.eccn_tables, slug, "table of entries")

    def effect(self, watchlist: str) -> Effect:
        """What standing on that watchlist means. Raises LawError where no row says."""
        return _one(self.effects, watchlist, "effect for the watchlist")

    def number(self, slug: str) -> Number:
        """The dated number of that slug. Raises LawError where there is none."""
        return _one(self.numbers, slug, "number")

    def ownership_test(self, slug: str) -> OwnershipTest:
        """The test of ownership of that slug. Raises LawError where there is none."""
        return _one(self.ownership, slug, "test of ownership")

    def words(self, slug: str) -> WordList:
        """The list of words of that slug. Raises LawError where there is none."""
        return _one(self.word_lists, slug, "list of words")

    def region(self, slug: str) -> Region:
        """The region of that slug. Raises LawError where there is none."""
        return _one({region.slug: region for region in self.regions}, slug, "region")

    def country_group(self, name: str) -> PlaceTable:
        """The country group of that name, `D:5`. Raises LawError where there is none."""
        return self.places(f"us_country_group_{name.replace(':', '').lower()}")

    def measures(self, place: str, regime: Regime, day: date) -> tuple[DestinationMeasure, ...]:
        """What that regime says on `day` of goods for that country or region, gravest first."""
        return measures_on(self.destinations, place, regime, day)

    def measures_of(self, rule: str, place: str, day: date) -> tuple[DestinationMeasure, ...]:
        """What the rule of that slug reports for that country or region on `day`, by regime, gravest first."""
        mine = tuple(measure for measure in self.destinations if measure.rule == rule)
        return tuple(measure for regime in Regime for measure in measures_on(mine, place, regime, day))


class _File:
    """A law file: its path below the law folder, its tree and the lines of it."""

    def __init__(self, path: str, content: bytes) -> None:
        self.path = path
        try:
            self.tree, self.lines = read_tree(content, file=path)
        except InputError as error:
            raise _as_law_error(error) from None

    def shaped(self, as_type: type[T]) -> T:
        """The file's content as a value. Raises LawError naming file, line and field."""
        try:
            return fit(self.tree, as_type, file=self.path, lines=self.lines)
        except InputError as error:
            raise _as_law_error(error) from None


def load_law(folder: Traversable | Path | None = None) -> Law:
    """The law under `folder`, by default the project's own; read once for each folder.

    Raises LawError, naming file, line and field, for a file that is not well formed, a card or table that is
    not where its slug says, and a slug given twice.
    """
    return _load_own() if folder is None else _load(folder)


@functools.cache
def _load_own() -> Law:
    return _load(files("tidewaiter") / "data" / "law")


def _load(folder: Traversable | Path) -> Law:
    try:
        found = [_File(path, file.read_bytes()) for path, file in _walk(folder, "")]
    except OSError as error:
        raise LawError(f"the law folder cannot be read: {error}", file=str(folder)) from None
    return Law(
        digest=_digest(found),
        cards=_by_path(found, "cards/", Card),
        code_tables=_by_path(found, "tables/", CodeTable),
        place_tables=_by_path(found, "places/", PlaceTable),
        eccn_tables=_by_path(found, "eccns/", EccnTable),
        regions=_listed(found, "regions.yaml", tuple[Region, ...]),
        occupied=_by_path(found, "occupied/", OccupiedRegion),
        zones=_keyed(found, "zones.yaml", tuple[Zone, ...], "slug"),
        effects=_keyed(found, "effects/", tuple[Effect, ...], "watchlist"),
        addresses=_keyed(found, "addresses.yaml", tuple[AddressEntry, ...], "entry"),
        numbers=_keyed(found, "numbers/", tuple[Number, ...], "slug"),
        national_lists=_keyed(found, "national_lists.yaml", tuple[NationalList, ...], "slug"),
        destinations=_rows(found, "destinations/", tuple[DestinationMeasure, ...]),
        control_list=_listed(found, "us_ccl.yaml", ControlList),
        country_chart=_listed(found, "us_country_chart.yaml", CountryChart),
        own_rules=_listed(found, "us_own_rules.yaml", OwnRules),
        ownership=_keyed(found, "ownership/", tuple[OwnershipTest, ...], "slug"),
        listed_regimes=_keyed(found, "listed_regimes/", tuple[ListedRegime, ...], "slug"),
        gb_listed_measures=_listed(found, "gb_listed_measures.yaml", ListMeasures),
        ofac_programmes=_listed(found, "us_ofac_programmes.yaml", OfacProgrammes),
        ofac_measures=_listed(found, "us_ofac_measures.yaml", OfacMeasures),
        general_licences=_listed(found, "us_general_licences.yaml", GeneralLicences),
        word_lists=_keyed(found, "words/", tuple[WordList, ...], "slug"),
        direct_product=_keyed(found, "us_direct_product.yaml", tuple[DirectProductRule, ...], "slug"),
        no_de_minimis=_keyed(found, "us_no_de_minimis.yaml", tuple[NoDeMinimis, ...], "slug"),
        use_words=_listed(found, "use_words.yaml", WordsOfUse),
        dual_use=_listed(found, "eu_dual_use.yaml", DualUseList),
        general_authorisations=_listed(found, "eu_general_authorisations.yaml", GeneralAuthorisations),
        licence_exceptions=_listed(found, "us_licence_exceptions.yaml", LicenceExceptions),
        exception_bars=_listed(found, "us_exception_bars.yaml", ExceptionBars),
        exception_notes=_listed(found, "us_exception_notes.yaml", ExceptionNotes),
        duties=_listed(found, "us_duties.yaml", Duties),
        contract_duties=_listed(found, "contract_duties.yaml", ContractDuties),
        red_flags=_listed(found, "red_flags.yaml", RedFlags),
        eu_833=_listed(found, "eu_833.yaml", Russia833),
        ausfuhrliste=_listed(found, "de_ausfuhrliste.yaml", Ausfuhrliste),
    )


def _walk(folder: Traversable | Path, below: str) -> Iterator[tuple[str, Traversable | Path]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = f"{below}{entry.name}"
        if entry.is_dir():
            yield from _walk(entry, f"{path}/")
        elif entry.name.endswith(".yaml"):
            yield path, entry


def _digest(found: list[_File]) -> str:
    content = {file.path: file.tree for file in found}
    spelt = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(spelt.encode()).hexdigest()


SluggedT = TypeVar("SluggedT", Card, CodeTable, PlaceTable, EccnTable, OccupiedRegion)


def _by_path(found: list[_File], below: str, as_type: type[SluggedT]) -> dict[str, SluggedT]:
    values: dict[str, SluggedT] = {}
    for file in found:
        if not file.path.startswith(below):
            continue
        value = file.shaped(as_type)
        slug = file.path.removeprefix(below).removesuffix(".yaml")
        if value.slug != slug:
            raise LawError(
                f"the slug {value.slug!r} does not fit the file's place",
                file=file.path,
                line=file.lines.get(("slug",)),
                field="slug",
                todo=f"Call it {slug}, or move the file",
            )
        values[slug] = value
    return values


def _listed(found: list[_File], path: str, as_type: type[T]) -> T:
    for file in found:
        if file.path == path:
            return file.shaped(as_type)
    raise LawError("this law file is missing", file=path, todo="Install Tidewaiter again")


def _rows(found: list[_File], folder: str, as_type: type[tuple[T, ...]]) -> tuple[T, ...]:
    """The rows of every file of that folder, which has one for each regime, in the order of their names."""
    return tuple(row for file in _of_regimes(found, folder) for row in file.shaped(as_type))


def _of_regimes(found: list[_File], folder: str) -> list[_File]:
    """The files of that folder. Raises LawError where one is missing: a regime without its file would be silent."""
    for name in _REGIME_FILES[folder]:
        _listed(found, f"{folder}{name}.yaml", object)
    return [file for file in found if file.path.startswith(folder)]


def _keyed(found: list[_File], path: str, as_type: type[tuple[T, ...]], key: str) -> dict[str, T]:
    """The rows by their key, of one file or, where the path ends with a slash, of a folder with a file for each regime."""
    values: dict[str, T] = {}
    of_regimes = _of_regimes(found, path) if path.endswith("/") else None
    for file in (each.path for each in of_regimes) if of_regimes else (path,):
        for at, row in enumerate(_listed(found, file, as_type)):
            slug = str(getattr(row, key))
            if slug in values:
                raise LawError(
                    f"{slug!r} stands twice", file=file, field=f"[{at}].{key}", todo="Keep one of the two"
                )
            values[slug] = row
    return values


def _one(values: dict[str, T], slug: str, what: str) -> T:
    if slug not in values:
        raise LawError(f"there is no {what} called {slug!r}", rule=slug, todo="See data/law/README.md")
    return values[slug]


def _as_law_error(error: InputError) -> LawError:
    todo = (
        "See data/law/README.md for the fields" if error.todo and "order-file" in error.todo else error.todo
    )
    return LawError(error.what, file=error.file, line=error.line, field=error.field, todo=todo)
