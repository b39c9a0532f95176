"""Everything the window can do and everything in the register, by a few letters of its name (Ctrl+K)."""
