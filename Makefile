# SPDX-FileCopyrightText: 2026 Elke Deur contributors
# SPDX-License-Identifier: EUPL-1.2
# The verbs. Each installs what it still needs (script/bootstrap), builds with Meson, and does what it says.
#   make run | build | test | test-long [MINUTES=60] | bench | lint | fuzz | format | clean

BUILD ?= build
LISTEN ?= 127.0.0.1:8080
MINUTES ?= 60

.PHONY: run build test test-long bench lint fuzz format clean
.DEFAULT_GOAL := build

run: build
	@echo "Elke Deur: http://localhost:8080 (Ctrl-C ends it)"
	$(BUILD)/elkedeur serve --demo --listen $(LISTEN)

build:
	script/bootstrap build
	@test -f $(BUILD)/build.ninja || meson setup $(BUILD) >/dev/null || (rm -rf $(BUILD); exit 1)
	ninja -C $(BUILD) $(BUILD_TARGETS)

test:
	script/bootstrap test
	script/test

test-long:
	script/bootstrap test
	script/test-long $(MINUTES)

bench:
	script/bootstrap bench
	script/bench

lint:
	script/bootstrap test
	script/lint

fuzz:
	script/bootstrap test
	script/fuzz $(MINUTES)

format:
	clang-format -i $$(git ls-files '*.c' '*.h')

clean:
	rm -rf build build-*
