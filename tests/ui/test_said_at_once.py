"""What cannot be right of what is typed is said when its field is left, not first when the form is given."""

import pytest

from tests.ui.conftest import LAMP
from tests.ui.drivers import ArticlesDriver, type_text


@pytest.mark.parametrize(
    ("name", "wrong", "sentence"),
    [
        ("received", "31/02/2021", "Không có ngày 31/02/2021."),
        ("words", "một nghìn", "“một nghìn” không phải là số"),
        ("unit", "phuong nao do", "Không có đơn vị “phuong nao do”"),
        ("score", "rất cao", "“rất cao” không phải là điểm"),
    ],
)
def test_what_cannot_be_right_is_said_as_soon_as_its_field_is_left(
    articles: ArticlesDriver, name: str, wrong: str, sentence: str
) -> None:
    articles.begin()
    line = getattr(articles.form.fields, name).line
    line.setFocus()
    type_text(line, wrong)
    assert articles.complaint(name) == ""
    articles.form.fields.title.setFocus()
    assert articles.complaint(name).startswith(sentence)


def test_what_is_put_right_is_no_longer_complained_of(articles: ArticlesDriver) -> None:
    articles.begin()
    fields = articles.form.fields
    for typed, complains in (("31/02/2021", True), ("28/02/2021", False), ("31/02/2021", True), (" ", False)):
        fields.received.line.setFocus()
        type_text(fields.received.line, typed)
        fields.title.setFocus()
        assert bool(articles.complaint("received")) is complains


def test_a_year_of_birth_in_words_is_said_as_soon_as_its_line_is_left(articles: ArticlesDriver) -> None:
    articles.begin()
    articles.type_in(LAMP, "Nguyễn Thị Hoa", "0912345678", "", "", "tuổi Mão")
    assert articles.complaint("authors").startswith("Tác giả 1: Năm sinh: “tuổi Mão”")
