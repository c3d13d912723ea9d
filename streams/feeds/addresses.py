"""Web addresses: which are one story, whose they are, and which nobody outside may send us to."""

from __future__ import annotations

import re
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

_SCHEMES = ("http", "https")
_PORTS = {"http": 80, "https": 443}
# Nothing to take away: most addresses, so they are looked at no further.
_PLAIN = re.compile(r"https?://(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[\w%-]+)*/(?!amp$)[\w%-]+(?:\.html?)?", re.ASCII)
_NAT64 = ip_network("64:ff9b::/96")

# How a reader came to a story says nothing of which story it is.
_TRACKING = re.compile(r"utm_.*|at_.*|mtm_.*|pk_.*|hsa_.*|_hs.*|__twitter.*")
_TRACKERS = """
    fbclid gclid dclid gbraid wbraid msclkid yclid twclid igshid mc_cid mc_eid ocid cmp cmpid cmp_id cid_source ito
    ns_source ns_mchannel ns_campaign ns_linkname smid smtyp ref_src ref_url traffic_source ftag sref srnd xtor amp
    outputtype guccounter guce_referrer guce_referrer_sig spm wt_mc ncid partner_source rss
""".split()  # noqa: SIM905 (a table to read)


def is_web(source: str) -> bool:
    """True for what begins as an http or https address."""
    return source.lower().startswith(("http://", "https://"))


def authority(url: str) -> str:
    """Host and port, in small letters: to whom a request goes. "" where there is no host, or a port that is none."""
    parts = urlsplit(url)
    try:
        port = parts.port or _PORTS.get(parts.scheme.lower(), 0)
    except ValueError:
        return ""
    return f"{parts.hostname}:{port}" if parts.hostname else ""


@lru_cache(4096)
def canonical(url: str) -> str | None:
    """The address without what does not tell stories apart: tracking, fragment, AMP, port and letter case of the host.

    None where it is no web address.
    """
    if _PLAIN.fullmatch(url):
        return url
    try:
        parts = urlsplit(url.strip())
        scheme, host, port = parts.scheme.lower(), parts.hostname, parts.port
    except ValueError:
        return None
    if scheme not in _SCHEMES or not host:
        return None
    at = host if port in (None, _PORTS[scheme]) else f"{host}:{port}"
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
    path = re.sub(r"(?<=.)/amp/?$|\.amp$", "", path).rstrip("/")
    return urlunsplit((scheme, at, path or "/", _asked(parts.query) if parts.query else "", ""))


def _asked(query: str) -> str:
    """What of a query tells stories apart, in one order."""
    named = parse_qsl(query, keep_blank_values=True)
    return urlencode(sorted((name, value) for name, value in named if not _tracks(name)))


def _tracks(name: str) -> bool:
    small = name.lower()
    return small in _TRACKERS or _TRACKING.fullmatch(small) is not None


def same_story(url: str) -> str:
    """What all spellings of a canonical address share: neither http or https nor "www." tells stories apart."""
    return url.partition("://")[2].removeprefix("www.")


def publisher_of(url: str) -> str:
    """The host without "www." and the like, so that all feeds and lists call one publisher by one name; "" for none."""
    return _publisher_at(url.partition("://")[2].partition("/")[0])


@lru_cache(4096)
def _publisher_at(authority: str) -> str:
    try:
        host = urlsplit(f"//{authority}").hostname or ""
    except ValueError:
        return ""
    return re.sub(r"^(www\d?|m|amp|mobile|rss|feeds?)\.(?=.+\.)", "", host)


def is_public(address: str) -> bool:
    """True for an IP address in the open internet, also where an IPv6 address wraps an IPv4 one."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = _wrapped(ip) if isinstance(ip, IPv6Address) else None
    if inner is not None:
        return is_public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def _wrapped(ip: IPv6Address) -> IPv4Address | None:
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
