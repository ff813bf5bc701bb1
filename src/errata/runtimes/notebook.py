"""The runtime `notebook`: the program's cells, separated by `# %%`, run in a real IPython kernel through nbclient."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from errata.job import Job, Outcome
from errata.record import Failure, Frame, condense, from_exception, from_json, to_json

CELL = re.compile(r"^# %%.*\n", re.M)
_REPORT = "from errata.runtimes.notebook import report; report()"
_MARK = "errata-failure:"


def run(job: Job) -> Outcome:
    """Runs the cells in order; the first that fails ends the program."""
    import nbformat
    from jupyter_client.kernelspec import KernelSpec
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    source = job.path.read_text()
    cells = [nbformat.v4.new_code_cell(text.strip("\n")) for text in CELL.split(source) if text.strip()]
    notebook = nbformat.v4.new_notebook(cells=cells)
    client = NotebookClient(notebook, timeout=job.seconds, resources={"metadata": {"path": str(job.work)}})
    client.create_kernel_manager()
    # the kernel of this environment, whatever kernels the machine has registered
    client.km._kernel_spec = KernelSpec(
        argv=[sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        env={"PYTHONPATH": str(Path(__file__).parent.parent.parent), "PYDEVD_DISABLE_FILE_VALIDATION": "1"},
        display_name="errata",
        language="python",
    )
    failures: tuple[Failure, ...] = ()
    with client.setup_kernel():
        try:
            for number, cell in enumerate(cells):
                client.execute_cell(cell, number)
        except CellExecutionError as error:
            failures = (_failure(client) or Failure(error.ename, error.evalue),)
    output = "".join(
        part.text
        for cell in cells
        for part in cell.get("outputs", ())
        if part.output_type == "stream" and part.name == "stdout"
    )
    proofs = len(re.findall(r"^\s*assert ", source, re.M)) if not failures else 0
    return Outcome(failures, ended=not failures, output=output, proofs=proofs)


def _failure(client) -> Failure | None:
    """Asks the kernel for the whole of its last exception; a message over the wire has no qualified type."""
    import nbformat

    cell = nbformat.v4.new_code_cell(_REPORT)
    client.nb.cells.append(cell)
    client.execute_cell(cell, len(client.nb.cells) - 1)
    text = "".join(part.text for part in cell.outputs if part.output_type == "stream" and part.name == "stdout")
    client.nb.cells.pop()
    return from_json(json.loads(text.partition(_MARK)[2])) if _MARK in text else None


def report() -> None:
    """Called inside the kernel: prints the last exception, its cells named as the notebook names them."""
    from IPython import get_ipython

    # every absolute path counts as the program's own at first: cells lie in no folder of the run
    failure = from_exception(sys.last_value, "")
    print(_MARK + json.dumps(to_json(_named(failure, get_ipython().compile._filename_map))))


def _named(failure: Failure, cells: dict[str, int]) -> Failure:
    numbers = {Path(name).name: number for name, number in cells.items()}
    frames = []
    # an error raised on a way that leads through no cell, such as in a helper thread: then every frame tells
    outside = not any(Path(frame.file).name in numbers for frame in failure.frames)
    for frame in failure.frames:
        number = numbers.get(Path(frame.file).name)
        if number is not None:
            frames.append(Frame(f"Cell In[{number}]", frame.line, frame.function, frame.source))
        elif frames or outside:
            frames.append(Frame(re.sub(r"^.*/(site-packages|python3\.\d+)/", "", frame.file), 0, frame.function))
    earlier = _named(failure.earlier, cells) if failure.earlier else None
    members = tuple(_named(member, cells) for member in failure.members)
    return Failure(failure.type, failure.message, tuple(condense(frames)), failure.link, earlier, members)
