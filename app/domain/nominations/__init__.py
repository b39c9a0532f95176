"""Nominations from their entry to a proposal or a place in a decision."""
