"""What went out: the register of outgoing papers, their kept bytes, and what is sent to the level above."""
