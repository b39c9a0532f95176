"""Files that go in with the article being logged."""

from pathlib import Path

from app.office import Office
from tests.sent_files import a_docx, sent
from tests.ui.conftest import LAMP
from tests.ui.drivers import ArticlesDriver
from tests.ui.files_driver import answer, drop
from ui.kit.typed_line import TypedBlock, TypedLine


def test_files_go_in_with_the_article(articles: ArticlesDriver, office: Office, tmp_path: Path) -> None:
    articles.begin()
    articles.press("Chọn tệp: Tệp bài viết")
    answer(articles.form.fields.files.files.asking, sent(tmp_path, "bài.docx", a_docx()))
    drop(articles.form, sent(tmp_path, "ảnh.pdf"))
    articles.log(title=LAMP)
    articles.qtbot.waitUntil(lambda: len(office.attachments.of_article(1)) == 2)
    articles.qtbot.waitUntil(lambda: "Đã đính kèm 2 tệp: bài.docx; ảnh.pdf." in articles.form.fields.files.told)
    assert articles.form.fields.files.paths == ()


def test_a_refused_file_does_not_lose_the_article_and_is_named(
    articles: ArticlesDriver, office: Office, tmp_path: Path
) -> None:
    articles.begin()
    drop(articles.form, sent(tmp_path, "a.exe", b"MZ"), sent(tmp_path, "a.pdf"))
    articles.log(title=LAMP)
    files = articles.form.fields.files
    articles.qtbot.waitUntil(lambda: any("“a.exe”" in one for one in files.told))
    assert files.told[0] == f"Bài số 1 “{LAMP}”:"
    assert office.articles.article(1).draft.title == LAMP
    assert [one.name for one in office.attachments.of_article(1)] == ["a.pdf"]


def test_a_file_chosen_by_mistake_is_let_go_before_logging(articles: ArticlesDriver, tmp_path: Path) -> None:
    articles.begin()
    drop(articles.form, sent(tmp_path, "a.pdf"), sent(tmp_path, "b.pdf"))
    articles.press("Không đính kèm a.pdf")
    assert [path.name for path in articles.form.fields.files.paths] == ["b.pdf"]


def test_a_file_dropped_on_what_is_typed_in_is_the_articles_and_no_text(
    articles: ArticlesDriver, tmp_path: Path
) -> None:
    articles.begin()
    typed_in = (*articles.form.findChildren(TypedLine), *articles.form.findChildren(TypedBlock))
    for number, where in enumerate(one for one in typed_in if one.isVisible()):
        assert drop(where, sent(tmp_path, f"{number}.pdf"))
        assert len(articles.form.fields.files.paths) == number + 1
    assert not any("pdf" in one.text() for one in articles.form.findChildren(TypedLine))
    assert not any(one.toPlainText() for one in articles.form.findChildren(TypedBlock))


def test_a_refused_article_keeps_its_files_chosen(articles: ArticlesDriver, tmp_path: Path) -> None:
    articles.begin()
    drop(articles.form, sent(tmp_path, "a.pdf"))
    articles.log(title=" ")
    assert articles.complaint("title")
    assert [path.name for path in articles.form.fields.files.paths] == ["a.pdf"]


def test_files_chosen_are_half_typed_too(articles: ArticlesDriver, tmp_path: Path) -> None:
    file = sent(tmp_path, "a.pdf")
    articles.begin()
    drop(articles.form, file)
    half = articles.screen.half_typed
    articles.form.forget()
    assert articles.screen.half_typed == {}
    articles.screen.take_up(half)
    assert articles.form.fields.files.paths == (file,)
