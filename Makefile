# Everything runs in .venv, made from requirements.lock: the same versions give the same bytes.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
PIP := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: report pictures test test-all spark check bench lock clean

report: $(INSTALLED)  ## write the discrepancy report of the seeds to reports/
	$(BIN)/factcheck report seeds --out reports

test: check  ## lint, types, import contracts, and every test that is not slow
	$(BIN)/python -m pytest --numprocesses auto -m "not slow"

test-all: $(INSTALLED)  ## every test, with those that are slow or need a browser
	$(BIN)/python -m pytest --numprocesses auto --dist loadgroup

# Half a gigabyte that only --engine spark and its tests need; without it, or without Java, these are skipped.
spark: $(INSTALLED)  ## install PySpark beside the rest
	$(PIP) install --quiet --requirement requirements-spark.lock

check: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# pip before 24 fails on some of the packages. The mark is written last: a broken install is repeated.
$(INSTALLED): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "factcheck needs Python 3.11 or newer: make PYTHON=/path/to/python3.11" >&2; exit 2; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --upgrade "pip>=24"
	$(PIP) install --quiet --requirement requirements.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	touch $@

# The readers compiled by mypyc, in an environment of their own, where there is a C compiler; some minutes. The wheel
# is built from a source archive: what is compiled in the tree itself would be imported instead of the source.
BUILT := build/compiled
COMPILED := $(if $(shell command -v $(CC)),$(BUILT)/.installed)
$(BUILT)/.installed: $(INSTALLED) $(shell find factcheck -type f -not -name "*.pyc")
	test -x $(BUILT)/bin/python || $(PYTHON) -m venv $(BUILT)
	rm -rf $(BUILT)/dist
	HATCH_BUILD_HOOK_ENABLE_MYPYC=true $(BIN)/python -m build --no-isolation --outdir $(BUILT)/dist .
	$(BUILT)/bin/python -m pip install --quiet --upgrade "pip>=24"
	$(BUILT)/bin/python -m pip install --quiet --constraint requirements.lock $(BUILT)/dist/*.whl
	touch $@

# Beside the peers that pip installs, in an environment of their own; ratios of one run are what to compare.
# Recognizers-Text fails beside a newer emoji; Duckling needs Java. Where they cannot be had, the rest is timed.
# The growth to 100,000 articles takes an hour: make bench GROWTH=1000,10000,100000
GROWTH ?= 1000,10000
bench: $(INSTALLED) $(COMPILED)  ## time reading beside its peers, compiled, whole commands, growth and the ledger
	test -x build/peers/bin/python || $(PYTHON) -m venv build/peers
	build/peers/bin/python -m pip install --quiet --upgrade "pip>=24"
	build/peers/bin/python -m pip install --quiet dateparser quantulum3
	-build/peers/bin/python -m pip install --quiet recognizers-text-suite "emoji<2" duckling
	$(BIN)/python benchmarks/bench.py --peers build/peers/bin/python $(COMPILED:%=--compiled $(BUILT)/bin/python) \
		--growth $(GROWTH) --json build/bench.json --page docs/performance.md

pictures: $(INSTALLED)  ## the pictures of docs/report.md, by Chromium
	$(BIN)/python docs/pictures.py

# The newest versions that pyproject.toml allows, as a clean environment resolves them.
lock:
	rm -rf build/lock
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --upgrade "pip>=24"
	build/lock/bin/python -m pip install --quiet ".[test]"
	{ echo "# Exact versions of what factcheck and its tests need. Made by: make lock"; \
	  build/lock/bin/python -m pip freeze --exclude factcheck --exclude pip --exclude setuptools; \
	} > requirements.lock
	rm -rf build/lock

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
