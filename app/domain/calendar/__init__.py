"""Days, periods and last days, as plans word them and as the clerk types them."""
