"""The district's folder: its contest year 2021, step by step."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from app.documents.paper import Paper
from app.domain.calendar.dates import short_date
from app.domain.calendar.period import Basis, Period, read_period
from app.domain.certificates.certificate_layout import IN_PLACE
from app.domain.outgoing.sent_articles import SendingWish
from app.domain.papers.document_kind import DocumentKind
from app.domain.papers.numbering import numbered
from app.domain.papers.official_letter import LetterWish
from app.domain.units.agency import Agency, Level
from app.intake.forms import Kind
from app.office import Office
from app.sample.ba_dinh import PLAN
from app.sample.bonus_funds import fund_piece
from app.sample.demo_decisions import certificates, decision_pieces
from app.sample.demo_meetings import meeting_step
from app.sample.demo_tables import quota_grid
from app.sample.filing import EXCEL, PDF, WORD, Piece, Step, also_drawn, drawn, kept
from app.sample.stock import year_of
from app.services.reminders import ReminderWish
from app.services.submissions import Signed

_TEMPLATES = {
    Kind.UNITS: ("don-vi", "danh mục đơn vị"),
    Kind.ARTICLES: ("bai-viet", "bài viết dự thi"),
    Kind.EXEMPLARS: ("guong", "gương điển hình tiên tiến"),
    Kind.NOMINATIONS: ("de-nghi", "đề nghị khen thưởng"),
    Kind.COMMENDATIONS: ("khen-thuong", "khen thưởng đã có quyết định"),
    Kind.COUNCIL: ("hoi-dong", "thành viên Hội đồng"),
}
_AHEAD, _BEFORE_ITS_LIMIT = read_period("2021-03"), date(2021, 3, 5)
_FIRST_QUARTER, _THIRD_QUARTER = read_period("2021-Q1"), read_period("2021-Q3")
_YEAR = 2021


def district_steps(office: Office) -> Iterator[Step]:
    """Yield the district's year, in the order in which its office lives it."""
    agency, told = office.plans.plan(PLAN).agency, year_of("ba-dinh.toml")
    first, second = (line.meeting for line in reversed(office.councils.meetings(PLAN)))
    yield Step("bieu-mau-chi-tieu", "Giao chỉ tiêu, phát biểu mẫu", tuple(_templates(office)))
    yield Step("don-doc", "Theo dõi, đôn đốc chỉ tiêu", tuple(_reminders(office, agency, told)))
    yield Step("khen-kip-thoi", "Khen thưởng ngay khi phát hiện", tuple(_at_once(office)))
    yield meeting_step(office, agency, first, told["meeting"][0])
    yield Step("de-nghi-thanh-pho", "Đề nghị Thành phố khen thưởng", tuple(_to_the_city(office, agency, told)))
    yield Step("gui-bai-du-thi", "Chọn bài gửi Cuộc thi thành phố", tuple(_best_articles(office, agency, told)))
    yield meeting_step(office, agency, second, told["meeting"][1])
    yield Step("giai-thuong", "Ghi giải thưởng của Cuộc thi", tuple(_prizes(office)))
    yield Step("xet-tieu-chuan", "Xét khen thưởng theo tiêu chuẩn của kế hoạch", tuple(_standings(office)))
    yield Step("bao-cao-thong-ke", "Báo cáo, thống kê", tuple(_reports(office, agency, told)))
    yield Step("so-sach", "Sổ đăng ký văn bản đi, quỹ khen thưởng", tuple(_registers(office)))
    yield Step("phoi-giay-khen", "In giấy khen lên phôi mua sẵn", tuple(_on_blanks(office)))


def _templates(office: Office) -> Iterator[Piece]:
    for kind, (name, content) in _TEMPLATES.items():
        tale = f"Mẫu bảng tính để các đơn vị điền {content}, rồi nhập vào sổ"
        yield Piece(f"mau-{name}", tale, {EXCEL: partial(_template, office, kind)})


def _template(office: Office, kind: Kind, path: Path) -> None:
    office.imports.template(kind, path, PLAN)


