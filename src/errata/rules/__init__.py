"""The rules of the repository check, a module for each subject; `errata.check` says what they demand."""
