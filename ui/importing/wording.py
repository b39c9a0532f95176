"""What the preview of a list says of its rows."""

from collections.abc import Iterator, Mapping

from app.domain.language.numbers import grouped
from app.services.previews import Preview, PreviewRow, RowFate
from app.wording import sentence
from ui.kit.signs import Sign

FATES: Mapping[RowFate, tuple[Sign, str]] = {
    RowFate.TAKEN: (Sign.MET, "Nhận"),
    RowFate.DOUBTFUL: (Sign.SHORT, "Nhận, cần xem lại"),
    RowFate.REPEATED: (Sign.NONE, "Trùng, bỏ qua"),
    RowFate.REFUSED: (Sign.LATE, "Từ chối"),
    RowFate.NO_ENTRY: (Sign.NONE, "Không phải mục nhập"),
}


def reasons_of(row: PreviewRow) -> str:
    """Return everything remarked of a row, a sentence each, with the column it speaks of."""
    return "\n".join(
        f"{f'Cột “{remark.column}”: ' if remark.column else ''}{sentence(remark.reason)}" for remark in row.remarks
    )


def account_of(preview: Preview) -> tuple[Sign, str]:
    """Say how many rows a list has and what would become of them."""
    found = preview.imported
    doubtful = len({remark.row for remark in found.doubts})
    look = f" (trong đó {grouped(doubtful)} dòng cần xem lại)" if doubtful else ""
    sign = Sign.LATE if found.refused else Sign.SHORT if doubtful else Sign.MET
    return sign, " ".join(
        (
            f"Đọc {grouped(found.rows)} dòng: nhận {grouped(found.accepted)}{look},",
            f"trùng {grouped(len(found.repeated))}, từ chối {grouped(found.refused_rows)}.",
            *_asides(preview),
        )
    )


def _asides(preview: Preview) -> Iterator[str]:
    found = preview.imported
    if found.unused:
        yield f"Cột không dùng đến: {'; '.join(found.unused)}."
    if found.hidden:
        yield f"Trang tính ẩn, không đọc: {'; '.join(found.hidden)}."
    if found.stopped_after is not None:
        yield f"Sau dòng {found.stopped_after} có quá nhiều dòng trống nên không đọc tiếp."
    if len(preview.rows) < found.rows:
        yield f"Dưới đây là {grouped(len(preview.rows))} dòng đầu."


def keep_words(preview: Preview) -> str:
    """Say what pressing the button does: how many rows, from which."""
    first = next((row.number for row in preview.rows if row.fate in {RowFate.TAKEN, RowFate.DOUBTFUL}), None)
    begins = f", từ dòng {first}" if first is not None else ""
    return f"Ghi {grouped(preview.imported.accepted)} dòng đúng vào sổ{begins}"
