"""`python -m bench.quick --home H`: recall by class and false hits, in short, to be run again while weights are chosen."""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from bench import labelled
from bench.searched import Searched
from tidewaiter.model.match import Match, PartyMatches
from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind, EntityKind
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.selftest import cases
from tidewaiter.selftest.alterations import ALTERATIONS
from tidewaiter.selftest.cases import Case, Composed
from tidewaiter.selftest.namesakes import Namesakes

SHOWN = 12  # misses of a class, or false hits of a group, that are printed


class Asked(NamedTuple):
    """A listed name asked for, and the right listing as it came out: absent, there, or there as a hit."""

    case: Case
    right: Match | None
    best: Match | None
    hit: bool


def main(arguments: Sequence[str] | None = None) -> int:
    """0 always: nothing here is a bar."""
    options = _options(arguments)
    searched = Searched(options.home, standard_policy())
    start = time.process_time()
    wanted = set(options.classes) or None
    asked = _asked(searched, options.sample, options.seed, wanted)
    _print_classes(asked, misses=options.misses)
    if wanted is None or "unrelated" in wanted:
        _print_unrelated(_composed(searched, options), misses=options.misses)
    print(f"\n{time.process_time() - start:.1f} s of CPU")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.quick", description=__doc__)
    parser.add_argument("--home", type=Path, required=True, help="the home whose lists are asked")
    parser.add_argument("--sample", type=int, default=40, help="cases of each class and group")
    parser.add_argument("--unrelated", type=int, default=1000, help="unrelated names of each group")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--misses", action="store_true", help="print what was missed, and what was hit wrongly"
    )
    parser.add_argument(
        "classes", nargs="*", help="these classes only; `unrelated` and `as listed` are names too"
    )
    return parser.parse_args(arguments)


def _asked(searched: Searched, sample: int, seed: int, wanted: set[str] | None) -> list[Asked]:
    namesakes = Namesakes(searched.entities)
    chosen = [
        case
        for group in cases.groups(searched.entities, seed)
        for case in (*cases.exact_cases(group, sample), *cases.altered_cases(group, sample, seed, namesakes))
        if wanted is None or _slug(case) in wanted
    ]
    found = searched.many([case.party for case in chosen])
    return [_judged(case, matches, namesakes) for case, matches in zip(chosen, found, strict=True)]


def _judged(case: Case, found: PartyMatches, namesakes: Namesakes) -> Asked:
    right = namesakes.right(case.entity)
    its = [match for match in found.matches if match.entity.uid in right]
    return Asked(
        case, next(iter(its), None), next(iter(found.matches), None), any(match.hit for match in its)
    )


def _print_classes(asked: Iterable[Asked], *, misses: bool) -> None:
    by_class: dict[str, list[Asked]] = defaultdict(list)
    for each in asked:
        by_class[_slug(each.case)].append(each)
    lossy = {each.slug for each in ALTERATIONS if each.lossy}
    print(f"{'class':32}{'all':>7}{'people':>16}{'others':>16}  brought, no hit")
    for slug, members in by_class.items():
        people = [each for each in members if each.case.entity.kind is EntityKind.PERSON]
        others = [each for each in members if each.case.entity.kind is not EntityKind.PERSON]
        weak = sum(each.right is not None and not each.hit for each in members)
        name = f"{slug} *" if slug in lossy else slug
        rate = sum(each.hit for each in members) / len(members)
        print(f"{name:32}{rate:7.3f}{_rate(people):>16}{_rate(others):>16}  {weak}")
        if misses:
            _print_misses(members)
    changed = [each for each in asked if each.case.alteration]
    print(f"{'altered, overall':32}{'':7}{_rate(changed):>16}")


def _print_misses(members: Sequence[Asked]) -> None:
    missed = [each for each in members if not each.hit and not each.case.weak]
    for each in missed[:SHOWN]:
        right = "not brought" if each.right is None else f"{each.right.comparison.score:.3f}"
        print(f"      {each.case.party.name!r} <- {each.case.entity.primary_name!r}: {right}")


def _composed(searched: Searched, options: argparse.Namespace) -> dict[str, list[tuple[Party, PartyMatches]]]:
    chosen: list[Composed] = list(cases.composed_cases(options.unrelated, options.seed))
    shared = labelled.shared_folder()
    if shared is not None:
        chosen += [
            Composed(Party(name=name, kind=AskedKind.PERSON), f"labelled {file}", name)
            for file in ("negatives_us.csv", "negatives_global.csv")
            for name in labelled.unrelated_people(shared, options.unrelated, file=file)
        ]
    found = searched.many([case.party for case in chosen])
    groups: dict[str, list[tuple[Party, PartyMatches]]] = defaultdict(list)
    for case, matches in zip(chosen, found, strict=True):
        groups[case.group].append((case.party, matches))
    return groups


def _print_unrelated(groups: dict[str, list[tuple[Party, PartyMatches]]], *, misses: bool) -> None:
    print()
    for group, members in groups.items():
        hits = [(party, found) for party, found in members if found.hit]
        print(f"{group:44}{100 * len(hits) / len(members):6.2f} %  {len(hits)} of {len(members)}")
        for party, found in hits[:SHOWN] if misses else ():
            match = next(match for match in found.matches if match.hit)
            name, score = match.comparison.matched_name, match.comparison.score
            print(f"      {party.name!r} taken for {name!r}: {score:.3f}")


def _rate(members: Sequence[Asked]) -> str:
    if not members:
        return "-"
    right = sum(each.hit for each in members)
    return f"{right / len(members):.3f} ({right}/{len(members)})"


def _slug(case: Case) -> str:
    return case.alteration.slug if case.alteration else "as listed"


if __name__ == "__main__":
    raise SystemExit(main())
