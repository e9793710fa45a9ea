drop table "pilar"."bi_login";
