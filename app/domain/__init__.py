"""What is true in the office: records and rules, pure and exact.

Imports the standard library only; no files, no clock, no database. Every other room may look in here.
"""
