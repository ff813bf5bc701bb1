"""The hook: below the traceback of a known error, one line with its page.

Nothing here may change how a program ends: whatever goes wrong in the look-up, the traceback was printed before, and the
line is left out.
"""

from __future__ import annotations

import sys
import threading
import traceback
from types import TracebackType

_installed = False


def install() -> None:
    """Puts the hook behind those of the process and of its threads."""
    global _installed
    if _installed:
        return
    _installed = True
    before, thread_before = sys.excepthook, threading.excepthook

    def hook(kind, error, trace):
        before(kind, error, trace)
        tell(error)

    def thread_hook(arguments):
        thread_before(arguments)
        if arguments.exc_type is not SystemExit:
            tell(arguments.exc_value)

    sys.excepthook, threading.excepthook = hook, thread_hook


def tell(error: BaseException | None) -> None:
    """Writes the line to standard error, if the error is known; never raises."""
    try:
        line = page_line(error) if error is not None else ""
        if line:
            print(line, file=sys.stderr, flush=True)
    except Exception:  # the program's own error has been shown; ours must not come on top
        return


def page_line(error: BaseException) -> str:
    """`errata: <heading>: <address>` for a known error; empty for others."""
    from errata import matcher
    from errata.store import INDEX, load_page, open_store, site_address
    from errata.terminal import clean

    text = "".join(traceback.format_exception(error))
    found = [each for each in matcher.explain(matcher.load(open_store() / INDEX), text) if each.confidence == "match"]
    if not found:
        return ""
    best = found[0]
    page = load_page(best.page)
    anchor = f"#case-{best.case.partition('/')[2]}" if best.case else ""
    where = f"{site_address()}{best.page}/{anchor}" if site_address() else f"errata explain {best.page}"
    return f"errata: {clean(page['heading'] if page else best.page)}: {where}"


def without_runner(trace: TracebackType | None, script: str) -> TracebackType | None:
    """The traceback from the script's first frame on; unchanged when the script has none."""
    current = trace
    while current is not None:
        if current.tb_frame.f_code.co_filename == script:
            return current
        current = current.tb_next
    return trace


def load_ipython_extension(ipython) -> None:
    """Tells the page after a cell that failed."""
    ipython.events.register("post_run_cell", _after_cell)


def unload_ipython_extension(ipython) -> None:
    """Stops telling."""
    ipython.events.unregister("post_run_cell", _after_cell)


def _after_cell(result) -> None:
    tell(getattr(result, "error_before_exec", None) or getattr(result, "error_in_exec", None))
