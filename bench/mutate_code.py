"""Small wrongs put into Python: every place where one can stand, and the code of the function with it in.

A mutant changes one thing: a comparison, a connective, a number, a word, a level, a standing, or leaves a statement out.
Docstrings, annotations, imports, `__all__` and slugs stay as they are.
"""

from __future__ import annotations

import ast
import gc
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import NamedTuple

__all__ = ["CodeSite", "Live", "NotImported", "apply_code", "code_sites", "live_functions"]

Change = Callable[[], None]
Live = dict[tuple[str, str, int], list[FunctionType]]
_COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
    ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt),
}  # fmt: skip
_MEMBERS = {
    "Level": {
        "PROHIBITED": "REVIEW", "LICENCE_REQUIRED": "REVIEW", "REVIEW": "NOTE", "INCOMPLETE": "NOTE",
        "NOTE": "REVIEW",
    },
    "Standing": {"YES": "NO", "NO": "YES", "UNKNOWN": "NO"},
    "State": {"KNOWN": "UNKNOWN", "UNKNOWN": "KNOWN", "NOT_YET": "KNOWN"},
    "Regime": {"US": "EU", "EU": "GB", "GB": "US"},
    "Outcome": {"PROHIBITED": "REVIEW", "LICENCE_REQUIRED": "REVIEW", "REVIEW": "INCOMPLETE"},
}  # fmt: skip
_CALLED = {"any": "all", "all": "any", "min": "max", "max": "min"}
_COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
}  # fmt: skip


class NotImported(Exception):
    """Under the wrong the module cannot be imported any more."""


class CodeSite(NamedTuple):
    """One possible wrong: the file, the number of it there, its line, the lines of the function around it (or of the
    statement, at the top of a module), and what it does."""

    file: Path
    at: int
    line: int
    first: int
    last: int
    what: str


class _Place(NamedTuple):
    top: ast.stmt
    node: ast.AST
    what: str
    change: Change


def code_sites(file: Path) -> tuple[CodeSite, ...]:
    """Every wrong that can be put into the file, always in the same order."""
    return tuple(
        CodeSite(
            file=file,
            at=at,
            line=getattr(place.node, "lineno", place.top.lineno),
            first=min([place.top.lineno, *(d.lineno for d in getattr(place.top, "decorator_list", []))]),
            last=place.top.end_lineno or place.top.lineno,
            what=place.what,
        )
        for at, place in enumerate(_places(ast.parse(_text(file))))
    )


def live_functions(files: frozenset[str]) -> Live:
    """The functions in memory that come from these files, by file, qualified name and first line."""
    found: Live = {}
    frozen = gc.get_freeze_count()
    gc.unfreeze()  # what is frozen is not among the objects that are told
    for each in gc.get_objects():
        if isinstance(each, FunctionType) and each.__code__.co_filename in files:
            code = each.__code__
            key = (code.co_filename, code.co_qualname, code.co_firstlineno)
            found.setdefault(key, []).append(each)
    if frozen:
        gc.freeze()
    return found


def apply_code(site: CodeSite, live: Live) -> bool:
    """Puts the wrong into the running program: into the code of the function, or into the value that a statement at the
    top of the module gives. False where nothing in memory takes it. Raises NotImported where that value cannot be computed."""
    tree = ast.parse(_text(site.file))
    place = next(place for at, place in enumerate(_places(tree)) if at == site.at)
    place.change()
    if isinstance(place.top, ast.FunctionDef):
        return _into_functions(tree, place.top, site, live)
    return _into_module(place.top, site.file)


def _into_functions(tree: ast.Module, top: ast.FunctionDef, site: CodeSite, live: Live) -> bool:
    taken = False
    for code in _codes(compile(tree, str(site.file), "exec")):
        if not site.first <= code.co_firstlineno <= site.last:
            continue
        for function in live.get((str(site.file), code.co_qualname, code.co_firstlineno), []):
            function.__code__ = code
            if code.co_name == top.name:
                _give_defaults(function, top)
            taken = True
    return taken


def _give_defaults(function: FunctionType, top: ast.FunctionDef) -> None:
    """What stands for an argument that is not given is no part of the code, and is computed anew."""
    if not (top.args.defaults or any(top.args.kw_defaults)):
        return
    future = ast.parse("from __future__ import annotations").body
    bare = ast.FunctionDef(**{**{name: getattr(top, name) for name in top._fields}, "decorator_list": []})
    names = dict(function.__globals__)
    exec(compile(ast.Module([*future, ast.copy_location(bare, top)], []), "defaults", "exec"), names)
    function.__defaults__ = names[top.name].__defaults__
    function.__kwdefaults__ = names[top.name].__kwdefaults__


