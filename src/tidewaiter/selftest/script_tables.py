"""The selftest's own tables for writing Latin spellings in other scripts, as newspapers do that have only the sound to
go by: longer letter groups before shorter ones. Never the way back of the engine's own tables: what is ambiguous is
written by the usual letter."""

from __future__ import annotations

__all__ = [
    "ARABIC", "ARABIC_NAMES", "CYRILLIC_FORMS", "CYRILLIC_NAMES", "CYRILLIC_WORDS", "PERSIAN", "SCRIPTS",
]  # fmt: skip


def _letters(text: str) -> tuple[tuple[str, str], ...]:
    pairs = (pair.partition(">") for pair in text.split())
    return tuple((old, new.replace("_", "")) for old, _, new in pairs)


SCRIPTS = {
    "slavic, Cyrillic": _letters(
        "shch>щ zh>ж kh>х ts>ц ch>ч sh>ш (?<=[bdfgklmnprstvz])yev>ьев neft$>нефть elektr>электр etal>етал yu>ю ya>я yo>ё ye>е (?<=[sc]k)y$>ий (?<=[sc]k)i$>ий iya>ия iy$>ий ii$>ий yy$>ый yi$>ый "
        "ey$>ей ay$>ай oy$>ой uy$>уй ei$>ей ai>ай oi$>ой (?<=[aeou])y(?=[bdfghjklmnprstvxz])>й ^e>е a>а b>б v>в g>г d>д e>е z>з i>и "
        "k>к l>л m>м n>н o>о p>п r>р s>с t>т u>у f>ф y>ы h>х j>дж c>к w>в x>кс q>к '>ь"
    ),
    "arab, Cyrillic": _letters(
        "^al->аль- ^el->аль- kh>х sh>ш gh>г dh>з th>с dj>дж ch>ш zh>ж ou>у oo>у ee>и ai>ай ay>ай ei>ей ey>ей ya>я yu>ю ^e>э a>а b>б "
        "c>к d>д e>е f>ф g>г h>х i>и j>дж k>к l>л m>м n>н o>о p>п q>к r>р s>с t>т u>у v>в w>в x>кс y>й z>з '>_"
    ),
    "spanish, Cyrillic": _letters(
        "ll>ль ñ>нь ch>ч qu(?=[eiéí])>к gu(?=[eiéí])>г c(?=[eiéí])>с g(?=[eiéí])>х j>х ^y$>и ya>я yo>йо yu>ю ía>ия ia$>ия ei>ей ai>ай l$>ль l(?=[bcdfgmnpst])>ль ia>иа io>ио "
        "z>с h>_ x>кс ^e>э ^é>э a>а á>а b>б c>к d>д e>е é>е f>ф g>г i>и í>и k>к l>л m>м n>н o>о ó>о p>п q>к r>р s>с t>т u>у ú>у "
        "ü>у v>в w>в y>й"
    ),
    "spanish, Greek": _letters(
        "ll>γι ñ>νι ch>τσ qu(?=[eiéí])>κ gu(?=[eiéí])>γκ c(?=[eiéí])>σ g(?=[eiéí])>χ j>χ h>_ ou>ου a>α á>ά b>μπ c>κ d>ντ e>ε é>έ "
        "f>φ g>γκ i>ι í>ί k>κ l>λ m>μ n>ν o>ο ó>ό p>π q>κ r>ρ s$>ς s>σ t>τ u>ου ú>ού ü>ου v>β w>ου x>ξ y>ι z>θ"
    ),
}
"""By language group and script. Persian is written in Cyrillic as Arabic is."""

ARABIC = _letters(
    "^al->ال ^el->ال kh>خ sh>ش gh>غ dh>ذ th>ث dj>ج ch>تش zh>ج ou>و oo>و ee>ي ai>اي ay>اي ei>ي ey>ي aa>ا ^yi>ي ^a>ا ^e>ا ^i>ا ^o>ع ^u>ع "
    "i$>ي y$>ي a$>ا eh$>ه ah$>ة e$>ه u>و o>و i>ي a(?=.$)>ا a>_ e>_ b>ب c>ك d>د f>ف g>ج h>ه j>ج k>ك l>ل m>م n>ن p>ب q>ق r>ر s>س t>ت v>ف "
    "w>و x>كس y>ي z>ز '>_ ->_"
)
"""Sounds in Arabic letters; short vowels are not written."""

PERSIAN = (*_letters("zh>ژ ch>چ p>پ g(?!h)>گ v>و k(?!h)>ک"), *ARABIC)
"""The same with the letters that Persian adds."""

