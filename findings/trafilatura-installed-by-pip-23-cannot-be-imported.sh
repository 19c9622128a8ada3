#!/usr/bin/env bash
# lxml 6.1.3 names its extra "html-clean"; jusText 3.0.2, which trafilatura 2.3.1 needs, asks for lxml[html_clean]. pip 23.2.1
# (and 23.0.1, which Debian 12 ships) does not see that both are one name: it warns, leaves lxml_html_clean out, and
# ``import trafilatura`` fails. pip 24.0 installs it.
# What follows: where people install with their system's pip, name lxml_html_clean as a dependency of your own.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check pip==23.2.1 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import subprocess
import sys


def run(*arguments):
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def install(*packages):
    return run("-m", "pip", "install", "-q", "--disable-pip-version-check", *packages)


alone = install("trafilatura==2.3.1", "justext==3.0.2", "lxml==6.1.3")
imported = run("-c", "import trafilatura")
print(alone[0], "|", imported[1].strip().splitlines()[-1])
assert "does not provide the extra 'html_clean'" in alone[1] and alone[0] == 0
assert imported[0] != 0 and "lxml_html_clean" in imported[1]
install("pip==24.0")
assert install("trafilatura==2.3.1", "justext==3.0.2", "lxml==6.1.3")[0] == 0
assert run("-c", "import trafilatura")[0] == 0
PYTHON
