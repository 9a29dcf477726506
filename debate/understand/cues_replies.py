"""Set phrases by which a student answers what was said: that it is talk, that it is unproven, that she needs help.

Data only, as in ``cues_set_phrases``, after whose patterns these are tried.
"""

# One pattern a line reads better than patterns broken in the middle.
# ruff: noqa: E501

from debate.understand.cues import SAY, THAT, YOU

_OPEN = r"(?:(?:ok(?:ay)?|well|yes|yeah|hm+|actually|honestly|oh|now|then|no|nah|but|and|so),? )*"
_IT = r"(?:that|this|it)"
_END = r"(?=$|[,.!:;]| (?:because|cause|cos|coz|cuz|but)\b)"
_AT_ALL = r"(?: (?:at all|either|in the slightest|here|to me|again|whatsoever))*"
_STRESS = r"(?:(?:just|only|simply|merely|mere|purely|pure|utter(?:ly)?|complete(?:ly)?|total(?:ly)?|absolute(?:ly)?|sheer|plain|all|such|so|very|pretty|quite|rather|really|like|clearly|obviously|nothing (?:but|more than)|a|an|the|your|their|his|her|some|one|big|old|own|personal|bold|wild|lazy|cheap|empty|unproven|unfounded|baseless|(?:load|bunch|lot|pile|heap|piece|bit|matter|kind|sort) of) )*"
_TALK = r"(?:rubbish|nonsense|bull(?:shit)?|bs|crap|garbage|bollocks|hogwash|drivel|tosh|trash|speculation|guess(?:es|work|ing)?|conjecture|hearsay|gossip|rumou?rs?|propaganda|opinions?|assumptions?|assertions?|allegations?|generali[sz]ations?|stereotypes?|clich[eé]s?|prejudices?|exaggerations?|fallacy|straw ?man|anecdotes?|anecdotal|excuses?|platitudes?|distraction|red herring|wishful thinking|hot air|(?:scare|fear) ?mongering|whataboutism)"
_UNPROVEN = r"(?:unproven|unfounded|baseless|circular|illogical|ridiculous|ludicrous|laughable|stupid|dumb|crazy|insane|bogus|biased|one-sided|misleading|contradictory|hypocritical|questionable|debatable|made up|subjective|not (?:an?|any|much of an?|really an?) (?:argument|reason|proof|evidence|answer)|no (?:argument|reason|evidence|proof)|(?:weak|bad|poor|terrible|lame|stupid|silly) (?:argument|point|reason|excuse|example|comparison))"
_RIGHT = r"(?:true|right|correct|so|the case|fair|accurate|valid|convincing|plausible|likely|realistic|reasonable|relevant|important|the (?:point|problem|issue|reason)|how (?:it|that|this|things?) works?|an? (?:good|valid|fair|strong|real|convincing) (?:point|argument|reason|example|comparison))"
_HELP = r"(?:hints?|help|clues?|tips?|advice|suggestions?|ideas?|assistance|guidance|support|pointers?|nudges?|inspiration|hand|push|input|direction)"
_ONWARD = r"(?:say|do|answer|reply|argue|respond|react|go on|go from here|continue|proceed|carry on|counter|attack|defend|begin|start|put it)"

