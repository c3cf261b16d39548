"""Exact keys of a door, by which an address is found again."""

from __future__ import annotations

from tidewaiter.text.address.form import AddressForm

__all__ = ["address_key", "address_keys"]


def address_keys(form: AddressForm) -> tuple[str, ...]:
    """Exact keys of the very door: street, number and unit (or none) in the country; empty for a vague address."""
    if form.box and form.places:
        return tuple(f"box {form.box} {place}" for place in form.places)
    if not form.numbers:
        return ()
    ends = sorted(form.numbers, key=lambda number: (len(number), number))
    numbers = {ends[0], ends[-1]}
    units = sorted(form.units) or ["-"]
    return tuple(
        f"{street} {number} {unit}" for street in form.streets for number in sorted(numbers) for unit in units
    )


def address_key(form: AddressForm) -> str | None:
    """The first of the address's keys, or None for a vague address."""
    keys = address_keys(form)
    return keys[0] if keys else None
