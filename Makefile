# Every target sets up .venv if it is missing, and reuses it otherwise.

PYTHON ?= python3
BIN := .venv/bin
PINS := config/pinned
ARTICLES ?=
DATA ?=

.PHONY: demo run init extras fleet test chaos samples tongues bench pins clean

demo: .venv/.demo ## the bot without a token, in a local page that looks like Discord
	@$(BIN)/python -m bot demo $(ARGS)

run: .venv/.run ## the bot with a token
	@$(BIN)/python -m bot run $(ARGS)

test: .venv/.dev ## every check: style, types, tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

chaos: .venv/.dev ## what a machine does to a bot one evening, with real processes; takes an hour
	$(BIN)/python -m tests.chaos $(ARGS)

init: .venv/.run ## ask for what the bot needs, and write .env
	@$(BIN)/python -m bot init $(ARGS)

extras: .venv/.extras ## support for .pdf and .docx

fleet: .venv/.fleet ## what several processes need: PostgreSQL, interactions over HTTP, loads on a cluster

samples: .venv/.dev ## write missing readings of samples, and record what this version reads
	$(BIN)/python -m tests.reading.samples $(ARGS)

tongues: .venv/.dev ## put the tables of translations in order, and list what is missing in them
	$(BIN)/python -m tests.cards.tongues

bench: .venv/.bench ## speed and quality beside other tools; SIZE=100k and SIZE=1m take longer
	$(BIN)/python -m tests.benchmarks $(if $(SIZE),--size $(SIZE))

pins: .venv/.dev ## pin the newest versions that pyproject.toml allows, with their hashes
	$(BIN)/python -m pip install -q uv
	for name in run extras fleet demo dev bench; do \
	  $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	    --no-emit-index-url --extra build $$(case $$name in run) ;; fleet) echo --extra fleet --extra http --extra cluster ;; *) echo --extra $$name ;; esac) \
	    $$(test $$name = run || echo --constraint $(PINS)/run.txt) pyproject.toml -o $(PINS)/$$name.txt || exit 1; \
	done

clean: ## remove everything set up here; articles and data stay
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Commonplace needs Python 3.11 or newer. Choose one with: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || \
	  { echo "Python's venv is missing. On Debian and Ubuntu: sudo apt install python3-venv"; exit 1; }
	@echo "Setting up .venv (only once; takes about a minute) ..."
	@rm -rf .venv && $(PYTHON) -m venv .venv && touch $@

# A later profile includes the earlier ones, so that `make run` after `make test` installs nothing.
.venv/.%: $(PINS)/%.txt pyproject.toml | .venv/.made
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r $<
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@
