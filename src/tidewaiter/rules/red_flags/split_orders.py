"""red_flags/split_orders: several orders of one customer within a week, each at or below the value from which exports from the
United States are reported, and together above it (15 CFR 758.1(b)(5); practice)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.past import PastLine, PastOrder, PastStatus
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.past import code_of, days_before, shown

__all__ = ["SLUG", "find"]

SLUG = "red_flags/split_orders"
_CURRENCY = "USD"
_LIMIT = "us_eei_value"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One flag for a code of which enough orders within few days, as the policy says, this one among them, each state no more than the limit and
    together more. Only orders from the United States in dollars are held against it: no rates are on file."""
    past, exporter = brief.past, brief.shipment.exporter
    if past is None or exporter is None or country_code(exporter.country) != "US":
        return
    limits = brief.flag_limits.past
    limit = law.number(_LIMIT).at(brief.clocks.as_of)
    most = float(limit.value)
    recent = [
        order for order in past.customer if days_before(past, order) <= limits.split_days and _stands(order)
    ]
    for code, value in _values(brief).items():
        small = [(order, sum(_value(line, code) for line in order.lines)) for order in recent]
        small = [(order, worth) for order, worth in small if 0 < worth <= most]
        whole = value + sum(worth for _, worth in small)
        if value > most or len(small) + 1 < limits.split_orders or whole <= most:
            continue
        facts = {
            "code": code,
            "count": str(len(small) + 1),
            "days": str(limits.split_days),
            "sum": f"{whole:.2f}",
            "limit": f"{most:g}",
            "orders": shown(order for order, _ in small),
        }
        card = law.card(SLUG)
        yield raised(card, "/goods", facts, citations=(limit.citation, *card.citations))


def _values(brief: Brief) -> dict[str, float]:
    """What this order states in dollars for each code of six digits."""
    found: dict[str, float] = {}
    for goods in brief.shipment.goods:
        code, value = code_of(goods), goods.value
        if len(code) == 6 and value is not None and value.currency.upper() == _CURRENCY:
            found[code] = found.get(code, 0.0) + value.amount
    return found


def _value(line: PastLine, code: str) -> float:
    return line.amount or 0.0 if line.hs[:6] == code and line.currency == _CURRENCY else 0.0


def _stands(order: PastOrder) -> bool:
    return order.status not in (PastStatus.REFUSED, PastStatus.CANCELLED)
