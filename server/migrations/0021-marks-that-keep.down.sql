alter table "pilar"."rollup_mark" drop column "sources", drop column "were", drop column "numerators", drop column "denominators", drop column "figures";
