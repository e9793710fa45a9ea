drop index "pilar"."assignment_once";
alter table "pilar"."assignment" add constraint "assignment_user_id_api_key_id_role_id_area_ordina_cc2eb_unique" unique ("user_id", "api_key_id", "role_id", "area_ordinal", "sector_id", "partner_id");
