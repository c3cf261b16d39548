"""How fast goods are told by their words: lines composed of tables of their own, in seven languages."""

from __future__ import annotations

import random
import time

from bench.measures import Row
from tidewaiter.goods.heard import hear

__all__ = ["rows"]

LINES = 20_000
_SEED = 7
_GOODS = {
    "en": "ball bearing|steel bolt|microcontroller|garden chair|inertial sensor|cotton shirt|dc motor|paint brush|oscilloscope",
    "de": "Kugellager|Stahlschraube|Mikrocontroller|Gartenstuhl|Inertialsensoren|Baumwollhemd|Gleichstrommotoren|Pinsel",
    "fr": "roulements à billes|vis en acier|microcontrôleurs|chaise de jardin|capteur inertiel|chemise en coton|pinceau",
    "ru": "шарикоподшипники|болты стальные|микроконтроллер|стул садовый|датчиков инерциальных|рубашка|кисть малярная",
    "tr": "bilyalı rulman|çelik cıvata|mikrodenetleyici|bahçe sandalyesi|atalet sensörleri|pamuklu gömlek|boya fırçası",
    "zh": "滚珠轴承|钢螺栓|微控制器|花园椅子|惯性传感器|棉衬衫|直流电机|油漆刷",
    "fa": "بلبرینگ|پیچ فولادی|میکروکنترلر|صندلی باغ|حسگر اینرسی|پیراهن نخی|موتور|قلم مو",
}
_BESIDE = ("", "spare", "new", "type", "set", "для", "für", "pour", "için", "Ersatz", "complete")


def _compose(count: int) -> list[str]:
    """Lines that all differ: goods, a made-up type, a size and a quantity."""
    draw = random.Random(_SEED)
    tables = [words.split("|") for words in _GOODS.values()]
    letters = "ABCDEFGHKLMNPRSTUVWXZ"
    return [
        " ".join(
            (
                draw.choice(draw.choice(tables)),
                draw.choice(_BESIDE),
                "".join(draw.choices(letters, k=3)) + f"-{draw.randrange(10_000)}",
                f"{draw.randrange(1, 500)}x{draw.randrange(1, 90)} mm",
                f"{draw.randrange(1, 5_000)}pcs",
            )
        )
        for _ in range(count)
    ]


def rows() -> list[Row]:
    """Lines a second of CPU on one core, of lines that were never seen; building the lexicon stands apart."""
    begun = time.process_time()
    hear("drone")
    built = time.process_time() - begun
    lines = _compose(LINES)
    begun = time.process_time()
    heard = sum(bool(hear(line)) for line in lines)
    taken = time.process_time() - begun
    return [
        Row("goods lines a second, one core", LINES / taken, LINES, f"{heard} with something heard"),
        Row("words of goods read, CPU seconds", built, 1),
    ]
