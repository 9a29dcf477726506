import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.understand.moves import MOST_PARTS, Act, moves

ONE_MOVE = [
    ("Integration saves money.", Act.CLAIM, "Integration saves money"),
    ("I think that markets endanger care", Act.CLAIM, "markets endanger care"),
    ("In my opinion we need more evidence", Act.CLAIM, "we need more evidence"),
    ("So social care should be free", Act.CLAIM, "social care should be free"),
    ("nobody pays for the pioneers", Act.CLAIM, "nobody pays for the pioneers"),
    ("no one pays for the pioneers", Act.CLAIM, "no one pays for the pioneers"),
    ("Right now money is short", Act.CLAIM, "Right now money is short"),
    ("Help from charities is needed", Act.CLAIM, "Help from charities is needed"),
    ("Pass a law on directors", Act.CLAIM, "Pass a law on directors"),
    ("Since 1997 Labour has tried to join them", Act.CLAIM, "Since 1997 Labour has tried to join them"),
    ("why?", Act.WHY, ""),
    ("But why?", Act.WHY, ""),
    ("Why do you think that integration saves money?", Act.WHY, "integration saves money"),
    ("Why should social care be free?", Act.WHY, "should social care be free"),
    ("What makes you say that competition is bad", Act.WHY, "competition is bad"),
    ("How do you know integration saves money?", Act.WHY, "integration saves money"),
    ("What evidence is there that staff are short?", Act.WHY, "staff are short"),
    ("can you prove that?", Act.WHY, ""),
    ("Because the NHS is fragmented", Act.ARGUE, "the NHS is fragmented"),
    ("since staff are short", Act.ARGUE, "staff are short"),
    ("I agree", Act.CONCEDE, ""),
    ("Fair enough.", Act.CONCEDE, ""),
    ("ok, good point", Act.CONCEDE, ""),
    ("I agree that relationships take time", Act.CONCEDE, "relationships take time"),
    ("I grant you that money is short", Act.CONCEDE, "money is short"),
    ("You're right about Torbay", Act.CONCEDE, "Torbay"),
    ("I take that back", Act.RETRACT, ""),
    ("I take back my claim that integration is cheap", Act.RETRACT, "integration is cheap"),
    ("Ok, I was wrong about Torbay", Act.RETRACT, "Torbay"),
    ("I no longer think markets help", Act.RETRACT, "markets help"),
    ("I don't believe that any more", Act.RETRACT, ""),
    ("No.", Act.DENY, ""),
    ("Nonsense!", Act.DENY, ""),
    ("That's not true", Act.DENY, ""),
    ("I disagree", Act.DENY, ""),
    ("I don’t think integration saves money", Act.DENY, "integration saves money"),
    ("It is not true that private firms are better", Act.DENY, "private firms are better"),
    ("I doubt that integration saves money", Act.DENY, "integration saves money"),
    ("What is a care trust?", Act.QUESTION, "What is a care trust"),
    ("Is integration cheap?", Act.QUESTION, "Is integration cheap"),
    ("Who agrees with that?", Act.WHO_AGREES, ""),
    ("who else thinks that social care should be free?", Act.WHO_AGREES, "social care should be free"),
    ("Does anyone agree?", Act.WHO_AGREES, ""),
    ("hint", Act.HINT, ""),
    ("Can you give me a hint, please?", Act.HINT, ""),
    ("I'm stuck", Act.HINT, ""),
    ("What can I say?", Act.HINT, ""),
    ("pass", Act.PASS, ""),
    ("I have nothing more to say.", Act.PASS, ""),
    ("I don't know", Act.PASS, ""),
    ("That makes sense", Act.CONCEDE, ""),
    ("I'll grant you that much", Act.CONCEDE, ""),
    ("I can't deny that buses are slow", Act.CONCEDE, "buses are slow"),
    ("Buses are slow, I'll give you that", Act.CONCEDE, "Buses are slow"),
    ("Well said", Act.CONCEDE, ""),
    ("I've changed my mind about fares", Act.RETRACT, "fares"),
    ("Please ignore my last message", Act.RETRACT, ""),
    ("I can no longer defend that", Act.RETRACT, ""),
    ("My bad", Act.RETRACT, ""),
    ("I'd rather not answer that", Act.PASS, ""),
    ("No opinion", Act.PASS, ""),
    ("Let's leave it there", Act.PASS, ""),
    ("I haven't made up my mind", Act.PASS, ""),
    ("What's my best move now?", Act.HINT, ""),
    ("I can't think of an answer", Act.HINT, ""),
    ("I couldn't disagree more", Act.DENY, ""),
    ("It's a mistake to think that fares are high", Act.DENY, "fares are high"),
    ("I refuse to believe that fares are high", Act.DENY, "fares are high"),
    ("No, they don't", Act.DENY, ""),
    ("Who denies that fares are high?", Act.WHO_AGREES, "fares are high"),
    ("Whose view is that?", Act.WHO_AGREES, ""),
    ("What do you base that on?", Act.WHY, ""),
    ("Any evidence?", Act.WHY, ""),
    ("I wonder whether buses run at night", Act.QUESTION, "whether buses run at night"),
    ("hello there", Act.OTHER, ""),
    ("lol", Act.OTHER, ""),
]


