# Two commands matter: `make demo` and `make test`. `make help` names the rest.
#
# Everything is installed into .venv, with the versions of constraints.txt, and again only when one of the
# files that decide what is installed has changed.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
KERNEL := $(wildcard src/tidewaiter/text/_kernel_src/*.cpp src/tidewaiter/text/_kernel_src/*.hpp)
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
PARTS := pyproject.toml constraints.txt CMakeLists.txt $(KERNEL)
DOC_TESTS := tests/test_house.py tests/test_glossary.py tests/test_order_file.py tests/test_exit_codes.py \
	tests/test_public.py tests/test_law_pages.py

.DELETE_ON_ERROR:
.PHONY: help demo test check format docs bench bench-advanced bench-large bench-law bench-lists bench-orders bench-past bench-peer fuzz mutants clean

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/.runtime ## screen the example orders on the starter list
	@$(BIN)/tidewaiter demo

test: $(VENV)/.dev ## run the tests
	@$(BIN)/python -m pytest

check: $(VENV)/.dev ## format, lint, types, layers and documents
	@$(BIN)/ruff format --check --quiet . || { echo "not formatted: run 'make format'"; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --strict src tests $(wildcard bench)
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest --quiet $(DOC_TESTS)

format: $(VENV)/.dev ## put the sources into the house's form
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format --quiet .

docs: $(VENV)/.dev ## write docs/law, the sentences of the golden cases and the README's output anew
	@$(BIN)/tidewaiter law pages docs/law
	@$(BIN)/python tests/golden/said.py
	@$(BIN)/python scripts/refresh_readme.py

bench: $(VENV)/.dev ## measure recall and speed on the real files
	@$(BIN)/python -m bench

bench-large: $(VENV)/.dev ## the same, and three million names
	@$(BIN)/python -m bench --large

bench-past: $(VENV)/.dev ## a million past orders, loaded and asked
	@$(BIN)/python -m bench --dry --only past

bench-law: $(VENV)/.dev ## read the whole Country Chart twice and compare cell by cell
	@$(BIN)/python -m bench.law

bench-advanced: $(VENV)/.dev ## read a composed file of OFAC's advanced form, of 110 MB
	@$(BIN)/python -m bench.advanced

bench-orders: $(VENV)/.dev ## count ordinary orders that are stopped, and planted diversions that are seen
	@$(BIN)/python -m bench.orders

bench-lists: $(VENV)/.dev ## read every real list file whole and compare the counts with what is told of it
	@$(BIN)/python -m bench.lists

fuzz: $(VENV)/.dev ## damage the fixtures of every reader in a hundred thousand ways and look that nothing is lost in silence
	@PYTHONPATH=tests $(BIN)/python -m lists.fuzz

mutants: $(VENV)/.dev ## put small wrongs into rules and law, one at a time, and count those that tests see
	@$(BIN)/python -m bench.mutants

bench-peer: $(VENV)/.dev ## the same, and nomenklatura beside it
	@$(BIN)/python -m bench --peer

clean: ## remove what was built, and .venv
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests bench -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12 ..."; exit 1; }
	@echo "making $(VENV)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: $(PARTS) | $(BIN)/python
	@echo "installing tidewaiter (this compiles a small kernel)"
	@$(INSTALL) --editable .
	@touch $@

# One install, not two, where everything is missing; the runtime is part of it.
$(VENV)/.dev: $(PARTS) | $(BIN)/python
	@echo "installing tidewaiter and the tools to test it (this compiles a small kernel)"
	@$(INSTALL) --editable ".[dev]"
	@touch $(VENV)/.runtime $@
