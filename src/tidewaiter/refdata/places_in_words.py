"""Names by which running text speaks of countries, regions and zones that law may put under wide measures."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.model.base import Value
from tidewaiter.refdata.tables import table

__all__ = ["PlacesInWords", "places_in_words"]


class PlacesInWords(Value, frozen=True, kw_only=True):
    """Names and cities by ISO 3166 code or the slug of a region or zone; `innocent` bear such a name and are no place,
    and so is one beside a word for a street; `forbidding` deny what stands beside them; `between` are the words, `between_letters` the Chinese letters, that a denial may be parted by from what it denies."""

    names: dict[str, tuple[str, ...]]
    cities: dict[str, tuple[str, ...]]
    innocent: tuple[str, ...]
    forbidding: tuple[str, ...]
    street_after: tuple[str, ...]
    street_before: tuple[str, ...]
    between: tuple[str, ...]
    between_letters: str


@lru_cache(maxsize=1)
def places_in_words() -> PlacesInWords:
    """The table data/refdata/places_in_words.yaml."""
    return table("places_in_words.yaml", PlacesInWords)
