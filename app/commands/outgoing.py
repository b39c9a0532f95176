"""`neu-guong outgoing` and `print outgoing`: the register of outgoing papers, and what was printed of each."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from app.commands.answers import say, tell
from app.commands.counter import Counter
from app.commands.files import check_free, check_suffix, overwrite_option
from app.commands.issuing import put_out
from app.commands.manners import argument, family, json_option, option, reads, served
from app.commands.papers import print_
from app.commands.tables import table
from app.commands.typed import DAY, FILE, NUMBER, TEXT, chosen, one_of
from app.commands.words import day
from app.domain.calendar.dates import short_date
from app.domain.language.numbers import padded
from app.domain.outgoing.outgoing import Outgoing, OutgoingDraft, Sending, SeriesState, gaps_in_words
from app.domain.papers.document_kind import DocumentKind
from app.files import read_whole, write_whole

outgoing = family("outgoing", "Sổ đăng ký văn bản đi: ghi văn bản, việc chuyển, bản lưu; cách đánh số; xem.")
_KINDS = {kind: kind.label for kind in DocumentKind}
_SERIES = {"riêng": False, "chung": True}
_LINE = argument("line", type=NUMBER, metavar="DÒNG", help="Số của dòng trong sổ đăng ký (không phải số văn bản).")
_YEAR = option("--year", type=NUMBER, help="Năm; không ghi là năm nay.")
_KNOWN_ONCE_SENT = ("copies", "handed_over", "receipt", "note")
_SENDING = (
    option("--copies", type=NUMBER, help="Số lượng bản."),
    option("--sent", "handed_over", type=DAY, help="Ngày chuyển."),
    option("--receipt", type=TEXT, help="Ai ký nhận."),
    option("--note", type=TEXT, help="Ghi chú."),
)


def _of_sending(command: Any) -> Any:
    for one in reversed(_SENDING):
        command = one(command)
    return command


def _sending(given: Mapping[str, Any], known: Sending) -> Sending:
    """Return what is known of the sending once what was typed is added."""
    return replace(known, **{name: value for name, value in given.items() if value is not None})


@outgoing.job(
    "add",
    "Ghi một văn bản đi khác quyết định: báo cáo, tờ trình, công văn đôn đốc…",
    "Quyết định được ghi khi ban hành. Không ghi --number thì lấy số kế tiếp; --file lưu đúng bản PDF đã in.",
    'neu-guong outgoing add --kind "Báo cáo" --day 5/4/2021 --subject "kết quả quý I năm 2021" --file bc.pdf',
)
@option("--kind", type=chosen("LOẠI", _KINDS), required=True, help="Tên loại, ví dụ “Báo cáo”, hoặc viết tắt BC.")
@option("--number", type=NUMBER, help="Số văn bản do văn thư cấp.")
@option("--day", "--date", "day_", type=DAY, required=True, help="Ngày văn bản.")
@option("--subject", type=TEXT, required=True, help="Trích yếu nội dung.")
@option("--issuer", type=TEXT, default="", help="Ký hiệu nơi ban hành, ví dụ HĐTĐKT; không ghi là của cơ quan.")
@option("--drafting", type=TEXT, default="", help="Ký hiệu đơn vị soạn công văn, ví dụ VP.")
@option("--signer", type=TEXT, default="", help="Người ký; không ghi là người ký của cơ quan.")
@option("--recipients", type=TEXT, default="", help="Nơi nhận văn bản.")
@option("--keeper", type=TEXT, default="", help="Đơn vị, người nhận bản lưu; không ghi là văn thư cơ quan.")
@_of_sending
@option("--file", type=FILE, help="Bản .pdf đã in, được lưu đúng từng byte.")
@served
def _add(
    counter: Counter,
    /,
    kind: DocumentKind,
    day_: date,
    file: Path | None,
    **given: Any,
) -> None:
    sending = _sending({name: given.pop(name) for name in _KNOWN_ONCE_SENT}, Sending())
    draft = OutgoingDraft(kind, day=day_, sending=sending, **given)
    entered = counter.office.outgoing.enter(draft, None if file is None else read_whole(file))
    kept = " Đã lưu bản in." if entered.archived else ""
    say(f"Đã ghi văn bản đi số {entered.reference} ngày {short_date(day_)}, dòng {entered.id} trong sổ.{kept}")


@outgoing.job(
    "send", "Ghi việc chuyển một văn bản đi: số bản, ngày chuyển, ký nhận, ghi chú; chỉ ghi những điều cần sửa."
)
@_LINE
@_of_sending
@served
def _send(counter: Counter, /, line: int, **given: Any) -> None:
    known = counter.office.outgoing.paper(line).sending
    sent = counter.office.outgoing.send(line, _sending(given, known))
    say(f"Đã ghi việc chuyển văn bản số {sent.reference}.")


@outgoing.job(
    "series",
    "Đặt cách đánh số văn bản đi từ một năm: mỗi loại một dãy số riêng, hoặc mọi loại chung một dãy.",
    "Chưa đặt thì mỗi loại một dãy riêng. Không đổi được khi năm đó đã có văn bản được cấp số.",
    "neu-guong outgoing series chung --year 2027",
)
@argument("way", type=one_of("riêng|chung", _SERIES), metavar="riêng|chung", help="Dãy số riêng hay chung.")
@_YEAR
@served
def _series(counter: Counter, way: bool, year: int | None) -> None:
    since = year or counter.today().year
    counter.office.outgoing.settle_series(since, shared=way)
    said = "mọi loại văn bản chung một dãy số" if way else "mỗi loại văn bản một dãy số riêng"
    say(f"Từ năm {since}, {said}.")


@outgoing.job("list", "Liệt kê văn bản đi của một năm, các số chưa ghi và số kế tiếp.")
@_YEAR
@option("--kind", type=chosen("LOẠI", _KINDS), help="Chỉ văn bản loại này.")
@json_option
@reads
def _list(counter: Counter, year: int | None, kind: DocumentKind | None, as_json: bool) -> None:
    wanted, outgoing = year or counter.today().year, counter.office.outgoing
    lines = tuple(one for one in outgoing.of_year(wanted) if kind in {None, one.kind})
    series = outgoing.series(wanted)
    facts = {"year": wanted, "papers": [_facts(one) for one in lines], "series": series}
    tell(facts, lambda: _in_words(lines, series), as_json=as_json)


@outgoing.job("paper", "Ghi bản in đã lưu của một văn bản đi ra tệp .pdf, đúng từng byte như khi in.")
@_LINE
@argument("file", type=FILE, metavar="TỆP.pdf", help="Tệp cần ghi.")
@overwrite_option
@reads
def _paper(counter: Counter, line: int, file: Path, overwrite: bool) -> None:
    check_suffix(file, ".pdf")
    check_free(file, overwrite=overwrite)
    kept = counter.office.archive.paper(line)
    write_whole(file, kept.content)
    say(f"Đã ghi bản in của văn bản số {kept.reference} ra {file}.", f"SHA-256: {kept.sha256}")


@print_.job("outgoing", "In sổ đăng ký văn bản đi của một năm, đủ mười cột.")
@argument("file", type=FILE, metavar="TỆP.pdf|.docx|.xlsx", help="Tệp cần ghi; tệp cũ cùng tên được thay bằng bản mới.")
@_YEAR
@reads
def _print(counter: Counter, file: Path, year: int | None) -> None:
    paper = counter.office.outgoing.printed(year or counter.today().year)
    put_out(counter, paper, file)


def _facts(one: Outgoing) -> dict[str, Any]:
    names = ("id", "kind", "number", "symbol", "reference", "day", "subject", "signer", "recipients", "keeper")
    sending = one.sending
    sent = {name: getattr(sending, name) for name in _KNOWN_ONCE_SENT}
    more = {"ended": one.ended, "archived": one.archived, "report": one.report}
    return {**{name: getattr(one, name) for name in names}, **sent, **more}


def _in_words(lines: tuple[Outgoing, ...], series: tuple[SeriesState, ...]) -> Iterator[str]:
    rows = [
        (
            str(one.id),
            one.reference,
            day(one.day),
            f"{one.kind.label} {one.subject}",
            one.signer,
            day(one.sending.handed_over),
            "có" if one.archived else "",
            one.ended,
        )
        for one in lines
    ]
    headings = (
        "Dòng",
        "Số, ký hiệu",
        "Ngày",
        "Tên loại, trích yếu",
        "Người ký",
        "Ngày chuyển",
        "Bản lưu",
        "Trạng thái",
    )
    yield from table(headings, rows, right={0})
    yield f"{padded(len(rows))} văn bản đi."
    yield from map(_state, series)


def _state(one: SeriesState) -> str:
    gaps = gaps_in_words(one.gaps)
    left_out = f"chưa ghi {gaps}" if gaps else "ghi đủ các số trước"
    return f"Dãy số {one.series}: số kế tiếp {padded(one.next_number)}, {left_out}."
