"""Union general export authorisations as law: for which items and destinations each is written, and on what terms."""

from __future__ import annotations

import datetime

from tidewaiter.law.exception_items import is_item
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation

__all__ = ["GeneralAuthorisation", "GeneralAuthorisations", "Term"]


class Term(Value, frozen=True, kw_only=True):
    """One thing that must be so, or be done, for an authorisation to be used."""

    slug: str
    says: dict[str, str]


class GeneralAuthorisation(Value, frozen=True, kw_only=True):
    """One of them, `EU001`, by its section of Annex II.

    It is for `places`, or for every place but `but_places` where it names none (ISO 3166 alpha-2); with `but_embargoed` for
    none under an arms embargo. It covers `items`, all of Annex I where it names none, but not `but_items` nor the product
    `but_groups` (D, E), and none but the `groups` where it names any; with `sensitive_out` nothing of Annex IV or Section I.
    `terms` are its own, by their slugs, beside those that all have.
    """

    id: str
    title: dict[str, str]
    pinpoint: str
    places: tuple[str, ...] = ()
    but_places: tuple[str, ...] = ()
    but_embargoed: bool = False
    items: tuple[str, ...] = ()
    but_items: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    but_groups: tuple[str, ...] = ()
    sensitive_out: bool = False
    terms: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        wrong = [item for item in (*self.items, *self.but_items) if not is_item(item)]
        if wrong:
            raise ValueError(f"{self.id}: no items of a list: {', '.join(wrong)}")


class GeneralAuthorisations(Value, frozen=True, kw_only=True):
    """All of them as they were read, for the days from `known_from` up to, not including, `known_to`. `common` are the slugs of
    the terms that all have."""

    slug: str
    title: dict[str, str]
    known_from: datetime.date
    known_to: datetime.date
    source: Citation
    terms: tuple[Term, ...]
    common: tuple[str, ...]
    authorisations: tuple[GeneralAuthorisation, ...]

    def citation(self, authorisation: GeneralAuthorisation) -> Citation:
        """Where the authorisation stands."""
        return Citation(
            instrument=self.source.instrument,
            pinpoint=authorisation.pinpoint,
            link=self.source.link,
            read_in=self.source.read_in,
            verified=self.source.verified,
            verified_on=self.source.verified_on,
        )

    def terms_of(self, authorisation: GeneralAuthorisation) -> tuple[Term, ...]:
        """Its own terms, then those that all have."""
        known = {term.slug: term for term in self.terms}
        return tuple(known[slug] for slug in (*authorisation.terms, *self.common))

    def is_known(self, day: datetime.date) -> bool:
        """Whether they were read as they stood on that day."""
        return self.known_from <= day < self.known_to
