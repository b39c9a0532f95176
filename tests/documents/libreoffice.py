"""LibreOffice as the reader of Word files: what it would print, and where each word then stands."""

import html
import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.documents.ink import draw
from app.documents.paper import Paper
from app.paths import resource

_WORD = re.compile(r'<word xMin="(.+?)" yMin=".+?" xMax=".+?" yMax="(.+?)">(.*)</word>')
_MM = 25.4 / 72
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir>
<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>
"""


@dataclass(frozen=True)
class Word:
    """A word and its lower left corner, in mm from the page's upper left."""

    text: str
    x: float
    y: float

    def off(self, other: "Word") -> float:
        """How far another word stands from here, along the line or down the page."""
        return max(abs(self.x - other.x), abs(self.y - other.y))


def printed(folder: Path, papers: Mapping[str, Paper]) -> None:
    """Write each paper as NAME.pdf, as NAME.docx, and have LibreOffice print that to word/NAME.pdf."""
    if not shutil.which("soffice"):
        pytest.skip("máy này không có LibreOffice Writer (soffice)")
    for name, paper in papers.items():
        draw(paper, folder / f"{name}.pdf")
        draw(paper, folder / f"{name}.docx")
    soffice(
        folder,
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder / "word"),
        *(str(folder / f"{name}.docx") for name in papers),
    )


def soffice(folder: Path, *asked: str) -> None:
    """Run LibreOffice to its end with a profile of its own in `folder`, our faces standing in for Times New Roman."""
    fonts = folder / "fonts.conf"
    fonts.write_text(_FONTS.format(fonts=resource("fonts"), cache=folder / "cache"), encoding="utf-8")
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", *asked],
        env={**os.environ, "FONTCONFIG_FILE": str(fonts), "HOME": str(folder)},
        capture_output=True,
        check=True,
    )


def pages(file: Path) -> list[list[Word]]:
    """The words of each page of a PDF."""
    run = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, encoding="utf-8", check=True)
    found: list[list[Word]] = []
    for line in run.stdout.splitlines():
        if "<page " in line:
            found.append([])
        elif word := _WORD.search(line):
            found[-1].append(Word(html.unescape(word[3]), float(word[1]) * _MM, float(word[2]) * _MM))
    return found


def counted(page: list[Word]) -> Counter[str]:
    """How often each word stands on a page."""
    return Counter(word.text for word in page)


def farthest(page: list[Word], other: list[Word]) -> float:
    """How far the word that strayed most stands from the nearest of its like on the other page not yet taken."""
    waiting = list(other)
    strayed = 0.0
    for word in page:
        nearest = min((one for one in waiting if one.text == word.text), key=word.off)
        waiting.remove(nearest)
        strayed = max(strayed, word.off(nearest))
    return strayed
