"""What the register remembers of every piece of work, and what keeps it whole."""
