# `make site` and `make test` are all that a newcomer needs; both set up what they use, below this folder.

PYTHON ?= python3
export UV_PYTHON_DOWNLOADS = never
export NO_MKDOCS_2_WARNING = 1
UV = $(shell $(PYTHON) tools/find_uv.py)
SITE = UV_PROJECT_ENVIRONMENT=.errata/site-venv $(UV) run --quiet --locked --group site
ALL = $(UV) run --quiet --locked --all-groups
OWN = src tests tools bench noxfile.py
ADDRESS ?= 127.0.0.1:8000

.DEFAULT_GOAL := help
.PHONY: help site test setup build changed wheel verify record check stamp bench format

help: ## list what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /: /' | column -t -s: -l2

site: ## set everything up and serve the site on 127.0.0.1:8000, reloading on save
	@$(PYTHON) tools/serve.py $(ADDRESS)

test: setup ## set everything up and run all tests and all cases
	@$(ALL) pytest $(ARGS)

setup: uv chromium
	@echo "… installing the frameworks and tools into .venv"
	@$(UV) sync --quiet --locked --all-groups

build: uv ## build the site into site/
	@$(SITE) errata index
	@$(SITE) mkdocs build --strict --quiet
	@$(SITE) --group publish errata publish
	@$(SITE) errata finish

verify: setup ## run all cases, without the other tests
	@$(ALL) errata verify

changed: setup ## run the cases that differ from BASE, and check all pages
	@$(ALL) errata check
	@$(ALL) errata verify --changed $(or $(BASE),origin/main)

wheel: uv ## build the package with the index and the pages
	@$(SITE) errata index
	@$(UV) build --quiet --wheel

record: setup ## write the records of all cases anew; review them with git diff
	@$(ALL) errata record

stamp: setup ## run all cases and write verified.json beside those that hold
	@$(ALL) errata verify --stamp

check: uv ## check pages and cases without running them
	@$(SITE) errata check

bench: setup ## measure, and print ratios
	@$(ALL) python -m bench $(ARGS)

format: uv ## format package, tests and programs, and name what changes
	@$(SITE) ruff format --check --output-format concise $(OWN) | sed -n 's/:[0-9]*:[0-9]*: unformatted.*//p'
	@$(SITE) ruff format --quiet $(OWN)
	@$(SITE) ruff check --fix-only --show-fixes $(OWN) | grep -v '^No errors' || true
	@$(SITE) errata format

.PHONY: uv chromium matrix drift
uv:
	@$(PYTHON) tools/find_uv.py --install > /dev/null

chromium:
	@$(PYTHON) tools/find_chromium.py --install > /dev/null

matrix: setup ## run the cases with other versions of frameworks and Python
	@$(ALL) errata matrix $(ARGS)

drift: setup ## run the cases with the newest releases and say what changed
	@$(ALL) errata drift $(ARGS)
