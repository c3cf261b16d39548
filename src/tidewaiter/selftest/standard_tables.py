"""The selftest's own letter rules of transliteration: what other countries and other standards write for the letter
groups of a name that stands in one Latin spelling already.

Slavic: from the spelling of the British and US boards (BGN/PCGN), which the lists use, to those of German, French,
Polish and Turkish papers, of passports (ICAO Doc 9303) and of libraries (ISO 9). Arabic and Persian: the French and the
English school, Egypt's, Turkey's. Korean: from McCune-Reischauer without its marks, as the North writes, to the Revised
Romanization of 2000 or what people choose for themselves. Chinese: from pinyin to Wade-Giles, by `chinese`.
"""

from __future__ import annotations

__all__ = ["ARAB", "ARAB_NAMES", "KOREAN", "PERSIAN", "SLAVIC"]

Rules = tuple[tuple[str, str], ...]


def _rules(text: str) -> Rules:
    """Pairs of a pattern and what stands for it; the first that fits at a place counts. `$` is the end of a word, `^`
    its beginning, `_` nothing."""
    pairs = (pair.split(">") for pair in text.split())
    return tuple((old, "" if new == "_" else new) for old, new in pairs)


SLAVIC = {
    "German": _rules(
        "shch>schtsch sh>sch zh>sch ch>tsch kh>ch ts>z yu>ju ya>ja yo>jo ye>je iy$>ij yy$>y (?<=[aeo])y>j v>w z>s ck>ck"
    ),
    "French": _rules(
        "shch>chtch sh>ch zh>j ch>tch kh>kh yu>iou ya>ia yo>io iy$>i (?<=[aeo])y>i ov$>off ev$>eff in$>ine u>ou"
    ),
    "Polish": _rules(
        "shch>szcz sh>sz zh>ż ch>cz kh>ch ts>c yu>ju ya>ja yo>jo ye>je iy$>ij (?<=[aeo])y>j v>w"
    ),
    "Turkish": _rules("shch>şç sh>ş zh>j ch>ç kh>h yo>yo iy$>i ks>ks x>ks"),
    "ICAO": _rules("yu>iu ya>ia iy$>ii yy$>yi (?<=[aeou])y>i ye>e x>ks"),
    "ISO 9": _rules("shch>ŝ sh>š zh>ž ch>č kh>h ts>c yu>û ya>â yo>ë iy$>ij yy$>yj (?<=[aeo])y>j x>ks"),
}

ARAB = {
    "French": _rules("^al->el- sh>ch dj>dj j>dj ee>i oo>ou (?<!o)u>ou ^w>ou q>k ph>f"),
    "English": _rules("^el->al- dj>j ch>sh ou>u ee>i oo>u"),
    "other English": _rules("^el->al- ou>oo i$>y q>k ee>i dj>j"),
    "Egyptian": _rules("^al->el- j>g q>k dh>d th>t"),
    "Turkish": _rules("^al->el- sh>ş dj>c j>c q>k w>v kh>h gh>ğ ou>u oo>u ee>i th>s dh>z"),
}

PERSIAN = {
    "English": _rules("gh>q ou>u oo>u ee>i zadeh$>zade ei>ey ^h>h sein>ssein"),
    "other English": _rules("q>gh u>oo i$>y ey>ei zadeh$>zadah w>v"),
    "French": _rules("sh>ch j>dj (?<!o)u>ou oo>ou q>gh"),
    "German": _rules("sh>sch zh>sch ch>tsch kh>ch jj>dsch j>dsch z>s v>w oo>u ou>u y>j"),
}

ARAB_NAMES = tuple(
    tuple(line.split())
    for line in """
Muhammad Mohammed Mohamed Mohammad Mohamad Mohamed Muhamad Mohamet
Ahmad Ahmed Ahmet
Hussein Hussain Husayn Hossein Hossain Houcine Hossin
Hassan Hasan
Omar Umar
Uthman Othman Osman
Yusuf Youssef Yousef Yusif Yousif
Ibrahim Ebrahim Brahim
Khalid Khaled
Said Saeed Sa'id Saied
Sulayman Suleiman Sulaiman Soliman Sleiman
Mahmud Mahmoud Mahmood
Mustafa Mostafa Moustafa
Hamid Hamed Hameed
Rashid Rasheed Rachid
Karim Kareem
Jamal Gamal Djamal
Walid Waleed Oualid
Faysal Faisal Feisal
Husni Hosni Housni
Abdallah Abdullah Abdulla Abdalla
Mahdi Mehdi Mahdy
Nasir Nasser Naser
Salih Saleh
Salim Salem Saleem
Tariq Tarek Tareq
Zayd Zaid Zeid
Qasim Kassem Qassem Qasem Ghasem
Reza Riza Rida
Rahman Rehman Rahmaan
Yahya Yahia
Isa Issa Eissa
Musa Mousa Moussa
Dawud Daoud Davood Dawood
Bakr Baker Bekir
Shaykh Sheikh Cheikh
""".strip().splitlines()
)
"""Names of Arabic origin that papers spell in many ways."""

KOREAN = {
    "kim": "gim", "pak": "bak park", "ri": "yi lee rhee", "choe": "choi", "chong": "jeong jung", "jong": "jeong jung",
    "kang": "gang", "cho": "jo", "chang": "jang", "chon": "jeon", "jon": "jeon", "o": "oh", "so": "seo", "sin": "shin",
    "kwon": "gwon", "an": "ahn", "ryu": "yu", "yun": "yoon", "im": "lim", "paek": "baek", "ho": "heo", "no": "noh roh",
    "song": "seong sung", "hyon": "hyeon hyun", "yong": "yeong young", "chol": "cheol chul", "hyok": "hyeok hyuk",
    "kyong": "gyeong kyung", "un": "eun", "kil": "gil", "kuk": "guk kook", "kwang": "gwang", "tong": "dong",
    "pong": "bong", "tae": "dae", "pae": "bae", "chin": "jin", "chun": "jun joon", "jun": "joon", "su": "soo",
    "il": "il", "nam": "nam", "myong": "myeong myung", "ryong": "yong", "rim": "lim", "chu": "ju joo", "ju": "joo",
    "mun": "moon", "u": "woo", "pyong": "byeong byung", "hun": "hoon", "chae": "jae", "ki": "gi", "kyu": "gyu",
    "kon": "geon gun", "tok": "deok duk", "son": "seon sun", "pom": "beom bum", "sok": "seok suk", "hak": "hak",
    "chi": "ji", "tu": "du doo", "won": "won", "yol": "yeol", "ryol": "yeol", "kum": "geum keum", "yo": "yeo",
    "hyong": "hyeong hyung", "chan": "chan", "sun": "soon", "hui": "hee", "sam": "sam", "rak": "nak", "to": "do",
    "kun": "geun", "nyong": "yeong", "ok": "ok", "min": "min", "ha": "ha", "sang": "sang", "yon": "yeon", "hwan": "hwan",
}  # fmt: skip
"""By a syllable as the North spells it, the spellings of the South."""
