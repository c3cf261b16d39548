"""What an owner under an asset freeze makes of a firm: the part that the law of the EU and of the United Kingdom share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from tidewaiter.law.at import State
from tidewaiter.law.effects import Binding
from tidewaiter.law.listed_regimes import ListedRegime
from tidewaiter.law.load import Law
from tidewaiter.law.ownership import OwnershipVersion
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.match import Match
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.owners.sums import Threshold
from tidewaiter.rules.binding import standing
from tidewaiter.rules.ownership.affected import Affected, affected, is_sure
from tidewaiter.rules.ownership.left_open import lesser, what_is_open
from tidewaiter.rules.reach.us.answers import answered
from tidewaiter.rules.sanctions.freezes import freeze_of
from tidewaiter.rules.sanctions.judgement import Judgement

__all__ = ["Owned", "acts_of", "judge_owned", "multiplied", "owned_parties", "tasks_of"]


class Owned(Value, frozen=True, kw_only=True):
    """A party above which somebody frozen stands; `controlled` says that a hold which is no share, over the party or over one
    of its owners, is what brings it in."""

    one: Affected
    controlled: bool

    @property
    def reached(self) -> Standing:
        """Whether the share is reached by shares alone."""
        return Standing.NO if self.controlled else self.one.reached


def owned_parties(
    brief: Brief, version: OwnershipVersion, counts: Callable[[Match], bool]
) -> Iterator[Owned]:
    """Every party of the order above which such a person stands and that is not surely listed itself, by shares or, where
    these do not reach it, by a hold that is no share."""
    by_shares = {one.subject.pointer: one for one in affected(brief, version, counts)}
    for wide in affected(brief, version, counts, powers=True):
        narrow = by_shares.get(wide.subject.pointer)
        if wide.own:
            continue
        if narrow is None:
            yield Owned(one=wide, controlled=True)
        elif narrow.reached is Standing.NO and (wide.reached is not Standing.NO or narrow.powers):
            yield Owned(one=wide if wide.reached is not Standing.NO else narrow, controlled=True)
        else:
            yield Owned(one=narrow, controlled=False)


def judge_owned(
    owned: Owned, version: OwnershipVersion, brief: Brief, law: Law, *, regime: Regime, question: str
) -> Judgement:
    """What the freeze of its owners means for the party: prohibited where they surely own enough, the law binds who sells and
    the act was read; a question where shares, control, the law of the day or the nexus are open; else a note."""
    one = owned.one
    bound = standing(brief, regime, Binding.PERSONS)
    if one.link_below:
        return Judgement(level=Level.REVIEW, variant="link_below")
    if owned.controlled:
        return _by_control(owned, version, brief, law, bound=bound, question=question)
    if one.reached is Standing.NO:
        return Judgement(level=Level.NOTE, variant=lesser(one, brief))
    if one.reached is Standing.UNKNOWN:
        return Judgement(level=Level.REVIEW, variant=what_is_open(one), gap=bound is not Standing.NO)
    law_open = version.state is State.UNKNOWN or (
        version.added_up is Standing.UNKNOWN and one.key not in one.caught.alone
    )
    if law_open:
        return Judgement(level=Level.REVIEW, variant="law_unknown", gap=bound is not Standing.NO)
    return _frozen(one, bound, law, "itself" if one.itself else "owned")


def _by_control(
    owned: Owned, version: OwnershipVersion, brief: Brief, law: Law, *, bound: Standing, question: str
) -> Judgement:
    """Control is a matter of the case: asked, and as the file answers; a plain no is for a person to weigh."""
    if bound is Standing.NO or not owned.one.surely_listed:
        return Judgement(level=Level.NOTE, variant="control" if owned.one.surely_listed else "perhaps")
    match answered(brief.shipment, question):
        case Standing.YES if version.state is State.KNOWN:
            return _frozen(owned.one, bound, law, "controlled")
        case Standing.NO:
            return Judgement(level=Level.REVIEW, variant="control_denied")
    return Judgement(level=Level.REVIEW, variant="control", gap=True)


def _frozen(one: Affected, bound: Standing, law: Law, variant: str) -> Judgement:
    if bound is Standing.NO:
        return Judgement(level=Level.REVIEW, variant="no_nexus")
    if bound is Standing.UNKNOWN:
        return Judgement(level=Level.REVIEW, variant="nexus_unknown", gap=True)
    freezes = [freeze_of(match, law) for match in one.matches if is_sure(match)]
    if any(freeze.standing is Standing.YES and freeze.verified for freeze in freezes):
        return Judgement(level=Level.PROHIBITED, variant=variant)
    return Judgement(level=Level.REVIEW, variant="unverified", gap=True)


def multiplied(one: Affected, version: OwnershipVersion) -> bool:
    """Whether shares multiplied down the chains may reach the share where those counted from firm to firm do not."""
    threshold = Threshold(percent=Fraction(version.percent), or_more=version.or_more)
    return one.reached is Standing.NO and one.surely_listed and threshold.within_reach(one.through)


def acts_of(one: Affected, law: Law) -> tuple[ListedRegime, ...]:
    """The acts under which the owners stand, each once."""
    held = {act.slug: act for match in one.matches for act in freeze_of(match, law).acts}
    return tuple(held.values())


def tasks_of(judged: Judgement) -> tuple[str, ...]:
    """The slugs of the card's tasks that the judgement brings."""
    if judged.level is Level.PROHIBITED:
        return ("hold", "return", "authority")
    return ("hold", "shares") if judged.gap else ()
