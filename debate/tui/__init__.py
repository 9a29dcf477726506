"""The Textual app: shows what the session returns, and hands it what the user intends. No rule of debate lives here."""
