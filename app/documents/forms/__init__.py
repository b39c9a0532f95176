"""The office's forms: each module composes one kind of paper from its facts. Words only, nothing is drawn here."""
