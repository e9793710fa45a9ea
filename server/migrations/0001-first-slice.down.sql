-- Extensions and roles stay: other schemas and databases may use them.
alter default privileges in schema pilar revoke all on tables from pilar_app;
alter default privileges in schema pilar revoke all on sequences from pilar_app;
alter default privileges in schema pilar revoke all on functions from pilar_app;
revoke usage on schema pilar from pilar_app;
drop function pilar.recount_villages(int[]);
drop table
  pilar."api_key",
  pilar."area",
  pilar."area_code",
  pilar."funding_source",
  pilar."idempotency_key",
  pilar."ministry",
  pilar."partner_kind",
  pilar."pillar",
  pilar."pokja_role",
  pilar."programme",
  pilar."role",
  pilar."section",
  pilar."sector",
  pilar."partner",
  pilar."intervention",
  pilar."contribution",
  pilar."indicator",
  pilar."intervention_indicator",
  pilar."source",
  pilar."indicator_source",
  pilar."target_group",
  pilar."intervention_target_group",
  pilar."user",
  pilar."audit_entry",
  pilar."assignment",
  pilar."village",
  pilar."pokja",
  pilar."person",
  pilar."pokja_member",
  pilar."observation",
  pilar."kampung",
  pilar."kampung_funding_source",
  pilar."intervention_village"
cascade;
