"""One trail a regime: what was asked under it, in the order of the stages, with the fact, the source and the answer.

Nothing here knows any rule: where a rule stands follows from its card and slug, what it says from its findings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidewaiter.model.finding import Finding, Findings, Nexus
from tidewaiter.model.trail import Asked, Trail, TrailStep
from tidewaiter.model.words import Answer, Level, Regime, Stage, Standing
from tidewaiter.rules.stages import APART, stage_of

__all__ = ["trails"]

_ANSWERS = {
    Standing.YES: Answer.YES,
    Standing.NO: Answer.NO,
    Standing.UNKNOWN: Answer.UNKNOWN,
}


def trails(findings: Findings, judged: Sequence[Finding]) -> tuple[Trail, ...]:
    """A trail for each regime that binds or may bind, or under which something was found, in the order of their nexus, and
    one for what holds under each alike.

    `judged` are the findings with the levels that the decision gives them. Every rule stands in the trail of its own
    regime, one without a regime in each; a stage for which no rule is on file says so, save the item, of which the rules of
    completeness ask.
    """
    speaking = {finding.regime for finding in judged}
    found = [
        _of_regime(nexus, findings, judged)
        for nexus in findings.nexus
        if nexus.binds is not Standing.NO or nexus.regime in speaking
    ]
    return (*found, Trail(regime=None, steps=tuple(_apart(findings, judged))))


def _of_regime(nexus: Nexus, findings: Findings, judged: Sequence[Finding]) -> Trail:
    steps = [
        *_nexus(nexus),
        *findings.stated,
        *(
            step
            for asked in findings.asked
            if _stage(asked) not in APART and _concerns(asked, nexus.regime)
            for step in _of_rule(asked, judged, nexus.regime)
        ),
        *_duties(judged, nexus.regime),
    ]
    # What the item is, the rules of completeness ask of every order, whichever regime binds.
    held = {step.stage for step in steps if step.answer is not None} | {Stage.ITEM}
    steps += [
        TrailStep(stage=stage, answer=Answer.NOT_ASKED, because="no_rule")
        for stage in Stage
        if stage not in (*APART, *held)
    ]
    return Trail(regime=nexus.regime, steps=_in_order(steps))


def _apart(findings: Findings, judged: Sequence[Finding]) -> Iterator[TrailStep]:
    steps = [
        step for asked in findings.asked if _stage(asked) in APART for step in _of_rule(asked, judged, None)
    ]
    yield from _in_order(steps)


def _in_order(steps: Sequence[TrailStep]) -> tuple[TrailStep, ...]:
    order = list(Stage)
    return tuple(sorted(steps, key=lambda step: order.index(step.stage)))


def _stage(asked: Asked) -> Stage:
    return Stage.COMPLETENESS if asked.card is None else stage_of(asked.card)


def _concerns(asked: Asked, regime: Regime) -> bool:
    return asked.card is None or asked.card.regime in (None, regime)


def _nexus(nexus: Nexus) -> Iterator[TrailStep]:
    """Each ground with what it says, then what follows from them all for those who act and for the goods."""
    for ground in nexus.grounds:
        facts = {**ground.facts, "fact": ground.fact, "value": ground.value}
        yield TrailStep(
            stage=Stage.NEXUS,
            because="ground",
            answer=_ANSWERS[ground.standing],
            subject=ground.subject,
            facts=facts,
        )
    for reach, standing in (("persons", nexus.persons), ("items", nexus.items)):
        yield TrailStep(stage=Stage.NEXUS, because=reach, answer=_ANSWERS[standing])


def _of_rule(asked: Asked, judged: Sequence[Finding], regime: Regime | None) -> Iterator[TrailStep]:
    """One step for each finding of the rule under the regime, else one that says why there is none."""
    found = [
        finding
        for finding in judged
        if finding.rule == asked.rule and (regime is None or finding.regime in (None, regime))
    ]
    for finding in found:
        yield _of_finding(finding)
    if asked.failed:
        yield _silent(asked, Answer.UNKNOWN, "failed")
    elif not asked.published:
        yield _silent(asked, Answer.NOT_ASKED, "not_published")
    elif not found:
        yield _silent(asked, Answer.NO, "nothing_found")


def _of_finding(finding: Finding) -> TrailStep:
    unknown = finding.gap or finding.level is Level.INCOMPLETE
    return TrailStep(
        stage=stage_of(finding.card),
        answer=Answer.UNKNOWN if unknown else Answer.YES,
        rule=finding.rule,
        card=finding.card,
        level=finding.level,
        gap=finding.gap,
        subject=finding.subject,
        variant=finding.variant,
        facts=finding.facts,
        citations=finding.cited,
        own=finding.trail,
    )


def _silent(asked: Asked, answer: Answer, because: str) -> TrailStep:
    return TrailStep(
        stage=_stage(asked),
        answer=answer,
        because=because,
        rule=asked.rule,
        card=asked.card,
        citations=asked.card.citations if asked.card is not None else (),
    )


def _duties(judged: Sequence[Finding], regime: Regime) -> Iterator[TrailStep]:
    """What the findings under the regime bring with them to be done, each once, with the rule that asks for it."""
    seen: set[str] = set()
    for finding in judged:
        if finding.regime not in (None, regime) or stage_of(finding.card) in APART:
            continue
        for task in finding.tasks:
            if task not in seen:
                seen.add(task)
                yield TrailStep(
                    stage=Stage.DUTIES,
                    answer=Answer.YES,
                    because="task",
                    rule=finding.rule,
                    card=finding.card,
                    facts={**finding.facts, "task": task},
                    citations=finding.cited,
                )
