"""`neu-guong signer`: who signs for the office from one day to another."""

from collections.abc import Callable, Iterator
from datetime import date

from app.commands.answers import say, tell
from app.commands.counter import Counter
from app.commands.manners import argument, family, json_option, option, reads, reason_option, served
from app.commands.tables import table
from app.commands.typed import BLOCK, DAY, NUMBER
from app.commands.words import day
from app.domain.papers.signer_term import SignerTerm, TermDraft
from app.domain.papers.signing import read_signer

signer = family("signer", "Người ký theo thời gian: văn bản ngày nào thì người ký của ngày ấy; ghi, sửa, gạch bỏ, xem.")
_WHO = argument("typed", type=BLOCK, metavar="NGƯỜI_KÝ", help="Họ tên; quyền hạn; chức vụ, ngăn bằng dấu chấm phẩy.")
_TERM = argument("number", type=NUMBER, metavar="SỐ", help="Số của dòng, xem bằng: neu-guong signer list.")
_OPTIONS = (
    option("--from", "begins", type=DAY, help="Ký từ ngày này; không ghi thì từ trước đến nay."),
    option("--to", "ends", type=DAY, help="Ký đến hết ngày này; không ghi thì còn ký."),
)


def _over_days(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of the days."""
    for add in reversed(_OPTIONS):
        command = add(command)
    return command


@signer.job(
    "add",
    "Ghi một người ký từ ngày nào đến ngày nào.",
    "Ngày không có ai ở đây thì người ký của tiêu đề văn bản ký (lệnh letterhead). Văn bản đã phát hành giữ nguyên.",
    'neu-guong signer add "Nguyễn Văn A; Q. GIÁM ĐỐC" --from 1/3/2024 --to 31/8/2024',
)
@_WHO
@_over_days
@served
def _add(counter: Counter, typed: str, begins: date | None, ends: date | None) -> None:
    say(_said("Đã ghi", counter.office.signers.add(TermDraft(read_signer(typed), begins, ends))))


@signer.job("set", "Ghi lại một dòng: người ký và các ngày.")
@_TERM
@_WHO
@_over_days
@served
def _set(counter: Counter, number: int, typed: str, begins: date | None, ends: date | None) -> None:
    say(_said("Đã sửa", counter.office.signers.correct(number, TermDraft(read_signer(typed), begins, ends))))


@signer.job("strike", "Gạch bỏ một dòng ghi nhầm.")
@_TERM
@reason_option
@served
def _strike(counter: Counter, number: int, reason: str) -> None:
    say(_said("Đã gạch bỏ", counter.office.signers.strike(number, reason)))


@signer.job("list", "Xem ai ký từ ngày nào đến ngày nào.")
@json_option
@reads
def _list(counter: Counter, as_json: bool) -> None:
    known = counter.office.signers.terms()
    told = [
        {
            "id": one.id,
            "name": one.draft.signer.name,
            "capacity": one.draft.signer.capacity,
            "begins": one.draft.begins,
            "ends": one.draft.ends,
        }
        for one in known
    ]
    tell({"signers": told}, lambda: _rows(known), as_json=as_json)


def _said(done: str, term: SignerTerm) -> str:
    return f"{done} người ký {term.draft.signer.name} {term.draft.days}, dòng {term.id}."


def _rows(known: tuple[SignerTerm, ...]) -> Iterator[str]:
    rows = [
        (
            str(one.id),
            one.draft.signer.name,
            " – ".join(one.draft.signer.capacity),
            day(one.draft.begins),
            day(one.draft.ends),
        )
        for one in known
    ]
    yield from table(("Số", "Người ký", "Quyền hạn, chức vụ", "Từ ngày", "Đến ngày"), rows, right={0})
    yield "Những ngày khác: người ký của tiêu đề văn bản."
