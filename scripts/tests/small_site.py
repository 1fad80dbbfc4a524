"""A whole site in miniature, in which the gate finds nothing, for tests to break."""

from dataclasses import dataclass
from pathlib import Path

from kb import gate
from kb.site import Site, load_site

CLIENT = "docs/guide/during/trust.md"
CONCEPT = "docs/therapists/trust.md"
OTHER_CONCEPT = "docs/therapists/repair.md"
ARTICLE = "docs/articles/speaking-openly.md"

FILES = {
    "mkdocs.yml": """\
site_name: Small
site_url: https://kb.example.org/
theme:
  name: material
  custom_dir: overrides
hooks:
  - scripts/hooks.py
""",
    "docs/.pages": """\
nav:
  - index.md
  - guide
  - therapists
  - articles
  - ...
""",
    "docs/index.md": """\
---
title: Small site
description: The front page of a small site that tests break in one place after another.
---

Start with [trust](guide/during/trust.md).
""",
    "docs/help-now.md": """\
---
title: Help now
description: Numbers that a person in danger can call or text at any hour, all from one list.
---

<!-- crisis-lines: all -->
""",
    "docs/glossary.md": """\
---
title: Glossary
description: The words of the trade, each told twice, once for clients and once for therapists.
---

<!-- glossary -->
""",
    "docs/references.md": """\
---
title: References
description: Every work that this small site cites, and how much of each of them was read for it.
---

<!-- references -->
""",
    "docs/articles/.pages": "title: Articles\nnav:\n  - index.md\n  - ...\n",
    "docs/articles/index.md": """\
---
title: Articles
description: One article that the practice wrote, about saying things aloud in the therapy room.
---

<!-- stage-contents -->
""",
    ARTICLE: """\
---
title: Speaking openly
description: Why it can help to say a worry aloud in therapy, and what may make it hard to do.
---

Worries grow in the dark.

## Putting a worry into words

Saying it aloud makes it smaller for many people.[^noyce2018]
""",
    "docs/guide/.pages": "title: For clients\nnav:\n  - index.md\n  - during\n  - ...\n",
    "docs/guide/index.md": """\
---
title: What to expect in therapy
description: A small guide with one page in it, so that tests have a folder that holds a folder.
---

Pick the page that fits.
""",
    "docs/guide/during/.pages": "title: During therapy\nnav:\n  - trust.md\n  - ...\n",
    "docs/guide/during/index.md": """\
---
title: During therapy
description: What the weeks of therapy are like, told on the one page that stands in this folder.
---

<!-- stage-contents -->
""",
    CLIENT: """\
---
title: Trust grows slowly
description: How trust with a therapist grows, and why you do not have to tell all of it at once.
people_say:
  - I dont trust my therapist
  - how long until I trust
  - scared to open up
pair:
  - therapists/trust
articles:
  - speaking-openly
---

## In short

You do not have to trust on the first day.
Trust grows when they keep their word.
Until then, you choose what to tell.

## How it grows

It grows in small steps.
You say a thing, and you watch what they do with it.
It is part of [repair](../../glossary.md#repair) too.[^noyce2018]

More on [the therapist’s side](../../therapists/trust.md#signs-in-the-room).

## Usual, worth raising, not OK

### Usual

- You test them a little.

### Worth raising

- They keep being late.

### Not OK

- They say you owe them trust.

## Words you could use

- “I am not ready to tell you this.”
- “Do you believe me?”

## When to act

Say so the next time you meet.

**One next step:** choose one small true thing to say.
""",
    "docs/therapists/.pages": """\
title: For therapists
nav:
  - index.md
  - The relationship itself:
    - trust.md
    - repair.md
  - ...
""",
    "docs/therapists/index.md": """\
---
title: For therapists
description: Two concepts to look up between two sessions, which is enough for tests of the gate.
---

Look one up.
""",
    CONCEPT: """\
---
title: Trust in therapy
description: How trust is earned in small kept promises, and how thin the direct evidence for it is.
also_called:
  - mutual trust
people_say:
  - I dont trust my therapist
  - trust issues
  - scared to open up
pair:
  - guide/during/trust
related:
  what helps:
    - therapists/repair
articles:
  - speaking-openly
---

Trust is the client’s growing wish to be open because promises were kept.

## At a glance

- Small kept promises weigh more than large words.

## Not to be confused with

**Comfort.** Many trusting hours are hard.

## Signs in the room

### The client

- Asks the same thing twice.

### The therapist

- Feels hurt at being doubted.

## What helps

1. Do what you said.

## Words you could use

“Do you believe me?”
:   “Yes. I may still ask things.”

## Better not

- “You can trust me.” It asks for what was not earned.

## Evidence

<!-- finding: alliance-outcome -->

It shows that the two go together.

## Supervision questions

- Which promise have I broken this month?
""",
    OTHER_CONCEPT: """\
---
title: Repair
description: What to do after a rupture in the work, from noticing it to a second, better attempt.
also_called:
  - rupture repair
people_say:
  - my therapist upset me
  - can we fix this
  - do therapists say sorry
---

Repair is the work of mending what went wrong between two people.

## At a glance

- Notice it, say it, mend it.

## Not to be confused with

**Apology.** It is one part of it.

## Signs in the room

### The client

- Goes quiet.

### The therapist

- Explains too much.

## What helps

1. Ask what it was like.

## Words you could use

“You got me wrong.”
:   “I did. Tell me where.”

## Better not

- “You took it the wrong way.”

## Evidence

*Practice experience, not research.*

## Supervision questions

- Whom do I owe one plain sentence?
""",
    "docs/_data/published.txt": """\
articles/index
articles/speaking-openly
glossary
guide/during/index
guide/during/trust
guide/index
help-now
index
references
therapists/index
therapists/repair
therapists/trust
""",
    "docs/_data/crisis-lines.yml": """\
countries:
  canada:
    name: Canada
    short: Canada
    code: CA
    emergency:
      number: "911"
      text: If life is in danger now, call 911.
    first_line: canada-988
    ways: [call, text]
anywhere:
  name: Anywhere else
  first_line: finder
  emergency: Call your local emergency number.
lines:
  - id: canada-988
    name: A line for tests
    for_whom: Anyone
    country: canada
    call: "988"
    text_to: "988"
    hours: 24/7
    checked: 2026-11-22
    source: noyce2018
    confidence: checked
  - id: finder
    name: A finder of lines
    for_whom: Anyone anywhere
    country: anywhere
    web: https://finder.example.org/
    checked: 2026-11-23
    source: noyce2018
    confidence: checked
""",
    "docs/_data/findings.yml": """\
alliance-outcome:
  claim: A stronger alliance went along with better outcome.
  figure: r = .278, 95% CI [.256, .299]
  measure: r
  estimate: 0.278
  interval: [0.256, 0.299]
  strength: A steady, modest link
  does_not_show: It does not show which came first.
  references: [noyce2018]
  confidence: checked
""",
    "docs/_data/glossary.yml": """\
- id: repair
  term: Repair
  clinician: The work of mending a rupture.
  plain: Putting right what went wrong.
  keys: [noyce2018]
  see: therapists/repair
""",
    "docs/_data/people.yml": "anna:\n  name: Anna A.\n  role: reviewer\n  registration: none\n",
    "docs/_data/places.yml": """\
ontario:
  name: Ontario
  country: canada
  privacy:
    - Private, with some limits.[^noyce2018]
  complaints:
    - Ask the body that licenses them.
  records:
    - You can ask to see yours.
""",
    "docs/_data/practice.yml": """\
example: true
name: Example Practice
place: ontario
contact:
  phone: 416-555-0142
  email: office@example.org
  address: 12 Example Street
hours: Monday to Friday
fees:
  - item: One session
    price: $150
cancellation: Tell us one day ahead.
regulator:
  name: A college
  url: https://crpo.ca/
  title: Psychotherapist
complaint_contact: complaints@example.org
leave_site_to: https://weather.gc.ca/
site_url: https://kb.example.org/
security_contact: mailto:security@example.org
""",
    "docs/_data/redirects.yml": "# none yet\n",
    "docs/_data/references.bib": """\
@article{noyce2018,
  author = {Noyce, Rachel and Simpson, Jane},
  title = {The experience of forming a therapeutic relationship},
  journal = {Qualitative Health Research},
  year = {2018},
}
""",
    "docs/_data/source-points.yml": "# none here\n",
    "docs/_data/wording.yml": """\
- say_not: [committed suicide, commit suicide]
  say: died by suicide
  why: It sounds like a crime.
  where: all
- say_not: normal
  say: usual
  why: It sorts people.
  where: client
  except:
    - page: guide/index
      reason: A test needs an exception.
""",
}


