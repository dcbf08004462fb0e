.DEFAULT_GOAL := help
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
export MOTCUA_HOME ?= $(CURDIR)/.motcua

.PHONY: help run test trust fuzz lock sbom check bench clean

help: ## Danh sách lệnh (this list)
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

run: $(VENV)/.run ## Cài đặt, dựng tri thức khởi đầu, mở trang hỏi đáp (install, build, serve)
	$(BIN)/motcua serve

test: $(VENV)/.test ## Cài đặt và chạy mọi kiểm thử (install and run every test)
	$(BIN)/pytest -q

trust: $(VENV)/.test ## Thử mọi lời hứa trong docs/trust.md, khoảng 20 phút (put every promise to the test)
	$(BIN)/pytest -q -s tests/trust --trust-table docs/trust.md

fuzz: $(VENV)/.test ## Dò lỗi mọi bộ đọc theo độ phủ, FUZZ_SECONDS (300) giây mỗi bộ, hai bộ một lúc (fuzz every parser)
	$(BIN)/python -m pip install --quiet 'atheris>=3,<4'
	$(BIN)/python -m tests.trust.fuzzing

lock: $(VENV)/.run ## Ghim mọi gói kèm mã băm vào requirements.lock (pin every package with its hashes)
	$(BIN)/python -m pip install --quiet 'pip-tools>=7.5,<8'
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header --no-emit-index-url \
		--no-emit-find-links --no-emit-trusted-host --extra report --extra postgresql --extra llm \
		--output-file requirements.lock pyproject.toml

sbom: $(VENV)/.run ## Bảng kê thành phần phần mềm, CycloneDX (software bill of materials: sbom.json)
	$(BIN)/python -m pip install --quiet 'cyclonedx-bom>=7,<8'
	$(BIN)/cyclonedx-py requirements requirements.lock --output-reproducible --output-file sbom.json

check: $(VENV)/.test ## Kiểm tra kiểu và cách viết (ruff, mypy)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.test ## Đo tốc độ và bộ nhớ (benchmarks)
	test -e $(MOTCUA_HOME)/current || $(BIN)/motcua ingest knowledge/starter
	$(BIN)/python benchmarks/answering.py

clean: ## Xóa môi trường ảo và tri thức đã dựng (remove the environment and the knowledge)
	rm -rf $(VENV) .motcua build *.egg-info

$(VENV)/.run: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Cần Python 3.11 trở lên. (Python 3.11 or newer is needed.)" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.test: $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@
