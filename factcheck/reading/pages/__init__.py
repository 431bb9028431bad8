"""Saved web pages: from markup to one article."""
