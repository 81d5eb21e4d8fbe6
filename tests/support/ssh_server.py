"""A real OpenSSH server on a loopback address, set up as docs/kiosk.md says, and visitors to it.

The server runs without privileges: as whoever runs the tests or, where that is root, as an account
made for it.
"""

from __future__ import annotations

import compileall
import contextlib
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from support import facts
from support.terminal import JORNADA, PATIENCE, Terminal

SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
NEEDED = "JORNADA_NEEDS_SSHD"
"""Set where the tests with a server have to run: without a server they fail there."""

ROOT = Path(__file__).parents[2]
_SERVER = """\
ListenAddress {address}
Port {port}
HostKey {home}/host_key
AuthorizedKeysFile {home}/keys
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PrintMotd no
Subsystem sftp internal-sftp

"""
"""What is not the page's business. It forbids nothing: the lines of the page have to."""


@dataclass(frozen=True)
class Server:
    """A server that is running."""

    user: str
    port: int
    home: Path
    config: Path
    address: str = "127.0.0.1"

    @property
    def seasons(self) -> Path:
        """The folder that visitors may read."""
        return self.home / "seasons"

    @property
    def options(self) -> list[str]:
        """The options of every client."""
        settings = {
            "IdentityFile": f"{self.home}/key",
            "IdentitiesOnly": "yes",
            "UserKnownHostsFile": f"{self.home}/known_hosts",
            "StrictHostKeyChecking": "yes",
            "SendEnv": "LC_ALL COLORTERM",
            "LogLevel": "ERROR",
            "User": self.user,
            "Port": str(self.port),
        }
        return ["-F", "/dev/null", *(f"-o{name}={value}" for name, value in settings.items())]

    def visit(self, *words: str, size: tuple[int, int] = (80, 24)) -> Terminal:
        """Log in from a terminal; the words are options of ssh, or a command behind the address."""
        options = [word for word in words if word.startswith("-")]
        command = [word for word in words if not word.startswith("-")]
        return Terminal(
            *self.options, *options, self.address, *command, size=size, program=_tool("ssh")
        )

    def run(self, tool: str, *words: str, input: str = "") -> subprocess.CompletedProcess[str]:  # noqa: A002  as subprocess has it
        """Run a client without a terminal."""
        return subprocess.run(
            [_tool(tool), *self.options, *words],
            input=input,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    @property
    def visitors(self) -> list[int]:
        """The kiosks that are running, by their process."""
        wanted = f"\0--kiosk\0{self.seasons}\0".encode()
        found: list[int] = []
        for line in Path("/proc").glob("[0-9]*/cmdline"):
            with contextlib.suppress(OSError):
                if wanted in line.read_bytes():
                    found.append(int(line.parent.name))
        return found

    @property
    def settings(self) -> dict[str, str]:
        """What the server itself says of how it treats a visitor."""
        assert SSHD
        who = f"user={self.user},host={self.address},addr={self.address}"
        told = subprocess.run(
            [SSHD, "-T", "-f", str(self.config), "-C", who],
            capture_output=True,
            text=True,
            check=True,
            **_as(pwd.getpwnam(self.user)),
        )
        return dict(line.partition(" ")[::2] for line in told.stdout.splitlines())

    def until_left(self) -> None:
        """Wait until no kiosk is running any more."""
        give_up = time.monotonic() + PATIENCE
        while self.visitors:
            if time.monotonic() > give_up:
                pytest.fail(f"visitors never leave: {self.visitors}")
            time.sleep(0.05)


def documented(user: str, seasons: Path, program: Path) -> str:
    """Return the lines of docs/kiosk.md for an account, a folder and a place of the program."""
    page = (ROOT / "docs" / "kiosk.md").read_text()
    found = re.search(r"```sshd_config\n(.*?)```", page, re.DOTALL)
    assert found
    lines = found[1]
    for example, here in (
        ("User visitor\n", f"User {user}\n"),
        ("/srv/seasons\n", f"{seasons}\n"),
        ("/usr/local/bin/jornada ", f"{program} "),
    ):
        assert lines.count(example) == 1
        lines = lines.replace(example, here)
    return lines


@contextmanager
def serving() -> Iterator[Server]:
    """Run a server for as long as it is needed."""
    if SSHD is None:
        if os.environ.get(NEEDED):
            pytest.fail("there is no sshd, and the tests with it have to run here")
        pytest.skip("there is no sshd")
    with (
        _home() as home,
        _account(home) as account,
        _program(home, account) as program,
        (home / "log").open("wb") as log,
    ):
        server = _prepared(home, account, program)
        process = subprocess.Popen(
            [SSHD, "-D", "-e", "-f", server.config],
            stdin=subprocess.DEVNULL,
            stderr=log,
            start_new_session=True,
            **_as(account),
        )
        try:
            _until_up(server, process)
            yield server
        finally:
            process.terminate()
            process.wait()
            for visitor in server.visitors:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(visitor, signal.SIGKILL)
            server.until_left()


@contextmanager
def _home() -> Iterator[Path]:
    """Make a folder that an account without privileges can enter."""
    home = Path(tempfile.mkdtemp(prefix="jornada-"))
    home.chmod(0o755)
    try:
        yield home
    finally:
        shutil.rmtree(home)


@contextmanager
def _account(home: Path) -> Iterator[pwd.struct_passwd]:
    """Return the account of the server: one's own, or in place of root's one made for it."""
    if os.geteuid() != 0:
        yield pwd.getpwuid(os.geteuid())
        return
    name = f"jornada-{os.getpid()}"
    # A terminal of this group is one that the server need not hand over, which only root could.
    words = ["--no-create-home", "--no-user-group", "--gid", "tty", "--shell", "/bin/sh"]
    subprocess.run(["useradd", "--home-dir", home, *words, name], check=True)
    try:
        yield pwd.getpwnam(name)
    finally:
        subprocess.run(["userdel", "--force", name], check=True, capture_output=True)


def _as(account: pwd.struct_passwd) -> dict[str, Any]:
    """Return what starts a process as an account."""
    if account.pw_uid == os.geteuid():
        return {}
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _prepared(home: Path, account: pwd.struct_passwd, program: Path) -> Server:
    """Write keys, configuration and seasons."""
    with socket.socket() as free:
        free.bind((Server.address, 0))
        port = free.getsockname()[1]
    server = Server(account.pw_name, port, home, home / "sshd_config")
    server.seasons.mkdir()
    for season in facts.FILE.parent.glob("196[789]-*.toml"):
        shutil.copy(season, server.seasons)
    for key in ("key", "host_key"):
        words = ["-q", "-t", "ed25519", "-N", "", "-f", str(home / key)]
        subprocess.run([_tool("ssh-keygen"), *words], check=True)
    shutil.copy(home / "key.pub", home / "keys")
    host = (home / "host_key.pub").read_text()
    (home / "known_hosts").write_text(f"[{server.address}]:{port} {host}")
    for readable in ("keys", "host_key"):
        os.chown(home / readable, account.pw_uid, account.pw_gid)
    lines = _SERVER.format(address=server.address, port=port, home=home)
    server.config.write_text(lines + documented(account.pw_name, server.seasons, program))
    return server


def _can_run(program: Path, account: pwd.struct_passwd) -> bool:
    command = [str(program), "--version"]
    try:
        ran = subprocess.run(command, capture_output=True, check=False, **_as(account))
    except PermissionError:
        return False
    return ran.returncode == 0


@contextmanager
def _program(home: Path, account: pwd.struct_passwd) -> Iterator[Path]:
    """Return where an account finds the program.

    Where it may not enter the checkout, there is a copy for it. Where Python lies in a folder that
    only root may enter, a process of the account holds it open, and the others of the account reach
    it through `/proc`.
    """
    if _can_run(JORNADA, account):
        yield JORNADA
        return
    shutil.copytree(ROOT / "tui", home / "lib" / "tui")
    compileall.compile_dir(home / "lib", quiet=1)
    paths = (sys.base_prefix, sysconfig.get_path("purelib"))
    folders = [os.open(path, os.O_RDONLY | os.O_DIRECTORY) for path in paths]
    keeper = subprocess.Popen(
        ["sleep", "infinity"], pass_fds=folders, stdin=subprocess.DEVNULL, **_as(account)
    )
    for folder in folders:
        os.close(folder)
    base, packages = (Path(f"/proc/{keeper.pid}/fd/{folder}") for folder in folders)
    python = base / Path(sys.executable).resolve().relative_to(Path(sys.base_prefix).resolve())
    program = home / "jornada"
    program.write_text(
        f"#!/bin/sh\nLD_LIBRARY_PATH={base}/lib PYTHONPATH={home}/lib{os.pathsep}{packages} "
        f'exec {python} -B -m tui "$@"\n'
    )
    program.chmod(0o755)
    try:
        yield program
    finally:
        keeper.terminate()
        keeper.wait()


def _until_up(server: Server, process: subprocess.Popen[bytes]) -> None:
    give_up = time.monotonic() + PATIENCE
    while True:
        with contextlib.suppress(OSError), socket.create_connection((server.address, server.port)):
            return
        if process.poll() is not None or time.monotonic() > give_up:
            pytest.fail(f"sshd does not start:\n{(server.home / 'log').read_text()}")
        time.sleep(0.05)


def _tool(name: str) -> str:
    found = shutil.which(name)
    assert found, f"there is no {name}"
    return found
