"""A phrase of a paper as it ships, and as an office words it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PhraseLine:
    """A phrase of a form; `own` is the office's, None where it prints as it ships.

    `fields` stand in shipped order, `meanings` say what is printed in each.
    """

    form: str
    name: str
    shipped: str
    own: str | None
    fields: tuple[str, ...]
    meanings: tuple[str, ...]

    @property
    def said(self) -> str:
        """The phrase as papers print it now."""
        return self.shipped if self.own is None else self.own

    def told(self, text: str) -> str:
        """Return words of this phrase as a clerk reads and types them: each field by what is printed in it."""
        for field, meaning in zip(self.fields, self.meanings, strict=True):
            text = text.replace(f"{{{field}}}", f"{{{meaning}}}")
        return text
