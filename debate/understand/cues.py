"""The words by which a typed sentence shows what move it is. Data only; ``moves`` says how they are used.

Every pattern is matched at the start of a part of a sentence, in lower case, with straight apostrophes, and takes in
as much as does not belong to the content: of "why do you think that X", all but X.
"""

# One pattern a line reads better than patterns broken in the middle.
# ruff: noqa: E501

THAT = r"(?: that\b(?!\x27))?"
YOU = r"(?: (?:so|you|it|this|that|the (?:point|claim|idea|view|notion))(?=$|[,.!?;:]| (?:that|about|on|but|because|since)\b))?(?: (?:about|on)\b)?"
_AFTER_THOUGHT = (
    r"(?:ok(?:ay)?,? |actually,? |sorry,? |well,? |on second thoughts?,? |on reflection,? |hm+,? )*"
    r"(?:i(?:'m| am|'ve| have|'d like to| would like to| want to| will|'ll)? |let me |please )?(?:now )?"
)
SAY = r"(?:think|say|believe|claim|hold|argue|assume|suppose)"

SMALL_TALK = (
    r"(?:hi|hello|hey|good (?:morning|afternoon|evening|night|day)|(?:nice|pleased|good|great) to (?:meet|see) you|see you|bye|goodbye|cheers)"
    r"(?: (?:there|all|everyone|everybody|again|later|too|bye))*$",
    r"(?:thanks|thank you|thx|sorry|pardon|excuse me|oops|congratulations)(?: (?:a lot|so much|very much|you|again|for (?:that|this|the \w+)))*$",
    r"(?:ha|he|lol|haha|hihi|hehe)+\b(?:,? (?:very |so )?(?:good one|funny|nice one|nice))?$",
    r"(?:(?:and )?(?:who|what) are you|are you (?:\w+ )*(?:robot|bot|machine|human|person|ai|computer|program|chatbot|real|there|serious|kidding)|how are you(?: doing)?(?: today)?|what(?:'s| is) your name|do you (?:hear|know|like) me)$",
    r"you(?:'re| are) (?:so |very |really |a |an )*(?:annoying|funny|stupid|boring|great|nice|crazy|clever|smart|silly|mean|kind|sweet|idiot|fool|machine|bot|robot|genius|liar)$",
    r"(?:test(?:ing)?|check)(?:,? (?:test(?:ing)?|one|two|three|\d))*$",
    r"(?:please )?(?:wait|hold on|hang on|one (?:moment|second|minute)|just a (?:moment|second|minute))(?: (?:a |one )?(?:moment|second|minute|bit))?(?: please)?$",
)
"""Talk that is no move at all; the whole part has to be that."""

