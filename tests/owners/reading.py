"""Owner files given as text."""

from __future__ import annotations

import pytest

from tidewaiter.errors import InputError, exit_code
from tidewaiter.model.holding import Holding
from tidewaiter.owners.read import owners_in

__all__ = ["refused", "told"]


def told(text: str) -> tuple[Holding, ...]:
    """The holdings in the text."""
    return owners_in(text.encode(), file="owners")[1]


def refused(text: str) -> InputError:
    """Why the text cannot be read."""
    with pytest.raises(InputError) as caught:
        told(text)
    assert exit_code(caught.value) > 9
    assert caught.value.file == "owners"
    assert caught.value.todo
    return caught.value
