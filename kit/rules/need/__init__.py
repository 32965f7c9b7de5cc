"""Rules on need."""
