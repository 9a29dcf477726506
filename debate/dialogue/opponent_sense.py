"""What an opponent looks at before it moves: what it owes, what is still open, what is used up, what decides."""

from dataclasses import dataclass
from functools import cached_property

from debate.dialogue.arena import Argument
from debate.dialogue.engine import legal
from debate.dialogue.legality import broken_rule, legal_replies
from debate.dialogue.literals import argument_of, is_own
from debate.dialogue.move import Move, Side, Turn
from debate.dialogue.opponent_voice import last_voice
from debate.dialogue.scene import Scene
from debate.dialogue.state import Obligation, State
from debate.dialogue.value import Means, chances_of, means, value
from debate.dialogue.value_chances import Chances
from debate.model.elements import HOLDS


@dataclass(frozen=True)
class Sense:
    """A state as one side's player sees it."""

    state: State
    side: Side

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """The side's legal moves, all of them: they are as many as the debate is long, so a program looks at them last."""
        return legal(self.state, self.side)

    @cached_property
    def scene(self) -> Scene:
        """The state as the rules see it."""
        return Scene(self.state)

    def replies_to(self, number: int) -> tuple[Move, ...]:
        """The side's legal moves that answer this turn."""
        return legal_replies(self.scene, self.side, number)

    @property
    def is_ahead(self) -> bool:
        """Does the status favour this side now?"""
        return self.state.ahead is self.side

    @cached_property
    def can_win(self) -> bool:
        """Can this side force a win from here?"""
        return bool(value(self.state, self.side))

    @cached_property
    def behind_own_words(self) -> bool:
        """Does an argument of the user's own stand, that the map has no answer to?"""
        return any(
            is_own(turn.move.content) and self.state.standing[turn.number - 1]
            for turn in self._turns_of(self.side.other)
        )

    @cached_property
    def owes(self) -> tuple[Obligation, ...]:
        """What this side owes."""
        return tuple(owed for owed in self.state.obligations if owed.side is self.side)

    @cached_property
    def answers_owed(self) -> list[Move]:
        """The arguments that would answer the latest challenge it owes an answer to and has one for."""
        for owed in reversed(self.owes):
            answers = [move for move in self.replies_to(owed.turn) if self._can_say(move)]
            if answers:
                return answers
        return []

    @cached_property
    def retraction(self) -> Move | None:
        """Taking back the latest thing it owes a reason for."""
        turns = [owed.turn for owed in reversed(self.owes)]
        return next((move for turn in turns for move in self.replies_to(turn) if move.act == "retract"), None)

    @cached_property
    def passing(self) -> Move | None:
        """The pass, if it is legal."""
        move = Move("pass")
        return move if broken_rule(self.scene, self.side, move) is None else None

    @cached_property
    def attacks(self) -> list[Move]:
        """Arguments, and challenges worth making, that would change who is ahead."""
        return [
            move
            for number in sorted(self.scene.relevant_targets, reverse=True)
            for move in self.replies_to(number)
            if self._can_say(move) or (move.act == "why" and self._worth_asking(move))
        ]

    def _can_say(self, move: Move) -> bool:
        """Is the move an argument that does not go back on what the side has taken back or conceded?"""
        return move.act == "argue" and move.content in self._means.available

    def argument(self, move: Move) -> Argument | None:
        """The argument that a move plays."""
        return self.state.arena.argument_by_id.get(move.content or "") if move.act == "argue" else None

    def has_argued(self, move: Move) -> bool:
        """Has the side made this very argument before, or one from the same premises?"""
        argument = self.argument(move)
        before = (self.argument(turn.move) for turn in self._turns_of(self.side))
        return argument is not None and any(
            one is not None and (one.id == argument.id or one.premises == argument.premises != ()) for one in before
        )

    def asks_about_own_words(self, move: Move) -> bool:
        """Does the move ask a reason for what the other side said in words of its own?"""
        return move.act == "why" and self.is_own_words(move.content)

    def is_own_words(self, literal: str | None) -> bool:
        """Is the literal what a user said in words of their own? (Steps of the map are literals too, where one is denied.)"""
        argument = self.state.arena.argument_by_id.get(literal or "")
        return argument is not None and argument.kind == "own"

    def is_citation(self, move: Move) -> bool:
        """Does the move only say that somebody says so?"""
        argument = self.argument(move)
        return argument is not None and argument.kind == "citation"

    def has_author(self, move: Move) -> bool:
        """Is the move an argument that an author makes, rather than the map's own? Other moves count as anyone's."""
        argument = self.argument(move)
        return argument is None or bool(argument.voices)

    def same_author(self, move: Move) -> bool:
        """Could the author who spoke last for this side make the move?"""
        argument = self.argument(move)
        return argument is None or last_voice(self.state, self.side) in argument.voices

    def spent(self, move: Move) -> bool:
        """Has the move been answered before it is made?

        So it is if what defeats it has been said by the other side, stands, and may be said again there (rules G1, G2).
        """
        arena = self.state.arena
        answers = self._answered - self._used_on_line(move)
        if move.act == "why":
            concluded = {arena.argument_by_id[name].conclusion for name in answers - self._leading_to(move)}
            return move.content in self._asked and move.content in concluded
        return not answers.isdisjoint(arena.defeated_by.get(move.content or "", ()))

    def decides(self, move: Move) -> bool:
        """Can the side hold what it says with this move, whatever the other side answers?"""
        if move.act == "argue":
            name = move.content or ""
            return self._chances.wins(name) if self.side is Side.PROPONENT else self._other_chances.live(name)
        against = self._chances.live if self.side is Side.PROPONENT else self._other_chances.wins
        return not any(against(reply) for reply in self._replies(move))

    def strength(self, move: Move) -> tuple[float, ...]:
        """The smaller the stronger: does it decide, how short is its defence, how few answers has it, is it a
        reason.
        """
        replies = self._replies(move)
        return (
            not self.decides(move),
            self._chances.rank(move.content or "") or 0,
            sum(self._other_chances.wins(reply) for reply in replies),
            len(replies),
            self.is_citation(move),
        )

    @cached_property
    def _means(self) -> Means:
        return means(self.state, self.side)

    @cached_property
    def _other_means(self) -> Means:
        return means(self.state, self.side.other)

    @cached_property
    def _chances(self) -> Chances:
        return chances_of(self.state.arena, self._means, self._other_means)

    @cached_property
    def _other_chances(self) -> Chances:
        return chances_of(self.state.arena, self._other_means, self._means)

    @cached_property
    def _asked(self) -> frozenset[str | None]:
        return frozenset(turn.move.content for turn in self._turns_of(self.side) if turn.move.act == "why")

    @cached_property
    def _answered(self) -> frozenset[str]:
        """The arguments of the other side that stand."""
        played = [
            argument_of(self.state.arena, turn)
            for turn in self._turns_of(self.side.other)
            if self.state.standing[turn.number - 1]
        ]
        return frozenset(argument.id for argument in played if argument is not None)

    def _used_on_line(self, move: Move) -> frozenset[str]:
        """What the proponent, as the other side, has said on the line that the move continues, and may not say again
        there.
        """
        target = self.scene.target(move)
        if self.side is Side.PROPONENT or target is None:
            return frozenset()
        line = [argument_of(self.state.arena, turn) for turn in self.scene.line(target)]
        return frozenset(argument.id for argument in line if argument is not None)

    def _leading_to(self, challenge: Move) -> frozenset[str]:
        """What the other side has said in the chain of reasons that a challenge continues: it may not support itself."""
        scene = self.scene
        chain: set[str] = set()
        reason = scene.target(challenge)
        while reason is not None and reason.move.act == "argue":
            chain.add(reason.move.content or "")
            question = scene.target(reason.move)
            reason = scene.target(question.move) if question is not None and question.move.act == "why" else None
        return frozenset(chain)

    def _turns_of(self, side: Side) -> list[Turn]:
        return [turn for turn in self.state.turns if turn.side is side]

    def _replies(self, move: Move) -> frozenset[str]:
        """What the other side could answer on the map."""
        arena = self.state.arena
        if move.act == "why":
            answers = {argument.id for argument in arena.arguments_for.get(move.content or "", ())}
        else:
            answers = set(arena.defeated_by.get(move.content or "", ()))
        return frozenset(name for name in answers if name in self._other_means.available)

    def _worth_asking(self, move: Move) -> bool:
        """Is the challenge more than a formality? Not of what this side or its authors hold, nor of what only a
        quotation backs.
        """
        content = move.content or ""
        arena = self.state.arena
        if content in self._means.conceded or self._own_authors_hold(content):
            return False
        target = self.state.turn(move.target or 1)
        if self.asks_about_own_words(move):  # ask for one reason, not for reasons of reasons
            asked = self.state.turn(target.move.target).move if target.move.target else None
            return asked is None or asked.act != "why" or not self.is_own_words(asked.content)
        if content in arena.argument_by_id:
            return False  # that a step holds, against an undercut: maps give no reasons for that
        answers = self._replies(move)
        return (
            not answers or content == arena.root or any(arena.argument_by_id[one].kind != "citation" for one in answers)
        )

    def _own_authors_hold(self, literal: str) -> bool:
        claim = self.state.arena.map.claim_by_id.get(literal)
        voices = self.state.seat(self.side).voices
        return claim is not None and any(said.voice in voices and said.attitude in HOLDS for said in claim.occurrences)
