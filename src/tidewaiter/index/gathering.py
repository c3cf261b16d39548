"""By what names are gathered: the compiled kernel where it could be built, else Python."""

from __future__ import annotations

from tidewaiter.index.collect import Names
from tidewaiter.index.kernel_names import KernelNames
from tidewaiter.index.reference_names import ReferenceNames
from tidewaiter.text.ordinary import ordinary

__all__ = ["gathered"]


def gathered(*, by_kernel: bool = True) -> Names:
    """No names yet: they are gathered by the kernel where there is one, and it may be used."""
    known = ordinary() if by_kernel else None
    return ReferenceNames() if known is None else KernelNames(known)
