"""Which addresses a message may be sent to. A URL in a rule file must not become a way into the network of the sender.

A name is resolved once, every address it has is checked, and the connection is made to a checked address: a name that
answers otherwise a moment later gains nothing. IPv4 addresses inside IPv6 ones are checked as what they are.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

Resolve = Callable[[str, int], list[str]]
"""host, port -> its addresses."""

_METADATA = frozenset(
    ip_address(text)
    for text in (
        "169.254.169.254", "169.254.170.2", "169.254.170.23", "169.254.169.123", "100.100.100.200", "192.0.0.192",
        "168.63.129.16", "fd00:ec2::254", "fd00:ec2::23", "fd20:ce::254",
    )
)  # fmt: skip
_OWN = tuple(
    ip_network(text)
    for text in ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "::1/128", "fc00::/7")
)
_TRANSLATED = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"), IPv6Network("::/96"),
               IPv6Network("::ffff:0:0:0/96"))  # fmt: skip


class RefusedAddress(Exception):
    """The message is not sent there. Says why, and names the address only where it is not a secret."""


def addresses_of(host: str, port: int, *, allow_private: bool, resolve: Resolve | None = None) -> list[str]:
    """The addresses of a host, all of them checked. Raises RefusedAddress, or OSError where the name is unknown."""
    found = list(dict.fromkeys((resolve or lookup)(host, port)))
    if not found:
        raise OSError("the name has no address")
    for address in found:
        reason = refused_because(address, allow_private=allow_private)
        if reason:
            raise RefusedAddress(reason)
    return found


def lookup(host: str, port: int) -> list[str]:
    return [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def refused_because(address: str, *, allow_private: bool) -> str | None:
    """Why nothing is sent to this address; None where it is allowed."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return "it has no IP address"
    for one in (ip, *_inside(ip)):
        reason = _refused(one, allow_private=allow_private)
        if reason:
            return reason
    return None


def _inside(ip: IPv4Address | IPv6Address) -> list[IPv4Address]:
    """The IPv4 addresses to which packets for this IPv6 address may go in the end."""
    if isinstance(ip, IPv4Address):
        return []
    found = [part for part in (ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())) if part is not None]
    if _is_translated(ip):
        found.append(IPv4Address(int(ip) & 0xFFFFFFFF))
    return found


def _is_translated(ip: IPv6Address) -> bool:
    return int(ip) > 1 and any(ip in network for network in _TRANSLATED)


def _refused(ip: IPv4Address | IPv6Address, *, allow_private: bool) -> str | None:
    if ip in _METADATA:
        return "it is the address of a cloud's metadata service"
    if isinstance(ip, IPv6Address) and (ip.ipv4_mapped or _is_translated(ip)):
        return None  # judged by the address inside
    if ip.is_link_local or ip.is_multicast or ip.is_unspecified:
        return "it is a link-local, multicast or empty address"
    if any(ip.version == network.version and ip in network for network in _OWN):
        return (
            None if allow_private else "it is an address of this machine or of a private network (allow_private: true)"
        )
    return None if ip.is_global else "it is a reserved address"
