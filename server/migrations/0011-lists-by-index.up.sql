-- The contributions of an intervention and the reports of a village: their unique indexes hold only what is in use, so a list of all
-- read the whole table for each row.
create index "contribution_intervention_id_index" on "pilar"."contribution" ("intervention_id");
create index "report_village_ordinal_index" on "pilar"."report" ("village_ordinal");