@dataclass(frozen=True)
class SmallSite:
    """The small site below ``root``, with ways to break it."""

    root: Path

    def write(self, path: str, text: str) -> None:
        """Write the file at ``path``, a new one or another text for it."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")

    def read(self, path: str) -> str:
        """Give the text of the file at ``path``."""
        return (self.root / path).read_text("utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Put ``new`` in the place of ``old``, which must be there."""
        text = self.read(path)
        assert old in text, f"{old!r} is not in {path}"
        self.write(path, text.replace(old, new, 1))

    def add(self, path: str, text: str) -> int:
        """Add ``text`` at the end of the file, after an empty line; give the line it is on."""
        before = f"{self.read(path)}\n"
        self.write(path, f"{before}{text}\n")
        return before.count("\n") + 1

    def load(self) -> Site:
        """Read the site."""
        return load_site(self.root / "docs")

    def problems(self) -> list[str]:
        """Give all that the gate has to say."""
        return [str(problem) for problem in gate.problems(self.load())]


def small_site(root: Path) -> SmallSite:
    """Make the small site below ``root``."""
    site = SmallSite(root)
    for path, text in FILES.items():
        site.write(path, text)
    return site


@dataclass(frozen=True)
class Break:
    """A fault to make, and what the gate has to answer: on the line with ``at``, with a cure."""

    path: str
    old: str
    new: str
    at: str
    what: str
    cure: str

    def answers(self, site: SmallSite) -> list[str]:
        """Make the fault; give the problems told on the line with ``at`` that say what and how."""
        site.replace(self.path, self.old, self.new)
        lines = site.read(self.path).split("\n")
        number = next(place for place, line in enumerate(lines, 1) if self.at in line)
        start = f"{self.path}:{number}: "
        found = [one for one in site.problems() if one.startswith(start)]
        return [one for one in found if self.what in one and self.cure in one]
