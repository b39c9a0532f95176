"""The law as dated tables, and the levels it lets award."""
