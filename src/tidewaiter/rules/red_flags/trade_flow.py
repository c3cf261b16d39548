"""red_flags/trade_flow: what trade statistics record of goods of this order for the place where it goes, beside what other rules
find; a note, and never a verdict (G7 guidance of 24 September 2024)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.flow import FlowMeasure, FlowSource, Measured
from tidewaiter.model.policy import PastLimits
from tidewaiter.refdata.countries import country_name
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.past import code_of

__all__ = ["SLUG", "find_after"]

SLUG = "red_flags/trade_flow"
_BESIDE = ("red_flags/", "export/")
_CITED = {
    FlowSource.COMTRADE: Citation(
        instrument="UN Comtrade",
        pinpoint="as downloaded, the files named",
        link="https://comtradeplus.un.org/",
        verified=True,
    ),
    FlowSource.BACI: Citation(
        instrument="BACI, CEPII",
        pinpoint="as downloaded, the files named",
        link="https://www.cepii.fr/",
        verified=True,
    ),
}


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """A low note for each measure that rose as many times as the policy says, or of which the one side records as many times the other, where a red
    flag or an export rule speaks of the order: by itself a figure says nothing of anybody."""
    beside = sorted({each.rule for each in findings if each.rule.startswith(_BESIDE)})
    if brief.past is None or not beside:
        return
    for measure in brief.past.flows:
        line = next(
            (at for at, goods in enumerate(brief.shipment.goods) if code_of(goods) == measure.hs6), None
        )
        if line is None or not _telling(measure, brief.flag_limits.past):
            continue
        variant = (
            measure.measured.value if measure.ratio is not None else f"{measure.measured.value}_from_nothing"
        )
        card = law.card(SLUG)
        yield raised(
            card,
            f"/goods/{line}",
            _facts(measure, beside),
            variant=variant,
            citations=(_CITED[measure.source], *card.citations),
        )


def _telling(measure: FlowMeasure, limits: PastLimits) -> bool:
    if measure.now < limits.flow_least:
        return False
    if measure.ratio is None:
        return True
    return measure.ratio >= (limits.flow_rise if measure.measured is Measured.SURGE else limits.flow_gap)


def _facts(measure: FlowMeasure, beside: list[str]) -> dict[str, str]:
    return {
        "code": f"{measure.hs6[:4]}.{measure.hs6[4:]}",
        "exporter_en": country_name(measure.exporter, "en") if measure.exporter else "-",
        "exporter_de": country_name(measure.exporter, "de") if measure.exporter else "-",
        "importer_en": country_name(measure.importer, "en"),
        "importer_de": country_name(measure.importer, "de"),
        "period": measure.period,
        "against": measure.against,
        "now": f"{measure.now:,.0f}",
        "before": f"{measure.before:,.0f}",
        "ratio": "-" if measure.ratio is None else f"{measure.ratio:.1f}",
        "reporters": str(measure.reporters),
        "known": measure.since.isoformat(),
        "files": ", ".join(measure.sources),
        "beside": ", ".join(beside),
    }
