"""What comes into a project from elsewhere: a dry run first, then one act that can be undone."""
