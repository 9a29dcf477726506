"""Where requests may go: the one address that the user named, read strictly."""

import ipaddress
from typing import NamedTuple
from urllib.parse import urlsplit


class Address(NamedTuple):
    """The base of an OpenAI-compatible interface, without a slash at the end of the path."""

    secure: bool
    host: str
    port: int
    path: str


class AddressError(ValueError):
    """The address cannot be used; the message says why, and what to write instead."""


def address_of(url: str, plain_http: bool = False) -> Address:
    """The address in a URL such as `http://127.0.0.1:8080/v1`. Raises AddressError.

    Only https, or http to this machine, is taken, so that neither the key nor the learner's sentences cross a network in the clear;
    ``plain_http`` lifts that for one's own network.
    """
    if not url.isascii() or not url.isprintable() or " " in url:
        raise AddressError("the address has characters that no address has")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise AddressError("it is no address: the host or the port cannot be read") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise AddressError("write the whole address, such as `http://127.0.0.1:8080/v1` or `https://example.org/v1`")
    if parts.username is not None or parts.password is not None:
        raise AddressError("an address has no name or password in it: a key belongs in `key` or in the environment")
    if parts.query or parts.fragment:
        raise AddressError("an address ends before `?` and `#`")
    secure = parts.scheme == "https"
    if not secure and not plain_http and not is_loopback(parts.hostname):
        raise AddressError("http to another machine can be read on the way: write https, or `plain-http = true`")
    return Address(secure, parts.hostname, (443 if secure else 80) if port is None else port, parts.path.rstrip("/"))


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
