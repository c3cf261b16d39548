"""Who owns the parties of one order: what the order says and what owner files say, put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from tidewaiter.model.brief import Subject
from tidewaiter.model.holding import Holder, Holding, Ownership
from tidewaiter.model.party import Owner, Party
from tidewaiter.model.share import UNKNOWN, Share
from tidewaiter.model.words import Role
from tidewaiter.owners.fields import register_number
from tidewaiter.owners.link import Links, merged, same
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
    told, reached, links = _reached(stands, tuple(_stated(subjects, stands)), register)
    groups: dict[str, list[Holder]] = {}
    for key, holder in reached.items():
        groups.setdefault(links.lead(key), []).append(holder)
    one = {lead: merged(same) for lead, same in groups.items()}
    said: dict[str, set[str]] = {}
    for holder in stands.values():
        names = _plain((holder.name, *holder.other_names))
        said.setdefault(links.lead(holder.key), set()).update(names)
    return Ownership(
        holdings=tuple(
            msgspec.structs.replace(
                holding, owner=one[links.lead(holding.owner.key)], owned=one[links.lead(holding.owned.key)]
            )
            for holding in told
        ),
        stands={pointer: links.lead(holder.key) for pointer, holder in stands.items()},
        found={f"/owners/{at}": holder for at, holder in enumerate(_unsaid(one, said))},
    )


def _reached(
    stands: dict[str, Holder], stated: Sequence[Holding], register: Register
) -> tuple[list[Holding], dict[str, Holder], Links]:
    """The holdings in those of the order and in everyone above them, everyone met on the way, nearest first, and who of
    them is the same."""
    own = tuple(stands.values())
    reached = {holder.key: holder for holder in own}
    waiting, told, links = list(own), [], Links()
    for holder in own:
        links.lead(holder.key)
    for holder in waiting:
        links.lead(holder.key)
        alike = [other for other in own if other.key != holder.key and same(holder, other)]
        alike += register.same_as(holder)
        for other in alike:
            links.join(holder.key, other.key)
        held = [holding for holding in stated if holding.owned.key == holder.key]
        held += register.holdings_in(holder.key)
        told += held
        for other in (*alike, *(holding.owner for holding in held)):
            if other.key not in reached:
                reached[other.key] = other
                waiting.append(other)
    return told, reached, links


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
        elif kind in _NUMBERS and country:
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
