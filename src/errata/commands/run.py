"""Runs a Python program unchanged; if it dies of a known error, one line below the usual traceback names the page.

  errata run app.py --port 8000       as `python app.py --port 8000`
  errata run -m package.module        as `python -m package.module`

The exit status, the output and the traceback are those of the program.
"""

from __future__ import annotations

import argparse
import os
import sys

HELP = "run a program and name the page of its error"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("-m", dest="module", action="store_true", help="what follows is a module, not a file")
    parser.add_argument("program", help="the program")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="its arguments")


def run(options: argparse.Namespace) -> int:
    """Runs the program in this process; what leaves it leaves this function as well."""
    import runpy

    from errata.hook import install, without_runner

    if not options.module and not os.path.exists(options.program):
        print(f"errata: {options.program}: there is no such file", file=sys.stderr)
        return 2
    script = options.program
    usual = sys.excepthook

    def shown(kind, error, trace):
        # the usual hook shows the traceback that the error carries
        error = error.with_traceback(without_runner(trace, script))
        usual(kind, error, error.__traceback__)

    sys.excepthook = shown
    install()
    sys.argv = [script, *options.arguments]
    if options.module:
        sys.path[0] = os.getcwd()
        import importlib.util

        spec = importlib.util.find_spec(script)
        script = spec.origin if spec and spec.origin else script
        runpy.run_module(options.program, run_name="__main__", alter_sys=True)
    else:
        sys.path[0] = os.path.dirname(os.path.abspath(script))
        runpy.run_path(script, run_name="__main__")
    return 0