SMALL_TALK = (
    rf"{_OPEN}you (?:(?:still|just|always|keep|kept|are|were|'re|have|had|'ve|didn't|did not|haven't|have not|don't|do not|never|won't|really|even|just|totally|completely) ?)*(?:answer|address|respond to|reply to|deal with|engage with|ignor|dodg|avoid|evad|skip|miss|overlook)(?:e|es|ed|ing|s|d|ped|ping|red)? (?:me|{_IT}|(?:(?:any|all|half|most|both|one) of )?(?:my|the) (?:(?!\w+(?:ing|ed)\b)\w+ )??(?:questions?|points?|arguments?|claims?|objections?|replies|reply))(?: (?:yet|at all|again|completely|earlier|before|about (?:\w+ ?){{1,5}}))*$",
    rf"{_OPEN}you (?:(?:still|just|'re|are|keep|keep on|always|not) )*(?:dodging|avoiding|evading|ignoring|answering|addressing|missing) (?:me|{_IT}|(?:my|the) (?:question|point|argument|issue))$",
    rf"{_OPEN}(?:{_IT}|what you(?:'re| are)? say(?:ing)?|your (?:answer|reply|point)) (?:says|tells (?:me|us)|told (?:me|us)|said) (?:absolutely )?nothing(?: (?:new|at all|about (?:{_IT}|my \w+)))*{_END}|{_OPEN}{_IT} (?:doesn't|does not|didn't) (?:really |even )?(?:say|tell (?:me|us)) (?:anything|much)(?: (?:new|at all))*{_END}",
    r"(?:(?:on )?(?:a |one )?(?:quick )?)?point of (?:information|order|clarification|personal privilege|procedure)(?: (?:please|sir|madam|chair|mr|ms|mrs|speaker))*$",
    rf"{_OPEN}you(?:'re| are)? (?:(?:just|now|always|keep) )*(?:chang(?:e|ing) the (?:subject|topic)|contradict(?:ing)? yourself|going (?:round )?in circles|getting off topic)$|{_OPEN}(?:that's |this is |you(?:'re| are) )?off[- ]topic$|let me finish$",
    r"(?:brb|afk|gtg|g2g|ttyl|one sec)$|(?:are we|is (?:this|it)) (?:done|finished|over)(?: (?:yet|now|soon))*$",
    r"this(?:'s| is) (?:so |really |just |kind of )*(?:stupid|dumb|pointless)$",
)
HINT = (
    rf"{_OPEN}(?:please |possibly |maybe |(?:can|could|would|will|may|might) (?:you|i|someone) |(?:give|lend|throw|offer|send|show) me |have |get |do with |i (?:really |just |do )?(?:need|want|could use|could do with|would like|would appreciate|'d like|'d appreciate) |(?:need|could use|could do with) )+(?:a |an |any |some |one |another |more |little |small |quick |tiny |big |good |bit of |helping )*{_HELP}(?: (?:please|here|now|for me|from you|with (?:{_IT}|my (?:answer|reply|argument|next move)|the next move)|(?:in|towards) the right direction|on (?:what|how) to .*|as to .*|about what .*))*{_END}",
    rf"{_OPEN}(?:please |possibly |maybe |(?:can|could|would|will) (?:you|someone) )*(?:nudge|point|steer|guide|push|send|put|set|lead|get) me (?:(?:a bit|a little|gently|back) )*(?:in|into|to|towards|on|onto) (?:the|a) (?:right|good|better) (?:direction|track|way|path)(?: please)?$",
    rf"{_OPEN}(?:please |possibly |maybe |(?:can|could|would|will) (?:you|someone) )+(?:guide|assist|advise|nudge|help)(?: me)?(?: (?:out|here|please|a bit|a little|with (?:{_IT}|my (?:answer|reply|argument))))*$",
    rf"{_OPEN}(?:i (?:(?:really|just|honestly|still) )*(?:have no (?:idea|clue)|don't (?:know|see)|do not know|haven't (?:a clue|got a clue|the faintest idea)|can't (?:think|figure out|work out)|am not sure)|i'm not sure|(?:have )?no (?:idea|clue)|not sure|dunno|idk) (?:what|how|where)(?: else| best)? (?:to|i (?:can|could|should)|i'm (?:supposed|meant) to) {_ONWARD}\b(?! (?:we|they|people)\b)",
    rf"{_OPEN}what(?:'s| is| would be) (?:a|an|the) (?:\w+ )?(?:thing|move|way|answer|reply|response|argument|point|comeback) to (?:make|give|{_ONWARD})(?: (?:here|now|next|to {_IT}))*$",
    rf"{_OPEN}(?:i'm|i am|i feel|i got|feeling) (?:(?:so|a bit|kind of|kinda|totally|completely|really|pretty|quite|utterly|still|just) )*(?:stuck|lost|clueless)(?: (?:here|now|again|with {_IT}))*$",
)
WHY = (
    rf"{_OPEN}(?:and )?(?:your|the) (?:evidence|proof|reasons?|sources?|grounds?|basis|justification|argument)(?: (?:for|behind|of) (?:{_IT}|your (?:claim|view|point)|saying (?:so|that)))? (?:is|are|would be|was|being)(?: (?:what|where))?(?: exactly)?$",
    rf"{_OPEN}you (?:still |just )?(?:didn't|did not|haven't|have not|hadn't|never|don't|do not|can't|cannot) (?:really |actually |even |yet )*(?:say|said|tell|told|explain(?:ed)?|show(?:n|ed)?|justif(?:y|ied)|answer(?:ed)?)(?: (?:me|us))? why\b(?: (?:you {SAY}(?: so)?{THAT}|exactly))?",
    rf"{_OPEN}you (?:still |just |really )?(?:didn't|did not|haven't|have not|never) (?:really |actually |even |yet )*(?:show(?:n|ed)?|prove[dn]?|explain(?:ed)?|justif(?:y|ied)|demonstrated?|establish(?:ed)?) (?:that|how)\b(?!\x27)",
    rf"{_OPEN}you (?:still |just |really )?(?:(?:didn't|did not|haven't|have not|don't|do not|never) (?:really |actually |even |yet )*(?:give|gave|given|have|got|offer(?:ed)?|show(?:n)?|provide(?:d)?|name(?:d)?)(?: (?:me|us))? (?:any|a|a single|one|me any|much)|have(?: got)? (?:absolutely )?no|(?:give|gave) (?:me |us )?no) (?:real |good |actual |single )?(?:evidence|proof|reasons?|sources?|grounds?|justification|basis|arguments?)\b(?: (?:for|that|why|to (?:think|believe)))*(?: {_IT}(?=$|[,.!?]))?",
    rf"{_OPEN}you (?:can't|cannot|can not|couldn't|haven't|have not|didn't) (?:really |actually |even |possibly )*(?:prove|proved|proven|justify|justified|back(?:ed)?|support|know|show|shown)(?: {_IT})?(?: up)?(?=$|[,.!?])",
)
WHO_AGREES = (
    rf"(?:and )?(?:who(?: else)?(?:'s| is| are| would be)|(?:is|are) (?:anyone|anybody|someone|somebody|others?|any (?:authors|of them))(?: else)?)(?: also| else| here)* (?:on board|in agreement|in line|on the same page|at odds)(?: (?:here|with))*(?: (?:you|me|{_IT})(?=$|[,.!?]))?(?: on)?{THAT}",
    rf"(?:(?:does|do|did|would|will|could) )?(?:anyone|anybody|someone|somebody|any(?: one)? of (?:them|you)|any authors?)(?: else)?(?: here)? (?:(?:also|really|actually) )*(?:agree|disagree|think so|see (?:it|that|this|things) (?:like (?:that|this|you|me)|that way|the same(?: way)?|differently)|(?:back|support|second) (?:you|me|{_IT})(?: up)?|side with|say so|say the same)(?: (?:on|with|about) (?:(?:you|me|{_IT})(?=$|[,.!?]))?)?{THAT}",
    rf"(?:and )?(?:who(?: else)?|(?:which|how many|any|all|some|most)(?: one)? of (?:them|these|those|you|the (?:others|authors|voices))) (?:would be|is|are|will be|stands?|would stand) (?:on|with|against|behind) (?:(?:my|your) side|me|you|{_IT})(?: (?:on|about|with)(?: {_IT}(?=$|[,.!?]))?)?{THAT}",
)
DENY = (
    rf"{_OPEN}i (?:(?:really|just|honestly|still|simply) )*(?:don't|do not|can't|cannot) (?:(?:really|honestly|actually) )*(?:think|believe|feel like)(?: that)? (?:(?:that|this|it|they|he|she)(?:'s| is|'re| are| was| can be| could be)|you(?:'re| are)) (?:(?:really|even|necessarily|quite|entirely|that|all that|very|actually|always) )*{_RIGHT}(?: (?:about|on|there))?{_AT_ALL}{THAT}",
    rf"{_OPEN}i (?:(?:really|just|honestly|still) )*(?:don't|do not) (?:think|believe)(?: that)? (?:that|this|it) (?:really |actually |even |necessarily )*(?:makes (?:any )?sense|works|follows|holds(?: up)?|counts|matters|adds up|proves (?:anything|that|it)){_AT_ALL}{_END}",
    rf"{_OPEN}i (?:(?:actually|really|ever|even|just) )*(?:never (?:even |actually )?(?:said|claimed|argued|meant)|(?:didn't|did not|haven't|have not|don't|do not) (?:(?:actually|really|ever|even) )*(?:say|said|claim(?:ed)?|argued?)){YOU}{THAT}",
    rf"{_OPEN}{_IT}(?:'s| is| was) (?:(?:really|absolutely|just|simply) )*not (?:at all )?(?:what i (?:said|claimed|argued)|my (?:point|argument|claim))(?: at all)?{_END}|(?:please )?(?:don't|stop) put(?:ting)? words (?:in|into) my mouth$|{_OPEN}you(?:'re| are| have|'ve)? (?:putting words (?:in|into) my mouth|misunderst(?:and|ood|anding) me|(?:got|get|getting) me wrong)$",
    rf"{_OPEN}(?:{_IT}|what you(?:'re| are)? say(?:ing)?|your (?:point|argument|claim|answer|reason))(?:'s| is| was| sounds(?: like)?| seems(?: like)?) {_STRESS}(?:{_TALK}|{_UNPROVEN}){_AT_ALL}(?: (?:not (?:a )?(?:facts?|proof|evidence|an argument)))?{_END}",
    rf"{_OPEN}(?:i'm |i am )?(?:(?:really|still|just|definitely) )*not (?:(?:buying|having|accepting|believing) (?:{_IT}|your (?:argument|point|story))|(?:convinced|persuaded|sold)(?: (?:by|on) {_IT})?)(?: (?:yet|at all))*{_END}",
    rf"{_OPEN}(?:there(?:'s| is) )?no way(?: that)? (?:(?:is|are|was) (?:{_IT}|they|you)|(?:{_IT}|they|you)(?:'s|'re| is| are)) {_RIGHT}{_AT_ALL}{_END}",
    rf"{_OPEN}(?:{_IT}|they) are {_STRESS}{_TALK}{_END}|{_OPEN}{_IT}(?:'s| is) (?:just |only )?(?:in )?(?:your|their|his|her) (?:opinion|view)(?:, not (?:a )?(?:fact|mine))?$|says you$|(?:just |only )?in your opinion$|{_OPEN}{_IT}(?:'s| is) (?:just |only )?what you (?:think|say|believe)$",
    rf"{_OPEN}(?:what )?{_STRESS}{_TALK}(?: (?:again|really|as usual))*$|{_OPEN}(?:what (?:an? )?|(?:utter|complete|total|absolute|pure|sheer) )(?:(?:load|bunch|lot|pile) of )?{_TALK}{_END}",
    rf"{_OPEN}(?:{_IT}|what you(?:'re| are)? say(?:ing)?|your (?:point|argument|claim|answer|example|reason)) (?:(?:doesn't|does not|didn't|don't) (?:(?:really|even|actually|necessarily) )*(?:prove|show|mean|change|support|demonstrate) (?:anything|a thing|much|that|it|your (?:point|claim|case))|(?:really |actually )?(?:proves?|shows?|means?|changes?|demonstrates?) (?:absolutely )?nothing|(?:has|have) nothing to do with (?:{_IT}|anything|the (?:topic|question|point|debate))){_AT_ALL}{_END}",
)
CONCEDE = (
    r"(?:ok(?:ay)?,? |well,? |hm+,? |oh,? )*(?:good|nice|great) (?:one|catch|argument|answer)(?=$|[,.!:;]| but\b)",
)
