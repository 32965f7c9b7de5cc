"""The plan as typed values: one module per section, and the way from text to values."""
