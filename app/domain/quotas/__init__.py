"""What was owed against what came in, as figures, as a grid and as reminders."""
