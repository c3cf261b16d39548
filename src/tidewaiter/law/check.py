"""Checking the law on file: everything cited, dates in order, counts as the sources give them, nothing too old."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.law.at import State, faults_of_order
from tidewaiter.law.check_contracts import contract_faults
from tidewaiter.law.check_controls import control_faults
from tidewaiter.law.check_exceptions import exception_citations, exception_faults
from tidewaiter.law.check_house import house_faults
from tidewaiter.law.check_listed import listed_faults
from tidewaiter.law.check_occupied import occupied_faults
from tidewaiter.law.check_ofac import ofac_faults
from tidewaiter.law.check_reach import reach_faults
from tidewaiter.law.check_red_flags import red_flag_faults
from tidewaiter.law.check_uses import use_faults
from tidewaiter.law.codes import CodeTable
from tidewaiter.law.load import Law
from tidewaiter.law.places import PlaceTable
from tidewaiter.law.walk import walk
from tidewaiter.model.card import Card, Citation

__all__ = ["aged", "check", "citations", "counts"]

MAX_AGE_DAYS = 365


def check(law: Law) -> tuple[str, ...]:
    """What is wrong with the law on file, one line each; empty where nothing is. Age is no fault: see `aged`."""
    return (
        *(fault for card in law.cards.values() for fault in _card(card)),
        *(fault for table in law.code_tables.values() for fault in _codes(table)),
        *(fault for table in law.code_tables.values() for fault in _reach(table, law)),
        *(fault for table in law.place_tables.values() for fault in _places(table)),
        *use_faults(law),
        *(
            fault
            for number in law.numbers.values()
            for fault in faults_of_order(number.versions, slug=number.slug)
        ),
        *(
            fault
            for test in law.ownership.values()
            for fault in faults_of_order(test.versions, slug=test.slug)
        ),
        *_destinations(law),
        *_russia(law),
        *contract_faults(law),
        *control_faults(law),
        *exception_faults(law),
        *house_faults(law),
        *listed_faults(law),
        *occupied_faults(law),
        *ofac_faults(law),
        *reach_faults(law),
        *red_flag_faults(law),
        *_sources(law),
    )


def aged(law: Law, on: date) -> tuple[str, ...]:
    """Each source that was read more than a year before `on`, once, oldest first: it should be read again."""
    old = {
        (citation.verified_on, str(citation))
        for _, citation in citations(law)
        if citation.verified_on is not None and (on - citation.verified_on).days > MAX_AGE_DAYS
    }
    return tuple(f"{source} was last read on {day}; read it again" for day, source in sorted(old))


def counts(law: Law) -> dict[str, int]:
    """How much law there is on file, and how much of it nobody has read in its source."""
    cited = tuple(citations(law))
    return {
        "cards": len(law.cards),
        "tables of codes": len(law.code_tables),
        "tables of places": len(law.place_tables),
        "tables of entries of control lists": len(law.eccn_tables),
        "entries of the Union's dual-use list": sum(len(b.entries) for b in law.dual_use.blocks),
        "effects": len(law.effects),
        "red flags": len(law.red_flags.flags),
        "questions on red flags": len(law.red_flags.questions),
        "tests of ownership": len(law.ownership),
        "acts behind entries of lists": len(law.listed_regimes),
        "measures of the UK Sanctions List": len(law.gb_listed_measures.measures),
        "programmes of OFAC": len(law.ofac_programmes.programmes),
        "measures of OFAC short of blocking": len(law.ofac_measures.measures),
        "general licences of OFAC": len(law.general_licences.licences),
        "foreign direct product rules": len(law.direct_product),
        "rows of content without de minimis": len(law.no_de_minimis),
        "Union general authorisations": len(law.general_authorisations.authorisations),
        "license exceptions": len(law.licence_exceptions.exceptions),
        "bars to license exceptions": len(law.exception_bars.bars),
        "duties under the EAR": len(law.duties.duties),
        "exemptions from filing": len(law.duties.exemptions),
        "numbers of the German export list": len(law.ausfuhrliste.arms) + len(law.ausfuhrliste.national),
        "clauses in contracts": len(law.contract_duties.clauses),
        "duties of due diligence": len(law.contract_duties.diligence),
        "measures against destinations": len(law.destinations),
        "national control lists in part": len(law.national_lists),
        "special and free zones": len(law.zones),
        "zones and ports of Regulation (EU) No 833/2014": len(law.eu_833.zones) + len(law.eu_833.ports),
        "towns and districts of occupied regions": sum(len(one.places) for one in law.occupied.values()),
        "lists of words": len(law.word_lists),
        "entries of the Commerce Control List": len(law.control_list.entries),
        "destinations of the Country Chart": len(law.country_chart.rows) + len(law.country_chart.by_part_746),
        "citations": len(cited),
        "not verified": sum(not citation.verified for _, citation in cited),
    }


def citations(law: Law) -> Iterator[tuple[str, Citation]]:
    """Every citation on file, each where it stands, with the name of what it stands in."""
    for held in walk(law):
        if isinstance(held.value, Citation):
            yield held.name, held.value
    yield from exception_citations(law)


def _card(card: Card) -> Iterator[str]:
    # Completeness speaks of the papers alone and rests on no act.
    if not card.citations and not card.slug.startswith("completeness/"):
        yield f"{card.slug}: nothing is cited"


def _codes(table: CodeTable) -> Iterator[str]:
    yield from faults_of_order(table.versions, slug=table.slug)
    for version in table.versions:
        on_day = table.at(version.from_)
        different = len({row.code for row in on_day.rows})
        named = f"{table.slug} from {version.from_}"
        if version.count is not None and version.state is State.KNOWN and different != version.count:
            yield f"{named}: {different} codes, the source speaks of {version.count}"
        if version.state is State.KNOWN and not version.repealed and not (on_day.rows or on_day.without_code):
            yield f"{named}: known, but without a row"
        if version.state is State.NOT_YET and on_day.rows:
            yield f"{named}: not yet in force, but with rows"
        if len(set(on_day.rows)) != len(on_day.rows):
            yield f"{named}: a row stands twice"
        if not version.says.strip():
            yield f"{named}: no words say what changed"


def _reach(table: CodeTable, law: Law) -> Iterator[str]:
    """A list that counts for a place is dated, and no code has names that nothing lists."""
    listed = {row.code for version in table.versions for row in version.every_row}
    yield from (f"{table.slug}: {code} has names and is never listed" for code in set(table.named) - listed)
    for reach in table.reach:
        if reach.to is not None and reach.to <= reach.from_:
            yield f"{table.slug}: {reach.place} ends before it begins"
        if not (len(reach.place) == 2 and reach.place.isupper()) and reach.place not in _regions(law):
            yield f"{table.slug}: {reach.place} is neither a country code nor a region on file"


def _regions(law: Law) -> frozenset[str]:
    return frozenset(region.slug for region in law.regions)


def _places(table: PlaceTable) -> Iterator[str]:
    yield from faults_of_order(table.spans, slug=table.slug)
    for row in table.every_row:
        if row.to is not None and row.to <= row.from_:
            yield f"{table.slug}: {row.place} ends before it begins"
        if row.from_ < table.spans[0].from_:
            yield f"{table.slug}: {row.place} begins before the table"


def _destinations(law: Law) -> Iterator[str]:
    regions = _regions(law)
    for measure in law.destinations:
        named = f"destinations: {measure.regime} {measure.place} from {measure.from_}"
        if not measure.citations:
            yield f"{named}: nothing is cited"
        if measure.rule not in law.cards:
            yield f"{named}: no rule {measure.rule} reports it"
        if measure.to is not None and measure.to <= measure.from_:
            yield f"{named}: ends before it begins"
        if not (len(measure.place) == 2 and measure.place.isupper()) and measure.place not in regions:
            yield f"{named}: the place is neither a country code nor a region on file"


def _russia(law: Law) -> Iterator[str]:
    """Zones of Annex LII that no words on file find, and ports that nothing would."""
    for zone in law.eu_833.zones:
        if zone.zone not in law.zones:
            yield f"{law.eu_833.slug}: the zone {zone.zone} is not on file"
    for port in law.eu_833.ports:
        if not (port.codes or port.names or port.called):
            yield f"{law.eu_833.slug}: nothing finds {port.slug}"


def _sources(law: Law) -> Iterator[str]:
    for slug, citation in citations(law):
        if citation.verified and citation.verified_on is None:
            yield f"{slug}: {citation} is verified, but no day says when"
        # A rule of completeness rests on our own words where it rests on no act.
        nowhere = citation.link is None and citation.read_in is None and not slug.startswith("completeness/")
        if citation.verified and nowhere:
            yield f"{slug}: {citation} is verified, but nothing says where it was read"
        if citation.link is not None and not citation.link.startswith(("https://", "http://")):
            yield f"{slug}: {citation} has a link that is no address: {citation.link}"
