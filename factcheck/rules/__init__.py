"""What follows from claims that speak of one thing: the rules, and the engine that asks them.

One file a rule, named after its code and name, its examples beside it. See ``docs/rules.md``.
"""

from factcheck.rules.acceptances import Acceptance, Acceptances, Accepted
from factcheck.rules.description import describe
from factcheck.rules.discovery import catalogue
from factcheck.rules.engine import Verdict, judge
from factcheck.rules.explanation import document, explain
from factcheck.rules.lineup import ArticleView, Family, Lineup, Run, Unreadable
from factcheck.rules.message import message
from factcheck.rules.options import Options, SourceOptions, problems
from factcheck.rules.rule import Entry, Option, Rule
from factcheck.rules.settle import Settlement, settle

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
    "catalogue",
    "describe",
    "document",
    "explain",
    "judge",
    "message",
    "problems",
    "settle",
]
