"""Addresses of the web, one form for one page."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_LONGEST = 2_000
_TRACKING = re.compile(r"utm_.*|fbclid|gclid|zarsrc|_ga|dicbo|spm|mc_[ce]id", re.IGNORECASE)


def canonical_address(written: str) -> str:
    """One form for one page: host in small letters, without fragment and tracking; "" where it is no address.

    >>> canonical_address("HTTPS://Bao.VN/tin-12.html?utm_source=zalo#binh-luan")
    'https://bao.vn/tin-12.html'
    """
    try:
        parts = urlsplit(written.strip())
        host = (parts.hostname or "").rstrip(".")
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme.casefold() not in ("http", "https") or "." not in host or len(written) > _LONGEST:
        return ""
    asked = parse_qsl(parts.query, keep_blank_values=True)
    query = [(name, value) for name, value in asked if not _TRACKING.fullmatch(name)]
    place = host if port in (None, 80, 443) else f"{host}:{port}"
    return urlunsplit((parts.scheme.casefold(), place, parts.path or "/", urlencode(query), ""))
