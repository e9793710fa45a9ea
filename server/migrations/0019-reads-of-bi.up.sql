-- The journal also says who read what by BI.
alter table "pilar"."audit_entry" drop constraint "audit_entry_door_check";
alter table "pilar"."audit_entry" add constraint "audit_entry_door_check" check ("door" in ('CONSOLE', 'GRAPHQL', 'CLI', 'SYSTEM', 'BI'));
