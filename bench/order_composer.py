"""Ordinary orders as they come in: complete papers, real corridors and goods, firms that are invented and no official red flag.

What a careful exporter has on file is on file here: who buys, who uses, what for, who pays, who carries, where to, since when
the customer is known. A twelfth of the orders are first orders, a fifth are sold by a dealer to a named user, some are bought
by a head office for its works in another country: all that is ordinary.
"""

from __future__ import annotations

import datetime
import random
from typing import Any

from bench.order_tables import CORRIDORS, EXPORTERS, GOODS, HUBS, PLACES, UNION, Place, Ware

__all__ = ["Order", "compose", "composed", "firm"]

Order = dict[str, Any]

_FIRST = datetime.date(2026, 8, 3)
_DAYS = 45
_CURRENCY = {"US": "USD", "GB": "GBP"}
_ROAD = {"US": {"CA", "MX"}, "EU": {*UNION, "CH", "GB", "NO", "TR", "RS", "UA"}}
_REGION = {
    **dict.fromkeys(("CN", "JP", "KR", "TW", "SG", "HK", "MY", "TH", "VN", "ID", "PH", "IN", "AU"), "asia"),
    **dict.fromkeys(("AE", "SA", "EG"), "gulf"),
    **dict.fromkeys(("BR", "CL", "CO", "PE"), "south"),
}
_CARRIERS = {"air": "Example Air Cargo", "sea": "Example Container Line", "road": "Example Road Transport"}
_FORWARDERS = ("Muster Spedition", "Example Forwarding", "Sample Freight Services")
# What people write on ordinary orders, with words in it that would mean something else elsewhere.
_INSTRUCTIONS = (
    "Deliver on working days, 8 to 16 h",
    "Please announce the delivery a day before",
    "Remove pallets after unloading; do not remove the labels on the boxes",
    "Unload at gate 3, ask for the warehouse manager",
    "Delivery date: 12 days after order, to be confirmed by mail",
    "No delivery on Fridays",
    "Deliver to goods receipt, second yard; remove old address labels from reused boxes",
)
_PACKING = (
    "cartons on pallets",
    "wooden case",
    "cartons",
    "pallets, shrink-wrapped",
    "cartons, each marked with our item number",
    "neutral cartons, barcode labels on two sides",
    "heat-treated pallets with the IPPC mark",
)
_NOTES = (
    "Thank you for your order",
    "As per offer of last month",
    "Spec sheet attached; special purpose vehicle parts are ordered by the usual form",
    "Installation, training and maintenance are done by our own staff",
    "Cash discount 2 % within 10 days",
    "Funded with the help of an NPO for school meals",
    "Marking of the parts by laser, as agreed in the drawing",
    "Change of contact person: please write to purchasing from now on",
    "Stock exchange holiday next week, payment one day later",
)
_INCOTERMS = ("FCA", "DAP", "CIP", "CIF", "DDP", "EXW", "FOB", "CPT")
_METHODS = (
    ("wire", 66),
    ("letter_of_credit", 8),
    ("open account, 30 days", 14),
    ("direct debit", 4),
    ("cash in advance by wire", 4),
    ("cash against documents", 4),
)
_SHIPPED_TO = frozenset(
    {"US", "CA", "JP", "GB", "NO", "CH", "KR", "AU"}
)  # with duties of their own, no clause asked


def composed(count: int, seed: int = 1) -> list[Order]:
    """So many ordinary orders, the same for the same seed."""
    return [compose(at, seed) for at in range(count)]


