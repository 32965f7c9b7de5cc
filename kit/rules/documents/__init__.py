"""Rules about what documents print: languages, local text, the size of the card."""
