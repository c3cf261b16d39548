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
from tidewaiter.model.misfit import misfit

__all__ = ["fit", "parse", "read_line", "read_tree"]

T = TypeVar("T")

Path = tuple[str | int, ...]
Tree = None | str | list["Tree"] | dict[str, "Tree"]

MAX_BYTES = 32 * 1024 * 1024
MAX_DEPTH = 64
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_EVENTS = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's, ten times as fast, where PyYAML has it
_NOTHING = {"", "~", "null"}


def parse(content: str | bytes, as_type: type[T], *, file: str) -> T:
    """The value of type `as_type` that the YAML or JSON `content` holds.

    Raises InputError, naming `file`, the line and the field, for bytes that are not UTF-8, for syntax, for a
    key given twice, for an alias, and for whatever does not fit the type.
    """
    tree, lines = read_tree(content, file=file)
    return fit(tree, as_type, file=file, lines=lines)


def fit(tree: Tree, as_type: type[T], *, file: str, lines: dict[Path, int]) -> T:
    """The value of type `as_type` that a tree of text stands for; `lines` says where each path of it stood.

    Raises InputError as `parse` does.
    """
    try:
        return msgspec.convert(tree, as_type, strict=False)
    except msgspec.ValidationError as error:
        raise _placed(str(error), (tree, lines), as_type, file) from None


def read_line(content: str | bytes, *, file: str, line: int) -> dict[str, Tree]:
    """The fields of one JSON object on a line of its own, every scalar as text; `line` is counted from 1.

    Raises InputError for anything but one JSON object without doubled fields.
    """
    text = _decoded(content, file, line)
    try:
        tree = _LINE.decode(text)
        text.encode()
        if "\\u" in text:  # an escape may spell half a character
            json.dumps(tree, ensure_ascii=False).encode()
    except InputError as error:
        raise InputError(error.what, file=file, line=line, field=error.field, todo=error.todo) from None
    except (ValueError, RecursionError) as error:
        why = "an empty line" if not text.strip() else str(error).partition(": line")[0]
        raise InputError(
            f"this line is not JSON: {why}", file=file, line=line, todo="Write one JSON object on the line"
        ) from None
    if not isinstance(tree, dict):
        raise InputError(
            "this line is not a JSON object", file=file, line=line, todo='Write it as {"name": "..."}'
        )
    return tree


def _once(pairs: list[tuple[str, Tree]]) -> dict[str, Tree]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise InputError("this field is given twice", field=twice, todo="Keep one of the two")
    return found


_LINE = json.JSONDecoder(object_pairs_hook=_once, parse_int=str, parse_float=str, parse_constant=str)


def read_tree(content: str | bytes, *, file: str) -> tuple[Tree, dict[Path, int]]:
    """The content as nested dicts, lists and text, and the line (from 1) of every path in it.

    Raises InputError as `parse` does.
    """
    text = _decoded(content, file)
    lines: dict[Path, int] = {}
    try:
        events = yaml.parse(_json_as_yaml(text), Loader=_EVENTS)
        return _document(events, lines, file), lines
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
    except (ValueError, OverflowError):
        raise InputError("the file holds a character that does not exist", file=file) from None
    except RecursionError:
        raise InputError("the file is nested too deeply to be an order", file=file) from None


def _decoded(content: str | bytes, file: str, first_line: int = 1) -> str:
    if len(content) > MAX_BYTES:
        raise InputError(
            f"this is larger than {MAX_BYTES // 1024 // 1024} MB", file=file, line=first_line, todo="Split it"
        )
    if isinstance(content, str):
        return content.removeprefix("\ufeff")
    if b"\0" in content[:8192] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError(
            "this is not a text file",
            file=file,
            line=first_line,
            todo="Give it as YAML or JSON, saved as plain UTF-8 text",
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + first_line
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
    spelt = _NOT_IN_YAML.sub(lambda found: f"\\u{ord(found.group()):04x}", spelt)
    return spelt.replace("\t", " ")


def _joined_surrogates(pair: re.Match[str]) -> str:
    return f"\\U{ord(json.loads(chr(34) + pair.group() + chr(34))):08x}"


def _document(events: Iterator[yaml.Event], lines: dict[Path, int], file: str) -> Tree:
    """The tree of the one document that the events tell of; nothing of a second one is read."""
    for event in events:
        if isinstance(event, yaml.StreamEndEvent):
            raise InputError("the file is empty", file=file, todo="Give it at least one field")
        if isinstance(event, yaml.DocumentStartEvent):
            break
    tree = _tree(events, next(events), (), lines, file)
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            raise InputError(
                "this is neither YAML nor JSON: a second document begins here",
                file=file,
                line=_line(event),
                todo="Give each order a file of its own",
            )
    return tree


def _tree(
    events: Iterator[yaml.Event], event: yaml.Event, path: Path, lines: dict[Path, int], file: str
) -> Tree:
    if len(path) > MAX_DEPTH:
        raise InputError("the file is nested too deeply to be an order", file=file, line=_line(event))
    lines[path] = _line(event)
    match event:
        case yaml.ScalarEvent(value=value, style=style):
            if _LONE_SURROGATE.search(value):
                raise InputError(
                    "half a character stands here", file=file, line=lines[path], field=dotted(path) or None
                )
            return None if not style and value.lower() in _NOTHING else str(value)
        case yaml.SequenceStartEvent():
            items: list[Tree] = []
            while not isinstance(inner := next(events), yaml.SequenceEndEvent):
                items.append(_tree(events, inner, (*path, len(items)), lines, file))
            return items
        case yaml.MappingStartEvent():
            found: dict[str, Tree] = {}
            while not isinstance(inner := next(events), yaml.MappingEndEvent):
                key = _key(inner, file)
                if key in found:
                    raise InputError(
                        "this field is given twice",
                        file=file,
                        line=_line(inner),
                        field=dotted((*path, key)),
                        todo="Keep one of the two",
                    )
                found[key] = _tree(events, next(events), (*path, key), lines, file)
                lines[(*path, key)] = _line(inner)
            return found
    # A few aliases can stand for a file of any size, so they are refused, and nothing else is left but them.
    raise InputError("aliases are not read", file=file, line=_line(event), todo="Write the value out")


def _key(event: yaml.Event, file: str) -> str:
    if not isinstance(event, yaml.ScalarEvent):
        raise InputError("a field name must be plain text", file=file, line=_line(event))
    if _LONE_SURROGATE.search(event.value):
        raise InputError("half a character stands here", file=file, line=_line(event))
    return str(event.value)


def _line(event: yaml.Event) -> int:
    return 1 if event.start_mark is None else event.start_mark.line + 1


def dotted(path: Path) -> str:
    """`parties[0].role` for ("parties", 0, "role")."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else (f".{step}" if text else step)
    return text


def _placed(message: str, found: tuple[Tree, dict[Path, int]], as_type: object, file: str) -> InputError:
    """The error of msgspec, turned into ours: what is wrong, and the line and field where it stands."""
    tree, lines = found
    wrong = misfit(message, tree, as_type)
    path = wrong.path
    while path not in lines and path:
        path = path[:-1]
    return InputError(
        wrong.what, file=file, line=lines.get(path), field=dotted(wrong.path) or None, todo=wrong.todo
    )
