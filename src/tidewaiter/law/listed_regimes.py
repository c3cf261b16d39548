"""Regimes of lists that stand for many: the act under which an entry stands, and what each measure of an entry means."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator

import msgspec

from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.listing import Listing
from tidewaiter.model.words import Level, Regime, Role

__all__ = ["ListMeasures", "ListedMeasure", "ListedRegime", "regimes_of"]

# What compilers of lists write before the publisher's own code.
_COMPILED = re.compile(r"^(?:EU|GB)-", re.IGNORECASE)
_ACT = re.compile(r"(?<![\d/])(\d{2,4}/\d{2,4})(?![\d/])")


class ListedRegime(Value, frozen=True, kw_only=True):
    """The act of one regime. `programmes` are its names as lists write them, `acts` its numbers, `watchlists` the lists on
    which its entries stand.

    `citation` is the freeze: funds and economic resources, and the ban on making either available. `ownership` is where
    the act says whose firm counts as whose, `derogation` where an authority may allow what is barred, `reporting` what is
    to be reported to it by when. `measures` are the pinpoints of the measures of the list by their slugs, read where the
    freeze was. `un_programmes` are lists of the United Nations whose parties the act designates itself, by `un_named`;
    `un_carried` those whose parties an annex of the act is kept up for.
    """

    slug: str
    regime: Regime
    watchlists: tuple[str, ...]
    programmes: tuple[str, ...]
    acts: tuple[str, ...]
    title: dict[str, str]
    citation: Citation
    ownership: str | None = None
    derogation: dict[str, str] = {}
    reporting: dict[str, str] = {}
    measures: dict[str, str] = {}
    un_programmes: tuple[str, ...] = ()
    un_named: str | None = None
    un_carried: tuple[str, ...] = ()

    def measured(self, measure: str) -> Citation:
        """Where the act imposes that measure; unverified, without a pinpoint, where that was not read."""
        if measure == _FREEZE:
            return self.citation
        pinpoint = self.measures.get(measure)
        verified = self.citation.verified and pinpoint is not None
        return msgspec.structs.replace(
            self.citation,
            pinpoint=pinpoint,
            verified=verified,
            verified_on=self.citation.verified_on if verified else None,
        )

    def is_named(self, programme: str) -> bool:
        """Whether a list means this regime by that programme, in whichever case, with or without a compiler's sign."""
        plain = {_plain(name) for name in (*self.programmes, *self.un_programmes)}
        return _plain(programme) in plain or _plain(_COMPILED.sub("", programme.strip())) in plain


_FREEZE = "asset_freeze"


class ListedMeasure(Value, frozen=True, kw_only=True):
    """What one measure of an entry means for an order of goods. `said` are the words of lists for it; `level` counts for a
    party in one of `roles` (none: in any), a note for any other; `freezes` says that it is an asset freeze."""

    slug: str
    said: tuple[str, ...]
    title: dict[str, str]
    effect: dict[str, str]
    level: Level
    roles: tuple[Role, ...] = ()
    freezes: bool = False


class ListMeasures(Value, frozen=True, kw_only=True):
    """The measures of one watchlist; `closed` are lists that are no longer kept up, with the first day of that, and
    `all_frozen` lists that tell no measures since each of their entries is an asset freeze."""

    slug: str
    watchlist: str
    measures: tuple[ListedMeasure, ...]
    closed: dict[str, datetime.date] = {}
    all_frozen: tuple[str, ...] = ()
    citation: Citation

    def named(self, said: str) -> ListedMeasure | None:
        """The measure that a list means by these words, None where no row has them."""
        plain = _plain(said)
        return next((one for one in self.measures if plain in {_plain(words) for words in one.said}), None)

    @property
    def freeze(self) -> ListedMeasure:
        """The asset freeze."""
        return next(one for one in self.measures if one.freezes)


def regimes_of(listing: Listing, known: Iterable[ListedRegime]) -> tuple[ListedRegime, ...]:
    """The regimes under which the entry stands, as far as its programmes and the acts it cites tell, in their order on file;
    of a list that has one regime alone, that one."""
    mine = tuple(one for one in known if listing.watchlist in one.watchlists)
    if len(mine) == 1:
        return mine
    named = [one for one in mine if any(one.is_named(programme) for programme in listing.programmes)]
    acts = set(_acts(listing))
    cited = [one for one in mine if acts & set(one.acts)]
    return tuple(one for one in mine if one in named or one in cited)


def _acts(listing: Listing) -> Iterator[str]:
    said = [listing.citation, *(act.citation for act in listing.designations), *listing.programmes]
    for text in said:
        yield from _ACT.findall(text or "")


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").replace("’", "'").split())