def _reminders(office: Office, agency: Agency, told: Mapping[str, Any]) -> Iterator[Piece]:
    grid = "Chỉ tiêu của từng đơn vị theo tháng, cả Cuộc thi"
    yield Piece("theo-doi-chi-tieu", grid, {".txt": quota_grid(office, PLAN)})
    ahead = partial(office.reminders.joint, PLAN, _AHEAD, ReminderWish(as_of=_BEFORE_ITS_LIMIT))
    tale = f"Công văn nhắc hạn {_AHEAD.name}, số liệu đến hết ngày {short_date(_BEFORE_ITS_LIMIT)}, dự thảo"
    yield drawn("nhac-han-thang-3-2021", tale, ahead, PDF, WORD)
    for letter in told["reminder"]:
        yield from _overdue(office, agency, letter)


def _overdue(office: Office, agency: Agency, told: Mapping[str, Any]) -> Iterator[Piece]:
    period, number, day = read_period(told["period"]), told["number"], told["day"]
    cited, wish = _letter(agency, told), ReminderWish(as_of=day, by=told["by"], letter=LetterWish(number, day))
    joint = partial(office.reminders.joint, PLAN, period, wish)
    tale = f"Công văn đôn đốc {period.name} số {cited[0]}, chung cho mọi đơn vị còn thiếu"
    yield also_drawn(kept(office, cited, f"don-doc-{told['period']}", tale), joint, WORD)
    unsigned = ReminderWish(as_of=day, by=told["by"])
    each = partial(office.reminders.per_unit, PLAN, period, unsigned)
    tale = f"Công văn đôn đốc {period.name}, mỗi đơn vị một công văn, dự thảo"
    yield drawn(f"don-doc-{told['period']}-tung-don-vi", tale, each, PDF, WORD)


def _at_once(office: Office) -> Iterator[Piece]:
    for decision in office.decisions.all(PLAN):
        if decision.meeting is None:
            yield from decision_pieces(office, decision)
        for letter in decision.corrections:
            tale = f"Công văn đính chính số {letter.letter} ngày {short_date(letter.written)}, kèm Quyết định trên"
            compose = partial(office.corrections.paper, decision.id, letter.letter)
            name = f"dinh-chinh-quyet-dinh-{decision.facts.number}"
            yield also_drawn(kept(office, (letter.letter, letter.written), name, tale), compose, WORD)


def _to_the_city(office: Office, agency: Agency, told: Mapping[str, Any]) -> Iterator[Piece]:
    for sent in told["city"]:
        cited = numbered(sent["number"], DocumentKind.SUBMISSION.symbol(agency.symbol)), sent["day"]
        tale = f"Tờ trình số {cited[0]} ngày {short_date(sent['day'])} trình Thành phố, kèm danh sách"
        signed, name = Signed(sent["number"], sent["day"]), f"to-trinh-thanh-pho-{sent['number']}"
        proposed = partial(
            office.submissions.higher_paper, PLAN, Level.PROVINCE, _proposed(office, sent["units"]), signed
        )
        yield also_drawn(kept(office, cited, name, tale), proposed, WORD)


def _proposed(office: Office, units: Collection[str]) -> tuple[int, ...]:
    """Return the exemplars of these units among all that were proposed to the City."""
    names = {unit.id: unit.name for unit in office.units.all()}
    lines = office.submissions.to_higher(PLAN, Level.PROVINCE, (), Signed()).lines
    proposed = (office.exemplars.exemplar(line.exemplar) for line in lines)
    return tuple(one.id for one in proposed if names[one.draft.unit] in units)


def _best_articles(office: Office, agency: Agency, told: Mapping[str, Any]) -> Iterator[Piece]:
    letter = told["best_articles"]
    cited, wish = _letter(agency, letter), SendingWish(letter=LetterWish(letter["number"], letter["day"]))
    sent = office.sent_articles
    tale = f"Công văn số {cited[0]} gửi 50 bài viết điểm cao nhất, kèm danh sách"
    yield also_drawn(kept(office, cited, "cong-van-gui-bai", tale), partial(sent.letter, PLAN, wish), WORD)
    tale = "Danh sách 50 bài viết gửi Cuộc thi thành phố, bảng tính Excel"
    yield drawn("danh-sach-50-bai", tale, partial(sent.list, PLAN, wish), EXCEL)


