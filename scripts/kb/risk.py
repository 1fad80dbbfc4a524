"""The words by which a text speaks of suicide or self-harm, and the ways that it must never name.

Readers are never shown these lists. They hold what people say as well as what clinicians say, and
leave out what is only a manner of speaking. They read text made plain (``kb.plain_text``), in small
letters, as a search for letters of any size takes four times as long.
"""

import re

SELF = r"(?:(?:your|my|him|her|them|one)self|themselves|yourselves|ourselves|theirselves)"
WHOSE = r"(?:your|my|his|her|their|our|one's|someone's|somebody's)"
WANT = r"(?:want|wants|wanted|wanting|wanna|wish|wishes|wished|longs?|longed|hopes?|hoped|hoping)"
NOT = r"(?:not|(?:do|does|did|would|could|ca|wo|is|was)n'?t|never|no longer)"
ENDS = (
    r"(?= ?(?:[.,;:?!\"')/-]|$)| (?:any ?more|any longer|but|and|or|if|because|when|now|today)\b)"
)
WERE = r"(?:was|were|am|are|is)"
# Ways of speaking that are no wish to be dead and no harm.
OF_SHAME = r"(?! (?:of (?:shame|embarrassment|laugh\w+|boredom|old age|curiosity)|laughing|out)\b)"
AT_WORK = r"(?! (?:laughing|with (?:laughter|work|worry)|at work|working|over (?:this|work|it))\b)"
BY_CHANCE = r"(?! (?:playing|falling|skiing|skating|running|lifting|at|in an? (?:fall|accident))\b)"
SLACK = (
    r"(?! (?:off|some|a|any|no|short|loose|down|out|in|free|shaving|while|too|from|when|"
    r"chopping|cooking|on (?:a|the|some))\b)"
)
IN_WORK = r"(?! (?:in|into|with|out)\b)"

RISKS = (
    r"suicid\w*",
    r"self ?-? ?(?:harm(?:s|ed|ing|ers?|ful)?|injur\w*|mutilat\w*)",
    r"parasuicid\w*",
    r"unaliv\w+",
    r"kys",
    # To end a life.
    rf"kill(?:s|ed|ing)? {SELF}{AT_WORK}",
    rf"end(?:s|ed|ing)? {WHOSE} (?:own )?(?:life|lives)(?!'| (?:story|insurance|partner|work))",
    r"(?:end|ends|ended|ending) it all",
    rf"(?:take|takes|took|taken|taking) {WHOSE} own (?:life|lives)",
    rf"(?:take|takes|took|taken|taking) {WHOSE} (?:life|lives){ENDS}",
    rf"attempts? on {WHOSE} (?:own )?(?:life|lives)",
    rf"(?:die|dies|died|dying|death) (?:by|at) {WHOSE} own hands?",
    r"(?:take|takes|took|taken|taking) an overdose",
    # To wish to be dead, or not to be.
    rf"(?:{WANT} (?:i could |to (?:just )?)|wanna )die{OF_SHAME}",
    rf"(?:{WANT} to be|rather be|should be|wish(?:es|ed)? (?:\w+ ){{1,2}}{WERE}) dead",
    rf"wish(?:es|ed)? (?:\w+ ){{1,2}}{WERE}(?: not|n't|nt) (?:here|alive|born)",
    r"wish(?:es|ed)? (?:\w+ ){1,2}(?:was|were|had) never (?:been )?born",
    r"wish(?:es|ed)? (?:\w+ ){1,2}had(?: not|n't|nt) been born",
    rf"{NOT} (?:want(?:s|ed|ing)? |wish(?:es|ed|ing)? )?to (?:be alive|exist|wake up){ENDS}",
    rf"{NOT} want(?:s|ed|ing)? to be (?:here|around) (?:any ?more|any longer)",
    rf"{NOT} want(?:s|ed|ing)? to (?:live|go on living|be living){ENDS}",
    rf"{NOT} (?:go|keep) on living",
    r"(?:want|wish|hope|like|rather|sleep)\w* (?:\w+ ){0,4}(?:never|not) (?:to )?wak(?:e|ing) up",
    r"want(?:s|ed)? it all to (?:end|be over)",
    rf"better off (?:dead|if \w+ (?:died|{WERE} (?:dead|gone)))",
    r"better off without (?:me|you|him|her|them)(?= ?(?:[.,;:?!\"')/-]|$))",
    rf"{NOT} worth living",
    r"(?:no|any) (?:reason|will) to (?:live|be alive|go on)",
    r"(?:no|any) point (?:to|in) (?:living|being alive|going on)",
    r"(?:nothing|little) (?:left )?to live for",
    rf"tired of (?:living|life|being alive){ENDS}",
    # To harm oneself.
    rf"(?:hurt|hurts|hurting|harm|harms|harmed|harming) {SELF}{BY_CHANCE}",
    rf"(?:cut|cuts|cutting) {SELF}{SLACK}",
    rf"burn(?:s|ed|t|ing)? {SELF}{SLACK}",
    rf"(?:hang|hangs|hanged|hanging|hung|drown|drowns|drowned|drowning|poison\w*) {SELF}{IN_WORK}",
    rf"(?:shoot|shoots|shot|shooting) {SELF}(?! in the foot)",
    rf"(?:cut|cuts|cutting|slit|slits|slitting) {WHOSE} wrists?",
)
METHODS = (
    rf"(?:hang|hangs|hanged|hanging|hung) {SELF}",
    r"noose",
    r"overdos\w+",
    r"poison\w*",
    r"helium",
    r"carbon monoxide",
    r"firearms?",
    r"guns?",
    r"shoot\w*",
    rf"shot {SELF}",
    r"razors?",
    r"blades?",
    r"slit\w*",
    r"drown\w*",
    r"train tracks?",
    r"jump\w* (?:off|from|in front)",
    r"ledge",
    r"painless\w*",
    r"suicide notes?",
    rf"(?:cut|cuts|cutting) {WHOSE} wrists?",
    r"\d+ ?-?(?:mg|milligram(?:me)?s?|gram(?:me)?s?|tablets?|pills?|capsules?)",
)


def _any_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


RISK = _any_of(RISKS)
METHOD = _any_of(METHODS)
