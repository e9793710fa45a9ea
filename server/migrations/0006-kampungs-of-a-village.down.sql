drop index "pilar"."kampung_village_ordinal_index";
