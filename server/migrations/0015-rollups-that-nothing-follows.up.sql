-- Of most indicators only the newest values of a year count: the index says which rows nothing follows within it.
drop index pilar.rollup_of_area;
create index rollup_of_area on pilar.rollup (area_ordinal, indicator_id, period, (period / 4 + gap)) where level < 3;
-- A tenth of all villages: desa are counted as all villages without these.
create index village_kelurahan on pilar.village (ordinal) include (province_ordinal, regency_ordinal, district_ordinal) where kind = 'KELURAHAN';
