"""`neu-guong ballot`: what the tellers counted, recorded once, and what it decided."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.commands.answers import say, tell
from app.commands.ballot_lines import BALLOT_LINE, Counted, NomineeUnclear, TallySheet, read_tally_sheet
from app.commands.counter import Counter
from app.commands.manners import argument, family, json_option, option, reads, served
from app.commands.mistakes import OptionMissing
from app.commands.tables import table
from app.commands.typed import BLOCK, FILE, NUMBER
from app.domain.ballot import CountNamesStrangers, Verdict
from app.domain.council import Meeting
from app.domain.dates import short_date
from app.domain.minutes import TallyFacts, TallyRow
from app.domain.nomination import Nomination
from app.domain.numbers import padded, percent, read_whole_number
from app.domain.text import comparable
from app.services.councils import Account, Votes

ballot = family("ballot", "Kết quả kiểm phiếu: ghi một lần, xem lại.")
_NUMBER = argument("number", type=NUMBER, metavar="PHIÊN_HỌP", help="Số của phiên họp trong sổ.")
_SIGNS = {Verdict.PASSED: "●", Verdict.FAILED: "▲", Verdict.HELD_BACK: "■"}


@ballot.job(
    "record",
    "Ghi kết quả kiểm phiếu của một phiên họp; ghi xong không sửa được.",
    "Ví dụ dưới đây: phát ra và thu về 9 phiếu, mọi người được 9 phiếu đồng ý, riêng đề nghị số 12 được 8 và có 1 "
    "không đồng ý. Ý kiến bằng văn bản của người vắng mặt ghi sau dấu cộng: 12=8/0+1/0",
    "neu-guong ballot record 1 --issued 9 --all-agree --line 12=8/1",
)
@_NUMBER
@option("--issued", type=NUMBER, help="Số phiếu phát ra.")
@option("--returned", type=NUMBER, help="Số phiếu thu về; không ghi là thu về đủ.")
@option("--valid", type=NUMBER, help="Số phiếu hợp lệ; không ghi là số thu về trừ số không hợp lệ.")
@option("--invalid", type=NUMBER, help="Số phiếu không hợp lệ; không ghi là số thu về trừ số hợp lệ.")
@option("--note", type=BLOCK, help="Vì sao có phiếu không thu về.")
@option(
    "--line",
    "lines",
    type=BALLOT_LINE,
    multiple=True,
    help="Một người: “số đề nghị hoặc tên=đồng ý/không đồng ý/không hợp lệ+văn bản đồng ý/không đồng ý”.",
)
@option("--all-agree", is_flag=True, help="Những người không có --line được mọi phiếu hợp lệ và văn bản đồng ý.")
@option("--file", type=FILE, help="Đọc từ tệp .toml, hoặc bảng .xlsx có mỗi người một dòng.")
@served
def _record(counter: Counter, /, number: int, all_agree: bool, file: Path | None, **given: Any) -> None:
    held = counter.rolls.meeting(number)
    agenda = counter.office.councils.agenda(number)
    sheet = read_tally_sheet(file) if file else TallySheet()
    account = _account({name: sheet.figures.get(name) if given[name] is None else given[name] for name in _FIGURES})
    counted = _matched(agenda, (*sheet.lines, *given["lines"]))
    if all_agree:
        counted = {one.id: Counted(str(one.id), account.valid, 0, 0, held.wrote) for one in agenda} | counted
    votes = tuple(Votes(one, *line.votes) for one, line in counted.items())
    counter.office.councils.record_ballot(number, account, votes)
    say(f"Đã ghi kết quả kiểm phiếu của phiên họp số {number}.", *_in_words(counter.office.councils.tally(number)))


@ballot.job("show", "Xem kết quả kiểm phiếu của một phiên họp.")
@_NUMBER
@json_option
@reads
def _show(counter: Counter, number: int, as_json: bool) -> None:
    held = counter.rolls.meeting(number)
    tally = counter.office.councils.tally(number)
    agenda = counter.office.councils.agenda(number)
    tell(_facts(held, agenda, tally), lambda: _in_words(tally), as_json=as_json)


_FIGURES = ("issued", "returned", "valid", "invalid", "note")


def _account(given: Mapping[str, Any]) -> Account:
    """Return the account of the papers, what was not said following from what was."""
    issued = given["issued"]
    if issued is None:
        raise OptionMissing("--issued", "neu-guong ballot record")
    returned = issued if given["returned"] is None else given["returned"]
    valid, invalid = given["valid"], given["invalid"]
    if valid is None:
        valid = max(0, returned - (invalid or 0))
    if invalid is None:
        invalid = max(0, returned - valid)
    return Account(issued, returned, valid, invalid, given["note"] or "")


def _matched(agenda: Sequence[Nomination], lines: Sequence[Counted]) -> dict[int, Counted]:
    """Return the lines by nomination; a name must be one nominee's, and nobody is counted twice."""
    counted: dict[int, Counted] = {}
    for line in lines:
        nomination = _meant(agenda, line.whose)
        if nomination in counted:
            raise CountNamesStrangers(nomination)
        counted[nomination] = line
    return counted


