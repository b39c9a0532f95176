"""Which Python the program asks for. Written so that an older one can still read it and say no."""

import sys

OLDEST = (3, 11)
"""As `requires-python` in pyproject.toml says."""


def complaint(version: "tuple[int, ...]") -> str:
    """Return the sentence refusing a Python of this (major, minor) version; empty when it is new enough."""
    if version[:2] >= OLDEST:
        return ""
    return (
        f"Nêu Gương cần Python {OLDEST[0]}.{OLDEST[1]} trở lên, nhưng lệnh này đang chạy bằng Python "
        f"{version[0]}.{version[1]}. Hãy cài Python mới hơn rồi chạy lại."
    )


def refuse_old_python() -> None:
    """Leave with exit code 3 when the running Python is too old."""
    sentence = complaint(sys.version_info[:2])
    if sentence:
        print(sentence, file=sys.stderr)
        sys.exit(3)
