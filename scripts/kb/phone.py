"""Telephone numbers: what is shown, what is dialled, and whether a number can be one."""

import re
from dataclasses import dataclass

import phonenumbers
from phonenumbers import NumberParseException, PhoneMetadata, shortnumberinfo

# The letters of ITU-T E.161, so that “1-866-APPELLE” dials 1 866 277 3553.
KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
EXTENSION = re.compile(r"[\s,;]*\b(?:ext(?:ension)?\.?|poste|x)\s*(\d{1,6})$", re.IGNORECASE)
SHOWN = re.compile(r"\+?[0-9(][0-9A-Z() .\u2010\u2011-]*[0-9A-Z]")
LEAST = 3
LONGEST_SHORT = 6


@dataclass(frozen=True)
class PhoneNumber:
    """A number as readers see it, the digits (and “+”) to dial, and an extension to ask for."""

    shown: str
    dialled: str
    extension: str = ""

    def __bool__(self) -> bool:
        """Tell whether there is a number at all."""
        return bool(self.dialled)

    def __str__(self) -> str:
        """Give the number as it is read out: ``416-555-0142, extension 2``."""
        return f"{self.shown}, extension {self.extension}" if self.extension else self.shown

    @property
    def is_short(self) -> bool:
        """Tell whether this is a number such as 988, which only works inside a country."""
        return len(self.dialled) <= LONGEST_SHORT


NO_NUMBER = PhoneNumber("", "")


def parse_number(text: str) -> PhoneNumber | None:
    """Give ``text`` as a number; None where it is more, or less, than one number."""
    found = EXTENSION.search(text)
    shown = (text[: found.start()] if found else text).strip()
    dialled = "".join(re.findall(r"^\+|\d", shown.upper().translate(KEYPAD)))
    if not SHOWN.fullmatch(shown) or len(dialled.lstrip("+")) < LEAST:
        return None
    return PhoneNumber(shown, dialled, found[1] if found else "")


def can_be_called(number: PhoneNumber, region: str) -> bool:
    """Tell whether ``number`` has a length and a start that numbers of ``region`` (ISO) have.

    Whether its area is in use is not asked: areas are added faster than lists of them.
    """
    try:
        parsed = phonenumbers.parse(number.dialled, region)
    except NumberParseException:
        return False
    if number.is_short and shortnumberinfo.is_possible_short_number_for_region(parsed, region):
        return True
    national = phonenumbers.national_significant_number(parsed)
    regions = phonenumbers.region_codes_for_country_code(parsed.country_code or 0)
    return any(re.fullmatch(pattern, national) for pattern in map(_pattern, regions) if pattern)


def is_emergency(number: PhoneNumber, region: str) -> bool:
    """Tell whether ``number`` calls the emergency services in ``region`` (ISO)."""
    return shortnumberinfo.is_emergency_number(number.dialled, region)


def is_region(code: str) -> bool:
    """Tell whether ``code`` is a country in two capital letters, as ISO 3166 writes it."""
    return code in phonenumbers.SUPPORTED_REGIONS


def _pattern(region: str) -> str:
    metadata = PhoneMetadata.metadata_for_region(region)
    stated = metadata.general_desc if metadata else None
    return str(stated.national_number_pattern or "") if stated else ""
