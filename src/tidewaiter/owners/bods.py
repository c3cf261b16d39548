"""Beneficial ownership statements (BODS 0.4): entities, persons and the relationships between them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from fractions import Fraction

import msgspec

from tidewaiter.model.holding import Holder, Holding, Power
from tidewaiter.model.share import NONE, UNKNOWN, Share
from tidewaiter.model.words import AskedKind
from tidewaiter.owners.fields import Fields, company_number
from tidewaiter.refdata.countries import country_code

__all__ = ["read"]

_OWNING = ("shareholding", "rightsToSurplusAssetsOnDissolution")
_NOT_TOLD = ("unknownInterest", "unpublishedInterest", "votingRights")
_POWERS = {
    "votingRights": Power.VOTES,
    "appointmentOfBoard": Power.APPOINTMENT,
    "boardMember": Power.APPOINTMENT,
    "boardChair": Power.APPOINTMENT,
}
# Those for whom, or by whom, a firm is held: its shares may be theirs, wholly or in part.
_PERHAPS_OWNING = (
    "nominator", "nominee", "settlor", "trustee", "beneficiaryOfLegalArrangement", "rightsToProfitOrIncome",
    "rightToProfitOrIncomeFromAssets", "enjoymentAndUseOfAssets", "rightsGrantedByContract",
    "conditionalRightsGrantedByContract",
)  # fmt: skip
_OTHER = (
    "otherInfluenceOrControl", "seniorManagingOfficial", "protector", "controlViaCompanyRulesOrArticles",
    "controlByLegalFramework",
)  # fmt: skip
# Such a share may be the one that a firm between the two is said to hold.
_PERHAPS_THROUGH_OTHERS = ("indirect", "unknown")
_RECORDS = ("entity", "person", "relationship")
_LEI_SCHEMES = ("XI-LEI", "LEI")


def read(statements: Iterable[Fields]) -> Iterator[Holding]:
    """The holdings that the statements tell of, one for each interest.

    Of several statements about a person or a firm the one of the latest day counts, and the later of one day. What one
    says of a relationship holds until the day of the next; a record that is closed ended on that day. Raises InputError, naming line and field, for a statement that cannot be read.
    """
    latest: dict[str, Fields] = {}
    relations: dict[str, list[Fields]] = {}
    for statement in statements:
        record = _record(statement)
        if statement.text("recordType") == "relationship":
            relations.setdefault(record, []).append(statement)
            continue
        held = latest.get(record)
        if held is None or held.text("statementDate") <= statement.text("statementDate"):
            latest[record] = statement
    holders = {record: _holder(record, statement) for record, statement in latest.items()}
    for told in relations.values():
        yield from _through_time(told, holders)


def _through_time(told: list[Fields], holders: dict[str, Holder]) -> Iterator[Holding]:
    """The holdings of one relationship, each statement's until the eve of the next one's day and from its own day, unless
    it says itself since when, after the day of the one before."""
    by_day: dict[str, Fields] = {}
    for statement in told:
        by_day[statement.text("statementDate")] = statement
    days = sorted(by_day)
    for at, text in enumerate(days):
        statement = by_day[text]
        eve = by_day[days[at + 1]].day("statementDate") if at + 1 < len(days) else None
        before = by_day[days[at - 1]].day("statementDate") if at else None
        for holding in _holdings(statement, holders):
            begun, ended = holding.from_, holding.to
            stated = statement.day("statementDate")
            past = ended is not None and stated is not None and ended < stated
            if before and not past and (begun is None or begun <= before):
                begun = stated
            if eve:
                last = eve - datetime.timedelta(days=1)
                ended = min(ended, last) if ended else last
            if begun and ended and ended < begun:
                continue  # it began after what the next statement says took its place
            yield msgspec.structs.replace(holding, from_=begun, to=ended)


def _record(statement: Fields) -> str:
    if statement.text("statementType"):
        raise statement.fault(
            "this is a statement of BODS before version 0.4",
            "statementType",
            "Convert the file to version 0.4",
        )
    kind = statement.needed("recordType")
    if kind not in _RECORDS:
        raise statement.fault(
            f"{kind!r} is not a record of BODS", "recordType", f"Records: {', '.join(_RECORDS)}"
        )
    return statement.needed("recordId")


def _holder(record: str, statement: Fields) -> Holder:
    details = statement.part("recordDetails")
    numbers = dict(_number(one) for one in details.parts("identifiers") if one.text("id"))
    if statement.text("recordType") == "person":
        names = [one.text("fullName") for one in details.parts("names")]
        known = tuple(name for name in names if name)
        return Holder(
            key=f"bods {record}",
            name=known[0] if known else "",
            other_names=known[1:],
            kind=AskedKind.PERSON,
            birth_date=details.text("birthDate")[:10] or None,
            identifiers=numbers,
        )
    state = details.part("entityType").text("type") in ("state", "stateBody")
    others = tuple(str(name) for name in details.items("alternateNames") if name)
    return Holder(
        key=f"bods {record}",
        name=details.text("name"),
        other_names=others,
        kind=AskedKind.ORGANISATION if state else AskedKind.COMPANY,
        country=country_code(details.part("jurisdiction").text("code")[:2]) or None,
        identifiers=numbers,
    )


def _number(one: Fields) -> tuple[str, str]:
    scheme = one.text("scheme") or one.text("schemeName") or "?"
    if scheme in _LEI_SCHEMES:
        return "lei", one.text("id").upper()
    return scheme, company_number(one.text("id")) if scheme == "GB-COH" else one.text("id").upper()


def _holdings(statement: Fields, holders: dict[str, Holder]) -> Iterator[Holding]:
    details = statement.part("recordDetails")
    owned, owner = (_side(details, side, statement, holders) for side in ("subject", "interestedParty"))
    closed = statement.text("recordStatus") == "closed"
    ended = statement.day("statementDate", last=True) if closed else None
    interests = list(details.parts("interests"))
    if not interests:
        yield Holding(owner=owner, owned=owned, share=UNKNOWN, to=ended, source="")
    for interest in interests:
        share, powers = _interest(interest)
        yield Holding(
            owner=owner,
            owned=owned,
            share=share,
            powers=powers,
            direct=_direct(interest),
            attributed=interest.text("directOrIndirect") in _PERHAPS_THROUGH_OTHERS,
            from_=interest.day("startDate"),
            to=interest.day("endDate", last=True) or ended,
            source="",
        )


def _side(details: Fields, side: str, statement: Fields, holders: dict[str, Holder]) -> Holder:
    """The holder on that side; where the statement gives a reason instead of a record, somebody nobody knows."""
    if isinstance(details.fields.get(side), dict):
        return Holder(key=f"bods unspecified {statement.text('recordId')} {side}", name="")
    record = details.needed(side)
    if record not in holders:
        raise details.fault(
            f"no statement speaks of the record {record!r}",
            side,
            "Give the file whole, with entities and persons",
        )
    return holders[record]


def _interest(interest: Fields) -> tuple[Share, tuple[Power, ...]]:
    kind = interest.needed("type")
    if kind in _OWNING:
        return _share(interest.part("share")), ()
    if kind not in (*_NOT_TOLD, *_POWERS, *_PERHAPS_OWNING, *_OTHER):
        raise interest.fault(
            f"{kind!r} is not an interest of BODS 0.4", "type", "Correct the type of interest"
        )
    powers = () if kind.startswith("un") else (_POWERS.get(kind, Power.INFLUENCE),)
    if kind in _PERHAPS_OWNING:
        stated = _share(interest.part("share"))
        return Share(least=NONE.least, most=stated.most, below=stated.below), powers
    return (UNKNOWN if kind in _NOT_TOLD else NONE), powers


def _direct(interest: Fields) -> str:
    kind = interest.text("type")
    return kind if kind in _OWNING and interest.text("directOrIndirect") == "direct" else ""


def _share(told: Fields) -> Share:
    exact = _percent(told, "exact")
    if exact is not None:
        return Share(least=exact, most=exact)
    least, above = _bound(told, "minimum", "exclusiveMinimum", UNKNOWN.least)
    most, below = _bound(told, "maximum", "exclusiveMaximum", UNKNOWN.most)
    try:
        return Share(least=least, most=most, above=above, below=below)
    except ValueError as error:
        raise told.fault(str(error), None, "Correct the bounds of the share") from None


def _bound(told: Fields, inclusive: str, exclusive: str, otherwise: Fraction) -> tuple[Fraction, bool]:
    end = _percent(told, inclusive)
    open_end = _percent(told, exclusive)
    if open_end is not None:
        return open_end, True
    return (otherwise if end is None else end), False


def _percent(told: Fields, field: str) -> Fraction | None:
    if not told.text(field):
        return None
    return told.read(field, lambda text: Share.exactly(text).least, "Write a number from 0 to 100")
