drop trigger area_rollups on pilar.area;
drop function pilar.follow_rollups();
drop table "pilar"."rollup_series";
drop table "pilar"."rollup_mark";
drop table "pilar"."rollup";
