"""A map being written: what its text means, what is wrong with it, and what may stand at a place. Knows no editor.

``workspace.Workspace`` holds the open texts and gives an ``analysis.Analysis`` of each as it is now; everything else is a
function of an analysis: ``judgement.judge`` (rules and verdicts, for the background), ``carry`` (their findings while the text
goes on changing), ``places`` (definition, references), ``rename``, ``completion``, ``hover``, ``actions``, ``symbols``,
``folding``, ``inlays``, ``hierarchy``. Classes of words come from ``debate.highlight``.
"""
