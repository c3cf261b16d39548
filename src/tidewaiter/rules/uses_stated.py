"""What the papers of an order say of end uses and end users that export law speaks of, and how surely.

A statement is knowledge: the end use, the goods' own words, the name or trade of whoever receives them. A word that may
mean something else, or that stands where others wrote it, is a sign: a question and never more (15 CFR 772.1, "knowledge";
Supplement No. 3 to Part 732).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.party import Party, address_text
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import AskedKind, Role, Standing
from tidewaiter.rules.order import placed
from tidewaiter.rules.uses_read import Found, answer_in, begins_with_yes, read_text
from tidewaiter.text.identifiers import web_domain
from tidewaiter.text.unread_letters import unread_letters

__all__ = ["END_USE", "Sign", "answer_of", "answered_signs", "signs", "stated_in"]

END_USE = "completeness/end_use"
"""The question for the end use; its answer is one."""
_NEAR = 4
"""Words on each side of a seam between two texts that are read as one."""

# The goods' own words say what they are for where they name a thing that is one by itself; a military radio may be a toy.
_GOODS_STATE = frozenset(
    {EndUse.UAV, EndUse.ROCKET, EndUse.NUCLEAR_EXPLOSIVE, EndUse.CHEMICAL_BIOLOGICAL, EndUse.MARITIME_NUCLEAR}
)
# Domains that states keep for their forces: .mil, .mil.xx, mod.gov.xx.
_MILITARY_DOMAIN = re.compile(r"(?:^|\.)(?:mil|mod\.gov)(?:\.[a-z]{2})?$", re.IGNORECASE)
_FINAL = (Role.END_USER, Role.ULTIMATE_CONSIGNEE)
_BEFORE = (Role.BUYER, Role.INTERMEDIATE_CONSIGNEE)


class Sign(Value, frozen=True, kw_only=True):
    """A phrase that was found: `use` what it is of, `words` as written, `pointer` where (JSON pointer), `party` the place of
    the party whose name or trade it is. `stated` says it outright; else it is a question."""

    use: EndUse
    stated: bool
    words: str
    pointer: str
    party: str | None = None


def signs(brief: Brief, law: Law, *uses: EndUse, rule: str = "") -> tuple[Sign, ...]:
    """Every sign of these uses in the order, statements first, else in the papers' order.

    The answer to the question of `rule` is read like the end use. What stands in notes, documents and instructions, in
    the name of a buyer who is not the end user, and the words of a denial that is not plain are signs at most.
    """
    found = [sign for sign in _signs(brief, law, rule) if sign.use in uses]
    return tuple(dict.fromkeys(sorted(found, key=lambda sign: not sign.stated)))


def answered_signs(brief: Brief, law: Law, *uses: EndUse, rule: str) -> tuple[Sign, ...]:
    """The signs of these uses; where there is none, the answer to the rule's question if it is yes; one that only begins with
    yes, or that nobody here can read, is a sign."""
    found = signs(brief, law, *uses, rule=rule)
    given = brief.shipment.answers.get(rule, "")
    if found or not given.strip():
        return found
    said = answer_of(brief, law, rule)
    begun = said is Standing.UNKNOWN and begins_with_yes(given, law)
    unread = said is Standing.UNKNOWN and unread_letters(given, law.use_words.scripts) is not None
    if said is not Standing.YES and not begun and not unread:
        return ()
    return (
        Sign(use=uses[0], stated=said is Standing.YES, words=given.strip(), pointer=_answer_pointer(rule)),
    )


def stated_in(text: str | None, law: Law, *uses: EndUse) -> tuple[str, ...]:
    """The phrases of these uses that the text states, as written; empty without a text."""
    return tuple(found.words for found in read_text(text or "", law) if found.use in uses and found.stated)


def answer_of(brief: Brief, law: Law, rule: str) -> Standing:
    """What the order answers to the question of that rule: yes or no where the whole answer says so, else unknown."""
    return answer_in(brief.shipment.answers.get(rule, ""), law)


def _signs(brief: Brief, law: Law, rule: str) -> Iterator[Sign]:
    shipment = brief.shipment
    yield from _as_signs(read_text(shipment.end_use or "", law), "/end_use")
    for at, goods in enumerate(shipment.goods):
        for field, text in (("description", goods.description), ("part_of", goods.part_of)):
            for found in read_text(text or "", law):
                yield Sign(
                    use=found.use,
                    stated=found.stated and found.use in _GOODS_STATE,
                    words=found.words,
                    pointer=f"/goods/{at}/{field}",
                )
    yield from _of_parties(brief, law)
    for asked in dict.fromkeys((rule, END_USE)):
        if given := shipment.answers.get(asked):
            yield from _as_signs(read_text(given, law), _answer_pointer(asked))
    for pointer, text, whole in _beside(shipment):
        said = [each for each in read_text(text or "", law) if whole or each.stated]
        yield from _as_signs(said, pointer, stated=False)
    for pointer, one, other in _side_by_side(shipment, rule):
        yield from _as_signs(_over_the_seam(one, other, law), pointer, stated=False)


def _side_by_side(shipment: Shipment, rule: str) -> Iterator[tuple[str, str | None, str | None]]:
    """Texts that may go on in one another, with the place of the first of them."""
    end_use = shipment.end_use
    yield "/end_use", end_use, shipment.answers.get(rule)
    yield "/end_use", end_use, shipment.notes
    for at, goods in enumerate(shipment.goods):
        yield f"/goods/{at}/description", goods.description, goods.part_of
        yield f"/goods/{at}/description", goods.description, end_use
        yield f"/goods/{at}/part_of", goods.part_of, end_use
        yield "/end_use", end_use, goods.description


def _over_the_seam(one: str | None, other: str | None, law: Law) -> Iterator[Found]:
    """What is found only where both texts are read as one."""
    if not one or not other:
        return
    before = " ".join(one.split()[-_NEAR:])
    behind = " ".join(other.split()[:_NEAR])
    alone = {*read_text(before, law), *read_text(behind, law)}
    here = {(found.use, found.words) for found in alone}
    for found in read_text(f"{before} {behind}", law):
        words = found.words
        if (found.use, words) not in here and words not in before and words not in behind:
            yield found


def _beside(shipment: Shipment) -> Iterator[tuple[str, str | None, bool]]:
    """Texts that others wrote beside, with their places; of an address or a place only what would state a use (a naval base)
    is a sign, since streets are called after armies."""
    yield "/notes", shipment.notes, True
    yield "/packing", shipment.packing, True
    for at, text in enumerate(shipment.documents):
        yield f"/documents/{at}", text, True
    if shipment.delivery is not None:
        yield "/delivery/instructions", shipment.delivery.instructions, True
        yield "/delivery/place", shipment.delivery.place, False
    if shipment.payment is not None:
        yield "/payment/payer", shipment.payment.payer, True
    for pointer, party in placed(shipment, *_FINAL, *_BEFORE):
        yield f"{pointer}/address", address_text(party.address), False


def _answer_pointer(rule: str) -> str:
    return "/answers/" + rule.replace("~", "~0").replace("/", "~1")


def _of_parties(brief: Brief, law: Law) -> Iterator[Sign]:
    """The names and trades of those who receive, and the names of the firms that own them; a buyer's says for sure only where
    nobody else is named to use the goods, and an owner's never does. What a person is called says nothing."""
    alone = not brief.shipment.in_role(*_FINAL)
    for pointer, party in placed(brief.shipment, *_FINAL, *_BEFORE):
        sure = party.role in _FINAL or (alone and party.role is Role.BUYER)
        if party.kind is not AskedKind.PERSON:
            for name in (party.name, *party.aliases):
                yield from _as_signs(
                    read_text(name, law, name=True), f"{pointer}/name", stated=sure, party=pointer
                )
        yield from _by_domain(pointer, party)
        trade = read_text(party.industry or "", law)
        yield from _as_signs(trade, f"{pointer}/industry", stated=sure, party=pointer)
        for at, owner in enumerate(party.owners):
            if owner.kind is not AskedKind.PERSON:
                found = read_text(owner.name, law, name=True)
                yield from _as_signs(found, f"{pointer}/owners/{at}", stated=False, party=pointer)


def _by_domain(pointer: str, party: Party) -> Iterator[Sign]:
    """A sign for a mail address or website under a domain that a state keeps for its forces."""
    for field, text, domain in (
        ("email", party.email, (party.email or "").strip().rpartition("@")[2]),
        ("website", party.website, web_domain(party.website or "")),
    ):
        if text and domain and _MILITARY_DOMAIN.search(domain):
            yield Sign(
                use=EndUse.MILITARY, stated=False, words=text, pointer=f"{pointer}/{field}", party=pointer
            )


def _as_signs(
    found: Iterable[Found], pointer: str, *, stated: bool = True, party: str | None = None
) -> Iterator[Sign]:
    for each in found:
        yield Sign(
            use=each.use, stated=each.stated and stated, words=each.words, pointer=pointer, party=party
        )
