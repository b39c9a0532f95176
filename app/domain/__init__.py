"""What is true in the office: records and rules, pure and exact.

Imports the standard library only; no files, no clock, no database. Every other room may look in here. Its own rooms
look down at one another and never in a ring, from `stories` at the top (what spans the whole chain) through `outgoing`,
`decisions`, `council` and `plans` to `calendar` and `language` on the ground.
"""
