"""The cyclic garbage collector while a process starts: what is loaded then stays until the end, so it is not looked through."""

from __future__ import annotations

import gc

__all__ = ["rest", "resume"]

_resting = False


def rest() -> None:
    """The collector rests until `resume`."""
    global _resting
    _resting = True
    gc.disable()


def resume() -> None:
    """The collector goes on, and never looks at what is there now; nothing, where it does not rest."""
    global _resting
    if _resting:
        _resting = False
        gc.freeze()
        gc.enable()
