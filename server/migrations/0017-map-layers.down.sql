drop table "pilar"."map_shape";
drop table "pilar"."map_layer";
