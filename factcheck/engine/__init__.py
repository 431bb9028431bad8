"""The engines that a program of the user's own may call."""
