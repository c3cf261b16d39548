"""How small the structures of the chips are that a plant makes, as far as the papers say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.text.phrases import plain

__all__ = ["ChipNode", "Node", "chip_node"]

# 15 CFR 772.1, "advanced-node integrated circuits": logic of 16/14 nm or less, NAND memory of 128 layers or more; memory of
# 18 nm counts by the definition before December 2024, and what is in between is a question.
_LOGIC_NM, _DRAM_NM, _NAND_LAYERS = 16.0, 18.0, 128
_NM = re.compile(r"(?<![\d.,a-z])(\d{1,3}(?:[.,]\d{1,2})?)[\s-]*(?:nm\b|nanomet\w*|нм\b|纳米|نانومتر)")
_LAYERS = re.compile(r"(?<![\d.,])(\d{2,4})[\s-]*(?:layers?\b|lagen\b|couches\b|сло[йяев]\w*|层)")
_DRAM = re.compile(r"\bdram\b|内存")
_MATURE = re.compile(r"\b(?:mature|legacy|trailing)[ -](?:node|process)\w*|成熟制程|成熟工艺")
# Wavelengths of light that plants work with; a number that is one says nothing of the structures.
_WAVELENGTHS = frozenset({13.5, 157.0, 193.0, 248.0, 365.0, 405.0, 436.0})
_OF_LIGHT = re.compile(r"laser|wavelength|light|uv\b|excimer|wellenlange|длин\w* волн|波长")


class Node(StrEnum):
    """Whether the chips are advanced by the definition of the EAR."""

    ADVANCED = "advanced"
    MATURE = "mature"
    UNKNOWN = "unknown"


class ChipNode(Value, frozen=True, kw_only=True):
    """What the papers say of the chips, and the words that say so, empty where none do."""

    node: Node
    words: str = ""


def chip_node(brief: Brief, rule: str) -> ChipNode:
    """The smallest structures that end use, trade of who receives, or the answer to the question of `rule` state."""
    shipment = brief.shipment
    texts = [shipment.end_use, shipment.answers.get(rule), *(party.industry for party in shipment.parties)]
    found = [one for text in texts if text for one in _nodes(text)]
    for node in (Node.ADVANCED, Node.UNKNOWN, Node.MATURE):
        for one in found:
            if one.node is node:
                return one
    return ChipNode(node=Node.UNKNOWN)


def _nodes(text: str) -> Iterator[ChipNode]:
    whole = plain(text)
    dram = bool(_DRAM.search(whole.letters))
    for found in _NM.finditer(whole.letters):
        size = float(found[1].replace(",", "."))
        near = whole.letters[max(0, found.start() - 15) : found.end() + 15]
        if size not in _WAVELENGTHS and not _OF_LIGHT.search(near):
            yield ChipNode(node=_by_size(size, dram=dram), words=text[slice(*whole.span(*found.span()))])
    for found in _LAYERS.finditer(whole.letters):
        node = Node.ADVANCED if int(found[1]) >= _NAND_LAYERS else Node.MATURE
        yield ChipNode(node=node, words=text[slice(*whole.span(*found.span()))])
    for found in _MATURE.finditer(whole.letters):
        yield ChipNode(node=Node.MATURE, words=text[slice(*whole.span(*found.span()))])


def _by_size(nanometres: float, *, dram: bool) -> Node:
    if nanometres <= _LOGIC_NM or (dram and nanometres <= _DRAM_NM):
        return Node.ADVANCED
    # Between 16 and 20 nm processes of one name may have flat transistors or not.
    return Node.MATURE if nanometres > 20 else Node.UNKNOWN
