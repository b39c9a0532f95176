"""What every paper of the office shares: its kind, its number, its letterhead, who signs it, how it is printed."""
