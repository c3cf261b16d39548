"""The selftest's own tables of short forms of given names."""

from __future__ import annotations

__all__ = ["NICKNAMES", "SLAVIC_NICKNAMES"]

_SLAVIC = {
    "Aleksandr": "Sasha Alex", "Alexander": "Sasha Alex", "Alexandra": "Sasha", "Alexei": "Alyosha",
    "Alexey": "Alyosha Lyosha", "Anastasia": "Nastya", "Anatoly": "Tolya", "Artem": "Tyoma",
    "Boris": "Borya", "Dmitri": "Dima", "Dmitriy": "Dima", "Dmitry": "Dima Mitya", "Ekaterina": "Katya",
    "Elena": "Lena", "Evgeniy": "Zhenya", "Evgeny": "Zhenya", "Galina": "Galya", "Gennady": "Gena",
    "Grigory": "Grisha", "Irina": "Ira", "Ivan": "Vanya", "Konstantin": "Kostya", "Leonid": "Lyonya",
    "Lyudmila": "Lyuda", "Maksim": "Max", "Maria": "Masha", "Maxim": "Max", "Mikhail": "Misha",
    "Natalia": "Natasha", "Natalya": "Natasha", "Nikolai": "Kolya", "Nikolay": "Kolya",
    "Oleksandr": "Sasha", "Olga": "Olya", "Pavel": "Pasha", "Pyotr": "Petya", "Roman": "Roma",
    "Ruslan": "Rus", "Sergei": "Seryozha", "Sergey": "Seryozha", "Stanislav": "Stas",
    "Svetlana": "Sveta", "Tatiana": "Tanya", "Tatyana": "Tanya", "Valery": "Valera", "Vasiliy": "Vasya",
    "Vasily": "Vasya", "Viktor": "Vitya", "Vitaly": "Vitalik", "Vladimir": "Vova Volodya",
    "Volodymyr": "Vova", "Vyacheslav": "Slava", "Yevgeniy": "Zhenya", "Yevgeny": "Zhenya",
    "Yulia": "Yulya", "Yuri": "Yura", "Yuriy": "Yura", "Yury": "Yura",
}  # fmt: skip

_OTHERS = {
    "Albert": "Al Bert", "Alberto": "Beto", "Alexander": "Alex", "Alexandra": "Sandra Alex",
    "Andrew": "Andy Drew", "Anthony": "Tony", "Antonio": "Toño Tony", "Benjamin": "Ben Benny",
    "Catherine": "Cathy Kate", "Charles": "Charlie Chuck", "Christopher": "Chris Kit",
    "Daniel": "Dan Danny", "David": "Dave", "Deborah": "Debbie", "Donald": "Don", "Douglas": "Doug",
    "Eduardo": "Lalo Eddy", "Edward": "Ed Eddie Ted", "Elizabeth": "Liz Beth Betty",
    "Enrique": "Quique", "Fernando": "Nando", "Francisco": "Paco Pancho", "Frederick": "Fred",
    "Fredy": "Freddy", "George": "Georgie", "Gerald": "Jerry", "Gregory": "Greg", "Guillermo": "Memo",
    "Gustavo": "Tavo", "Henry": "Harry Hank", "Ignacio": "Nacho", "Jacob": "Jake", "James": "Jim Jimmy",
    "Jeffrey": "Jeff", "Jennifer": "Jen Jenny", "Jesus": "Chuy", "John": "Jack Johnny",
    "Jonathan": "Jon Jonny", "Jose": "Pepe", "Joseph": "Joe", "Joshua": "Josh", "Kenneth": "Ken",
    "Lawrence": "Larry", "Luis": "Lucho", "Manuel": "Manolo", "Margaret": "Peggy", "Matthew": "Matt",
    "Maxim": "Max", "Michael": "Mike Mick", "Nathaniel": "Nate", "Nicholas": "Nick",
    "Patricia": "Pat Patty", "Patrick": "Pat Paddy", "Peter": "Pete", "Philip": "Phil",
    "Rafael": "Rafa", "Raymond": "Ray", "Rebecca": "Becky", "Richard": "Rick Dick Rich",
    "Robert": "Bob Rob Bobby", "Roberto": "Beto", "Ronald": "Ron", "Samuel": "Sam", "Stephen": "Steve",
    "Steven": "Steve", "Susan": "Sue", "Theodore": "Ted", "Thomas": "Tom Tommy", "Timothy": "Tim",
    "Victor": "Vic", "Viktor": "Vic", "Vincent": "Vince", "Walter": "Walt", "William": "Bill Will",
}  # fmt: skip


def _both_ways(table: dict[str, str]) -> dict[str, tuple[str, ...]]:
    found = {name.lower(): tuple(short.split()) for name, short in table.items()}
    for name, short in table.items():
        for word in short.split():
            found.setdefault(word.lower(), (name,))
    return found


SLAVIC_NICKNAMES = _both_ways(_SLAVIC)
"""By a given name, lower case: its short forms; by a short form that is no given name itself: the name in full."""

NICKNAMES = _both_ways(_OTHERS)
"""The same, of names of other origin."""