@pytest.mark.parametrize(("text", "act", "content"), ONE_MOVE)
def test_one_move(text: str, act: Act, content: str) -> None:
    assert [(said.act, said.content) for said in moves(text)] == [(act, content)]


TWO_MOVES = [
    ("Fair enough, but it costs too much", (Act.CONCEDE, ""), (Act.CLAIM, "it costs too much")),
    (
        "I grant that money is short, but integration saves nothing",
        (Act.CONCEDE, "money is short"),
        (Act.CLAIM, "integration saves nothing"),
    ),
    ("Yes, but who pays?", (Act.CONCEDE, ""), (Act.QUESTION, "who pays")),
    ("True. But why is it slow?", (Act.CONCEDE, ""), (Act.WHY, "slow")),
    ("No, because staff are short.", (Act.DENY, ""), (Act.ARGUE, "staff are short")),
    ("No, integration costs money.", (Act.DENY, ""), (Act.CLAIM, "integration costs money")),
    (
        "Although structures matter, relationships matter more.",
        (Act.CONCEDE, "structures matter"),
        (Act.CLAIM, "relationships matter more"),
    ),
    ("I take that back. Torbay is small.", (Act.RETRACT, ""), (Act.CLAIM, "Torbay is small")),
    ("The NHS is free. Social care is not.", (Act.CLAIM, "The NHS is free"), (Act.CLAIM, "Social care is not")),
    (
        "I don't think it is cheap because the cultures differ",
        (Act.DENY, "it is cheap"),
        (Act.ARGUE, "the cultures differ"),
    ),
]


@pytest.mark.parametrize(("text", "first", "second"), TWO_MOVES)
def test_two_moves_are_split_in_order(text: str, first: tuple[Act, str], second: tuple[Act, str]) -> None:
    assert [(said.act, said.content) for said in moves(text)] == [first, second]


@pytest.mark.parametrize(
    ("text", "reason", "conclusion"),
    [
        ("Integration is hard because the cultures differ", "the cultures differ", "Integration is hard"),
        ("The cultures differ, so integration is hard", "The cultures differ", "integration is hard"),
        ("Since the cultures differ, integration will be slow", "the cultures differ", "integration will be slow"),
        ("Private firms leave; therefore they cannot be partners", "Private firms leave", "they cannot be partners"),
    ],
)
def test_an_argument_says_what_is_reason_and_what_conclusion(text: str, reason: str, conclusion: str) -> None:
    (said,) = moves(text)
    assert (said.act, said.content, said.conclusion) == (Act.ARGUE, reason, conclusion)


def test_an_empty_text_has_no_move() -> None:
    assert moves("") == moves(" \u200b\n") == moves("...") == ()


