"""Contest articles: the contest's rules, people's rulings, the judges' marks and the shortlist."""
