"""What the item as a whole adds to its figures: what goes on, what is background, what is told in parts."""
