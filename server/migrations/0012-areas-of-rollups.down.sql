drop index pilar.rollup_of_district;
drop index pilar.area_bounded;
drop index pilar.area_upper;
