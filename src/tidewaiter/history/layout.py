"""How past orders lie in DuckDB: the tables, and what is drawn from them once all files are in."""

from __future__ import annotations

__all__ = ["DRAWN", "NEWER_WINS", "ONE_ORDER", "READER", "TABLES"]

READER = 4
"""Raised with every change of what is read or how it is kept, so that an older store is built anew."""

TABLES = """
create table file (file integer, name varchar, form varchar, sha256 varchar, received date, orders bigint,
    refused bigint, passed bigint, accepted boolean);
create table refused (file integer, line bigint, field varchar, what varchar);
create table past_order (id bigint, file integer, line bigint, reference varchar, day integer, status varchar,
    status_day integer, destination varchar);
create table order_party (id bigint, role varchar, party bigint, day integer);
create table line (id bigint, goods bigint, us_content double, quantity double, unit varchar, amount double,
    currency varchar);
create table party (party bigint, code varchar, name varchar, country varchar, address varchar, email varchar,
    phone varchar, website varchar, number varchar, incorporated varchar, owners varchar, officers varchar);
create table party_key (party bigint, kind varchar, key varchar);
create table goods (goods bigint, description varchar, words varchar, part_number varchar, part_key varchar,
    manufacturer varchar, hs varchar, hs6 varchar, eccn varchar, origin varchar);
create table flow (file integer, source varchar, exporter varchar, importer varchar, reporter varchar, direction varchar,
    hs6 varchar, year integer, month integer, amount decimal(28, 2), weight decimal(28, 2));
"""

# An order that several rows of one file tell of stands once, as its last row has it.
ONE_ORDER = """
create or replace temp table last_row as
    select id, min(line) as first_line, arg_max(status, line) as status, arg_max(status_day, line) as status_day,
        arg_max(destination, line) as destination
    from past_order where file = $file group by id having count(*) > 1;
delete from past_order where id in (select id from last_row)
    and line <> (select first_line from last_row where last_row.id = past_order.id);
update past_order set status = last_row.status, status_day = last_row.status_day, destination = last_row.destination
    from last_row where last_row.id = past_order.id;
"""

# An order that a later file tells of again stands as the later file has it.
NEWER_WINS = """
create or replace temp table older as
    select old.id from past_order old join past_order new
        on old.reference = new.reference and old.day = new.day and old.file < new.file;
delete from past_order where id in (select id from older);
delete from order_party where id in (select id from older);
delete from line where id in (select id from older);
"""

DRAWN = """
create or replace table order_party as
    select distinct id, role, party, past_order.day as day from order_party join past_order using (id)
    order by party, id, role;
create or replace table bought as
    with buyer as (select id, min(party) as party from order_party where role = 'buyer' group by id)
    select past_order.id, past_order.day, status, status_day, buyer.party, code, destination
    from past_order join buyer using (id) join party on party.party = buyer.party order by past_order.id;
create or replace table party as select * from party order by party;
create or replace table goods as select * from goods order by goods;
create or replace table line as select * from line order by id, goods;
create or replace table sold as
    select goods, party, code, destination, min(day) as first from bought join line using (id)
    where status not in ('refused', 'cancelled') group by all order by goods, party, code, destination;
create index if not exists party_by_number on party (party);
create index if not exists goods_by_number on goods (goods);
create index if not exists order_by_id on past_order (id);
create index if not exists line_by_id on line (id);
create or replace table party_key as select distinct * from party_key order by key, kind, party;
create or replace table domain as
    select key as domain, string_split(key, '.')[1] as label, count(distinct id) as orders
    from party_key join order_party using (party)
    where kind = 'domain' and role in ('buyer', 'end_user', 'ultimate_consignee', 'intermediate_consignee')
    group by key having count(distinct id) > 1 order by key;
"""
