"""What the names and postcodes of one place of the papers say together of occupied regions."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from tidewaiter.law.load import Law
from tidewaiter.law.occupied import Hold
from tidewaiter.model.base import Value
from tidewaiter.places.gazetteer import Kind, Meaning, gazetteer_of
from tidewaiter.places.place_words import STATES
from tidewaiter.places.posts import Post, posts_in
from tidewaiter.places.reading import Named, Position, country_of_part, read_part
from tidewaiter.places.spellings import keys

__all__ = ["Doubt", "Judged", "Spot", "judge"]

_OURS = frozenset({"UA", "RU"})
_TELLING = 7  # letters from which on a name is hardly that of a place, a house or a firm in another country
_STATE_AND_ZIP = re.compile(r"\b([A-Z]{2}),? \d{5}(?:-\d{4})?\b")
_SLAVIC = re.compile(r"[Ѐ-ӿ]|\b(?:ul|vul|ulitsa|vulytsia|obl|oblast|gor|prosp)\b", re.IGNORECASE)
# Letters that a Russian name has not.
_UKRAINIAN = re.compile("[іїєґ]|[цс]ьк$")
_CODE = re.compile(r"\b(?:UA|RU)[- ]?[A-Z\d]{2,3}\b|^\s*[A-Z]{3}\s*$")


class Doubt(StrEnum):
    """Why a place is not sure to lie in a region: where the border runs on that day, another country or place that stands
    beside the name, or that the name is also another's."""

    BORDER = "place_unsure"
    CONFLICT = "names_conflict"
    SHARED = "name_shared"


class Spot(Value, frozen=True, kw_only=True):
    """A place of the papers: its parts and whole text, the country that it names itself (`own`) and the one stated beside
    it, whether goods stay there, whether codes of ports stand there (`coded`), and the field for the postcode."""

    pointer: str
    parts: tuple[str, ...]
    text: str
    own: str | None
    stated: str | None
    final: bool
    coded: bool = False
    postcode: str | None = None


class Judged(Value, frozen=True, kw_only=True):
    """That the place points to a region: by which word and sign, whether it is held that day without doubt, and whether
    that was read. `doubt` says why not, where that is no matter of the border."""

    region: str
    word: str
    sign: str
    held: bool
    verified: bool = True
    doubt: Doubt = Doubt.BORDER


class _Read(Value, frozen=True, kw_only=True):
    """What was read in a place: names, postcodes, its country, and whether words in it are Russian or Ukrainian."""

    names: tuple[Named, ...]
    posts: tuple[Post, ...]
    country: str | None
    slavic: bool = False

    @property
    def regions(self) -> frozenset[str]:
        """The regions that oblast, region or postcode speak of."""
        named = {
            meaning.region
            for name in self.names
            if name.position is Position.PLACE and name.kind in (Kind.OBLAST, Kind.WHOLE)
            for meaning in name.meanings
        }
        return frozenset(named | {post.region for post in self.posts if post.region})

    @property
    def elsewhere(self) -> bool:
        """Whether a part names a place that is known and lies in no region, or a postcode does."""
        named = any(name.kind is Kind.OTHER and name.position is not Position.NO for name in self.names)
        return named or any(post.region is None for post in self.posts)

    @property
    def outside(self) -> bool:
        """Whether another oblast or country is named."""
        return any(
            meaning.wide
            for name in self.names
            if name.position is not Position.NO
            for meaning in name.meanings
        )


def judge(spot: Spot, law: Law, day: datetime.date) -> Iterator[Judged]:
    """What the place says of each region: a town that is held, the region itself, a postcode, or at least its oblast."""
    country = spot.own or spot.stated
    if _is_abroad(spot):
        return
    gazetteer = gazetteer_of(law)
    if spot.coded:
        for code in _CODE.findall(spot.text):
            meaning = gazetteer.codes.get(code.strip()) or gazetteer.codes.get(re.sub("[- ]", "", code))
            if meaning is not None:
                yield from _of_code(code, meaning, law, day)
    names = tuple(name for part in spot.parts for name in read_part(part, gazetteer))
    posts = posts_in(spot.text, law, day)
    slavic = bool(_SLAVIC.search(spot.text))
    if country is None and not names and not slavic:
        posts = tuple(post for post in posts if post.marked or (post.russian and spot.postcode == post.code))
    read = _Read(names=names, posts=posts, country=country, slavic=slavic)
    if country is not None and country not in _OURS:
        yield from _despite_country(read, law, day, _Beside(own=spot.own is not None, parts=spot.parts))
        return
    towns = tuple(_towns(read, law, day))
    yield from towns
    wholes = tuple(_wholes(read))
    yield from wholes
    yield from _by_post(read)
    told = {one.region for one in (*towns, *wholes)}
    yield from _oblasts(read, law, day, told)
    yield from _iso(spot.text, law)


