"""On which line of a TOML text each table and key stands: the parser says what is written, not where."""

import re

from app.domain.plans.place import Path

_KEY_PART = r"""(?:[A-Za-z0-9_-]+|"(?:\\.|[^"\\])*"|'[^']*')"""
_KEY = rf"{_KEY_PART}(?:[ \t]*\.[ \t]*{_KEY_PART})*"
_HEADER = re.compile(rf"[ \t]*(?P<open>\[\[?)[ \t]*(?P<key>{_KEY})[ \t]*\]\]?")
_ASSIGNMENT = re.compile(rf"[ \t]*(?P<key>{_KEY})[ \t]*=")
_PART = re.compile(_KEY_PART)
_TOKEN = re.compile(
    r'''
    """(?:\\.|[^\\])*?"""
    | \'\'\'.*?\'\'\'
    | "(?:\\.|[^"\\\n])*"
    | '[^'\n]*'
    | \#[^\n]*
    | (?P<open>[\[{])
    | (?P<close>[\]}])
    | (?P<end>\n)
    ''',
    re.VERBOSE | re.DOTALL,
)


def lines_of(text: str) -> dict[Path, int]:
    """Return the line, from 1, of each table and key of `text`, which must be valid TOML.

    Paths are those of the parsed values: names, and positions from 0 in arrays of tables. What stands inside
    an inline value has no line of its own; `line_of` gives that of the key it belongs to.
    """
    lines: dict[Path, int] = {(): 1}
    tables: dict[Path, int] = {}
    table: Path = ()
    at, line = 0, 1
    while at < len(text):
        if header := _HEADER.match(text, at):
            table = _table_path(_parts(header["key"]), tables, new=header["open"] == "[[")
            for depth in range(1, len(table) + 1):
                lines.setdefault(table[:depth], line)
            end = _end_of_value(text, header.end())
        elif assignment := _ASSIGNMENT.match(text, at):
            lines[table + _parts(assignment["key"])] = line
            end = _end_of_value(text, assignment.end())
        else:
            end = _end_of_value(text, at)
        line += text.count("\n", at, end)
        at = end
    return lines


def line_of(path: Path, lines: dict[Path, int]) -> int:
    """Return the line of the path, or of the nearest thing around it that has one."""
    while path not in lines:
        path = path[:-1]
    return lines[path]


def _table_path(parts: Path, tables: dict[Path, int], *, new: bool) -> Path:
    """Return the path a header opens, with the position of each array of tables on the way."""
    path: Path = ()
    for place, part in enumerate(parts, start=1):
        path = (*path, part)
        if new and place == len(parts):
            tables[path] = tables.get(path, -1) + 1
        if path in tables:
            path = (*path, tables[path])
    return path


def _parts(key: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(key))


def _end_of_value(text: str, at: int) -> int:
    """Return where the line after the value at `at` begins; a value may run over several lines."""
    depth = 0
    while token := _TOKEN.search(text, at):
        at = token.end()
        depth += bool(token["open"]) - bool(token["close"])
        if token["end"] and depth <= 0:
            return at
    return len(text)
