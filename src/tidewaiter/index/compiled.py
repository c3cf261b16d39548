"""The index of the compiled kernel: exact for the declared score, arrays read where they lie."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tidewaiter.index.arrays import Arrays
from tidewaiter.index.index import Asked, Bearer, NameFound, Retrieved, Wanted, Weighed, Weighing
from tidewaiter.index.kind import KERNEL
from tidewaiter.index.opened import ArrayIndex, checked_line
from tidewaiter.text.beside import Laid, Parts
from tidewaiter.text.kernel import compiled, compiled_name
from tidewaiter.text.prepared import Prepared

if TYPE_CHECKING:
    from tidewaiter.text import _kernel

__all__ = ["BUCKETS", "KernelIndex"]

BUCKETS = ("near_letters", "near_folds", "same_bones", "near_bones", "near_bare", "joined_names")
"""The neighbourhoods that the kernel builds and searches by."""


class KernelIndex(ArrayIndex):
    """An index searched by the kernel; what it was asked lately it remembers within bounds."""

    kind = KERNEL

    def __init__(self, arrays: Arrays, digest: str) -> None:
        super().__init__(arrays, digest)
        kernel = compiled()
        if kernel is None:
            raise RuntimeError("the kernel was not built")
        for name in BUCKETS:
            arrays[
                f"{name}.offsets"
            ]  # KeyError: what the reference built has none, and would lose names here
        self._kernel = kernel.Index(dict(arrays))
        #: Replaced as a whole, so that threads may share it.
        self._last: tuple[tuple[float, ...], tuple[float, ...], _kernel.Weights | None] = ((), (), None)

    def search(self, asked: Prepared, line: float) -> list[tuple[int, float]]:
        """Every name at or above `line` on the declared score, with that score; best first, nothing cut."""
        found: list[tuple[int, float]] = self._kernel.search(compiled_name(asked), checked_line(line))
        return found

    def match(self, asked: Sequence[Asked], weighing: Weighing, *, threads: int = 1) -> list[Retrieved]:
        """For each asked name what `search` gives, laid beside the whole name and weighed."""
        checked_line(weighing.line)
        whole = [compiled_name(one.whole) for one in asked]
        found = self._kernel.match(
            [
                name if one.searched is one.whole else compiled_name(one.searched)
                for one, name in zip(asked, whole, strict=True)
            ],
            whole,
            weighing.line,
            self._weights(weighing),
            weighing.least,
            threads,
        )
        return [Retrieved(total, tuple(NameFound(*name) for name in names)) for total, names in found]

    def found(self, wanted: Sequence[Wanted], weighing: Weighing, *, threads: int = 1) -> list[list[Bearer]]:
        """For each of several parties whoever bears a name that `match` gives for it, and whoever is keyed, in the order of
        their places."""
        checked_line(weighing.line)
        found: list[list[Bearer]] = self._kernel.found(
            [
                (
                    [compiled_name(name.searched) for name in one.names],
                    [compiled_name(name.whole) for name in one.names],
                    [compiled_name(name) for name in one.beside],
                    one.keyed,
                    one.least,
                )
                for one in wanted
            ],
            weighing.line,
            self._weights(weighing),
            Bearer,
            Laid,
            threads,
        )
        return found

    def weigh(
        self,
        asked: Sequence[Prepared],
        names: Sequence[Sequence[int]],
        weighing: Weighing,
        *,
        threads: int = 1,
    ) -> list[list[Weighed | None]]:
        """For each asked name what it comes to beside each of its names of the index; None where that is an acronym which
        the asked one is not."""
        found = self._kernel.weigh(
            [compiled_name(one) for one in asked],
            names,
            self._weights(weighing),
            threads,
        )
        return [[one and Weighed(*one) for one in ones] for ones in found]

    def parts(self, asked: Prepared, name: int, weighing: Weighing) -> Parts:
        """The asked name beside one of the index: what the features weigh, and how alike they are."""
        found: Parts = self._kernel.parts(compiled_name(asked), name, self._weights(weighing))
        return found

    def _weights(self, weighing: Weighing) -> _kernel.Weights:
        """The weights as the kernel has them; those asked for last are kept."""
        persons, others, known = self._last
        if known is None or persons is not weighing.persons or others is not weighing.others:
            kernel = compiled()
            if kernel is None:  # it was there when the index was opened; the type checker does not know
                raise RuntimeError("the kernel was not built")
            known = kernel.weights(weighing.persons, weighing.others)
            self._last = weighing.persons, weighing.others, known
        return known
