"""Ways of writing the listed doors that came to mind beside the regular ones, a line each: the entry, a bar, the text."""

from __future__ import annotations

__all__ = ["BY_HAND"]

_LINES = """
05|Room 2309 on the 23rd Floor of Ho King Commercial Centre, 2-16 Fa-Yuen St., Mongkok
05|Ho King Comm'l Ctr, Flat 2309, 2-16 Fa Yuen St, Kln
05|Hoking Commercial Center Rm2309 Fa Yuen St Mongkok
05|RM 2309 HO KING COMM CTR MONGKOK HK
05|No.2 - 16, Fa Yuen Street, Ho King Commercial Centre 23/F., Flat 2309
05|2-16 Fa Yuen Street #23-09 Mong Kok
05|23/F-2309, Ho King Commercial Centre, 2-16 Fa Yuen Street
05|Rm. No. 2309, 2-16 Fa Yuen Street, Mong Kok, KLN, H.K.
05|Flat/Rm 2309 23/F Ho King Commercial Ctr 2-16 Fa Yuen St MK
07|Rooms 1318 and 1319, Hollywood Plaza, 610 Nathan Rd
07|Room 1318 to 1319, Hollywood Plaza, 610 Nathan Rd, Mongkok
07|Rm 1318/19, Hollywood Plaza, 610 Nathan Rd, Mongkok
07|Units 1318 & 1319, 13/F Hollywood Plz., Nathan Rd. 610
07|旺角彌敦道610號荷李活商業中心1318-1319室
08|旺角彌敦道610號荷李活商業中心13樓1318至1320室
01|16/F, D, One Capital Place, 18 Luard Road
01|灣仔盧押道18號One Capital Place十六樓D室
03|Room 19 C Lockhart Centre, 301-307 Lockhart Road
01|Unit D on 16/F, One Capital Pl, 18 Luard Rd
01|16D One Capital Place, 18 Luard Road, Wanchai
01|16/F, Unit D, 18 Luard Road
01|Flat D, 16th Fl., One Capital Place, Luard Rd. 18, Wan Chai
01|One Capital Place 16D, 18 Luard Rd, HK
01|Rm D 16/F 18 Luard Rd Wan Chai
02|Unit 4, 7/F., Bright Way Tower, 33 Mongkok Rd., Kln.
02|Unit 704, Brightway Tower, 33 Mong Kok Road
02|旺角旺角道33號7樓04室
02|7/F, Unit 04, 33 Mong Kok Rd
02|Flat 4 7th Floor Bright Way Twr 33 Mong Kok Rd Kowloon
03|19C, Lockhart Ctr., 301-307 Lockhart Rd
03|Flat C, 19/F, Lockhart Centre, 301 Lockhart Road
03|灣仔駱克道301-307號洛克中心19樓C室
03|Lockhart Centre Rm 19-C, 301-307 Lockhart Road
04|Rm 803 Chevalier Hse 45-51 Chatham Rd S TST
04|Room 803, 8th Floor, Chevalier House, 45-51 Chatham Rd. Sth., TST, Kowloon
04|尖沙咀漆咸道南45-51號其士大廈803室
04|Chevalier House 803, Chatham Road South 45, TST
06|Office 4, 16/F, Ho King Comm. Ctr., 2-16 Fayuen St.
06|Unit 4 on 16th floor, Ho King Commercial Centre
06|16樓4室 好景商業中心 旺角花園街2-16號
06|Room 1604 Ho King Commercial Centre, Mong Kok
06|Flat 04, 16/F, Ho King Commercial Bldg, Fa Yuen Street
09|Rm 1003, 10/F, Tower One, Lippo Centre, 89 Queensway
09|1003, Tower I, Lippo Ctr, 89 Queensway, Admiralty
09|Lippo Centre T1, Room 1003, Queensway 89
09|金鐘金鐘道89號力寶中心一座1003室
09|Suite 1003, Lippo Center, Tower 1, 89 Queens Way
09|Room 1003 10F Lippo Centre I 89 Queensway
10|7th Floor, MW Tower, 111 Bonham Strand
10|MW Tower 7F, 111 Bonham Strand East, Sheung Wan
10|Whole 7th Floor, 111 Bonham Strand, Sheung Wan
10|7/F, M.W. Tower, 111 Bonham Strand
10|香港上環文咸東街111號7樓
11|Rm 704, 135 Bonham Strand Trade Centre, 135 Bonham Strand
11|704, 135 Bonham Strand, Sheung Wan
11|Office 704, 7/F, 135 Bonham Strand
11|上環文咸東街135號704室
12|Room 1502 Easey Comm. Bldg. 253 Hennessy Rd
12|Easey Commercial Bldg, Rm 1502, Hennessy Road, Wanchai
12|灣仔軒尼詩道253-261號依時商業大廈1502室
14|Flat B 5/F Gaylord Comm'l Bldg 114-118 Lockhart Rd
14|5B Gaylord Commercial Building, 114 Lockhart Road
14|5/F-B, Gaylord Commercial Building, 114-118 Lockhart Road, Wanchai
15|Flat 12, 15/F, Lucky Centre, 165-171 Wanchai Rd
15|Rm 1512 Lucky Center Wan Chai Rd
15|灣仔灣仔道165-171號樂基中心15樓1512室
16|14C Hung Shui Kiu Main St., Yuen Long
16|No. 14C, Hung Shui Kiu Main Street, N.T.
16|Shop 14C Hung Shui Kiu Main St
16|G/F, 14C Hung Shui Kiu Main Street
16|14-C Hung Shui Kiu Main Street
16|新界元朗洪水橋大街14號C
16|新界元朗洪水橋大街14C號
16|Hungshuikiu Main Street 14C, Yuen Long, New Territories
17|16/F, 1605A, Ho King Commercial Centre, 2-16 Fa Yuen Street
17|Rm 1605-A Ho King Commercial Centre, 2-16 Fa Yuen Street
17|Room 1605 A, Ho King Commercial Centre, 2-16 Fa Yuen Street
17|好景商業中心1605A室 旺角花園街
18|Flat 5, 16/F, Ho King Commercial Center, 2-16 Fa Yuen Street
18|Room 16-05 Ho King Commercial Centre 2-16 Fa Yuen Street
TR|Hasat Sokağı Dış Kapı No: 52 İç Kapı No: 1 Merkez Mah. Şişli
TR|52 Hasat Sokak, Inner Door 1, Sisli
TR|Hasat Sk. No 52 Kamara, Interior Door No: 1, Merkez Mahallesi
TR|Хасат сокак, 52, кв. 1, Шишли, Стамбул
TR|Hasat St. 52, apt 1, Merkez, Sisli, Istanbul
TR|Kamara Apartmanı, Hasat Sk. No:52 D.1, Sisli
TR|Şişli Merkez Hasat No 52 kat 0 daire 1 34381 Istanbul
05|Flat 23O9, 23/F, Ho King Commercial Centre, 2-16 Fa Yuen Street, Mong Kok
05|FLAT2309,23/F,HOKINGCOMMERCIALCENTRE,2-16FAYUENSTREET,MONGKOK
05|Att: Mr Example, Room 2309, Ho King Commercial Centre, 2-16 Fa Yuen Street
05|花園街 2-16, Mongkok, unit 2309
"""


def _entry(name: str) -> str:
    return "TR Address 01" if name == "TR" else f"HK Address {name}"


BY_HAND = tuple(
    (_entry(name), text) for name, _, text in (line.partition("|") for line in _LINES.strip().splitlines())
)
