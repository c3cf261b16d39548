from collections.abc import Sequence
from typing import Any

from numpy.typing import NDArray

FACE: int
DESCRIBED: int

class Word: ...
class Name: ...
class Weights: ...

class Index:
    def __init__(self, arrays: dict[str, NDArray[Any]]) -> None: ...
    def search(self, asked: Name, line: float) -> list[tuple[int, float]]: ...
    def match(
        self,
        asked: list[Name],
        whole: list[Name],
        line: float,
        weights: Weights,
        least: float,
        threads: int = 1,
    ) -> list[tuple[int, list[tuple[int, float, tuple[float, ...], float]]]]: ...
    def found(
        self,
        wanted: Sequence[tuple[list[Name], list[Name], list[Name], Sequence[int], float]],
        line: float,
        weights: Weights,
        bearer: type[tuple[Any, ...]],
        laid: type[tuple[Any, ...]],
        threads: int = 1,
    ) -> list[list[Any]]: ...
    def weigh(
        self,
        asked: list[Name],
        names: Sequence[Sequence[int]],
        weights: Weights,
        threads: int = 1,
    ) -> list[list[tuple[bool, float, int] | None]]: ...
    def parts(self, asked: Name, name: int, weights: Weights) -> tuple[list[tuple[int, float]], float]: ...

class Slips:
    def __init__(self, words: list[str]) -> None: ...
    def near(self, text: str) -> bool: ...

class Ordinary:
    def __init__(
        self,
        words: list[str],
        begun: list[str],
        slipped: list[str],
        stems: list[str],
        sounds: list[str],
        romanisers: list[tuple[str, str]],
        beginnings: list[tuple[str, int]],
        endings: list[tuple[str, int]],
    ) -> None: ...
    def answer(self, word: str) -> int: ...

class Names:
    def __init__(
        self,
        ordinary: Ordinary,
        weights: list[float],
        ordinary_flags: int,
        cut_letters: int,
        child_of: list[str],
        small: list[str],
        onsets: list[str],
        acronym: tuple[int, int],
    ) -> None: ...
    @property
    def asked(self) -> str: ...
    def number(self, letters: str) -> int | None: ...
    def add_token(
        self,
        letters: str,
        fold: str,
        bones: str,
        weight: float,
        particle: int,
        flags: int,
        number: int,
        father: int,
        given: Sequence[int],
    ) -> int: ...
    def put(
        self,
        words: Sequence[int],
        legal: Sequence[int],
        places: Sequence[int],
        total: float,
        flags: int,
        entity: int,
        alias: int,
    ) -> None: ...
    def add_plain(self, name: str, person: bool, entity: int, alias: int) -> int: ...
    def keep(self, word: str, person: bool, entries: Sequence[int]) -> None: ...
    def keep_ordinary(self, word: str) -> None: ...
    def arrays(self) -> dict[str, NDArray[Any]]: ...

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
def weights(persons: Sequence[float], others: Sequence[float]) -> Weights: ...
def declared(a: Name, b: Name) -> float: ...
def describe(a: Name, b: Name) -> tuple[tuple[float, ...], float]: ...
def neighbourhoods(arrays: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]: ...
def fold(token: str) -> str: ...
def skeleton(token: str) -> str: ...
def text_hash(text: str) -> int: ...
def text_mask(text: str) -> int: ...
