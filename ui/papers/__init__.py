"""A finished paper before the clerk: seen page by page as it will be printed, sent to a printer, saved in another ink.

Imports the kit, the desk and `app.domain` types; pages are drawn by pypdfium2 from the very bytes that are kept.
"""
