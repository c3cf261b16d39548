"""Invented targets as SECO's XML would give them."""

from __future__ import annotations

__all__ = ["FIRM", "GONE", "PERSON", "PLACES", "PROGRAMME", "SHIP", "xml"]

PROGRAMME = """<sanctions-program ssid="20" version-date="2026-05-21" predecessor-version-date="2025-12-12">
<program-key lang="ger">Beispielland</program-key><program-key lang="eng">Exampleland</program-key>
<program-name lang="eng">Ordinance of 15 June 2016 on measures against Exampleland</program-name>
<sanctions-set ssid="4387" lang="ger">Artikel 12</sanctions-set>
<sanctions-set ssid="4387" lang="eng">article 12 -- Restrictions on named individuals and entities</sanctions-set>
<origin>EU</origin></sanctions-program>
"""
LISTED = '<modification modification-type="listed" enactment-date="2022-03-15" publication-date="2022-03-16" effective-date="2022-03-17"/>'
PERSON = f"""<target ssid="100"><sanctions-set-id>4387</sanctions-set-id><foreign-identifier>140</foreign-identifier>
<individual sex="male"><identity ssid="1" main="true">
<name ssid="2" name-type="primary-name" quality="good" lang="eng">
<name-part order="1" name-part-type="family-name"><value>Examplenka</value>
<spelling-variant lang="RUS" script="LATN" spelling-variant-type="not-defined">Examplenko</spelling-variant>
<spelling-variant lang="RUS" script="CYRL">Экземпленко</spelling-variant></name-part>
<name-part order="2" name-part-type="given-name"><value>Dzmitry</value>
<spelling-variant lang="RUS" script="LATN">Dmitry</spelling-variant>
<spelling-variant lang="RUS" script="CYRL">Дмитрий</spelling-variant></name-part>
<name-part order="3" name-part-type="title"><value>Dr</value></name-part></name>
<name ssid="3" name-type="alias" quality="low"><name-part order="1" name-part-type="whole-name"><value>Dima</value></name-part></name>
<day-month-year ssid="4" day="23" month="3" year="1980" calendar="Gregorian" quality="good"/>
<day-month-year ssid="5" year="1981" quality="low"/>
<nationality ssid="6"><country iso-code="BY">Belarus</country></nationality>
<place-of-birth ssid="7" place-id="900" quality="good"/>
<address ssid="8" place-id="900" quality="good"><c-o>Example Club</c-o><address-details>1 Example Street</address-details>
<p-o-box>77</p-o-box><zip-code>220029</zip-code><remarks>office</remarks></address>
<identification-document ssid="9" document-type="diplomatic-passport"><number>MP123</number>
<issuer code="BY">Belarus</issuer><date-of-issue>2010-01-02</date-of-issue><expiry-date><day-month-year year="2020" month="1" day="2"/></expiry-date>
<remark>lost</remark></identification-document></identity>
<identity ssid="10" main="false"><name name-type="primary-name" quality="good">
<name-part order="1" name-part-type="whole-name"><value>Ali Example</value></name-part></name></identity>
<justification ssid="11">Took part in an example.</justification>
<relation ssid="12" target-id="200" relation-type="chief executive of"><remark>since 2019</remark></relation>
<other-information ssid="13">Tax identification number: 7707083893</other-information></individual>{LISTED}
</target>
"""
FIRM = f"""<target ssid="200" sanctions-set-id="4387"><entity><identity main="true">
<name name-type="primary-name" quality="good"><name-part order="1" name-part-type="whole-name">
<value>Example Bank</value></name-part></name>
<name name-type="formerly-known-as" quality="good"><name-part order="1" name-part-type="whole-name">
<value>Old Example Bank</value></name-part></name>
<day-month-year year="1994"/></identity>
<other-information>Website: www.example.org</other-information><other-information>E-mail: a@example.org</other-information>
<other-information>Tel.: +375 17 1234567</other-information></entity>{LISTED}</target>
"""
SHIP = f"""<target ssid="300"><sanctions-set-id>4387</sanctions-set-id><object object-type="vessel"><identity main="true">
<name name-type="primary-name" quality="good"><name-part order="1" name-part-type="whole-name"><value>Sea Example</value>
</name-part></name></identity><other-information>IMO Number: 9074729</other-information></object>{LISTED}</target>
"""
GONE = """<target ssid="400"><sanctions-set-id>4387</sanctions-set-id><entity><identity main="true">
<name name-type="primary-name" quality="good"><name-part order="1" name-part-type="whole-name"><value>Gone Example</value>
</name-part></name></identity></entity>
<modification modification-type="de-listed" enactment-date="2016-02-28" publication-date="2016-02-29" effective-date="2016-03-01">
<removed><target ssid="400"><entity><identity main="true"><name name-type="primary-name" quality="good">
<name-part order="1" name-part-type="whole-name"><value>Never Read</value></name-part></name></identity></entity></target></removed>
</modification>
<modification modification-type="amended" effective-date="2015-11-18"><added><identity/></added></modification>
<modification modification-type="listed" publication-date="2014-01-02" effective-date="2014-01-03"/></target>
"""
PLACES = """<place ssid="900"><location>Minsk</location><area>Minsk Region</area><country iso-code="BY">Belarus</country></place>
"""


def xml(*targets: str, date: str = "2026-10-09", kind: str = "whole-list") -> bytes:
    """The whole list of these targets."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<swiss-sanctions-list list-type="{kind}" date="{date}">\n'
        f"{PROGRAMME}{''.join(targets)}{PLACES}</swiss-sanctions-list>\n"
    ).encode()
