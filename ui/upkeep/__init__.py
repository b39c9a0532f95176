"""Nhật ký, sao lưu: what was done to the register, whether it is whole, its backups and the way back to one.

Imports the kit, the desk and `app.domain` types.
"""
