drop table "pilar"."figure_version";
drop table "pilar"."released_cell";
drop table "pilar"."released_figure";
drop table "pilar"."release";
alter table "pilar"."indicator" drop column "finest_village", drop column "finest_district", drop column "quantity_group";
