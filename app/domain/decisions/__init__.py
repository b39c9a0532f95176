"""Decisions: drafted from those who passed, numbered when signed, locked once issued, and what they grant."""
