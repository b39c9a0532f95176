"""How the office's papers look: blocks, the words of each form, and the inks that put them on a page.

Imports `app.domain`. Reads nothing from the register: whoever asks for a paper brings the facts.
"""
