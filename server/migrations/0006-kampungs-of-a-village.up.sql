-- Past Kampung KB of a village count as well where an indicator asks how it stood on a day: the unique index knows active ones only.
create index "kampung_village_ordinal_index" on "pilar"."kampung" ("village_ordinal");
