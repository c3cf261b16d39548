"""What is compared beside the names, feature by feature, and the table of all features.

Each is a pure function of party, entity and its weights, and yields evidence in log-odds (natural
logarithm). What one side does not state yields nothing. A docstring is the feature's documentation, served as it
stands. Nationality is never asked of the party, and so is never evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from tidewaiter.matching.dates import birth_date, compare_births
from tidewaiter.matching.genders import stated_gender
from tidewaiter.matching.identifiers import RANK, Agreement, compare_identifiers
from tidewaiter.matching.name_features import NAME_FEATURES
from tidewaiter.matching.places import compare_addresses, compare_countries, party_countries
from tidewaiter.model.entity import Entity
from tidewaiter.model.match import Evidence
from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind, EntityKind, EvidenceKind
from tidewaiter.refdata.mail import is_free_mail
from tidewaiter.text.crafts import signs_of
from tidewaiter.text.identifiers import email_domain, web_domain
from tidewaiter.text.names import analyse

__all__ = ["PARTY_FEATURES", "PartyFeature", "corroborates", "documentation", "stated_features"]

Weights = Mapping[str, float]

_FIRMS: set[AskedKind | EntityKind] = {
    AskedKind.COMPANY,
    AskedKind.ORGANISATION,
    EntityKind.COMPANY,
    EntityKind.ORGANISATION,
}
_CRAFT: set[AskedKind | EntityKind] = {
    AskedKind.VESSEL,
    AskedKind.AIRCRAFT,
    EntityKind.VESSEL,
    EntityKind.AIRCRAFT,
}

#: Details that carry a weak alias, or make a match strong, since they point at one subject.
_STRONG_DETAILS: dict[EvidenceKind, set[str]] = {
    EvidenceKind.IDENTIFIER: {Agreement.EQUAL, Agreement.EQUAL_ACROSS, Agreement.EQUAL_SIGN},
    EvidenceKind.BIRTH_DATE: {"same_day"},
    EvidenceKind.ADDRESS: {"same_unit"},
    EvidenceKind.EMAIL_DOMAIN: {"equal"},
}


class PartyFeature(NamedTuple):
    """A feature of a party and an entity: its slug (also its key in the policy), its function, and whether a party states
    anything that it looks at: beside one that does not, it finds nothing."""

    slug: str
    find: Callable[[Party, Entity, Weights], Iterator[Evidence]]
    stated: Callable[[Party], bool]


def kind(party: Party, entity: Entity, weights: Weights) -> Iterator[Evidence]:
    """What sort of party each side is. Firms and organisations are not told apart; unknown contradicts nothing. A
    party of no stated kind whose name has a legal form is no ship and no aircraft."""
    asked, listed = party.kind, entity.kind
    if asked is None and listed in _CRAFT and analyse(party.name).legal:
        asked = AskedKind.COMPANY
    if asked is None or listed is EntityKind.UNKNOWN or asked.value == listed.value:
        return
    if asked in _FIRMS and listed in _FIRMS:
        return
    craft = asked in _CRAFT or listed in _CRAFT
    yield Evidence(
        kind=EvidenceKind.KIND,
        weight=weights["craft"] if craft else weights["person_or_firm"],
        left=asked.value,
        right=listed.value,
        left_from="kind" if party.kind else "name",
        right_from="kind",
        detail="craft" if craft else "person_or_firm",
    )


def identifier(party: Party, entity: Entity, weights: Weights) -> Iterator[Evidence]:
    """Numbers that name one subject. An equal one settles it whatever the names say, and a call sign, tail or serial
    number must be looked at; another number from the same register speaks against, though a subject may hold several,
    and another hull number strongly. Only the one that decides most counts."""
    country = next((code for code, _ in party_countries(party)), None) if party.identifiers else None
    pairs = compare_identifiers(party, country, entity)
    chosen = min(pairs, key=lambda pair: RANK[pair.agreement], default=None)
    if chosen is not None:
        yield Evidence(
            kind=EvidenceKind.IDENTIFIER,
            weight=weights[chosen.agreement],
            left=chosen.left,
            right=chosen.right,
            left_from=chosen.left_from,
            right_from=chosen.right_from,
            detail=chosen.agreement.value,
        )


def born(party: Party, entity: Entity, weights: Weights) -> Iterator[Evidence]:
    """Dates of birth, whole or in part. Any of several listed dates may agree; only all of them can contradict."""
    given = birth_date(party.birth_date) if party.birth_date else None
    found = compare_births(given, entity.birth_dates) if given else None
    if found is not None:
        verdict, listed = found
        yield Evidence(
            kind=EvidenceKind.BIRTH_DATE,
            weight=weights[verdict],
            left=str(given),
            right=str(listed),
            left_from="birth_date",
            right_from=f"birth_dates/{entity.birth_dates.index(listed)}",
            detail=verdict.value,
        )


def gender(party: Party, entity: Entity, weights: Weights) -> Iterator[Evidence]:
    """A title of the party that states a gender (Mr, Mrs), against the one that the list records. The same one says
    nothing, and a name alone never states any."""
    stated = stated_gender(party.name) if entity.gender else None
    if stated is not None and stated[0] != entity.gender:
        yield Evidence(
            kind=EvidenceKind.GENDER,
            weight=weights["different"],
            left=stated[1],
            right=entity.gender,
            left_from="name",
            right_from="gender",
            detail="different",
        )


def country(party: Party, entity: Entity, weights: Weights) -> Iterator[Evidence]:
    """The country of address or registration. Sharing one is a small hint; another one hardly says anything, since
    firms have offices and fronts abroad. Nationality is not asked."""
    found = compare_countries(party, entity)
    if found is not None:
        same, left, right, field = found
        yield Evidence(
            kind=EvidenceKind.COUNTRY,
            weight=weights["same"] if same else weights["different"],
            left=left,
            right=right,
            left_from=field,
            right_from="countries",
            detail="same" if same else "different",
        )


def address(party: Party, entity: Entity, weights: Weights) -> Iterator[Evidence]:
    """The address nearest to the party's. The same unit is a strong hint, the same building a slight one; another
    address says nothing, since a listed firm moves and a list rarely has every site."""
    pair = compare_addresses(party, entity)
    weight = weights.get(pair.level, 0.0) if pair else 0.0
    if pair is not None and weight:
        yield Evidence(
            kind=EvidenceKind.ADDRESS,
            weight=weight,
            left=pair.given,
            right=pair.listed,
            left_from="address",
            right_from=f"addresses/{pair.at}",
            detail=pair.level.value,
        )


def mail(party: Party, entity: Entity, weights: Weights) -> Iterator[Evidence]:
    """The domain of the party's mail or website is one that the list gives. Domains anybody can have say nothing."""
    for field, text, found in (("email", party.email, email_domain), ("website", party.website, web_domain)):
        domain = found(text) if text else None
        if domain is None or is_free_mail(domain):
            continue
        for place, listed in _listed_domains(entity):
            if listed == domain:
                yield Evidence(
                    kind=EvidenceKind.EMAIL_DOMAIN,
                    weight=weights["equal"],
                    left=domain,
                    right=listed,
                    left_from=field,
                    right_from=place,
                    detail="equal",
                )
                return


