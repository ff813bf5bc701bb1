"""`errata new`: what cannot become a case is refused and leaves nothing; what is drafted carries nothing private, and no wrong H1."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from errata.catalogue import load_catalogue
from errata.cli import main
from errata.page import load_page

GOOD = Path(__file__).parent / "good"
FAILS = 'import json\n\njson.loads(\'{"answers": 3 "status": "done"}\')\n'


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A checkout with one page."""
    folder = tmp_path / "tree"
    shutil.copytree(GOOD, folder)
    monkeypatch.chdir(folder)
    return folder


def _files(root: Path) -> dict[str, str]:
    return {str(path.relative_to(root)): path.read_text() for path in root.rglob("*") if path.is_file()}


def _new(tree: Path, name: str, text: str, *arguments: str) -> int:
    (tree.parent / name).write_text(text)
    return main(["new", "json", f"../{name}", *arguments])


def _made(tree: Path, before: dict[str, str]) -> str:
    """Everything that is new, names and texts."""
    return "\n".join(f"{name}\n{text}" for name, text in _files(tree).items() if name not in before)


@pytest.mark.parametrize(
    ("name", "text", "arguments", "told"),
    [
        (
            "app.py",
            "def f(:\n    pass\n",
            (),
            "app.py:1: the program has a syntax error of its own: invalid syntax; mend",
        ),
        ("app.mts", "const a = ;\n", (), "app.mts:1: the program has a syntax error of its own"),
        ("app.py", "import sys\n\nsys.exit(3)\n", (), "app.py:3: it ends itself with exit status 3"),
        ("app.py", 'raise ValueError("all wrong")\n', (), "app.py:1: the program raises an error itself"),
        (
            "app.py",
            'def main():\n    raise ValueError("all wrong")\n\n\nmain()\n',
            (),
            "app.py:2: the program raises this error itself; make the real library raise it",
        ),
        (
            "app.py",
            'import json\n\ntry:\n    json.loads("{")\nexcept ValueError as error:\n    raise OSError("no answer") from error\n',
            (),
            "app.py:6: the program raises an error itself",
        ),
        (
            "app.mts",
            "await fetch(`${process.env.SERVICE_URL}/ask`);\n",
            (),
            "it uses SERVICE_URL, and there is no service: write its `app` into a file named service.py and add --with",
        ),
        ("app.py", "app = None\n", ("--runtime", "server"), "app.py: --runtime server needs --load load.py"),
        ("app.py", "app = None\n", ("--runtime", "worker"), "app.py: --runtime worker needs --load load.py"),
        ("app.py", FAILS, ("--load", "../app.py"), "a load belongs to --runtime server, worker or streamlit"),
        ("app.py", FAILS, ("--command", "uvicorn"), "--command belongs to --runtime server or worker"),
        ("app.mts", "null!.x;\n", ("--fixed", "../ok.py"), "ok.py: the fix of a .mts program ends in .mts too"),
        ("app.py", 'key = "sk-proj-Zx81kQ0vT2mNb7Ya"\n', (), "app.py:1: holds what looks like a real key"),
        ("app.py", FAILS, ("--fixed", "../bad.py"), "bad.py:1: the program has a syntax error of its own"),
    ],
)
def test_what_is_refused(tree, name, text, arguments, told, capsys):
    """A sentence with the contributor's own file, and no trace."""
    (tree.parent / "bad.py").write_text("def f(:\n")
    before = _files(tree)
    assert _new(tree, name, text, *arguments) == 2
    said = capsys.readouterr().err
    assert told in said
    assert "errata-new-" not in said
    assert _files(tree) == before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "from fastapi import FastAPI\n\napp = FastAPI()\n",
            "it defines `app`, which a server runs: use --runtime server",
        ),
        (
            "from celery import Celery\n\napp = Celery()\n",
            "it defines `app`, which a worker runs: use --runtime worker",
        ),
        ("import streamlit\n", "it is a Streamlit app: use --runtime streamlit"),
    ],
)
def test_a_program_that_shows_no_error(tree, text, told, capsys):
    """What else has to start it is said, not how to show a silent failure."""
    before = _files(tree)
    assert _new(tree, "app.py", text) == 1
    said = capsys.readouterr().err
    assert told in said
    assert "silent failure" not in said
    assert _files(tree) == before


def test_a_program_that_ends_without_a_word(tree, capsys):
    """Node's exit status alone is no error."""
    assert _new(tree, "app.mts", "process.exit(3);\n") == 1
    assert "does not end cleanly, and shows no error; let it raise one" in capsys.readouterr().err


def test_a_program_that_fails_now_and_then(tree, capsys):
    """Is to be made deterministic."""
    race = "import json\nimport uuid\n\nif int(uuid.uuid4().hex[-1], 16) % 2:\n    json.loads('{')\n"
    for _ in range(20):
        if _new(tree, "app.py", race, "--name", "race") == 1 and "in one run and not" in capsys.readouterr().err:
            break
        shutil.rmtree(tree / "snippets/json/race", ignore_errors=True)
        (tree / "docs/json/race.md").unlink(missing_ok=True)
    else:
        pytest.fail("twenty times two runs alike")
    assert not (tree / "docs/json/race.md").exists()


def test_a_page_of_another_framework(tree, capsys):
    """Is refused, unless it stands under python/."""
    for other in ("yaml", "python"):
        shutil.copytree(tree / "docs/json", tree / "docs" / other)
    assert _new(tree, "app.py", FAILS, "--page", "yaml/expecting-property-name") == 2
    assert "is not a page of json; choose one of docs/json/ or docs/python/" in capsys.readouterr().err
    assert _new(tree, "app.py", FAILS, "--page", "python/expecting-property-name") == 0


