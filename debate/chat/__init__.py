"""The line-mode front end: plain lines in, plain lines out, for scripts, pipes and screen readers."""
