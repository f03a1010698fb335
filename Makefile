# Every target sets up what it needs; nothing but Python 3.11 or newer, pip and make is presupposed.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test setup lint bench coverage mutants soak assurance sbom audit screens lock demo clean

setup: .venv/ready

.venv/ready: pyproject.toml requirements.lock
	$(PYTHON) -m venv --without-pip .venv
	$(PYTHON) -m pip --python $(BIN)/python install -q --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(PYTHON) -m pip --python $(BIN)/python install -q --disable-pip-version-check --no-deps -e .
	$(PYTHON) -m pip --python $(BIN)/python check -q --disable-pip-version-check
	touch .venv/ready

run: setup
	$(BIN)/vetready run

test: setup
	@sh .ci/browser
	@sh .ci/paper
	$(BIN)/python -m pytest -n 2 --dist loadgroup

lint: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/djlint templates --lint --quiet
	$(BIN)/lint-imports --no-cache
	$(BIN)/mypy
	$(BIN)/deptry .

bench: setup
	$(BIN)/python -m tests.benchmarks

coverage: setup
	$(BIN)/coverage run -m pytest tests/checks tests/scenarios
	$(BIN)/coverage report

# OF=checks/dates.py or a package takes only that; SAMPLE=50 how many mutants of it, 0 for all.
mutants: setup
	$(BIN)/python -m tests.mutants $(or $(OF),checks) --sample $(or $(SAMPLE),50)

soak: setup
	@sh .ci/browser
	@sh .ci/paper
	$(BIN)/python -m pytest -n 2 --dist loadgroup --soak

# Runs the tests that name a requirement and writes docs/assurance.md; SOAK=1 runs the full counts too.
assurance: setup
	@sh .ci/browser
	$(BIN)/python -m tests.assurance $(if $(SOAK),--soak)

# What the program is made of, as CycloneDX, from the lock.
sbom: setup
	mkdir -p build
	$(BIN)/cyclonedx-py requirements requirements.lock --output-reproducible -o build/sbom.json

# Known faults of what is in the lock; says so where the service that knows them is out of reach.
audit: setup
	$(BIN)/python .ci/audit.py

screens: setup
	@sh .ci/browser
	$(BIN)/python -m tests.browser.screens

demo: setup
	$(BIN)/vetready demo --reset

lock:
	uv pip compile pyproject.toml --all-extras --universal --generate-hashes --python-version 3.11 --no-header --no-annotate -q --upgrade -o requirements.lock

clean:
	rm -rf .venv build *.egg-info
