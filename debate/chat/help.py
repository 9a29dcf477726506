"""What line mode says of itself."""

HELP = """Type what you want to say in plain English, or one of these:
  moves          list what you can do now, with numbers; `moves all`: in every place
  NUMBER         do that; `NUMBER?` says first what would follow
  y, n           to what was offered: the first, if it is more than a guess; none of it
  pass           let the other side go on; when both have passed, the debate ends
  status         who is ahead, and what is owed
  stores         what each side is held to
  hint           a good move, and why (practice only)
  undo           take back your last move (practice only)
  report         where the debate was won or lost so far
  transcript     everything that was said
  stop           end the debate here
  quit           leave; the debate is kept and can go on later"""
