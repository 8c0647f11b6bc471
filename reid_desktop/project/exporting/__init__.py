"""What leaves the program: tables for people and for other programs."""