def test_a_very_long_text_is_read_up_to_a_limit() -> None:
    assert len(moves("Money is short. " * 3000)) == MOST_PARTS


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("i dont understand", [Act.HINT]),
        ("you said that already", [Act.OTHER]),
        ("that doesnt answer my question", [Act.OTHER]),
        ("ok but why", [Act.WHY]),
        ("sounds good to me", [Act.CONCEDE]),
        ("its just wrong that buses are slow", [Act.DENY]),
        ("dont agree", [Act.DENY]),
        ("nope thats rubbish", [Act.DENY]),
        ("no it doesnt save money", [Act.DENY, Act.CLAIM]),
        ("nah i disagree cuz cities are complex", [Act.DENY, Act.ARGUE]),
        ("ok fine, youre right about that", [Act.CONCEDE]),
        ("Yeah ok, but buses are slow in town", [Act.CONCEDE, Act.CLAIM]),
        ("Yes there are more old people however that doesnt mean we have to reorganise", [Act.CONCEDE, Act.CLAIM]),
        ("Changed my mind about fares", [Act.RETRACT]),
        ("buses should be free cos fares are high", [Act.ARGUE]),
        ("buses should be free, as they are slow", [Act.ARGUE]),
        ("Whats your evidence that buses are slow?", [Act.WHY]),
        ("how do u know buses are slow", [Act.WHY]),
        ("says who? where is the proof that buses are slow", [Act.WHY]),
        ("what is a fare", [Act.QUESTION]),
        ("how many bus lines are there", [Act.QUESTION]),
        ("is torbay a big town", [Act.QUESTION]),
        ("Norway is cold, but is still the best place", [Act.CLAIM]),
        ("can you explain what a fare is", [Act.QUESTION]),
        ("idk what to say", [Act.HINT]),
    ],
)
def test_what_is_typed_as_in_a_chat_is_read_as_well(text: str, acts: list[Act]) -> None:
    assert [said.act for said in moves(text)] == acts


@pytest.mark.parametrize(
    "text",
    [
        "What carers do is valued",
        "How we pay for care is unfair",
        "What matters most is how staff think",
        "Doubt grows about the plan",
        "Sure signs of ageing are everywhere",
        "Buses, as they say, are slow",
    ],
)
def test_a_claim_that_opens_like_a_question_or_an_answer_stays_a_claim(text: str) -> None:
    assert [said.act for said in moves(text)] == [Act.CLAIM]


TYPED = (
    "but",
    "no,",
    "yes",
    "because",
    "so",
    "I",
    "don't",
    "think",
    "why",
    "care",
    "?",
    ".",
    "although",
    ",",
    "granted",
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(TYPED), max_size=14).map(" ".join) | st.text())
def test_nothing_raises_and_every_content_is_part_of_what_was_typed(text: str) -> None:
    for said in moves(text):
        assert said.text
        assert said.content in " ".join(text.replace("\u200b", "").split()) or not text.isascii()


@pytest.mark.parametrize(
    "text",
    ["no " * 600, "but " * 500, "(" * 2000, "yes, " * 400, "because " * 250, "i " * 1000, "no," * 666, "ok;" * 666],
)
def test_repetition_is_read_quickly(text: str) -> None:
    start = time.process_time()
    moves(text)
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mrs Thatcher said that health and care should be planned as one", "health and care should be planned as one"),
        ("According to the minister, money is short", "money is short"),
        ("Nobody says that integration fails", "Nobody says that integration fails"),
        ("People who believe that lies help are wrong", "People who believe that lies help are wrong"),
    ],
)
def test_who_is_said_to_have_said_it_is_no_part_of_the_claim(text: str, content: str) -> None:
    (said,) = moves(text)
    assert (said.act, said.content) == (Act.CLAIM, content)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Councils are poor, and hospitals are full", ["claim", "claim"]),
        ("Money and time are short", ["claim"]),
        ("I take it back, you are right", ["retract", "concede"]),
        ("That is true", ["concede"]),
        ("That can't be true", ["deny"]),
        ("Granted, the plan costs money", ["concede"]),
        ("good evening", ["other"]),
    ],
)
def test_set_phrases_and_joined_claims(text: str, acts: list[str]) -> None:
    assert [said.act.value for said in moves(text)] == acts


@pytest.mark.parametrize(
    "text",
    [
        "It makes sense to build more buses",
        "I am convinced that buses are slow",
        "Nothing is as dear as social care",
        "The next step is a trial in a small town",
        "Doubts about the cost are a reason to wait",
        "A second thought should go to the drivers",
        "Help for poor families is cheap",
        "Leaving it to the market makes care worse",
        "There is truth in old sayings and in numbers",
    ],
)
def test_a_set_phrase_inside_a_claim_leaves_it_a_claim(text: str) -> None:
    assert [said.act for said in moves(text)] == [Act.CLAIM]
