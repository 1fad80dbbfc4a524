"""Says which kind of work each BibTeX and BibLaTeX type is, and which field says what in CSL."""

# BibTeX and BibLaTeX types, and what exporters write beside them → CSL type.
TYPES = {
    "article": "article-journal",
    **dict.fromkeys(("book", "mvbook", "collection", "mvcollection", "proceedings", "mvproceedings",
                     "reference", "mvreference", "manual", "booklet"), "book"),
    **dict.fromkeys(("incollection", "inbook", "bookinbook", "suppbook"), "chapter"),
    "suppcollection": "chapter",
    "inreference": "entry-encyclopedia",
    **dict.fromkeys(("inproceedings", "conference"), "paper-conference"),
    **dict.fromkeys(("report", "techreport"), "report"),
    **dict.fromkeys(("thesis", "phdthesis", "mastersthesis"), "thesis"),
    **dict.fromkeys(("online", "electronic", "www", "webpage", "misc", "generic"), "webpage"),
    "unpublished": "manuscript", "dataset": "dataset", "software": "software",
    "periodical": "periodical", "suppperiodical": "article-journal", "patent": "patent",
    "legislation": "legislation", "jurisdiction": "legal_case", "legal": "regulation",
    **dict.fromkeys(("movie", "video"), "motion_picture"),
    **dict.fromkeys(("audio", "music"), "song"), "letter": "personal_communication",
    "performance": "performance", "standard": "standard", "image": "graphic", "artwork": "graphic",
    "review": "review",
    "newspaper": "article-newspaper", "magazine": "article-magazine",
}  # fmt: skip
SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
# The type to write for each CSL type: the first above that is read as it.
WRITTEN = {csl: kind for kind, csl in reversed(TYPES.items())} | {
    "report": "techreport", "thesis": "thesis", "webpage": "misc", "chapter": "incollection",
    "article-newspaper": "article", "article-magazine": "article", "article-journal": "article",
}  # fmt: skip
# Kinds that BibLaTeX names in short forms of its own.
GENRES = {
    name: genre
    for genre, names in {
        "Doctoral dissertation": ("phdthesis", "phd", "phd thesis", "ph.d. thesis", "dissertation",
                                  "doctoral dissertation", "doctoral thesis"),
        "Master’s thesis": ("mastersthesis", "mathesis", "masters thesis", "master's thesis"),
        "Bachelor’s thesis": ("bathesis",), "Candidate’s thesis": ("candthesis",),
        "Technical report": ("techreport",), "Research report": ("resreport",),
    }.items()
    for name in names
}  # fmt: skip
# Kinds of work whose “type” readers are told; elsewhere it is the exporter’s word for the record.
WITH_GENRE = {
    "thesis", "report", "manuscript", "dataset", "software", "motion_picture", "song", "patent",
    "webpage", "graphic", "performance",
}  # fmt: skip
NO_GENRES = {
    "web page", "webpage", "website", "journal article", "article", "book", "book section",
    "generic", "misc", "report", "thesis", "government document", "online database", "document",
    "computer program", "unpublished work", "electronic article", "blog",
}  # fmt: skip
# CSL variable → the fields that can say it, the best one first. What stands in no row is private:
# it is never read (“annote”, “note”, “file”, “abstract”, “keywords” and whatever else there is).
FIELDS = {
    "title": ("title",),
    "container-title": ("journaltitle", "journal", "fulljournal", "booktitle", "eventtitle"),
    "collection-title": ("series",),
    "volume": ("volume",),
    "publisher": ("publisher", "institution", "school", "organization", "howpublished"),
    "publisher-place": ("address", "location"),
    "edition": ("edition",),
    "genre": ("type",),
    "version": ("version",),
    "medium": ("medium",),
    "language": ("langid", "language"),
    "ISBN": ("isbn",),
    "ISSN": ("issn",),
    "PMID": ("pmid",),
}
PEOPLE = {
    "author": "author", "editor": "editor", "translator": "translator",
    "bookauthor": "container-author",
}  # fmt: skip
# Types whose “number” counts issues of a journal; elsewhere it is the work’s own number.
SERIAL = {"article-journal", "article-magazine", "article-newspaper", "periodical", "review"}
LANGUAGES = {
    name: code
    for code, names in {
        "en": "english american british canadian australian ukenglish usenglish eng en",
        "de": "german ngerman austrian naustrian deutsch ger deu de",
        "fr": "french francais français acadian canadien fre fra fr",
        "es": "spanish español spa es", "it": "italian ita it", "nl": "dutch nld dut nl",
        "pt": "portuguese brazilian por pt", "da": "danish dan da", "sv": "swedish swe sv",
        "nb": "norwegian norsk nynorsk nor nb no nn", "fi": "finnish fin fi",
    }.items()
    for name in names.split()
}  # fmt: skip
EDITIONS = {word: str(number) for number, word in enumerate(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
     "eleventh", "twelfth"), start=1)}  # fmt: skip