HINT = (
    r"/?(?:hints?|help|clue)(?: please| me)?$",
    r"(?:please |can you |could you |can i (?:get|have) )?(?:give me )?(?:a |an? |another )?(?:hint|clue|tip)\b",
    r"(?:please |can you |could you )?help me\b",
    r"(?:i'?m|i am) (?:stuck|lost)\b",
    r"i (?:need|want|could use|would like|'d like) (?:a |an? |another |some )?(?:hint|help|clue|tip)s?\b",
    r"(?:i (?:have no (?:idea|clue)|don't know|do not know)|idk|dunno|no (?:idea|clue)|not sure|i'm not sure) (?:what|how) to (?:say|do|answer|reply|argue|respond)\b",
    r"what (?:can|could|should|do) i (?:say|do|answer|reply|argue)\b",
    r"(?:what are my options|any ideas|what now|what next)\b",
    r"(?:any|some|more) (?:suggestions?|advice|tips?|ideas?|help)\b.*$",
    r"(?:please )?(?:suggest|recommend|propose) (?:me )?(?:something|anything|a (?:good )?(?:move|answer|reply|argument))\b.*$",
    r"(?:please )?(?:show|give|tell) me (?:a (?:good |better |strong |possible )?(?:move|answer|reply|argument|way out)|what (?:to|i (?:can|could|should)) (?:say|do|answer))\b.*$",
    r"what would (?:you (?:say|do|answer|advise|suggest|recommend)|be (?:a )?(?:good|best|wise|clever))(?: (?:here|now|next|in my (?:place|position|shoes)|if you were me|move|answer|reply))*$",
    r"how (?:can|could|should|do) i (?:answer|reply|respond|react|go on|continue|attack|defend|counter)\b",
)
PASS = (
    r"/?(?:pass|skip)(?: this(?: one)?| on this| my turn)?$",
    r"i(?:'ll| will| want to|'d like to)? (?:pass|skip)(?: (?:on )?this(?: one)?| my turn)?$",
    r"(?:no comment|your turn|next|move on|go on|no idea|no opinion|no view)$",
    r"(?:i (?:have|'ve got|'ve) )?(?:nothing|no more|nothing more|nothing else) to (?:say|add)\b(?! against\b).*$",
    r"i(?:'d| would)? (?:rather|prefer)(?: to)? not (?:to )?(?:say|answer|comment)\b.*$",
    r"(?:i )?(?:don't|dont|do not) (?:know|have an? (?:answer|opinion|view))(?: the answer)?$",
    r"(?:i'?m|i am) not sure$",
    r"i give up$",
    r"(?:i(?:'d| would|'ll| will)? )?(?:don't|do not|dont|rather not|won't|will not) (?:want|wish|care|like)?(?: to)? ?(?:say|answer|comment|reply|respond)(?: to| on)?(?: anything| that| this| it)?(?: now| here)?$",
    r"(?:let's|let us|we (?:can|should|could)|please) (?:just )?(?:go|move|carry) on(?: (?:then|now|please))?$",
    r"(?:no (?:answer|reply|response)|i(?:'ll| will)? (?:leave (?:it|that) (?:at that|there|open)|let (?:it|that) (?:pass|stand|go)|have no answer))(?: to that| for now)?$",
    r"(?:go (?:ahead|on)|carry on|continue|proceed|you (?:go|first|go ahead|go on)|over to you)(?: please| then)?$",
)
WHO_AGREES = (
    rf"(?:and )?who (?:else )?(?:also )?(?:agrees?|would agree)(?: (?:with (?:you|me|him|her|them|it|this|that)|here))*(?: about)?{THAT}",
    rf"(?:and )?who (?:else )?(?:also )?(?:thinks?|says?|believes?|holds?|claims?|argues?|supports?|said|shares?|accepts?){THAT}(?: so\b)?",
    rf"(?:which|what) (?:of the )?(?:other )?(?:authors?|voices?|people|writers?|experts?)(?: (?:here|else))? (?:would )?\w+(?: with)?{THAT}",
    rf"(?:does|do|would|did) (?:anyone|anybody|somebody|someone|any of (?:the|them|the authors)|any authors?|others?)(?: else)? "
    rf"(?:agree|think|say|believe|share|support|hold)\w*(?: with)?{THAT}",
    r"who(?: is|'s| are)(?: also)? (?:on (?:your|my|his|her|their) side|with you|with me|in favou?r|for it|against it|behind (?:that|this|it))",
    r"is (?:anyone|anybody)(?: else)? (?:on (?:your|my) side|of (?:that|this|your) opinion)",
    r"(?:is there|are there|isn't there) (?:anyone|anybody|someone|somebody|any authors?|any voices?|others|other people|people)(?: else)? (?:here )?(?:who|that) "
    rf"(?:also )?(?:agrees?|thinks?|says?|believes?|holds?|claims?|supports?|shares?|accepts?)(?: with)?{THAT}",
    rf"(?:and )?who (?:else )?(?:would|could|might|will|does|do|is|are)(?: also)? (?:back|support|side with|agree with|stand (?:by|behind)|speak for|second|against|for|in favou?r of)(?: (?:me|you|this|that|it))?(?: up)?{THAT}",
    rf"(?:and )?what (?:do|does|did|would) (?!you\b|we\b|i\b|it\b|this\b|that\b)(?:the )?(?:\w+ ){{1,3}}?(?:think|say|believe|hold|argue)(?: (?:of|about|on|to))?{THAT}",
    rf"(?:and )?(?:does|do|did|would) (?!you\b|we\b|i\b|it\b|this\b|that\b)(?:\w+ ){{1,3}}?(?:agree|concur|disagree|say so|think so|share (?:this|that) (?:view|opinion))(?: (?:with|about|on|to))?{THAT}",
)
_THEN = r"(?:(?:ok(?:ay)?|yes|yeah|well|right|sure|but|and|so),? )*"
WHY = (
    rf"{_THEN}why (?:(?:does|should|would) (?:that|this|it) (?:even )?matter|is (?:that|this|it) (?:even |so )?(?:relevant|important))(?: (?:here|now|to (?:you|me|this|that)))*(?=$|[,.!?])",
    rf"{_THEN}why (?:exactly )?(?:do|did|would|should|does|are|can) (?:you|they|he|she|we|anyone|i) (?:really )?(?:even )?"
    rf"(?:{SAY}|accept|agree|be so sure|so sure){THAT}",
    rf"{_THEN}why(?:'s| is it(?: that)?| not| so| exactly| ever| on earth)?\b",
    rf"{_THEN}how come\b",
    rf"(?:and |but )?what makes (?:you|them|him|her) (?:{SAY}|so sure){THAT}",
    rf"(?:but |and )?how (?:do|can|could|would) (?:you|they|we|anyone) (?:possibly )?(?:know|be (?:so )?sure|tell|prove|justify|show){THAT}",
    r"on what (?:grounds?|basis|evidence)(?: do you (?:say|think|claim|believe))?(?: that\b)?",
    r"(?:what|where)(?:'s| is| are) (?:your|the) (?:evidence|proof|reasons?|grounds?|justification|basis|source)"
    r"(?: (?:for|that|of|behind)(?: (?:saying|thinking|claiming|believing|that))*)?",
    r"(?:can|could|would) you (?:please )?(?:justify|prove|explain(?! (?:what|who|where|when|which|the (?:meaning|word|term))\b)|support|back up|substantiate)(?: (?:why|that|how))*",
    r"(?:please )?(?:justify|prove|substantiate|back up)\b(?: (?:it|this|that|your claim)(?: that)?)?",
    r"(?:please )?(?:give|tell|show) me (?:a reason|one reason|your reasons?|the reasons?|why|evidence|proof|some evidence)"
    r"(?: (?:for|that|why|to (?:think|believe)))*",
    r"i (?:don't|do not|cannot|can't) (?:see|understand|get) why\b",
    r"what (?:evidence|proof|reasons?|grounds?) (?:is|are|do you have|have you(?: got)?)(?: there)?(?: (?:for|that|to (?:think|believe|say)))*",
    r"is there (?:any |some )?(?:evidence|proof|reason|data|ground)s? (?:for|that|to (?:think|believe)(?: that)?|behind)",
    r"(?:says who|how so|such as what|what for)\b",
    r"(?:for what reasons?|where (?:does|did) (?:that|this|it) come from|where(?: do| did|'d) you (?:get|have|find|read|hear) (?:that|this|it)(?: from)?|(?:(?:and|so|but),? )?you (?:know|can tell) (?:that|this|it) how(?: exactly)?|based on what|according to whom|who says (?:so|that$))\b",
    r"(?:can|could|would|will) you (?:please )?(?:back (?:that|this|it|your claim) up|give (?:me )?(?:a |any |your |some )?(?:reasons?|evidence|proof|grounds?))(?: (?:for|that))*",
    r"(?:do|did) you (?:really |actually )?have (?:any |some |a )?(?:evidence|proof|reasons?|data|grounds?|sources?)(?: (?:for|that|to (?:think|believe|say)))*",
    rf"(?:i'd|i would|i want|please let me|let me) (?:like )?(?:to )?(?:know|hear|understand) (?:why|how come|the reasons? (?:why|for)|what makes you (?:so sure|{SAY}))(?: (?:do |did )?(?:you|they|he|she) {SAY}(?: so)?)?{THAT}",
)
RETRACT = (
    r"(?:ok(?:ay)?,? |actually,? |sorry,? |well,? |hm+,? |no,? )*(?:i |let me |i'd like to |i'll |i will |i want to |i must |i have to |can i )?"
    r"(?:now )?(?:take (?:that|it|this|what i said|my words?)(?: all)? back|withdraw|retract|take back)"
    r"(?: (?:that|this|it|my (?:claim|point|argument|statement|words?)|what i said|the claim)"
    r"(?: (?:about|that|on))?)?",
    r"(?:ok(?:ay)?,? |actually,? |sorry,? |well,? |hm+,? )*(?:scrap|forget|strike|never ?mind|disregard) (?:that|this|it|what i said)\b",
    r"(?:ok(?:ay)?,? |actually,? |sorry,? |well,? |hm+,? )*i(?:'ve| have)? (?:was (?:wrong|mistaken)|changed my mind|made a mistake)"
    r"(?: (?:there|here)\b)?(?: (?:about|on|when i said|to (?:say|think|claim)|in saying)(?: that)?)?",
    rf"(?:ok(?:ay)?,? |actually,? |well,? )*i no longer (?:{SAY}|defend|maintain|support|stand by){THAT}",
    rf"(?:ok(?:ay)?,? |actually,? |well,? )*i (?:don't|do not) (?:{SAY}|defend|maintain|support|stand by)(?: that| this| it)? (?:any ?more|any longer)",
    r"(?:ok(?:ay)?,? |well,? |actually,? )*i should(?:n't| not) have (?:said|claimed|argued)(?: (?:that|this|it|so))?",
    r"(?:ok(?:ay)?,? )*i (?:give up|drop|abandon) (?:that|this|it|my (?:claim|point|argument))(?: (?:about|that|on))?",
    rf"{_AFTER_THOUGHT}(?:tak(?:e|ing|en) (?:that|it|this|everything|all (?:of )?(?:that|this)) back|unsay (?:that|it|this))\b",
    rf"{_AFTER_THOUGHT}(?:withdraw(?:ing|n)?|retract(?:ing|ed)?|delet(?:e|ing)|remov(?:e|ing)|eras(?:e|ing)|undo|scratch|cancel(?:ling)?|revok(?:e|ing)) "
    r"(?:that|this|it|(?:my|the) (?:last |first |earlier |previous )?(?:claims?|points?|arguments?|statements?|words?|objections?|move)|what i (?:just )?said)(?= |$|[,.!])(?: (?:about|that|on)\b)?",
    r"(?:ok(?:ay)?,? |actually,? |sorry,? |well,? )*(?:that|this|it|what i said)(?: (?:about|on) [\w ]{1,30})? was (?:wrong|a mistake|an error|nonsense|stupid)(?: of me| on my part)\b",
    r"(?:ok(?:ay)?,? |actually,? |sorry,? )*i(?:'ve| have)? (?:misspoke|misspoken|was not right|wasn't right|spoke too soon|went too far|got (?:that|it) wrong)(?: (?:about|on|when i said)(?: that)?)?",
    r"(?:that|this) (?:claim|point|argument)? ?(?:of mine )?(?:no longer stands|does not stand any ?more|cannot be upheld)\b",
)
DENY = (
    rf"(?:no+,? |well,? |but |sorry,? |(?:yes|yeah|yep|yup),? but )*i (?:strongly |completely |totally |really |just |simply |still )*"
    rf"(?:disagree|deny|reject|dispute|doubt|contest|object)(?: (?:with|to|about|on))?"
    rf"{YOU}{THAT}",
    rf"(?:no+,? |well,? |but |sorry,? )*i (?:really |just |simply |still )*(?:don't|do not|dont|can't|cannot|won't|will not|would not|wouldn't) "
    rf"(?:really |quite |fully |at all )*(?:think|believe|accept|agree|buy|say|suppose|see)(?: with)?"
    rf"{YOU}{THAT}",
    r"(?:no+,? |well,? |but |sorry,? )*(?:you|they|he|she)(?:'re| are|'s| is) (?:just |simply |quite |completely |totally )*(?:wrong|mistaken|incorrect)"
    r"(?: (?:about|on|that|to (?:say|think)))*",
    r"(?:no+,? |well,? |but |sorry,? )*(?:that|this|it)(?:'s| is) (?:just |simply |quite |completely |totally )*"
    r"(?:not (?:true|right|correct|the case|so)|untrue|false|wrong|incorrect|nonsense|rubbish|absurd|mistaken)(?: that\b)?",
    r"(?:no+,? |well,? |but |sorry,? )*(?:that|this|it) (?:isn't|ain't) (?:true|right|correct|the case|so)(?: that\b)?",
    rf"(?:no+,? |well,? |but |sorry,? )*i(?:'m| am) (?:not|far from|hardly|less than) (?:at all |really |fully |quite )*(?:convinced|persuaded)(?: by)?{YOU}{THAT}",
    r"(?:no+,? |well,? |but |sorry,? )*(?:that|this|it) (?:doesn't|does not|won't|cannot|can't) (?:follow|make (?:any )?sense|hold(?: up| water)?|add up|convince me)\b",
    r"(?:hardly|never|not really|not quite|not necessarily|by no means|i think not|i don't think so)(?=$|[,.!:;])",
    r"(?:not true|untrue|false|wrong|incorrect|nonsense|rubbish|no way|of course not|certainly not|not at all|on the contrary|not so|far from it)"
    r"(?=$|[,.!:;])",
    r"(?:no+|nope|nah)(?=$|[,.!:;]| (?:it|that|this|they|you|he|she|we|i|there|because|not|never|don't|i'm)(?:'s|'re|'m)?\b)",
    r"(?:absolutely|definitely|surely|clearly|obviously|probably) (?:not|wrong|false)(?=$|[,.!:;])",
    r"(?:no+,? |well,? |but |sorry,? )*(?:that|this|it) (?:can't|cannot|could not|couldn't|can hardly) (?:possibly |really )?be (?:true|right|correct|so|the case)(?=$|[,.!:;])",
    r"(?:no+,? |well,? |but |sorry,? )*(?:that|this|it)(?:'s| is| must be| seems| sounds)(?: (?:just|simply|quite|completely|totally|plainly|all|clearly|pure))* "
    r"(?:wrong|false|incorrect|mistaken|nonsense|absurd|rubbish|an? (?:myth|lie|error|mistake|fallacy|exaggeration|prejudice|misunderstanding|cliché))(?=$|[,.!:;])",
    rf"(?:no+,? |well,? |but |sorry,? )*i(?:'d| would| must| have to|'ll| will)? (?:like to )?(?:beg to (?:differ|disagree)|dispute|contest|question|challenge|contradict|protest|object|oppose|differ|disagree)(?: (?:with|to|about|on|you))*{YOU}{THAT}",
    rf"(?:no+,? |well,? |but |sorry,? )*i (?:have|'ve got|see) (?:my |some |serious |great |strong )*(?:doubts?|objections?|reservations?)(?: (?:about|on|to|against|whether))*{YOU}{THAT}",
    r"(?:no+,? |well,? |but |sorry,? )*i (?:see|view) (?:it|that|this|things) (?:quite |very |completely )?differently\b",
    r"(?:i (?:think|fear|guess|believe|suspect)|i'm afraid|i am afraid)(?: that)? (?:you(?:'re| are)|they(?:'re| are)|he(?:'s| is)|she(?:'s| is)|that(?:'s| is)|this is|it(?:'s| is)) "
    r"(?:quite |completely |totally |simply |just )*(?:wrong|mistaken|false|untrue|not (?:true|right|correct)|incorrect)(?: (?:about|on|that|to (?:say|think)|there|here))*",
    r"(?:you|they|he|she)(?:'ve| have|'s| has)? (?:got|get|gets) (?:that|this|it) (?:all |quite |completely )?wrong\b",
)
CONCEDE = (
    r"(?:ok(?:ay)?,? |well,? |alright,? |(?:yes|yeah|yep|yup),? |hm+,? )*(?:fair enough|fair point|point taken|good point|touché|touche|granted|admittedly"
    r"|i(?:'ll| will| have to| must)? give you (?:that|this)(?: one)?|you win(?: (?:that|this)(?: (?:one|round|point))?)?"
    r"|you(?:'ve| have)? (?:convinced|persuaded) me|i stand corrected"
    r"|(?:you have(?: got)?|you've(?: got)?|you got) (?:a|me|one) ?(?:there|point)?(?: there)?)\b(?: that\b)?",
    rf"(?:ok(?:ay)?,? |well,? |alright,? |(?:yes|yeah|yep|yup),? |hm+,? )*i (?:do |can |will |would |must |have to |fully |completely |totally |quite |'ll )*"
    rf"(?:agree|concede|grant|accept|admit|acknowledge|concur|allow)(?: (?:with|to|on|about))?"
    rf"{YOU}{THAT}",
    r"(?:ok(?:ay)?,? |well,? |alright,? |(?:yes|yeah|yep|yup),? |hm+,? )*(?:i (?:think|guess|suppose) )?(?:you|they|he|she)(?:'re| are|'s| is| may be| might be| could be) "
    r"(?:quite |absolutely |completely |probably )*right(?: (?:about|on|that|there|in saying))*",
    r"(?:ok(?:ay)?,? |well,? |alright,? |(?:yes|yeah|yep|yup),? |hm+,? )*(?:i (?:think|guess|suppose) )?(?:that|this|it)(?:'s| is| may be| might be) "
    r"(?:quite |certainly |very |probably |all )*(?:true|right|correct|fair|a (?:good|fair) point)(?: that\b)?(?: enough)?",
    r"fair(?=$|[.!]| but\b|, (?:but|it|that|this|they|i|you|he|she|we|there)\b)|(?:true|right|correct|agreed|indeed|exactly|absolutely|of course|certainly)(?: enough)?(?=$|[,.!:;]| but\b)",
    r"(?:(?:yes|yeah|yep|sure|ok|okay|alright),? )*(?:yes|yeah|yep|sure|ok|okay|alright)(?=$|[,.!:;]| but\b)",
    r"(?:yes|yeah|yep|sure)(?= \w.*[ ,;](?:but|however|nevertheless)\b)",
    r"(?:ok|okay|true)(?= (?:it|that|this|they|you|he|she|we|there|the|some|many|most|people)\b.*[ ,;](?:but|however|nevertheless)\b)",
    r"(?:ok(?:ay)?,? |well,? |(?:yes|yeah|yep|yup),? |hm+,? )*(?:you|they|he|she) (?:do |did |really )?(?:make|made|have|has|raise|raised)(?: got)? (?:a |an |some )?(?:very |quite )?(?:good|fair|valid|strong|excellent|decent|convincing) (?:points?|case|arguments?)(?: (?:about|on|there|with that))*",
    r"(?:ok(?:ay)?,? |well,? |(?:yes|yeah|yep|yup),? |hm+,? )*(?:that|this)(?:'s| is) (?:a )?(?:very |quite )?(?:good|fair|valid|strong|excellent|convincing) (?:point|argument|answer)\b",
    r"(?:ok(?:ay)?,? |well,? |(?:yes|yeah|yep|yup),? |hm+,? )*(?:i (?:have|see) )?no objections?(?: (?:to|against) (?:that|this|it))?(?=$|[,.!:;])",
    r"(?:ok(?:ay)?,? |well,? |(?:yes|yeah|yep|yup),? |hm+,? )*i (?:do |can |really )?(?:see (?:your point|what you mean|that|it)|get your point|take your point|can(?:not|'t) (?:argue|disagree|object|quarrel)(?: with)?(?: (?:that|this|it|you))?)(?=$|[,.!:;])",
    r"(?:ok(?:ay)?,? |well,? |(?:yes|yeah|yep|yup),? )*(?:i|we) (?:can|could) (?:live with|accept|go along with|agree (?:with|to)) (?:that|this|it)\b",
    rf"(?:ok(?:ay)?,? |well,? |(?:yes|yeah|yep|yup),? )*we (?:all |both |do |can )*agree(?: (?:with|on|about))?{YOU}{THAT}",
    r"(?:yes|yeah|yep|sure|oh yes),? (?:of course|indeed|certainly|absolutely|definitely|exactly|sure|you(?:'re| are) right|(?:that|this|it)(?:'s| is) (?:true|right|correct|so))(?=$|[,.!:;]| but\b)",
    r"(?:that|this|it|you) (?:may|might|could|must) (?:well )?be (?:so|the case|true|right)(?: (?:about|on))?(?=$|[,.!:;]| (?:but|about|on|yet)\b)",
)
BECAUSE = r"(?:because|cause|'cause|'?cos|'?coz|cuz|bc|becuase|becasue|beacuse|since(?! (?:\d|then|the \d|last|when))|given that|seeing (?:that|how)|considering that|for the (?:simple )?reason that|inasmuch as|due to the fact that|owing to the fact that|in view of the fact that)"
"""What a reason follows. `since` of time is no reason."""

