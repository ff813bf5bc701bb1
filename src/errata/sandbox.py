"""The walls around a program: what it may reach, write and use up.

On Linux a program gets namespaces of its own (network with loopback only, processes, mounts, IPC), may write below its
working folder alone (Landlock), does not see that the machine is a container, and has limits on memory, file size, open
files, processes and time. Children and programs in other languages inherit all of it. Where a wall cannot be built,
`missing()` says which.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import os
import resource
import socket
import struct
import tempfile
from collections.abc import Callable
from pathlib import Path

NEWNS, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET = 0x20000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000
MS_NOSUID, MS_NODEV, MS_NOEXEC = 2, 4, 8
MS_BIND, MS_REC, MS_UNBINDABLE, MS_PRIVATE = 0x1000, 0x4000, 0x20000, 0x40000
PR_SET_NO_NEW_PRIVS, PR_SET_CHILD_SUBREAPER, PR_SET_PDEATHSIG = 38, 36, 1
# linux/landlock.h: every right that changes the file system, by ABI
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_WRITES = sum(1 << bit for bit in (1, 4, 5, 6, 7, 8, 9, 10, 11, 12))
_WRITES_BY_ABI = {1: _WRITES, 2: _WRITES | 1 << 13, 3: _WRITES | 1 << 13 | 1 << 14}
_WRITE_FILE_ONLY = 1 << 1
_DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/tty", "/dev/ptmx")

CONTAINER_MARK = "/.dockerenv"
"""What Docker puts into a container. AutoGen 0.2 looks for it, and with it asks for no Docker."""

FILE_SIZE = 256 * 2**20
OPEN_FILES = 1024
PROCESSES = 96
PROCESS_NUMBERS = 2048
"""Numbers that the processes and threads of one program share; the kernel gives no more, however fast it forks."""

try:
    _libc = ctypes.CDLL(None, use_errno=True)
except OSError:
    _libc = None


def linux() -> bool:
    """Whether the calls of this module exist here."""
    return hasattr(os, "fork") and os.uname().sysname == "Linux" and _libc is not None


def _call(name: str, *arguments: object) -> None:
    if getattr(_libc, name)(*arguments) != 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{name}: {os.strerror(code)}")


def enter_namespaces() -> None:
    """Moves the calling process into namespaces of its own; its next child is process 1 of the new process namespace.

    Must be called in a process with a single thread.

    Raises:
        OSError: the kernel or the machine's policy forbids it.
    """
    uid, gid = os.getuid(), os.getgid()
    _call("unshare", NEWUSER | NEWPID | NEWNET | NEWIPC | NEWUTS)
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{uid} {uid} 1")
    Path("/proc/self/gid_map").write_text(f"{gid} {gid} 1")
    _loopback_up()


def _loopback_up() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        request = struct.pack("16sh14x", b"lo", 0x1 | 0x40)  # IFF_UP | IFF_RUNNING
        fcntl.ioctl(probe, 0x8914, request)  # SIOCSIFFLAGS


def private_mounts() -> None:
    """Gives process 1 of a namespace its own /proc and /dev/shm.

    Raises:
        OSError: a mount is refused, as inside some containers.
    """
    _call("unshare", NEWNS)
    _call("mount", b"none", b"/", None, MS_REC | MS_PRIVATE, None)
    _call("mount", b"proc", b"/proc", b"proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, None)
    _call("mount", b"tmpfs", b"/dev/shm", b"tmpfs", MS_NOSUID | MS_NODEV, b"size=256m")


def limit_process_numbers() -> None:
    """Bounds what a process namespace can hold until the watcher looks again. After `private_mounts`, in process 1.

    Kernels before 6.14 have one bound for the whole machine, and refuse.
    """
    with contextlib.suppress(OSError):
        Path("/proc/sys/kernel/pid_max").write_text(str(PROCESS_NUMBERS))


def hide_container(root: str) -> None:
    """Takes the mark of a container out of the sight of process 1 and its children: they get another root folder.

    Nothing can be mounted over a file so that it is gone; so everything but the mark is mounted in a new place. Where
    there is no mark, nothing is done. After `private_mounts`.

    Args:
        root: an empty folder, which becomes `/`.

    Raises:
        OSError: a mount is refused.
    """
    if not os.path.exists(CONTAINER_MARK):
        return
    _call("mount", b"tmpfs", root.encode(), b"tmpfs", MS_NOSUID | MS_NODEV, b"size=1m,mode=755")
    _call("mount", None, root.encode(), None, MS_UNBINDABLE, None)  # or it would be mounted into itself
    for entry in os.scandir("/"):
        target = f"{root}{entry.path}"
        if entry.is_symlink():
            os.symlink(os.readlink(entry.path), target)
        elif entry.path != CONTAINER_MARK:
            os.mkdir(target) if entry.is_dir() else Path(target).touch()
            _call("mount", entry.path.encode(), target.encode(), None, MS_BIND | MS_REC, None)
    os.chroot(root)
    os.chdir("/")


def deny_writes(*allowed: str) -> None:
    """Forbids this process and its children every write outside the `allowed` folders and a few devices.

    Raises:
        OSError: the kernel has no Landlock (before 5.13, or switched off).
    """
    abi = _libc.syscall(_CREATE_RULESET, None, 0, 1)
    if abi < 1:
        raise OSError(ctypes.get_errno(), "the kernel has no Landlock")
    rights = _WRITES_BY_ABI[min(abi, 3)]
    attribute = ctypes.c_uint64(rights)
    ruleset = _libc.syscall(_CREATE_RULESET, ctypes.byref(attribute), 8, 0)
    if ruleset < 0:
        raise OSError(ctypes.get_errno(), "landlock_create_ruleset")
    for path in (*allowed, *_DEVICES):
        if os.path.exists(path):
            _allow(ruleset, path, rights if os.path.isdir(path) else rights & (_WRITE_FILE_ONLY | 1 << 14))
    _call("prctl", PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if _libc.syscall(_RESTRICT_SELF, ruleset, 0) != 0:
        raise OSError(ctypes.get_errno(), "landlock_restrict_self")
    os.close(ruleset)


def _allow(ruleset: int, path: str, rights: int) -> None:
    handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
    rule = struct.pack("=Qi", rights, handle)
    if _libc.syscall(_ADD_RULE, ruleset, 1, rule, 0) != 0:
        raise OSError(ctypes.get_errno(), f"landlock_add_rule: {path}")
    os.close(handle)


def limit(memory: int, seconds: int) -> None:
    """Limits this process and its children.

    Args:
        memory: MiB that the program may take beyond what the process already has.
        seconds: processor time of one process; the time by the clock is watched from outside.
    """
    present = _data_bytes()
    ceilings = {
        resource.RLIMIT_DATA: present + memory * 2**20,
        resource.RLIMIT_FSIZE: FILE_SIZE,
        resource.RLIMIT_NOFILE: OPEN_FILES,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_CPU: seconds * 4,
    }
    for what, value in ceilings.items():
        hard = resource.getrlimit(what)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(what, (value, value))


def _data_bytes() -> int:
    try:
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmData:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def processes_below(pid: int) -> list[int]:
    """All descendants of a process, as the machine numbers them."""
    found, queue = [], [pid]
    while queue:
        current = queue.pop()
        try:
            children = "".join(p.read_text() for p in Path(f"/proc/{current}/task").glob("*/children"))
        except OSError:
            continue
        below = [int(each) for each in children.split()]
        found += below
        queue += below
    return found


def adopt_orphans() -> None:
    """Makes this process the parent of descendants whose own parent ended, so that they can be found and killed."""
    if linux():
        _libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def die_with_parent() -> None:
    """Kills this process when its parent ends, however it ends."""
    if linux():
        _libc.prctl(PR_SET_PDEATHSIG, 9, 0, 0, 0)


def missing() -> list[str]:
    """Which walls cannot be built here, as sentences; tried in a child process."""
    if not linux():
        return ["this is not Linux: programs run with a time limit and nothing else around them"]
    seen = "other processes" + (f" and {CONTAINER_MARK}" if os.path.exists(CONTAINER_MARK) else "")
    walls = [
        (enter_namespaces, "no namespaces: programs can reach the network and other processes"),
        (_mounts, f"no mounts of their own: programs see {seen}"),
        (lambda: deny_writes("/tmp"), "no Landlock: programs can write outside their folder"),
    ]
    return [sentence for wall, sentence in walls if not _stands(wall)]


def _mounts() -> None:
    enter_namespaces()
    with tempfile.TemporaryDirectory() as root:
        if not _stands(lambda: (private_mounts(), hide_container(root))):
            raise OSError("a mount is refused")


def _stands(wall: Callable[[], object]) -> bool:
    """Whether a wall can be built, tried in a child process."""
    pid = os.fork()
    if pid == 0:
        try:
            wall()
            os._exit(0)
        except OSError:
            os._exit(1)
    return os.waitpid(pid, 0)[1] == 0


if __name__ == "__main__":
    print("\n".join(missing()), end="")
