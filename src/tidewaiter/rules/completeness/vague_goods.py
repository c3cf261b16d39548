"""Words that name goods and say nothing of them: too vague for any customs code of six digits."""

from __future__ import annotations

import re
import unicodedata

from tidewaiter.rules.completeness.vague import is_vague

__all__ = ["is_vague_goods"]

# What goods are called when nobody says what they are; in English, German, French, Russian and Turkish.
_NAMES = """
    accessories accessory apparatus appliance appliances articles article assemblies assembly cargo component components consumables
    device devices electronics equipment gift gifts goods hardware instrument instruments item items kit kits machine machinery
    machines material materials merchandise module modules part parts piece pieces product products sample samples set sets spare
    spares stuff supplies thing things tool tools unit units
    artikel ausrüstung baugruppe baugruppen bauteil bauteile bauteilen elektronik elektronikbauteile elektronikteile ersatzteil
    ersatzteile ersatzteilen gerät geräte geräten gegenstände komponente komponenten maschine maschinen maschinenteile material
    materialien muster produkt produkte sammelgut stückgut teil teile teilen verbrauchsmaterial waren ware warenmuster werkzeug
    werkzeuge zubehör zubehörteile musterstück musterstücke
    accessoire accessoires appareil appareils composant composants échantillon échantillons équipement équipements fourniture
    fournitures marchandise marchandises matériel matériels matériaux outil outils outillage pièce pièces produit produits article
    запчасть запчасти запчастей часть части частей деталь детали деталей компонент компоненты компонентов комплектующие образец образцы
    образцов товар товары груз изделие изделия изделий оборудование материал материалы аксессуар аксессуары принадлежности прибор приборы
    инструмент инструменты электроника устройство устройства продукция
    aksam alet aletler aksesuar aksesuarlar bileşen bileşenler cihaz cihazlar eşya ekipman ekipmanlar elektronik komponent
    komponentler makine makineler malzeme malzemeler malzemesi malzemeleri numune numuneler parça parçalar parçası parçaları ürün
    ürünler yedek
"""
# What is said of such goods and tells no more, and the words between.
_MORE = """
    spare electronic electrical electric mechanical technical industrial various assorted mixed general miscellaneous misc other sundry
    commercial new used free different several some small single replacement repair test trial testing additional complete loose
    metal plastic value no non of for and or the a an as per with to in our your from by on invoice proforma po order list attached
    enclosed see below nr number qty pcs pc kg ea machine shipment
    elektronische elektronischen elektronischer elektrische elektrischen mechanische technische diverse diverser verschiedene sonstige
    allgemeine industrielle neue gebrauchte lose kleine ohne handelswert kostenlose für und der die das laut gemäß rechnung liste
    anlage siehe zum zur von des stück stk
    détachée détachées électronique électroniques électrique électriques mécanique mécaniques divers diverse diverses technique
    techniques industriel industriels industrielles rechange neuf neufs de du des la le les l d pour et selon facture liste jointe sans
    valeur commerciale
    запасной запасные запасных электронный электронные электронных электрические электротехнические механические технические
    технических различные разные разный прочие прочее промышленные промышленное новые для и по согласно счету счёту списку без
    коммерческой стоимости оборудования шт
    elektronik elektrikli elektrik mekanik çeşitli muhtelif teknik endüstriyel sanayi diğer yeni ve için fatura faturaya göre listesi
    bedelsiz ticari değeri yok adet
"""
# The same in Chinese and Persian, the longest first where one begins with another.
_UNSPACED = """
    电子元器件 电子元件 电子零件 电子产品 电子配件 零部件 零配件 备品备件 备件 配件 零件 元器件 元件 部件 组件 样品 样本 货物 产品 商品 材料 设备 仪器 工具 杂货
    杂项 机械 机器 电子 电器 各种 其他 一批 一般 工业 的 和 及 等 按发票
    قطعات یدکی قطعه نمونه‌ها نمونه کالاها کالا لوازم تجهیزات دستگاه مواد ابزار ابزارآلات الکترونیکی الکترونیک برقی صنعتی متفرقه مختلف قطعات
    مکانیکی محصولات محصول اجزا اجزای و های
"""
_NAMED = frozenset(_NAMES.split())
_TOLD = _NAMED | frozenset(_MORE.split())
_PIECES = re.compile("|".join(sorted(map(re.escape, _UNSPACED.split()), key=len, reverse=True)))
_SCRIPTS = re.compile(r"[\u0600-\u06ff\u3400-\u9fff]")


def is_vague_goods(text: str) -> bool:
    """Whether the whole text names goods that could be anything (spare parts, samples, electronic components), in English,
    German, French, Russian, Turkish, Chinese or Persian; figures, case and punctuation aside."""
    if is_vague(text):
        return True
    folded = unicodedata.normalize("NFKC", text).replace("İ", "i").casefold().replace("\u0307", "")
    if _SCRIPTS.search(folded):
        left = re.sub(r"[\W\d_]+", "", _PIECES.sub("", folded))
        return not left
    words = [word for word in re.split(r"[\W_]+", folded) if word and not word.isdigit()]
    return bool(_NAMED & set(words)) and _TOLD.issuperset(words)
