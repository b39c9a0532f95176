"""What spans the rooms below: how far a nomination has come, and everything ever known of somebody."""
