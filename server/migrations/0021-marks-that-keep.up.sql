-- What each value replaced, place by place beside the indicators: with it stored sums are right without reading whole districts. Null sources: not known.
alter table "pilar"."rollup_mark" add column "sources" int[] null, add column "were" boolean[] null, add column "numerators" int[] null, add column "denominators" int[] null, add column "figures" int[] null;