def compose(at: int, seed: int = 1) -> Order:
    """The ordinary order of that number."""
    draw = random.Random(f"{seed}/{at}")
    home = _drawn(draw, EXPORTERS)
    to = home
    while to == home:
        to = _drawn(draw, CORRIDORS["US" if home == "US" else "EU"])
    wares = _wares(draw)
    day = _FIRST + datetime.timedelta(days=draw.randrange(_DAYS))
    first = draw.random() < 0.08
    exporter = firm(draw, home, "machinery and parts", day, old=True)
    parties, payer = _parties(draw, wares[0], to, day, first=first)
    order: Order = {
        "reference": f"ORD-{at:04d}",
        "date": day.isoformat(),
        "contract_date": (day - datetime.timedelta(days=draw.randrange(1, 20))).isoformat(),
        "shipment_date": (day + datetime.timedelta(days=draw.randrange(3, 20))).isoformat(),
        "exporter": {key: value for key, value in exporter.items() if key != "incorporated"},
        "parties": parties,
        "goods": [_line(draw, ware, home, exporter["name"]) for ware in wares],
        "route": route(draw, home, to, wares[0].way),
        "destination": to,
        "end_use": f"{wares[0].use}, {_place_of_use(parties)}",
        "incoterm": draw.choice(_INCOTERMS),
        "payment": _payment(draw, payer, home),
        "delivery": {"place": _place_of_use(parties), "instructions": draw.choice(_INSTRUCTIONS)},
        "packing": draw.choice(_PACKING),
        "answers": {},
        "changes": [],
        "assurances": _assurances(draw, home, to, day),
        "history": _history(draw, to, first=first),
        "documents": ["purchase order", "proforma invoice", "packing list"],
        "notes": draw.choice(_NOTES),
    }
    if draw.random() < 0.1:
        # A date or a quantity is corrected long before approval: that is how orders are.
        on = day + datetime.timedelta(days=1)
        order["changes"] = [{"field": "goods/0/quantity", "on": on.isoformat(), "after_approval": "false"}]
    return order


def _drawn(draw: random.Random, shares: dict[str, float]) -> str:
    return draw.choices(list(shares), weights=list(shares.values()))[0]


def _wares(draw: random.Random) -> list[Ware]:
    first = draw.choices(GOODS, weights=[ware.share for ware in GOODS])[0]
    beside = [ware for ware in GOODS if ware.trade == first.trade and ware is not first]
    more = draw.choices((0, 1, 2), weights=(70, 20, 10))[0]
    return [first, *draw.sample(beside, min(more, len(beside)))]


def _line(draw: random.Random, ware: Ware, home: str, exporter: str) -> Order:
    pieces = draw.randrange(ware.least, ware.most + 1)
    foreign = draw.random() < 0.15
    origin = draw.choice(("CN", "DE", "IT", "JP", "TW", "MX")) if foreign else home
    content = "0" if origin not in {"US", "MX"} else "1" if origin == "US" else "0.1"
    price = ware.price * draw.uniform(0.9, 1.1)
    return {
        "description": ware.words,
        "part_number": f"EX-{draw.randrange(1000, 9999)}",
        "manufacturer": exporter if not foreign else f"Example Works {origin}",
        "hs": ware.hs,
        "eccn": ware.eccn,
        "origin": origin,
        "us_content": content,
        "quantity": str(pieces),
        "unit": "pcs",
        "value": {"amount": f"{pieces * price:.2f}", "currency": _CURRENCY.get(home, "EUR")},
    }


def firm(draw: random.Random, country: str, trade: str, day: datetime.date, *, old: bool = False) -> Order:
    """An invented firm as a supplier's file has it."""
    place = PLACES[country]
    stem = draw.choice(place.stems)
    word = (
        trade.split()[0].capitalize() if draw.random() < 0.4 else draw.choice(("Trading", "Industries", ""))
    )
    name = " ".join(part for part in (stem, word, draw.choice(place.forms)) if part)
    years = draw.randrange(9, 60) if old else max(5, int(draw.gammavariate(3, 7)))
    born = day - datetime.timedelta(days=365 * years + draw.randrange(365))
    domain = "".join(letter for letter in stem.lower() if letter.isalnum()) + f".example.{place.ending}"
    return {
        "name": name,
        "kind": "company",
        "country": country,
        "address": draw.choice(place.towns),
        "incorporated": born.isoformat(),
        "email": f"{draw.choice(('orders', 'purchasing', 'office', 'info'))}@{domain}",
        "phone": f"+{place.phone} {draw.choice((210, 312, 415, 512))} {draw.randrange(100000, 999999)}",
        "website": f"www.{domain}",
        "industry": trade,
    }


