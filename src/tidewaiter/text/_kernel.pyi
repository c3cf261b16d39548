from collections.abc import Sequence
from typing import Any

from numpy.typing import NDArray

DESCRIBED: int

class Word: ...
class Name: ...

class Index:
    def __init__(self, arrays: dict[str, NDArray[Any]]) -> None: ...
    def search(self, asked: Name, line: float) -> list[tuple[int, float]]: ...
    def match(
        self,
        asked: list[Name],
        whole: list[Name],
        line: float,
        persons: list[float],
        others: list[float],
        least: float,
        threads: int = 1,
    ) -> list[tuple[int, list[tuple[int, float, tuple[float, ...], float]]]]: ...
    def weigh(
        self,
        asked: list[Name],
        names: Sequence[Sequence[int]],
        persons: list[float],
        others: list[float],
        threads: int = 1,
    ) -> list[list[tuple[bool, float, int] | None]]: ...
    def describe(self, asked: Name, name: int) -> tuple[tuple[float, ...], float]: ...

class Slips:
    def __init__(self, words: list[str]) -> None: ...
    def near(self, text: str) -> bool: ...

def osa_distance(a: str, b: str, limit: int | None = None) -> int: ...
def word(
    letters: str,
    fold: str,
    bones: str,
    weight: float,
    particle: int,
    number: str,
    distinctive: bool,
    known: bool,
    father: str,
    gender: int,
    given: tuple[int, ...],
) -> Word: ...
def name(words: Sequence[Sequence[Word]], legal: list[int], places: list[int], flags: int) -> Name: ...
def declared(a: Name, b: Name) -> float: ...
def describe(a: Name, b: Name) -> tuple[tuple[float, ...], float]: ...
def neighbourhoods(arrays: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]: ...
def text_hash(text: str) -> int: ...
def text_mask(text: str) -> int: ...
