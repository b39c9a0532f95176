"""The locks: every dependency, pinned, hashed, and from nowhere in particular."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from installer.workbench import HOUSE

LOCKS = ("lock.txt", "lock-dev.txt")
PIN = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ]+)(?: ; [^\\]+)? \\\n(?P<hashes>(?:    --hash=.+\n)+)", re.MULTILINE
)
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")


def read(lock: str) -> str:
    return (HOUSE / "installer" / lock).read_text(encoding="utf-8")


def pins(lock: str) -> dict[str, str]:
    return {pin["name"]: pin["version"] for pin in PIN.finditer(read(lock))}


def project() -> dict[str, list[str]]:
    declared = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    daily = declared["dependencies"]
    return {"lock.txt": daily, "lock-dev.txt": daily + declared["optional-dependencies"]["dev"]}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_is_nothing_but_pins_with_hashes(lock: str) -> None:
    assert PIN.sub("", read(lock)) == ""
    for pin in PIN.finditer(read(lock)):
        assert all(HASH.fullmatch(line) for line in pin["hashes"].splitlines()), pin["name"]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_dependency_is_pinned_to_a_version_it_allows(lock: str) -> None:
    pinned = pins(lock)
    for line in project()[lock]:
        wanted = Requirement(line)
        assert wanted.specifier.contains(pinned[canonicalize_name(wanted.name)]), line


def test_the_lock_of_the_tests_holds_every_pin_of_the_daily_one() -> None:
    assert pins("lock.txt").items() <= pins("lock-dev.txt").items()
