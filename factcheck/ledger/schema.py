"""The tables of a ledger, and the numbered steps that bring an older one up to date.

``PRAGMA user_version`` counts the steps that were taken. A step is never changed once it was released.
"""

from __future__ import annotations

import sqlite3

APPLICATION = 0x46616374  # "Fact": how the file is known for a ledger

_FIRST = """
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,             -- the article's own id
  digest BLOB NOT NULL UNIQUE,    -- of all that is known of it: adding it twice changes nothing
  text_digest BLOB NOT NULL,
  source TEXT NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL, language TEXT NOT NULL, path TEXT NOT NULL,
  published TEXT, published_evidence TEXT NOT NULL,   -- as the input gave it
  dated TEXT,                     -- as the text was dated, with the evidence
  published_first TEXT,
  text TEXT NOT NULL,
  terms TEXT NOT NULL,            -- the names and rare words that say which event it tells of
  origin TEXT NOT NULL,           -- name of the article that its text comes from
  superseded_by INTEGER REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX articles_current ON articles (name) WHERE superseded_by IS NULL;
CREATE INDEX articles_url ON articles (url) WHERE url <> '' AND superseded_by IS NULL;
CREATE INDEX articles_text ON articles (text_digest) WHERE superseded_by IS NULL;

CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (id),
  measure TEXT NOT NULL, subject TEXT NOT NULL, scope TEXT NOT NULL,
  kind TEXT NOT NULL, behaviour TEXT NOT NULL, status TEXT NOT NULL,
  value TEXT NOT NULL, range_end TEXT, hedge TEXT NOT NULL, unit TEXT NOT NULL, words TEXT NOT NULL,
  low REAL NOT NULL, high REAL NOT NULL,              -- of the widest reading, rounded outward
  as_of_first TEXT, as_of_last TEXT,
  sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
  said INTEGER,                   -- hash of what it says as of when, where its series stands by its key
  record BLOB NOT NULL            -- the whole claim, without what its article knows
);
CREATE INDEX claims_of_article ON claims (article);
-- The roll-up: of many claims of one series that say the same of the same time, the first few. A popular
-- series has hundreds of thousands of claims; nearly all of them repeat.
CREATE INDEX claims_by_time ON claims (measure, subject, as_of_last, as_of_first, low, high, article)
  WHERE said IS NOT NULL;
CREATE INDEX claims_said ON claims (said) WHERE said IS NOT NULL;

-- Which articles hold a term, by day of publication.
CREATE TABLE terms (
  term TEXT NOT NULL, day INTEGER NOT NULL, article INTEGER NOT NULL,
  PRIMARY KEY (term, day, article)
) WITHOUT ROWID;
CREATE INDEX terms_of_article ON terms (article);
-- In how many articles a term stood by day, and at most within one window of days: what everybody writes
-- says little.
CREATE TABLE term_days (
  term TEXT NOT NULL, day INTEGER NOT NULL, articles INTEGER NOT NULL,
  PRIMARY KEY (term, day)
) WITHOUT ROWID;
CREATE TABLE crowds (term TEXT PRIMARY KEY, crowd INTEGER NOT NULL) WITHOUT ROWID;

-- A part of the hashes of each text: copies share them.
CREATE TABLE marks (
  mark INTEGER NOT NULL, article INTEGER NOT NULL,
  PRIMARY KEY (mark, article)
) WITHOUT ROWID;
CREATE INDEX marks_of_article ON marks (article);
"""

_WHAT_THE_INPUT_TELLS = """
ALTER TABLE articles ADD COLUMN line INTEGER NOT NULL DEFAULT 0;    -- on which it stands in its file
ALTER TABLE articles ADD COLUMN updated TEXT;
ALTER TABLE articles ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN parts TEXT NOT NULL DEFAULT '[]';   -- roles that the input itself gives
ALTER TABLE articles ADD COLUMN origins TEXT NOT NULL DEFAULT '[]'; -- where in the input the rest was told
"""

STEPS = (_FIRST, _WHAT_THE_INPUT_TELLS)


def version(connection: sqlite3.Connection) -> int:
    """How many steps the ledger has taken; 0: an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Take the steps that are missing, all of them or none."""
    if version(connection) == len(STEPS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number, step in enumerate(STEPS[version(connection) :], version(connection) + 1):
            for statement in _statements(step):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> list[str]:
    """The statements of a step one by one: ``executescript`` would end the transaction."""
    found, current = [], ""
    for line in script.splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            found.append(current)
            current = ""
    return found
