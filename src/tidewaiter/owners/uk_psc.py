"""People with significant control of UK companies: lines of the snapshot of Companies House.

The register gives bands, not shares (Companies Act 2006, Schedule 1A): more than 25 up to 50 percent, more than 50 and
less than 75, 75 or more. Whoever holds jointly, or acts jointly by arrangement, is given all the shares concerned
(paragraphs 11 and 12), so the bands of several people may be the same shares: they are marked as attributed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce

from tidewaiter.model.holding import Holder, Holding, Power
from tidewaiter.model.share import NONE, UNKNOWN, Share, share_in
from tidewaiter.model.words import AskedKind
from tidewaiter.owners.fields import Fields, company_number, register_number
from tidewaiter.refdata.countries import country_code

__all__ = ["read"]

_NATURE = re.compile(
    r"(?P<what>ownership-of-shares|(?:part-)?right-to-share-surplus-assets|voting-rights|"
    r"right-to-appoint-and-remove-[a-z]+|significant-influence-or-control)"
    r"(?:-(?P<band>25-to-50|50-to-75|75-to-100|more-than-25)-percent)?(?P<through>-as-[a-z-]+?)?"
    r"(?:-limited-liability-partnership|-registered-overseas-entity)?"
)
_BANDS = {
    "25-to-50": share_in(">25-50"),
    "50-to-75": share_in(">50-<75"),
    "75-to-100": share_in("75-100"),
    "more-than-25": share_in(">25"),
}
_POWERS = {"voting-rights": Power.VOTES, "significant-influence-or-control": Power.INFLUENCE}
_KINDS = {
    "individual": AskedKind.PERSON,
    "corporate-entity": AskedKind.COMPANY,
    "legal-person": AskedKind.ORGANISATION,
    "super-secure": None,
}
_KIND = re.compile(
    rf"({'|'.join(_KINDS)})-(?:person-with-significant-control|beneficial-owner|person-person-with-significant-control)"
)
_NO_HOLDING = (
    "persons-with-significant-control-statement",
    "exemptions",
    "totals#persons-of-significant-control-snapshot",
)
# Without a nature of ownership, or votes that shares may carry, the register says that nobody holds more than a quarter.
_NO_BAND = share_in("0-25")
_BRITISH = ("england", "wales", "scotland", "northern ireland", "united kingdom", "great britain", "uk")


def read(line: Fields) -> Iterator[Holding]:
    """The holding of one line; none for a line that is a statement, an exemption or the count at the end.

    Raises InputError for a kind or a nature of control that is not known.
    """
    person = line.part("data")
    kind = person.needed("kind")
    if kind in _NO_HOLDING:
        return
    known = _KIND.fullmatch(kind)
    if known is None:
        raise person.fault(
            f"{kind!r} is not a kind of this register", "kind", "Check whether its form has changed"
        )
    number = company_number(line.needed("company_number"))
    share, powers = _control(person)
    yield Holding(
        owner=_owner(person, _KINDS[known[1]], number),
        owned=Holder(
            key=f"GB-COH {number}",
            name="",
            kind=AskedKind.COMPANY,
            country="GB",
            identifiers={"GB-COH": number},
        ),
        share=share,
        powers=powers,
        attributed=True,
        from_=person.day("notified_on"),
        to=person.day("ceased_on", last=True),
        source="",
    )


def _control(person: Fields) -> tuple[Share, tuple[Power, ...]]:
    """The share and the powers that the natures of control come to."""
    shares: list[Share] = []
    powers: list[Power] = []
    natures = person.items("natures_of_control")
    for at, nature in enumerate(natures):
        told = _NATURE.fullmatch(str(nature))
        if told is None:
            raise person.fault(
                f"{nature!r} is not a nature of control that is known",
                f"natures_of_control[{at}]",
                "Check whether the register has changed",
            )
        what = told["what"]
        if told["band"] and ("ownership" in what or "surplus" in what):
            band = _BANDS[told["band"]]
            # A trust or a firm holds these, and the person only has the say in it.
            shares.append(Share(least=NONE.least, most=band.most) if told["through"] else band)
        else:
            powers.append(_POWERS.get(what, Power.APPOINTMENT))
    open_ = not natures or Power.VOTES in powers
    share = reduce(Share.around, shares) if shares else UNKNOWN if open_ else _NO_BAND
    return share, tuple(dict.fromkeys(powers))


def _owner(person: Fields, kind: AskedKind | None, company: str) -> Holder:
    name = _name(person) if kind else ""
    registered = person.part("identification")
    place = registered.text("country_registered") or registered.text("place_registered")
    country = _country(place)
    scheme, number = register_number(country, registered.text("registration_number"), place=place)
    numbers = {scheme: number} if number else {}
    born = person.part("date_of_birth")
    birth = f"{born.text('year')}-{int(born.text('month') or 0):02d}" if born.text("year") else None
    own = person.part("links").text("self") or " ".join((company, name, birth or "", *numbers.values()))
    return Holder(
        key=f"psc {own}",
        name=name,
        kind=kind,
        country=country if kind is not AskedKind.PERSON else None,
        birth_date=birth.removesuffix("-00") if birth else None,
        identifiers=numbers,
    )


def _name(person: Fields) -> str:
    """The name without a title, from its parts where they are given."""
    parts = person.part("name_elements")
    told = [parts.text(part) for part in ("forename", "middle_name", "surname")]
    return " ".join(part for part in told if part) if parts.text("surname") else person.needed("name")


def _country(text: str) -> str | None:
    plain = text.casefold()
    if any(word in plain for word in _BRITISH[:-1]) or plain == _BRITISH[-1]:
        return "GB"
    return country_code(text) if text else None
