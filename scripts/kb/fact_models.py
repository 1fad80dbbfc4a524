"""What each file in docs/_data may hold: its keys, their kinds and the words allowed."""

from typing import Literal

from kb.fact_types import (
    Email,
    Model,
    Phone,
    SecurityContact,
    Text,
    TextOrTexts,
    Texts,
    WebAddress,
    WebFolder,
    as_in,
)
from kb.phone import NO_NUMBER

# An example, copied, could put another country’s help numbers on every page.
COUNTRY = "Name its country as crisis-lines.yml does, or write country: anywhere"


class Finding(Model):
    """What research found: one entry of findings.yml."""

    element: Text = as_in("element: Empathy", default="")
    claim: Text = as_in("claim: Clients who agreed on goals tended to do better.")
    figure: Text = as_in("figure: r = .28, 95% CI [.23, .33]", default="")
    measure: Literal["r", "d", "g", "SMD", "OR", "share"] | None = as_in("measure: r", default=None)
    estimate: float | None = as_in("estimate: 0.28", default=None)
    interval: tuple[float, float] | None = as_in("interval: [0.23, 0.33]", default=None)
    k: int | None = as_in("k: 82", default=None)
    n: int | None = as_in("n: 6138", default=None)
    strength: Text = as_in("strength: A small link")
    does_not_show: Text = as_in("does_not_show: It does not show which came first.")
    references: Texts = as_in("references: [elliott2018]")
    confidence: Literal["checked", "second-hand", "from memory"] = as_in("confidence: checked")
    disagrees_with: Texts = as_in("disagrees_with: [feedback-cochrane]", default=())
    client: Text = as_in("client: You help set the goals.", default="")


class Term(Model):
    """A word of the trade, told twice: one entry of glossary.yml."""

    id: Text = as_in("id: repair")
    term: Text = as_in("term: Repair")
    clinician: Text = as_in("clinician: One sentence for therapists.")
    plain: Text = as_in("plain: One short sentence in plain words.")
    keys: Texts = as_in("keys: [eubanks2018]", default=())
    also: Texts = as_in("also: [rupture resolution]", default=())
    see: Text = as_in("see: therapists/repair", default="")


class Person(Model):
    """Someone who answers for what the site says: one entry of people.yml."""

    name: Text = as_in("name: Name as it stands in the public register")
    role: Text = as_in("role: clinical reviewer")
    registration: Text = as_in("registration: title, register and number")


class Regulator(Model):
    """A body of a place, and whom it licenses."""

    name: Text = as_in("name: Name of the college or board")
    url: WebAddress = as_in("url: https://crpo.ca/", default="")
    licenses: Text = as_in("for: registered psychotherapists", alias="for")


class Place(Model):
    """The rules of one place: one entry of places.yml."""

    name: Text = as_in("name: Ontario")
    country: Text = as_in("country: canada", COUNTRY)
    privacy: Texts = as_in("privacy: [one sentence, another sentence]")
    complaints: Texts = as_in("complaints: [one sentence, another sentence]")
    records: Texts = as_in("records: [one sentence, another sentence]")
    regulators: tuple[Regulator, ...] = as_in("regulators: [{name: …, url: …, for: …}]", default=())
    clinician: Texts = as_in("clinician: [one sentence, another sentence]", default=())


class SourcePoint(Model):
    """A point that a source article makes, and where the site tells it."""

    point: Text = as_in("point: What the article says, in our own words")
    page: Text = as_in("page: articles/speaking-openly")
    heading: Text = as_in("heading: Putting a worry into words", default="")
    also: Texts = as_in("also: [guide/during/trust]", default=())
    note: Text = as_in("note: Told with its limits.", default="")


class Exemption(Model):
    """A page that may use a phrase, with the reason."""

    page: Text = as_in("page: therapists/emotional-safety")
    reason: Text = as_in("reason: It names the term that readers look up.")


class WordingRule(Model):
    """Words not to use, and what to say instead: one entry of wording.yml."""

    say_not: TextOrTexts = as_in("say_not: committed suicide")
    say: Text = as_in("say: died by suicide")
    why: Text = as_in("why: It sounds like a crime.")
    where: Literal["client", "all"] = as_in("where: all")
    exemptions: tuple[Exemption, ...] = as_in(
        "except: [{page: therapists/…, reason: …}]", alias="except", default=()
    )


class Contact(Model):
    """How to reach the practice."""

    phone: Phone = as_in("phone: 416-555-0142")
    email: Email = as_in("email: office@example.org")
    address: Text = as_in("address: 12 Example Street, Exampleville")


class Fee(Model):
    """What one thing costs."""

    item: Text = as_in("item: Session for one person, 50 minutes")
    price: Text = as_in("price: $150")


class OwnRegulator(Model):
    """The body that licenses the practice."""

    name: Text = as_in("name: Name of the college or board")
    url: WebAddress = as_in("url: https://crpo.ca/")
    title: Text = as_in("title: Registered Psychotherapist")


class Practice(Model):
    """The practice's own facts: practice.yml."""

    example: bool = as_in("example: true")
    name: Text = as_in("name: Name of the practice")
    place: Text = as_in("place: ontario")
    contact: Contact = as_in("contact:")
    hours: Text = as_in("hours: Monday to Friday, 9 a.m. to 5 p.m.", default="")
    fees: tuple[Fee, ...] = as_in("fees:")
    cancellation: Text = as_in("cancellation: Tell us one full day ahead.")
    regulator: OwnRegulator = as_in("regulator:")
    complaint_contact: Email = as_in("complaint_contact: complaints@example.org")
    leave_site_to: WebAddress = as_in("leave_site_to: https://weather.gc.ca/")
    site_url: WebFolder = as_in("site_url: https://kb.example.org/")
    security_contact: SecurityContact = as_in("security_contact: mailto:security@example.org")
    edit_pages_at: WebFolder = as_in(
        "edit_pages_at: https://github.com/example/kb/edit/main/docs/", default=""
    )


NO_PRACTICE = Practice.model_construct(
    example=True,
    name="",
    place="",
    contact=Contact.model_construct(phone=NO_NUMBER, email="", address=""),
    fees=(),
    cancellation="",
    regulator=OwnRegulator.model_construct(name="", url="", title=""),
    complaint_contact="",
    leave_site_to="",
    site_url="",
    security_contact="",
)