class _Beside(Value, frozen=True, kw_only=True):
    """What stands beside a name: the parts of the place, and whether these name their country themselves (`own`)."""

    own: bool
    parts: tuple[str, ...]

    @property
    def nothing(self) -> bool:
        """Whether there is nothing but the name and its country."""
        return len(self._further) <= 1

    @property
    def numbers(self) -> bool:
        """Whether all other parts have a number, as streets and postcodes have and second places have not."""
        return len([part for part in self._further if not any(map(str.isdigit, part))]) <= 1

    @property
    def _further(self) -> tuple[str, ...]:
        return tuple(part for part in self.parts if country_of_part(part) is None)


def _despite_country(read: _Read, law: Law, day: datetime.date, beside: _Beside) -> Iterator[Judged]:
    """The region where another country is stated beside it: in full, or by a town of it whose name no town of that country
    is known to bear, alone, beside a Slavic word, or that of a port or airport; it is asked which of the two holds. Where
    the address itself names the country, only by such a town alone."""
    if beside.own and not beside.nothing:
        return
    towns = {
        meaning.region: name.words
        for name in read.names
        if name.kind is Kind.TOWN and name.position in (Position.SITE, Position.PLACE)
        for meaning in name.meanings
        if (read.regions and not beside.own)
        or (_is_only(meaning, read.country, law, day) and _is_telling(name, meaning, read, beside))
    }
    for one in () if beside.own else _wholes(read):
        if " " in one.word or one.region in towns:
            yield msgspec.structs.replace(one, held=False, doubt=Doubt.CONFLICT)
            towns.pop(one.region, None)
    for region, word in towns.items():
        if not read.elsewhere and (not read.regions or region in read.regions):
            yield Judged(region=region, word=word, sign="town", held=False, doubt=Doubt.CONFLICT)


def _is_telling(name: Named, meaning: Meaning, read: _Read, beside: _Beside) -> bool:
    """Whether the name is hardly that of a place, a house or a firm in another country."""
    place = meaning.place
    coded = place is not None and bool(place.codes)
    plain = place is not None and keys(name.words) in {keys(word) for word in (place.name, *place.native)}
    long = len(name.words) >= _TELLING
    if beside.own:
        return coded and long and plain
    return (
        read.slavic or (coded and long and beside.numbers) or (beside.nothing and (long or (coded and plain)))
    )


def _is_only(meaning: Meaning, country: str | None, law: Law, day: datetime.date) -> bool:
    """Whether no other town of that name is known, or it has a port or an airport and none of that name is in the country;
    and it is held or fought over on that day."""
    if meaning.place is None or (meaning.elsewhere and not meaning.place.codes):
        return False
    if country in (*meaning.elsewhere, *meaning.place.namesakes):
        return False
    span = law.occupied[meaning.region].span(meaning.place, day)
    return span is not None and span.state is not Hold.FREE


def _is_abroad(spot: Spot) -> bool:
    """Whether the text ends as an address in the United States or Canada does."""
    found = _STATE_AND_ZIP.search(spot.text)
    if found and found[1].lower() in STATES:
        return True
    return spot.own is None and any(
        part.strip().lower() in STATES for part in spot.parts[1:] if len(part) > 3
    )


def _of_code(code: str, meaning: Meaning, law: Law, day: datetime.date) -> Iterator[Judged]:
    occupied = law.occupied[meaning.region]
    if meaning.place is None:
        yield Judged(region=meaning.region, word=code, sign="oblast", held=False)
        return
    span = occupied.span(meaning.place, day)
    if span is not None and span.state is not Hold.FREE:
        held = span.state is Hold.HELD
        yield Judged(
            region=meaning.region, word=code, sign="town", held=held, verified=occupied.verified(span)
        )


