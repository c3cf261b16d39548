"""Addresses taken apart and laid beside every listed one, in CPU time, none asked twice; composed of tables of its own."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from random import Random

from bench.measures import Row
from bench.run import Run
from tidewaiter.law.load import load_law
from tidewaiter.places.address import nearest_listed
from tidewaiter.selftest.chance import chance

__all__ = ["address_rows", "composed"]

RUNS = 5
MANY = 2_000
_STREETS = """
    Fa Yuen|Lockhart|Nathan|Hennessy|Sample|Castle Peak|Hung To|Queen's|Chatham|Jaffe|Wing Lok|Portland|Argyle|Kwun Tong
""".strip().split("|")
_DISTRICTS = ("Mong Kok", "Wan Chai", "Kwun Tong", "Central", "Tsim Sha Tsui", "Sheung Wan")
_HOUSES = (
    "Example Commercial Centre",
    "Sample Tower",
    "Ho King Commercial Centre",
    "Lucky House",
    "Model Plaza",
)
_HAN = (("旺角", "花園街", "好景商業中心"), ("灣仔", "駱克道", "洛克中心"), ("觀塘", "鴻圖道", "示例大廈"))
_RUSSIAN = ("Тверская", "Примерная", "Ленина", "Садовая", "Профсоюзная")
_TURKISH = ("Hasat", "Örnek", "Atatürk", "Gül", "İstiklal")
_GERMAN = ("Muster", "Industrie", "Haupt", "Bahnhof", "Garten")
_PERSIAN = ("ولیعصر", "آزادی", "نمونه", "انقلاب")


def address_rows(run: Run) -> Iterator[Row]:
    """Addresses a second, best of five, each run its own; the listed ones are those of the law."""
    listed = [entry.address for entry in load_law().addresses.values()]
    for text in listed:
        nearest_listed(text, listed)
    spent = [_seconds(composed(MANY, run.seed + at), listed) for at in range(RUNS)]
    yield Row(
        "addresses a second, beside the listed ones",
        MANY / min(spent),
        MANY,
        f"best of {RUNS} runs, {len(listed)} listed addresses",
    )


def _seconds(texts: Sequence[str], listed: Sequence[str]) -> float:
    start = time.process_time()
    for text in texts:
        nearest_listed(text, listed)
    return time.process_time() - start


def composed(many: int, seed: int) -> list[str]:
    """So many addresses of Hong Kong, mostly in English, and of other countries, each once."""
    rng = chance(seed, "addresses")
    found: dict[str, None] = {}
    while len(found) < many:
        found[_one(rng)] = None
    return list(found)


def _one(rng: Random) -> str:
    unit, floor, number = rng.randint(1, 40), rng.randint(1, 45), rng.randint(1, 700)
    kind = rng.random()
    if kind < 0.6:
        parts = [
            f"{rng.choice(('Room', 'Flat', 'Unit', 'Rm.', 'Office'))} {floor}{unit:02d}",
            rng.choice((f"{floor}/F", f"{floor}th Floor", f"{floor}F")),
            rng.choice(_HOUSES),
            f"{number}-{number + 6} {rng.choice(_STREETS)} {rng.choice(('Road', 'Street', 'St.'))}",
            rng.choice(_DISTRICTS),
            rng.choice(("Hong Kong", "Kowloon, Hong Kong", "HK")),
        ]
        return rng.choice((", ", ", ", " ", "\n")).join(parts if rng.random() < 0.8 else parts[::-1])
    if kind < 0.7:
        district, street, house = rng.choice(_HAN)
        return f"香港{district}{street}{number}號{house}{floor}樓{floor}{unit:02d}室"
    if kind < 0.8:
        return f"ул. {rng.choice(_RUSSIAN)}, д. {number}, корп. {unit}, оф. {floor}, Москва, Россия"
    if kind < 0.88:
        return f"Örnek Mah. {rng.choice(_TURKISH)} Sk. No: {number} Kat: {floor} D: {unit} Şişli/İstanbul"
    if kind < 0.95:
        return f"{rng.choice(_GERMAN)}str. {number}, {rng.randint(10000, 99999)} Stuttgart, Germany"
    return f"تهران، خیابان {rng.choice(_PERSIAN)}، پلاک {number}، طبقه {floor}، واحد {unit}"
