"""`neu-guong article`: the article log."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from app.commands.answers import flat, say, tell
from app.commands.counter import Counter
from app.commands.lookups import exemplar_named, unit_named
from app.commands.manners import argument, family, json_option, option, plan_option, reads, reason_option, served
from app.commands.mistakes import NothingToCorrect
from app.commands.tables import facts, table
from app.commands.typed import BLOCK, DAY, FILE, NUMBER, SCORE, TEXT, chosen
from app.commands.words import ELIGIBILITIES, ENTRY_FORMS, day, failings_in_words, score, yes_or_no
from app.domain.articles.article import Article, ArticleFilter, ArticleLine
from app.domain.articles.attachment import ENDINGS, Attaching
from app.domain.articles.attachment_words import attached_words, twins_words
from app.domain.articles.contest import ArticleDraft, Author, Eligibility, EntryForm
from app.domain.articles.prize import Prize
from app.domain.language.numbers import grouped

article = family("article", "Bài viết dự thi: ghi, xem, sửa, chấm điểm, xét điều kiện, gạch bỏ.")
_SHOWN: Final = 50
_NUMBER = argument("number", type=NUMBER, metavar="SỐ", help="Số của bài viết trong sổ.")
_NUMBERS = argument(
    "numbers", type=NUMBER, nargs=-1, required=True, metavar="SỐ…", help="Số của một hay nhiều bài viết trong sổ."
)
_FORM = chosen("THỂ_LOẠI", ENTRY_FORMS)
_ELIGIBILITY = chosen("KẾT_LUẬN", ELIGIBILITIES)


def _described(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that describe an article."""
    for describe in (
        option("--note", type=BLOCK, help="Ghi chú."),
        option("--score", type=SCORE, help="Điểm chấm, ví dụ 8,5."),
        option("--photocopy/--original", default=None, help="Bản photocopy, hay bản gốc."),
        option("--not-approved/--approved", default=None, help="Đơn vị chưa duyệt, hay đã duyệt."),
        option("--new-discovery/--no-new-discovery", default=None, help="Có tính phát hiện mới, hay không."),
        option("--published-in", type=TEXT, help="Báo, đài và ngày đăng, phát."),
        option("--exemplar", "exemplars", type=TEXT, multiple=True, help="Gương trong sổ được viết: số hoặc tên."),
        option("--subject-address", type=TEXT, help="Địa chỉ nhân vật."),
        option("--subject", type=TEXT, help="Nhân vật hoặc tập thể được viết."),
        option("--words", type=NUMBER, help="Số từ."),
        option("--form", type=_FORM, help=f"Thể loại: {'; '.join(ENTRY_FORMS.values())}."),
        option("--received", type=DAY, help="Ngày nhận."),
        option("--workplace", type=TEXT, help="Đơn vị công tác của tác giả."),
        option("--address", type=TEXT, help="Địa chỉ tác giả."),
        option("--phone", type=TEXT, help="Số điện thoại tác giả."),
        option("--author", "authors", type=TEXT, multiple=True, help="Họ và tên tác giả; ghi lại cho từng người."),
    ):
        command = describe(command)
    return command


@article.job(
    "log",
    "Ghi một bài viết vào sổ.",
    "Ngày nhận không ghi là hôm nay. Tệp kèm bài không nhận được thì bài không được ghi.",
    'neu-guong article log "Người giữ lửa tổ 5" --unit "Phường Điện Biên" --author "Trần Thị An" --phone 0912345678',
)
@argument("title", type=TEXT, metavar="TÊN_BÀI", help="Tên bài đúng như trên bài.")
@option("--unit", "unit_name", type=TEXT, required=True, help="Đơn vị gửi bài: tên hoặc số.")
@option(
    "--file",
    "files",
    type=FILE,
    multiple=True,
    help=f"Tệp đính kèm ({', '.join(ENDINGS)}); ghi lại cho từng tệp.",
)
@plan_option
@_described
@served
def _log(
    counter: Counter, /, title: str, unit_name: str, files: tuple[Path, ...], plan_code: str | None, **given: Any
) -> None:
    plan = counter.plan(plan_code)
    received: date = given["received"] or counter.today()
    unit = unit_named(counter, unit_name, received)
    draft = _with(counter, ArticleDraft(title, (), unit.id, received), given)
    logged = counter.office.articles.log(plan.code, draft, counter.office.attachments.take(files))
    done = Attaching(counter.office.attachments.of_article(logged.id), (), ())
    say(
        f"Đã ghi bài viết số {logged.id}: {logged.draft.title} ({unit.name}).",
        *_state(logged),
        *attached_words(done),
        *twins_words(done.standing),
    )


