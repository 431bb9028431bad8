"""What asks the rules: finds them, shows each what it waits for, puts into words, orders and settles."""