def _meant(agenda: Sequence[Nomination], whose: str) -> int:
    if whose.isdecimal():
        return read_whole_number(whose)
    found = [one.id for one in agenda if comparable(one.name) == comparable(whose)]
    if len(found) != 1:
        raise NomineeUnclear(whose, "; ".join(f"{one.id} ({one.name})" for one in agenda))
    return found[0]


def _facts(held: Meeting, agenda: Sequence[Nomination], tally: TallyFacts) -> dict[str, Any]:
    count = tally.count
    papers = ("members", "present", "absent", "wrote", "issued", "returned", "valid", "invalid", "note")
    return {
        "meeting": held.id,
        "held": held.draft.held,
        **{name: getattr(count, name) for name in papers},
        "rule": tally.rule,
        "needed": tally.needed,
        "lines": [
            {
                "nomination": one.id,
                "name": one.name,
                "recipient": one.recipient,
                "agree": line.agree,
                "disagree": line.disagree,
                "invalid": line.blank,
                "written_agree": line.written_agree,
                "written_disagree": line.written_disagree,
                "agreeing": row.agreeing,
                "base": row.base,
                "share": f"{row.agreeing}/{row.base}",
                "verdict": row.verdict,
                "passed": row.verdict is Verdict.PASSED,
            }
            for one, line, row in zip(agenda, count.lines, tally.rows, strict=True)
        ],
    }


def _in_words(tally: TallyFacts) -> Iterator[str]:
    count = tally.count
    yield (
        f"Phiên họp ngày {short_date(tally.held)}: {count.members} thành viên, có mặt {count.present}, "
        f"có ý kiến bằng văn bản {count.wrote}."
    )
    yield (
        f"Phiếu phát ra {padded(count.issued)}, thu về {padded(count.returned)}, hợp lệ {padded(count.valid)}, "
        f"không hợp lệ {padded(count.invalid)}."
    )
    if tally.needed is not None:
        yield f"Cần ít nhất {tally.needed} phiếu đồng ý."
    headings = ("", "Tên", "Đồng ý", "Không đồng ý", "Không hợp lệ", "Văn bản +", "Văn bản -", "Tỷ lệ", "", "Kết quả")
    written = [line.written_disagree for line in count.lines]
    rows = [_row(row, disagreed) for row, disagreed in zip(tally.rows, written, strict=True)]
    yield from table(headings, rows, right=range(2, 9))


def _row(row: TallyRow, wrote_no: int) -> tuple[str, ...]:
    reason = " (tập thể do người này đứng đầu không được công nhận)" if row.verdict is Verdict.HELD_BACK else ""
    return (
        _SIGNS[row.verdict],
        row.name,
        str(row.agree),
        str(row.disagree),
        str(row.blank),
        str(row.written_agree),
        str(wrote_no),
        f"{row.agreeing}/{row.base}",
        percent(row.agreeing, row.base),
        f"{row.verdict.label}{reason}",
    )