AS = r"as(?= (?:both|neither|it|they|there|we|he|she|this|these|those|nobody|everybody|everyone|people|most|many)\b)(?! (?:it were|it is called|it stands|they say|we know|we all know|we have seen|many as))"
"""What a reason follows after a comma."""

SO = r"(?:therefore|thus|hence|consequently|accordingly|as a (?:result|consequence)|for that reason|it follows that|which means(?: that)?|which is why|this is why|this means(?: that)?|that means(?: that)?|that is why|that's why|and so|so that means|so)"
"""What a conclusion follows."""

REASON_FIRST = r"(?:(?:and|but|well|simply|just|partly|mainly|yes|no),? )?(?:it'?s |it is |that'?s |that is )?(?:(?:because|'?cos|'?coz|cuz|bc|becuase|becasue|beacuse)(?: of)?|since(?! (?:\d|then|last))|given (?:that|how)|seeing (?:that|how)|considering (?:that|how)|as(?= (?:the|a|an|we|they|it|he|she|you|people|there|nobody|everybody|\w+s)\b[^,]*,)|due to|owing to|on account of|after all,?|for one thing,?|for the (?:simple )?reason that|(?:the|my|one|another|a|the main|the first) (?:\w+ )?reason (?:is|being)(?: simple)?:?(?: that)?|(?:this|that|it) follows from(?: the fact that)?|(?:this|that|it) is shown by)\b"
ALTHOUGH = r"(?:although|though|even though|even if|while it(?:'s| is) true that|whilst)"