def _iso(text: str, law: Law) -> Iterator[Judged]:
    """The ISO code of an oblast, which only asks."""
    gazetteer = gazetteer_of(law)
    for code in _CODE.findall(text):
        meaning = gazetteer.codes.get(code)
        if "-" in code and meaning is not None and meaning.place is None:
            yield Judged(region=meaning.region, word=code, sign="oblast", held=False)


def _towns(read: _Read, law: Law, day: datetime.date) -> Iterator[Judged]:
    for name in read.names:
        if name.position is Position.NO:
            continue
        for meaning in name.meanings:
            if meaning.place is None:
                continue
            occupied = law.occupied[meaning.region]
            span = occupied.span(meaning.place, day)
            if span is None or span.state is Hold.FREE:
                continue
            sure = _sureness(name, meaning, read)
            if sure is None:
                continue
            yield Judged(
                region=meaning.region,
                word=name.words,
                sign="town",
                held=sure and span.state is Hold.HELD,
                verified=occupied.verified(span),
                doubt=Doubt.BORDER if sure else _doubt(meaning, read),
            )


def _doubt(meaning: Meaning, read: _Read) -> Doubt:
    beside = bool(read.regions) and meaning.region not in read.regions
    return Doubt.CONFLICT if beside or read.outside or read.elsewhere else Doubt.SHARED


def _sureness(name: Named, meaning: Meaning, read: _Read) -> bool | None:
    """Whether the name is that of the town without doubt, as it is not where a warehouse or port alone bears it and nothing
    says in which region it stands; None where it is not, or where nothing says so."""
    sure = _how_sure(name, meaning, read)
    alone = name.position is Position.SITE and meaning.region not in read.regions
    return False if sure and alone else sure


def _how_sure(name: Named, meaning: Meaning, read: _Read) -> bool | None:
    supported = meaning.region in read.regions
    other_region = bool(read.regions) and not supported
    if supported:
        return True
    # The country of the papers has no other town of that name, so that a second name beside it only makes it a question.
    only_here = read.country == "UA" and "UA" not in meaning.elsewhere
    if name.position is Position.OPEN:
        clear = only_here and not (read.regions or read.outside or read.elsewhere)
        return False if clear else None
    if other_region:
        return None if meaning.elsewhere or len(name.meanings) > 1 else False
    if read.outside:
        return False if only_here else None
    if read.elsewhere:
        return False if only_here or not meaning.elsewhere else None
    elsewhere = set(meaning.elsewhere) - ({"RU"} if _UKRAINIAN.search(name.words) else set())
    shared = bool(elsewhere) and (read.country is None or read.country in elsewhere)
    return not shared and (len({one.region for one in name.meanings}) == 1 or not elsewhere)


def _wholes(read: _Read) -> Iterator[Judged]:
    for name in read.names:
        if name.kind is Kind.WHOLE and name.position in (Position.SITE, Position.PLACE):
            if read.outside and " " not in name.words:
                continue
            sure = name.position is Position.PLACE
            beside = read.elsewhere and " " not in name.words
            doubt = Doubt.CONFLICT if beside else Doubt.BORDER if sure else Doubt.SHARED
            yield Judged(
                region=name.meanings[0].region,
                word=name.words,
                sign="whole",
                held=sure and not beside,
                doubt=doubt,
            )


def _by_post(read: _Read) -> Iterator[Judged]:
    for post in read.posts:
        if post.region is None or post.state is Hold.FREE:
            continue
        yield Judged(
            region=post.region,
            word=post.code,
            sign="postcode",
            held=post.state is Hold.HELD
            and (read.country is not None or post.marked or bool(read.names) or read.slavic),
            verified=post.verified,
        )


def _oblasts(read: _Read, law: Law, day: datetime.date, told: set[str]) -> Iterator[Judged]:
    """An oblast asks, unless a town of it is named that is free on that day by a report of that day or a later one."""
    for name in read.names:
        if name.kind is not Kind.OBLAST or name.position is Position.NO:
            continue
        for slug in (meaning.region for meaning in name.meanings):
            if slug not in told and not _is_free(read, slug, law, day):
                yield Judged(region=slug, word=name.words, sign="oblast", held=False)


def _is_free(read: _Read, slug: str, law: Law, day: datetime.date) -> bool:
    return any(
        meaning.place is not None
        and meaning.region == slug
        and law.occupied[slug].is_free(meaning.place, day)
        for name in read.names
        if name.position is Position.PLACE
        for meaning in name.meanings
    )
