"""The run: everything is asked once, judged, counted."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from tidewaiter.errors import InputError
from tidewaiter.model.base import Value
from tidewaiter.model.entity import Entity
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.party import Party
from tidewaiter.selftest import cases, counts
from tidewaiter.selftest.alterations import ALTERATIONS
from tidewaiter.selftest.cases import Case, Composed
from tidewaiter.selftest.counts import Verdict
from tidewaiter.selftest.figures import Miss, Scorecard, share
from tidewaiter.selftest.namesakes import Namesakes, sorted_words

__all__ = ["Plan", "planned", "run"]

Search = Callable[[Party], PartyMatches]


class Plan(Value, frozen=True, kw_only=True):
    """What is drawn: `sample` listings of each group and for each class, by `seed`. `starter` is the id of the list
    that serves for want of any other; `advance` in `run` is told after every query."""

    seed: int
    sample: int
    starter: str = "starter"


class _Meter:
    """A search that counts its queries and CPU time, and keeps the score of every pair of names that hit."""

    def __init__(self, search: Search, advance: Callable[[], None]) -> None:
        self.seconds: list[float] = []
        self.scores: dict[tuple[str, str], float] = {}
        self._search = search
        self._advance = advance

    def ask(self, party: Party) -> PartyMatches:
        start = time.process_time()
        found = self._search(party)
        self.seconds.append(time.process_time() - start)
        for match in found.matches:
            asked, listed = match.asked, match.comparison.matched_name
            if match.hit and sorted_words(asked) != sorted_words(listed):
                self.scores[asked, listed] = round(match.comparison.score, 6)
        self._advance()
        return found


def planned(plan: Plan) -> int:
    """About how many queries the plan comes to."""
    return plan.sample * (2 * 2 + 3 * len(ALTERATIONS) // 2 + 6 * cases.UNRELATED)


def run(
    search: Search, entities: Sequence[Entity], plan: Plan, *, advance: Callable[[], None] = lambda: None
) -> Scorecard:
    """The scorecard of the search on these listings, which it must know. The same listings and plan ask the same and
    so count the same; only speed differs.

    Raises InputError where the sample is not positive.
    """
    if plan.sample < 1:
        raise InputError(f"a sample of {plan.sample} asks nothing", field="--sample", todo="Give 1 or more")
    official = [entity for entity in entities if entity.listing.list != plan.starter]
    drawn_from = official or list(entities)
    people, others = cases.groups(drawn_from, plan.seed)
    meter = _Meter(search, advance)
    namesakes = Namesakes(entities)
    exact = [
        _judged(case, meter, namesakes)
        for group in (people, others)
        for case in cases.exact_cases(group, plan.sample)
    ]
    of_people, of_others = (_altered(group, plan, meter, namesakes) for group in (people, others))
    composed = [
        (case, meter.ask(case.party))
        for case in cases.composed_cases(plan.sample * cases.UNRELATED, plan.seed)
    ]
    classes = counts.classes(of_people, of_others)
    one_score, shared_score = counts.crowding(meter.scores.values())
    return Scorecard(
        lists=tuple(sorted({entity.listing.list for entity in drawn_from})),
        starter=not official,
        listings=len(people) + len(others),
        seed=plan.seed,
        sample=plan.sample,
        exact_found=share(verdict.in_matches for verdict in exact),
        exact_hit=share(verdict.hit for verdict in exact if not verdict.case.weak),
        classes=classes,
        people=share(verdict.hit for verdict in of_people),
        others=share(verdict.hit for verdict in of_others),
        altered=share(verdict.hit for verdict in (*of_people, *of_others)),
        worst=counts.worst(figure for figure in classes if not figure.lossy),
        worst_lossy=counts.worst(figure for figure in classes if figure.lossy),
        unrelated=counts.unrelated(composed),
        namesakes=counts.namesakes(composed, entities),
        one_score=one_score,
        shared_score=shared_score,
        speed=counts.speed(meter.seconds),
        misses=tuple(_miss(verdict.case) for verdict in (*exact, *of_people, *of_others) if _missed(verdict)),
        false_hits=tuple(_false_hits(composed)),
    )


def _altered(group: Sequence[Entity], plan: Plan, meter: _Meter, namesakes: Namesakes) -> list[Verdict]:
    drawn = cases.altered_cases(group, plan.sample, plan.seed, namesakes)
    return [_judged(case, meter, namesakes) for case in drawn]


def _judged(case: Case, meter: _Meter, namesakes: Namesakes) -> Verdict:
    right = namesakes.right(case.entity)
    found = [match for match in meter.ask(case.party).matches if match.entity.uid in right]
    return Verdict(case, bool(found), any(match.hit for match in found))


def _missed(verdict: Verdict) -> bool:
    return not (verdict.in_matches if verdict.case.weak else verdict.hit)


def _miss(case: Case) -> Miss:
    slug = case.alteration.slug if case.alteration else None
    return Miss(alteration=slug, asked=case.party.name, uid=case.entity.uid, listed=case.entity.primary_name)


def _false_hits(composed: Iterable[tuple[Composed, PartyMatches]]) -> Iterator[Miss]:
    """For each composed name that hit anything, the strongest hit."""
    for case, found in composed:
        match = next((match for match in found.matches if match.hit), None)
        if match is not None:
            slug = case.alteration.slug if case.alteration else None
            listed = match.comparison.matched_name
            yield Miss(alteration=slug, asked=case.party.name, uid=match.entity.uid, listed=listed)
