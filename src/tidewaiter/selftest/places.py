"""Parties whose own name says nothing, since the listed one stands in the address."""

from __future__ import annotations

from tidewaiter.selftest.chance import chance

__all__ = ["in_address"]

_DESKS = ("Purchasing Department", "Import Department", "Accounts Payable", "c/o", "Procurement Office", "Warehouse 4",
          "Goods Receiving", "Logistics Department", "Consignee as below", "The Manager")  # fmt: skip
_STREETS = ("12 Harbour Street, Port Town", "Industrial Zone, Building 7, 2nd Floor", "P.O. Box 4410",
            "Plot 18, Free Zone", "Main Road 5, 10115", "Office 301, Trade Centre, Central District")  # fmt: skip


def in_address(name: str, seed: int) -> tuple[str, str]:
    """What stands for a name, and an address that begins with the name, on a line of its own or before a comma.

    >>> in_address("Example Bank", 1)
    ('Purchasing Department', 'Example Bank, P.O. Box 4410')
    """
    rng = chance(seed, "address", name)
    between = "\n" if rng.random() < 0.5 else ", "
    return rng.choice(_DESKS), f"{name}{between}{rng.choice(_STREETS)}"
