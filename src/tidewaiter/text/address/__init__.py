"""Addresses: taken apart, compared, and found again by the very door."""

from tidewaiter.text.address.compare import (
    AddressLevel,
    AddressLikeness,
    address_similarity,
)
from tidewaiter.text.address.evidence import AddressComparison, compare_addresses_by_part
from tidewaiter.text.address.form import AddressForm, Part, Piece
from tidewaiter.text.address.keys import address_key, address_keys
from tidewaiter.text.address.parse import MAX_ADDRESS, address_parts

__all__ = [
    "MAX_ADDRESS",
    "AddressComparison",
    "AddressForm",
    "AddressLevel",
    "AddressLikeness",
    "Part",
    "Piece",
    "address_key",
    "address_keys",
    "address_parts",
    "address_similarity",
    "compare_addresses_by_part",
]
