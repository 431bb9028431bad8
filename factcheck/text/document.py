"""An article with its structure found: passages with roles, sentences with clauses."""

from __future__ import annotations

from array import array

from factcheck.model import Article, Document, Part, Passage, Role, Sentence
from factcheck.text.captions import has_credits
from factcheck.text.clauses import clause_starts
from factcheck.text.lines import Line, key, lines_of
from factcheck.text.normalise import Normalised, normalise
from factcheck.text.roles import line_roles
from factcheck.text.sentences import Stretch, stretches_of
from factcheck.text.titles import run_on_title


def document(article: Article) -> Document:
    """Find passages, sentences and clauses of an article.

    The title given apart is a field of its own, unless it opens the text, where it is read once. Every
    role is produced, silent ones too: whoever reads the sentences decides what claims.
    """
    field = _Field(normalise(article.text), "text")
    plain = field.text.plain
    title = normalise(article.title)
    bare_title = title.plain.strip()
    lines = lines_of(plain)
    credited = has_credits(plain)
    given = _given(article.parts, field.text, lines)
    roles = line_roles(plain, lines, title=bare_title, has_credits=credited, given=given)
    last = max((at for at, role in enumerate(roles) if role in ("body", "lead", "caption")), default=-1)
    opened = "title" in roles
    for paragraph, (line, role) in enumerate(zip(lines, roles, strict=True)):
        stretches = stretches_of(plain, line, role, credited=credited, is_last=paragraph == last)
        if paragraph == 0 and bare_title and not opened and (cut := run_on_title(line, bare_title)) > 0:
            stretches = _cut_title(plain, stretches, cut)
            opened = True
        field.append(paragraph, stretches)
    sentences = field.sentences
    if bare_title and not opened:
        apart = _Field(title, "title")
        for paragraph, line in enumerate(lines_of(title.plain)):
            apart.append(paragraph, [(line.start, line.end, "title")])
        sentences = [*sentences, *apart.sentences]
    return Document(article=article, passages=tuple(field.passages), sentences=tuple(sentences))


def _given(parts: tuple[Part, ...], text: Normalised, lines: list[Line]) -> dict[int, Role]:
    """The roles that the input gives, by line."""
    given: dict[int, Role] = {}
    rest = iter(parts)
    part = next(rest, None)
    for index, line in enumerate(lines):
        start = text.original(line.start)
        while part and part.end <= start:
            part = next(rest, None)
        if part is None:
            break
        if part.start <= start:
            given[index] = part.role
    return given


def phrase(text: str) -> Document:
    """A phrase by itself, as one sentence of a body: no title, byline or teaser is looked for in it."""
    field = _Field(normalise(text), "text")
    sentence = field.sentence(0, (0, len(field.text.plain), "body"))
    passage = Passage(start=sentence.start, end=sentence.end, role="body", paragraph=0)
    return Document(article=Article(id="", text=text), passages=(passage,), sentences=(sentence,))


class _Field:
    """Collects the passages and sentences of one field, with offsets of the original."""

    def __init__(self, text: Normalised, name: str) -> None:
        self.text = text
        self.name = name
        self.passages: list[Passage] = []
        self.sentences: list[Sentence] = []
        self._said: dict[str, int] = {}
        self._passed: dict[tuple[str, ...], int] = {}

    def append(self, paragraph: int, stretches: list[Stretch]) -> None:
        """Add the sentences of one line, and the passages that neighbours of one role form."""
        held: list[str] = []
        for index, (first, last, role) in enumerate(stretches):
            said = key(self.text.plain[first:last])
            start = self.text.original(first)
            earlier = self._said.setdefault(said, start) if said else start
            repeats = earlier if earlier != start else -1
            self.sentences.append(self.sentence(paragraph, (first, last, role), repeats))
            held.append(said)
            if index + 1 == len(stretches) or stretches[index + 1][2] != role:
                self._close(paragraph, role, tuple(held), self.sentences[-1].end)
                held = []

    def sentence(self, paragraph: int, stretch: Stretch, repeats: int = -1) -> Sentence:
        """The sentence over a stretch of the plain text, with offsets of the original."""
        first, last, role = stretch
        start, end = self.text.span(first, last)
        clauses = clause_starts(self.text.plain, first, last)
        if self.text.starts is not None:
            clauses = [self.text.original(clause) for clause in clauses]
        return Sentence(
            field=self.name,
            start=start,
            end=end,
            role=role,
            paragraph=paragraph,
            clauses=tuple(clauses),
            repeats=repeats,
            plain=self.text.plain[first:last],
            starts=_part(self.text.starts, first, last),
            ends=_part(self.text.ends, first, last),
        )

    def _close(self, paragraph: int, role: Role, held: tuple[str, ...], end: int) -> None:
        start = self.sentences[-len(held)].start
        first = self._passed.setdefault(held, start) if any(held) else start
        repeats = first if first != start else -1
        self.passages.append(Passage(start=start, end=end, role=role, paragraph=paragraph, repeats=repeats))


def _part(offsets: array[int] | None, first: int, last: int) -> tuple[int, ...] | None:
    return None if offsets is None else tuple(offsets[first:last])


def _cut_title(plain: str, stretches: list[Stretch], cut: int) -> list[Stretch]:
    """Part a title from the text that runs on after it."""
    marked: list[Stretch] = []
    for start, end, role in stretches:
        if end <= cut:
            marked.append((start, end, "title"))
        elif start < cut:
            rest = cut + len(plain[cut:end]) - len(plain[cut:end].lstrip(" .-–—:|"))
            marked += [(start, cut, "title"), (rest, end, "lead" if role == "body" else role)]
        else:
            marked.append((start, end, "lead" if role == "body" else role))
    return marked