ARABIC_NAMES = {
    spelling: arabic
    for line in """
محمد muhammad mohammed mohamed mohammad mohamad muhamad
أحمد ahmad ahmed
حسين hussein hussain husayn hossein husain
حسن hassan hasan
علي ali
عمر omar umar
عثمان othman uthman
يوسف yusuf youssef yousef yusif
إبراهيم ibrahim ebrahim
خالد khalid khaled
سعيد said saeed
سليمان sulayman suleiman sulaiman soliman sleiman
محمود mahmud mahmoud mahmood
مصطفى mustafa mostafa moustafa
حامد hamed
حميد hamid hameed
رشيد rashid rasheed
كريم karim kareem
جمال jamal gamal
وليد walid waleed
فيصل faysal faisal
حسني husni hosni
عبد abd abdel abdul
عبدالله abdallah abdullah abdulla
الله allah
الرحمن rahman al-rahman
مهدي mahdi mehdi
ناصر nasir nasser naser
صالح salih saleh
سالم salim salem
طارق tariq tarek tareq
زيد zayd zaid
قاسم qasim kassem qassem qasem
رضا reza riza rida
عليرضا alireza
يحيى yahya yahia
عيسى isa issa
موسى musa mousa moussa
داود dawud daoud davood dawood
بكر bakr
أبو abu
بن bin ibn ben
عباس abbas
فاطمة fatima fatemeh
مريم maryam mariam
حيدر haidar haydar heydar
جعفر jafar jaafar ja'far
صادق sadegh sadiq sadeq
اكبر akbar
امير amir
سعود saud
سلطان sultan
عادل adel adil
عامر amer amir
بشار bashar
بشير bashir
ماهر maher mahir
سامر samer samir
رامي rami
فؤاد fuad fouad
طلال talal
طاهر taher tahir
هاشم hashem hashim
هادي hadi
جواد javad jawad
كاظم kazem kadhim kazim
نصر nasr
الدين al-din aldin eddine
عزيز aziz
ايوب ayub ayoub
إسماعيل ismail
إسحاق ishaq
زهرا zahra
زكريا zakaria zakariya
نور nur nour
صلاح salah
طه taha
غالب ghalib ghaleb
فهد fahd fahad
ماجد majid majed
مجيد majeed
""".strip().splitlines()
    for arabic, *spellings in [line.split()]
    for spelling in spellings
}
"""Arabic names as they are always written, by their Latin spellings."""

CYRILLIC_NAMES = dict(
    pair.split(">")
    for pair in [
        "alexander>александр",
        "aleksandr>александр",
        "aleksander>александр",
        "alexandra>александра",
        "alexey>алексей",
        "aleksey>алексей",
        "alexei>алексей",
        "aleksei>алексей",
        "andrey>андрей",
        "andrei>андрей",
        "dmitry>дмитрий",
        "dmitri>дмитрий",
        "dmitriy>дмитрий",
        "dmitrii>дмитрий",
        "yuri>юрий",
        "yury>юрий",
        "yuriy>юрий",
        "iurii>юрий",
        "evgeny>евгений",
        "evgeniy>евгений",
        "yevgeny>евгений",
        "yevgeniy>евгений",
        "evgenii>евгений",
        "vitaly>виталий",
        "vitaliy>виталий",
        "vitalii>виталий",
        "valery>валерий",
        "valeriy>валерий",
        "valeri>валерий",
        "gennady>геннадий",
        "gennadiy>геннадий",
        "anatoly>анатолий",
        "anatoliy>анатолий",
        "anatolii>анатолий",
        "grigory>григорий",
        "grigoriy>григорий",
        "vasily>василий",
        "vasiliy>василий",
        "arkady>аркадий",
        "arkadiy>аркадий",
        "georgy>георгий",
        "georgiy>георгий",
        "georgii>георгий",
        "pyotr>пётр",
        "petr>пётр",
        "peter>петер",
        "mikhail>михаил",
        "igor>игорь",
        "sergey>сергей",
        "sergei>сергей",
        "nikolay>николай",
        "nikolai>николай",
        "olga>ольга",
        "tatiana>татьяна",
        "tatyana>татьяна",
        "natalia>наталья",
        "natalya>наталья",
        "yulia>юлия",
        "maria>мария",
        "ilya>илья",
        "lev>лев",
        "eduard>эдуард",
        "emil>эмиль",
        "elvira>эльвира",
        "viktor>виктор",
        "victor>виктор",
        "maxim>максим",
        "maksim>максим",
        "fyodor>фёдор",
        "fedor>фёдор",
        "semyon>семён",
        "artem>артём",
        "artyom>артём",
        "lyubov>любовь",
        "ludmila>людмила",
        "lyudmila>людмила",
        "ksenia>ксения",
        "anastasia>анастасия",
        "sofia>софья",
        "daria>дарья",
        "daniil>даниил",
        "gavriil>гавриил",
    ]
)
"""Russian given names whose Latin spellings hide a letter."""

CYRILLIC_FORMS = {
    "LLC": "ООО", "OOO": "ООО", "Ltd": "ООО", "JSC": "АО", "AO": "АО", "OJSC": "ОАО", "OAO": "ОАО", "CJSC": "ЗАО",
    "ZAO": "ЗАО", "PJSC": "ПАО", "PAO": "ПАО", "FGUP": "ФГУП", "FSUE": "ФГУП",
}  # fmt: skip
"""By the first short spelling of a legal form, what a Russian paper writes."""

CYRILLIC_WORDS = {
    "company": "компания", "bank": "банк", "factory": "фабрика", "plant": "завод", "institute": "институт",
    "center": "центр", "centre": "центр", "university": "университет", "academy": "академия", "research":
    "исследовательский", "scientific": "научный", "production": "производственный", "industrial": "промышленный",
    "trading": "торговый", "house": "дом", "group": "группа", "holding": "холдинг", "engineering": "инжиниринг",
    "bureau": "бюро", "design": "конструкторское", "foundation": "фонд", "enterprise": "предприятие",
    "association": "объединение", "corporation": "корпорация", "insurance": "страховая", "energy": "энергия",
}  # fmt: skip
