"""Rules about the prosecutor's part."""