@article.job("correct", "Sửa một bài viết; chỉ ghi những điều cần sửa.")
@_NUMBER
@option("--title", type=TEXT, help="Tên bài.")
@option("--unit", "unit_name", type=TEXT, help="Đơn vị gửi bài: tên hoặc số.")
@_described
@served
def _correct(counter: Counter, /, number: int, title: str | None, unit_name: str | None, **given: Any) -> None:
    before = counter.office.articles.article(number)
    known = before.draft
    received: date = given["received"] or known.received
    unit = unit_named(counter, unit_name, received).id if unit_name else known.unit
    draft = _with(counter, replace(known, title=title or known.title, unit=unit), given)
    if draft == known:
        raise NothingToCorrect("neu-guong article correct")
    corrected = counter.office.articles.correct(number, draft)
    say(f"Đã sửa bài viết số {corrected.id}: {corrected.draft.title}.", *_state(corrected), *_lapsed(before, corrected))


@article.job("score", "Ghi điểm chấm của một bài viết.")
@_NUMBER
@argument("mark", type=SCORE, metavar="ĐIỂM", help="Ví dụ 8,5.")
@served
def _score(counter: Counter, number: int, mark: Fraction) -> None:
    draft = replace(counter.office.articles.article(number).draft, score=mark)
    scored = counter.office.articles.correct(number, draft)
    say(f"Bài viết số {scored.id} được {score(scored.draft.score)} điểm.")


@article.job(
    "rule", "Xét một hay nhiều bài viết có đủ điều kiện dự thi không; một bài bị từ chối thì không xét bài nào."
)
@_NUMBERS
@argument("ruling", type=_ELIGIBILITY, metavar="KẾT_LUẬN", help="; ".join(ELIGIBILITIES.values()) + ".")
@reason_option
@served
def _rule(counter: Counter, numbers: tuple[int, ...], ruling: Eligibility, reason: str) -> None:
    for ruled in counter.office.articles.rule_all(numbers, ruling, reason):
        say(f"Bài viết số {ruled.id}: {ruled.eligibility.label}.")


@article.job("strike", "Gạch bỏ một hay nhiều bài viết; bài vẫn đọc được nhưng không được tính.")
@_NUMBERS
@reason_option
@served
def _strike(counter: Counter, numbers: tuple[int, ...], reason: str) -> None:
    for struck in counter.office.articles.strike_all(numbers, reason):
        say(f"Đã gạch bỏ bài viết số {struck.id}: {struck.draft.title}.")


@article.job("show", "Xem một bài viết.")
@_NUMBER
@json_option
@reads
def _show(counter: Counter, number: int, as_json: bool) -> None:
    known = counter.office.articles.article(number)
    prizes = counter.office.prizes.of_article(number)
    tell(
        {"article": flat(known), "prizes": list(map(flat, prizes))},
        lambda: _in_words(counter, known, prizes),
        as_json=as_json,
    )


@article.job("list", "Liệt kê bài viết, mới nhất trước.")
@plan_option
@option("--unit", "unit_name", type=TEXT, help="Chỉ bài của một đơn vị: tên hoặc số.")
@option("--state", type=_ELIGIBILITY, help="Chỉ bài có kết luận này.")
@option("--text", type=TEXT, default="", help="Chỉ bài có những chữ này trong tên, tác giả, nhân vật.")
@option("--with-struck", is_flag=True, help="Cả bài đã gạch bỏ.")
@option("--prized", is_flag=True, help="Chỉ bài đạt giải.")
@option("--count", type=NUMBER, default=_SHOWN, help=f"Nhiều nhất bao nhiêu bài; không ghi là {_SHOWN}.")
@json_option
@reads
def _list(
    counter: Counter,
    plan_code: str | None,
    unit_name: str | None,
    state: Eligibility | None,
    text: str,
    count: int,
    as_json: bool,
    **kept: bool,
) -> None:
    plan = counter.plan(plan_code).code
    unit = unit_named(counter, unit_name, counter.today()).id if unit_name else None
    wanted = ArticleFilter(plan, text, unit, state, **kept)
    page = counter.office.articles.page(wanted, None, max(count, 1))
    more = page.end is not None
    tell({"articles": page.rows, "more": more}, lambda: _lines(page.rows, more=more), as_json=as_json)


