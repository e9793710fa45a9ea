-- Areas above the villages and villages that do not stand on every day are few: each question out of rollups asks for them.
create index area_upper on pilar.area (level, ordinal) where level <> 'VILLAGE';
create index area_bounded on pilar.area (ordinal) where valid_from is not null or valid_to is not null;
-- The rollups of a few districts, taken off again where something was written since.
create index rollup_of_district on pilar.rollup (area_ordinal, indicator_id, period) where level = 3;
