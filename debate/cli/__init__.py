"""The command line: one file a command, no engine code. Standard output carries data, standard error what went wrong."""
