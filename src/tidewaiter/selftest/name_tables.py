"""The selftest's own tables of common names and of the words ordinary firms are called by.

People: given and family names that many bear, by the language they are usual in, in Latin letters. `us` is how
many parts of the people in the United States bear such names, 0 for none. Firms: places, trades and forms as they stand side by side on any street.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["COINED", "FIRMS", "PEOPLE", "Bearers", "Street"]


class Bearers(NamedTuple):
    """Common given and family names of one language; `family_first` where the family name is written first."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    us: int = 0
    family_first: bool = False


def _bearers(given: str, family: str, *, us: int = 0, family_first: bool = False) -> Bearers:
    return Bearers(tuple(given.split()), tuple(family.split()), us, family_first)


PEOPLE = (
    _bearers(
        "James Mary Robert Patricia John Jennifer Michael Linda David Susan William Karen Richard Nancy Thomas Lisa "
        "Christopher Sandra Daniel Ashley Matthew Kimberly Anthony Donna Mark Emily Steven Carol Paul Michelle Andrew "
        "Amanda Joshua Melissa Kenneth Deborah Kevin Stephanie Brian Rebecca Timothy Laura Ronald Cynthia Jason Amy "
        "Jeffrey Kathleen Ryan Angela Jacob Shirley Gary Brenda Nicholas Pamela Eric Nicole Jonathan Heather Scott Megan "
        "Justin Rachel Brandon Janet Gregory Christine Patrick Diane Douglas Julie Keith Joyce Dennis Teresa Craig Holly",
        "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Thompson White Harris "
        "Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall Campbell Mitchell "
        "Carter Roberts Phillips Evans Turner Parker Edwards Collins Stewart Morris Murphy Cook Rogers Morgan Peterson "
        "Cooper Reed Bailey Bell Kelly Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray Hughes Price Myers "
        "Long Foster Sanders Ross Powell Sullivan Russell Jenkins Perry Butler Barnes Fisher Henderson Coleman Simmons "
        "Patterson Jordan Reynolds Hamilton Graham Wallace Cole West Owens Gibson Ellis Stevens Murray Ford Marshall "
        "Harrison Woods Kennedy Wells Burns Gordon Shaw Holmes Rice Robertson Hunt Palmer Mills Nichols Grant Knight "
        "Ferguson Stone Hawkins Dunn Perkins Hudson Spencer Gardner Payne Pierce Berry Matthews Wagner Willis Ray",
        us=4,
    ),
    _bearers(
        "Jose Maria Juan Guadalupe Luis Rosa Carlos Veronica Jesus Leticia Miguel Silvia Jorge Teresa Francisco Yolanda "
        "Alejandro Norma Ricardo Gloria Fernando Alicia Manuel Martha Eduardo Carmen Raul Adriana Javier Claudia Sergio "
        "Patricia Roberto Beatriz Arturo Irma Hector Graciela Enrique Maribel",
        "Garcia Hernandez Lopez Martinez Gonzalez Rodriguez Perez Sanchez Ramirez Torres Flores Rivera Gomez Diaz Reyes "
        "Morales Cruz Ortiz Gutierrez Chavez Ramos Ruiz Mendoza Alvarez Castillo Jimenez Vasquez Romero Moreno Herrera "
        "Medina Aguilar Vargas Guzman Castro Fernandez Munoz Salazar Soto Delgado Rios Ortega Contreras Luna Juarez",
        us=1,
    ),
    _bearers(
        "Thomas Sabine Andreas Petra Stefan Monika Matthias Claudia Jürgen Birgit Florian Katrin Lukas Heike Wolfgang "
        "Ursula Dieter Gisela Markus Anja Sebastian Stefanie Tobias Silke Holger Renate",
        "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein "
        "Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Vogel Friedrich Keller Günther Frank",
    ),
    _bearers(
        "Jean Nathalie Philippe Isabelle Laurent Céline Nicolas Sandrine Julien Aurélie Guillaume Camille Pierre Sylvie "
        "Michel Valérie Olivier Véronique Christophe Sophie Sébastien Émilie",
        "Martin Bernard Dubois Thomas Robert Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Bertrand Roux Fournier "
        "Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Mercier Chevalier Gauthier",
    ),
    _bearers(
        "Piotr Anna Krzysztof Katarzyna Tomasz Agnieszka Marcin Magdalena Paweł Joanna Michał Ewa Andrzej Małgorzata "
        "Grzegorz Barbara Jakub Monika Łukasz Dorota",
        "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski "
        "Mazur Jankowski Krawczyk Piotrowski Grabowski Pawłowski Michalski Król",
    ),
    _bearers(
        "Aleksandr Sergey Dmitry Andrey Alexey Mikhail Vladimir Ivan Nikolay Evgeny Pavel Viktor Igor Oleg Roman Maxim "
        "Denis Anton Konstantin Yury",
        "Smirnov Ivanov Kuznetsov Popov Sokolov Lebedev Kozlov Novikov Morozov Petrov Volkov Solovyov Vasilyev Zaitsev "
        "Pavlov Semyonov Golubev Vinogradov Bogdanov Vorobyov Fyodorov Mikhailov Belyaev Tarasov Belov Komarov",
    ),
    _bearers(
        "Mehmet Ayşe Mustafa Fatma Ahmet Emine Hüseyin Zeynep Murat Elif Emre Merve Hasan Hatice İbrahim Meryem Serkan "
        "Özlem Burak Esra",
        "Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt "
        "Özkan Şimşek Polat Korkmaz",
    ),
    _bearers(
        "Mohamed Fatima Ahmed Aisha Mahmoud Mariam Khaled Noura Omar Huda Youssef Layla Mostafa Salma Tarek Rania Karim "
        "Samira Walid Dina",
        "Hassan Ibrahim Mansour Saleh Khalil Nasser Haddad Farouk Mostafa Shaheen Darwish Qasim Sayed Gaber Fahmy Zaki "
        "Othman Salem Hamdan Awad Rashid Tawfik",
    ),
    _bearers(
        "Mohammad Zahra Ali Maryam Reza Fatemeh Hossein Leila Mehdi Narges Amir Sara Saeed Nasrin Hamid Shirin Majid Elham",
        "Mohammadi Hosseini Ahmadi Karimi Rezaei Moradi Jafari Rahimi Sadeghi Kazemi Ebrahimi Bagheri Heydari Ghasemi "
        "Rostami Norouzi Soltani Yousefi Asadi Salehi",
    ),
    _bearers(
        "Wei Fang Min Jing Lei Yan Jun Xiuying Qiang Juan Yong Xiaoming Guohua Lihua Jianguo Ming Chao Xiulan Gang Ping "
        "Jianhua Haiyan Zhiqiang Yumei",
        "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang",
        family_first=True,
    ),
    _bearers(
        "Min-jun Seo-yeon Ji-hoon Eun-ji Hyun-woo Soo-jin Dong-hyun Ye-jin Sung-ho Mi-kyung Young-soo Hye-jin Jae-won "
        "Kyung-hee",
        "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Shin Seo Kwon Hwang Ahn Song Hong",
        family_first=True,
    ),
    _bearers(
        "Rahul Priya Amit Sunita Rajesh Anjali Suresh Kavita Vikram Deepa Arjun Pooja Sanjay Neha Anil Meena Ravi Lakshmi",
        "Sharma Patel Singh Gupta Kumar Reddy Nair Iyer Mehta Joshi Desai Chatterjee Verma Agarwal Rao Mishra Das Shah",
    ),
    _bearers(
        "Chinedu Ngozi Emeka Funke Tunde Amina Olumide Chioma Ibrahim Blessing Obinna Yetunde Sunday Halima",
        "Okafor Adeyemi Balogun Eze Okonkwo Bello Adebayo Nwosu Ogunleye Danjuma Okoro Abubakar Afolabi Obi",
    ),
    _bearers(
        "Hiroshi Yuki Takashi Sakura Kenji Haruka Daisuke Naoko Satoshi Emi Kazuya Yoko Makoto Tomoko",
        "Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Matsumoto Inoue",
    ),
)  # fmt: skip


