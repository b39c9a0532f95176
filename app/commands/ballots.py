"""`neu-guong ballot`: counted apart by two tellers, sealed once, set aside only with a reason."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.commands.answers import say, tell
from app.commands.ballot_lines import (
    BALLOT_LINE,
    Counted,
    NomineeUnclear,
    TallySheet,
    WrittenOpinionsLeftOut,
    read_tally_sheet,
)
from app.commands.ballot_words import (
    exposures_in_words,
    note_facts,
    notes_in_words,
    progress_facts,
    progress_in_words,
    tally_facts,
    tally_in_words,
)
from app.commands.counter import Counter
from app.commands.manners import argument, family, json_option, option, reads, reason_option, served
from app.commands.mistakes import OptionMissing
from app.commands.typed import BLOCK, FILE, NUMBER, TEXT
from app.domain.council.ballot import CountNamesStrangers
from app.domain.council.ballot_count import Spoiling, SpoiltPapers
from app.domain.council.meeting import Meeting
from app.domain.council.minutes import SealedTally
from app.domain.council.seal import VoidingByOne
from app.domain.council.tally_sheet import Account, Votes
from app.domain.language.numbers import read_whole_number
from app.domain.language.text import comparable
from app.domain.nominations.nomination import Nomination

ballot = family("ballot", "Kiểm phiếu: hai người kiểm riêng, niêm phong một lần, xem và đối chiếu.")
_NUMBER = argument("number", type=NUMBER, metavar="PHIÊN_HỌP", help="Số của phiên họp trong sổ.")
_SPOILT = tuple(spoiling.name.lower() for spoiling in Spoiling)
_FIGURES = ("issued", "returned", "valid", *_SPOILT, "note")
_ANSWERING = 2


@ballot.job(
    "count",
    "Ghi lượt kiểm của một người trong Tổ kiểm phiếu; mỗi lượt đóng ngay, không sửa được.",
    "Hai người trong Tổ kiểm riêng rồi ghi riêng. Con số nào chưa khớp thì được nêu tên, không nêu người kia ghi bao "
    "nhiêu.\n\n"
    "Ví dụ dưới đây: phát ra và thu về 9 phiếu, mọi người được 9 phiếu đồng ý, riêng đề nghị số 12 được 8 và có 1 "
    "không đồng ý. Ý kiến bằng văn bản của người vắng mặt ghi sau dấu cộng: 12=8/0+1/0",
    'neu-guong ballot count 1 --teller "Trần Thị An" --issued 9 --all-agree --line 12=8/1',
)
@_NUMBER
@option("--teller", type=TEXT, required=True, help="Họ tên người kiểm, thuộc Tổ kiểm phiếu.")
@option("--issued", type=NUMBER, help="Số phiếu phát ra.")
@option("--returned", type=NUMBER, help="Số phiếu thu về; không ghi là thu về đủ.")
@option("--valid", type=NUMBER, help="Số phiếu hợp lệ; không ghi là số thu về trừ số không hợp lệ.")
@option("--foreign", type=NUMBER, help=f"Số phiếu {Spoiling.FOREIGN.label}.")
@option("--added", type=NUMBER, help=f"Số phiếu {Spoiling.ADDED.label}.")
@option("--marked", type=NUMBER, help=f"Số phiếu {Spoiling.MARKED.label}.")
@option("--unreadable", type=NUMBER, help=f"Số phiếu {Spoiling.UNREADABLE.label}.")
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
def _count(counter: Counter, /, number: int, teller: str, all_agree: bool, file: Path | None, **given: Any) -> None:
    ballots, held = counter.office.ballots, counter.office.councils.meeting(number)
    agenda = counter.office.councils.agenda(number)
    sheet = read_tally_sheet(file) if file else TallySheet()
    account = _account({name: sheet.figures.get(name) if given[name] is None else given[name] for name in _FIGURES})
    counted = _matched(agenda, (*sheet.lines, *given["lines"]))
    if all_agree:
        counted = {one.id: Counted(str(one.id), account.valid, 0, 0, held.wrote) for one in agenda} | counted
    _check_written(held, agenda, counted)
    votes = tuple(Votes(one, *line.votes) for one, line in counted.items())
    # What does not close is refused before anything is opened, so that no count is left unfinished by a slip.
    ballots.count(number, account, votes)
    again = ballots.begin(number, teller)
    progress = ballots.close(number, teller, account, votes)
    if again:
        say(f"Lượt kiểm {teller} mở trước đây mà chưa đóng đã bỏ; lượt này kiểm từ đầu.")
    say(f"Đã đóng lượt kiểm của {progress.closed[-1]}.", *progress_in_words(held, progress))


@ballot.job("progress", "Xem việc kiểm phiếu đã đến đâu: ai đã kiểm, con số nào chưa khớp; không nêu con số nào.")
@_NUMBER
@json_option
@reads
def _progress(counter: Counter, number: int, as_json: bool) -> None:
    held = counter.office.councils.meeting(number)
    progress = counter.office.ballots.progress(number)
    tell(progress_facts(held, progress), lambda: progress_in_words(held, progress), as_json=as_json)


@ballot.job("seal", "Niêm phong kết quả kiểm phiếu, một lần; do Tổ trưởng Tổ kiểm phiếu làm.")
@_NUMBER
@option("--teller", type=TEXT, required=True, help="Họ tên Tổ trưởng Tổ kiểm phiếu.")
@served
def _seal(counter: Counter, number: int, teller: str) -> None:
    sealed = counter.office.ballots.seal(number, teller)
    say(f"Đã niêm phong, mã {sealed.seal.code}; mã này in trên biên bản kiểm phiếu.", *tally_in_words(sealed))
    say(*exposures_in_words(counter.office.ballots.exposures(number)))


@ballot.job(
    "void",
    "Hủy kết quả kiểm phiếu, đã niêm phong hay chưa, để kiểm lại từ đầu; số cũ vẫn được giữ.",
    "",
    'neu-guong ballot void 1 --reason "Kiểm sót một lá phiếu" --by "Trần Thị An" --by "Lê Văn Ân"',
)
@_NUMBER
@reason_option
@option("--by", multiple=True, required=True, type=TEXT, help="Người chịu trách nhiệm; ghi đủ hai người.")
@served
def _void(counter: Counter, number: int, reason: str, by: tuple[str, ...]) -> None:
    if len(by) != _ANSWERING:
        raise VoidingByOne
    counter.office.ballots.set_aside(number, reason, (by[0], by[1]))
    held, progress = counter.office.councils.meeting(number), counter.office.ballots.progress(number)
    say(f"Đã hủy kết quả kiểm phiếu của phiên họp số {number}.", *progress_in_words(held, progress))


@ballot.job("show", "Xem kết quả đã niêm phong của một phiên họp, và những gì từng người đã kiểm.")
@_NUMBER
@json_option
@reads
def _show(counter: Counter, number: int, as_json: bool) -> None:
    ballots = counter.office.ballots
    tally, notes, exposed = ballots.tally(number), ballots.notes(number), ballots.exposures(number)
    voided = [one for one in ballots.tallies(number) if one.voided]
    told = {
        **tally_facts(tally),
        "notes": list(map(note_facts, notes)),
        "exposures": exposed,
        "replaced": list(map(tally_facts, voided)),
    }

    def in_words() -> Iterator[str]:
        yield from tally_in_words(tally)
        yield from notes_in_words(notes, tally.facts.count)
        yield from exposures_in_words(exposed)
        yield from _replaced(voided)

    tell(told, in_words, as_json=as_json)


@ballot.job("verify", "Đối chiếu mã niêm phong in trên biên bản: sổ có đúng kết quả mang mã đó không.")
@argument("code", type=TEXT, metavar="MÃ", help="Mã in trên biên bản, ví dụ 9XPX-W0GA-QRSN-HT4B.")
@json_option
@reads
def _verify(counter: Counter, code: str, as_json: bool) -> None:
    found = counter.office.ballots.verify(code)
    tell(tally_facts(found), lambda: _verified(found), as_json=as_json)


def _account(given: Mapping[str, Any]) -> Account:
    """Return the account of the papers, what was not said following from what was."""
    issued = given["issued"]
    if issued is None:
        raise OptionMissing("--issued", "neu-guong ballot count")
    returned = issued if given["returned"] is None else given["returned"]
    spoilt = SpoiltPapers(*(given[name] or 0 for name in _SPOILT))
    valid = max(0, returned - spoilt.total) if given["valid"] is None else given["valid"]
    return Account(issued, returned, valid, spoilt, given["note"] or "")


def _matched(agenda: Sequence[Nomination], lines: Sequence[Counted]) -> dict[int, Counted]:
    """Return the lines by nomination; a name must be one nominee's, and nobody is counted twice."""
    counted: dict[int, Counted] = {}
    for line in lines:
        nomination = _meant(agenda, line.whose)
        if nomination in counted:
            raise CountNamesStrangers(nomination)
        counted[nomination] = line
    return counted


def _check_written(held: Meeting, agenda: Sequence[Nomination], counted: Mapping[int, Counted]) -> None:
    """Raise `WrittenOpinionsLeftOut` for a line without the opinions the meeting says were sent in writing."""
    for one in agenda:
        line = counted.get(one.id)
        if held.wrote and line and not line.says_what_was_written:
            raise WrittenOpinionsLeftOut(one.name, one.id, held.wrote)


def _meant(agenda: Sequence[Nomination], whose: str) -> int:
    if whose.isdecimal():
        return read_whole_number(whose)
    found = [one.id for one in agenda if comparable(one.name) == comparable(whose)]
    if len(found) != 1:
        raise NomineeUnclear(whose, "; ".join(f"{one.id} ({one.name})" for one in agenda))
    return found[0]


def _replaced(voided: Sequence[SealedTally]) -> Iterator[str]:
    for tally in voided:
        yield ""
        yield from tally_in_words(tally)


def _verified(found: SealedTally) -> Iterator[str]:
    told = "đã bị hủy, không còn giá trị" if found.voided else "còn nguyên như khi niêm phong"
    yield f"Mã {found.seal.code}: kết quả {told}. Hãy đối chiếu các con số dưới đây với biên bản."
    yield from tally_in_words(found)
