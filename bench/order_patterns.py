"""Ten patterns by which goods were diverted, each as official guidance describes it, planted into an ordinary order.

What is planted is the pattern alone; the rest of the papers stays as it was. `flags` are the red flags of the guidance, by
their numbers on file, of which one is to stand on top.
"""

from __future__ import annotations

import copy
import datetime
import random
import re
from collections.abc import Callable
from typing import NamedTuple

from bench.order_composer import Order, firm
from bench.order_tables import PLACES

__all__ = ["PATTERNS", "Pattern", "planted"]

_COALITION = frozenset(
    re.findall(
        "..",
        "ATAUBEBGCACHCYCZDEDKEEESFIFRGBGRHRHUIEISITJPKRLILTLULVMTNLNONZPLPTROSESISKTWUS",
    )
)
_PASSED_BY = ("TRIST", "AEDXB", "HKHKG", "GETBS", "KZALA", "AMEVN", "UZTAS")


class Pattern(NamedTuple):
    """A way of diversion: its name, the red flags it shows, what it does to an order."""

    name: str
    flags: tuple[str, ...]
    plant: Callable[[random.Random, Order], None]


def planted(order: Order, pattern: Pattern, seed: int = 1) -> Order:
    """The order with the pattern planted; the order given stays as it is."""
    changed = copy.deepcopy(order)
    changed["reference"] = f"{order['reference']}-{pattern.name}"
    pattern.plant(random.Random(f"{seed}/{changed['reference']}"), changed)
    return changed


def _day(order: Order) -> datetime.date:
    return datetime.date.fromisoformat(order["date"])


def _countries(order: Order) -> set[str]:
    return {party["country"] for party in (*order["parties"], order["exporter"])}


def _elsewhere(draw: random.Random, order: Order, among: tuple[str, ...]) -> str:
    return draw.choice([code for code in among if code not in _countries(order)])


def _third_payer(draw: random.Random, order: Order) -> None:
    country = _elsewhere(draw, order, ("AE", "HK", "TR", "KG", "KZ"))
    payer = firm(draw, country, "general trading", _day(order))
    order["payment"] |= {"payer": payer["name"], "payer_country": country, "bank": f"EXAM{country}22"}


def _mover_uses(draw: random.Random, order: Order) -> None:
    user = next(party for party in order["parties"] if party["role"] == "end_user")
    name = f"{draw.choice(PLACES[user['country']].stems)} {draw.choice(('Logistics', 'Freight Forwarding', 'Cargo'))}"
    mover = {**user, "name": name, "industry": draw.choice(("freight forwarding", "logistics services"))}
    order["parties"] = [
        {
            **party,
            **(
                {}
                if party["role"] not in {"end_user", "ultimate_consignee"}
                else {**mover, "role": party["role"]}
            ),
        }
        for party in order["parties"]
    ]


def _goes_elsewhere(draw: random.Random, order: Order) -> None:
    to = _elsewhere(draw, order, ("AE", "HK", "TR", "GE", "UZ"))
    order["destination"] = to
    order["route"] = [
        order["route"][0],
        {"place": PLACES[to].air, "mode": "air", "carrier": "Example Air Cargo"},
    ]
    order["delivery"] = {"place": f"Warehouse of a forwarder, {draw.choice(PLACES[to].towns)}"}


def _refuses(draw: random.Random, order: Order) -> None:
    order["answers"] = {draw.choice(("end_use", "end_user", "reexport")): "refused"}


def _new_firm(draw: random.Random, order: Order) -> None:
    to = order["destination"]
    if to in _COALITION:
        to = _elsewhere(draw, order, ("TR", "AE", "HK", "KZ", "GE", "AM", "UZ", "KG"))
        order["destination"] = to
        order["route"] = [
            order["route"][0],
            {"place": PLACES[to].air, "mode": "air", "carrier": "Example Air Cargo"},
        ]
    new = firm(draw, to, "electronics trading", _day(order))
    new["incorporated"] = (
        datetime.date(2022, 3, 1) + datetime.timedelta(days=draw.randrange(1300))
    ).isoformat()
    order["parties"] = [{**new, "role": "buyer"}, {**new, "role": "end_user"}]
    order["delivery"] = {"place": f"{new['address']}, {to}"}
    order["payment"] |= {"payer": new["name"], "payer_country": to, "bank": f"EXAM{to}22"}
    order["goods"][0] |= {
        "description": "Microcontroller, 32 bit",
        "hs": draw.choice(("8542.31", "8542.32", "8542.39", "8532.24")),
        "eccn": "EAR99",
    }
    order["end_use"] = "Control boards of household appliances"
    order["history"] = {"first_order": "true", "previous_orders": "0", "refused_before": "false"}


