"""Where people meet the assistant: the command line, the web widget, Telegram."""
