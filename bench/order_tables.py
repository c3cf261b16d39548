"""What ordinary orders are composed from: goods by how much of them is traded, corridors, firms and places. All firms are
invented by joining words; the shares are rounded from what the United States and the Union exported in 2023."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["CORRIDORS", "EXPORTERS", "GOODS", "HUBS", "PLACES", "UNION", "Place", "Ware"]


class Ware(NamedTuple):
    """A sort of goods: how often it is ordered, customs code, ECCN, price of a piece in the exporter's currency, pieces
    from and to, how heavy (`air` or `sea`), the words of line, of the customer's trade and of the use."""

    share: float
    hs: str
    eccn: str
    price: float
    least: int
    most: int
    way: str
    words: str
    trade: str
    use: str


class Place(NamedTuple):
    """A country: towns with streets, sea port and airport (UN/LOCODE), telephone code, ending of mail domains, legal forms."""

    towns: tuple[str, ...]
    sea: str
    air: str
    phone: str
    ending: str
    forms: tuple[str, ...]
    stems: tuple[str, ...]


def _goods(text: str) -> tuple[Ware, ...]:
    rows = (tuple(part.strip() for part in line.split("|")) for line in text.strip().splitlines())
    return tuple(
        Ware(float(a), b, c, float(d), int(e), int(f), g, h, i, j) for a, b, c, d, e, f, g, h, i, j in rows
    )


