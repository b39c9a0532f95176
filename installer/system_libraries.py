"""The libraries of the operating system that Qt loads, as `readelf -d` on the locked PySide6 shows them.

Only Linux can lack them: on Windows and macOS they come with the system.
"""

import ctypes
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from installer import debian
from installer.speech import Stop


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library by the name the loader asks for, and the Debian package that holds it."""

    file: str
    package: str


OFFSCREEN = (
    Library("libEGL.so.1", "libegl1"),
    Library("libGL.so.1", "libgl1"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libgthread-2.0.so.0", "libglib2.0-0"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libX11.so.6", "libx11-6"),
)
"""What drawing without a screen takes."""

X11_WINDOW = (
    *OFFSCREEN,
    Library("libX11-xcb.so.1", "libx11-xcb1"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0"),
    Library("libxcb-render.so.0", "libxcb-render0"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-shm.so.0", "libxcb-shm0"),
    Library("libxcb-sync.so.1", "libxcb-sync1"),
    Library("libxcb-util.so.1", "libxcb-util1"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)

WAYLAND_WINDOW = (
    *OFFSCREEN,
    Library("libwayland-client.so.0", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0"),
    Library("libwayland-egl.so.1", "libwayland-egl1"),
)


def for_the_window(environment: Mapping[str, str], platform: str) -> tuple[Library, ...] | None:
    """Return what a window needs on the display this environment names; None when it names no display.

    `platform` is spelt as `sys.platform`. A `QT_QPA_PLATFORM` chosen by hand is taken at its word.
    """
    if platform != "linux":
        return ()
    if not environment.get("QT_QPA_PLATFORM", "xcb").startswith(("xcb", "wayland")):
        return OFFSCREEN
    if environment.get("DISPLAY"):
        return X11_WINDOW
    return WAYLAND_WINDOW if environment.get("WAYLAND_DISPLAY") else None


def missing(libraries: Iterable[Library]) -> tuple[Library, ...]:
    """Return those the loader of this machine cannot load."""
    return tuple(library for library in libraries if not _loads(library.file))


def require(libraries: Sequence[Library], purpose: str) -> None:
    """Make sure the libraries load, installing their packages when we may; raises `Stop` when some do not."""
    debian.require(packages(missing(libraries)), purpose)
    if still := missing(libraries):
        files = ", ".join(library.file for library in still)
        raise Stop(f"Máy không nạp được {files}, cần để {purpose}. {debian.request(packages(still))}")


def packages(libraries: Iterable[Library]) -> tuple[str, ...]:
    """Return the Debian packages that hold these libraries, each once, in the order given."""
    return tuple(dict.fromkeys(library.package for library in libraries))


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True
