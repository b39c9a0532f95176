"""Vietnamese as the office writes it: text as it enters, names and their order, numbers in figures and in words."""
