"""Look at what was built: whose words a file holds."""
