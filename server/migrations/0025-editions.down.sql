drop trigger indicator_edition on pilar.indicator;
drop trigger indicator_source_edition on pilar.indicator_source;
drop trigger source_edition on pilar.source;
drop trigger sector_edition on pilar.sector;
drop trigger validation_rule_edition on pilar.validation_rule;
drop function pilar.renew_edition();
drop table pilar.table_edition;
