"""Rules about disparity and access."""