def _codes(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _codes(constant)


def _into_module(statement: ast.stmt, file: Path) -> bool:
    module = next(
        (each for each in tuple(sys.modules.values()) if getattr(each, "__file__", None) == str(file)), None
    )
    if module is None or not isinstance(statement, ast.Assign | ast.AnnAssign):
        return False
    names = dict(vars(module))
    try:
        exec(compile(ast.Module([statement], []), str(file), "exec"), names)
    except Exception as error:
        raise NotImported(str(file)) from error
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    for target in targets:
        if isinstance(target, ast.Name):
            _rebind(module, target.id, names[target.id])
    return True


def _rebind(module: ModuleType, name: str, value: object) -> None:
    old = vars(module)[name]
    for each in tuple(sys.modules.values()):
        if vars(each).get(name, ...) is old:
            setattr(each, name, value)


@cache
def _text(file: Path) -> str:
    """The source as it was first read, since somebody may change it while the mutants run."""
    return file.read_text(encoding="utf-8")


def _places(tree: ast.Module) -> Iterator[_Place]:
    for top in _tops(tree):
        for parent, node in _below(top):
            for what, change in _changes(parent, node):
                yield _Place(top, node, what, change)


def _tops(tree: ast.Module) -> Iterator[ast.stmt]:
    """The functions, methods and assignments at the top of the module whose code decides something."""
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef):
            yield statement
        elif isinstance(statement, ast.ClassDef):
            yield from (each for each in statement.body if isinstance(each, ast.FunctionDef))
        elif isinstance(statement, ast.Assign | ast.AnnAssign) and not _is_named(statement):
            yield statement


def _is_named(statement: ast.Assign | ast.AnnAssign) -> bool:
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    return any(isinstance(each, ast.Name) and each.id in ("__all__", "SLUG") for each in targets)


def _below(top: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
    """Each node with its parent, annotations and docstrings left out."""
    for field, value in ast.iter_fields(top):
        if field in ("annotation", "returns", "decorator_list", "keywords_only"):
            continue
        children = value if isinstance(value, list) else [value]
        for child in children:
            if isinstance(child, ast.AST) and not _is_docstring(top, child):
                yield top, child
                yield from _below(child)


def _is_docstring(parent: ast.AST, node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _set(node: ast.AST, field: str, value: object) -> Change:
    return lambda: setattr(node, field, value)


def _changes(parent: ast.AST, node: ast.AST) -> Iterator[tuple[str, Change]]:
    match node:
        case ast.Compare(ops=[op]) if type(op) in _COMPARED:
            for other in _COMPARED[type(op)]:
                yield f"{type(op).__name__} -> {other.__name__}", _set(node, "ops", [other()])
        case ast.BoolOp(op=op):
            swapped = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield f"{type(op).__name__} -> {type(swapped).__name__}", _set(node, "op", swapped)
        case ast.UnaryOp(op=ast.Not()):
            yield "not left out", _replaced(parent, node, node.operand)
        case ast.Constant(value=value):
            yield from _constants(node, value)
        case ast.Attribute(value=ast.Name(id=name), attr=member) if member in _MEMBERS.get(name, {}):
            other_member = _MEMBERS[name][member]
            yield f"{name}.{member} -> {other_member}", _set(node, "attr", other_member)
        case ast.Call(func=ast.Name(id=called)) if called in _CALLED:
            yield f"{called} -> {_CALLED[called]}", _set(node.func, "id", _CALLED[called])
        case ast.BinOp(op=op) if type(op) in _COUNTED:
            yield (
                f"{type(op).__name__} -> {_COUNTED[type(op)].__name__}",
                _set(node, "op", _COUNTED[type(op)]()),
            )
        case ast.Expr() | ast.Return(value=ast.AST()) if not isinstance(parent, ast.Module):
            yield from _left_out(parent, node)
        case ast.Continue():
            yield "continue -> break", _replaced(parent, node, ast.copy_location(ast.Break(), node))


def _constants(node: ast.Constant, value: object) -> Iterator[tuple[str, Change]]:
    if isinstance(value, bool):
        yield f"{value} -> {not value}", _set(node, "value", not value)
    elif isinstance(value, int | float):
        yield f"{value} -> {value + 1}", _set(node, "value", value + 1)
    elif isinstance(value, str) and value.strip():
        yield f"{value!r:.40} -> another word", _set(node, "value", f"x{value}x")


def _left_out(parent: ast.AST, node: ast.AST) -> Iterator[tuple[str, Change]]:
    if isinstance(node, ast.Expr):
        nothing: ast.stmt = ast.copy_location(ast.Pass(), node)
        yield "left out", _replaced(parent, node, nothing)
    elif isinstance(node, ast.Return) and not isinstance(node.value, ast.Constant):
        none = ast.copy_location(ast.Constant(None), node)
        yield "returns None", _set(node, "value", none)


def _replaced(parent: ast.AST, node: ast.AST, other: ast.AST) -> Change:
    """The change that puts `other` where `node` stands in its parent."""
    for field, value in ast.iter_fields(parent):
        if value is node:
            return _set(parent, field, other)
        if isinstance(value, list) and any(each is node for each in value):
            return _set(parent, field, [other if each is node else each for each in value])
    raise ValueError("the node does not stand in its parent")
