"""What an address says, part by part."""

from __future__ import annotations

from enum import StrEnum

from tidewaiter.model.base import Value

__all__ = ["AddressForm", "Part", "Piece"]


class Part(StrEnum):
    """The parts of an address, from the door outwards; `rest` is what was read as none of them."""

    UNIT = "unit"
    FLOOR = "floor"
    BLOCK = "block"
    BUILDING = "building"
    NUMBER = "number"
    STREET = "street"
    BOX = "box"
    DISTRICT = "district"
    CITY = "city"
    REGION = "region"
    POSTCODE = "postcode"
    COUNTRY = "country"
    REST = "rest"


class Piece(Value, frozen=True, kw_only=True):
    """Words of an address that stand together, as written (Chinese, Arabic and Persian words for parts in English, and
    known places by their English names), and which part they are."""

    part: Part
    text: str


class AddressForm(Value, frozen=True, kw_only=True):
    """An address, taken apart; all but `text` and `pieces` in lower-case ASCII, names without spaces.

    `pieces` hold every word of the text once, in its order. `units` and `numbers` (of the house) hold every member of a
    range; a unit with a floor beside it stands as floor and unit in one (`1604` for Office 4 on 16/F), and
    `written_units` as written. `lone` are the numbers that no word marks and no range holds, and both sides of a
    stroke (5/7): some of them may be units. `streets` are the street and what it crosses or leads off, `places`
    districts, cities and regions and whatever else was read as nothing better, both in alphabetical order. `running`
    are the letters of the whole text where so many words follow each other without a comma that where a name begins
    cannot be told; `unvowelled` says that a name stands in letters that write no short vowels.
    """

    text: str
    pieces: tuple[Piece, ...] = ()
    units: frozenset[str] = frozenset()
    written_units: frozenset[str] = frozenset()
    floor: str | None = None
    block: str | None = None
    building: str = ""
    numbers: frozenset[str] = frozenset()
    lone: frozenset[str] = frozenset()
    streets: tuple[str, ...] = ()
    box: str | None = None
    places: tuple[str, ...] = ()
    postcode: str | None = None
    country: str | None = None
    running: str = ""
    unvowelled: bool = False

    def written(self, part: Part) -> str:
        """That part as written, empty where the address has none."""
        return ", ".join(piece.text for piece in self.pieces if piece.part is part)
