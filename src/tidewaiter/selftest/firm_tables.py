"""The selftest's own tables of what firms are called: names, trades and legal forms as they stand side by side in any
register of companies, by the habits of a dozen countries."""

from __future__ import annotations

from typing import NamedTuple

from tidewaiter.selftest.tables import words_of

__all__ = ["BRANDS", "COINED", "REGISTERS", "Register"]


class Register(NamedTuple):
    """How firms of one country are called: proper names (families, places, brands), what they do, legal forms, and
    whether the legal form comes first. `weight` is how many parts of the composed firms are its."""

    country: str
    names: tuple[str, ...]
    trades: tuple[str, ...]
    forms: tuple[str, ...]
    form_first: bool = False
    weight: int = 1


def _register(
    country: str, names: str, trades: str, forms: str, *, first: bool = False, weight: int = 1
) -> Register:
    told = [tuple(part.strip() for part in text.split("|")) for text in (names, trades, forms)]
    return Register(country, told[0], told[1], told[2], form_first=first, weight=weight)


REGISTERS = (
    _register(
        "US",
        "Harbor Lane|Maple Ridge|Cedar Falls|Brookside|Prairie View|Old Mill|Lakeshore|Stonebridge|Whitfield|Granite Hill|"
        "Willow Creek|Fox Hollow|Pine Grove|Elm Street|Riverbend|Hillcrest|Oak Park|Birchwood|Clearwater|"
        "Sunnyvale|Fairview|Greenfield|Springdale|Ridgeway|Meadowlark|Copper Canyon|Bluebonnet|Magnolia|"
        "Cypress Point|Juniper|Aspen|Timberline|Canyon State|Desert Sun|High Plains|Great Basin|Badger State|"
        "Hawkeye|Buckeye|Hoosier|Bluegrass|Tidewater Bay|Piedmont|Shenandoah|Susquehanna|Allegheny|Adirondack|"
        "Green Mountain|Granite State|Pine Tree|Nutmeg|Cape Cod|Long Island|Empire State|Garden State|Brandywine|"
        "Potomac|Old Dominion|Cumberland|Ozark|Delta Queen|Bayou|Pelican|Panhandle|Rio Grande|Mesa Verde|"
        "Pikes Peak|Teton|Bitterroot|Columbia Gorge|Puget Sound|Willamette|Redding|Napa|Monterey Bay|Santa Clara|"
        "Orange County|Inland Empire|Mojave|Sonoran|Wasatch|Boise|Spokane|Fargo|Duluth|Twin Cities|Dubuque|"
        "Peoria|Fort Wayne|Toledo|Akron|Erie|Rochester|Saratoga|Hartford|Providence|Worcester|Nashua|Bangor|"
        "Trenton|Wilmington|Norfolk|Raleigh|Savannah|Macon|Mobile|Chattanooga|Knoxville|Tulsa|Wichita|Omaha|"
        "Lubbock|Amarillo|Laredo|Three Rivers|Five Points|Four Corners|Main Street|Hometown|Family|Brothers|"
        "Reliable|Honest|Modern|Classic|Express|Rapid|Budget|Custom|Certified|Professional|Complete|Total|Master|"
        "Best|A-1|Ace|Crown Point|Liberty Bell|Red Barn|White Oak|Black Hawk|Silver Spring|Golden Valley|"
        "Thornbury|Eastgate|Summit|Pinnacle|Liberty|Patriot|Cascade|Blue Ridge|Lone Star|Great Lakes|Keystone|Golden Gate|"
        "Sierra|Evergreen|Heartland|Pacific|Atlantic|Midwest|Tri-State|Allied|Premier|Precision|Advanced|Superior|Apex|"
        "Vanguard|Frontier|Heritage|Meridian|Crescent|Ironwood|Redwood|Silverlake|Northstar|Bayview|Rocky Mountain|"
        "Big Sky|Palmetto|Chesapeake|Delaware Valley|Hudson|Ohio Valley|Texas|Gulf Coast|Carolina|First|National|American|"
        "United|Universal|Global|General|Standard|Quality|Delta|Omega|Alpha|Eagle|Falcon|Phoenix|Titan|Atlas|Orion",
        "Bakery|Dental Care|Roofing|Plumbing Supply|Landscaping|Garden Center|Auto Body|Print Shop|Machine Works|"
        "Freight Services|Packaging|Flooring|Electric Motors|Trading Company|Manufacturing|Industries|Aerospace|Avionics|"
        "Electronics|Semiconductor|Instruments|Logistics|Shipping|Marine Services|Oilfield Services|Energy|Petroleum|"
        "Chemical|Plastics|Steel|Metals|Tool & Die|Engineering|Technologies|Systems|Software|Consulting|Holdings|Capital|"
        "Medical Supply|Pharmaceuticals|Foods|Textiles|Furniture|Construction|Equipment|Controls|Automation|Optics|"
        "Aviation Services|Import Export|Distributors|Supply Co.|Pump & Valve|Rubber Products|Paper|Glass|Solutions|"
        "Transportation|Security Group|Research Institute|Laboratories|Partners|Ventures|Environmental Services",
        "LLC|Inc.|Inc|Ltd|Corp.|Corporation|Co.|LP||",
        weight=6,
    ),
    _register(
        "DE",
        "Lindner|Brandstetter|Hohenwald|Süderelbe|Rehbein|Kaltenbach|Moorburg|Wiesengrund|Eichstädt|Petersen & Söhne|"
        "Krämer|Bergmann & Co|Voss|Nordtec|Rheintal|Isar|Main-Tauber|Hansa|Schwabenland|Dresdner|Allgäuer|Westfalia|"
        "Gebrüder Haas|Ostermann|Stahlberg|Thüringer|Euro|Inter|Deutsche|Niedersachsen|Saxonia|Alster|Weserland",
        "Feinmechanik|Gartenbau|Dachtechnik|Schreinerei|Spedition|Messtechnik|Elektrotechnik|Getränkehandel|Maschinenbau|"
        "Druckerei|Werkzeugbau|Antriebstechnik|Anlagenbau|Medizintechnik|Optik|Chemie|Kunststofftechnik|Handels|"
        "Industriebedarf|Logistik|Stahlbau|Energietechnik|Automation|Sensorik|Hydraulik|Pumpen|Armaturen|Metallbau",
        "GmbH|AG|GmbH & Co. KG|e.K.|KG|SE",
        weight=2,
    ),
    _register(
        "FR",
        "Belleville|Montclair|Vieux Port|Rochebrune|Saint-Aubin|Gaillardin|Pont Neuf|Valmorel|Lyonnaise|Armor|Bretagne|"
        "Méditerranée|Delmas|Berthelot|Société Générale|Atlantique|Alsace|Picardie|Roussel|Compagnie Française",
        "Menuiserie|Boulangerie|Transports|Plomberie|Vins|Imprimerie|Jardins|Emballages|Électronique|Mécanique|Industries|"
        "Négoce|Logistique|Chimie|Aéronautique|Équipements|Matériaux|Distribution|Ingénierie",
        "SARL|SAS|S.A.|",
    ),
    _register(
        "TR",
        "Yeşilova|Karadağ|Çamlıca|Bozkurtlar|Akpınar|Gültepe|Marmaris Kardeşler|Erdemli|Anadolu|Yıldızlar|Özdemirler|Ege|"
        "Boğaziçi|Karadeniz|Altınbaş|Demirtaş|Güneş|Kartal|Toros|Uludağ|Marmara|Trakya|Selçuklu|Atlas|Kervan|Asya",
        "Mobilya|Tekstil|Gıda|İnşaat|Otomotiv|Nakliyat|Ambalaj|Makina|Elektrik|Elektronik|Dış Ticaret|Lojistik|Denizcilik|"
        "Metal|Çelik|Kimya|Plastik|Enerji|Havacılık|Savunma|Mühendislik|Turizm",
        "Ltd. Şti.|A.Ş.|San. ve Tic. Ltd. Şti.|Sanayi ve Ticaret A.Ş.|Tic. Ltd. Şti.",
        weight=2,
    ),
    _register(
        "RU",
        "Berezka|Uyut|Vesna|Severny Dom|Rodnik|Zelenaya Roscha|Lesnoe|Stroyinvest|Promtekhsnab|Uralkomplekt|Sibtorg|"
        "Dobrynya|Lada-Servis|Khozyain|Domostroy|Elektromontazh|Santekhmontazh|Kubanagro|Donstroy|Permkrovlya|"
        "Tulametall|Vyatkales|Omskkhleb|Tomskmoloko|Bashprod|Tatstroy|Chuvashagro|Mordovtorg|Saratovmebel|"
        "Samaraupak|Penzatekstil|Ryazanopttorg|Kalugastroy|Smolenskles|Pskovryba|Novgorodtara|Karelstroy|"
        "Arkhangelskles|Murmanprodukt|Vologdamaslo|Yartorg|Ivtekstil|Kostromales|Vladpromtorg|Nizhstroy|"
        "Krasstroy|Altayprod|Barnaulagro|Irkutskstroy|Buryatles|Chitatrans|Amurles|Primorryba|Sakhalinstroy|"
        "Teplosnab|Vodostroy|Gazstroymontazh|Avtokomplekt|Shintorg|Kanttovary|Detsky Mir Plyus|Semya|Kolos|Niva|"
        "Pakhar|Urozhay|Rassvet|Zarya|Rossiyanka|Mechta|Nadezhda|Lyubava|Slavyanka|Rus-Torg|Baykal-Trans|Ladoga|"
        "Oka-Stroy|Kama-Les|Don-Agro|"
        "Tekhnoservis|Volgastroy|Elektrokomplekt|Metallsnab|Agroprom|Neftegazservis|Transkom|Spetstekhnika|Medtekhnika|"
        "Rosinvest|Alfa-Stroy|Vostok|Sever|Avangard|Progress|Energostroy|Yugtrans|Baltika|Kamaprom|Intertorg|Radiodetal|"
        "Optimum|Grand|Gorizont|Sokol|Almaz|Zenit|Impuls|Granit|Kristall|Sputnik|Meridian|Orbita|Kvant|Start|Signal",
        "Mebel|Stroy|Prodtorg|Servis|Optika|Apteka|Avtozapchasti|Upakovka|Elektronika|Torgovy Dom|Logistik|Trade|Plyus|"
        "Invest|Grupp|Inzhiniring|Komplekt|Zavod|Nauchno-Proizvodstvennoe Predpriyatie|Konsalting|Resurs|M|Tekhnologii|",
        "OOO|LLC|ZAO|AO|Limited Liability Company|JSC",
        first=True,
        weight=3,
    ),
    _register(
        "CN",
        "Ningbo Haitang|Suzhou Meilin|Xiamen Fuyuan|Foshan Jiale|Wenzhou Tianlan|Dongguan Yijia|Hangzhou Qingshui|"
        "Shenzhen Huaxin|Shenzhen Xinda|Shenzhen Hengtong|Guangzhou Mingtai|Guangzhou Zhongyi|Shanghai Jinhe|"
        "Shanghai Ruifeng|Shanghai Oriental|Beijing Zhongtian|Beijing Hongda|Tianjin Longsheng|Qingdao Haifeng|"
        "Dalian Xinyang|Wuhan Guangda|Chengdu Tianfu|Chongqing Jianan|Nanjing Huadong|Wuxi Ruida|Changzhou Kaite|"
        "Jiangsu Yuanda|Zhejiang Sanli|Shandong Luhua|Hebei Tongda|Henan Zhongyuan|Hunan Xiangtan|Anhui Wanfeng|"
        "Fujian Minjiang|Hong Kong Wing Fat|Hong Kong Golden Bright|Kunshan Jieda|Zhuhai Gree Bay|Xi'an Tianhe|"
        "Shenyang Beifang|Harbin Longjiang|Yiwu Bosheng|Huizhou Desheng|Zhongshan Weili|Taizhou Hongxing",
        "Furniture|Toys|Textile|Hardware|Lighting|Plastic Products|Kitchenware|Packaging Material|Electronics|"
        "Electronic Technology|Technology|Import and Export|International Trading|Trading|Machinery|Optoelectronics|"
        "Semiconductor|Precision Instruments|Communication Equipment|Aviation Materials|Chemical|Pharmaceutical|"
        "Logistics|Supply Chain Management|Industrial|Automation Equipment|Science and Technology|New Energy|Shipping|"
        "International Freight Forwarding|Auto Parts|Bearing|Information Technology|Petroleum Equipment",
        "Co., Ltd.|Co Ltd|Company Limited|Limited|Co., Limited",
        weight=5,
    ),
    _register(
        "AE",
        "Al Waha|Palm Court|Desert Rose|Green Dunes|Blue Lagoon|Al Yasmin|Pearl Coast|Al Noor|Al Safa|Al Madina|Al Barsha|"
        "Gulf Star|Emirates Star|Golden Falcon|Arabian Horizon|Silver Line|Oasis|Al Khaleej|Al Rawda|Al Fajr|Al Amal|"
        "Al Baraka|Red Sea|Sky Blue|White Pearl|Middle East|Al Najma|Al Hilal|Royal|Bright Future|Al Ittihad|Sea Gate",
        "General Trading|Foodstuff Trading|Building Materials|Spare Parts Trading|Interior Decoration|Travel|Shipping|"
        "Electronics Trading|Computer Trading|Oil and Gas|Petroleum Products|Marine Services|Logistics|Aviation|"
        "Auto Spare Parts|Textiles|Medical Equipment|Technical Services|Contracting|Investment|Jewellery|Energy",
        "LLC|FZE|FZCO|Est.|L.L.C|DMCC|FZ-LLC",
        weight=3,
    ),
    _register(
        "IN",
        "Shree Ganga|Lotus Petal|Sunrise Valley|Nandini|Kaveri|Silver Oak|Shakti|Om Sai|Bharat|Hindustan|Vijay|Deccan|"
        "Sri Balaji|Krishna|Ganesh|Maruti|Ashoka|Himalaya|Indo|Mahavir|Narmada|Malabar|Triveni|Lakshmi|Rajdhani",
        "Spices|Garments|Tiles|Pumps|Ceramics|Bearings|Exports|Chemicals|Pharma|Steel|Engineering Works|Impex|Textiles|"
        "Enterprises|Electronics|Agro Industries|Polymers|Infotech|Shipping|Castings|Instruments|Overseas",
        "Pvt. Ltd.|Private Limited|LLP|Pvt Ltd|Limited|",
        weight=2,
    ),
    _register(
        "IR",
        "Pars|Arya|Sepahan|Tehran|Kavir|Alborz|Zagros|Mehr|Iran Zamin|Toos|Kerman|Fars|Damavand|Setareh|Aria Sanat|Parsian|"
        "Khazar|Persia|Atlas Pars|Nik Andish|Rayan|Pooya|Negin|Omid|Behin",
        "Tejarat|San'at|Sazeh|Electronic|Petro|Trading|Industrial|Shimi|Foolad|Tarabar|Engineering|Khodro|Ghete|Pajouh|"
        "Gostar|Darou|Tahvieh|Plastic|Machine|International|Kala",
        "Co.|Company|Co. (PJS)|Group|Co. Ltd|PJS Company",
    ),
    _register(
        "MX",
        "La Esperanza|San Miguel|Del Norte|El Sol|Monterrey|Tres Hermanos|Las Palmas|Santa Fe|Azteca|Grupo Rivera|Maya|"
        "El Rosario|San Isidro|La Victoria|Santa Rita|Los Pinos|El Roble|La Fuente|Del Bajío|Del Golfo|"
        "Tierra Blanca|Agua Clara|Río Bravo|Puerto Nuevo|La Huerta|El Mirador|Las Flores|Buenavista|La Montaña|"
        "Cuauhtémoc|Potosina|Yucateca|Oaxaqueña|Sonorense|Tapatía|Regiomontana|Poblana|Veracruzana|Bogotana|"
        "Antioqueña|Limeña|"
        "Del Pacífico|Jalisco|Guadalajara|La Costa|Don Pedro|El Águila|Nuevo León|Sierra Madre|Del Valle|Caribe|Andina",
        "Transportes|Comercializadora|Distribuidora|Constructora|Inmobiliaria|Servicios|Alimentos|Agropecuaria|Textiles|"
        "Importadora y Exportadora|Maquinaria|Combustibles|Minera|Inversiones|Consultores|Logística|Autopartes|Ferretería",
        "S.A. de C.V.|S.A.|S. de R.L. de C.V.|S.A.S.|Ltda.|C.A.",
        first=False,
        weight=2,
    ),
    _register(
        "GB",
        "Ashdown|Kingsway|Riverside|Thames|Albion|Pennine|Mersey|Severn|Cotswold|Wessex|Northgate|Castle|Highland|Clyde|"
        "Anglo|British|London|Imperial|Regent|Sovereign|Crown|Oakfield|Hartley|Blackwood|Cavendish|Sterling|Marlborough",
        "Trading|Engineering|Shipping|Marine|Electronics|Holdings|Investments|Properties|Consultants|Instruments|Foods|"
        "Commodities|Logistics|Energy|Resources|Aviation|Textiles|Components|Services|Capital|International|Solutions",
        "Limited|Ltd|LLP|PLC|Ltd.",
        weight=2,
    ),
    _register(
        "SG",
        "Lion City|Marina Bay|Straits|Sin Hup|Wah Seng|Tiong Bahru|Eastern|Asia Pacific|Trans-Asia|Far East|Orchid|Merlion|"
        "Hup Huat|Chin Guan|Eng Hin|Teck Seng|Yong Hua|Poh Lian|Keng Soon|Sri Melaka|Bukit Timah|Jurong East|"
        "Pasir Ris|Changi Bay|Batam Jaya|Surya Kencana|Maju Bersama|Sinar Pagi|Mitra Abadi|Cahaya Timur|"
        "Andaman Coast|Chao Phraya|Ayutthaya|Saigon South|Red River Delta|Cebu Island|Luzon North|Mindanao|"
        "Sabah Timber Coast|"
        "Hock Lee|Kim Seng|Golden Dragon|Temasek Bay|Nusantara|Selatan|Borneo|Sumatra|Java|Mekong|Siam|Lotus",
        "Shipping|Electronics|Marine|Trading|Commodities|Petroleum|Logistics|Precision Engineering|Technology|Resources|"
        "Ship Management|Enterprises|Components|Plantations|Timber|Services|Holdings",
        "Pte Ltd|Pte. Ltd.|Sdn Bhd|Sdn. Bhd.|PT|Co., Ltd.",
        weight=2,
    ),
)  # fmt: skip

BRANDS = words_of(
    "Star Sun Moon Ocean River Mountain Eagle Lion Tiger Dragon Falcon Phoenix Crown Diamond Pearl Gold Silver Royal Prime "
    "Nova Vista Terra Aqua Aero Astro Micro Nano Digi Techno Petro Agro Medi Bio Eco Geo Metro Inter Trans Euro Asia Afro "
    "Uni Omni Multi Poly Max Ultra Pro Net Line Link Point Port Gate Way World East West North South"
)
"""Words that firms of any country put before their trade, or onto each other."""

COINED = (
    "ba bel bri cal cor dal del dor fen fer gal gil hal hel jor kel lan lor mar mel nor par per quin ral ros sal sel "
    "tal tor val ver wen zel ax bry cy dex ez fy hy ix ky my nex opt pax rev syn tri vox zy", "a e i o u",
    "bex cott den dine fex gate len lock mir nard ndra nix ron sby ston ta tec tis vane via vin wick xo yne zen "
    "con dyne lux max net phex pro ra sys tek tex tron vex vion x zon",
)  # fmt: skip
"""Syllables that firms' coined names are made of: a beginning, a vowel, an end."""
