"""Pages from templates: everything is escaped, and nothing may run or load but what the page itself brings.

The content security policy of each page names its own style and script by hash, and forbids all else.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from factcheck.reporting.anchors import Addresses, claim_anchor
from factcheck.reporting.pages.site import Site, place

_POLICY = (
    "default-src 'none'; style-src 'sha256-{style}'; script-src {script}; base-uri 'none'; form-action 'none'"
)


class Renderer:
    """The templates for pages of one report that stand in one folder: their links have one form."""

    def __init__(self, site: Site, to: Addresses) -> None:
        """``to``: the way from these pages to what has a home on some page."""
        from jinja2 import Environment, PackageLoader, StrictUndefined

        self._environment = Environment(
            loader=PackageLoader("factcheck.reporting.pages", "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
        # Known to the macros too, which are then compiled once and not for each page.
        self._environment.globals.update(
            say=site.say, site=site, to=to, place=place, claim_anchor=claim_anchor
        )

    def page(
        self, template: str, *, styles: tuple[str, ...], scripts: tuple[str, ...] = (), **values: Any
    ) -> str:
        """A page with these styles and scripts in it, by the names of their files."""
        from markupsafe import Markup

        style, script = _joined("styles", styles, "css"), _joined("scripts", scripts, "js")
        policy = _POLICY.format(
            style=_hash(style), script=f"'sha256-{_hash(script)}'" if script else "'none'"
        )
        return self._environment.get_template(template).render(
            style=Markup(style), script=Markup(script), policy=Markup(policy), **values
        )


@cache
def _joined(folder: str, names: tuple[str, ...], ending: str) -> str:
    place = files("factcheck.reporting.pages") / folder
    return "".join((place / f"{name}.{ending}").read_text("utf-8") for name in names)


@cache
def _hash(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


__all__ = ["Renderer"]
