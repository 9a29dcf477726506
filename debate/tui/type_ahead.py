"""Type-ahead: what is typed while the app is busy is kept, and goes to the screen that it was meant for.

Textual hands a key to whatever has the focus when the key is read. On a slow machine that may be a screen that is about to give way to
the one that the key before has asked for, or one that is not made yet: the key is lost, or does something else there.
"""

import asyncio
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen

from debate.tui.screens.page import Dialog, Page

ROUNDS = 3
"""How often the queues between the focused widget and the app are gone through before a key is said to have had its effect. A key comes
back from the widget to the app as an action, the action to the widget as a message, and a widget may turn that into one of its own.
"""

PATIENCE = 10.0
"""Seconds after which the effect of a key is waited for no more."""

SIGN_AFTER = 0.4
"""Seconds after which the screen says what is being opened."""

QUIT = "quit"
"""The action that does not wait for what was typed before it."""


class TypeAheadApp(App[int]):
    """An app that hands on one key (or paste) at a time: the next when the one before has had its effect, and none while a screen is
    being opened. Keys typed before the first screen is there wait, too.
    """

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[tuple[events.Key | events.Paste, Screen[object]]] = deque()
        self._openings = 1  # the first screen; `ready` says that it is there
        self.nothing_opening = asyncio.Event()
        """Set while no screen is being opened: what is not urgent waits for it."""
        self._under_way = False
        self._since = monotonic()
        self._typed_on: Screen[object] | None = None

    async def on_event(self, event: events.Event) -> None:
        """Keep what is typed until its turn comes; all else goes its usual way."""
        if not isinstance(event, events.Key | events.Paste):
            await super().on_event(event)
        elif not event.is_forwarded:
            await self._take(event)
        elif self.screen is self._typed_on:  # else another screen has come up while the widget was looking at the key
            await super().on_event(event)

    async def _take(self, event: events.Key | events.Paste) -> None:
        if isinstance(event, events.Key):
            if event.key == "ctrl+j":  # what a terminal makes of Enter before the app owns it
                event = events.Key("enter", "\r")
            if (self._openings or self._under_way) and self._quits(event.key):
                self._typed.clear()
                await super().on_event(event)
                return
        self._typed.append((event, self.screen))
        if monotonic() - self._since > PATIENCE:
            self._under_way = False  # a queue that was closed says nothing any more
        await self._hand_on()

    def _quits(self, key: str) -> bool:
        active = self.screen.active_bindings.get(key)
        return active is not None and active.binding.action == QUIT

    def ready(self) -> None:
        """The first screen is there."""
        self._opened(None)

    @contextmanager
    def opening(self, what: str) -> Iterator[None]:
        """While a screen is being opened, keys wait for it. If it does not open, they are forgotten, since they were not meant for the
        screen that stays. A question that comes up on the way is answered by what is typed after it has come up. ``what`` is said if
        it takes long.
        """
        self._openings += 1
        self.nothing_opening.clear()
        before = self.screen
        page = before if isinstance(before, Page) else None
        sign = self.set_timer(SIGN_AFTER, lambda: page.say_opening(what) if page is not None else None)
        try:
            yield
        finally:
            sign.stop()
            if page is not None:
                page.say_opening("")
            self._opened(before)

    def _opened(self, before: Screen[object] | None) -> None:
        self._openings -= 1
        if self._openings == 0:
            self.nothing_opening.set()
            if self.screen is before:
                self._typed.clear()
        if not self._under_way:
            self._under_way = True
            self._wait_for_effect()

    async def _hand_on(self) -> None:
        """Hand on the next key, if it is its turn."""
        while self._typed and not self._under_way:
            if self._openings and not isinstance(self.screen, Dialog):
                return
            event, screen = self._typed.popleft()
            if self._openings and screen is not self.screen:
                continue
            self._typed_on = self.screen
            self._under_way = not self._is_text(event)
            await super().on_event(event)
            if self._under_way:
                self._wait_for_effect()

    def _is_text(self, event: events.Key | events.Paste) -> bool:
        """Whether it is a character for a line or a text being typed: it has no effect but there, and typing must not be slowed down."""
        focused = self.focused
        return (
            isinstance(event, events.Key)
            and focused is not None
            and focused.check_consume_key(event.key, event.character)
        )

    def _wait_for_effect(self) -> None:
        """Wait until the key that was handed on has had its effect, then hand on the next."""
        self._since = monotonic()
        screen = self.screen
        queues = [queue for _ in range(ROUNDS) for queue in (self.focused or screen).ancestors_with_self]
        self._go_through(iter(queues), screen)

    def _go_through(self, queues: Iterator[MessagePump], screen: Screen[object]) -> None:
        for queue in queues:
            if queue.call_later(self._go_through, queues, screen):
                return  # it goes on when what this queue holds now has been worked off
        self.call_later(self._had_its_effect, screen)

    async def _had_its_effect(self, screen: Screen[object]) -> None:
        if self.screen is not screen:  # it has to be made, and focused, before it gets a key
            self._wait_for_effect()
            return
        self._under_way = False
        await self._hand_on()
