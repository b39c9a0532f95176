"""A clerk at the command line, and the papers the clerk holds in hand afterwards."""

import io
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from pathlib import Path

from pypdf import PdfReader

from app.__main__ import answer


class Clerk:
    """A clerk at the command line, on one register."""

    def __init__(self, register: Path, today: date) -> None:
        self._register = register
        self.today = today

    def does(self, *words: object) -> str:
        """Give a command that must succeed, and return what it said."""
        out, err = io.StringIO(), io.StringIO()
        line = ["--register", self._register, "--today", self.today.isoformat(), *words]
        with redirect_stdout(out), redirect_stderr(err):
            code = answer([str(word) for word in line])
        assert code == 0, err.getvalue()
        return out.getvalue()


def text_of(paper: Path) -> str:
    """Return the words of a PDF with single spaces between them."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(paper).pages).split())
