drop index pilar.village_kelurahan;
drop index pilar.rollup_of_area;
create index rollup_of_area on pilar.rollup (area_ordinal, indicator_id, period) where level < 3;