LEAD_IN = (
    r"(?:and|but|so|well|then|also|besides|moreover|furthermore|still|yet|however|anyway|actually|honestly|look|ok(?:ay)?|yes|in my (?:opinion|view)"
    r"|to be honest|i mean|to me|for me|personally)\b,? ",
    rf"(?:i|we) (?:would |really |do |still |strongly |firmly |'d )*(?:{SAY}|feel|maintain|insist|reckon|guess)(?: that)? ",
    r"(?:my (?:main |whole )?(?:claim|point|view|opinion|thesis|position|argument|take|stance|feeling|guess)(?: (?:on|about) (?:that|this|it))? is|it is (?:clear|obvious|true|a fact)|it'?s (?:clear|obvious|true|a fact)"
    r"|the (?:point|fact|truth) is)(?: that)? ",
)
"""What stands before a claim without being part of it."""

_SAYS = r"(?:says?|said|saying|thinks?|thought|claims?|claimed|believes?|believed|argues?|argued|writes?|wrote|admits?|admitted|maintains?|insists?|points? out|keeps? saying)"
ATTRIBUTION = (
    rf"(?:[Aa]s |[Ii]t is |[Aa]ccording to )?(?!I\b|[Ww]e\b|[Yy]ou\b|[Nn]obody\b|[Nn]o one\b|[Ww]ho\b)(?:(?:[Tt]he|[Mm]rs?\.?|[Mm]s\.?|[Ss]ir|[Dd]r\.?) )?(?:(?!who\b|which\b|that\b|to\b|not\b)[\w'-]+ ){{1,3}}?"
    rf"(?:(?:himself|herself|themselves|itself|also|rightly|wrongly|always|once|keeps?|kept) )*{_SAYS}(?: that|,) "
    r"|According to (?:[\w'-]+ ){0,3}[\w'-]+, "
)
"""Who is said to have said it: not part of what is claimed. Whether the map agrees is the map's affair."""

