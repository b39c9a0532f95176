"""What the office tells of a stretch of time: reports, statistics, standing, and what needs doing today."""
