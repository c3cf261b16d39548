"""The index of the compiled kernel: exact for the declared score, arrays read where they lie."""

from __future__ import annotations

from collections.abc import Sequence

from tidewaiter.index.arrays import Arrays
from tidewaiter.index.index import Asked, NameFound, Retrieved, Weighed, Weighing
from tidewaiter.index.kind import KERNEL
from tidewaiter.index.opened import ArrayIndex, checked_line
from tidewaiter.text.beside import Beside
from tidewaiter.text.kernel import compiled, compiled_name
from tidewaiter.text.prepared import Prepared

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
            list(weighing.persons),
            list(weighing.others),
            weighing.least,
            threads,
        )
        return [Retrieved(total, tuple(NameFound(*name) for name in names)) for total, names in found]

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
            list(weighing.persons),
            list(weighing.others),
            threads,
        )
        return [[one and Weighed(*one) for one in ones] for ones in found]

    def beside(self, asked: Prepared, name: int) -> Beside:
        """The asked name beside one of the index: the features, and how alike they are."""
        features, likeness = self._kernel.describe(compiled_name(asked), name)
        return features, round(likeness, 6)
