"""Exemptions from the filing of an export in AES, as law: for what each is written and what must be so."""

from __future__ import annotations

from enum import StrEnum

from tidewaiter.law.licence_exceptions import At
from tidewaiter.model.base import Value
from tidewaiter.model.words import GoodsKind

__all__ = ["ExemptionCondition", "ExemptionTest", "FilingExemption"]


class ExemptionTest(StrEnum):
    """How a condition is answered. `asked`: by a person, under `us_duties/<slug>`. `unreported`: nothing else asks for a
    filing whatever the goods are worth. `value`: the goods of one code of the tariff are within `number`."""

    ASKED = "asked"
    UNREPORTED = "unreported"
    VALUE = "value"


class ExemptionCondition(Value, frozen=True, kw_only=True):
    """One thing that must be so; `says` is it as a statement, with `{amount}` for the number."""

    slug: str
    says: dict[str, str]
    test: ExemptionTest = ExemptionTest.ASKED
    number: str = ""


class FilingExemption(Value, frozen=True, kw_only=True):
    """One paragraph of 15 CFR 30.36 to 30.40, for the `kinds` of goods, the destinations `at`, and, where it names some, for
    a delivery of one of these `purposes`. `read` is false where its own words were not read."""

    section: str
    pinpoint: str = ""
    title: dict[str, str]
    kinds: tuple[GoodsKind, ...] = ()
    at: At = At()
    purposes: tuple[str, ...] = ()
    read: bool = True
    conditions: tuple[ExemptionCondition, ...]

    @property
    def named(self) -> str:
        """The section with its paragraph, as in the legend on the loading document: `30.37(a)`."""
        return f"{self.section}{self.pinpoint}"
