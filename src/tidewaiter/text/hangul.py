"""Korean words in Latin letters: Revised Romanisation, McCune-Reischauer, and the spellings people choose."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from tidewaiter.text.forms import MOST_FORMS, Forms, distinct, pairs

__all__ = ["hangul_tokens", "is_surname"]

_FIRST, _LAST = 0xAC00, 0xD7A3
# By the place of the letter in Unicode's order; other spellings stand beside the usual one, _ is none.
_ONSETS = "g k|kk gg|n|d t|tt dd|r l n|m|b p|pp bb|s|ss|_|j ch|jj|ch|k|t|p|h"
_VOWELS = "a ah|ae ai|ya|yae|eo o u|e|yeo yo you|ye|o oh|wa|wae|oe oi|yo|u oo|wo weo|we|wi|yu yoo|eu u|ui eui ee|i ee"
_CODAS = "_|k g|k|k|n|n|n|t|l|k|m|l|l|l|p|l|m|p b|p|t|t|ng|t|t|k|t|p|_"
_SURNAMES = pairs(
    "김=kim/gim 이=lee/yi/ri/rhee/i 리=ri/lee/yi 박=park/pak/bak 최=choi/choe "
    "정=jung/chung/jeong/jong/chong 강=kang/gang 조=cho/jo 윤=yoon/yun/youn 장=jang/chang "
    "임=lim/im/rim/yim 림=rim/lim/im 한=han 오=oh/o 서=seo/suh/so 신=shin/sin 권=kwon/gwon 황=hwang "
    "안=ahn/an 송=song 류=ryu/yoo/yu 유=yoo/yu/ryu/you 전=jeon/chun/jon/chon 홍=hong 고=ko/go/koh "
    "문=moon/mun 양=yang/ryang 량=ryang/yang 손=son/sohn 배=bae/pae 백=baek/paek/paik "
    "허=heo/hur/ho/huh 남=nam 심=shim/sim 노=noh/roh/no/ro 로=ro/no/roh/noh 하=ha 곽=kwak/gwak "
    "성=sung/seong/song 차=cha 주=joo/ju/chu 우=woo/u 구=koo/gu/ku 나=na/ra 라=ra/na 민=min "
    "진=jin/chin 지=ji/chi 엄=um/eom/om 채=chae 원=won 천=cheon/chon/chun 방=bang/pang 공=kong/gong "
    "현=hyun/hyon/hyeon 함=ham 변=byun/pyon/byeon 염=yeom/yom 여=yeo/yo/ryo 려=ryo/yeo/yo "
    "추=choo/chu 도=do/to 소=so 석=seok/sok/suk 선=sun/seon/son 설=seol/sol/sul 마=ma 길=gil/kil "
    "연=yeon/yon/youn 위=wi 표=pyo 명=myung/myong/myeong 기=ki/gi 반=ban/pan 왕=wang 금=keum/kum/geum "
    "옥=ok 육=yook/ryuk 인=in 맹=maeng 제=je/che 모=mo 탁=tak 국=kook/kuk/guk 은=eun/un 편=pyon/pyeon "
    "용=yong/ryong 계=kye/gye 태=tae 련=ryon/yon 렴=ryom/yom 룡=ryong/yong 린=rin 렬=ryol 남궁=namgung "
    "황보=hwangbo 제갈=jegal 선우=sunwoo/sonu 독고=dokgo"
)
_NAMES = pairs(
    "영=young/yong/yeong 현=hyun/hyon/hyeon 정=jung/jong/jeong/chong 성=sung/song/seong "
    "준=jun/joon/chun 훈=hoon/hun 희=hee/hui 숙=sook/suk 수=soo/su 경=kyung/kyong/gyeong "
    "선=sun/son/seon 순=soon/sun 은=eun/un 일=il 철=chul/chol/cheol 호=ho 우=woo/u 원=won "
    "주=joo/ju/chu 명=myung/myong/myeong 승=seung/sung 용=yong 국=kook/guk/kuk 광=kwang/gwang "
    "기=ki/gi 규=kyu/gyu 길=gil/kil 근=keun/kun/geun 병=byung/pyong/byeong 범=bum/pom/beom "
    "복=bok/pok 봉=bong/pong 남=nam 대=dae/tae 덕=deok/tok/duk 동=dong/tong 두=doo/tu/du 재=jae/chae "
    "진=jin/chin 종=jong/chong 중=joong/jung/chung 지=ji/chi 창=chang 춘=chun/choon 태=tae 택=taek "
    "혁=hyuk/hyok/hyeok 형=hyung/hyong/hyeong 혜=hye 화=hwa 환=hwan 옥=ok 식=sik/shik 신=shin/sin "
    "석=suk/sok/seok 상=sang 서=seo/so/suh 연=yeon/yon/youn 열=yeol/yol/ryol 룡=ryong/yong "
    "련=ryon/yon 림=rim/lim 란=ran 력=ryok 건=gun/kon/geon 걸=gol/kol/geol 학=hak 한=han 해=hae "
    "향=hyang 미=mi/mee 민=min 무=moo/mu 문=moon/mun 욱=wook/uk 운=un/woon 윤=yoon/yun 율=yul"
)
_SHORTEST_NAME, _LONGEST_NAME = 3, 4
_LONGEST_GIVEN = 3


@lru_cache(maxsize=32768)
def hangul_tokens(word: str, *, given: bool = False) -> tuple[Forms, ...]:
    """The forms of each token of a Korean word. A word of three or four syllables with a surname at its head may be a
    person's name, and each syllable of it is a token, as of a `given` name, that stands after a surname; a surname of
    two syllables is one token. Any other word is one: a firm's, or a foreign name."""
    letters = unicodedata.normalize("NFC", word)
    surname = next((letters[:size] for size in (2, 1) if letters[:size] in _SURNAMES), "")
    found: list[Forms] = []
    if surname and surname == letters:
        found.append(_of_surname(surname))
    elif given and len(letters) <= _LONGEST_GIVEN:
        found += [_of_syllable(letter) for letter in letters]
    elif surname and _SHORTEST_NAME <= len(letters) <= _LONGEST_NAME:
        found += [_of_surname(surname), *(_of_syllable(letter) for letter in letters[len(surname) :])]
    else:
        found.append(_of_word(letters))
    return tuple(forms for forms in found if forms)


