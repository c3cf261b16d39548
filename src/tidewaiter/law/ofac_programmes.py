"""Programmes of OFAC by the codes of its lists, whom they threaten besides, and the law against following them."""

from __future__ import annotations

import datetime

import msgspec

from tidewaiter.law.at import State, version_on
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation

__all__ = ["BlockingStatute", "OfacProgrammes", "Programme", "SecondaryRisk"]


class Programme(Value, frozen=True, kw_only=True):
    """One programme by its code, as OFAC writes it. `rests_on` is the order or act, `part` its regulations, where it has
    any; `lists` are the watchlists on which the code was met. It holds from `from` up to, not including, `to`; each of
    the two days was read only where it says so. `source` names one of the sources of the table."""

    code: str
    title: dict[str, str]
    rests_on: str
    part: str | None = None
    lists: tuple[str, ...]
    from_: datetime.date = msgspec.field(name="from")
    from_verified: bool = False
    to: datetime.date | None = None
    to_verified: bool = False
    risk: str | None = None
    source: str

    def ended(self, day: datetime.date) -> bool:
        """Whether it had ended by `day`."""
        return self.to is not None and self.to <= day


class SecondaryRisk(Value, frozen=True, kw_only=True):
    """Measures that US law threatens to others than US persons from a day on: `whom`, by language; `words` of remarks
    that tell of it; `annex` the country for which the US measure may stand in the annex of Regulation (EC) No 2271/96."""

    slug: str
    words: tuple[str, ...]
    whom: dict[str, str]
    from_: datetime.date = msgspec.field(name="from")
    annex: str | None = None
    citation: Citation


class BlockingStatute(Value, frozen=True, kw_only=True):
    """For which countries' US measures the annex of Regulation (EC) No 2271/96 speaks from a day on."""

    from_: datetime.date = msgspec.field(name="from")
    state: State
    annex: tuple[str, ...]
    citation: Citation
    says: str


class OfacProgrammes(Value, frozen=True, kw_only=True):
    """All programmes on file, with the secondary risks and the blocking statute."""

    slug: str
    title: dict[str, str]
    sources: dict[str, Citation]
    programmes: tuple[Programme, ...]
    risks: tuple[SecondaryRisk, ...]
    statute: tuple[BlockingStatute, ...]

    def named(self, code: str) -> Programme | None:
        """The programme of that code, None where there is no row for it."""
        return next((programme for programme in self.programmes if programme.code == code), None)

    def citation(self, programme: Programme) -> Citation:
        """Where the programme's row was read."""
        return self.sources[programme.source]

    def risk(self, slug: str) -> SecondaryRisk | None:
        """The risk of that slug, None where there is none."""
        return next((risk for risk in self.risks if risk.slug == slug), None)

    def statute_on(self, day: datetime.date) -> BlockingStatute:
        """The blocking statute on `day`. Raises LawError for a day before its first version."""
        return version_on(self.statute, day, slug=f"{self.slug} statute")
