-- What the syntheses need of each structure, small, so that the facts are read once. It goes with the bilan it was taken
-- from: a bilan computed again or purged takes it away. The fingerprint leaves the reference date out.
create table membre (
  finess varchar(9) not null,
  exercice integer not null,
  region text,
  empreinte varchar(64) not null,
  donnees text not null,
  primary key (finess, exercice),
  foreign key (finess, exercice) references bilan (finess, exercice) on delete cascade
);

create index membre_exercice on membre (exercice);

-- The syntheses published, and the fingerprint of all that their files rest on.
create table synthese (
  exercice integer not null,
  region varchar(60) not null,
  nom text not null,
  empreinte varchar(64) not null,
  publiee_le timestamp with time zone not null,
  primary key (exercice, region)
);
