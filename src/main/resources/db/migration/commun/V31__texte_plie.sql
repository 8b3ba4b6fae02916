-- Long texts leave the rows that lists read, and are folded (deflate): the database of a whole country becomes a tenth.
-- What is there already is folded by the next version, in Java.
create table bilan_texte (
  finess varchar(9) not null,
  exercice integer not null,
  json bytea not null,
  primary key (finess, exercice),
  foreign key (finess, exercice) references bilan (finess, exercice) on delete cascade
);

alter table feuille_version add column faits_plies bytea;
