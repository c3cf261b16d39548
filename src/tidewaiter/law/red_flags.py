"""The red flags of official guidance: what became of each, and what is asked where papers cannot tell."""

from __future__ import annotations

import datetime
from enum import StrEnum

from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.severity import Severity

__all__ = ["AskedOf", "FlagPhrases", "FlagQuestion", "PutTo", "RedFlag", "RedFlags", "TradeWords", "Treated"]


class Treated(StrEnum):
    """What became of a flag: computed by rules, asked by a question, left to what past orders show, or not possible."""

    COMPUTED = "computed"
    ASKED = "asked"
    HISTORY = "history"
    NOT_POSSIBLE = "not_possible"


class PutTo(StrEnum):
    """Whom a question is put to: the buyer, or whoever keeps our own file."""

    BUYER = "buyer"
    FILE = "file"


class AskedOf(StrEnum):
    """Of which orders a question is asked, beside that something made one look: those with goods of concern, machines,
    equipment or circuits for chips, goods of the 600 series or 9x515, goods with a control list number, a service,
    computing, or where the clause against re-export is not on file."""

    CONCERN = "concern"
    MACHINES = "machines"
    CHIPS = "chips"
    ARMS = "arms"
    CONTROLLED = "controlled"
    SERVICE = "service"
    COMPUTING = "computing"
    CLAUSE = "clause"


class RedFlag(Value, frozen=True, kw_only=True):
    """A flag of guidance, `title` in our own words by language. `severity` with its `reason` is ours, sources give none.
    `rules` are the slugs of those that compute it, `question` the slug of what is asked, `why` the reason where it is
    left to history or not possible; `since` when the guidance came out."""

    id: str
    title: dict[str, str]
    citation: Citation
    since: datetime.date
    severity: Severity
    reason: str
    treated: Treated
    rules: tuple[str, ...] = ()
    question: str | None = None
    why: str = ""


class FlagQuestion(Value, frozen=True, kw_only=True):
    """A question for `flags`, in neutral words, English and German. `telling` are answers, whole and in small letters, that raise
    them; whatever else is answered, a person reads."""

    slug: str
    flags: tuple[str, ...]
    put_to: PutTo
    where: AskedOf
    en: str
    de: str
    telling: tuple[str, ...]


class FlagPhrases(Value, frozen=True, kw_only=True):
    """Whole phrases that raise `flags` by the rule named, looked for in the fields of `where`; `innocent` ones are taken out
    first. `chapters` (beginnings of customs codes) and `not_in` (countries of the party) narrow it; `costly` asks the
    order's worth too. `slug` is the variant of the rule's card."""

    slug: str
    rule: str
    flags: tuple[str, ...]
    where: tuple[str, ...] = ()
    say: tuple[str, ...]
    innocent: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    costly: bool = False


class TradeWords(Value, frozen=True, kw_only=True):
    """Words by which a party states its trade or form: `ends`, with which the text ends, and `say`, phrases that it holds."""

    ends: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    innocent: tuple[str, ...] = ()


class RedFlags(Value, frozen=True, kw_only=True):
    """All flags in the order of their sources, all questions, and the words by which rules know them. `office_goods` are
    beginnings of customs codes that every office and shop buys, of whatever trade."""

    flags: tuple[RedFlag, ...]
    questions: tuple[FlagQuestion, ...]
    phrases: tuple[FlagPhrases, ...]
    trades: dict[str, TradeWords]
    office_goods: tuple[str, ...]

    def flag(self, id: str) -> RedFlag:
        """The flag of that number. Raises KeyError where there is none."""
        return {flag.id: flag for flag in self.flags}[id]
