drop index "pilar"."rollup_mark_of_area";
