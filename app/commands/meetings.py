"""`neu-guong meeting`: when the council meets on what, who comes, and who counts."""

from pathlib import Path
from typing import Any

from app.commands.answers import say, tell
from app.commands.counter import Counter
from app.commands.files import check_free, overwrite_option
from app.commands.manners import argument, family, json_option, plan_option, reads, reason_option, served
from app.commands.meeting_drafts import amended_draft, described, new_draft
from app.commands.meeting_words import meeting_facts, meeting_in_words, meetings_in_words, whole_facts
from app.commands.typed import FILE, FOLDER, NUMBER, TEXT
from app.domain.calendar.dates import short_date
from app.domain.council.letter import letter_at
from app.files import read_whole, write_whole

meeting = family("meeting", "Phiên họp Hội đồng: ghi, sửa, bỏ, lưu ý kiến bằng văn bản, liệt kê, xem.")
_NUMBER = argument("number", type=NUMBER, metavar="SỐ", help="Số của phiên họp trong sổ.")


@meeting.job(
    "add",
    "Ghi một phiên họp Hội đồng.",
    "Đề nghị đưa ra bỏ phiếu phải nêu bằng --agenda: số của từng đề nghị, hoặc “all” là mọi đề nghị đủ hồ sơ đang chờ.",
    'neu-guong meeting add --held 15/3/2021 --purpose "khen thưởng gương quý I năm 2021" '
    '--teller "Trần Thị An" --teller "Lê Văn Ân" --agenda all '
    '--absent "Đỗ Văn Đạt: đi công tác; Lê Thị Hoa: ốm"',
)
@plan_option
@described(new=True)
@served
def _add(counter: Counter, /, plan_code: str | None, **given: Any) -> None:
    added = counter.office.councils.convene(new_draft(counter, counter.plan(plan_code).code, given))
    held = short_date(added.draft.held)
    say(f"Đã ghi phiên họp số {added.id}, ngày {held}.", *meeting_in_words(counter, added))


@meeting.job(
    "edit",
    "Sửa một phiên họp chưa có lượt kiểm phiếu nào đóng; chỉ ghi những điều cần sửa.",
    "--absent và --absent-wrote cùng ghi lại một danh sách vắng mặt: ghi đủ mọi người vắng.",
    'neu-guong meeting edit 1 --absent "Đỗ Văn Đạt: đi công tác" --absent-wrote "Lê Thị Hoa: ốm" --spares 1',
)
@_NUMBER
@described(new=False)
@served
def _edit(counter: Counter, /, number: int, **given: Any) -> None:
    known = counter.office.councils.meeting(number)
    amended = counter.office.councils.amend(number, amended_draft(counter, known, given))
    say(f"Đã sửa phiên họp số {number}.", *meeting_in_words(counter, amended))


@meeting.job("call-off", "Bỏ một phiên họp ghi nhầm hoặc không họp; các đề nghị được chờ phiên họp khác.")
@_NUMBER
@reason_option
@served
def _call_off(counter: Counter, number: int, reason: str) -> None:
    counter.office.councils.call_off(number, reason)
    say(f"Đã bỏ phiên họp số {number}.")


@meeting.job("strike", "Gạch bỏ một phiên họp ghi nhầm; như lệnh call-off.")
@_NUMBER
@reason_option
@served
def _strike(counter: Counter, number: int, reason: str) -> None:
    counter.office.councils.call_off(number, reason)
    say(f"Đã gạch bỏ phiên họp số {number}.")


@meeting.job(
    "letter",
    "Lưu bản quét ý kiến bằng văn bản của một thành viên vắng mặt.",
    "Bản quét nằm cạnh phiên họp, không gắn với kết quả kiểm phiếu.",
)
@_NUMBER
@argument("member", type=TEXT, metavar="THÀNH_VIÊN", help="Họ tên thành viên vắng mặt có ý kiến bằng văn bản.")
@argument("file", type=FILE, metavar="TỆP", help="Bản quét .pdf, .jpg hoặc .png.")
@served
def _letter(counter: Counter, number: int, member: str, file: Path) -> None:
    counter.office.councils.keep_letter(number, member, file.name, read_whole(file))
    say(f"Đã lưu ý kiến bằng văn bản của {member} vào phiên họp số {number}.")


@meeting.job(
    "strike-letter",
    "Gạch bỏ một bản quét lưu nhầm; bản quét còn trong sổ nhưng không được hiện nữa.",
    "Làm được cả khi đã niêm phong: biên bản không đếm bản quét. Người có ý kiến vẫn còn trong danh sách vắng mặt.",
    'neu-guong meeting strike-letter 1 2 --reason "lưu nhầm bản của phiên khác"',
)
@_NUMBER
@argument("place", type=NUMBER, metavar="BẢN", help="Bản quét thứ mấy, đếm từ 1 theo thứ tự của meeting show.")
@reason_option
@served
def _strike_letter(counter: Counter, number: int, place: int, reason: str) -> None:
    counter.office.councils.meeting(number)
    letter = letter_at(counter.office.councils.letters(number), place)
    counter.office.councils.strike_letter(number, letter, reason)
    say(f"Đã gạch bỏ bản quét {letter.name} của {letter.member}, phiên họp số {number}.")


@meeting.job("letters", "Ghi các bản quét ý kiến bằng văn bản của một phiên họp ra một thư mục.")
@_NUMBER
@argument("folder", type=FOLDER, metavar="THƯ_MỤC", help="Thư mục đã có, nhận các tệp.")
@overwrite_option
@reads
def _letters(counter: Counter, number: int, folder: Path, overwrite: bool) -> None:
    counter.office.councils.meeting(number)
    for place, letter in enumerate(counter.office.councils.letters(number), start=1):
        file = folder / f"{place:02}-{letter.name}"
        check_free(file, overwrite=overwrite)
        write_whole(file, letter.content)
        say(f"Đã ghi ý kiến bằng văn bản của {letter.member} ra {file}.")


@meeting.job("list", "Liệt kê các phiên họp.")
@plan_option
@json_option
@reads
def _list(counter: Counter, plan_code: str | None, as_json: bool) -> None:
    known = counter.office.councils.meetings(counter.plan(plan_code).code)
    listed = [meeting_facts(line.meeting, line.code) for line in known]
    tell({"meetings": listed}, lambda: meetings_in_words(known), as_json=as_json)


@meeting.job("show", "Xem một phiên họp: số phiếu đồng ý cần có, người liên quan, điều cần lưu ý.")
@_NUMBER
@json_option
@reads
def _show(counter: Counter, number: int, as_json: bool) -> None:
    known = counter.office.councils.meeting(number)
    tell(whole_facts(counter, known), lambda: meeting_in_words(counter, known), as_json=as_json)