GOODS = _goods("""
5 |8708.29|EAR99|85|40|900|sea|Door trim panel, left, for passenger car|car maker|Serial production of passenger cars
4 |8708.40|EAR99|900|4|60|sea|Automatic gearbox for passenger car|car maker|Serial production of passenger cars
4 |8708.80|EAR99|60|50|900|sea|Shock absorber, front axle|car parts wholesale|Spare parts for passenger cars sold to garages
5 |8708.99|EAR99|35|50|1500|sea|Wheel hub cover and fixing set|car parts wholesale|Spare parts for passenger cars sold to garages
2 |8716.90|EAR99|220|10|120|sea|Axle for agricultural trailer|trailer maker|Production of agricultural trailers
1 |8714.99|EAR99|30|50|800|air|Bicycle brake set|bicycle maker|Assembly of city bicycles
4 |8413.70|EAR99|1400|1|25|sea|Centrifugal pump for drinking water, 15 kW|water utility|Drinking water supply of a town
2 |8413.91|EAR99|180|2|60|air|Shaft seal for water pump|water utility|Maintenance of water pumps
2 |8414.80|EAR99|5200|1|6|sea|Screw compressor for workshop air, 30 kW|furniture maker|Compressed air for a furniture workshop
2 |8419.89|EAR99|38000|1|2|sea|Plate pasteuriser for milk|dairy|Pasteurising milk in a dairy
2 |8421.21|EAR99|900|2|40|sea|Filter for drinking water|water utility|Drinking water supply of a town
2 |8422.30|EAR99|92000|1|1|sea|Bottling machine for mineral water|beverage producer|Filling mineral water into bottles
2 |8422.90|EAR99|340|2|40|air|Sealing jaw for packing machine|bakery|Spare parts for packing machines in a bakery
1 |8424.89|EAR99|2600|1|10|sea|Spray nozzle bar for car washing plant|car wash builder|Car washing plants
2 |8428.39|EAR99|15000|1|5|sea|Roller conveyor for parcels|parcel warehouse|Sorting parcels in a warehouse of its own
2 |8431.49|EAR99|750|2|40|sea|Bucket tooth set for excavator|construction|Maintenance of excavators on road works
2 |8433.90|EAR99|210|5|80|sea|Knife bar for combine harvester|farm machinery dealer|Spare parts for combine harvesters
1 |8438.50|EAR99|24000|1|2|sea|Meat mincer, 300 litres|meat processing|Sausage production
2 |8443.32|EAR99|600|2|60|air|Label printer for warehouse use|retail chain|Printing price labels
2 |8443.99|EAR99|70|20|400|air|Toner cartridge for office printer|office supplies|Sale to offices in the country
2 |8471.30|5A992.c|1100|5|200|air|Laptop computer, 14 inch|office equipment dealer|Office work in a city administration
2 |8471.50|4A994|3200|1|20|air|Rack server for accounting software|insurance|Accounting software of an insurer
2 |8477.10|EAR99|140000|1|1|sea|Injection moulding machine for bottle caps|packaging maker|Production of bottle caps
2 |8480.71|EAR99|26000|1|3|sea|Injection mould for garden chairs|plastics processing|Production of garden chairs
3 |8481.80|EAR99|120|20|500|sea|Ball valve, brass, for heating systems|plumbing wholesale|Heating systems in houses
2 |8482.10|EAR99|14|100|3000|sea|Deep groove ball bearing 6204|conveyor builder|Rollers of conveyors
2 |8483.40|EAR99|480|5|120|sea|Worm gear unit for conveyor|conveyor builder|Drives of conveyors
1 |8466.93|EAR99|3100|1|8|air|Tool changer arm for lathe|car maker|Repair of a lathe in engine production
1 |8457.10|2B991|210000|1|1|sea|Vertical machining centre, three axes|tool maker|Milling of moulds for kitchenware
1 |8467.29|EAR99|140|20|300|sea|Angle grinder, 230 V|hardware retail|Sale in hardware stores
2 |8418.69|EAR99|4100|1|20|sea|Cooling unit for supermarket shelves|supermarket chain|Cooling shelves of supermarkets
2 |8415.83|EAR99|6900|1|12|sea|Air handling unit for hospital wards|hospital|Ventilation of hospital wards
2 |8501.52|EAR99|420|5|80|sea|Electric motor, three phase, 5.5 kW|fan maker|Drives of fans for stables
2 |8504.40|EAR99|95|20|500|air|Power supply 24 V, DIN rail|panel builder|Control cabinets of bakery ovens
2 |8507.60|EAR99|380|10|300|sea|Lithium battery pack for electric bicycles|bicycle maker|Assembly of electric bicycles
2 |8517.62|5A992.c|260|5|200|air|Network switch, 24 ports|school board|Networks of schools
1 |8523.51|EAR99|18|50|1000|air|Memory card for cameras|photo retail|Sale in shops
1 |8528.52|EAR99|210|10|200|air|Computer monitor, 24 inch|office equipment dealer|Offices of an insurer
2 |8536.50|EAR99|9|200|5000|air|Push button switch for lifts|lift maker|Lift control panels
2 |8536.69|EAR99|4|500|9000|air|Plug connector, 12 pole, for washing machines|household appliance maker|Washing machines
2 |8537.10|EAR99|2900|1|20|air|Control panel for bakery oven|bakery equipment maker|Bakery ovens
1 |8539.52|EAR99|6|500|9000|sea|LED lamp, E27|lighting retail|Sale in shops
3 |8542.31|3A991.a|4|500|9000|air|Microcontroller, 32 bit, for washing machine board|household appliance maker|Control boards of washing machines
2 |8542.39|3A991|1.2|2000|30000|air|Voltage regulator for dashboard|car maker|Dashboards of passenger cars
2 |8532.24|EAR99|0.02|20000|400000|air|Ceramic capacitor, 100 nF|lighting maker|Drivers of LED lamps
1 |8541.41|EAR99|0.1|5000|90000|air|White LED, 3 mm|lighting maker|LED lamps
2 |8544.42|EAR99|11|100|3000|sea|Connecting cable with plugs, 230 V|household appliance maker|Washing machines
2 |8544.49|EAR99|2|1000|20000|sea|Installation cable 3 x 1.5|electrical wholesale|Installation in houses
3 |9018.90|EAR99|640|2|60|air|Surgical retractor set|hospital|Operating theatre of a hospital
2 |9018.39|EAR99|8|200|6000|air|Catheter, single use|hospital|Wards of a hospital
1 |9021.10|EAR99|120|20|300|air|Knee brace|medical supplies|Patients of orthopaedic practices
2 |9026.20|EAR99|210|5|120|air|Pressure gauge for boilers|boiler maker|Heating boilers
2 |9027.89|EAR99|8700|1|6|air|Milk analyser for fat and protein|dairy|Testing milk in a dairy
2 |9031.80|EAR99|5400|1|6|air|Wheel alignment stand for garages|car parts wholesale|Wheel alignment in garages
2 |9032.89|EAR99|260|5|150|air|Temperature controller for bakery oven|bakery equipment maker|Bakery ovens
1 |9030.20|3A992|1900|1|6|air|Oscilloscope, two channels, 100 MHz|technical college|Training of electricians
1 |8525.89|EAR99|190|4|120|air|Camera for shop surveillance|retail chain|Surveillance of shops
1 |8526.91|7A994|420|2|40|air|GPS guidance display for tractors|farm machinery dealer|Steering of tractors
1 |8807.30|9A991.d|2600|1|12|air|Cabin door seal for passenger aircraft|airline|Maintenance of passenger aircraft
4 |3004.90|EAR99|14|500|9000|air|Tablets against high blood pressure|pharmaceutical wholesale|Supply of pharmacies
1 |3005.90|EAR99|3|500|9000|sea|Wound dressing, sterile|hospital|Wards of a hospital
3 |3926.90|EAR99|2|500|9000|sea|Plastic clips for cable fixing|electrical wholesale|Installation in houses
2 |3923.30|EAR99|0.3|9000|90000|sea|PET bottle preforms|beverage producer|Bottles for mineral water
2 |3901.20|EAR99|1.3|20000|90000|sea|Polyethylene granulate|packaging maker|Production of bottle caps
2 |4011.10|EAR99|70|50|900|sea|Tyre for passenger car 205/55 R16|car parts wholesale|Sale to garages
1 |4016.93|EAR99|1|1000|20000|sea|Rubber gasket for drain pipes|plumbing wholesale|Drain pipes in houses
2 |3811.21|EAR99|4|1000|20000|sea|Additive for engine oil|lubricant blender|Blending engine oil
2 |3402.90|EAR99|2|1000|20000|sea|Industrial dishwashing liquid|hotel supplies|Kitchens of hotels
1 |3208.20|EAR99|6|500|9000|sea|Wall paint, acrylic|hardware retail|Sale in hardware stores
2 |3304.99|EAR99|9|200|6000|air|Skin cream|drugstore chain|Sale in shops
1 |3506.91|EAR99|7|500|6000|sea|Adhesive for book binding|printing works|Binding of school books
1 |2710.19|EAR99|3|2000|20000|sea|Lubricating oil for machine tools|furniture maker|Lubrication of saws
2 |7210.49|EAR99|1|20000|90000|sea|Galvanised steel sheet, 0.8 mm|household appliance maker|Housings of washing machines
2 |7318.15|EAR99|0.2|9000|90000|sea|Hexagon screw M8x40|furniture maker|Assembly of shelves
2 |7326.90|EAR99|14|100|3000|sea|Steel bracket for shelves|furniture maker|Assembly of shelves
2 |7604.29|EAR99|5|1000|20000|sea|Aluminium profile for windows|window maker|Window frames
1 |8207.50|EAR99|12|50|900|air|Twist drill set|hardware retail|Sale in hardware stores
1 |8302.41|EAR99|8|200|6000|sea|Window hinge|window maker|Window frames
2 |9403.30|EAR99|260|10|200|sea|Office desk|office equipment dealer|Offices of a city administration
1 |9503.00|EAR99|16|100|3000|sea|Wooden toy railway|toy retail|Sale in shops
1 |9506.91|EAR99|700|2|40|sea|Rowing machine for fitness studios|fitness studio chain|Fitness studios
2 |4819.10|EAR99|0.6|5000|60000|sea|Corrugated cardboard box|bakery|Packing of cakes
1 |4407.11|EAR99|400|20|200|sea|Sawn pine wood|furniture maker|Production of shelves
2 |6203.42|EAR99|22|100|3000|sea|Cotton trousers for men|clothing retail|Sale in shops
1 |6403.99|EAR99|45|100|2000|sea|Leather shoes|shoe retail|Sale in shops
2 |2204.21|EAR99|7|300|6000|sea|Red wine, bottled|wine import|Sale to restaurants
1 |2208.30|EAR99|18|200|3000|sea|Whisky, bottled|beverage import|Sale to restaurants
2 |2106.90|EAR99|9|200|6000|sea|Food supplement powder|drugstore chain|Sale in shops
2 |0406.90|EAR99|8|500|9000|sea|Hard cheese|supermarket chain|Sale in supermarkets
2 |1001.99|EAR99|0.3|90000|900000|sea|Wheat in bulk|flour mill|Milling of flour
2 |1201.90|EAR99|0.5|90000|900000|sea|Soya beans in bulk|oil mill|Pressing of cooking oil
1 |2309.90|EAR99|1|9000|90000|sea|Feed supplement for cattle|feed mill|Mixing of cattle feed
""")

