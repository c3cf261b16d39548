"""One note on the duties that a rule tells, with the tasks that they bring."""

from __future__ import annotations

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime
from tidewaiter.places.destination import departure_of, destination_of
from tidewaiter.refdata.countries import country_name
from tidewaiter.rules.export.us.duty_rows import Arising
from tidewaiter.rules.export.us.exception_weighing import spelt
from tidewaiter.rules.export.us.outlook import Outlook

__all__ = ["duty_note", "leaves_united_states"]

_HOME = Regime.US.value
# The variant of a card, and the ending of its tasks, for an export that must first be authorised.
_AUTHORISED = "authorised"


def leaves_united_states(brief: Brief) -> bool:
    """Whether the goods leave the United States, or nothing says that they leave from elsewhere."""
    return departure_of(brief.shipment) in (_HOME, None) and destination_of(brief.shipment) != _HOME


def duty_note(
    brief: Brief,
    law: Law,
    slug: str,
    found: tuple[Arising, ...],
    also: tuple[Arising, ...] = (),
    *,
    hopes: Outlook = Outlook.FREE,
) -> Finding:
    """The note of that rule: what arises for certain with its tasks, else, with variant `maybe` and no task, what would
    arise if more were so. `also` are further tasks that need no reason of their own. Where the order does not say where
    the goods leave from, nothing is certain. Where the export must first be authorised, words and tasks say so."""
    known = departure_of(brief.shipment) is not None
    sure = tuple(one for one in found if one.sure and known)
    also = also if sure else ()
    settled = {one.duty.task for one in sure}
    maybe = tuple(one for one in found if one.duty.task not in settled)
    earlier = brief.clocks.as_of < law.duties.known_from
    since = law.duties.known_from.isoformat()
    place = destination_of(brief.shipment) or ""
    return Finding(
        card=law.card(slug),
        level=Level.NOTE,
        subject="",
        regime=Regime.US,
        facts={
            "place_en": country_name(place, "en") or place,
            "place_de": country_name(place, "de") or place,
            "because_en": _said(brief, law, sure, "en"),
            "because_de": _said(brief, law, sure, "de"),
            "if_en": f" More is due if: {_said(brief, law, maybe, 'en')}." if maybe else "",
            "if_de": f" Mehr ist nötig, wenn gilt: {_said(brief, law, maybe, 'de')}." if maybe else "",
            "maybe_en": _said(brief, law, maybe, "en"),
            "maybe_de": _said(brief, law, maybe, "de"),
            "earlier_en": f" This is the text as it stood from {since}; that of the day was not read."
            if earlier
            else "",
            "earlier_de": f" Das ist der Text ab dem {since}; der des Tages wurde nicht gelesen."
            if earlier
            else "",
        },
        variant=_variant(hopes) if sure else "maybe",
        citations=tuple(dict.fromkeys(law.duties.citation(one.duty) for one in (*sure, *maybe, *also))),
        tasks=tuple(dict.fromkeys(_task(one, hopes) for one in (*sure, *also))),
    )


def _variant(hopes: Outlook) -> str:
    return "" if hopes is Outlook.FREE else _AUTHORISED


def _task(one: Arising, hopes: Outlook) -> str:
    return one.duty.task if hopes is Outlook.FREE else f"{one.duty.task}_{_AUTHORISED}"


def _said(brief: Brief, law: Law, found: tuple[Arising, ...], lang: str) -> str:
    """Each reason with its section and the lines, reasons that read alike once."""
    line = {"en": "line", "de": "Position"}[lang]
    told: dict[str, None] = {}
    for one in found:
        lines = ", ".join(str(at + 1) for at in one.lines)
        words = one.duty.says[lang].replace("{amount}", _amount(brief, law, one, lang))
        told[f"{words} ({spelt(law.duties.citation(one.duty))}; {line} {lines})"] = None
    return "; ".join(told) or "-"


def _amount(brief: Brief, law: Law, one: Arising, lang: str) -> str:
    if not one.duty.number:
        return ""
    plain = f"{law.number(one.duty.number).at(brief.clocks.as_of).value:,.0f}"
    return plain if lang == "en" else plain.replace(",", ".")
