"""The law on file as plain facts, to be laid beside the books that were kept of it by hand."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import msgspec

from tidewaiter.law.licence_exceptions import At
from tidewaiter.law.load import Law

__all__ = ["HORIZON", "days", "entries", "exceptions", "measures", "members", "towns", "unverified"]

HORIZON = datetime.date(2000, 1, 1)  # before it nothing is asked, so it is no day of the law
Members = dict[tuple[str, str, str], set[str]]


def days(law: Law) -> dict[str, set[str]]:
    """Where each day stands: the part of the law, for every day but those on which somebody read something, and those on
    which a town changed hands, which have tests and sources of their own."""
    found: dict[str, set[str]] = defaultdict(set)
    for path, value in _values(law):
        if path[-1] == "verified_on" or path[0] == "occupied" or value == HORIZON:
            continue
        if isinstance(value, datetime.date):
            found[value.isoformat()].add(path[0])
    return dict(found)


def unverified(law: Law) -> Counter[str]:
    """How often each part of the law, table by table, says that a value was not verified."""
    return Counter("/".join(path[:2]) for path, value in _values(law) if path[-1] == "verified" and not value)


def members(law: Law) -> Members:
    """The places of each group by the days of their rows, as authored."""
    found: Members = defaultdict(set)
    for table in law.place_tables.values():
        for row in table.every_row:
            to = row.to.isoformat() if row.to else "-"
            found[table.slug, row.from_.isoformat(), to].add(row.place)
    return dict(found)


def measures(law: Law) -> list[str]:
    """What each measure against a place, each list and each measure of OFAC does, whom it binds and from when to when."""
    found = [
        _said("place", one.place, one.rule, one.regime, one.binding, one.level, one.from_, one.to, one.reach)
        for one in law.destinations
    ]
    for effect in law.effects.values():
        found.append(_said("list", effect.watchlist, effect.regime, effect.binding, effect.level))
        for also in effect.also:
            who = (effect.watchlist, *also.programmes)
            found.append(
                _said("list", "+".join(who), also.regime, also.binding, also.level, also.from_, also.to)
            )
    for measure in law.ofac_measures.measures:
        for version in measure.versions:
            owned = "owned" if measure.owned else "named"
            found.append(_said("ofac", measure.slug, owned, version.level, version.from_, version.days))
    return found


def entries(law: Law) -> dict[str, set[str]]:
    """What part 742 asks of each entry beside the chart, entry by entry: the reason, where, and where not. `~` says that it is
    asked of a part of the entry, `?` that some places are open; `*` stands for every entry of the reason."""
    found: dict[str, set[str]] = defaultdict(set)
    for rule in law.own_rules.rules:
        where = [*rule.groups, *sorted(rule.places)] or [rule.reach.value]
        but = [*rule.but_groups, *sorted(rule.but)]
        unsure = [*rule.open_groups, *sorted(rule.open)]
        told = f"{rule.reason}{'~' if rule.part else ''}={','.join(where)}"
        told += f"-{','.join(but)}" if but else ""
        told += f"?{','.join(unsure)}" if unsure else ""
        for entry in rule.entries or ("*",):
            found[entry].add(f"{told}/{rule.reach.value}")
    return dict(found)


def exceptions(law: Law) -> dict[str, list[str]]:
    """The items and places of each paragraph that authorises something, and of each bar to it; `-` stands before those taken out,
    `+` before those that stay open to some."""
    found = {
        f"may {one.id}": [*one.items, *(f"-{item}" for item in one.but_items), *_places(one.at)]
        for one in law.licence_exceptions.exceptions
    }
    for bar in law.exception_bars.bars:
        bound = [*bar.items, *(f"-{item}" for item in bar.but_items), *bar.reasons, *bar.required]
        stays = [f"+{item}" for item in bar.remain_items]
        found[f"bar {bar.slug}"] = [
            *bound,
            *_places(bar.at),
            *_places(bar.shipped),
            *_places(bar.left),
            *bar.sections,
            *stays,
        ]
    return {name: told for name, told in found.items() if told}


def _places(at: At | None) -> list[str]:
    if at is None:
        return []
    but = [*at.but_groups, *at.but_places, *([at.but_table] if at.but_table else [])]
    return [
        *at.groups,
        *at.places,
        *([at.table] if at.table else []),
        *at.also_places,
        *(f"-{one}" for one in but),
    ]


def towns(law: Law) -> dict[str, str]:
    """Each town of the occupied regions by its name: the region, since when who holds it, and when that was last seen, the beginnings of its postal
    codes, the other countries that have a place of the name, and whether it stands for a district."""
    found: dict[str, str] = {}
    for region in law.occupied.values():
        hold = "hold" if region.posts_hold else "ask"
        found[region.slug] = " ".join((_said(region.from_), hold, *region.posts))
        for place in region.places:
            spans = [
                _said(one.from_, one.state, *([f"seen {one.seen}"] if one.seen else [])) for one in place.held
            ]
            told = [*spans, *place.post, *(f"/{land}" for land in place.elsewhere)]
            found[f"{region.slug} {place.name}"] = " ".join((*told, "district") if place.district else told)
    return found


def _said(*values: object) -> str:
    return " ".join("-" if value is None else str(getattr(value, "value", value)) for value in values)


def _values(law: Law) -> Iterator[tuple[tuple[str, ...], Any]]:
    for field in msgspec.structs.fields(law):
        plain = msgspec.to_builtins(getattr(law, field.name), builtin_types=(datetime.date,))
        yield from _below(plain, (field.name,))


def _below(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _below(each, (*path, str(name)))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _below(each, path)
    else:
        yield path, value
