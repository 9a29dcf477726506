"""The words by which a typed sentence shows what move it is. Data only; ``moves`` says how they are used.

Every pattern is matched at the start of a part of a sentence, in lower case, with straight apostrophes, and takes in
as much as does not belong to the content: of "why do you think that X", all but X.
"""

# One pattern a line reads better than patterns broken in the middle.
# ruff: noqa: E501

_THAT = r"(?: that\b)?"
_YOU = r"(?: (?:so|you|it|this|that|the (?:point|claim|idea|view|notion))(?=$|[,.!?;:]| (?:that|about|on|but|because|since)\b))?(?: (?:about|on)\b)?"
_SAY = r"(?:think|say|believe|claim|hold|argue|assume|suppose)"

HINT = (
    r"/?(?:hints?|help|clue)(?: please| me)?$",
    r"(?:please |can you |could you |can i (?:get|have) )?(?:give me )?(?:a |an? |another )?(?:hint|clue|tip)\b",
    r"(?:please |can you |could you )?help me\b",
    r"(?:i'?m|i am) (?:stuck|lost)\b",
    r"i (?:need|want|could use|would like|'d like) (?:a |an? |another |some )?(?:hint|help|clue|tip)s?\b",
    r"i (?:have no (?:idea|clue)|don't know|do not know|dont know) (?:what|how) to (?:say|do|answer|reply|argue|respond)\b",
    r"what (?:can|could|should|do) i (?:say|do|answer|reply|argue)\b",
    r"(?:what are my options|any ideas|what now|what next)\b",
)
PASS = (
    r"/?(?:pass|skip)(?: this(?: one)?| on this| my turn)?$",
    r"i(?:'ll| will| want to|'d like to)? (?:pass|skip)(?: (?:on )?this(?: one)?| my turn)?$",
    r"(?:no comment|your turn|next|move on|go on|no idea|no opinion|no view)$",
    r"(?:i (?:have|'ve got|'ve) )?(?:nothing|no more|nothing more|nothing else) to (?:say|add)\b.*$",
    r"i(?:'d| would)? (?:rather|prefer)(?: to)? not (?:to )?(?:say|answer|comment)\b.*$",
    r"(?:i )?(?:don't|dont|do not) (?:know|have an? (?:answer|opinion|view))(?: the answer)?$",
    r"(?:i'?m|i am) not sure$",
    r"i give up$",
)
WHO_AGREES = (
    rf"(?:and )?who (?:else )?(?:also )?(?:agrees?|would agree)(?: (?:with (?:you|me|him|her|them|it|this|that)|here))*(?: about)?{_THAT}",
    rf"(?:and )?who (?:else )?(?:also )?(?:thinks?|says?|believes?|holds?|claims?|argues?|supports?|said|shares?|accepts?){_THAT}(?: so\b)?",
    rf"(?:which|what) (?:of the )?(?:other )?(?:authors?|voices?|people|writers?|experts?)(?: (?:here|else))? (?:would )?\w+(?: with)?{_THAT}",
    rf"(?:does|do|would|did) (?:anyone|anybody|somebody|someone|any of (?:the|them|the authors)|any authors?|others?)(?: else)? "
    rf"(?:agree|think|say|believe|share|support|hold)\w*(?: with)?{_THAT}",
    r"who(?: is|'s| are)(?: also)? (?:on (?:your|my|his|her|their) side|with you|with me|in favou?r|for it|against it|behind (?:that|this|it))",
    r"is (?:anyone|anybody)(?: else)? (?:on (?:your|my) side|of (?:that|this|your) opinion)",
)
WHY = (
    rf"(?:but |and |ok,? |so )?why (?:exactly )?(?:do|did|would|should|does|are|can) (?:you|they|he|she|we|anyone|i) (?:really )?(?:even )?"
    rf"(?:{_SAY}|accept|agree|be so sure|so sure){_THAT}",
    r"(?:but |and |ok,? |so )?why(?: is it(?: that)?| not| so| exactly| ever| on earth)?\b",
    r"(?:but |and )?how come\b",
    rf"(?:and |but )?what makes (?:you|them|him|her) (?:{_SAY}|so sure){_THAT}",
    rf"(?:but |and )?how (?:do|can|could|would) (?:you|they|we|anyone) (?:possibly )?(?:know|be (?:so )?sure|tell|prove|justify|show){_THAT}",
    r"on what (?:grounds?|basis|evidence)(?: do you (?:say|think|claim|believe))?(?: that\b)?",
    r"(?:what|where)(?:'s| is| are) (?:your|the) (?:evidence|proof|reasons?|grounds?|justification|basis|source)"
    r"(?: (?:for|that|of|behind)(?: (?:saying|thinking|claiming|believing|that))*)?",
    r"(?:can|could|would) you (?:please )?(?:justify|prove|explain|support|back up|substantiate)(?: (?:why|that|how))*",
    r"(?:please )?(?:justify|prove|substantiate|back up)\b(?: (?:it|this|that|your claim)(?: that)?)?",
    r"(?:please )?(?:give|tell|show) me (?:a reason|one reason|your reasons?|the reasons?|why|evidence|proof|some evidence)"
    r"(?: (?:for|that|why|to (?:think|believe)))*",
    r"i (?:don't|do not|cannot|can't) (?:see|understand|get) why\b",
    r"what (?:evidence|proof|reasons?|grounds?) (?:is|are|do you have|have you(?: got)?)(?: there)?(?: (?:for|that|to (?:think|believe|say)))*",
    r"is there (?:any |some )?(?:evidence|proof|reason|data|ground)s? (?:for|that|to (?:think|believe)(?: that)?|behind)",
    r"(?:says who|how so|such as what|what for)\b",
)
RETRACT = (
    r"(?:ok(?:ay)?,? |actually,? |sorry,? |well,? |hm+,? |no,? )*(?:i |let me |i'd like to |i'll |i will |i want to |i must |i have to |can i )?"
    r"(?:now )?(?:take (?:that|it|this|what i said|my words?)(?: all)? back|withdraw|retract|take back)"
    r"(?: (?:that|this|it|my (?:claim|point|argument|statement|words?)|what i said|the claim)"
    r"(?: (?:about|that|on))?)?",
    r"(?:ok(?:ay)?,? |actually,? |sorry,? |well,? |hm+,? )*(?:scrap|forget|strike|never ?mind|disregard) (?:that|this|it|what i said)\b",
    r"(?:ok(?:ay)?,? |actually,? |sorry,? |well,? |hm+,? )*i(?:'ve| have)? (?:was (?:wrong|mistaken)|changed my mind|made a mistake)"
    r"(?: (?:about|on|when i said|to (?:say|think|claim)|in saying)(?: that)?)?",
    rf"(?:ok(?:ay)?,? |actually,? |well,? )*i no longer (?:{_SAY}|defend|maintain|support|stand by){_THAT}",
    rf"(?:ok(?:ay)?,? |actually,? |well,? )*i (?:don't|do not) (?:{_SAY}|defend|maintain|support|stand by)(?: that| this| it)? (?:any ?more|any longer)",
    r"(?:ok(?:ay)?,? |well,? |actually,? )*i should(?:n't| not) have (?:said|claimed|argued)(?: (?:that|this|it|so))?",
    r"(?:ok(?:ay)?,? )*i (?:give up|drop|abandon) (?:that|this|it|my (?:claim|point|argument))(?: (?:about|that|on))?",
)
DENY = (
    rf"(?:no+,? |well,? |but |sorry,? |yes,? but )*i (?:strongly |completely |totally |really |just |simply |still )*"
    rf"(?:disagree|deny|reject|dispute|doubt|contest|object)(?: (?:with|to|about|on))?"
    rf"{_YOU}{_THAT}",
    rf"(?:no+,? |well,? |but |sorry,? )*i (?:really |just |simply |still )*(?:don't|do not|dont|can't|cannot|won't|will not|would not|wouldn't) "
    rf"(?:really |quite |fully |at all )*(?:think|believe|accept|agree|buy|say|suppose|see)(?: with)?"
    rf"{_YOU}{_THAT}",
    r"(?:no+,? |well,? |but |sorry,? )*(?:you|they|he|she)(?:'re| are|'s| is) (?:just |simply |quite |completely |totally )*(?:wrong|mistaken|incorrect)"
    r"(?: (?:about|on|that|to (?:say|think)))*",
    r"(?:no+,? |well,? |but |sorry,? )*(?:that|this|it)(?:'s| is) (?:just |simply |quite |completely |totally )*"
    r"(?:not (?:true|right|correct|the case|so)|untrue|false|wrong|incorrect|nonsense|rubbish|absurd|mistaken)(?: that\b)?",
    r"(?:no+,? |well,? |but |sorry,? )*(?:that|this|it) (?:isn't|ain't) (?:true|right|correct|the case|so)(?: that\b)?",
    rf"(?:no+,? |well,? |but |sorry,? )*i(?:'m| am) (?:not|far from|hardly|less than) (?:at all |really |fully |quite )*(?:convinced|persuaded)(?: by)?{_YOU}{_THAT}",
    r"(?:no+,? |well,? |but |sorry,? )*(?:that|this|it) (?:doesn't|does not|won't|cannot|can't) (?:follow|make (?:any )?sense|hold(?: up| water)?|add up|convince me)\b",
    r"(?:hardly|never|not really|not quite|not necessarily|by no means|i think not|i don't think so)(?=$|[,.!:;])",
    r"(?:not true|untrue|false|wrong|incorrect|nonsense|rubbish|no way|of course not|certainly not|not at all|on the contrary|not so|far from it)"
    r"(?=$|[,.!:;])",
    r"(?:no+|nope|nah)(?=$|[,.!:;])",
)
CONCEDE = (
    r"(?:ok(?:ay)?,? |well,? |alright,? |yes,? |hm+,? )*(?:fair enough|fair point|point taken|good point|touché|touche|granted|admittedly"
    r"|i(?:'ll| will| have to| must)? give you (?:that|this)(?: one)?|you win(?: (?:that|this)(?: one)?)?"
    r"|you(?:'ve| have)? (?:convinced|persuaded) me|i stand corrected"
    r"|you (?:have|'ve got|got) (?:a|me|one) ?(?:there|point)?(?: there)?)\b(?: that\b)?",
    rf"(?:ok(?:ay)?,? |well,? |alright,? |yes,? |hm+,? )*i (?:do |can |will |would |must |have to |fully |completely |totally |quite |'ll )*"
    rf"(?:agree|concede|grant|accept|admit|acknowledge|concur|allow)(?: (?:with|to|on|about))?"
    rf"{_YOU}{_THAT}",
    r"(?:ok(?:ay)?,? |well,? |alright,? |yes,? |hm+,? )*(?:i (?:think|guess|suppose) )?(?:you|they|he|she)(?:'re| are|'s| is| may be| might be| could be) "
    r"(?:quite |absolutely |completely |probably )*right(?: (?:about|on|that|there|in saying))*",
    r"(?:ok(?:ay)?,? |well,? |alright,? |yes,? |hm+,? )*(?:i (?:think|guess|suppose) )?(?:that|this|it)(?:'s| is| may be| might be) "
    r"(?:quite |certainly |very |probably |all )*(?:true|right|correct|fair|a (?:good|fair) point)(?: that\b)?(?: enough)?",
    r"(?:true|right|correct|agreed|indeed|exactly|absolutely|of course|certainly)(?: enough)?(?=$|[,.!:;]| but\b)",
    r"(?:yes|yeah|yep|sure|ok|okay|alright)(?=$|[,.!:;]| but\b)",
)
BECAUSE = r"(?:because|cause|'cause|since(?! (?:\d|then|the \d|last|when))|given that|seeing that|for the reason that|inasmuch as)"
"""What a reason follows. `since` of time is no reason."""

