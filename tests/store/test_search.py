import sqlite3

import pytest

from app.store.drawers.search import question
from app.store.rows.articles import ArticleRow

_EVERY_LETTER = [chr(code) for code in range(0x20, 0x10000) if not 0xD800 <= code < 0xE000]


@pytest.fixture(scope="module")
def table() -> sqlite3.Connection:
    searched = ArticleRow.searched
    assert searched is not None
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE article (listed INTEGER PRIMARY KEY, folded TEXT, toned TEXT, marks TEXT)")
    connection.execute(searched.ddl("article"))
    return connection


def test_no_letter_typed_is_a_question_the_table_cannot_take(table: sqlite3.Connection) -> None:
    asked = {question(f"a{letter}b {letter}") for letter in _EVERY_LETTER} - {""}
    for sought in asked:
        table.execute("SELECT rowid FROM article_search WHERE article_search MATCH ?", (sought,)).fetchall()
    assert len(asked) > 300


@pytest.mark.parametrize("typed", ["", "  ", '"', "''", "* - ^ ( )", "…"])
def test_what_holds_no_word_asks_nothing(typed: str) -> None:
    assert question(typed) == ""


def test_words_of_the_table_itself_are_only_words() -> None:
    assert question("AND NOT folded:x") == (
        'folded : "and" * AND folded : "not" * AND folded : "folded" * AND folded : "x" *'
    )


def test_a_fraction_is_looked_for_by_its_figures() -> None:
    assert question("½") == 'folded : "1" * AND folded : "2" *'
