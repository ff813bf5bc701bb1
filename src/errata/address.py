"""Addresses of what the site holds, as seen from one of its pages: absolute where the site's address is known, else relative."""

from __future__ import annotations

from dataclasses import dataclass

from errata.page import Page
from errata.programs import site_address

IMAGES = "assets/cards"
FEED = "feed.xml"


@dataclass(frozen=True)
class Addresses:
    """Addresses of one built site.

    Attributes:
        site: with a slash at its end; empty when nobody said where the site will be.
    """

    site: str = ""

    @classmethod
    def from_environment(cls) -> Addresses:
        """Those of `ERRATA_SITE_URL`."""
        return cls(site_address())

    def of(self, path: str, depth: int = 0) -> str:
        """The address of `path`, below the site's, as a page `depth` folders down has to write it."""
        return f"{self.site}{path}" if self.site else "../" * depth + path or "./"

    def page(self, page: Page, depth: int = 0) -> str:
        """The address of a page."""
        return self.of(f"{page.id}/", depth)

    def image(self, page: Page, depth: int = 0) -> str:
        """The address of a page's picture."""
        return self.of(f"{IMAGES}/{page.id}.png", depth)
