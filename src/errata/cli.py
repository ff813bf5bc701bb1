"""The command line `errata`: finds the command's module and runs it. Exit status 2 means wrong usage or unusable input."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    """Runs one command.

    Args:
        arguments: as typed after `errata`; by default those of this process.

    Returns:
        The exit status.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    names = sorted(path.stem for path in (Path(__file__).parent / "commands").glob("[a-z]*.py"))
    parser = argparse.ArgumentParser(
        prog="errata", description="Errors of AI-agent frameworks, each run and each explained."
    )
    commands = parser.add_subparsers(dest="chosen", required=True, metavar="command")
    # importing only the command that was asked for keeps `errata explain` fast
    for name in [arguments[0]] if arguments and arguments[0] in names else names:
        module = import_module(f"errata.commands.{name}")
        module.arguments(
            commands.add_parser(
                name,
                help=module.HELP,
                description=(module.__doc__ or module.HELP).strip(),
                formatter_class=argparse.RawDescriptionHelpFormatter,
            )
        )
    options = parser.parse_args(arguments)
    try:
        return import_module(f"errata.commands.{options.chosen}").run(options)
    except KeyboardInterrupt:
        print("errata: interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:
        return 1
    except Exception as error:
        from errata.problem import Refused

        if not isinstance(error, Refused):
            raise
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
