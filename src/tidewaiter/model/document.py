"""Reading YAML and JSON so that every scalar is text first and a value of its declared type second.

`3E001` is no number, `NO` is no boolean, `0104` keeps its zero: YAML's own guesses are never asked. An
error names the file, the line and the field.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TypeVar

import msgspec
import yaml

from tidewaiter.errors import InputError

__all__ = ["parse", "read_tree"]

T = TypeVar("T")

Path = tuple[str | int, ...]
Tree = None | str | list["Tree"] | dict[str, "Tree"]

MAX_BYTES = 32 * 1024 * 1024
MAX_DEPTH = 64
_NOTHING = {"", "~", "null"}
_STEP = re.compile(r"\[(\d+|\.\.\.)\]|\.([^.\[\]]+)|\[('[^']*'|\"[^\"]*\")\]")


class _Loader(yaml.SafeLoader):
    """Composes nodes, and refuses aliases: a few of them can stand for a file of any size."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            event = self.peek_event()
            raise yaml.composer.ComposerError(None, None, "aliases are not read", event.start_mark)
        return super().compose_node(parent, index)


def parse(content: str | bytes, as_type: type[T], *, file: str) -> T:
    """The value of type `as_type` that the YAML or JSON `content` holds.

    Raises InputError, naming `file`, the line and the field, for bytes that are not UTF-8, for syntax, for a
    key given twice, for an alias, and for whatever does not fit the type.
    """
    tree, lines = read_tree(content, file=file)
    try:
        return msgspec.convert(tree, as_type, strict=False)
    except msgspec.ValidationError as error:
        raise _placed(str(error), lines, file) from None


def read_tree(content: str | bytes, *, file: str) -> tuple[Tree, dict[Path, int]]:
    """The content as nested dicts, lists and text, and the line (from 1) of every path in it.

    Raises InputError as `parse` does.
    """
    text = _decoded(content, file)
    lines: dict[Path, int] = {}
    try:
        loader = _Loader(_json_as_yaml(text))
        node = loader.get_single_node()
        if node is None:
            raise InputError("the file is empty", file=file, todo="Give it at least one field")
        return _tree(node, (), lines, file), lines
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise InputError(
            f"this is neither YAML nor JSON: {error.problem or error.context}",
            file=file,
            line=None if mark is None else mark.line + 1,
            todo="Correct the file at this line, or the one before it",
        ) from None
    except yaml.YAMLError as error:
        raise InputError(
            f"this is neither YAML nor JSON: {error}".splitlines()[0],
            file=file,
            todo="Save the file as plain UTF-8 text",
        ) from None
    except RecursionError:
        raise InputError("the file is nested too deeply to be an order", file=file) from None


def _decoded(content: str | bytes, file: str) -> str:
    if len(content) > MAX_BYTES:
        raise InputError(f"the file is larger than {MAX_BYTES // 1024 // 1024} MB", file=file)
    if isinstance(content, str):
        return content.removeprefix("\ufeff")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise InputError(
            "the file is not UTF-8 text", file=file, line=line, todo="Save it as UTF-8 and try again"
        ) from None


def _json_as_yaml(text: str) -> str:
    """JSON re-spelt where YAML would misread it (surrogate pairs, tabs), line for line; other text as it is."""
    if not text.lstrip().startswith(("{", "[")):
        return text
    try:
        json.loads(text)
    except ValueError:
        return text
    spelt = re.sub(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}", _joined_surrogates, text)
    return spelt.replace("\t", " ")


def _joined_surrogates(pair: re.Match[str]) -> str:
    return f"\\U{ord(json.loads(chr(34) + pair.group() + chr(34))):08x}"


def _tree(node: yaml.Node, path: Path, lines: dict[Path, int], file: str) -> Tree:
    if len(path) > MAX_DEPTH:
        raise InputError("the file is nested too deeply to be an order", file=file)
    lines[path] = node.start_mark.line + 1
    match node:
        case yaml.ScalarNode(value=value, style=style):
            return None if style is None and value.lower() in _NOTHING else str(value)
        case yaml.SequenceNode(value=items):
            return [_tree(item, (*path, at), lines, file) for at, item in enumerate(items)]
        case yaml.MappingNode(value=pairs):
            found: dict[str, Tree] = {}
            for key_node, value_node in pairs:
                key = _key(key_node, file)
                if key in found:
                    raise InputError(
                        "this field is given twice",
                        file=file,
                        line=key_node.start_mark.line + 1,
                        field=dotted((*path, key)),
                        todo="Keep one of the two",
                    )
                child = _tree(value_node, (*path, key), lines, file)
                lines[(*path, key)] = key_node.start_mark.line + 1
                found[key] = child
            return found
    raise InputError("this is not a YAML or JSON value", file=file, line=node.start_mark.line + 1)


def _key(node: yaml.Node, file: str) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise InputError("a field name must be plain text", file=file, line=node.start_mark.line + 1)
    return str(node.value)


def dotted(path: Path) -> str:
    """`parties[0].role` for ("parties", 0, "role")."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else (f".{step}" if text else step)
    return text


def _steps(location: str) -> Iterator[str | int]:
    for index, name, quoted in _STEP.findall(location):
        if index:
            yield int(index) if index.isdigit() else index
        else:
            yield name or quoted[1:-1]


def _placed(message: str, lines: dict[Path, int], file: str) -> InputError:
    """The error of msgspec, turned into ours: what is wrong, and the line and field where it stands."""
    what, _, location = message.partition(" - at `$")
    path = tuple(_steps(location.rstrip("`"))) if location else ()
    unknown = re.fullmatch(r"Object contains unknown field `(.*)`", what)
    if unknown:
        path = (*path, unknown[1])
        what = f"there is no field called {unknown[1]!r} here"
    shown = path
    while path not in lines and path:
        path = path[:-1]
    return InputError(
        _plain(what),
        file=file,
        line=lines.get(path),
        field=dotted(shown) or None,
        todo="See the order file's fields in docs/order-file.md" if unknown else "Correct this field",
    )


def _plain(what: str) -> str:
    missing = re.fullmatch(r"Object missing required field `(.*)`", what)
    if missing:
        return f"the field {missing[1]!r} is missing"
    enum = re.fullmatch(r"Invalid enum value '(.*)'", what)
    if enum:
        return f"{enum[1]!r} is not one of the words allowed here"
    what = what.replace("Expected `array`", "a list is expected").replace("Expected `object`", "fields are expected")
    what = what.replace("Expected `date`", "a date (YYYY-MM-DD) is expected").replace("Expected", "expected")
    return re.sub(r"got `(\w+)`", r"not \1", what)
