-- All marks of a district are taken together, however many others wait: they are counted first, and found by their area.
create index "rollup_mark_of_area" on "pilar"."rollup_mark" ("area_id");
