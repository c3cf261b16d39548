"""Who owns the parties of one order: what the order says and what owner files say, put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from tidewaiter.model.brief import Subject
from tidewaiter.model.holding import Holder, Holding, Ownership, Power
from tidewaiter.model.party import Owner, Party
from tidewaiter.model.share import UNKNOWN, Share
from tidewaiter.model.words import Role
from tidewaiter.owners.doubt import Pairs, counted_once, doubtful
from tidewaiter.owners.fields import register_number
from tidewaiter.owners.fractions import percent_or_part
from tidewaiter.owners.link import Links, merged, perhaps_same, same, same_in_one_paper
from tidewaiter.owners.register import Register
from tidewaiter.refdata.countries import country_code

__all__ = ["ORDER", "gather"]

ORDER = "the order"
"""The source of what the order itself says."""

_APART = (Role.OFFICER, Role.MANUFACTURER)
_NUMBERS = (
    "registration",
    "registration_number",
    "company_number",
    "company_registration",
    "registry_number",
)


def gather(subjects: Sequence[Subject], register: Register) -> Ownership:
    """Every holding that bears on somebody the order names, of whatever day: in them, in their owners, and so on up.

    Officers and makers, who own nothing by that, and places are left out. Names that only files give, of owners and
    of the parties themselves, stand under `found`.
    """
    stands = {
        subject.pointer: _holder(subject)
        for subject in subjects
        if not subject.place and subject.party.role not in _APART
    }
    told, reached, links, perhaps = _reached(
        stands, percent_or_part(tuple(_stated(subjects, stands))), register
    )
    groups: dict[str, list[Holder]] = {}
    for key, holder in reached.items():
        groups.setdefault(links.lead(key), []).append(holder)
    one = {lead: merged(same) for lead, same in groups.items()}
    pairs = _pairs(perhaps, links, one)
    known = counted_once(
        [
            msgspec.structs.replace(
                holding, owner=one[links.lead(holding.owner.key)], owned=one[links.lead(holding.owned.key)]
            )
            for holding in told
        ],
        pairs,
    )
    said = _said(subjects, stands, links, pairs)
    return Ownership(
        holdings=(*known, *doubtful(known, pairs, one)),
        stands={pointer: links.lead(holder.key) for pointer, holder in stands.items()},
        found={f"/owners/{at}": holder for at, holder in enumerate(_unsaid(one, said))},
    )


def _pairs(
    perhaps: Sequence[tuple[str, str]], links: Links, one: dict[str, Holder]
) -> dict[str, dict[str, Holder]]:
    pairs: dict[str, dict[str, Holder]] = {}
    for left, right in ((links.lead(left), links.lead(right)) for left, right in perhaps):
        if left != right:
            pairs.setdefault(left, {})[right] = one[right]
            pairs.setdefault(right, {})[left] = one[left]
    return pairs


def _said(
    subjects: Sequence[Subject], stands: dict[str, Holder], links: Links, pairs: Pairs
) -> dict[str, set[str]]:
    """The names that the order gives to each; whoever is perhaps a party, and bears its name, is not asked for again."""
    said: dict[str, set[str]] = {}
    for subject in subjects:
        if subject.pointer not in stands:
            continue
        holder = stands[subject.pointer]
        lead = links.lead(holder.key)
        again = () if subject.party.role is Role.OWNER else pairs.get(lead, ())
        for key in (lead, *again):
            said.setdefault(key, set()).update(_plain((holder.name, *holder.other_names)))
    return said


def _reached(
    stands: dict[str, Holder], stated: Sequence[Holding], register: Register
) -> tuple[list[Holding], dict[str, Holder], Links, list[tuple[str, str]]]:
    """The holdings in those of the order and in everyone above them, everyone met on the way, nearest first, who of them
    is the same, and who perhaps is."""
    own = {holder.key: holder for holder in stands.values()}
    reached = dict(own)
    waiting: list[Holder] = list(own.values())
    told: list[Holding] = []
    links = Links()
    perhaps: list[tuple[str, str]] = []
    for holder in waiting:
        links.lead(holder.key)
    for holder in waiting:
        links.lead(holder.key)
        alike = [other for other in own.values() if other.key != holder.key and _alike(holder, other)]
        alike += register.alike(holder)
        for other in alike:
            together = same_in_one_paper if {holder.key, other.key} <= own.keys() else same
            if together(holder, other):
                links.lead(other.key)
                links.join(holder.key, other.key)
            else:
                perhaps.append((holder.key, other.key))
        held = [holding for holding in stated if holding.owned.key == holder.key]
        held += register.holdings_in(holder.key)
        told += held
        for other in (*alike, *(holding.owner for holding in held)):
            if other.key not in reached:
                reached[other.key] = other
                waiting.append(other)
    return told, reached, links, perhaps


def _alike(left: Holder, right: Holder) -> bool:
    return same(left, right) or perhaps_same(left, right)


def _holder(subject: Subject) -> Holder:
    party = subject.party
    country = country_code(party.country)
    return Holder(
        key=f"order {subject.pointer}",
        name=party.name,
        other_names=party.aliases,
        kind=party.kind,
        country=country,
        birth_date=party.birth_date,
        identifiers=dict(_numbers(party, country)),
    )


def _numbers(party: Party, country: str | None) -> Iterator[tuple[str, str]]:
    for kind, number in party.identifiers.items():
        if kind == "lei":
            yield "lei", number.strip().upper()
        elif kind in _NUMBERS:
            yield register_number(country, number)


def _stated(subjects: Sequence[Subject], stands: dict[str, Holder]) -> Iterator[Holding]:
    for subject in subjects:
        for at, owner in enumerate(subject.party.owners):
            holder = stands.get(f"{subject.pointer}/owners/{at}")
            if subject.pointer in stands and holder is not None:
                yield Holding(
                    owner=holder,
                    owned=stands[subject.pointer],
                    share=_share(owner),
                    powers=(Power.INFLUENCE,) if owner.controls else (),
                    from_=owner.from_,
                    to=owner.to,
                    source=ORDER,
                )


def _share(owner: Owner) -> Share:
    return UNKNOWN if owner.share is None else Share.exactly(owner.share)


def _unsaid(one: dict[str, Holder], said: dict[str, set[str]]) -> Iterator[Holder]:
    """Everyone with the names that the order does not give them; by a number alone where they have no name."""
    for key, holder in one.items():
        names = tuple(
            name
            for name in (holder.name, *holder.other_names)
            if name and not _plain((name,)) <= said.get(key, set())
        )
        if names:
            yield msgspec.structs.replace(holder, name=names[0], other_names=names[1:])
        elif key not in said and not holder.name and holder.identifiers:
            yield holder


def _plain(names: Iterable[str]) -> set[str]:
    return {" ".join(name.casefold().split()) for name in names}