SO = r"(?:therefore|thus|hence|consequently|as a result|it follows that|which means that|that is why|that's why|and so|so that means|so)"
"""What a conclusion follows."""

REASON_FIRST = r"(?:(?:and|but|well|simply|just|partly|mainly|yes|no),? )?(?:it'?s |it is |that'?s |that is )?(?:because|since(?! (?:\d|then|last))|given that|after all,?|for one thing,?|the reason is(?: that)?|my reason is(?: that)?)\b"
ALTHOUGH = r"(?:although|though|even though|even if|while it(?:'s| is) true that|whilst)"

LEAD_IN = (
    r"(?:and|but|so|well|then|also|besides|moreover|furthermore|still|yet|however|anyway|actually|honestly|look|ok(?:ay)?|yes|in my (?:opinion|view)"
    r"|to be honest|i mean|to me|for me|personally)\b,? ",
    rf"(?:i|we) (?:would |really |do |still |strongly |firmly |'d )*(?:{_SAY}|feel|maintain|insist|reckon|guess)(?: that)? ",
    r"(?:my (?:claim|point|view|opinion|thesis|position|argument) is|it is (?:clear|obvious|true|a fact)|it'?s (?:clear|obvious|true|a fact)"
    r"|the (?:point|fact|truth) is)(?: that)? ",
)
"""What stands before a claim without being part of it."""

INTERROGATIVE = (
    r"(?:what|how|when|where|which|who|whose|whom|is|are|was|were|do|does|did|can|could|should|would|will|won't|isn't|aren't"
    r"|doesn't|don't|has|have|may|might|shall)\b"
)