def _prizes(office: Office) -> Iterator[Piece]:
    tale = "Danh sách tác phẩm đạt giải của thành phố và của quận, kèm tiền thưởng"
    yield drawn("tac-pham-dat-giai", tale, partial(office.prizes.list, PLAN), PDF, WORD, EXCEL)


def _standings(office: Office) -> Iterator[Piece]:
    lists = office.standing_lists
    tale = "Kết quả xét tập thể theo tiêu chuẩn của kế hoạch, kèm lý do từng đơn vị"
    yield drawn("xet-tap-the", tale, partial(lists.of_units, PLAN), PDF, WORD, EXCEL)
    tale = "Kết quả xét cá nhân tác giả theo tiêu chuẩn của kế hoạch, kèm lý do từng người"
    yield drawn("xet-tac-gia", tale, partial(lists.of_authors, PLAN), PDF, WORD, EXCEL)


def _reports(office: Office, agency: Agency, told: Mapping[str, Any]) -> Iterator[Piece]:
    for report in told["report"]:
        period, day = read_period(report["period"]), report["day"]
        cited = numbered(report["number"], DocumentKind.REPORT.symbol(agency.symbol)), day
        tale = f"Báo cáo {period.name} số {cited[0]} ngày {short_date(day)}, số liệu theo lịch, đủ biểu và biểu đồ"
        name = f"bao-cao-{report['period'].lower()}"
        yield also_drawn(
            kept(office, cited, name, tale), partial(_report(office, period), report["number"], day), EXCEL
        )
    tale = f"Báo cáo {_FIRST_QUARTER.name}, số liệu theo kỳ của Nghị định 09/2019/NĐ-CP (15/12 đến 14/3), dự thảo"
    yield drawn("bao-cao-2021-q1-nd09", tale, _report(office, _FIRST_QUARTER, Basis.ND09), PDF, WORD)
    tale = f"Báo cáo {_THIRD_QUARTER.name}, số liệu theo lịch đến nay, dự thảo để sửa và ký"
    yield drawn("bao-cao-2021-q3", tale, _report(office, _THIRD_QUARTER), PDF, WORD, EXCEL)
    movements, awards = office.statistics.movements_paper, office.statistics.awards_paper
    tale = f"Biểu 0601.N năm {_YEAR}: số phong trào thi đua, mười hai dòng theo mẫu"
    yield drawn("bieu-0601", tale, partial(movements, _YEAR), PDF, WORD, EXCEL)
    tale = f"Biểu 0603.N năm {_YEAR}: số lượng khen thưởng theo đối tượng và phương thức"
    yield drawn("bieu-0603", tale, partial(awards, _YEAR), PDF, WORD, EXCEL)


def _registers(office: Office) -> Iterator[Piece]:
    for year in (_YEAR - 1, _YEAR):
        tale = f"Sổ đăng ký văn bản đi năm {year}, đủ mười cột theo Nghị định 30/2020/NĐ-CP"
        yield drawn(f"van-ban-di-{year}", tale, partial(office.outgoing.printed, year), PDF, WORD, EXCEL)
    yield fund_piece(office, _YEAR)


def _on_blanks(office: Office) -> Iterator[Piece]:
    decision = office.decisions.all(PLAN)[0]
    by = f"Quyết định số {decision.facts.reference}"
    tale = "Tờ thước A4: in ra giấy thường, úp lên phôi để đo độ lệch của máy in"
    yield Piece("to-thuoc", tale, {PDF: lambda path: office.certificates.ruler("a4", IN_PLACE, path)})
    tale = f"Giấy khen theo {by}, chỉ in phần chữ mà phôi mua sẵn chưa có"
    yield certificates(office, decision, "giay-khen-tren-phoi", tale, overlay=True)
    yield certificates(office, decision, "giay-khen-kho-a3", f"Giấy khen theo {by}, in trọn trên khổ A3", "a3")


def _letter(agency: Agency, told: Mapping[str, Any]) -> tuple[str, date]:
    symbol = DocumentKind.OFFICIAL_LETTER.symbol(agency.symbol, agency.drafter)
    return numbered(told["number"], symbol), told["day"]


def _report(office: Office, period: Period, basis: Basis | None = None) -> partial[Paper]:
    return partial(office.papers.report, PLAN, period, basis)
