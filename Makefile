# Few targets, each doing its own set-up. `make demo` and `make test` need only Debian and Python.

BIN := .venv/bin
EXAMPLE := examples/harlow
PACKAGE := demo-package
WORKERS ?= 2

.PHONY: demo test test-long quick generate site bench lint types imports wheel

demo: .venv/.kit
	$(BIN)/leadkit check $(EXAMPLE)
	$(BIN)/leadkit build $(EXAMPLE) -o $(PACKAGE)
	@echo
	@echo "The package lies in $(CURDIR)/$(PACKAGE)"
	@echo "Open first: $(PACKAGE)/mou/mou.docx (the agreement), then $(PACKAGE)/README.md (what the rest is)"

test: .venv/.all tests/tools/node_modules/.ready lint types imports site wheel
	$(BIN)/pytest -n $(WORKERS) -m "not long" --cov --cov-report=term --durations=25

test-long: .venv/.all tests/tools/node_modules/.ready
	LEADKIT_TEST_PROFILE=long $(BIN)/pytest -n $(WORKERS)

quick: .venv/.all lint types imports
	$(BIN)/pytest -q -x -n $(WORKERS) -m "not long and not machine"

lint: .venv/.all
	$(BIN)/ruff check --output-format concise
	$(BIN)/ruff format --check

types: .venv/.all
	$(BIN)/mypy

imports: .venv/.all
	$(BIN)/lint-imports

generate: .venv/.all
	$(BIN)/leadkit schema --all schemas
	$(BIN)/python -m tests.documents.goldens
	$(BIN)/python docs/generate.py

site: .venv/.all
	$(BIN)/python docs/generate.py
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

wheel: .venv/.all
	$(BIN)/python tests/house/wheel.py

bench: .venv/.all
	$(BIN)/python -m benchmarks

.venv/.kit: pyproject.toml .ci/venv
	.ci/venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

.venv/.all: pyproject.toml .ci/venv .ci/system
	.ci/venv
	.ci/system
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test,site,bench]'
	@touch $@ .venv/.kit

tests/tools/node_modules/.ready: tests/tools/package-lock.json .venv/.all
	cd tests/tools && npm ci --no-audit --no-fund
	@touch $@
