"""Rules about public defense and civil legal help."""
