"""Words that stand around the name of a town, as keys of `places/spellings.py`: of streets, buildings, towns, units."""

from __future__ import annotations

from tidewaiter.places.spellings import keys
from tidewaiter.text.address import words as address_words

__all__ = [
    "BEGINS_STREET",
    "BUILDING",
    "DISTRICT_WORDS",
    "JOINTS",
    "KRAI_WORDS",
    "OBLAST_WORDS",
    "PLAIN",
    "SITE",
    "STATES",
    "STREET_AFTER",
    "STREET_BEFORE",
]


def _keyed(*tables: str | frozenset[str]) -> frozenset[str]:
    words = (word for table in tables for word in (table.split() if isinstance(table, str) else table))
    return frozenset(found for word in words for found in keys(word))


DISTRICT_WORDS = tuple(
    sorted(_keyed("district raion rayon rajon raioni raionu район района районі bezirk kreis ilçesi okrug"))
)
OBLAST_WORDS = tuple(
    sorted(
        _keyed("oblast obl region область обл області области gebiet province vilayeti bölgesi oblasti oblys")
    )
)
KRAI_WORDS = tuple(sorted(_keyed("krai kray край territory republic")))
# Words that stand before the name of a street.
STREET_BEFORE = _keyed(
    address_words.STREET_BEFORE,
    """ul ulitsa ulica uliza ulice vul vulytsia vulytsya vulitsa prospekt pr prosp prospect pereulok prov provulok ploshchad
    ploshcha pl plz shosse bulvar bulvard blvd boulevard bd naberezhnaya nab naberezhna proezd prozd proizd alleya aleia uzviz
    spusk tupik trakt liniya mikroraion mkr mkrn kvartal rue avenue av ave place quai cours chaussée chemin route rte impasse
    via viale piazza corso calle avenida plaza paseo rua praça strada str strasse platz st road ulitza улица ул вул вулиця
    проспект просп пр переулок пер провулок пров площадь площа пл шоссе бульвар бул набережная наб проезд пр-д аллея
    спуск тупик тракт линия микрорайон мкр квартал станция станція метро вокзал метростанция остановка
    station metro stantsiya stantsia vokzal jalan jl khiaban xiyaban sharia shari خیابان شارع بلوار میدان کوچه""",
)
# Words that stand behind it.
STREET_AFTER = _keyed(
    address_words.STREET_AFTER,
    """street st str road rd avenue ave av lane ln drive dr boulevard blvd way highway hwy terrace close crescent court square sq
    caddesi cad cd sokak sokağı sk bulvarı bulvari yolu meydanı strasse straße str weg platz allee gasse ring damm ufer straat laan
    plein gatan gata vägen katu utca út tér ulitsa prospekt bulvar shosse naberezhnaya pereulok ploshchad улица ул вулиця вул
    проспект шоссе бульвар площадь переулок набережная station metro station""",
)
# Of these, the words that as well begin a street behind the name of a town: Yalta, ul. Kirova 1.
BEGINS_STREET = _keyed(
    """ul ulitsa ulica uliza vul vulytsia vulytsya vulitsa prospekt pr prosp pereulok per prov provulok ploshchad ploshcha pl shosse
    bulvar naberezhnaya nab proezd mkr mikroraion kvartal rue av st str улица ул вул вулиця проспект просп пр переулок пер провулок
    пров площадь площа пл шоссе бульвар бул набережная наб проезд мкр микрорайон квартал خیابان شارع"""
)
# Words of houses, firms and things that are called after towns.
BUILDING = _keyed(
    frozenset(word for word in address_words.BUILDING_WORDS if word not in ("is", "st")),
    """hotel hostel motel inn café cafe restaurant bistro pizzeria cinema kino theatre theater tower plaza palace villa house building
    business center centre mall market shop store bar club pub ship vessel boat mv apartments residence residences gallery museum
    stadium bank factory bakery embassy consulate school university institute hospital clinic sanatorium sanatori pension park garden
    gardens bc tc trc zhk llc ltd ooo oao zao pao ao jsc gmbh co company corp inc firm firma holding group plant zavod
    brewery winery wine cognac champagne bridge most port terminal avtovokzal depot warehouse hangar
    гостиница отель готель хостел кафе ресторан кинотеатр театр башня бизнес-центр бц тц трц жк тк торговый рынок ринок магазин
    санаторий санаторій пансионат парк сад дворец палац дом-музей музей клуб стадион банк завод фабрика школа университет институт
    больница ооо оао зао пао ао ип тов пп мост міст паром судно теплоход кораблик посольство консульство центр
    otel lokanta oteli hôtel auberge brasserie maison haus schloss gasthof gasthaus""",
)
# Of these, and beside them, words of places where goods are kept, made or loaded: what bears a town's name there may as well be in it.
SITE = _keyed(
    """warehouse warehouses storehouse storage store depot terminal hangar yard dock docks pier berth quay wharf shipyard port seaport
    sea ferry cargo harbour harbor factory plant works mill zavod fabrika site industrial zone area склад склады складской терминал порт
    морской грузовой паромный депо ангар причал завод фабрика верфь промзона база площадка lager lagerhaus hafen seehafen werk werft
    dépôt entrepôt usine antrepo depo liman limanı fabrika tersane انبار بندر کارخانه""",
)
# Words that say that a town follows or stood before, and words of floors, doors and boxes: they take nothing away.
PLAIN = _keyed(
    """g gor gorod gorode m misto c s selo selishche smt pgt pos posiolok poselok posyolok posiolka p town city ville stadt of the
    city's shehri şehri sehri kenti shahr municipality municipal municipalitet urban settlement village gorodskoi okrug gorodskoy
    miska rada hromada gromada territorialna go mo federal federalnogo znacheniya significance район district raion rayon rajon
    obl oblast region р-н office of ofis kv kvartira d dom bud budynok k korp korpus stroenie str lit litera apt unit floor fl flat no nr
    room rm pom pomeshch et etazh poverkh bldg box po a ya abonent post postal code index zip index indeks republic temporarily occupied
    exw fca fas fob cfr cif cpt cip dap dpu dat ddp incoterms delivered delivery to port
    near ukraine russia ua ru russian federation rf
    г гор город городе м місто с село селище смт пгт пос посёлок поселок п місті городской округ міська рада громада
    федерального значения обл область області області дом д будинок буд корпус корп к строение стр лит кв квартира офис оф пом помещение
    эт этаж поверх индекс індекс а/я республика республіка респ рф украина україна россия росія тимчасово окуповане
    شهر استان province bezirk gebiet kreis stadt gemeinde ilçesi ili merkez"""
)
JOINTS = _keyed("de of du des da do della di del la le les der den the d l van von im")
_US = """AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX
UT VT VA WA WV WI WY DC"""
STATES = frozenset(_US.lower().split()) | _keyed(
    """alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa
    kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio
    oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario alberta manitoba"""
)