def _listed_domains(entity: Entity) -> Iterator[tuple[str, str]]:
    for at, item in enumerate(entity.identifiers):
        if item.type == "email_domain" and item.normal:
            yield f"identifiers/{at}", item.normal
    for at, text in enumerate(entity.emails):
        yield f"emails/{at}", email_domain(text) or ""
    for at, text in enumerate(entity.websites):
        yield f"websites/{at}", web_domain(text) or ""


def corroborates(evidence: Evidence) -> bool:
    """Whether this evidence points at one subject by itself, so that a weak alias may be relied on beside it."""
    return evidence.detail in _STRONG_DETAILS.get(evidence.kind, set())


def _always(party: Party) -> bool:
    return True


def _is_numbered(party: Party) -> bool:
    return bool(party.identifiers or signs_of(party))


def _says_gender(party: Party) -> bool:
    return stated_gender(party.name) is not None


def _is_placed(party: Party) -> bool:
    return party.country is not None or party.address is not None


PARTY_FEATURES: tuple[PartyFeature, ...] = (
    PartyFeature("kind", kind, _always),
    PartyFeature("identifier", identifier, _is_numbered),
    PartyFeature("birth_date", born, lambda party: bool(party.birth_date)),
    PartyFeature("gender", gender, _says_gender),
    PartyFeature("country", country, _is_placed),
    PartyFeature("address", address, lambda party: party.address is not None),
    PartyFeature("email_domain", mail, lambda party: bool(party.email or party.website)),
)


def stated_features(party: Party) -> tuple[PartyFeature, ...]:
    """The features that may find anything beside the party, in their order."""
    return tuple([feature for feature in PARTY_FEATURES if feature.stated(party)])


def documentation() -> dict[str, str]:
    """Every feature by its slug in the policy, with what it says, in the order they are weighed."""
    names = {item.slug: item.says for item in NAME_FEATURES}
    others = {item.slug: " ".join((item.find.__doc__ or "").split()) for item in PARTY_FEATURES}
    return {**names, **others}