def is_surname(word: str) -> bool:
    """Whether the word is a Korean surname and nothing more."""
    return word in _SURNAMES


def _of_surname(surname: str) -> Forms:
    return distinct((*_SURNAMES[surname].split("/"), *_spellings(surname)))


def _of_word(letters: str) -> Forms:
    """A word as one: two syllables as names are spelt, others by Revised Romanisation, and then as the foreign name
    that they may stand for."""
    revised = "".join(map(_revised, letters))
    named = ""
    if len(letters) == 2:
        choices = [
            _NAMES.get(letter, _SURNAMES.get(letter, _revised(letter))).split("/") for letter in letters
        ]
        named = " ".join("".join(choice) for choice in islice(product(*choices), MOST_FORMS // 2))
    return distinct((*named.split(), revised, *_foreign(revised)))


def _revised(letter: str) -> str:
    return next(_spellings(letter), "").replace("_", "")


def _foreign(revised: str) -> Iterator[str]:
    """Spellings of the foreign name that Korean letters may stand for: no vowels that only part consonants, and f, v,
    z and l, which Korean writes as p, b, j and r."""
    plain = re.sub(
        "(?<=[kgstdpbrjz])eu(?=[^aeiouyw]|$)", "", revised.replace("lr", "l").replace("syeu", "sh")
    )
    plain = plain.replace("sy", "sh")
    yield plain
    yield plain.replace("eo", "e")
    yield plain.replace("eo", "u")
    yield plain.replace("eo", "e").replace("p", "f").replace("b", "v")
    yield plain.replace("eo", "e").replace("b", "v")
    yield plain.replace("eo", "e").replace("j", "z").replace("r", "l")
    yield plain.replace("eo", "o").replace("r", "l")


@lru_cache(maxsize=16384)
def _of_syllable(letter: str) -> Forms:
    return distinct(
        (*filter(None, _NAMES.get(letter, "").split("/")), *_spellings(letter)) if len(letter) == 1 else ()
    )


def _spellings(letters: str) -> Iterator[str]:
    """Revised Romanisation first, then the other spellings of onset, vowel and coda."""
    parts = [part for letter in letters for part in _parts(letter)]
    yield from ("".join(choice).replace("_", "") for choice in product(*parts))


def _parts(letter: str) -> list[list[str]]:
    place = ord(letter) - _FIRST
    if not 0 <= place <= _LAST - _FIRST:
        return []
    onset, rest = divmod(place, 588)
    vowel, coda = divmod(rest, 28)
    return [row.split("|")[at].split() for row, at in ((_ONSETS, onset), (_VOWELS, vowel), (_CODAS, coda))]
