drop index "pilar"."contribution_intervention_id_index";
drop index "pilar"."report_village_ordinal_index";
