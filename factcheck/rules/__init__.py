"""What follows from claims that speak of one thing: the rules, and the engine that asks them.

One file a rule, named after its code and name, its examples beside it. See ``docs/rules.md``.
"""

from factcheck.rules.engine.acceptances import Acceptance, Acceptances, Accepted
from factcheck.rules.engine.ask import ask, nobody_speaks
from factcheck.rules.engine.description import describe
from factcheck.rules.engine.discovery import catalogue
from factcheck.rules.engine.explanation import document, explain
from factcheck.rules.engine.judge import Verdict, conclude, judge
from factcheck.rules.engine.options import Options, SourceOptions, problems
from factcheck.rules.engine.settle import Settlement, settle
from factcheck.rules.lineup import Lineup
from factcheck.rules.message import message
from factcheck.rules.rule import Entry, Option, Rule
from factcheck.rules.views import ArticleView, Family, Run, Unreadable

__all__ = [
    "Acceptance",
    "Acceptances",
    "Accepted",
    "ArticleView",
    "Entry",
    "Family",
    "Lineup",
    "Option",
    "Options",
    "Rule",
    "Run",
    "Settlement",
    "SourceOptions",
    "Unreadable",
    "Verdict",
    "ask",
    "catalogue",
    "conclude",
    "describe",
    "document",
    "explain",
    "judge",
    "message",
    "nobody_speaks",
    "problems",
    "settle",
]
