"""What scores look at: the states that a debate went through, the attacks that each side received, the lines they
stand on.
"""

from dataclasses import dataclass
from functools import cached_property

from debate.dialogue.engine import apply, start
from debate.dialogue.literals import argument_of
from debate.dialogue.move import Side, Turn
from debate.dialogue.own import without_own
from debate.dialogue.panel_attacks import attack_kind
from debate.dialogue.scene import Scene
from debate.dialogue.state import State
from debate.dialogue.status import ATTACKS

SURRENDERS = frozenset({"concede", "retract"})


@dataclass(frozen=True)
class History:
    """A debate up to its last state, seen from one side: ``states[n]`` is the state after turn n, ``states[0]`` the
    start.
    """

    state: State
    side: Side

    @cached_property
    def states(self) -> tuple[State, ...]:
        """Every state, from before the first move to the last."""
        last = self.state
        states = [start(without_own(last.arena), last.protocol, last.seats, last.seed, last.practice)]
        for turn in last.turns:
            states.append(apply(states[-1], turn.side, turn.move, turn.voice))
        return tuple(states)

    def line(self, turn: Turn) -> tuple[int, ...]:
        """The numbers of the turns above this one: what it answers, what that answers, up to the opening."""
        above = tuple(one.number for one in Scene(self.state).line(turn))
        return above[1:]

    def stands(self, turn: Turn) -> bool:
        """Is the turn in, at the end?"""
        return self.state.standing[turn.number - 1]

    def replies_of(self, turn: Turn, side: Side) -> tuple[Turn, ...]:
        """The replies of one side to a turn."""
        return tuple(reply for reply in self.state.status.replies[turn.number - 1] if reply.side is side)

    @cached_property
    def received(self) -> tuple[Turn, ...]:
        """The attacks on this side's turns (challenges, arguments, denials) after which it had a turn left to
        answer.
        """
        last_own = max((turn.number for turn in self.state.turns if turn.side is self.side), default=0)
        return tuple(
            turn
            for turn in self.state.turns
            if turn.side is not self.side
            and turn.move.act in ATTACKS
            and turn.move.target is not None
            and self.state.turn(turn.move.target).side is self.side
            and turn.number < last_own
        )

    def closed(self, attack: Turn) -> bool:
        """Did the side later surrender something on the line of the attack, so that there was no more need to answer
        it?
        """
        above = self.line(attack)
        return any(
            turn.side is self.side
            and turn.number > attack.number
            and turn.move.act in SURRENDERS
            and turn.move.target in above
            for turn in self.state.turns
        )

    def held(self, attack: Turn) -> bool:
        """Has the side an attacking reply to this attack that is in at the end?"""
        return any(reply.move.act in ATTACKS and self.stands(reply) for reply in self.replies_of(attack, self.side))

    @cached_property
    def dropped(self) -> tuple[Turn, ...]:
        """The attacks that got no reply of any sort and were not closed by a surrender."""
        return tuple(
            attack for attack in self.received if not self.replies_of(attack, self.side) and not self.closed(attack)
        )

    def relevant_when_moved(self, turn: Turn) -> bool:
        """Could the turn change who was ahead when it was made (rule R8)? The opening counts."""
        before = self.states[turn.number - 1]
        return turn.move.target is None or turn.move.target in Scene(before).relevant_targets

    def kind_of(self, attack: Turn) -> str:
        """challenge, denial, rebut, undercut or undermine."""
        if attack.move.act == "why":
            return "challenge"
        if attack.move.act == "deny":
            return "denial"
        attacker = argument_of(self.state.arena, attack)
        target = self.state.turn(attack.move.target) if attack.move.target is not None else None
        victim = argument_of(self.state.arena, target) if target is not None else None
        if attacker is None or victim is None:
            return "answer" if target is not None and target.move.act == "why" else "rebut"
        return attack_kind(self.state.arena, attacker, victim)
