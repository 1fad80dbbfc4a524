"""What each YAML file in docs/_data may hold: its keys, their kinds and the words allowed."""

from collections.abc import Mapping

from kb.shape import DATE, LIST, MAP, NUMBER, TEXT, YES_NO, Field

Fields = Mapping[str, Field]

# Files that are a list of entries; all others are “key: value”.
LIST_FILES = frozenset({"glossary", "wording"})
MAP_FILES = frozenset(
    {
        "crisis-lines",
        "findings",
        "people",
        "places",
        "practice",
        "redirects",
        "source-points",
    }
)
# Nobody may be listed yet, no page moved, and the practice may have no old articles.
MAY_BE_EMPTY = frozenset({"people", "redirects", "source-points"})


def _text(example: str = "", required: bool = False) -> Field:
    return Field((TEXT,), required, example)


def _must(example: str) -> Field:
    return _text(example, required=True)


def _list(example: str = "", required: bool = False) -> Field:
    return Field((LIST,), required, example)


# The keys of each entry of a file.
ENTRY_FIELDS: dict[str, Fields] = {
    "findings": {
        "element": _text("element: Empathy"),
        "claim": _must("claim: Clients who agreed on goals tended to do better."),
        "figure": _text("figure: r = .28, 95% CI [.23, .33]"),
        "measure": _text("measure: r"),
        "estimate": Field((NUMBER,), example="estimate: 0.28"),
        "interval": _list("interval: [0.23, 0.33]"),
        "k": Field((NUMBER,), example="k: 82"),
        "n": Field((NUMBER,), example="n: 6138"),
        "strength": _must("strength: A small link"),
        "does_not_show": _must("does_not_show: It does not show which came first."),
        "references": _list("references: [elliott2018]", required=True),
        "confidence": _must("confidence: checked"),
        "disagrees_with": _list("disagrees_with: [feedback-cochrane]"),
        "client": _text("client: You help set the goals."),
    },
    "glossary": {
        "id": _must("id: repair"),
        "term": _must("term: Repair"),
        "clinician": _must("clinician: One sentence for therapists."),
        "plain": _must("plain: One short sentence in plain words."),
        "keys": _list("keys: [eubanks2018]"),
        "also": _list("also: [rupture resolution]"),
        "see": _text("see: therapists/repair"),
    },
    "people": {
        "name": _must("name: Name as it stands in the public register"),
        "role": _must("role: clinical reviewer"),
        "registration": _must("registration: title, register and number"),
    },
    "places": {
        "name": _must("name: Ontario"),
        "privacy": _list("privacy: [one sentence, another sentence]", required=True),
        "complaints": _list("complaints: [one sentence, another sentence]", required=True),
        "records": _list("records: [one sentence, another sentence]", required=True),
        "regulators": _list("regulators: [{name: …, url: …, for: …}]"),
        "clinician": _list("clinician: [one sentence, another sentence]"),
    },
    "source-points": {
        "point": _must("point: What the article says, in our own words"),
        "page": _must("page: articles/speaking-openly"),
        "heading": _text("heading: Putting a worry into words"),
        "also": _list("also: [guide/during/trust]"),
        "note": _text("note: Told with its limits."),
    },
    "wording": {
        "say_not": Field((TEXT, LIST), required=True, example="say_not: committed suicide"),
        "say": _must("say: died by suicide"),
        "why": _must("why: It sounds like a crime."),
        "where": _must("where: all"),
        "except": _list("except: [{page: therapists/…, reason: …}]"),
    },
}

# The keys of a file that is one single record.
FILE_FIELDS: dict[str, Fields] = {
    "crisis-lines": {
        "emergency": Field((MAP,), required=True, example='emergency: {number: "911", …}'),
        "note": _text("note: One sentence about all lines."),
        "lines": _list("lines:", required=True),
    },
    "practice": {
        "example": Field((YES_NO,), required=True, example="example: true"),
        "name": _must("name: Name of the practice"),
        "place": _must("place: ontario"),
        "contact": Field((MAP,), required=True, example="contact:"),
        "hours": _text("hours: Monday to Friday, 9 a.m. to 5 p.m."),
        "fees": _list("fees:", required=True),
        "cancellation": _must("cancellation: Tell us one full day ahead."),
        "regulator": Field((MAP,), required=True, example="regulator:"),
        "complaint_contact": _must("complaint_contact: complaints@example.org"),
        "leave_site_to": _must("leave_site_to: https://weather.gc.ca/"),
        "site_url": _must("site_url: https://kb.example.org/"),
        "security_contact": _must("security_contact: mailto:security@example.org"),
    },
}

# The keys of a group of lines inside an entry or record: (file, key of the group).
PART_FIELDS: dict[tuple[str, str], Fields] = {
    ("crisis-lines", "emergency"): {
        "number": _must('number: "911"'),
        "where": _must("where: Canada and the United States"),
        "text": _must("text: If life is in danger now, call 911."),
    },
    ("crisis-lines", "lines"): {
        "id": _must("id: canada-988"),
        "name": _must("name: Name of the service"),
        "for_whom": _must("for_whom: Anyone in crisis"),
        "country": _must("country: canada"),
        "region": _text("region: ontario"),
        "call": _text('call: "988"'),
        "then_press": _text('then_press: "1"'),
        "text_to": _text('text_to: "988"'),
        "text_word": _text("text_word: HOME"),
        "web": _text("web: https://988lifeline.org/"),
        "hours": _text("hours: 24/7"),
        "languages": _text("languages: English and French"),
        "note": _text("note: There is also a chat on its website."),
        "checked": Field((DATE,), required=True, example="checked: 2026-11-24"),
        "source": _must("source: canada988"),
        "confidence": _must("confidence: checked"),
    },
    ("places", "regulators"): {
        "name": _must("name: Name of the college or board"),
        "url": _text("url: https://crpo.ca/"),
        "for": _must("for: registered psychotherapists"),
    },
    ("practice", "contact"): {
        "phone": _must("phone: 416-555-0142"),
        "email": _must("email: office@example.org"),
        "address": _must("address: 12 Example Street, Exampleville"),
    },
    ("practice", "fees"): {
        "item": _must("item: Session for one person, 50 minutes"),
        "price": _must("price: $150"),
    },
    ("practice", "regulator"): {
        "name": _must("name: Name of the college or board"),
        "url": _must("url: https://crpo.ca/"),
        "title": _must("title: Registered Psychotherapist"),
    },
    ("wording", "except"): {
        "page": _must("page: therapists/emotional-safety"),
        "reason": _must("reason: It names the term that readers look up."),
    },
}

# What the items of a list must be, where a wrong one would break a page.
ITEM_KINDS: dict[tuple[str, str], str] = {
    ("findings", "interval"): NUMBER,
    ("findings", "references"): TEXT,
    ("findings", "disagrees_with"): TEXT,
    ("glossary", "keys"): TEXT,
    ("glossary", "also"): TEXT,
    ("places", "privacy"): TEXT,
    ("places", "complaints"): TEXT,
    ("places", "records"): TEXT,
    ("places", "clinician"): TEXT,
    ("source-points", "also"): TEXT,
    ("wording", "say_not"): TEXT,
}

# Keys that take one of a few words.
CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    ("crisis-lines", "confidence"): ("checked", "second-hand"),
    ("crisis-lines", "country"): ("canada", "us", "anywhere"),
    ("crisis-lines", "region"): ("ontario", "quebec", "colorado"),
    ("findings", "confidence"): ("checked", "second-hand", "from memory"),
    ("findings", "measure"): ("r", "d", "g", "SMD", "OR", "share"),
    ("wording", "where"): ("client", "all"),
}
