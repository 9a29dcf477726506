"""What class each word of a map's text is of, for every editor from one table.

``classes`` is the table, ``words`` says which words and positions make a class, ``classify`` applies both to a text.
"""
