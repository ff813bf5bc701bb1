"""The walls around a program: each test tries to get over one, in Python, in a child process and in another language."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from errata.catalogue import load_catalogue
from errata.runner import Runner
from errata.sandbox import PROCESS_NUMBERS

# each program prints what it reached; nothing printed means that the wall held
TRIES = {
    "network by IPv4": """
import socket
try:
    socket.create_connection(("192.0.2.1", 80), timeout=2)
    print("reached")
except OSError as error:
    assert error.errno == 101, error
""",
    "network by IPv6": """
import socket
try:
    socket.create_connection(("2001:db8::1", 80), timeout=2)
    print("reached")
except OSError as error:
    assert error.errno in (97, 99, 101), error
""",
    "names": """
import socket
try:
    print(socket.getaddrinfo("example.org", 80))
except socket.gaierror:
    pass
""",
    "network of a child process": """
import subprocess
done = subprocess.run(["bash", "-c", "exec 3<>/dev/tcp/192.0.2.1/80 && echo reached"], capture_output=True, text=True, timeout=20)
print(done.stdout, end="")
assert "unreachable" in done.stderr, done.stderr
""",
    "network of another language": """
import subprocess
from errata.runtimes.node import node
program = "fetch('http://192.0.2.1/').then(() => console.log('reached'), e => console.error(e.cause.code))"
done = subprocess.run([node(), "-e", program], capture_output=True, text=True, timeout=30)
print(done.stdout, end="")
assert "ENETUNREACH" in done.stderr, done.stderr
""",
    "interfaces": """
import socket
names = [name for _, name in socket.if_nameindex()]
print("".join(name for name in names if name not in ("lo", "tunl0", "sit0", "ip6tnl0", "gre0", "gretap0", "erspan0", "ip_vti0", "ip6_vti0", "ip6gre0")), end="")
""",
    "files outside": """
import os, pathlib
for path in ("/tmp/errata-escape", "/var/tmp/errata-escape", "../escape", "/etc/errata-escape", os.path.dirname(os.__file__) + "/escape.py"):
    try:
        pathlib.Path(path).write_text("x")
        print(path)
    except OSError:
        pass
""",
    "files outside by a child process": """
import subprocess
done = subprocess.run(["sh", "-c", "echo x > /tmp/errata-escape && echo reached; rm -f ../stdout && echo removed"], capture_output=True, text=True)
print(done.stdout, end="")
""",
    "files outside through a link": """
import os, pathlib
os.symlink("/var/tmp", "out")
try:
    pathlib.Path("out/errata-escape").write_text("x")
    print("reached")
except OSError:
    pass
""",
    "other processes": """
import os
others = [int(name) for name in os.listdir("/proc") if name.isdigit() and int(name) not in (1, os.getpid())]
print("".join(map(str, others)), end="")
try:
    os.kill(os.getpid() + 100000, 0)
    print("reached")
except ProcessLookupError:
    pass
""",
    "environment": """
import os
print("".join(name for name in os.environ if "KEY" in name or "TOKEN" in name or "SECRET" in name or "ERRATA_TEST" in name), end="")
assert os.listdir(os.environ["HOME"]) == []
""",
    "mark of a container": """
import os, subprocess, sys
print("".join(name for name in os.listdir("/") if name == ".dockerenv"), end="")
done = subprocess.run(["ls", "-a", "/"], capture_output=True, text=True, check=True)
print("".join(name for name in done.stdout.split() if name == ".dockerenv"), end="")
assert {"dev", "proc", "tmp", "usr"} <= set(os.listdir("/")), os.listdir("/")
assert subprocess.run([sys.executable, "-c", "open('/dev/null', 'w').write('x')"]).returncode == 0
""",
    "settings of the kernel": """
import pathlib
for path in ("/proc/sys/kernel/hostname", "/proc/sysrq-trigger"):
    try:
        pathlib.Path(path).write_text("x")
        print(path)
    except OSError:
        pass