INTERROGATIVE = (
    r"(?:what|how|when|where|which|who|whose|whom|is|are|was|were|do|does|did|can|could|should|would|will|won't|isn't|aren't"
    r"|doesn't|don't|has|have|may|might|shall)\b"
)

QUESTION = (
    r"(?:(?:so|and|but|ok|well),? )?(?:(?:what|where|who|when)(?:'s| is| are| was| were) (?:an?|the|this|that|it|they|these|those|he|she|your|his|her|their|there|meant)\b(?!.* (?:is|are|was|were)\b)"
    r"|who (?:would|will|should|could|can|must|gets|pays|decides|benefits)\b(?!.* (?:is|are|was|were|matters|remains|depends)\b)"
    r"|what (?:happens|would happen|will happen) (?:if|to|when|with|then)\b(?!.* (?:is|are|was|were|matters|remains|depends)\b)"
    r"|what (?:else )?(?:speaks|would speak|can be said|could be said|is there to say|counts) (?:for|against)\b"
    r"|what (?:is|are) (?:[\w-]+ ){0,2}(?!(?:is|are|was|were)\b)[\w-]+(?=\W*$)"
    r"|(?:what|how|when|where) (?:exactly )?(?:do|does|did|can|could|would|will|should) (?:you|we|they|i|it|he|she|this|that|the|an?|people|\w+ mean)\b"
    r"|how (?:much|many|long|often|far) (?:\w+ ){0,3}?(?:is|are|was|were|do|does|did|can|could|would|will|has|have) (?:you|we|they|i|it|he|she|this|that|the|an?|there)\b(?!.* (?:is|are)\b)"
    r"|(?:is|are|was|does|did|can|could|would|will|do) (?:there|you|we|they|i|it|he|she|this|that|these|those)\b|is (?!(?:not|still|also|just|only|now|never|always|already|really|probably|simply|often|clearly|rather|quite|indeed|thus|therefore|hardly)\b)\w+ (?:an?|the) \w+)"
)
"""What a question opens with whether or not a question mark ends it. A claim may open with a question word, but has the subject
before the verb: "what carers do is valued".
"""

