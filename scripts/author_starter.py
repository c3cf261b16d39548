"""Writes data/starter/ and data/refdata/entity_list_addresses.yaml from the fact files they are authored from.

    python scripts/author_starter.py FACTS

FACTS is the folder that holds iran_uav_parties.yaml, effects.yaml, transshipment.yaml and law_2026.yaml. The same
facts give the same bytes, so that a change shows as a change. Nothing is added that the facts do not say; roles
that were not verified are left out.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from tidewaiter.refdata.countries import country_code

HOME = Path(__file__).resolve().parent.parent / "src" / "tidewaiter" / "data"
AS_OF = "2026-08-01"  # the newest of the sources that the rows were read in
WATCHLISTS = {
    "US OFAC SDN": ("us_sdn", "OFAC"),
    "US BIS Entity List": ("us_entity_list", "BIS"),
    "US Entity List": ("us_entity_list", "BIS"),
    "EU Reg 2023/1529 Annex III": ("eu_2023_1529_annex_iii", "EU"),
    "EU Reg 269/2014 Annex I": ("eu_269_annex_i", "EU"),
    "EU Reg 833/2014 Annex IV": ("eu_833_annex_iv", "EU"),
    "UK sanctions list": ("gb_sanctions", "GB"),
}
# Names in their own script, told of a party and not of a row: the words by which its rows are known.
NATIVE = {
    "Qods Aviation Industries": ("qods avi", "qods aeronautics"),
    "Iran Aircraft Manufacturing Industrial Company (HESA)": ("iran aircraft manufacturing",),
    "Shahed Aviation Industries": ("shahed aviation",),
    "Paravar Pars": ("paravar pars",),
    "Oje Parvaz Mado Nafar": ("oje parvaz mado",),
    "Sahara Thunder": ("sahara thunder",),
    "Mahan Air": ("mahan air",),
    "JSC SEZ PPT Alabuga": (
        "special economic zone of industrial",
        "jsc sez",
        "‘alabuga’ special",
        "alabuga special",
    ),
    "Albatros OOO": ("albatros ooo", "llc albatros", "ooo albatros"),
    "TSK Vektor": ("tsk vektor, ooo", "ooo tsk vektor", "tsk vektor"),
    "MG-Flot": ("mg-flot",),
    "Xiamen Limbach Aircraft Engine": ("xiamen limbach",),
    "Jiangxi Xintuo (T-Motor)": ("jiangxi xintuo",),
    "Shenzhen Rion Technology": ("shenzhen rion",),
    "Shenzhen Jiasibo": ("shenzhen jiasibo",),
}
# Aliases read on the list itself (US consolidated list of 2026-07-31), which the golden listing does not name.
ALSO_READ = {"42033": ["AZU INTERNATIONAL BILGI TEKN VE DIS TI LTD STI"]}
TYPES = {"person": "person", "entity": "organisation", "vessel": "vessel", "aircraft": "aircraft"}


def main(facts: Path) -> None:
    """Writes all files anew from the facts."""
    parties = _load(facts / "iran_uav_parties.yaml")
    golden = _load(facts / "effects.yaml")["golden_listings"]
    addresses = _load(facts / "transshipment.yaml")["high_risk_addresses"]
    effective = _effective_dates(_load(facts / "law_2026.yaml"))
    lists: dict[str, list[dict[str, Any]]] = {slug: [] for slug, _ in WATCHLISTS.values()}
    taken = {(WATCHLISTS[row["list"]][0], str(row.get("id") or row["name"]).lower()) for row in golden}
    for row in parties["parties"]:
        slug, _ = WATCHLISTS[row["list"]]
        if (slug, str(row.get("list_id") or row["name"]).lower()) not in taken:
            lists[slug].append(_party(row, parties["native_script_names"], effective))
    for row in golden:
        lists[WATCHLISTS[row["list"]][0]].append(_golden(row))
    entries = [_address(row) for row in addresses]
    lists["us_entity_list"] += [_address_row(entry) for entry in entries]
    (HOME / "starter").mkdir(exist_ok=True)
    for slug, rows in lists.items():
        _write(
            HOME / "starter" / f"{slug}.yaml",
            {"watchlist": slug, "authority": _authority(slug), "entries": rows},
        )
    _write(
        HOME / "starter" / "starter.yaml",
        {
            "id": "starter",
            "title": "Starter list: a sample of official lists around Iran's drone procurement, not an official list",
            "official": False,
            "date": AS_OF,
            "count": sum(len(rows) for rows in lists.values()),
            "licence": "Facts from official lists; each row names its source",
            "files": [f"{slug}.yaml" for slug in lists],
        },
    )
    about = (
        "Entries of the Entity List that are addresses: any party at the address needs a licence. Addresses as in "
        "Supplement No. 4 to Part 744; a list file may cite the notice by another page, so both citations are kept."
    )
    _write(HOME / "refdata" / "entity_list_addresses.yaml", {"about": about, "entries": entries})


def _party(row: dict[str, Any], natives: list[dict[str, Any]], effective: dict[str, str]) -> dict[str, Any]:
    bis = row["list"] == "US BIS Entity List"
    names = [part for alias in row.get("aliases", []) for part in re.split(r"\s*[·;]\s*", alias) if part]
    found: dict[str, Any] = {
        "entry": row.get("list_id"),
        "name": row.get("listed_name") or row["name"],
        "kind": TYPES[row["type"]],
        "aliases": [name for name in dict.fromkeys(names) if name != row.get("listed_name", row["name"])],
        "unverified_names": _natives(row, natives, names),
        "countries": row["countries"],
        "addresses": [part for text in row.get("addresses", []) for part in _places(text)],
        "programmes": row["programmes"],
    }
    if bis:
        notice = re.search(r"\d+ FR \d+", row["citation"])
        found["published"] = row["date"]
        found["date"] = effective.get(notice.group()) if notice else None
        found["date_verified"] = False
        found["date_basis"] = "published as cited; effective date " + (
            "not verified" if found["date"] else "not known"
        )
    else:
        found |= {
            "date": row["date"],
            "date_verified": row["date_verified"],
            "date_basis": row.get("date_basis"),
        }
    if row["list"] == "UK sanctions list":
        found["note"] = "read in a third party's copy of 2025-05-25; persons there carry their surname only"
    if row["role_verified"]:
        found["role"] = row["role"]
    found |= {"citation": row.get("citation"), "licence_policy": row.get("licence_policy")}
    found |= {"identifiers": list(_identifiers(row)), "linked_to": row.get("linked_to")}
    return _plain(found | {"source": row["source"], "verified": row["verified"]})


def _golden(row: dict[str, Any]) -> dict[str, Any]:
    slug, _ = WATCHLISTS[row["list"]]
    published = slug == "us_entity_list" and row["name"] == "Tako LLC"  # the date given is that of the notice
    return _plain(
        {
            "entry": row.get("id"),
            "name": row["name"],
            "kind": "organisation",
            "aliases": row["aliases"] + ALSO_READ.get(str(row.get("id")), []),
            "countries": [row["country"]],
            "addresses": [row["address"]] if "address" in row else [],
            "programmes": [row["programme"]] if "programme" in row else ["EAR 744.11"],
            "published": row["date"] if published else None,
            "date": None if published else row["date"],
            "date_verified": row["date_verified"],
            "citation": row.get("citation"),
            "source": "authored for the worked cases; the listing itself was seen on the list",
            "verified": row["verified"],
        }
    )


def _address(row: dict[str, Any]) -> dict[str, Any]:
    month, day, year = re.search(r"(\d+)/(\d+)/(\d+)\.$", row["citation"]).groups()  # type: ignore[union-attr]
    return {
        "entry": row["entry"],
        "country": row["country"],
        "number": int(row["entry"].split()[-1]),
        "address": row["address"],
        "citation": row["citation"].rstrip("."),
        "published": date(2000 + int(year), int(month), int(day)).isoformat(),
        "effective": row["effective"],
        "effective_verified": row["effective_verified"],
        "licence": row["licence"],
        "instrument": row["instrument"],
        "source": row["source"],
        "verified": row["verified"],
    }


def _address_row(entry: dict[str, Any]) -> dict[str, Any]:
    return {
        "entry": entry["entry"].replace(" ", "-"),
        "name": entry["entry"],
        "kind": "address",
        "countries": [entry["country"]],
        "addresses": [entry["address"]],
        "programmes": ["EAR 744.11"],
        "published": entry["published"],
        "date": entry["effective"],
        "date_verified": entry["effective_verified"],
        "citation": f"{entry['instrument']}; {entry['citation']}",
        "licence_requirement": entry["licence"],
        "source": entry["source"],
        "verified": entry["verified"],
    }


def _natives(row: dict[str, Any], natives: list[dict[str, Any]], known: list[str]) -> list[str]:
    name = row["name"].lower()
    held = (
        native["native"]
        for native in natives
        if any(word in name for word in NATIVE[native["party"]]) and "redlepus" not in name
    )
    return [native for native in held if native not in known]


def _places(text: str) -> list[str]:
    """An address, without a country that the annex repeats after a semicolon."""
    parts = [part.strip() for part in text.split(";")]
    return [part for part in parts if len(parts) == 1 or country_code(part) is None]


def _identifiers(row: dict[str, Any]) -> list[dict[str, str]]:
    found = (
        [{"type": "imo" if row["type"] == "vessel" else "imo_company", "value": row["imo"]}]
        if row.get("imo")
        else []
    )
    for part in re.split(r";| or ", str(row.get("registration_number") or "")):
        text = part.strip().rstrip(".")
        if not text:
            continue
        note = re.search(r"\(([^)]*)\)", text)
        value = text.split("(")[0].strip()
        if value.startswith("IMO "):
            kind, value = ("imo" if row["type"] == "vessel" else "imo_company"), value[4:]
        else:
            kind = "tax_number" if note and re.search("tax|inn|tin", note[1], re.I) else "registration"
        if not any(held["value"] == value for held in found):
            found.append({"type": kind, "value": value} | ({"note": note[1]} if note else {}))
    return found


def _effective_dates(law: dict[str, Any]) -> dict[str, str]:
    """Effective dates of notices, none of them verified, from the corrections."""
    rows = next(row for row in law["corrections"] if "unverified_others" in row)["unverified_others"]
    return {key.split(" (")[0]: value for key, value in rows.items()}


def _authority(slug: str) -> str:
    return next(authority for held, authority in WATCHLISTS.values() if held == slug)


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value is not None and value != []}


def _load(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return loaded


def _write(path: Path, content: dict[str, Any]) -> None:
    text = yaml.dump(content, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(str(__doc__))
    main(Path(sys.argv[1]))
