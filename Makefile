# `make help` lists what can be made. Each part of the set-up is a file, made
# when it is missing or older than what it comes from.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
CHROMIUM ?= $(or $(shell command -v chromium || command -v chromium-browser || command -v google-chrome),/usr/bin/chromium)
WASM_TOOLCHAIN ?= auto
# What is published is checked by CI, and here with WASM_PROFILE=wasm.
WASM_PROFILE ?= $(if $(CI),wasm,wasm-dev)
export CHROMIUM WASM_TOOLCHAIN WASM_PROFILE

venv := .venv/bin
target := $(abspath $(or $(CARGO_TARGET_DIR),target))
# One interpreter for all that builds the Python binding, whoever calls cargo.
export PYO3_PYTHON := $(abspath $(venv)/python)

# The same tree is judged the same each time; `make explore` goes elsewhere.
PROPTEST_RNG_SEED ?= 20260901
export PROPTEST_RNG_SEED

# Doctests are not nextest's; without it, cargo runs everything.
nextest := $(shell command -v cargo-nextest)
cargo_test := $(if $(nextest),cargo nextest run --cargo-quiet,cargo test --quiet --lib --bins --tests)

python_module := bindings-python/python/pedt/_core.abi3.so
wasm_module := bindings-wasm/dist/pedt_bg.wasm
node_modules := bindings-wasm/node_modules/.package-lock.json

core_sources := Cargo.toml Cargo.lock README.md core/Cargo.toml $(shell find core/src -type f)
python_sources := bindings-python/Cargo.toml bindings-python/pyproject.toml $(shell find bindings-python/src -type f)
wasm_sources := bindings-wasm/Cargo.toml bindings-wasm/build.sh \
	$(shell find bindings-wasm/src bindings-wasm/build bindings-wasm/js -path bindings-wasm/js/glue -prune -o -type f -print)

.PHONY: help
help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "May be set: WASM_TOOLCHAIN=auto|rustup|debian, WASM_PROFILE=wasm|wasm-dev, PYTHON, CHROMIUM, FUZZ_SECONDS, FUZZ_RUNS, FUZZ_TOTAL"

.PHONY: test
test: test-rust test-fuzz test-python test-js test-browser ## Check everything

.PHONY: setup
setup: .venv/ready $(node_modules) $(CHROMIUM) ## Install what the tests need

.venv/ready: bindings-python/requirements-dev.txt
	$(PYTHON) -m venv .venv
	$(venv)/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

$(node_modules): bindings-wasm/package.json bindings-wasm/package-lock.json
	cd bindings-wasm && npm ci --no-audit --no-fund
	touch $@

$(CHROMIUM):
	bindings-wasm/apt-install.sh chromium

.PHONY: lint
lint: .venv/ready ## Check format, lints and documentation of the Rust code
	cargo fmt --all --check
	cargo clippy --quiet --workspace --all-targets --all-features -- --deny warnings
	cargo clippy --quiet --package pedt --no-default-features -- --deny warnings
	RUSTDOCFLAGS="--deny warnings" cargo doc --quiet --package pedt --all-features --no-deps

.PHONY: test-rust
test-rust: lint ## Check the Rust code with all features and with none
	$(cargo_test) --workspace --features pedt/arrow,pedt/csv,pedt/html,pedt/schema
	$(cargo_test) --package pedt --no-default-features
	cargo test --quiet --package pedt --all-features --doc

.PHONY: explore
explore: ## Put all laws to ten times as many new cases; takes an hour
	env -u PROPTEST_RNG_SEED PROPTEST_CASES=2560 PEDT_TIMES=10 $(cargo_test) --package pedt --all-features

.PHONY: test-fuzz
test-fuzz: ## Fuzz every target for a second or two
	FUZZ_SECONDS=$(or $(FUZZ_SECONDS),1) core/fuzz/run.sh short

.PHONY: test-python
test-python: $(python_module) ## Check the Python package
	cd bindings-python && $(abspath $(venv))/python -m pytest --quiet
	cd bindings-python && $(abspath $(venv))/python -m mypy.stubtest pedt._core
	cd bindings-python && $(abspath $(venv))/python -m mypy

