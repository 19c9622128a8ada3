# Everything sets itself up: .venv is made when missing and reused otherwise.

PYTHON ?= python3
BIN := .venv/bin
PINS := config/pinned
ARTICLES ?=
DATA ?=

.PHONY: demo run extras test samples bench pins clean

demo: .venv/.demo ## the bot without a token, in a local page that looks like Discord
	@$(BIN)/python -m bot demo $(ARGS)

run: .venv/.run ## the bot with a token
	@$(BIN)/python -m bot run $(ARGS)

test: .venv/.dev ## every check: style, types, tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

extras: .venv/.extras ## what it takes to read .pdf and .docx

samples: .venv/.dev ## write the reading of every sample that has none yet, and record what this version reads
	$(BIN)/python -m tests.reading.samples $(ARGS)

bench: .venv/.bench ## speed and quality, printed with their peers; SIZE=100k and SIZE=1m take longer
	$(BIN)/python -m tests.benchmarks $(if $(SIZE),--size $(SIZE))

pins: .venv/.dev ## choose the newest versions that pyproject.toml allows and write them down with their hashes
	$(BIN)/python -m pip install -q uv
	for name in run extras demo dev bench; do \
	  $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	    --no-emit-index-url --extra build $$(test $$name = run || echo --extra $$name) \
	    $$(test $$name = run || echo --constraint $(PINS)/run.txt) pyproject.toml -o $(PINS)/$$name.txt || exit 1; \
	done

clean: ## remove what was set up here; articles and data stay
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Commonplace needs Python 3.11 or newer; name it with: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || \
	  { echo "Python's venv is missing; on Debian and Ubuntu: sudo apt install python3-venv"; exit 1; }
	@echo "Setting up .venv (once; a minute or so) ..."
	@rm -rf .venv && $(PYTHON) -m venv .venv && touch $@

# A later profile holds the earlier ones, so that `make run` after `make test` installs nothing.
.venv/.%: $(PINS)/%.txt pyproject.toml | .venv/.made
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r $<
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@
