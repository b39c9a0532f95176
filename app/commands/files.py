"""Files the clerk names: text read from them, and a check that nothing of hers is written over."""

from dataclasses import dataclass
from pathlib import Path

from app.commands.manners import option
from app.domain.errors import Refusal

overwrite_option = option("--overwrite", is_flag=True, help="Ghi đè nếu tệp đã có.")


@dataclass(eq=False)
class FileAlreadyThere(Refusal):
    """A file of this name exists, and may hold somebody's work."""

    path: Path


@dataclass(eq=False)
class NameEndsOtherwise(Refusal):
    """A file of a kind has a name that ends like that kind, or nothing opens it."""

    path: Path
    suffix: str


def check_suffix(path: Path, suffix: str) -> None:
    """Raise `NameEndsOtherwise` for a file name that does not end in `suffix`, such as ".xlsx"."""
    if path.suffix.lower() != suffix:
        raise NameEndsOtherwise(path, suffix)


def check_free(path: Path, *, overwrite: bool) -> None:
    """Raise `FileAlreadyThere` where a file stands that may not be written over."""
    if not overwrite and is_there(path):
        raise FileAlreadyThere(path)


def is_there(path: Path) -> bool:
    """Whether something stands at `path`, as far as this account may see; whoever opens it hears what is wrong."""
    try:
        return path.exists()
    except OSError:
        return False
