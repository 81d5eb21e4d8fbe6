# `make run` and `make test` are all one needs; everything else is for those who change the code.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# The tested versions, for what builds the package too.
export PIP_CONSTRAINT := $(CURDIR)/constraints.txt

# Results and published tables of other people, which are no part of the project.
TRUTH ?= $(or $(JORNADA_TRUTH),../shared/truth)

# Files of other formats with their right counts, which are no part of the project either.
SAMPLES ?= $(or $(JORNADA_SAMPLES),../shared/samples)

.PHONY: all help run test truth samples fuzz fuzzfiles firstscreen kills writers edits bench check format docs seasons screenshots clean

all: $(READY) help

help: ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort | expand -t 14

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "jornada needs Python 3.11 or newer; try: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	@# What an older pip starts the command with imports more than the first screen does.
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip || true
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

run: $(READY) ## open the dashboard on the 1968 Copa Perú
	@$(BIN)/jornada 1968-copa-peru

# Many of them wait for a terminal: more of them at once than there are cores. In the order of the
# folders the short ones come last, so that all processes end at nearly the same time.
test: $(READY) ## run every test
	$(BIN)/python -m pytest --numprocesses 4 --dist loadfile --no-loadscope-reorder

truth: $(READY) ## compare tables with published ones: make truth TRUTH=folder
	@test -e "$(TRUTH)/index.csv" || { echo "no truth in $(TRUTH); name its folder: make truth TRUTH=folder" >&2; exit 2; }
	@$(BIN)/python tests/truth/truth.py "$(TRUTH)"

samples: $(READY) ## import files of other formats and count: make samples SAMPLES=folder
	@test -d "$(SAMPLES)" || { echo "no samples in $(SAMPLES); name their folder: make samples SAMPLES=folder" >&2; exit 2; }
	@$(BIN)/python tests/truth/samples.py "$(SAMPLES)"
	@$(BIN)/python tests/fuzz/wikitext_hands.py --samples "$(SAMPLES)/wikitext"

# Each prints the row of docs/reliability.md, and ends with 1 where anything failed.
# How often is said on the command line: make fuzzfiles MUTATIONS=2000 VALUES=2000
MUTATIONS ?= 30000
VALUES ?= 50000
FOREIGN ?= 15000
WIKITEXT ?= 3000
TIDYING ?= 5000

fuzz: fuzzfiles ## break files, values and terminals by the ten thousand
	@$(BIN)/python tests/fuzz/keys.py --cases 500
	@$(BIN)/python tests/fuzz/layouts.py --cases 1000
	@$(BIN)/python tests/fuzz/speed.py
	@$(BIN)/python tests/fuzz/memory.py

fuzzfiles: $(READY) ## break files and values alone
	@$(BIN)/python tests/fuzz/mutations.py --cases $(MUTATIONS)
	@$(BIN)/python tests/fuzz/values.py --cases $(VALUES)
	@$(BIN)/python tests/fuzz/foreign.py --cases $(FOREIGN)
	@$(BIN)/python tests/fuzz/wikitext_hands.py --cases $(WIKITEXT)
	@$(BIN)/python tests/fuzz/tidying.py --cases $(TIDYING)

firstscreen: $(READY) ## hold first screens from the cache against those without, season by season
	@$(BIN)/python tests/fuzz/first_screens.py

KILLS ?= 1000

kills: $(READY) ## kill 1,000 processes while they record, and look at the file
	@$(BIN)/python tests/fuzz/kills.py --kills $(KILLS)

writers: $(READY) ## let 20 processes record into one file at once, ten times
	@$(BIN)/python tests/fuzz/writers.py --command $(BIN)/jornada

edits: $(READY) ## hold every kind of edit of every match against the lines it should change
	@$(BIN)/python tests/fuzz/edits.py

bench: $(READY) ## measure engine, audit, library and screen; writes the table of docs/costs.md
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev,bench]' || true
	@$(BIN)/python tests/bench/bench.py
	@PYTHONPATH=tests $(BIN)/python tests/bench/library.py
	@PYTHONPATH=tests $(BIN)/python tests/bench/key_costs.py
	@PYTHONPATH=tests $(BIN)/python tests/bench/screens.py --write docs/costs.md

check: $(READY) ## format, lint, types, import rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY) ## put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(READY) ## write the pages of docs that are made from the program
	@PYTHONPATH=tests $(BIN)/python -m support.pages

seasons: $(READY) ## write the table of seasons/README.md anew
	@PYTHONPATH=tests $(BIN)/python -m support.seasons_table

screenshots: $(READY) ## draw the pictures of the README anew
	PYTHONPATH=tests $(BIN)/python -m support.pictures

clean: ## take away what make made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
