"""Danh mục: what the office's papers are drawn from. Here the wording of its papers, phrase by phrase.

Imports the kit, the desk and `app.domain` types.
"""
