"""What holds of the house as a whole: its files, its layers, its pins and its words."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "tidewaiter"
KINDS = {"law", "list", "matching", "api", "fix"}
MAX_LINES, MAX_FUNCTION, MAX_PARAMETERS = 350, 45, 6


@cache
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@cache
def texts() -> dict[str, str]:
    """Every text file that belongs to the project, by its path; hidden and ignored ones as git sees them."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
            cwd=ROOT, capture_output=True, check=True,
        ).stdout.decode()  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout: the files of the project cannot be told from others")
    found: dict[str, str] = {}
    for name in sorted(filter(None, listed.split("\0"))):
        path = ROOT / name
        if path.is_file():
            content = path.read_bytes()
            if b"\0" not in content:
                found[name] = content.decode("utf-8")
    return found


def python_files() -> dict[str, str]:
    return {name: text for name, text in texts().items() if name.endswith(".py")}


@cache
def trees() -> dict[str, ast.Module]:
    return {name: ast.parse(text) for name, text in python_files().items()}


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for name, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield name, node


def importlinter() -> dict[str, Any]:
    contracts = project()["tool"]["importlinter"]["contracts"]
    return {contract["id"]: contract for contract in contracts}


def test_every_room_stands_in_the_layers() -> None:
    layers = importlinter()["layers"]
    assert layers["exhaustive"] is True
    named = set(re.findall(r"\w+", " ".join(layers["layers"])))
    rooms = {
        path.stem
        for path in PACKAGE.iterdir()
        if (path.suffix == ".py" and path.stem not in ("__init__", "__main__"))
        or (path / "__init__.py").is_file()
    }
    assert rooms - {"data"} <= named


def test_the_layers_are_those_of_the_decision() -> None:
    said = (ROOT / "docs" / "adr" / "0001-rooms-and-layers.md").read_text(encoding="utf-8")
    drawn = " ".join(line.strip() for line in said.splitlines() if line.startswith("    "))
    layers = importlinter()["layers"]["layers"]
    assert " > ".join(re.sub(r"[()]", "", layer) for layer in layers) == drawn


def test_every_folder_with_code_is_a_package() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    assert [
        str(folder.relative_to(ROOT)) for folder in folders if not (folder / "__init__.py").is_file()
    ] == []


def test_no_registry_address_is_committed() -> None:
    address = re.compile(
        r"pypi\.org|pythonhosted|files\.python|index-url|--find-links|/simple/", re.IGNORECASE
    )
    here = f"tests/{Path(__file__).name}"
    assert [name for name, text in texts().items() if name != here and address.search(text)] == []


def test_no_path_of_a_machine_is_committed() -> None:
    path = re.compile(r"(?<![\w./~*])/(?:tmp|work|root|home|Users)/\w", re.MULTILINE)
    here = f"tests/{Path(__file__).name}"
    assert [name for name, text in texts().items() if name != here and path.search(text)] == []


def test_pins_are_names_and_versions_and_nothing_more() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9A-Za-z.]*", line)] == []


def wanted() -> set[str]:
    metadata = project()["project"]
    listed = [*metadata["dependencies"], *metadata["optional-dependencies"]["dev"]]
    return {re.split(r"[<>=!~\[ ]", requirement)[0].lower() for requirement in listed}


def test_every_library_is_pinned() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {line.partition("==")[0].lower().replace("_", "-") for line in lines}
    assert sorted(name for name in wanted() if name.replace("_", "-") not in pinned) == []


def test_every_library_has_a_line_of_reasoning() -> None:
    adr = (ROOT / "docs" / "adr" / "0002-libraries.md").read_text(encoding="utf-8")
    reasoned = {name.lower() for name in re.findall(r"^\| ([\w-]+) \|", adr, re.MULTILINE)} - {"library"}
    assert sorted(wanted() | {"scikit-build-core", "nanobind"}) == sorted(reasoned)


def test_the_readme_opens_with_the_two_commands() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    commands = [line.strip() for line in lines[:15] if line.startswith(("    make", "make", "$ make"))]
    assert [re.findall(r"make \w+", command)[0] for command in commands] == ["make demo", "make test"]


def test_every_lint_ignore_in_the_settings_has_a_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    lint = text[text.index("[tool.ruff.lint]") : text.index("[tool.ruff.lint.isort]")]
    codes = [line for line in lint.splitlines() if re.match(r'\s+"[A-Z]+\d+"|\s+"[A-Z]"', line)]
    assert codes
    assert [line for line in codes if not re.search(r"# \S+ \S+", line)] == []


def test_every_lint_ignore_in_the_sources_has_a_reason() -> None:
    """`# noqa: CODE  reason`; mypy itself asks for a code after `type: ignore`."""
    bare = [
        f"{name}:{at}"
        for name, text in python_files().items()
        for at, line in enumerate(text.splitlines(), start=1)
        if "`" not in line and "re.search" not in line
        if (found := re.search(r"#\s*noqa\b(?::\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*)?(.*)$", line))
        and not re.search(r"\w{3,}", found[1])
    ]
    assert bare == []


def test_files_are_short() -> None:
    assert [name for name, text in python_files().items() if text.count("\n") > MAX_LINES] == []


def test_functions_are_short() -> None:
    """Their docstrings are not counted."""
    long: list[str] = []
    for name, function in functions():
        first = (
            function.body[1] if ast.get_docstring(function) and len(function.body) > 1 else function.body[0]
        )
        if (function.end_lineno or 0) - first.lineno + 1 > MAX_FUNCTION:
            long.append(f"{name}:{function.lineno} {function.name}")
    assert long == []


def test_functions_take_at_most_six_parameters() -> None:
    wide: list[str] = []
    for name, function in functions():
        given = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
        if len([arg for arg in given if arg.arg not in ("self", "cls")]) > MAX_PARAMETERS:
            wide.append(f"{name} {function.name}")
    # An error names its place in full, and a legal one has a rule and a day beside it; typer makes the options
    # of a verb from the parameters of its function.
    free = re.compile(r"src/tidewaiter/(errors\.py __init__|cli/(\w+)\.py \2)")
    assert [name for name in wide if not free.fullmatch(name)] == []


def test_no_assert_guards_input() -> None:
    asserted = [
        f"{name}:{node.lineno}"
        for name, tree in trees().items()
        if name.startswith("src/")
        for node in ast.walk(tree)
        if isinstance(node, ast.Assert)
    ]
    assert asserted == []


def test_change_fragments_are_of_a_known_kind() -> None:
    names = {path.name for path in (ROOT / "changelog.d").iterdir()} - {"README.md"}
    assert names
    wrong = [
        name for name in names if not re.fullmatch(rf"[a-z0-9-]+\.({'|'.join(sorted(KINDS))})\.md", name)
    ]
    assert wrong == []


def test_decisions_about_the_architecture_are_numbered_without_a_gap() -> None:
    numbers = sorted(int(path.name[:4]) for path in (ROOT / "docs" / "adr").glob("[0-9]*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_link_between_documents_leads_somewhere() -> None:
    dead: list[str] = []
    for name, text in texts().items():
        if name.endswith(".md"):
            for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", text):
                if "://" not in target and not (ROOT / name).parent.joinpath(target).exists():
                    dead.append(f"{name}: {target}")
    assert dead == []
