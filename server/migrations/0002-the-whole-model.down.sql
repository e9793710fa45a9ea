alter table pilar."intervention" drop column "activity_id";
alter table pilar."source" drop column "comes_by_report";
drop table
  pilar."area_event_part",
  pilar."area_event",
  pilar."classification_step",
  pilar."classification_score",
  pilar."classification",
  pilar."classification_band",
  pilar."classification_variable",
  pilar."classification_rule",
  pilar."activity",
  pilar."report_note",
  pilar."report_step",
  pilar."report",
  pilar."reporting_period",
  pilar."saved_query",
  pilar."target",
  pilar."validation_case",
  pilar."validation_rule",
  pilar."village_set_village",
  pilar."village_set";
