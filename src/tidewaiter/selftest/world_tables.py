"""The selftest's own tables of names borne elsewhere, by language, the more usual ones first; in Latin letters.

Composed by `unrelated`, by the habit of each language: a patronymic, two family names, the family name first.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

__all__ = ["WORLD", "Bearers", "Habit"]


class Habit(Enum):
    """How a language writes the names of people."""

    PLAIN = "given names, family name"
    SLAVIC = "given name, often a patronymic, a family name that shows the sex"
    ARAB = "given name, often the father's, a family name"
    SPANISH = "given names, often two family names"
    FAMILY_FIRST = "family name, given name"


class Bearers(NamedTuple):
    """Names of one language: of men, of women, of families, and a country where they are usual."""

    country: str
    men: tuple[str, ...]
    women: tuple[str, ...]
    family: tuple[str, ...]
    habit: Habit = Habit.PLAIN


def _bearers(country: str, men: str, women: str, family: str, habit: Habit = Habit.PLAIN) -> Bearers:
    return Bearers(country, tuple(men.split()), tuple(women.split()), tuple(family.split()), habit)


WORLD = (
    _bearers(
        "DE",
        "Thomas Andreas Stefan Matthias Florian Lukas Wolfgang Dieter Markus Sebastian Tobias Holger Jürgen Klaus Uwe Jan "
        "Felix Philipp Bernd Rainer Ralf Frank Jörg Sven Torsten Günter Helmut Maximilian Jonas Niklas",
        "Sabine Petra Monika Claudia Birgit Katrin Heike Ursula Gisela Anja Stefanie Silke Renate Susanne Martina Nicole "
        "Andrea Kerstin Ingrid Helga Lena Julia Franziska Katharina Elke Christa",
        "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf "
        "Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Lehmann Köhler Maier Huber "
        "Mayer Herrmann Kaiser Fuchs Peters Scholz Möller Weiß Jung Hahn Vogel Friedrich Keller Günther Berger Winkler Roth "
        "Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein "
        "Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch "
        "Bergmann Thomas Voigt Sauer Arnold Pfeiffer Kaltenbach Wiesenthal Lindenau Obermaier Rauschenberg Stolzenburg",
    ),
    _bearers(
        "FR",
        "Jean Philippe Laurent Nicolas Julien Guillaume Pierre Michel Olivier Christophe Sébastien Frédéric Stéphane Éric "
        "Thierry Pascal Alain Patrick Antoine Mathieu Vincent Benoît Hugo Lucas Théo",
        "Nathalie Isabelle Céline Sandrine Aurélie Camille Sylvie Valérie Véronique Sophie Émilie Catherine Christine "
        "Monique Françoise Martine Anne Julie Marie Léa Chloé Manon Claire Hélène",
        "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David "
        "Bertrand Roux Vincent Fournier Morel Girard André Lefèvre Mercier Dupont Lambert Bonnet François Martinez Legrand "
        "Garnier Faure Rousseau Blanc Guérin Muller Henry Roussel Nicolas Perrin Morin Mathieu Clément Gauthier Dumont "
        "Lopez Fontaine Chevalier Robin Masson Sanchez Gérard Boyer Denis Lemaire Duval Joly Rivière Lucas Brun Blanchard "
        "Barbier Renard Marchand Aubert Picard Colin Vidal Caron Deschamps Bourdin Kerouac Le-Goff Peltier Vasseur",
    ),
    _bearers(
        "PL",
        "Piotr Krzysztof Tomasz Marcin Paweł Michał Andrzej Grzegorz Jakub Łukasz Jan Stanisław Marek Rafał Mateusz Adam "
        "Zbigniew Jerzy Tadeusz Dariusz Maciej Wojciech Kamil",
        "Anna Katarzyna Agnieszka Magdalena Joanna Ewa Małgorzata Barbara Monika Dorota Krystyna Elżbieta Zofia Maria "
        "Aleksandra Natalia Karolina Beata Iwona Renata",
        "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski "
        "Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król "
        "Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak "
        "Górski Witkowski Walczak Sikora Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski",
        Habit.SLAVIC,
    ),
    _bearers(
        "RU",
        "Aleksandr Sergey Dmitry Andrey Alexey Mikhail Vladimir Ivan Nikolay Evgeny Pavel Viktor Igor Oleg Roman Maxim Denis "
        "Anton Konstantin Yury Artem Kirill Ilya Stanislav Valery Anatoly Vyacheslav Boris Vadim Gennady Nikita Timur "
        "Ruslan Georgy Leonid Grigory Pyotr Fyodor",
        "Elena Olga Natalia Tatiana Irina Svetlana Anna Maria Ekaterina Galina Marina Yulia Anastasia Lyudmila Ksenia "
        "Daria Valentina Nadezhda Lyubov Alina Vera Larisa Oksana Polina",
        "Smirnov Ivanov Kuznetsov Popov Sokolov Lebedev Kozlov Novikov Morozov Petrov Volkov Solovyov Vasilyev Zaitsev "
        "Pavlov Semyonov Golubev Vinogradov Bogdanov Vorobyov Fyodorov Mikhailov Belyaev Tarasov Belov Komarov Orlov "
        "Kiselyov Makarov Andreev Kovalyov Ilyin Gusev Titov Kuzmin Kudryavtsev Baranov Kulikov Alekseev Stepanov Yakovlev "
        "Sorokin Sergeev Romanov Zakharov Borisov Korolyov Gerasimov Ponomaryov Grigoriev Lazarev Medvedev Ershov Nikitin "
        "Sobolev Ryabov Polyakov Tsvetkov Danilov Zhukov Frolov Zhuravlyov Nikolaev Krylov Maksimov Sidorov Osipov Belousov "
        "Fedotov Dorofeev Egorov Matveev Bobrov Dmitriev Kalinin Anisimov Petukhov Antonov Timofeev Nikiforov Veselov "
        "Filippov Markov Bolshakov Sukhanov Mironov Shiryaev Aleksandrov Konovalov Shestakov Kazakov Efimov Denisov Gromov "
        "Fomin Davydov Melnikov Shcherbakov Blinov Kolesnikov Karpov Afanasyev Vlasov Maslov Isakov Tikhonov Aksyonov "
        "Gavrilov Rodionov Kotov Gorbunov Kudryashov Bykov Zuev Tretyakov Savelyev Panov Rybakov Suvorov Abramov Voronov "
        "Mukhin Arkhipov Trofimov Martynov Emelyanov Gorshkov Chernov Ovchinnikov Seleznyov Panfilov Kopylov Mikheev Galkin",
        Habit.SLAVIC,
    ),
    _bearers(
        "UA",
        "Oleksandr Serhii Andrii Volodymyr Mykola Ivan Dmytro Vasyl Yurii Petro Bohdan Taras Oleh Ihor Viktor Maksym Roman "
        "Yevhen Denys Vitalii",
        "Olena Nataliia Tetiana Oksana Iryna Halyna Kateryna Yuliia Svitlana Mariia Liudmyla Nadiia Hanna Solomiia",
        "Melnyk Shevchenko Boiko Kovalenko Bondarenko Tkachenko Kovalchuk Kravchenko Oliinyk Shevchuk Koval Polishchuk "
        "Bondar Tkachuk Moroz Marchenko Lysenko Rudenko Savchenko Petrenko Kravchuk Klymenko Ponomarenko Savchuk Vasylenko "
        "Hrytsenko Pavlenko Kharchenko Sydorenko Karpenko Levchenko Panchenko Romaniuk Zakharchenko Mazur Kolomiiets",
    ),
    _bearers(
        "TR",
        "Mehmet Mustafa Ahmet Hüseyin Murat Emre Hasan İbrahim Serkan Burak Ali Osman Yusuf Ömer Halil Ramazan Süleyman "
        "Kemal Fatih Cem Volkan Onur Gökhan Tolga Selçuk",
        "Ayşe Fatma Emine Zeynep Elif Merve Hatice Meryem Özlem Esra Sevgi Gülşen Derya Aslı Pınar Tuğba Büşra Nurcan",
        "Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt "
        "Özkan Şimşek Polat Korkmaz Çakır Erdoğan Yavuz Can Acar Güneş Aktaş Bulut Özer Yüksel Avcı Bozkurt Keskin Taş Ünal "
        "Turan Gül Coşkun Tekin Işık Güler Akın Karaca Sarı Ateş Duman Sönmez Akbulut Ceylan Uçar Toprak Karakaya Altıntaş",
    ),
    _bearers(
        "EG",
        "Mohamed Ahmed Mahmoud Khaled Omar Youssef Mostafa Tarek Karim Walid Hassan Ibrahim Ali Amr Hossam Sherif Ayman "
        "Hany Ashraf Yasser Waleed Sameh Ehab Tamer Nabil Adel Magdy Essam Hesham Wael",
        "Fatima Aisha Mariam Noura Huda Layla Salma Rania Samira Dina Amira Heba Mona Yasmin Nadia Hanan Iman Doaa Reham",
        "Hassan Ibrahim Mansour Saleh Khalil Nasser Haddad Farouk Mostafa Shaheen Darwish Qasim Sayed Gaber Fahmy Zaki "
        "Othman Salem Hamdan Awad Rashid Tawfik Mahmoud Soliman Abdelrahman Ashour Badawi Barakat Bakr Eldin Elshamy "
        "Elmasry Fouad Ghanem Gamal Hegazy Helmy Ismail Kamel Lotfy Metwally Morsi Naguib Nassar Radwan Ragab Ramadan Rizk "
        "Sabry Shawky Taha Wahba Younis Zidan Amin Anwar Attia Bishara Boutros Eid Girgis Habib Hanna",
        Habit.ARAB,
    ),
    _bearers(
        "AE",
        "Mohammed Saeed Khalid Sultan Hamad Rashid Abdullah Saif Majid Faisal Nasser Yousef Ali Omar Hamdan Mansoor Salem "
        "Jassim Bader Turki Fahad Talal Marwan Ziad Bassam Fadi Ghassan Samer Rami Nizar",
        "Fatima Maryam Aisha Noora Hessa Latifa Shamma Moza Salama Reem Hind Amal Dalal Abeer Lubna",
        "Al-Mansoori Al-Maktoumi Al-Suwaidi Al-Shamsi Al-Zaabi Al-Ketbi Al-Hammadi Al-Marri Al-Mazrouei Al-Ali Al-Balushi "
        "Al-Harbi Al-Ghamdi Al-Otaibi Al-Qahtani Al-Zahrani Al-Dosari Al-Shehri Al-Mutairi Al-Anazi Al-Rashidi Al-Ajmi "
        "Khoury Haddad Saab Fakhoury Nasrallah Sayegh Khatib Najjar Hajjar Azar Maalouf Saliba Tannous Bitar Qabbani",
        Habit.ARAB,
    ),
    _bearers(
        "IR",
        "Mohammad Ali Reza Hossein Mehdi Amir Saeed Hamid Majid Mohsen Hassan Ahmad Masoud Behzad Farhad Kaveh Arash Omid "
        "Siavash Mahmoud Abbas Davood Javad Kamran Ramin Navid Babak Shahram Morteza Alireza",
        "Zahra Maryam Fatemeh Leila Narges Sara Nasrin Shirin Elham Somayeh Parisa Mahsa Niloufar Azadeh Setareh Roya Mina",
        "Mohammadi Hosseini Ahmadi Karimi Rezaei Moradi Jafari Rahimi Sadeghi Kazemi Ebrahimi Bagheri Heydari Ghasemi "
        "Rostami Norouzi Soltani Yousefi Asadi Salehi Hashemi Mousavi Akbari Amiri Abbasi Nazari Azizi Rahmani Shariati "
        "Zare Farahani Tehrani Kermani Shirazi Esfahani Tabrizi Golzar Ghorbani Mirzaei Naderi Pourmand Javaheri Hatami "
        "Khosravi Sharifi Daneshvar Talebi Vaziri Bahrami Parsa Samadi Taheri Eskandari Motamedi Kiani Fallahi Behrouzi",
    ),
    _bearers(
        "CN",
        "Wei Jun Lei Qiang Yong Xiaoming Guohua Jianguo Ming Chao Gang Jianhua Zhiqiang Tao Bin Peng Hao Yifan Haoran "
        "Zhenyu Wenbo Jiahao Zixuan Xiaodong Yuanchao Dawei Guangming Shaofeng Ruiqi Baoguo",
        "Fang Min Jing Yan Xiuying Juan Lihua Xiulan Ping Haiyan Yumei Xiaoli Xue Ting Meiling Yuting Xinyi Wenjing Suzhen "
        "Chunhua Lanying Guiying",
        "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Song Deng "
        "Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Su Wei Lü Ding Ren Lu Yao Shen Zhong Cui "
        "Tan Fan Liao Shi Jin Jia Xia Fu Fang Bai Zou Meng Xiong Qin Qiu Hou Yin Xue Yan Lei Long Duan Hao Kong Shao Mao",
        Habit.FAMILY_FIRST,
    ),
    _bearers(
        "KR",
        "Min-jun Ji-hoon Hyun-woo Dong-hyun Sung-ho Young-soo Jae-won Seung-hyun Joon-ho Tae-yang Sang-woo Jin-ho Kyu-sik "
        "Woo-jin Byung-hun Chan-woo Do-yun",
        "Seo-yeon Eun-ji Soo-jin Ye-jin Mi-kyung Hye-jin Kyung-hee Ji-won Min-seo Yu-jin Bo-young Sun-hee Na-ri Ha-eun",
        "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo Hong Jeon Ko Moon Yang Son "
        "Bae Baek Heo Nam Shim Noh Ha Kwak Sung Cha Joo Woo Koo Min",
        Habit.FAMILY_FIRST,
    ),
    _bearers(
        "IN",
        "Rahul Amit Rajesh Suresh Vikram Arjun Sanjay Anil Ravi Manoj Vijay Deepak Ashok Sunil Ramesh Prakash Ajay Nikhil "
        "Karthik Harish Mahesh Gopal Venkat Imran Farhan",
        "Priya Sunita Anjali Kavita Deepa Pooja Neha Meena Lakshmi Rekha Anita Shilpa Swati Divya Geeta Asha Nandini Sneha",
        "Sharma Patel Singh Gupta Kumar Reddy Nair Iyer Mehta Joshi Desai Chatterjee Verma Agarwal Rao Mishra Das Shah "
        "Mukherjee Banerjee Bose Kapoor Malhotra Chopra Khanna Bhatia Menon Pillai Naidu Shetty Hegde Kulkarni Patil Jain "
        "Yadav Tiwari Pandey Chauhan Rathore Saxena Srivastava Trivedi Bhatt Thakur Sinha Khan Ansari Qureshi Siddiqui",
    ),
    _bearers(
        "NG",
        "Chinedu Emeka Tunde Olumide Ibrahim Obinna Sunday Musa Yusuf Segun Kunle Femi Chukwuma Ikenna Uche Babatunde",
        "Ngozi Funke Amina Chioma Blessing Yetunde Halima Adaeze Folake Zainab Ifeoma Bukola Patience Hauwa",
        "Okafor Adeyemi Balogun Eze Okonkwo Bello Adebayo Nwosu Ogunleye Danjuma Okoro Abubakar Afolabi Obi Onyeka Oyelaran "
        "Adeleke Nnamdi Uzor Lawal Sanusi Akinola Ekwueme Ojo Chukwu Mohammed Umeh Ademola",
    ),
    _bearers(
        "JP",
        "Hiroshi Takashi Kenji Daisuke Satoshi Kazuya Makoto Yusuke Shota Takumi Kenta Ryo Akira Masato Shinji Koichi",
        "Yuki Sakura Haruka Naoko Emi Yoko Tomoko Ayumi Megumi Keiko Akiko Misaki Rina Chika",
        "Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi "
        "Matsumoto Inoue Kimura Hayashi Shimizu Saito Mori Abe Ikeda Hashimoto Ishikawa Maeda Fujita Ogawa Goto Okada "
        "Hasegawa Murakami Kondo Ishii Sakamoto Endo Aoki Fujii Nishimura Fukuda Ota Miura Okamoto Matsuda Nakagawa Harada",
    ),
    _bearers(
        "MX",
        "José Juan Luis Carlos Francisco Jesús Antonio Miguel Alejandro Jorge Pedro Manuel Ricardo Roberto Fernando Javier "
        "Eduardo Sergio Raúl Rafael Daniel Arturo Gerardo Óscar Héctor Rubén Andrés Diego Santiago Emilio",
        "María Guadalupe Juana Margarita Josefina Verónica Leticia Rosa Francisca Elena Alicia Yolanda Adriana Gabriela "
        "Patricia Silvia Claudia Sofía Valentina Ximena Fernanda Daniela",
        "Hernández García Martínez López González Pérez Rodríguez Sánchez Ramírez Cruz Flores Gómez Morales Vázquez Reyes "
        "Jiménez Torres Díaz Gutiérrez Ruiz Mendoza Aguilar Ortiz Moreno Castillo Romero Álvarez Méndez Chávez Rivera Juárez "
        "Ramos Domínguez Herrera Medina Castro Vargas Guzmán Velázquez Rojas Contreras Salazar Luna Ortega Guerrero Estrada "
        "Bautista Cortés Soto Alvarado Espinoza Lara Ávila Ríos Cervantes Silva Delgado Vega Márquez Sandoval Carrillo "
        "Fernández León Mejía Solís Rosas Ibarra Valdez Núñez Campos Santos Camacho Navarro Peña Maldonado Acosta Rosales",
        Habit.SPANISH,
    ),
    _bearers(
        "BR",
        "João Carlos Paulo Lucas Pedro Marcos Luiz Gabriel Rafael Felipe Bruno Eduardo Rodrigo Gustavo André Thiago",
        "Ana Maria Juliana Fernanda Camila Patrícia Aline Letícia Beatriz Larissa Vanessa Mariana Débora Luciana",
        "Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida "
        "Lopes Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Machado Mendes Freitas "
        "Cardoso Ramos Gonçalves Santana Teixeira Moura Pinto Cavalcanti Azevedo Monteiro Araújo Batista Campos",
        Habit.SPANISH,
    ),
    _bearers(
        "IT",
        "Marco Andrea Luca Giuseppe Giovanni Antonio Francesco Alessandro Matteo Roberto Stefano Paolo Davide Simone Fabio",
        "Maria Anna Giulia Francesca Sara Laura Chiara Elena Valentina Paola Silvia Federica Martina Elisa",
        "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De-Luca Mancini Costa "
        "Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo "
        "Gentile Martinelli Vitale Lombardo Serra Coppola De-Santis D'Angelo Marchetti Parisi Villa Conte Ferraro",
    ),
    _bearers(
        "PK",
        "Muhammad Ahmed Ali Usman Bilal Imran Asif Kamran Faisal Naveed Tariq Shahid Zubair Adnan Hamza Junaid Waqas",
        "Ayesha Fatima Sana Hina Saima Nadia Rabia Sadia Bushra Farah Zainab Mehwish",
        "Khan Ahmed Malik Hussain Butt Chaudhry Qureshi Sheikh Siddiqui Raza Mirza Abbasi Baig Rana Bhatti Javed Iqbal "
        "Aslam Akhtar Anwar Shah Naqvi Bukhari Gilani Awan Cheema Gondal Kiani Niazi Durrani Soomro Memon Haq Rehman",
    ),
)  # fmt: skip
