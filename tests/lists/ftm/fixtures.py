"""Entities of FollowTheMoney for tests, in the structure of OpenSanctions' files. Names and numbers are made up."""

from __future__ import annotations

import json
from typing import Any

__all__ = ["NESTED", "WHOLE", "entity", "lines", "nested"]


def entity(id_: str, schema: str, *, datasets: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    """One entity; properties are given by name, a text or a list of texts."""
    top: dict[str, Any] = {
        name: more.pop(name) for name in ("caption", "referents", "target", "last_seen") if name in more
    }
    properties = {name: value if isinstance(value, list) else [value] for name, value in more.items()}
    seen = {
        "first_seen": "2023-04-20T10:27:20",
        "last_seen": "2026-09-12T20:10:01",
        "last_change": "2026-01-26T16:10:01",
    }
    return {
        "id": id_, "schema": schema, "properties": properties, "datasets": list(datasets), "referents": [], **seen, "target": False,
        **top,
    }  # fmt: skip


def lines(*entities: dict[str, Any]) -> bytes:
    """The file of these entities, one a line."""
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in entities).encode()


SDN, UN = ("us_ofac_sdn",), ("un_sc_sanctions",)
PERSON = entity(
    "NK-doe", "Person", datasets=(*SDN, *UN, "wikidata"), caption="Ivan DOE", referents=["ofac-90001", "unsc-1"], target=True,
    name=["Ivan DOE", "Иван Доу"], alias="Vanya Petrovich Doe", weakAlias="VANYA", previousName="Ivan Old", firstName="Ivan",
    lastName="DOE", birthDate=["1961-04-17", "1962"], birthPlace="Perm", nationality="ru", topics=["sanction", "role.pep"],
    passportNumber="123456789", innCode="500100732259", gender="male", position="Director", addressEntity="addr-1",
    address=["1 Main Road, Perm", "Elsewhere 2"], email="doe@example.org", country="ru", religion="left alone",
)  # fmt: skip
ADDRESS = entity(
    "addr-1",
    "Address",
    full="1 Main Road, Perm",
    street="1 Main Road",
    city="Perm",
    postalCode="614000",
    country="ru",
)
OFAC = entity(
    "s-1", "Sanction", datasets=SDN, entity="NK-doe", authority="Office of Foreign Assets Control", program="RUSSIA-EO14024",
    authorityId="90001", startDate="2024-05-03", provisions="Block", reason="made up",
)  # fmt: skip
COUNCIL = entity(
    "s-2", "Sanction", datasets=UN, entity="NK-doe", program="KP", unscId="KPi.900", listingDate="2017-06-02"
)
PAPER = entity(
    "p-1", "Passport", holder="NK-doe", number="AB 77", country="ru", endDate="2027-03-02", type="Passport"
)
FIRM = entity(
    "NK-firm", "Company", datasets=("xx_own_list",), caption="Doe Trading LLC", target=True, name="Doe Trading LLC",
    topics="sanction", ogrnCode="1027700132195", leiCode="529900T8BM49AURSDO55", jurisdiction="ru", imoNumber="IMO1234567",
)  # fmt: skip
OWNS = entity("o-1", "Ownership", owner="NK-doe", asset="NK-firm", percentage="75")
HEADS = entity("d-1", "Directorship", director="NK-kin", organization="NK-firm", role="Chair")
KIN = entity("NK-kin", "Person", caption="Anna DOE", name="Anna DOE", topics="role.rca")
SHIP = entity(
    "NK-ship", "Vessel", datasets=("gb_fcdo_sanctions",), caption="SEA EXAMPLE", name="SEA EXAMPLE", target=True, topics="sanction",
    imoNumber="9187667", flag="pa", mmsi="256000000", callSign="T2XX4",
)  # fmt: skip
SHIPS = entity("s-3", "Sanction", datasets=("gb_fcdo_sanctions",), entity="NK-ship", program="Russia", startDate="2024-01-02", endDate="2025-01-02")  # fmt: skip
WHOLE = (PERSON, ADDRESS, OFAC, COUNCIL, PAPER, FIRM, OWNS, HEADS, KIN, SHIP, SHIPS)


def nested(*entities: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    """The same as targets with what hangs on them written out within them."""
    by_id = {each["id"]: each for each in entities}
    found = []
    for each in entities:
        if not each["target"]:
            continue
        inner = {name: list(values) for name, values in each["properties"].items()}
        if "addressEntity" in inner:
            inner["addressEntity"] = [by_id[id_] for id_ in inner["addressEntity"]]
        for other in entities:
            for side, reverse in (
                ("entity", "sanctions"), ("holder", "identification"), ("owner", "ownershipOwner"), ("asset", "ownershipAsset"),
                ("organization", "directorshipOrganization"),
            ):  # fmt: skip
                if each["id"] in other["properties"].get(side, ()):
                    rest = {
                        name: [by_id.get(value, value) for value in values]
                        for name, values in other["properties"].items()
                        if name != side
                    }
                    inner.setdefault(reverse, []).append({**other, "properties": rest})
        found.append({**each, "properties": inner})
    return tuple(found)


NESTED = nested(*WHOLE)