_UNION = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
UNION = frozenset(re.findall("..", _UNION.replace(" ", "")))

EXPORTERS = {"US": 36.0, "DE": 53, "GB": 9}

_FROM_US = (
    "CA 17 MX 16 CN 8 JP 4 GB 4 DE 4 KR 4 NL 4 BR 2.5 TW 2 SG 2.5 IN 2.5 HK 1.5 FR 2.5 AU 2 AE 1.5 VN .8 TH .9 MY 1.2"
    " TR .9 SA .9 IL .9 CH 1.5 BE 2 IT 1.8 CL 1 CO 1.1 ES 1.3 PL .7 PE .6 ZA .4 EG .3 KZ .1 GE .05 PH .6 ID .6 IE 1"
)
_FROM_UNION = (
    "FR 7 NL 6 IT 5 PL 5 AT 4 BE 4 ES 4 CZ 3 SE 2 HU 2 RO 2 US 10 GB 7 CN 6 CH 5 TR 2.6 JP 1.6 KR 1.4 IN 1.3 MX 1.3 AE 1.2"
    " SA .9 BR 1.1 AU 1 CA 1.2 SG .9 HK .7 IL .7 ZA .7 NO 1.4 MA .6 EG .6 TH .5 MY .5 VN .4 TW .8 KZ .3 RS .5 UA .6"
    " GE .1 AM .05 UZ .1 KG .05 CL .3 ID .4"
)


