"""The names of one party of the EU's list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import structs

from tidewaiter.lists.names import script_of, split_name
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.model.entity import Alias
from tidewaiter.model.words import AliasStrength, NameKind

__all__ = ["Names", "names_of"]

_LETTERED = re.compile(r"(?:^|[\s,;])\(?[a-h]\)\s*")
_POOR = ("low quality", "lo quality")
_GOOD = ("good quality", "god quality", "high quality")
_GENDER = {"m": "male", "f": "female"}


class Names(NamedTuple):
    """The names, the primary one first, and what stands beside them."""

    names: tuple[Alias, ...]
    titles: tuple[str, ...]
    genders: tuple[str, ...]
    remarks: tuple[str, ...]


class _Beside(NamedTuple):
    titles: dict[str, None]
    genders: dict[str, None]
    remarks: dict[str, None]


def names_of(blocks: Iterable[Fields], tally: Tally) -> Names:
    """All names, each once. The list marks none as primary: the first that is not weak and is English or of no language is
    taken for it. Names written inside another ("a.k.a.") are names of their own, and a remark says so."""
    found: dict[str, tuple[Alias, str]] = {}
    beside = _Beside({}, {}, {})
    for block in blocks:
        language = (block.text("namelanguage") or "").upper()
        for alias in _written(block, beside, tally):
            known = found.get(alias.name)
            if known is None or _rank(alias, language) < _rank(*known):
                found[alias.name] = (alias, language)
        tally.leftovers(block, "a name")
    order = list(found.values())
    first = min(range(len(order)), key=lambda at: (_rank(*order[at]), at), default=None)
    names = [alias for alias, _ in order]
    if first is not None:
        chosen = names.pop(first)
        names.insert(0, structs.replace(chosen, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG))
    return Names(tuple(names), tuple(beside.titles), tuple(beside.genders), tuple(beside.remarks))


def _rank(alias: Alias, language: str) -> tuple[bool, bool]:
    return alias.strength is AliasStrength.WEAK, language not in ("", "EN")


def _written(block: Fields, beside: _Beside, tally: Tally) -> Iterator[Alias]:
    first, middle, last = (block.text(field) for field in ("firstname", "middlename", "lastname"))
    given = " ".join(part for part in (first, middle) if part)
    name = " ".join((block.text("wholename") or f"{given} {last or ''}").split())
    strength = _strength(block, name, beside, tally)
    _say_beside(block, beside)
    if not name:
        tally.note("a name of a party is empty", block.place)
        return
    main, inside = split_name(name)
    parted = bool(given and last) and not inside
    yield Alias(
        name=main,
        kind=NameKind.ALIAS,
        strength=strength,
        family=last if parted else None,
        given=given if parted else None,
        script=script_of(main),
    )
    if inside:
        beside.remarks[f"Names inside a name, split at a.k.a.: {name}"] = None
    for other, kind in inside:
        yield Alias(name=other, kind=kind, strength=strength, script=script_of(other))


def _strength(block: Fields, name: str, beside: _Beside, tally: Tally) -> AliasStrength:
    """What a remark says of the quality of the name, else whether it is marked as strong; unknown where neither does."""
    marked, remark = (block.text("strong") or "").lower(), block.text("remark") or ""
    if marked not in ("", "true", "false"):
        tally.note("whether a name is strong is said in another way", block.place, marked)
    said = remark.lower()
    if any(word in said for word in _POOR):
        return AliasStrength.WEAK
    good = any(word in said for word in _GOOD)
    if remark and not good:
        beside.remarks[f"Of the name {name}: {remark}"] = None
    if good and not marked:
        return AliasStrength.STRONG
    return {"true": AliasStrength.STRONG, "false": AliasStrength.WEAK}.get(marked, AliasStrength.UNKNOWN)


def _say_beside(block: Fields, beside: _Beside) -> None:
    for title in _lettered(block.text("title")):
        beside.titles[title] = None
    for function in _lettered(block.text("function")):
        beside.remarks[f"Position: {function}"] = None
    if gender := block.text("gender"):
        beside.genders[_GENDER.get(gender.lower(), gender.lower())] = None
    for act in (
        "act_type",
        "act_organisationtype",
        "act_entryintoforcedate",
        "act_programme",
        "act_publicationurl",
    ):
        block.pop(act)


def _lettered(text: str | None) -> Iterator[str]:
    """The parts of "(a) Mullah, (b) Maulavi"."""
    for part in _LETTERED.split(text or ""):
        if plain := part.strip(" ,;"):
            yield plain
