"""What of a message varies: what two runs say differently, and what the program brought in; the rest stays and is named."""

from __future__ import annotations

import pytest

from errata.variation import vary

COVERS = 'PERILS = ["fire"]\nlines = [f"covers {peril}, no estimate" for peril in PERILS]\nsay(", ".join(lines))\n'


@pytest.mark.parametrize(
    ("message", "source", "expected", "doubts"),
    [
        (
            "'dict' object has no attribute 'encode'",
            'claim = {"encode": 1}\nsend(claim, "dict")\nclaim.encode()\n',
            "'dict' object has no attribute 'encode'",
            ("'dict'", "'encode'"),
        ),
        (
            "'dict' object has no attribute 'encode'",
            "claim = {}\nclaim.encode()\n",
            "'dict' object has no attribute 'encode'",
            ("'dict'", "'encode'"),
        ),
        (
            "'Invoice' object has no attribute 'total'",
            "class Invoice:\n    pass\n",
            "'{value}' object has no attribute 'total'",
            ("'total'",),
        ),
        ("No module named 'foobarbaz'", "import foobarbaz\n", "No module named 'foobarbaz'", ("'foobarbaz'",)),
        (
            "Expecting value: line 3 column 14 (char 40)",
            "a = [3, 14, 40]\n",
            "Expecting value: line 3 column 14 (char 40)",
            ("3", "14", "40"),
        ),
        (
            "Expected dict, got ['covers water, no estimate', 'covers water, 900']",
            COVERS,
            "Expected dict, got {value}",
            (),
        ),
        (
            "Expected dict, got ['covers water, no estimate', 'by hail']",
            COVERS,
            "Expected dict, got ['covers water, no estimate', 'by hail']",
            ("['covers water, no estimate', 'by hail']",),
        ),
        ("Expected dict, got ['covers fire, no estimate']", COVERS, "Expected dict, got {value}", ()),
        ("Expected dict, got {'city': ['Rome']}", 'x = {"city": ["Rome"]}\n', "Expected dict, got {value}", ()),
        ("mode must be one of ['a', 'b']", 'x = ["a", "b"]\n', "mode must be one of ['a', 'b']", ("['a', 'b']",)),
        ("no node 'planner' in the graph", 'g.add_edge("planner", END)', "no node '{value}' in the graph", ()),
        ("no node `b` in the graph", "", "no node `b` in the graph", ("`b`",)),
        ("Recursion limit of 5 reached", 'c = {"limit": 5}', "Recursion limit of 5 reached", ("5",)),
        ("Recursion limit of 15 reached", 'c = {"limit": 15}', "Recursion limit of {value} reached", ()),
        ("int() with base 10: 'ten'", "int('ten')", "int() with base 10: '{value}'", ()),
        ("ask() missing 1 argument: 'state'", "def ask(state): ...", "{value}() missing 1 argument: 'state'", None),
        ("Type is not serializable: Invoice", "class Invoice: ...", "Type is not serializable: {value}", ()),
        ("unknown tool: search the web", 'run("search the web")', "unknown tool: {value}", ()),
        ("set the `max_turns` key", 'c = {"max_turns": 2}', "set the `max_turns` key", ("`max_turns`",)),
        ("pass 'a', 'b' or 'c'", 'c = ["a", "b"]', "pass 'a', 'b' or 'c'", ("'a'", "'b'", "'c'")),
        ("expected a dict, got Answer(text='yes', cost={})", 'Answer("yes")', "expected a dict, got {value}", ()),
        ("Object of type AIMessage is not one", "", "Object of type AIMessage is not one", ("AIMessage",)),
        ("a task at broken.py:15 failed", "", "a task at {value} failed", ()),
        ("'city'", 'trip["city"]', "'{value}'", ()),
        ("it isn't what 'a' wasn't", 'x = "t what "', "it isn't what 'a' wasn't", ("'a'",)),
        ("got {'a': 1}", "", "got {{'a': 1}}", ("{'a': 1}",)),
        ("of dist (/usr/lib/dist.py)", "", "of dist ({value})", ()),
        ("got x of y", "const x = 'y';\nclass Z {}\nthrow(`x", "got x of y", ()),
    ],
)
def test_what_varies(message, source, expected, doubts):
    """Names of libraries stay; the program's own texts vary; what stays in quotes or is a number is named."""
    found = vary([message], source)
    assert found.template == expected
    assert doubts is None or found.doubts == doubts


def test_what_two_runs_say_differently():
    """Varies, also inside quotes and in the program's own sentence."""
    assert vary(["'a1b2 pieces' and 'c3'", "'d4e5 pieces' and 'f6'"]).template == "'{value} pieces' and '{value_2}'"
    assert vary(["3 of 20 orders, late: 'x'", "4 of 20 orders, late: 'x'"], own=True).template == (
        "{value} of 20 orders, late: 'x'"
    )


def test_what_was_taken_out_varies():
    """Each kind has its name."""
    found = vary(["training failed for <mail> and <mail> with <key>"], redacted=True)
    assert found.template == "training failed for {mail} and {mail_2} with {key}"