def _cash(draw: random.Random, order: Order) -> None:
    order["payment"]["method"] = draw.choice(("cash", "cash on delivery", "USDT (crypto)", "bitcoin"))
    order["goods"][0]["value"]["amount"] = str(max(float(order["goods"][0]["value"]["amount"]), 48_000))


def _unmark(draw: random.Random, order: Order) -> None:
    order["packing"] = draw.choice(
        (
            "Remove all labels and marks of origin from the boxes",
            "neutral cartons; remove manufacturer labels and serial numbers",
            "Bitte Typenschilder entfernen, neutrale Kartons",
            "erase part markings before packing",
        )
    )


def _late_change(draw: random.Random, order: Order) -> None:
    shipped = datetime.date.fromisoformat(order["shipment_date"])
    on = max(shipped - datetime.timedelta(days=draw.randrange(1, 6)), _day(order))
    field = draw.choice(("delivery/place", "parties/1/name", "destination", "end_user"))
    order["changes"] = [{"field": field, "on": on.isoformat(), "after_approval": "true"}]


def _detour(draw: random.Random, order: Order) -> None:
    """The goods pass a place that lies on no way between seller and customer."""
    near = (
        {"TRIST", "GETBS", "AMEVN"}
        if order["destination"] in {"AE", "SA", "EG", "IL", "KZ", "UZ", "KG"}
        else set()
    )
    far = [stop for stop in _PASSED_BY if stop[:2] not in _countries(order) and stop not in near]
    if order["destination"] in {"CN", "IN", "PH", "TH", "VN", "MY", "SG", "ID", "AU", "KR", "JP", "TW"}:
        far = [stop for stop in far if stop != "HKHKG"]
        stop = "ARBUE" if order["exporter"]["country"] != "US" else "ZAJNB"
    else:
        stop = draw.choice([stop for stop in far if stop != "TRIST"])
    ends = (PLACES[order["exporter"]["country"]].air, PLACES[order["destination"]].air)
    order["route"] = [
        {"place": place, "mode": "air", "carrier": "Example Air Cargo"} for place in (ends[0], stop, ends[1])
    ]


_KIT = (
    ("Piston engine, two cylinders, 50 cc, for unmanned aircraft", "8407.10"),
    ("Servo actuator, digital, metal gear, 20 kg", "8501.10"),
    ("GNSS receiver module with anti-jam antenna", "8526.91"),
    ("Inertial measurement unit, MEMS", "9014.20"),
    ("Autopilot flight controller", "9032.89"),
    ("Carbon fibre propeller, two blades, 24 inch", "8807.10"),
)


def _kit(draw: random.Random, order: Order) -> None:
    line = order["goods"][0]
    order["goods"] = [
        {
            **line,
            "description": words,
            "hs": hs,
            "eccn": "EAR99",
            "part_number": f"EX-{draw.randrange(1000, 9999)}",
        }
        for words, hs in draw.sample(_KIT, 4)
    ]


PATTERNS = (
    Pattern("third_payer", ("FIN22-07", "T3-07"), _third_payer),
    Pattern("mover_uses", ("KYC-09", "FIN22-12", "FIN23-07"), _mover_uses),
    Pattern("goes_elsewhere", ("HK-08", "FIN22-08"), _goes_elsewhere),
    Pattern("refuses", ("KYC-01", "KYC-12", "FIN23-05", "T3-02"), _refuses),
    Pattern("new_firm", ("FIN23-01", "FIN23-02", "ADV-06"), _new_firm),
    Pattern("cash", ("KYC-05",), _cash),
    Pattern("unmark", ("ADV-04",), _unmark),
    Pattern("late_change", ("FIN22-08", "T3-06"), _late_change),
    Pattern("detour", ("KYC-10", "FIN22-13"), _detour),
    Pattern("kit", ("ADV-02",), _kit),
)
