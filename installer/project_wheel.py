"""The wheel that stands for this checkout, so that pip alone puts it and its commands into the environment.

It holds no code: one `.pth` line leading back to the checkout, and the commands that pyproject.toml names,
from which pip makes the launchers of each system. No build backend is installed or run.
"""

import base64
import hashlib
import tomllib
import zipfile
from pathlib import Path
from typing import Any


def pack(root: Path, way_back: str, folder: Path) -> Path:
    """Write into `folder` the wheel of the checkout at `root`, and return its path.

    `way_back` leads from site-packages to the checkout. Keep it relative, hence ASCII: until Python 3.13 a
    `.pth` file is read in the encoding of the machine, which may lack the letters of the folder's name.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    name = f"{project['name'].replace('-', '_')}-{project['version']}"
    members = _members(project, name, way_back)
    wheel = folder / f"{name}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in members.items():
            archive.writestr(path, text)
        archive.writestr(f"{name}.dist-info/RECORD", _record(members, name))
    return wheel


def _members(project: dict[str, Any], name: str, way_back: str) -> dict[str, str]:
    return {
        f"{project['name']}.pth": f"{way_back}\n",
        f"{name}.dist-info/METADATA": (
            f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
        ),
        f"{name}.dist-info/WHEEL": (
            "Wheel-Version: 1.0\nGenerator: neu-guong\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        ),
        f"{name}.dist-info/entry_points.txt": (
            _section("console_scripts", project.get("scripts", {}))
            + _section("gui_scripts", project.get("gui-scripts", {}))
        ),
    }


def _section(heading: str, commands: dict[str, str]) -> str:
    lines = [f"{command} = {target}" for command, target in commands.items()]
    return "\n".join([f"[{heading}]", *lines, "", ""])


def _record(members: dict[str, str], name: str) -> str:
    lines = [f"{path},sha256={_digest(text)},{len(text.encode())}" for path, text in members.items()]
    return "\n".join([*lines, f"{name}.dist-info/RECORD,,", ""])


def _digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