def article_table(lines: tuple[ArticleLine, ...]) -> list[str]:
    """Return articles as a table."""
    rows = [
        (
            str(line.id),
            day(line.received),
            line.unit,
            line.title,
            line.authors,
            line.state,
        )
        for line in lines
    ]
    return table(("Số", "Ngày nhận", "Đơn vị", "Tên bài", "Tác giả", "Trạng thái"), rows, right={0})


def _lines(lines: tuple[ArticleLine, ...], *, more: bool) -> Iterator[str]:
    yield from article_table(lines)
    yield f"{grouped(len(lines))} bài." + (" Còn nữa; thêm --count để xem nhiều hơn." if more else "")


def _with(counter: Counter, draft: ArticleDraft, given: dict[str, Any]) -> ArticleDraft:
    """Return the draft with what was given on the command line; what was not given stays."""
    form: EntryForm | None = given["form"]
    plain = {
        "received": given["received"],
        "form": form,
        "words": given["words"],
        "subject": given["subject"],
        "subject_address": given["subject_address"],
        "published_in": given["published_in"],
        "new_discovery": given["new_discovery"],
        "note": given["note"],
        "score": given["score"],
        "approved": None if given["not_approved"] is None else not given["not_approved"],
        "original": None if given["photocopy"] is None else not given["photocopy"],
    }
    changed = replace(draft, **{name: value for name, value in plain.items() if value is not None})
    if given["exemplars"]:
        changed = replace(changed, exemplars=tuple(exemplar_named(counter, one).id for one in given["exemplars"]))
    return replace(changed, authors=_authors(draft.authors, given))


def _authors(known: tuple[Author, ...], given: dict[str, Any]) -> tuple[Author, ...]:
    """Return the authors, each with the telephone and address given, which are everyone's."""
    authors = tuple(Author(name) for name in given["authors"]) or known
    told = {name: given[name] for name in ("phone", "address", "workplace") if given[name] is not None}
    return tuple(replace(author, **told) for author in authors)


def _state(known: Article) -> Iterator[str]:
    points = failings_in_words(known.failings)
    yield f"{known.eligibility.label}{f': {points}' if points else ''}."


def _lapsed(before: Article, corrected: Article) -> Iterator[str]:
    """Say which ruling a correction has taken back, so that whoever rules again knows of it."""
    if before.ruling and not corrected.ruling:
        yield f"Kết luận trước khi sửa không còn: {before.eligibility.label} (lý do: {before.ruling})."
        yield f"Hãy xét lại bằng: neu-guong article rule {corrected.id}."


def _in_words(counter: Counter, known: Article, prizes: tuple[Prize, ...]) -> list[str]:
    draft = known.draft
    units = {unit.id: unit.name for unit in counter.office.units.all()}
    return facts(
        (
            ("Bài viết số", str(known.id)),
            ("Tên bài", draft.title),
            ("Đơn vị gửi", units[draft.unit]),
            ("Ngày nhận", day(draft.received)),
            *(("Tác giả", _author(author)) for author in draft.authors),
            ("Thể loại", ENTRY_FORMS[draft.form]),
            ("Số từ", grouped(draft.words) if draft.words else ""),
            ("Nhân vật", ", ".join(filter(None, (draft.subject, draft.subject_address)))),
            *(("Gương", f"số {one}, {counter.office.exemplars.exemplar(one).name}") for one in draft.exemplars),
            ("Nơi đăng, phát", draft.published_in),
            ("Đã được duyệt", yes_or_no(yes=draft.approved)),
            ("Có tính phát hiện mới", yes_or_no(yes=draft.new_discovery)),
            ("Điểm", score(draft.score)),
            ("Điều kiện dự thi", known.eligibility.label),
            ("Điểm chưa đạt", failings_in_words(known.failings)),
            ("Lý do kết luận", known.ruling),
            *(("Giải thưởng", f"số {one.id}, {one.draft.name}, {one.draft.contest}") for one in prizes),
            ("Đã gạch bỏ", known.struck),
            ("Ghi chú", draft.note),
        )
    )


def _author(author: Author) -> str:
    return ", ".join(filter(None, (author.name, author.phone, author.address, author.workplace)))