def _weights(text: str) -> dict[str, float]:
    words = text.split()
    return {place: float(share) for place, share in zip(words[::2], words[1::2], strict=True)}


CORRIDORS = {"US": _weights(_FROM_US), "EU": _weights(_FROM_UNION)}
"""Where goods go from the United States, and from the Union and the United Kingdom, in shares."""


def _places(text: str) -> dict[str, Place]:
    found = {}
    for line in text.strip().splitlines():
        code, towns, sea, air, phone, ending, forms, stems = (part.strip() for part in line.split("|"))
        split = [tuple(each.strip() for each in part.split(";")) for part in (towns, forms, stems)]
        found[code] = Place(split[0], sea, air, phone, ending, split[1], split[2])
    return found


# Towns are `street, postcode town`; stems are words that firms there are named by, joined to invented names.
PLACES = _places("""
US|14 Foundry Road, Dayton, OH 45402; 880 Harbor Drive, Tacoma, WA 98421; 31 Mill Street, Rockford, IL 61101|USNYC|USORD|1|com|Inc.; LLC; Corp.|Midwest Harlow; Cedar Bluff; Tri-County Larkin; Oakmere; Bennett Ridge
CA|210 Queensway, Hamilton, ON L8P 1A1; 55 Rue Saint-Denis, Laval, QC H7L 2R1|CAVAN|CAYYZ|1|ca|Inc.; Ltd.|Maple Thornton; Northfield Gage; Prairie Dunmore
MX|Av. Industrias 1200, 64000 Monterrey; Calle Hidalgo 45, 76000 Queretaro|MXVER|MXMEX|52|mx|S.A. de C.V.; S. de R.L.|Comercial Arroyo Verde; Industrias Nopalera; Grupo Teocalli
CN|88 Xinhua Road, Suzhou 215021; 16 Renmin East Road, Ningbo 315040; 402 Huanshi Road, Foshan 528000|CNSHA|CNPVG|86|cn|Co., Ltd.|Suzhou Lianyue; Ningbo Haoming; Foshan Jiayuan; Wuxi Tengxin
JP|2-14-3 Sakae, Naka-ku, Nagoya 460-0008; 5-1 Honmachi, Chuo-ku, Osaka 541-0053|JPTYO|JPNRT|81|jp|K.K.; Co., Ltd.|Matsukawa Nishio; Hoshino Tada; Kitamori
KR|77 Gongdan-ro, Changwon 51395; 210 Teheran-ro, Gangnam-gu, Seoul 06220|KRPUS|KRICN|82|kr|Co., Ltd.|Hanseong Dami; Daeyul; Saebit Norang
TW|12 Gongye 5th Road, Taichung 407; 301 Zhongshan North Road, Taipei 104|TWKHH|TWTPE|886|tw|Co., Ltd.|Yongda Feng; Lihsin Mao; Tachia
GB|6 Canal Wharf, Leeds LS11 5PS; 21 Station Road, Swindon SN1 1DA|GBFXT|GBLHR|44|co.uk|Ltd; PLC|Harrowgate Pell; Wexcombe; Dunsford Lane
DE|Gewerbestr. 12, 72770 Reutlingen; Hafenstr. 3, 28217 Bremen; Lindenallee 40, 45127 Essen|DEHAM|DEFRA|49|de|GmbH; AG; GmbH & Co. KG|Bergkamp Lutz; Nordwall; Hallstein Vogt; Tannfeld
FR|18 rue des Ateliers, 69007 Lyon; 4 avenue du Port, 44000 Nantes|FRLEH|FRCDG|33|fr|SAS; SARL; SA|Etablissements Corvalle; Belleroche; Maison Tremont
NL|Havenweg 22, 3089 JH Rotterdam; Industriestraat 9, 5652 Eindhoven|NLRTM|NLAMS|31|nl|B.V.|Van Oosterdam; Waterhof; De Linden
IT|Via dell'Artigianato 9, 40138 Bologna; Corso Torino 120, 10095 Grugliasco|ITGOA|ITMXP|39|it|S.r.l.; S.p.A.|Officine Bramante; Ferrovetti; Colle Marino
ES|Calle de la Industria 4, 50014 Zaragoza; Avinguda Diagonal 88, 08019 Barcelona|ESBCN|ESMAD|34|es|S.L.; S.A.|Talleres Riovera; Comercial Montalar; Suministros Oliva
AT|Industriezeile 7, 4020 Linz; Wiener Str. 90, 8051 Graz|ITTRS|ATVIE|43|at|GmbH|Steinacher; Donauwerk Moser
SE|Verkstadsgatan 6, 721 30 Vasteras; Hamngatan 3, 411 14 Goteborg|SEGOT|SEARN|46|se|AB|Lindhem; Norrvik
PL|ul. Fabryczna 20, 90-341 Lodz; ul. Portowa 2, 81-350 Gdynia|PLGDY|PLWAW|48|pl|Sp. z o.o.; S.A.|Zaklady Wierzbno; Polmarket Jasna
BE|Havenlaan 60, 2030 Antwerpen; Rue du Parc 3, 4000 Liege|BEANR|BEBRU|32|be|NV; SRL|Scheldehof; Ardenne Lacroix
CZ|Tovarni 15, 602 00 Brno|DEHAM|CZPRG|420|cz|s.r.o.; a.s.|Moravske Dilny; Ceskolesy
HU|Gyar utca 8, 9027 Gyor|ITTRS|HUBUD|36|hu|Kft.|Duna Szerelveny; Rabamenti
RO|Strada Fabricii 30, 400620 Cluj-Napoca|ROCND|ROOTP|40|ro|S.R.L.|Transilva Comert; Apuseni Prod
IE|4 Dock Road, Limerick V94 E3F2|IEDUB|IEDUB|353|ie|Ltd|Shannonbrook; Clarefield
CH|Werkstrasse 11, 8400 Winterthur; Route de la Gare 6, 1260 Nyon|NLRTM|CHZRH|41|ch|AG; SA|Alpmatt; Rothenwil
NO|Industriveien 14, 4020 Stavanger|NOSVG|NOOSL|47|no|AS|Fjordheim; Skarvnes
TR|Organize Sanayi Bolgesi 4. Cadde No 12, 16140 Bursa; Ataturk Bulvari 90, 35210 Izmir|TRIST|TRIST|90|com.tr|A.S.; Ltd. Sti.|Yesilova Makina; Kardelen Sanayi; Bozdag Ticaret
AE|Plot 14, Al Quoz Industrial Area 3, Dubai; Street 8, Mussafah M-17, Abu Dhabi|AEJEA|AEDXB|971|ae|LLC|Al Nakheel Bayan; Gulf Dunes; Al Waha Jadeed
SA|King Fahd Road 120, Dammam 32241; Industrial City 2, Riyadh 14331|SADMM|SARUH|966|com.sa|Co. Ltd.|Najd Al Khair; Sharqia Modern
IL|8 HaMelacha Street, Netanya 4250407|ILHFA|ILTLV|972|co.il|Ltd|Galil Orin; Carmelit
IN|Plot 42, MIDC Bhosari, Pune 411026; 17 Ambattur Industrial Estate, Chennai 600058|INNSA|INBOM|91|in|Pvt. Ltd.; Ltd.|Sahyadri Mehra; Kaveri Engineering; Vindhya Shah
BR|Rua das Industrias 300, 13054-750 Campinas|BRSSZ|BRGRU|55|com.br|Ltda.; S.A.|Comercial Ipe Roxo; Metalurgica Serrana
AU|9 Foundry Lane, Dandenong VIC 3175|AUMEL|AUSYD|61|com.au|Pty Ltd|Wattlebrook; Coolamon Ridge
SG|8 Tuas Avenue 12, Singapore 639034|SGSIN|SGSIN|65|com.sg|Pte. Ltd.|Tanah Merlion; Straits Bukit
HK|Unit 7, 12/F, Harbour Industrial Centre, Ap Lei Chau, Hong Kong|HKHKG|HKHKG|852|com.hk|Limited|Wing Sing Lok; Tai Cheung Foods
MY|Lot 5, Jalan Perusahaan 2, 13600 Perai, Penang|MYPKG|MYKUL|60|com.my|Sdn. Bhd.|Perai Maju; Selangor Jaya
TH|99 Moo 4, Bang Phli, Samut Prakan 10540|THLCH|THBKK|66|co.th|Co., Ltd.|Siam Bangrak; Chao Nawa
VN|Lot D2, Tan Binh Industrial Park, Ho Chi Minh City 72000|VNSGN|VNSGN|84|vn|Co., Ltd.; JSC|Nam Phuong Viet; Tan Loc
ID|Jl. Industri Raya 12, Cikarang 17530|IDJKT|IDCGK|62|co.id|PT|Nusantara Lestari; Cikarang Makmur
PH|25 Meralco Avenue, Pasig 1600|PHMNL|PHMNL|63|ph|Inc.|Luzon Mabini; Pasig Harvest
CL|Avenida Matta 910, Santiago 8320000|CLSAI|CLSCL|56|cl|SpA|Andina Quillay; Comercial Maipo
CO|Calle 13 No. 62-40, Bogota 111611|COCTG|COBOG|57|com.co|S.A.S.|Comercial Guaduas; Sabana Andes
PE|Avenida Argentina 2400, Lima 15079|PECLL|PELIM|51|pe|S.A.C.|Molinos Rimac; Costa Serrana
ZA|14 Barlow Road, Germiston 1401|ZADUR|ZAJNB|27|co.za|(Pty) Ltd|Highveld Maree; Umgeni Trade
EG|Industrial Zone B2, 10th of Ramadan City 44629|EGALY|EGCAI|20|com.eg|S.A.E.|Nile Safwa; Delta Karnak
MA|Zone Industrielle Sidi Maarouf, 20280 Casablanca|MACAS|MACMN|212|ma|S.A.R.L.|Atlas Zohra; Comptoir Anfa
KZ|Raiymbek Avenue 200, Almaty 050034|GEPTI|KZALA|7|kz|LLP|Zhetysu Nan; Altyn Dala
GE|12 Kakheti Highway, Tbilisi 0152|GEPTI|GETBS|995|ge|LLC|Kartli Puri; Mtkvari Agro
AM|8 Arshakunyats Avenue, Yerevan 0007|GEPTI|AMEVN|374|am|LLC|Ararat Lusik; Sevan Hats
UZ|Fargona Yuli 14, Tashkent 100005|GEPTI|UZTAS|998|uz|LLC|Chorsu Savdo; Sardoba Agro
KG|Chuy Avenue 20, Bishkek 720001|GEPTI|KGFRU|996|kg|LLC|Ala-Too Nan; Chuy Agro
UA|Horodotska 200, Lviv 79022|PLGDY|PLWAW|380|com.ua|LLC|Halych Zerno; Karpaty Dim
RS|Industrijska 3, 21000 Novi Sad|GRSKG|RSBEG|381|rs|d.o.o.|Vojvodina Promet; Fruska Dom
""")

# Where ordinary goods change ship or aircraft, by where they come from and the region they go to: airports, sea ports.
HUBS = {
    "US": {
        "asia": (("KRICN", "JPNRT", "TWTPE", "USANC"), ("KRPUS", "JPYOK", "TWKHH")),
        "gulf": (("DEFRA", "NLAMS", "QADOH"), ("ESALG", "EGPSD", "SAJED")),
        "south": (("USMIA",), ("PACTB",)),
    },
    "EU": {
        "asia": (("AEDXB", "QADOH", "SGSIN", "KRICN"), ("SGSIN", "LKCMB", "MYPKG")),
        "gulf": (("TRIST", "QADOH"), ("EGPSD", "SAJED")),
        "south": (("ESMAD", "PTLIS"), ("ESALG", "MAPTM")),
    },
}
