"""Rules about dates and milestones."""