class Street(NamedTuple):
    """What firms of one language are called: places or families, trades, and legal forms."""

    places: tuple[str, ...]
    trades: tuple[str, ...]
    forms: tuple[str, ...]


def _street(places: str, trades: str, forms: str) -> Street:
    return Street(*(tuple(part.split("|")) for part in (places, trades, forms)))


FIRMS = (
    _street(
        "Harbor Lane|Maple Ridge|Cedar Falls|Brookside|Prairie View|Old Mill|Lakeshore|Stonebridge|Whitfield|Granite Hill|Thornbury|Eastgate",
        "Bakery|Dental Care|Roofing|Plumbing Supply|Landscaping|Garden Center|Auto Body|Print Shop|Machine Works|Freight Services|Packaging|Flooring|Electric Motors|Trading Company",
        "LLC|Inc.|Ltd|Corp.|",
    ),
    _street(
        "Lindner|Brandstetter|Hohenwald|Süderelbe|Rehbein|Kaltenbach|Moorburg|Wiesengrund|Eichstädt|Petersen & Söhne",
        "Feinmechanik|Gartenbau|Dachtechnik|Schreinerei|Spedition|Messtechnik|Elektrotechnik|Getränkehandel|Maschinenbau|Druckerei",
        "GmbH|AG|GmbH & Co. KG|e.K.",
    ),
    _street(
        "Belleville|Montclair|Vieux Port|Rochebrune|Saint-Aubin|Gaillardin|Pont Neuf|Valmorel",
        "Menuiserie|Boulangerie|Transports|Plomberie|Vins|Imprimerie|Jardins|Emballages",
        "SARL|SAS|S.A.",
    ),
    _street(
        "Yeşilova|Karadağ|Çamlıca|Bozkurtlar|Akpınar|Gültepe|Marmaris Kardeşler|Erdemli",
        "Mobilya|Tekstil|Gıda|İnşaat|Otomotiv|Nakliyat|Ambalaj|Makina",
        "Ltd. Şti.|A.Ş.|San. ve Tic. Ltd. Şti.",
    ),
    _street(
        "Northern Lakes|Berezka|Uyut|Vesna|Severny Dom|Rodnik|Zelenaya Roscha|Lesnoe",
        "Mebel|Stroy|Prodtorg|Servis|Optika|Apteka|Avtozapchasti|Upakovka",
        "OOO|LLC|ZAO",
    ),
    _street(
        "Ningbo Haitang|Suzhou Meilin|Xiamen Fuyuan|Foshan Jiale|Wenzhou Tianlan|Dongguan Yijia|Hangzhou Qingshui",
        "Furniture|Toys|Textile|Hardware|Lighting|Plastic Products|Kitchenware|Packaging Material",
        "Co., Ltd.|Co Ltd|Company Limited",
    ),
    _street(
        "Al Waha|Palm Court|Desert Rose|Green Dunes|Blue Lagoon|Al Yasmin|Pearl Coast",
        "General Trading|Foodstuff Trading|Building Materials|Spare Parts Trading|Interior Decoration|Travel",
        "LLC|FZE|FZCO|Est.",
    ),
    _street(
        "Shree Ganga|Lotus Petal|Sunrise Valley|Nandini|Kaveri|Silver Oak",
        "Spices|Garments|Tiles|Pumps|Ceramics|Bearings|Exports",
        "Pvt. Ltd.|Private Limited|LLP",
    ),
)

COINED = (
    "ba bel bri cal cor dal del dor fen fer gal gil hal hel jor kel lan lor mar mel nor par per quin ral ros sal sel "
    "tal tor val ver wen zel", "a e i o u", "bex cott den dine fex gate len lock mir nard ndra nix ron sby ston ta "
    "tec tis vane via vin wick xo yne zen",
)  # fmt: skip
"""Syllables that firms' coined names are made of: a beginning, a vowel, an end."""
