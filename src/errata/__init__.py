"""Errata: errors of AI-agent frameworks, each with a program that fails and a program that works."""