ANSWER = r"(?:no+|nope|nah)"
"""A denial that stands for itself, whatever follows."""

SUBJECT_LEFT_OUT = (
    r"(?:(?:still|really|totally|completely|fully|strongly) )*"
    r"(?:agree|disagree|don't|do not|can't|cannot|doubt(?= (?:it|that|this|whether|if)\b|$)|changed|didn't (?:think|know|see|realise|realize|consider)|withdraw|no longer|was wrong|accept|admit|concede|hadn't|never)\b"
)
"""Verbs before which chat leaves out `I`."""

SHORT_FORMS = {"you": "u", "your": "ur", "yeah": "yea", "please": "pls|plz"}
"""Words of the cues that a chat shortens."""

YES = r"(?:yes|yeah|yep|sure|ok|okay|alright|well)"
"""What before a `but` may be no more than a way to begin."""

WHY_AFTER = r"(?:(?:so|but|and|ok),? )*(?:(?:why|how come)(?: (?:is (?:that|this|it)|that|so|not|exactly))*|how so|says who|based on what|on what (?:grounds?|basis|evidence)|how do you know(?: (?:that|this|it))?|(?:what|where)(?:'s| is) (?:your|the) (?:evidence|proof|reason|source))"
"""A question for a reason that ends a sentence."""