""",
}
LIMITS = {
    "memory": ("x = bytearray(1500 * 2**20)\n", "MemoryError"),
    "memory of a child process": (
        "import subprocess, sys\nsubprocess.run([sys.executable, '-c', 'bytearray(5000 * 2**20)'], check=True)\n",
        "CalledProcessError",
    ),
    "file size": (
        "with open('big', 'wb') as file:\n    for _ in range(300):\n        file.write(bytes(2**20))\n",
        "File too large",
    ),
    "open files": ("files = [open('many', 'w') for _ in range(5000)]\n", "Too many open files"),
    "processes": ("import os\nwhile True:\n    os.fork()\n", "processes, more than"),
    "time": ("while True:\n    pass\n", "still running after 3 s"),
    "time of a child that left": (
        "import subprocess, time\nsubprocess.Popen(['sleep', '7654'], start_new_session=True)\ntime.sleep(600)\n",
        "still running after 3 s",
    ),
}


def _case(root: Path, name: str, broken: str) -> Path:
    folder = root / "snippets" / "walls" / name.lower().replace(" ", "-")
    folder.mkdir(parents=True)
    (folder / "broken.py").write_text(broken)
    (folder / "fixed.py").write_text("print(1)\n#> 1\n")
    (folder / "case.toml").write_text('error = "ValueError: nothing of the kind"\nseconds = 3\nmemory = 1024\n')
    return folder


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    """The outcome of each try, run side by side."""
    root = tmp_path_factory.mktemp("walls")
    for name, program in {**TRIES, **{name: program for name, (program, _) in LIMITS.items()}}.items():
        _case(root, name, program)
    catalogue = load_catalogue(root, pages=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ERRATA_TEST_SECRET", "x")
        with Runner(root) as runner:
            found = runner.run_all([(case, case.broken) for case in catalogue.cases.values()])
            return {case.folder.name: outcome for case, _, outcome in found}


@pytest.mark.parametrize("name", TRIES)
def test_a_wall_holds(name, outcomes):
    """The program ends, and reached nothing."""
    outcome = outcomes[name.lower().replace(" ", "-")]
    assert not outcome.killed
    assert not outcome.failures, outcome.failures[0].text()
    assert outcome.output == ""


@pytest.mark.parametrize("name", LIMITS)
def test_a_limit_ends_the_program(name, outcomes):
    """The program fails, or is killed with its children, and the reason is said."""
    outcome = outcomes[name.lower().replace(" ", "-")]
    assert LIMITS[name][1] in outcome.killed + "".join(failure.text() for failure in outcome.failures)


def test_nothing_is_left_running(outcomes):
    """Children that left the program's session ended with it."""
    commands = [path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline") if path.exists()]
    assert outcomes
    assert not any(b"sleep\x007654" in command for command in commands)
    assert not Path("/tmp/errata-escape").exists()


def test_a_fresh_interpreter_has_the_same_walls(tmp_path):
    """Where fork does not exist, or a case asks for it, the walls are the same and it is said."""
    folder = _case(tmp_path, "network", TRIES["network by IPv4"])
    said: list[str] = []
    case = load_catalogue(tmp_path, pages=False).cases[f"walls/{folder.name}"]
    with Runner(tmp_path, fresh=True, tell=said.append) as runner:
        assert runner.run(case, case.broken).output == ""
        assert json.dumps(said) == "[]"


def test_a_wall_that_cannot_be_built_is_named():
    """Where a mount is refused, as inside some containers, it is said what programs see."""
    program = """
from errata import sandbox

call = sandbox._call


def refuse_mounts(name, *arguments):
    if name == "mount":
        raise OSError(1, "no mounts here")
    call(name, *arguments)


sandbox._call = refuse_mounts
print(sandbox.missing())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("['no mounts of their own: programs see other processes")


def test_a_namespace_has_few_process_numbers():
    """What forks faster than the watcher looks is stopped by the kernel, where it can bound one namespace (6.14 and later)."""
    code = (
        "import os\n"
        "from errata import sandbox\n"
        "sandbox.enter_namespaces()\n"
        "if not os.fork():\n"
        "    sandbox.private_mounts()\n"
        "    sandbox.limit_process_numbers()\n"
        "    print(open('/proc/sys/kernel/pid_max').read(), end='', flush=True)\n"
        "    os._exit(0)\n"
        "os.wait()\n"
    )
    here = Path("/proc/sys/kernel/pid_max")
    before = here.read_text()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    bounds_one = tuple(int(part) for part in os.uname().release.split("-")[0].split(".")[:2]) >= (6, 14)
    assert int(done.stdout) == (PROCESS_NUMBERS if bounds_one else int(before))
    assert here.read_text() == before
