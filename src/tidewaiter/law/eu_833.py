"""Regulation (EU) No 833/2014 beside its lists of goods: days of its articles, zones of Annex LII, ports of Annex XLVII."""

from __future__ import annotations

import datetime

import msgspec

from tidewaiter.errors import LawError
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation

__all__ = ["AnnexPort", "AnnexZone", "Article", "Russia833"]


class Article(Value, frozen=True, kw_only=True):
    """A provision that counts from a day on, up to, not including, `to`. `citation` says where that stands."""

    slug: str
    from_: datetime.date = msgspec.field(name="from")
    to: datetime.date | None = None
    citation: Citation
    says: str

    def holds(self, day: datetime.date) -> bool:
        """Whether the provision counts on `day`."""
        return self.from_ <= day and (self.to is None or day < self.to)


class AnnexZone(Value, frozen=True, kw_only=True):
    """A zone of Annex LII by the slug that it has among the zones on file, with its part, A or B. `towns` are those of its words that
    are a town's name too, so that they ask."""

    zone: str
    part: str
    towns: tuple[str, ...] = ()
    from_: datetime.date = msgspec.field(name="from")
    citation: Citation


class AnnexPort(Value, frozen=True, kw_only=True):
    """A port or airport of Annex XLVII with its part: A ports and locks in Russia, B airports, C ports and locks elsewhere.

    `kinds` is `s` where ships and `a` where planes call. `codes` are its UN/LOCODEs and IATA codes that mean it and nothing
    else, `names` how papers call it and its town, `called` what names it and not the town.
    """

    slug: str
    part: str
    kinds: str
    country: str
    title: dict[str, str]
    codes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    from_: datetime.date = msgspec.field(name="from")
    citation: Citation


class Russia833(Value, frozen=True, kw_only=True):
    """What rules ask of the regulation besides its tables of codes."""

    slug: str
    title: dict[str, str]
    articles: tuple[Article, ...]
    zones: tuple[AnnexZone, ...]
    ports: tuple[AnnexPort, ...]

    def article(self, slug: str) -> Article:
        """The provision of that slug. Raises LawError where there is none."""
        found = next((article for article in self.articles if article.slug == slug), None)
        if found is None:
            raise LawError(f"there is no provision {slug!r} of {self.slug} on file", rule=slug)
        return found

    def zones_on(self, day: datetime.date) -> dict[str, AnnexZone]:
        """The zones of the annex on `day`, by the slug of the zone."""
        return {each.zone: each for each in self.zones if each.from_ <= day}

    def ports_on(self, day: datetime.date) -> tuple[AnnexPort, ...]:
        """The ports and airports of the annex on `day`, in the order of the file."""
        return tuple(port for port in self.ports if port.from_ <= day)
