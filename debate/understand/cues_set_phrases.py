"""Set phrases: the many short ways to grant, take back, pass, ask for help or a reason, that are no sentence about the topic.

Data only, as in ``cues``, whose patterns come first. Most of these take the whole part, so that none can swallow a claim.
"""

# One pattern a line reads better than patterns broken in the middle.
# ruff: noqa: E501

from debate.understand.cues import SAY, THAT, YOU

_OPEN = r"(?:(?:ok(?:ay)?|well|yes|yeah|alright|all right|hm+|fine|actually|honestly|frankly|sorry|oops|oh|now|then|no|but|and|so|sure),? )*"
_IT = r"(?:that|this|it)"
_ABOUT_IT = (
    rf"(?: (?:about|on|with|to|for|by|there|here|now|yet|{_IT}|that (?:point|one|question)|the matter|either way))*"
)
_MY = r"(?:(?:my|the|that|this) (?:last |first |earlier |previous |whole )?(?:claims?|points?|arguments?|statements?|words?|objections?|messages?|remarks?|moves?))"

SMALL_TALK = (
    r"(?:wow|great|awesome|amazing|interesting|nice|funny|boring|ugh|yay|hooray|oh(?: (?:my god|no|dear))?|omg|i see|let me see|let's see|good luck|no problem|no worries|my pleasure)$",
    r"(?:you're|you are) welcome$|how(?:'s| is) (?:it going|life)$|what's up$|have a (?:nice|good|great|lovely) \w+$|(?:merry|happy) \w+$",
    r"(?:this|that|it)(?:'s| is) (?:so |really |very |quite )*(?:fun|funny|boring|cool|great|awesome|interesting)$",
    rf"(?:but )?you(?:'ve| have)? (?:already |just )*(?:said|told me|mentioned|repeated) {_IT}(?: (?:already|before|again|twice|earlier|several times))*$|(?:please )?stop repeating (?:yourself|{_IT})$",
    rf"you(?:'re| are) (?:just |only |always |again )*repeating (?:yourself|{_IT}|the same (?:thing|point|argument)s?)(?: again)?$|you keep (?:on )?(?:saying|repeating|coming back to) (?:yourself|{_IT}|the same(?: (?:thing|point|argument)s?)?)(?: (?:again|over and over|all the time))*$",
    rf"(?:but )?you (?:still )?(?:didn't|did not|haven't|have not|don't|do not) answer(?:ed)?(?: (?:me|{_IT}|(?:my|the) (?:question|point|argument)))?$|(?:please )?(?:just )?answer (?:me|{_IT}|(?:my|the) (?:question|point))(?: please)?$",
    rf"{_IT}(?:'s| is) (?:not what i asked|no answer(?: to (?:me|{_IT}|my question))?)$|{_IT} (?:doesn't|does not|didn't|did not) (?:really )?answer (?:me|{_IT}|(?:my|the) (?:question|point))$",
    r"(?:but )?what (?:on earth )?(?:are you (?:talking|going on) about|are you (?:saying|trying to say))$|i(?:'m| am| was) (?:just |only )?(?:joking|kidding)$|(?:well,? )?(?:it|that)(?: all| really)? depends$",
    rf"(?:{_IT}(?:'s| is) )?(?:an? )?(?:very )?(?:good|great|nice|interesting|hard|difficult|tricky) question$",
    r"i(?:'m| am) (?:so |really |very |quite |a bit )*(?:tired|hungry|bored|happy|sad|sleepy|thirsty)$|(?:nice|lovely|bad|awful) weather\b.*$",
)
HINT = (
    r"(?:please |(?:can|could|would|will|may|might) (?:you|i) |(?:have|get|do you have|have you|got|is there|are there|give me|i (?:need|want|could use|would like)|i'd like) )*"
    r"(?:a |an |any |some |another |more )*(?:hints?|help|clues?|tips?|advice|suggestions?|ideas?|assistance|guidance)(?: (?:please|me|here|now|for me|what (?:to|i (?:can|could|should)) (?:say|do|answer)))*$",
    r"(?:please )?(?:(?:can|could|would|will) you (?:please )?)?(?:suggest|recommend|propose|advise)(?: (?:me|a|an|some|any|something|anything|good|move|answer|reply|argument|please))*$",
    r"(?:please )?(?:(?:can|could|would|will) you (?:please )?)?(?:show|tell) me (?:what|how) (?:to|i (?:can|could|should|might)) (?:say|do|answer|reply|respond|go on)\b.*$",
    r"what(?:'s| is| are| would)?(?: be)? (?:a |an |the |my |your )*(?:good|best|better|strongest|possible|wise|right|next)(?: (?:moves?|answers?|reply|replies|responses?|arguments?|options?|choices?|objections?))(?: (?:be|here|now|next|to (?:that|this|it)))*$",
    r"what(?: other)? (?:moves|options|choices|answers|replies)(?: (?:do i have|can i (?:make|choose|give)|are (?:there|possible|left)|are open to me))(?: (?:here|now|left))*$",
    r"what (?:are|were) (?:my|the) (?:possible )?(?:moves|options|choices)(?: (?:here|now))*$",
    r"which (?:move|answer|reply|option|one|argument)s? (?:(?:is|would be) (?:the )?(?:best|better|good)|(?:should|can|could|do) i .*|would you .*)$",
    r"(?:so )?what (?:am i|are we) (?:supposed|meant|allowed|expected) to (?:say|do|answer|reply)\b.*$",
    r"what (?:do|would) you (?:suggest|recommend|advise|propose)\b.*$|how would you (?:answer|reply|respond|react|counter)\b.*$",
    r"i (?:can't|cannot|can not|couldn't) (?:think of|come up with|find) (?:a|an|any|anything)(?: (?:more|good|answer|reply|argument|objection|to say|to that|here|right now|now))*$",
    rf"{_OPEN}i(?:'m| am) (?:so |still |really |quite |very |totally |completely |a (?:bit|little) )*(?:confused|puzzled)(?: (?:now|here|by (?:you|{_IT})|about {_IT}))*$|{_IT}(?:'s| is) (?:so |really |very |quite |all |a bit )*confusing$",
    rf"{_OPEN}i (?:don't|do not|didn't|did not|can't|cannot) (?:really |quite |fully )*(?:understand|follow)(?: (?:you|{_IT}|anything|any of (?:this|that|it)|a word|(?:your|the) (?:point|question|argument)))?(?: (?:at all|here|yet))*$",
    r"i(?:'m| am) at a loss\b.*$|i (?:don't|do not) know (?:how|where) to (?:go on|go|continue|proceed|go from here|start|begin)\b.*$|point me in the right direction$",
    r"is there (?:anything|something|(?:a |any )(?:good )?(?:answer|reply|move)) (?:that )?(?:i (?:can|could|should|might) (?:say|do|answer)|to (?:that|this|it)\b).*$",
)
PASS = (
    rf"{_OPEN}(?:i(?:'ll|'d like to|'d rather| want to| would like to| will)? |let me |let us |let's )?(?:pass|skip)(?: (?:on|it|for now|please|(?:this|that|my|the)(?: (?:turn|time|question|one|point|move))?))*$",
    rf"{_OPEN}(?:i )?(?:really |honestly |simply |just )*(?:don't|do not|dont|couldn't|could not|can't|cannot|won't|would rather not|prefer not to|rather not|'d rather not) (?:really |want to |wish to |like to |care to )*"
    rf"(?:know|say|tell|answer|reply|comment|respond|decide|judge|care|mind|(?:talk|speak) about|discuss)(?: (?:the answer|anything|any more|question|one))?{_ABOUT_IT}$",
    r"(?:dunno|idk|no (?:clue|idea|comment|opinion|view|preference|answer|reply)|undecided|(?:maybe )?later|not (?:now|today|yet)|(?:hard|difficult|impossible) to (?:say|tell)|no strong (?:opinion|view|feelings)|i abstain|i rest my case)(?: (?:from me|for now|here))*$",
    rf"{_OPEN}(?:i(?:'m| am) )?(?:still |really |quite |honestly )*(?:undecided|unsure|not sure|not certain|uncertain|indifferent|neutral|torn){_ABOUT_IT}$",
    r"(?:i(?:'m| am) |we(?:'re| are) )(?:done|finished|through)(?: (?:here|now|with (?:this|that|it)))*$|i(?:'m| am) out of (?:arguments|ideas|words)$|i(?:'ve| have) run out of (?:arguments|ideas|words)$",
    rf"i(?: have|'ve(?: got)?|'ve| don't have| do not have) (?:an?|any|no|nothing|anything)(?: (?:strong|clear|real|more|further|particular|firm|else|left|answer|reply|comment|opinion|view|preference|idea|clue|position|argument|arguments|to say|to add|from me))*{_ABOUT_IT}$",
    r"nothing(?: (?:more|else|further|left))*(?: (?:from me|to (?:say|add)|for now))*$",
    rf"i (?:have not|haven't|cannot|can't) (?:yet )?(?:made|make) up my mind{_ABOUT_IT}$",
    rf"(?:(?:let's|let us|let me|can we|could we|we can|we could|please|i'll|i will|just) )*(?:leave|let) {_IT}(?: (?:there|open|aside|at that|be|stand|for now|rest|out))*$",
    r"(?:(?:let's|let us|can we|could we|we can|we could|please|just|i'd like to|i want to) )*(?:move|moving|go|carry) on(?: (?:please|then|now|to the next (?:point|question|one)))*$",
    r"(?:the )?next(?: (?:one|please|question|topic|point|move))*$|(?:(?:let's|can we|could we|please) )*(?:(?:change|switch) (?:the )?(?:subject|topic)|talk about something else)(?: please)?$",
    r"(?:please )?(?:it's |it is )?(?:your (?:turn|go|move)(?: (?:now|again))?|you go(?: (?:on|first|ahead))?|after you|continue|go on|go ahead|carry on|proceed)(?: please)?$",
    r"that(?:'s| is) (?:all|it|everything)(?: (?:i have|i've got|i can say|from me|for now|to say))*$|i(?:'ve| have) (?:said (?:all|everything|enough|what)|made my point)\b.*$",
    rf"i(?:'ll| will) (?:come back|return|get back) to {_IT}(?: later)?$|ask me (?:later|again|something else|another question)(?: later)?$|{_IT} (?:doesn't|does not) matter(?: (?:to me|much|now))*$",
    rf"(?:i (?:need to|must|have to|want to|'ll)|i'll|let me|i need time to|give me time to) think(?: (?:about {_IT}|{_IT} over|first|again|a (?:bit|moment|minute|while)))*$",
)
_STAND = r"(?:agrees?|disagrees?|objects?|opposes?|rejects?|deny|denies|doubts?|disputes?|contradicts?|(?:think|see)s? (?:so|it|this|that|differently|otherwise)|sides? with|takes? (?:your|my|that|this) side|backs?|supports?|shares?|stands? (?:by|behind|with))"
WHO_AGREES = (
    rf"(?:and )?who (?:else )?(?:(?:also|would|could|might|will|then|here|really) )*{_STAND}(?: (?:with|to|about|on|up|differently|that way|the same way|otherwise))*{YOU}(?: (?:up|differently|otherwise|that way|on|about))*{THAT}",
    rf"(?:and )?who(?: is|'s| are| else is) (?:also )?of (?:that|the same|your|this|another|a different) (?:opinion|view|mind){THAT}",
    rf"whose (?:claim|view|opinion|point|idea|argument|position|words?) (?:is|was|are|were) {_IT}\b",
    rf"(?:and )?(?:which|how many|how much|some|any|most|all) (?:one )?of (?:them|these|those|you|(?:the|these) (?:others?|other authors|authors|voices|people|writers)) (?:would )?(?:{_STAND}|{SAY}s?)(?: (?:with|to|about|on|so))*{YOU}{THAT}",
    rf"how many (?:(?:authors|voices|people|others|writers) )?(?:here )?(?:would )?(?:{_STAND}|{SAY})(?: (?:with|to|about|on|so))*{YOU}{THAT}",
    rf"how do (?:the )?(?:others|other (?:authors|voices|people)|authors|rest) (?:see|view|feel about) {_IT}\b",
    rf"(?:is there|are there|isn't there|aren't there) (?:any |some |other )*(?:anyone|anybody|someone|somebody|authors?|voices?|others?|people|one)(?: else)? (?:here )?(?:who|that) (?:would )?(?:{_STAND}|{SAY}s?)(?: (?:with|to|about|on|so))*{YOU}{THAT}",
    r"is there (?:any |some )?(?:agreement|consensus|disagreement|dispute)(?: (?:on|about|over|among|between|that))*(?: (?:that|this|it|the authors|authors|them|the others)\b)*",
    r"are you (?:all )?(?:alone|the only one|the only person|by yourself)\b(?: (?:here|with (?:that|this) (?:view|opinion)|who (?:says|thinks) (?:so|that|this)|in (?:that|this|saying|thinking)(?: (?:so|that))?|to (?:say|think)(?: (?:so|that))?))*",
    rf"is (?:anyone|anybody|someone|somebody)(?: else)? (?:with|against|behind|for|in favou?r of) (?:you|me|{_IT})\b(?: on {_IT})?",
    r"(?:anyone|anybody|someone|somebody)(?: else)?(?: here)?(?: (?:who )?(?:agrees?|disagrees?|with you|against))?(?: with (?:you|that|this|me|it))?$",
    rf"(?:name|show me|tell me|list) (?:someone|somebody|anyone|an author|the authors|those|all|who)(?: else)?(?: who)? (?:{_STAND}|{SAY}s?)(?: (?:with|to|about|on|so))*{YOU}{THAT}",
)
WHY = (
    rf"(?:please |care to |(?:can|could|would|will) you (?:please )?)?(?:explain|justify|elaborate)(?: (?:on|yourself|{_IT}|why|please|further|more))*$",
    r"(?:please )?(?:give|show|name|tell|offer|present)(?: me)? (?:us )?(?:the |your |some |any |a |an |one |good |better )*(?:reasons?|evidence|proof|grounds?|sources?|justification|data|arguments?)(?: (?:for|behind|that|this|it|please|why|to (?:think|believe)))*",
    rf"(?:and )?what (?:speaks (?:for|in favou?r of)|supports|justifies|backs(?: up)?|proves|shows|suggests|confirms|follows from) (?:{_IT}|(?:your|this|that) (?:claim|view|point|statement))(?: up)?(?=$|[,.!?])",
    rf"(?:and )?what (?:is|are|'s) {_IT} (?:based|founded|grounded) (?:on|in)\b|(?:and )?what do you base (?:{_IT}|(?:your|this|that) (?:claim|view|opinion)) on\b",
    rf"(?:and )?what (?:leads|led|brings|brought) you to (?:(?:{SAY})|(?:this|that|your) (?:conclusion|view|idea|claim|opinion|belief)){THAT}",
    r"(?:and )?how (?:did|do) you (?:come|get|arrive) (?:to|at|by) (?:this|that|your) (?:conclusion|view|idea|claim|opinion|belief)\b",
    rf"(?:but |and )?how (?:can|could) you (?:possibly |really |seriously )*(?:{SAY}|be so (?:sure|certain)){THAT}",
    r"(?:and )?(?:(?:the|any|your|what|some|no) )*(?:evidence|proof|reasons?|sources?|grounds?|justification|because of what)(?: (?:for (?:that|this|it)|please|is))*$",
    r"what (?:arguments?|reasons?|evidence|proof|grounds?) (?:do you have|have you(?: got)?|can you (?:give|offer|name)|supports?|are there|is there)(?: (?:for|that|this|it))*$|what are your (?:arguments|reasons|grounds|sources)(?: for (?:that|this|it))?$",
    rf"(?:do you have|have you(?: got)?|is there) (?:an? |any |some )?(?:argument|reason|ground|case|basis)s? (?:for|to (?:{SAY}))(?: {_IT}(?=$|[,.!?]))?{THAT}",
    rf"(?:please )?back (?:{_IT}|your claim) up\b|i(?:'d| would) like to (?:hear|see|know) (?:your|the|some|any) (?:reasons?|evidence|proof|grounds?|arguments?|sources?)(?: for (?:that|this|it))?",
)
RETRACT = (
    rf"{_OPEN}(?:i )?(?:take (?:that|it|this) back|was (?:wrong|mistaken)|stand corrected on my own)\b",
    r"(?:it(?:'s| is)? |consider (?:it|that) |i say )?(?:now )?(?:retracted|withdrawn|taken back)$",
    rf"{_OPEN}(?:i |let me |allow me to )?(?:must |need to |have to |want to |should |would like to |'d like to )?(?:correct|rephrase|reformulate|restate|reword) (?:myself|what i (?:just )?said|{_IT}|{_MY})(?=$|[,.!:;])",
    rf"{_OPEN}i (?:didn't|did not|don't|do not) (?:really |actually |quite )?mean (?:{_IT}(?=$|[,.!:;])|to (?:say|claim|suggest|imply)){THAT}",
    rf"{_OPEN}(?:(?:that|this|it)(?:'s| is| was) )?not what i (?:really |actually )?(?:meant|wanted|intended|mean)(?: to say)?\b",
    rf"{_OPEN}i (?:should never|never should|should not|shouldn't|ought not to) (?:have )?(?:said|claimed|argued|say)(?: {_IT}(?=$|[,.!:;]))?{THAT}",
    rf"{_OPEN}(?:please )?(?:forget|ignore|disregard|scrap|strike|delete|cross out|never mind|drop|cancel)(?: about)? (?:{_IT}(?: from the record)?(?=$|[,.!:;])|what i (?:just )?(?:said|wrote|claimed)(?: (?:before|earlier))?|{_MY})(?: (?:about|on)\b)?",
    rf"on second thoughts?,? (?:no\b|not\b|{_IT}(?:'s| is) (?:wrong|not)|i (?:was|am) (?:wrong|mistaken))",
    rf"{_OPEN}i(?:'ve| have| had)? (?:now )?(?:changed my (?:mind|views?|opinion|position)|had second thoughts|reconsidered|rethought|thought better of)(?: (?:about|on|of|{_IT}))*{THAT}",
    rf"{_OPEN}i (?:(?:can|could|would|will) )?no longer (?:{SAY}|defend|maintain|support|stand by|insist on|uphold)(?: so)?{THAT}",
    rf"{_OPEN}i (?:don't|do not|can't|cannot|can not|would not|wouldn't) (?:{SAY}|defend|maintain|support|stand by|insist on|uphold|justify)(?: (?:so|{_IT}|that (?:claim|point)))* (?:any ?more|any longer)\b",
    rf"{_OPEN}i (?:can't|cannot|can not|could not|couldn't|don't|do not|won't) (?:really )?(?:defend|maintain|uphold|insist on|stand by)(?: {_IT}(?=$|[,.!:;])| (?:that|this|my) (?:claim|point|argument|statement|view)(?=$|[,.!:;]))?{THAT}",
    rf"{_OPEN}i(?:'ll|'m| will| am| must| have to| want to)? (?:drop|dropping|give up|giving up|abandon|abandoning|back down|backing down|back off|backing off|backtrack|backtracking|step back|retreat)(?: (?:from|on|of))?(?: (?:{_IT}(?=$|[,.!:;])|{_MY}))?(?=$|[,.!:;])",
    r"(?:sorry,? |oops,? |ok(?:ay)?,? )*(?:(?:that|this|it) was )?(?:my|all my) (?:mistake|bad|fault|error|slip)(?=$|[,.!:;])",
    rf"{_OPEN}{_IT} was an? (?:mistake|error|slip|exaggeration|overstatement)(?: (?:of mine|of me|on my (?:side|part)|by me))(?=$|[,.!:;])",
    rf"{_OPEN}i (?:may have |might have |have |'ve )?(?:exaggerated|overstated|misspoke|misspoken|erred|went too far|gone too far|blundered)(?: (?:it|that|this|there|a bit|a little|my (?:case|point|claim)))*(?=$|[,.!:;]| when\b)",
    rf"{_OPEN}i (?:eat my words|made an? (?:mistake|error|slip)|unsay (?:it|that|this))(?: (?:there|here|with that))*(?=$|[,.!:;])",
    rf"{_OPEN}it was (?:wrong|a mistake|silly|foolish|rash) (?:of|for) me to (?:{SAY}){THAT}",
)
DENY = (
    rf"{_OPEN}{_IT} makes (?:absolutely )?no sense(?: (?:to me|at all|whatsoever))*(?=$|[,.!:;])|{_OPEN}{_IT}(?:'s| is) (?:simply |just |really )?(?:not (?:really )?(?:relevant|the point|important)|irrelevant|beside the point)(?: (?:here|at all|to (?:this|that|it|me)))*(?=$|[,.!:;])",
    rf"{_OPEN}i (?:couldn't|could not|can't|cannot) (?:possibly )?(?:disagree more|agree less)\b",
    rf"{_OPEN}i (?:very much |seriously |really |highly |strongly |rather |greatly |do )+(?:doubt|disagree|object|reject|oppose)(?: (?:with|to|about|on))?{YOU}{THAT}",
    rf"{_OPEN}{_IT}(?:'s| is) (?:(?:just|simply|quite|completely|totally|plain|plainly|rather|clearly|downright|pretty|very|so|a|an|gross|wild|big|complete|total) )*(?:wrong|false|untrue|impossible|far-fetched|implausible|unconvincing|exaggerated|exaggeration|ridiculous|silly|lie|myth)(?=$|[,.!:;])",
    rf"{_OPEN}{_IT}(?:'s| is) (?:just |simply |really )*not (?:very |really |at all |even )*(?:convincing|plausible|credible|how (?:it|things?) (?:is|are|works?)|(?:true|right|correct|so|the case)(?: at all)?)(?=$|[,.!:;])",
    rf"{_OPEN}{_IT} (?:doesn't|does not|didn't|did not|won't|will not) (?:really )?(?:convince|persuade|satisfy|impress) me\b",
    rf"{_OPEN}i (?:remain|am still|stay|am) (?:unconvinced|unpersuaded|sceptical|skeptical|doubtful)(?: (?:that|about|of))*",
    rf"{_OPEN}i(?:'m| am) not (?:so|that|too|very|entirely) (?:sure|certain)(?: (?:about|of) {_IT})?(?=$|[,.!:;])",
    r"(?:no,? )*(?:it|they|that|this|he|she|you|there|we|those|these) (?:is|are|was|were|does|do|did|has|have|can|could|will|would|should|must)(?:n't| not)$",
    r"(?:no,? )*(?:it|they|that|this|he|she|you|there|we)(?:'s|'re) not$|(?:no,? )*(?:they|it|that|you|we|he|she) (?:won't|can't|cannot)$",
    r"no,? (?:never|no|not at all|certainly not|absolutely not|by no means)(?=$|[,.!:;])|in no way(?=$|[,.!:;])|(?:no,? )?(?:quite |just |it's |it is )*the (?:opposite|contrary|reverse)(?: is (?:true|the case|so|right))?(?=$|[,.!:;])",
    rf"{_OPEN}i(?:'m| am) (?:totally |completely |strongly |firmly |very much )*against {_IT}(?=$|[,.!:;])",
    rf"{_OPEN}i refuse to (?:accept|believe|agree|admit)(?: (?:to|with))?{YOU}{THAT}",
    rf"{_OPEN}(?:it|that)(?:'s| is| would be) (?:simply |just |plainly |quite )*(?:a mistake|an error|an illusion|a myth|wrong|false|untrue|nonsense|absurd|naive)(?: to (?:{SAY}))?{THAT}(?<= that)",
)
CONCEDE = (
    rf"{_OPEN}i(?:'ll|'d| will| would| must| have to| do| can|'ve got to| have got to)? (?:have to |happily |gladly |readily )?(?:hand (?:it|that) to you|yield|grant(?: you)?|give you|admit(?: to)?|accept|acknowledge|allow|go along with|concede)(?: (?:on (?:that|this)(?: point)?|(?:that|this) (?:much|one|point)))?{YOU}{THAT}",
    r"(?:that|this) (?:one |point )?(?:goes|is) (?:to you|yours)(?=$|[,.!:;])|(?:one |a )?point (?:for|to) you(?=$|[,.!:;])",
    r"i (?:hadn't|had not|never|didn't|did not) (?:thought|think|considered?|realised?|realized?|known?|know)(?: of| about)? (?:that|this|it)(?: (?:before|yet))?(?=$|[,.!:;])",
    rf"{_OPEN}(?:{_IT} )?(?:does |do )?(?:makes?|sounds?|seems?|looks?) (?:(?:perfect|good|perfectly|very|quite|entirely|pretty|a lot of|some) )*(?:sense|reasonable|fair|right|plausible|true|convincing|sensible|logical|correct|good|fine|ok(?:ay)?)(?: (?:to me|enough))*(?=$|[,.!:;]| but\b)",
    rf"(?:ok(?:ay)?,? |well,? |(?:yes|yeah|yep|yup),? )*(?:{_IT}(?:'s| is) )?(?:very|quite|so|how|all too|only too|absolutely|perfectly|entirely|totally|completely) (?:true|right|correct|fair)(?=$|[,.!:;]| but\b)",
    r"(?:ok(?:ay)?,? |well,? |(?:yes|yeah|yep|yup),? )*(?:fine|very well|spot on|(?:well|nicely) (?:said|put|argued)|yup|aye|accepted|conceded|undeniabl[ey]|undoubtedly|undisputed|definitely|(?:without|beyond)(?: a| any)? doubt|no doubt(?: about (?:it|that))?|no (?:argument|quarrel|dispute|contest)(?: (?:there|here|with (?:that|this)))?|my (?:view|thoughts|opinion) exactly|you win)(?=$|[,.!:;]| but\b)",
    rf"{_OPEN}i(?:'m| am) (?:(?:now|quite|fully|almost|completely|entirely) )*(?:convinced|persuaded|sold|won over|with you|on your side)(?: (?:on|by|there|here|about|now))*(?: {_IT})?(?=$|[,.!:;]| but\b)",
    rf"{_OPEN}{_IT} (?:convinces|persuades|convinced|persuaded) me(?=$|[,.!:;]| but\b)|{_OPEN}you(?:'ve| have)? (?:won me over|talked me round|changed my mind)(?=$|[,.!:;]| but\b)",
    rf"{_OPEN}i (?:buy|share|second|endorse) (?:{_IT}(?=$|[,.!:;]| but\b)|(?:that|this|your) (?:view|opinion|point|belief|position)){THAT}",
    rf"{_OPEN}(?:i|we) (?:can't|cannot|can not|won't|will not|wouldn't|would not|don't|do not|couldn't|could not) (?:really |possibly |seriously )*(?:deny|dispute|disagree|object|argue|quarrel|contest|contradict)(?! more\b)(?: (?:with|to|about|on|against))?{YOU}{THAT}",
    rf"{_OPEN}there(?:'s| is| can be) no (?:denying|disputing|doubt|question|arguing)(?: (?:with|about))?{YOU}{THAT}",
    rf"{_OPEN}(?:nobody|no one|it|that|this|nothing) (?:can(?:not|'t)?|could(?:n't)?) (?:be )?(?:den(?:y|ied)|disputed?|contest(?:ed)?|doubt(?:ed)?){YOU}{THAT}",
    rf"{_OPEN}you (?:(?:do|may|might|certainly|really|clearly) )*have a (?:good |fair |valid )?point\b(?: (?:there|here|about {_IT}))*",
    rf"{_OPEN}there(?:'s| is) (?:something|(?:some |a lot of |much )?truth|a lot|much) (?:in|to) (?:{_IT}|what you(?:'re| are)? say(?:ing)?)(?=$|[,.!:;]| but\b)|{_OPEN}(?:i have )?nothing to say against (?:that|this|it)(?=$|[,.!:;])",
    rf"{_OPEN}(?:we(?:'re| are) (?:agreed|in agreement|of one mind|on the same page)|let's agree)(?: (?:on|about|there|here|{_IT}))*(?=$|[,.!:;]| (?:that|but)\b){THAT}",
    rf"{_OPEN}i (?:do |would |'d )?(?:think|believe|suppose|guess|say|reckon) (?:so(?: too| as well)?|(?:you're|you are|that's|that is|this is|it's|it is) (?:quite |probably )*(?:right|true|correct|fair)(?: (?:about|on|there|in)(?: {_IT})?)*)(?=$|[,.!:;]| but\b)",
)
GRANTED_AFTER = r",\s+(?:i(?:'ll| must| have to| do| can)? (?:grant|admit|concede|agree|accept|give|acknowledge)(?: you)?(?: (?:that|it|this|as much))?(?: (?:much|one))?|true|granted|agreed|fair enough|admittedly|no doubt|right enough)$"
"""What stands after something that is granted: "Buses are slow, I'll give you that"."""

INDIRECT_QUESTION = r"(?:(?:i )?(?:really |just )?wonder(?:ed|ing)?|(?:i'd|i would|i) (?:just )?(?:like|want|love) to (?:know|ask|hear|find out)|i(?:'m| am) (?:curious|wondering)|(?:please )?(?:tell|show) me|do (?:you|we|they) know|does anyone know|(?:can|could|would|will) (?:you|anyone) (?:please )?(?:tell|say|explain|show)(?: me| us)?|may i ask|let me ask(?: you)?|i ask (?:you|myself)|my question is|the question is)(?: about)?:? (?=(?:what|when|where|which|who|whose|whether|if|how)\b)"
"""What stands before a question that is put as a statement."""
