"""The rules, and how they are run over a map.

A rule is a module in ``debate/checks/rules``: constants CODE, NAME and SEVERITY, a function ``check(context)`` that yields hits, and a
docstring that is its manual (`debate explain CODE`). A manual holds two example maps: the first has the finding, the second has not.
A rule whose hits can have a fix says so in a constant FIX: "safe" if the fix cannot change what a map means, else "unsafe".
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from debate.checks import rules
from debate.checks.context import Context, Hit
from debate.checks.suppress import allowances, unused
from debate.diagnostics.finding import Finding, Severity
from debate.model.quick import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code and name (both stable), how much it matters, its manual, the function that finds, and whether
    there is a fix, "safe" or "unsafe".
    """

    code: str
    name: str
    severity: Severity
    manual: str
    find: Callable[[Context], Iterable[Hit]]
    fix: str | None = None


def all_rules() -> tuple[Rule, ...]:
    """Every rule in the folder, by code."""
    return tuple(_rule(name) for name in _module_names())


@cache
def _module_names() -> tuple[str, ...]:
    """The modules of rules, by code: each is named by its code and its name."""
    return tuple(sorted(module.name for module in iter_modules(rules.__path__)))


@cache
def _rule(name: str) -> Rule:
    module = import_module(f"{rules.__name__}.{name}")
    manual, fix = (module.__doc__ or "").strip(), getattr(module, "FIX", None)
    return Rule(module.CODE, module.NAME, module.SEVERITY, manual, module.check, fix)


def rule_of(name: str) -> Rule | None:
    """The rule with this code or name, in any case."""
    wanted = name.strip().lower()
    return next((rule for rule in all_rules() if wanted in (rule.code.lower(), rule.name)), None)


def check(context: Context, text: str, wanted: Callable[[str], bool] = lambda code: True) -> Iterator[Finding]:
    """Run the wanted rules over a map without errors; ``text`` is the file's, read for `# allow` comments.

    Yields the findings that no comment allows, then a finding for every allowance that allowed nothing.
    """
    allowed = allowances(context.path, text)
    ran = [_rule(name) for name in _module_names() if wanted(name.partition("_")[0].upper())]
    for rule in ran:
        for hit in rule.find(context):
            allowance = allowed.get((rule.code, hit.span.line))
            if allowance is None:
                yield Finding(
                    rule.code, rule.name, rule.severity, hit.message, hit.span, hit.labels, hit.help, hit.notes, hit.fix
                )
            else:
                allowance.used = True
    yield from unused(allowed.values(), {rule.code for rule in ran})