def test_a_fix_whose_output_is_not_shown(tree, capsys):
    """The lines to write are said, not an option of pytest."""
    (tree.parent / "ok.py").write_text('print("hello")\n')
    assert _new(tree, "app.py", FAILS, "--fixed", "../ok.py") == 0
    told = capsys.readouterr().out
    assert "mend fixed.py: below each print, show in comments what it prints\n       #> hello\n" in told
    assert "pytest" not in told


# --- silent failures --------------------------------------------------------------------------------------------------


def test_an_assertion_of_the_program_is_no_title(tree, capsys):
    """Title and H1 are to be written; the signature has the numbers that did not vary."""
    text = 'letters = list("ab")\nassert len(letters) == 1, f"one claim, {len(letters)} letters"\n'
    assert _new(tree, "app.py", text, "--name", "letters-counted-twice") == 0
    page = load_page(tree / "docs/json/letters-counted-twice.md", tree / "docs")
    assert page.heading.startswith("TODO the symptom as people search for it")
    assert page.title.startswith("TODO the symptom as people search for it")
    assert load_catalogue(tree).cases["json/letters-counted-twice"].signature.text == (
        "AssertionError: one claim, 2 letters"
    )
    assert "write title and H1 of docs/json/letters-counted-twice.md: the symptom" in capsys.readouterr().out


def test_a_given_signature_is_title_and_heading(tree):
    """The proposed one is not seen any more."""
    error = "json.decoder.JSONDecodeError: Expecting ',' delimiter: {place}"
    assert _new(tree, "app.py", FAILS, "--error", error) == 0
    page = load_page(tree / "docs/json/expecting-delimiter.md", tree / "docs")
    assert page.heading == page.title == "JSONDecodeError: Expecting ',' delimiter: …"


# --- pastes -----------------------------------------------------------------------------------------------------------

TRACEBACK = """\
Traceback (most recent call last):
  File "/home/alice/work/app.py", line 3, in <module>
    train("alice@example.com")
  File "/home/alice/work/train.py", line 30, in train
    raise TrainingError(...)
app.train.TrainingError: training failed for alice@example.com with key sk-abc123def456ghi789 on db7.internal, see /home/alice/log
"""
PRIVATE = ("alice", "example", "sk-abc", "db7", "/home")


def test_a_paste_is_redacted(tree, capsys):
    """Names, texts and what is said carry nothing of it; what was taken out varies."""
    before = _files(tree)
    assert _new(tree, "paste.txt", TRACEBACK) == 0
    made, told = _made(tree, before), capsys.readouterr().out
    assert not [word for word in PRIVATE if word in made or word in told]
    assert "TrainingError: training failed for {mail} with key {key} on {host}, see {path}" in made
    assert "raised in" not in made
    assert "{mail}, {key}, {host}, {path} stand for what looked like somebody's own" in told


def test_a_program_in_a_paste_is_redacted(tree):
    """And is run."""
    program = FAILS + 'key, mail, home = "sk-abc123def456ghi789", "alice@example.com", "/home/alice/x"\n'
    before = _files(tree)
    assert _new(tree, "issue.md", f"It fails:\n\n```python\n{program}```\n") == 0
    made = _made(tree, before)
    assert 'key, mail, home = "<key>", "<mail>", "~/x"' in made
    assert not [word for word in PRIVATE if word in made]


NODE = """\
TypeError: terminated
    at Fetch.onAborted (node:internal/deps/undici/undici:12345:53)
    at Fetch.emit (node:events:508:28)
    at ask (file:///app/client.mts:6:9) {
  [cause]: SocketError: other side closed
      at Socket.onHttpSocketEnd (node:internal/deps/undici/undici:7000:26) {
    code: 'UND_ERR_SOCKET'
  }
}
"""


def test_a_trace_of_node(tree, capsys):
    """Makes TypeScript programs, and does not say that the user's file raises it."""
    assert _new(tree, "node.txt", NODE) == 0
    catalogue = load_catalogue(tree)
    (case,) = [case for id, case in catalogue.cases.items() if "terminated" in id]
    assert [program.name for program in case.programs] == ["broken.mts", "fixed.mts"]
    assert case.runtime == "node"
    assert case.broken.path.read_text().startswith("// TODO")
    page = catalogue.pages[case.id]
    assert page.tags[:3] == ("json", "typescript", "node")
    assert "raised in" not in page.body
    assert "broken.mts, then run" in capsys.readouterr().out


def test_all_options_are_repeated(tree, capsys):
    """In the command that puts the case on the page that is there."""
    for name in ("ok.py", "my file.txt"):
        (tree.parent / name).write_text("print(1)\n#> 1\n")
    given = ("--fixed", "../ok.py", "--with", "../my file.txt", "--requires", "json5==1.0")
    options = (*given[:4], "--error", "json.decoder.JSONDecodeError: Expecting property name enclosed in {x}")
    assert _new(tree, "app.py", 'import json\n\njson.loads("{1")\n', *options) == 1
    told = capsys.readouterr().err
    assert "errata new json ../app.py --fixed ../ok.py --error 'json.decoder.JSONDecodeError: Expecting prop" in told
    assert "--with '../my file.txt' --page json/expecting-property-name" in told
