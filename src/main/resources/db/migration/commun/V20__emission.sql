-- Every file of a bilan that was written here, by its checksum: by it one that comes back is known again.
create table emission (
  finess varchar(9) not null,
  exercice integer not null,
  format varchar(10) not null,
  empreinte varchar(64) not null,
  emis_le timestamp with time zone not null,
  primary key (finess, exercice, format, empreinte)
);

create index emission_empreinte on emission (empreinte);