.PHONY: test-js
test-js: $(wasm_module) ## Check the npm package in Node
	cd bindings-wasm && node js/write-types.js --check
	cd bindings-wasm && npm exec -- tsc --project examples
	cd bindings-wasm && npm exec -- tsc --project examples --module esnext --moduleResolution bundler
	cd bindings-wasm && node --test --test-reporter=spec tests/node.test.js tests/load.test.js tests/readme.test.js \
		tests/report.test.js tests/schemas.test.js tests/twenty-lines.test.js

.PHONY: test-browser
test-browser: $(wasm_module) | $(CHROMIUM) ## Check the npm package in Chromium
	cd bindings-wasm && node --test --test-reporter=spec tests/cases.browser.test.js tests/front-end.browser.test.js \
		tests/report.browser.test.js

$(python_module): .venv/ready $(core_sources) $(python_sources)
	cd bindings-python && VIRTUAL_ENV=$(abspath .venv) $(abspath $(venv))/maturin develop --quiet --locked --target-dir $(target)/python
	touch $@

$(wasm_module): $(node_modules) $(core_sources) $(wasm_sources) $(target)/wasm-profile
	bindings-wasm/build.sh

# Changes when the profile does.
$(target)/wasm-profile: always
	@mkdir -p $(@D)
	@echo $(WASM_PROFILE) | cmp --silent - $@ || echo $(WASM_PROFILE) >$@

.PHONY: always
always:

.PHONY: npm
npm: ## Build the npm package as it is published
	$(MAKE) WASM_PROFILE=wasm $(wasm_module)

.PHONY: check-npm
check-npm: npm ## Check the npm package as others load it
	cd bindings-wasm && npm exec -- publint --strict
	cd bindings-wasm && npm exec -- attw --pack . --profile node16 --exclude-entrypoints ./pedt_bg.wasm ./pedt_analyse_bg.wasm ./pedt_read_bg.wasm ./pedt_compare_bg.wasm ./pedt_assign_bg.wasm ./pedt_report_bg.wasm ./pedt_render_bg.wasm ./pedt_anonymise_bg.wasm ./pedt_measure_bg.wasm ./inline

.PHONY: types-js
types-js: $(node_modules) ## Write the TypeScript types anew from the schemas
	cd bindings-wasm && node js/write-types.js

.PHONY: wheel
wheel: .venv/ready ## Build the Python wheel as it is published
	$(venv)/maturin build --release --locked --manifest-path bindings-python/Cargo.toml

.PHONY: demo
demo: ## Review one term of the example hub, and write its reports
	cargo run --quiet --release --features html --example term_review

.PHONY: bench
bench: ## Measure the workloads
	cargo bench --package pedt-benches

.PHONY: fuzz
fuzz: ## Fuzz every target; how long: FUZZ_SECONDS, FUZZ_RUNS or FUZZ_TOTAL
	core/fuzz/run.sh

.PHONY: fuzz-corpus
fuzz-corpus: ## Keep what is needed of all that fuzzing found
	core/fuzz/run.sh minimise

.PHONY: schemas
schemas: ## Write schemas/ anew from the code
	cargo run --quiet --package pedt --features html,schema --example write_schemas

.PHONY: released
released: ## Keep the schemas of this release, which the next must honour
	cp schemas/pedt.schema.json schemas/released/pedt.schema.json

.PHONY: cases
cases: ## Answer the calls of schemas/cases anew; read the diff
	cargo run --quiet --package pedt --features html --example write_answers

.PHONY: types-python
types-python: ## Write the Python types of documents anew from schemas/
	$(PYTHON) bindings-python/generate/documents.py

.PHONY: fmt
fmt: ## Format the Rust code
	cargo fmt --all

.PHONY: clean
clean: ## Remove everything that was made here
	cargo clean
	rm -rf .venv bindings-wasm/node_modules bindings-wasm/dist $(python_module)
	find bindings-python -name __pycache__ -prune -exec rm -rf {} +
