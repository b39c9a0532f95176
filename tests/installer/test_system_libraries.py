"""The libraries of the operating system: what is asked for, and in what words."""

import pytest

from installer import debian, system_libraries
from installer.system_libraries import OFFSCREEN, WAYLAND_WINDOW, X11_WINDOW, Library

PRESENT = Library("libc.so.6", "libc6")
ABSENT = Library("libkhong-co-that.so.9", "libkhong-co-that9")
ITS_TWIN = Library("libkhong-co-that-2.so.9", "libkhong-co-that9")


def test_a_library_that_cannot_be_loaded_is_missing() -> None:
    assert system_libraries.missing([PRESENT, ABSENT, ITS_TWIN]) == (ABSENT, ITS_TWIN)


def test_a_package_of_two_missing_libraries_is_asked_for_once() -> None:
    assert system_libraries.packages([ABSENT, ITS_TWIN]) == ("libkhong-co-that9",)


def test_the_person_is_given_the_exact_command() -> None:
    sentence = debian.request(["libkhong-co-that9", "poppler-utils"])
    assert "sudo apt update && sudo apt install libkhong-co-that9 poppler-utils" in sentence


def test_nothing_missing_asks_for_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    system_libraries.require([PRESENT], "mở cửa sổ")
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("environment", "libraries"),
    [
        ({"DISPLAY": ":0"}, X11_WINDOW),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, X11_WINDOW),
        ({"WAYLAND_DISPLAY": "wayland-0"}, WAYLAND_WINDOW),
        ({"QT_QPA_PLATFORM": "offscreen"}, OFFSCREEN),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, X11_WINDOW),
        ({"QT_QPA_PLATFORM": "xcb"}, None),
        ({"DISPLAY": ""}, None),
        ({}, None),
    ],
)
def test_a_window_on_linux_needs_what_its_display_takes(
    environment: dict[str, str], libraries: tuple[Library, ...] | None
) -> None:
    assert system_libraries.for_the_window(environment, "linux") == libraries


def test_windows_brings_its_own_libraries() -> None:
    assert system_libraries.for_the_window({}, "win32") == ()
