-- The stored sums of one regency or province: their key begins with the indicator, and to find one area's in it is to read them all.
create index rollup_of_area on pilar.rollup (area_ordinal, indicator_id, period) where level < 3;
