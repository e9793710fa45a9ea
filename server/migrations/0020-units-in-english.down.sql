alter table "pilar"."classification_variable" drop column "unit_en";
alter table "pilar"."indicator" drop column "unit_en";
