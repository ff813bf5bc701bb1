"""Errata: errors of AI-agent frameworks, each with a program that fails and a program that works.

In a program, `errata.install()` adds one line below the traceback of a known error: its page. In a notebook,
`%load_ext errata` does the same. `errata run script.py` does it for a program as it is.
"""

from __future__ import annotations


def install() -> None:
    """Names the page of a known error below every uncaught exception of this process, in any thread.

    The traceback, the exit status and hooks that were there before stay as they are; calling it twice is harmless.
    """
    from errata.hook import install

    install()


def load_ipython_extension(ipython) -> None:
    """Called by `%load_ext errata`."""
    from errata.hook import load_ipython_extension

    load_ipython_extension(ipython)


def unload_ipython_extension(ipython) -> None:
    """Called by `%unload_ext errata`."""
    from errata.hook import unload_ipython_extension

    unload_ipython_extension(ipython)
