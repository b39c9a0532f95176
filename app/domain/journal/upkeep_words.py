"""What an examination of the register found, in the office's words."""

from collections.abc import Iterator

from app.domain.journal.journal_words import table_name
from app.domain.journal.upkeep import Amiss, Backup, Examination
from app.domain.language.numbers import grouped

_NAMED = 5


def examined_words(found: Examination) -> Iterator[str]:
    """Yield what was looked at, a sentence each; the last says that all is well, where it is."""
    yield f"Đã đối chiếu {grouped(found.entries)} mục nhật ký và {grouped(sum(found.rows.values()))} dòng dữ liệu."
    yield f"Đã tính lại {grouped(found.seals.checked)} mã niêm phong kết quả kiểm phiếu."
    yield f"Đã tính lại mã băm của {grouped(found.archive.checked)} văn bản lưu."
    yield f"Đã tính lại mã băm của {grouped(found.files.checked)} tệp đính kèm."
    if found.whole:
        yield (
            "Sổ nguyên vẹn: tệp, liên kết, chuỗi nhật ký, từng dòng, từng mã niêm phong, văn bản lưu và tệp đính kèm"
            " đều đúng."
        )


def wrong_words(found: Examination) -> Iterator[str]:
    """Yield everything wrong that was found, a sentence each."""
    yield from (f"Cấu trúc tệp hỏng: {complaint}" for complaint in found.structure)
    if found.broken_entry is not None:
        yield f"Chuỗi nhật ký đứt ở mục {found.broken_entry}."
    yield from _amiss("Dòng liên kết đến chỗ không có", found.orphans)
    yield from _amiss("Dòng bị sửa ngoài chương trình", found.altered)
    yield from _amiss("Dòng bị mất", found.lost)
    yield from _amiss("Dòng lạ, nhật ký không biết", found.unknown)
    if found.seals.broken:
        codes = "; ".join(found.seals.broken)
        yield f"Kết quả kiểm phiếu không còn như khi niêm phong, đối chiếu với biên bản đã ký: {codes}."
    if found.archive.broken:
        numbers = "; ".join(found.archive.broken)
        yield f"Văn bản lưu không còn như khi in, đối chiếu với bản đã ký: {numbers}."
    yield from _files("Tệp đính kèm không còn trong thư mục", found.files.missing)
    yield from _files("Tệp đính kèm không còn như khi nhận", found.files.changed)


def files_words(taken: Backup) -> Iterator[str]:
    """Say how many attached files a backup has beside it, where any article has one."""
    if taken.files:
        yield f"Kèm {grouped(taken.files - taken.lacking)} tệp đính kèm của các bài viết."


def lacking_words(lacking: int) -> Iterator[str]:
    """Say how many attached files a backup names and nobody has any more."""
    if lacking:
        yield (
            f"{grouped(lacking)} tệp đính kèm không còn nguyên vẹn ở đâu nên bản sao không có. "
            "Hãy kiểm tra sổ để biết tệp nào, rồi đính kèm lại đúng tệp ấy."
        )


def _files(what: str, names: tuple[str, ...]) -> Iterator[str]:
    if names:
        more = f" và {grouped(len(names) - _NAMED)} tệp nữa" if len(names) > _NAMED else ""
        first = f"{'; '.join(names[:_NAMED])}{more}"
        yield f"{what}: {first}. Hãy đính kèm lại đúng tệp ban đầu hoặc phục hồi từ bản sao lưu."


def _amiss(what: str, amiss: Amiss) -> Iterator[str]:
    if amiss.rows:
        first = ", ".join(f"{table_name(row.table)} số {row.key}" for row in amiss.first[:_NAMED])
        yield f"{what}: {grouped(amiss.rows)} ({first})."
