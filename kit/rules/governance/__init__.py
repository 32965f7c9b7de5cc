"""Rules about who steers."""