def _parties(
    draw: random.Random, ware: Ware, to: str, day: datetime.date, *, first: bool
) -> tuple[list[Order], Order]:
    """Buyer, end user and who else is named, with who pays."""
    user = firm(draw, to, ware.trade, day)
    shape = draw.choices(("uses", "dealer", "head office"), weights=(66, 26, 8))[0]
    if shape == "uses":
        named = [{**user, "role": "buyer"}, {**user, "role": "end_user"}]
        payer = user
    elif shape == "dealer":
        dealer = firm(draw, to, f"{ware.trade} supplies", day, old=not first)
        named = [
            {**dealer, "role": "buyer"},
            {**user, "role": "ultimate_consignee"},
            {**user, "role": "end_user"},
        ]
        payer = dealer
    else:
        seat = draw.choice([code for code in ("DE", "US", "FR", "JP", "CH", "NL") if code != to])
        office = firm(draw, seat, ware.trade, day, old=True)
        works = {**user, "name": f"{office['name'].rsplit(' ', 1)[0]} {PLACES[to].forms[0]}"}
        works["owners"] = [{"name": office["name"], "share": "100", "country": seat}]
        named = [
            {**office, "role": "buyer"},
            {**works, "role": "ultimate_consignee"},
            {**works, "role": "end_user"},
        ]
        payer = office
    if draw.random() < 0.6:
        mover = draw.choice(_FORWARDERS)
        named.append({"role": "freight_forwarder", "name": f"{mover} {PLACES[to].forms[0]}", "country": to})
    return named, payer


def _place_of_use(parties: list[Order]) -> str:
    user = next(party for party in parties if party["role"] == "end_user")
    return f"{user['address']}, {user['country']}"


def _payment(draw: random.Random, payer: Order, home: str) -> Order:
    methods, weights = zip(*_METHODS, strict=True)
    method = draw.choices(methods, weights=weights)[0]
    payment = {
        "payer": payer["name"],
        "payer_country": payer["country"],
        "bank": f"EXAM{payer['country']}22",
        "method": method,
        "currency": _CURRENCY.get(home, "EUR"),
    }
    if method == "letter_of_credit":
        payment["letter_of_credit"] = f"LC-{draw.randrange(1000, 9999)}"
    return payment


def route(draw: random.Random, home: str, to: str, way: str) -> list[Order]:
    """The stops from the exporter's side to the customer's, by way of a hub where no direct service is usual."""
    start, end = PLACES[home], PLACES[to]
    if to in _ROAD["US" if home == "US" else "EU"] and not (
        home == "US" and way == "sea" and to not in {"CA", "MX"}
    ):
        return _legs([start.air, end.air], "road")
    at = 0 if way == "air" else 1
    region = _REGION.get(to)
    stops = [_stop(start, way), _stop(end, way)]
    if region and draw.random() < 0.35:
        hub = draw.choice(HUBS["US" if home == "US" else "EU"][region][at])
        if hub[:2] not in {home, to}:
            stops.insert(1, hub)
    return _legs(list(dict.fromkeys(stops)), way)


def _stop(place: Place, way: str) -> str:
    return place.air if way == "air" else place.sea


def _legs(stops: list[str], way: str) -> list[Order]:
    return [{"place": stop, "mode": way, "carrier": _CARRIERS[way]} for stop in stops]


def _history(draw: random.Random, to: str, *, first: bool) -> Order:
    if first:
        return {"first_order": "true", "previous_orders": "0", "refused_before": "false"}
    return {
        "first_order": "false",
        "previous_orders": str(draw.randrange(1, 80)),
        "previous_destinations": [to],
        "refused_before": "false",
    }


def _assurances(draw: random.Random, home: str, to: str, day: datetime.date) -> list[Order]:
    """The papers that each regime wants, whether or not these goods need them: a careful house asks for them anyway."""
    on = (day - datetime.timedelta(days=draw.randrange(2, 40))).isoformat()
    number = draw.randrange(100, 999)
    papers = [{"kind": "end_use_certificate", "reference": f"EUC-{number}", "date": on}]
    if home != "US" and to not in UNION | _SHIPPED_TO:
        papers.append({"kind": "no_reexport_clause", "reference": f"Contract {number}, clause 9", "date": on})
        papers.append({"kind": "risk_assessment", "reference": f"RA-{number}", "date": on})
    if home == "US" and to != "CA":
        papers.append({"kind": "filing", "reference": f"ITN X2026{number:09d}", "date": on})
    return papers
