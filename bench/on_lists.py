"""The search on the real lists: their own names, the same altered, and people and firms that are on none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from bench import labelled
from bench.measures import Row
from bench.run import Run
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind
from tidewaiter.selftest import cases, counts, unrelated
from tidewaiter.selftest.alterations import ALTERATIONS
from tidewaiter.selftest.cases import Case
from tidewaiter.selftest.figures import Share, share
from tidewaiter.selftest.named import Named
from tidewaiter.selftest.namesakes import sorted_words

__all__ = ["altered_rows", "crowding_rows", "declared_rows", "unrelated_rows"]

CASES, ALL_CASES = 100, 400  # of each class, for people and for others; all where `full`
PEOPLE, FIRMS = 50_000, 20_000
SHOWN = 6  # misses named in a row's detail


def declared_rows(run: Run) -> Iterator[Row]:
    """Every name that the lists declare: whether its listing is in `matches`, and, if it is not weak, a hit."""
    listed = [
        case
        for group in cases.groups(run.searched.entities, run.seed)
        for case in cases.exact_cases(group, len(group))
    ]
    there, hits = [], []
    lost: list[str] = []
    for case, (found, hit) in zip(listed, _judged(run, listed), strict=True):
        there.append(found)
        if not case.weak:
            hits.append(hit)
        if not (found if case.weak else hit):
            lost.append(case.party.name)
    yield _share_row("listed names in matches", share(there), "every listing")
    yield _share_row("listed names hit, weak left out", share(hits), f"not: {'; '.join(lost[:SHOWN])}")


def altered_rows(run: Run) -> Iterator[Row]:
    """Primary names altered by every class: hits of the right listing, overall, the worst classes, each class."""
    many = ALL_CASES if run.full else CASES
    asked = [
        case
        for group in cases.groups(run.searched.entities, run.seed)
        for case in cases.altered_cases(group, many, run.seed, run.namesakes)
    ]
    by_class: dict[str, list[bool]] = defaultdict(list)
    for case, (_, hit) in zip(asked, _judged(run, asked), strict=True):
        if case.alteration:
            by_class[case.alteration.slug].append(hit)
    shares = {each.slug: share(by_class[each.slug]) for each in ALTERATIONS}
    yield _share_row("altered names hit", share(hit for hits in by_class.values() for hit in hits))
    for name, lossy in (("worst class", False), ("worst lossy class", True)):
        slugs = [each.slug for each in ALTERATIONS if each.lossy is lossy and shares[each.slug].of]
        worst = min(slugs, key=lambda slug: shares[slug].value or 0.0)
        yield _share_row(f"altered names hit, {name}", shares[worst], worst)
    for slug, found in shares.items():
        if found.of:
            yield _share_row(f"altered: {slug}", found)


def unrelated_rows(run: Run) -> Iterator[Row]:
    """People and firms that are on no list by intent: the share that hits anything, clean and altered, in percent."""
    labelled_people = [
        Named(name, country="US", person=True) for name in labelled.unrelated_people(run.shared, PEOPLE)
    ]
    companies = [Named(each.name, country=each.country) for each in unrelated.firms(FIRMS, run.seed)]
    composed = {
        f"composed people of {where} hit, %": [
            Named(each.name, each.family, each.country, person=True)
            for each in unrelated.people(FIRMS // 2, run.seed, us=where == "the US")
        ]
        for where in ("the US", "elsewhere")
    }
    yield from _hit_rows(run, "unrelated US people hit, %", labelled_people, AskedKind.PERSON, FIRMS)
    yield from _hit_rows(run, "composed companies hit, %", companies, AskedKind.COMPANY, FIRMS)
    for name, held in composed.items():
        yield from _hit_rows(run, name, held, AskedKind.PERSON, 0)


def crowding_rows(run: Run) -> Iterator[Row]:
    """Of the hits of the rows before: how many share a score, names equal but for case, signs and order left out."""
    one, shared = counts.crowding(run.scores.values())
    yield _share_row("hits with the commonest score", one)
    yield _share_row("hits whose score another has", shared)


def _hit_rows(run: Run, name: str, names: Sequence[Named], kind: AskedKind, altered: int) -> Iterator[Row]:
    """A row for the names as they are, and one for so many of them altered by the classes in turn."""
    clean = [Party(name=each.text, kind=kind) for each in names]
    yield _percent_row(run, name, clean)
    if altered:
        changed = (cases.altered_again(each, at, run.seed, kind) for at, each in enumerate(names[:altered]))
        yield _percent_row(
            run, name.replace(" hit", ", altered, hit"), [found[1] for found in changed if found]
        )


def _percent_row(run: Run, name: str, parties: Sequence[Party]) -> Row:
    found = _searched(run, parties)
    hits = [(party, matches) for party, matches in zip(parties, found, strict=True) if matches.hit]
    shown = "; ".join(
        f"{party.name} / {next(m for m in matches.matches if m.hit).comparison.matched_name}"
        for party, matches in hits[:SHOWN]
    )
    return Row(name, 100 * len(hits) / len(parties), len(parties), f"{len(hits)}: {shown}")


def _judged(run: Run, asked: Sequence[Case]) -> Iterable[tuple[bool, bool]]:
    """Whether the right listing was in `matches`, and whether it was a hit."""
    for case, found in zip(asked, _searched(run, [case.party for case in asked]), strict=True):
        right = run.namesakes.right(case.entity)
        its = [match for match in found.matches if match.entity.uid in right]
        yield bool(its), any(match.hit for match in its)


def _searched(run: Run, parties: Sequence[Party]) -> list[PartyMatches]:
    found = run.searched.many(parties)
    for matches in found:
        for match in matches.matches:
            asked, listed = match.asked, match.comparison.matched_name
            if match.hit and sorted_words(asked) != sorted_words(listed):
                run.scores[asked, listed] = round(match.comparison.score, 6)
    return found


def _share_row(name: str, found: Share, detail: str = "") -> Row:
    bounds = f"{found.right} of {found.of}, {found.low or 0:.4f} to {found.high or 0:.4f}"
    return Row(name, found.value or 0.0, found.of, f"{bounds}; {detail}" if detail else bounds)
