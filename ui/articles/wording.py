"""The words of the pages beside the list of articles."""

from collections.abc import Mapping
from fractions import Fraction

from app.domain.articles.shortlist_bench import Bench, BenchLine, Fate
from app.domain.language.numbers import grouped
from ui.kit.signs import Sign

FATES: Mapping[Fate, tuple[Sign, str]] = {
    Fate.SENT: (Sign.MET, "Gửi"),
    Fate.SETTLED: (Sign.MET, "Gửi, do chọn"),
    Fate.TIED: (Sign.SHORT, "Đồng điểm"),
    Fate.LEFT: (Sign.NONE, "Không gửi"),
}
NO_ENTRIES = ("Chưa có bài nào để chọn", "Bài đủ điều kiện dự thi được xếp theo điểm ở đây để chọn gửi cấp trên.")

NO_SHEETS = ("Không còn bài nào cần chấm", "Bài đủ điều kiện dự thi được chấm ở đây, lần lượt theo từng giám khảo.")


def score_of(line: BenchLine) -> Fraction | str:
    """Return a score, or that the bench knows none."""
    known = line.candidate.score
    return "chưa chấm" if known is None else known


def bench_words(bench: Bench) -> tuple[Sign, str]:
    """Say how far the shortlist is and what is still to be settled by a person."""
    going = f"Gửi {grouped(bench.going)} trong {grouped(bench.entries)} bài đủ điều kiện"
    marked = f"; {grouped(bench.unmarked)} bài chưa chấm" if bench.unmarked else ""
    if bench.shortfall:
        return Sign.SHORT, f"{going}{marked}. Còn thiếu {grouped(bench.shortfall)} bài: không có thêm bài đủ điều kiện."
    if bench.to_settle > 0:
        tied = sum(line.fate in {Fate.TIED, Fate.SETTLED} for line in bench.lines)
        return Sign.SHORT, (
            f"{going}{marked}. {grouped(tied)} bài cùng điểm ở vị trí cuối: "
            f"hãy chọn thêm {grouped(bench.to_settle)} bài, đứng ở bài rồi nhấn Enter."
        )
    if bench.to_settle < 0:
        return Sign.LATE, f"{going}{marked}. Thừa {grouped(-bench.to_settle)} bài: hãy bỏ bớt bài đã chọn."
    return Sign.MET, f"{going}{marked}. Đã đủ {grouped(bench.count)} bài."
