-- The long texts as they were before version 31, each now kept folded.
alter table bilan drop column json;
alter table feuille_version drop column faits;
alter table feuille_version alter column faits_plies set not null;
