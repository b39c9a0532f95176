"""The office. Knows nothing of windows: imported, commanded and tested without Qt.

Rooms look down only: `__main__` → `office` → `services` → `store`, `documents`, `intake` → `domain`.
"""
