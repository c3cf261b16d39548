"""What was found for each of the four questions: where to, to whom, what, for what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from rich.text import Text

from tidewaiter.law.load import load_law
from tidewaiter.model.brief import Subject
from tidewaiter.model.decision import Decision
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.when import in_force
from tidewaiter.refdata.countries import country_code, country_name
from tidewaiter.screening.subjects import found_owners, subjects
from tidewaiter.wording.headings import heading
from tidewaiter.wording.labels import Lang, label
from tidewaiter.wording.linked import listing_brief, subject_of
from tidewaiter.wording.numbers import number_text, score_text
from tidewaiter.wording.places import question_of
from tidewaiter.wording.plain import hidden, visible

__all__ = ["four_questions", "guessed_kinds"]

_SHOWN = 6  # further listings of a party on its line; --json has all


def four_questions(
    key: str,
    shipment: Shipment,
    decision: Decision,
    numbered: Sequence[Sequence[Finding]],
    lang: Lang,
) -> list[Text]:
    """The lines under one of the four questions, last the numbers of the reasons that belong to it; parties of whom no list
    says anything share a line."""
    lines = list(_ANSWERS[key](shipment, decision, lang)) or [Text(heading("not_stated", lang), style="dim")]
    numbers = [
        str(number)
        for number, same in enumerate(numbered, start=1)
        if any(question_of(finding.subject, finding.rule) == key for finding in same)
    ]
    if numbers:
        which = "see" if len(numbers) > 1 else "see_one"
        lines.append(Text(heading(which, lang, numbers=", ".join(numbers)), style="bold"))
    return lines


def _where(shipment: Shipment, decision: Decision, lang: Lang) -> Iterator[Text]:
    if shipment.destination:
        yield Text(_country(shipment.destination, lang))
    if shipment.route:
        legs = (f"{leg.place} ({label(leg.mode, lang)})" if leg.mode else leg.place for leg in shipment.route)
        yield Text(visible(" → ".join(legs)))
    if shipment.delivery is not None and shipment.delivery.place:
        yield Text(visible(shipment.delivery.place))


def _whom(shipment: Shipment, decision: Decision, lang: Lang) -> Iterator[Text]:
    found = {searched.party: searched for searched in decision.matches}
    roles: dict[tuple[str, str], list[Subject]] = {}
    everyone = (*subjects(shipment), *_telling(decision, found))
    for subject in everyone:
        country = country_code(subject.party.country) or subject.party.country or ""
        roles.setdefault((subject.party.name, country), []).append(subject)
    silent: list[Text] = []
    for (name, country), places in roles.items():
        called = ", ".join(dict.fromkeys(label(each.party.role, lang) for each in places if each.party.role))
        line = Text(f"{called}: " if called else "")
        line.append(visible(name), style="bold")
        line.append(f" ({visible(country)})" if country else "")
        worst, signs = _worst(found.get(each.pointer) for each in places), hidden(name)
        if worst is not None and worst.complete and not worst.matches and not signs:
            silent.append(line)
            continue
        line.append(": ")
        _append_matches(line, worst, decision.basis.as_of, lang)
        if signs:
            line.append(f"; {heading('hidden', lang, signs=', '.join(signs))}", style="bold")
        yield line
    if silent:
        yield Text(f"{heading('no_listing', lang)}: ", style="dim").append_text(Text("; ").join(silent))
    more = len(decision.owners) - len(_telling(decision, found))
    if more:
        yield Text(heading("more_owners", lang, n=more), style="dim")
    guessed = len({subject.party.name for subject in everyone if subject.kind_guessed and subject.party.kind})
    if guessed:
        yield Text(
            heading("kinds_guessed" if guessed > 1 else "one_kind_guessed", lang, n=guessed), style="dim"
        )


def guessed_kinds(shipment: Shipment, decision: Decision, lang: Lang) -> Iterator[str]:
    """Whose kind the order does not state, by the kind that was taken."""
    found = {searched.party: searched for searched in decision.matches}
    guessed: dict[str, list[str]] = {}
    for subject in (*subjects(shipment), *_telling(decision, found)):
        if subject.kind_guessed and subject.party.kind is not None:
            guessed.setdefault(label(subject.party.kind, lang), []).append(subject.party.name)
    for kind, names in guessed.items():
        parties = f"{', '.join(dict.fromkeys(names))} ({kind})"
        yield heading("kind_guessed", lang, parties=parties)


def _telling(decision: Decision, found: dict[str, PartyMatches]) -> tuple[Subject, ...]:
    """Those whom only owner files name, and of whom the lists have something to say, or could not be asked."""
    return tuple(
        subject
        for subject in found_owners(decision.owners)
        if subject.pointer not in found or found[subject.pointer].hit or not found[subject.pointer].complete
    )


def _worst(searches: Iterable[PartyMatches | None]) -> PartyMatches | None:
    """The search that says most: one that failed, else the one with the strongest match."""
    known = list(searches)
    if any(each is None for each in known):
        return None
    return max(
        (each for each in known if each is not None),
        key=lambda each: (not each.complete, each.matches[0].comparison.score if each.matches else 0.0),
    )


def _append_matches(line: Text, searched: PartyMatches | None, as_of: date, lang: Lang) -> None:
    if searched is None or not searched.complete:
        line.append(heading("search_gap", lang), style="bold red")
        if searched is None:
            return
        line.append(" ")
    hits = [match for match in searched.matches if match.hit]
    if not hits:
        line.append(heading("no_listing", lang), style="dim")
        near = len(searched.matches)
        line.append(f" ({heading('near', lang, n=near)})" if near else "", style="dim")
        return
    held = [match for match in hits if in_force(match.entity.listing.in_force, as_of)]
    best = (held or hits)[0]
    listing = best.entity.listing
    band = label(best.comparison.band, lang)
    said = heading("hit", lang) if held else heading("not_in_force", lang, day=as_of.isoformat())
    line.append(
        f"{said} {_list_name(listing.watchlist, lang)} {listing.entry}", style="bold red" if held else "bold"
    )
    line.append(f" {visible(best.entity.primary_name)}, {band} {score_text(best.comparison.score, lang)}")
    if len(hits) > 1:
        line.append(f" (+{len(hits) - 1})")
    party = subject_of(best.entity.uid, searched)
    if party is not None:
        told = [one for one in searched.linked[party - 1].listings if one.uid != best.entity.uid]
        others = "; ".join(listing_brief(one, lang) for one in told[:_SHOWN])
        more = f"; +{len(told) - _SHOWN}" if len(told) > _SHOWN else ""
        line.append(f"; {heading('also_listed', lang, others=visible(others))}{more}")


def _list_name(watchlist: str, lang: Lang) -> str:
    """What the law on file calls the watchlist; its slug where no row speaks of it."""
    effect = load_law().effects.get(watchlist)
    return watchlist if effect is None else effect.title[lang.value]


def _what(shipment: Shipment, decision: Decision, lang: Lang) -> Iterator[Text]:
    for number, goods in enumerate(shipment.goods, start=1):
        yield Text(visible(f"{number}. {', '.join(_goods(goods, lang))}"))


def _goods(goods: Goods, lang: Lang) -> Iterator[str]:
    yield goods.description or goods.part_number or heading("not_stated", lang)
    if goods.description and goods.part_number:
        yield goods.part_number
    if goods.hs:
        yield f"HS {goods.hs}"
    if goods.eccn:
        yield f"ECCN {goods.eccn}"
    for regime, number in goods.control_numbers.items():
        yield f"{regime} {number}"
    if goods.origin:
        yield heading("origin", lang, country=country_code(goods.origin) or goods.origin)
    if goods.quantity is not None:
        unit = f" {goods.unit}" if goods.unit else ""
        yield heading("quantity", lang, n=f"{number_text(goods.quantity, lang)}{unit}")
    if goods.value is not None:
        yield f"{number_text(goods.value.amount, lang, ',.2f')} {goods.value.currency}"


def _for_what(shipment: Shipment, decision: Decision, lang: Lang) -> Iterator[Text]:
    if shipment.end_use:
        yield Text(visible(shipment.end_use))


def _country(text: str, lang: Lang) -> str:
    code = country_code(text)
    return visible(text) if code is None else f"{country_name(code, lang.value)} ({code})"


_ANSWERS: dict[str, Callable[[Shipment, Decision, Lang], Iterator[Text]]] = {
    "where": _where,
    "whom": _whom,
    "what": _what,
    "for_what": _for_what,
}
