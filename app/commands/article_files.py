"""`neu-guong article attach`, `files`, `export-file` and `detach`: the files that belong to an article."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from app.commands.answers import say, tell
from app.commands.articles import article
from app.commands.counter import Counter
from app.commands.files import check_free, overwrite_option
from app.commands.manners import argument, json_option, reads, reason_option, served
from app.commands.tables import table
from app.commands.typed import FILE, NUMBER
from app.commands.words import day
from app.domain.articles.attachment import ENDINGS, Attaching, Attachment, size_in_words
from app.domain.articles.attachment_words import attached_words, twins_words
from app.domain.errors import Refusal, Trouble, refuse

_NUMBER = argument("number", type=NUMBER, metavar="SỐ", help="Số của bài viết trong sổ.")
_FILE = argument("number", type=NUMBER, metavar="SỐ_TỆP", help="Số của tệp đính kèm, xem bằng lệnh files.")


@article.job(
    "attach",
    "Đính kèm một hay nhiều tệp vào bài viết.",
    "Sổ giữ một bản sao; tệp gốc có thể sửa, xóa. Tệp không nhận được thì nêu lý do, các tệp khác vẫn được đính kèm.",
    "neu-guong article attach 12 bai-viet.docx anh-chan-dung.jpg",
)
@_NUMBER
@argument("files", type=FILE, nargs=-1, required=True, metavar="TỆP…", help=f"Tệp {', '.join(ENDINGS)}.")
@json_option
@served
def _attach(counter: Counter, number: int, files: tuple[Path, ...], as_json: bool) -> None:
    done = counter.office.attachments.attach(number, files)
    tell(_facts(done), lambda: (*attached_words(done), *twins_words(done.standing)), as_json=as_json)
    _refuse_the_rest(done)


@article.job("files", "Liệt kê các tệp đính kèm của một bài viết.")
@_NUMBER
@json_option
@reads
def _files(counter: Counter, number: int, as_json: bool) -> None:
    counter.office.articles.article(number)
    known = counter.office.attachments.of_article(number)
    facts = {"folder": counter.office.attachments.folder, "files": [_fact(one) for one in known]}
    tell(facts, lambda: _in_words(known), as_json=as_json)


@article.job("export-file", "Ghi một tệp đính kèm ra nơi khác, đúng từng byte như khi nhận.")
@_FILE
@argument("file", type=FILE, metavar="RA_TỆP", help="Tên tệp mới; là thư mục thì lấy tên tệp đã đính kèm.")
@overwrite_option
@reads
def _export(counter: Counter, number: int, file: Path, overwrite: bool) -> None:
    known = counter.office.attachments.attachment(number)
    to = file / known.name if file.is_dir() else file
    check_free(to, overwrite=overwrite)
    counter.office.attachments.write_out(number, to)
    say(f"Đã ghi tệp “{known.name}” ra {to}.")


@article.job("detach", "Bỏ một tệp đính kèm khỏi bài viết; bản đã giữ không bị xóa.")
@_FILE
@reason_option
@served
def _detach(counter: Counter, number: int, reason: str) -> None:
    known = counter.office.attachments.attachment(number)
    counter.office.attachments.detach(number, reason)
    say(f"Đã bỏ tệp “{known.name}” khỏi bài viết số {known.article}.")


def _refuse_the_rest(done: Attaching) -> None:
    """Raise why some files were not attached, after the others were; what the world refused of them weighs more."""
    reasons = [one.why for one in done.refused]
    for trouble in (why for why in reasons if isinstance(why, Trouble)):
        raise trouble
    refuse([why for why in reasons if isinstance(why, Refusal)])


def _facts(done: Attaching) -> dict[str, Any]:
    refused = [one.name for one in done.refused]
    return {"attached": list(map(_fact, done.attached)), "known": list(map(_fact, done.known)), "refused": refused}


def _fact(one: Attachment) -> dict[str, Any]:
    """Return a file as one object, what tells it from others beside its name."""
    told = {name: value for name, value in asdict(one).items() if name != "fingerprint"}
    return {**told, "sha256": one.fingerprint.sha256, "size": one.fingerprint.size, "kind": one.fingerprint.kind}


def _in_words(known: tuple[Attachment, ...]) -> Iterator[str]:
    if not known:
        yield "Bài viết chưa có tệp đính kèm."
        return
    rows = (
        (str(one.id), one.name, one.fingerprint.kind.label, size_in_words(one.fingerprint.size), day(one.attached_on))
        for one in known
    )
    yield from table(("Số", "Tên tệp", "Loại", "Kích thước", "Ngày đính kèm"), rows, right={0, 3})
    yield from twins_words(known)
