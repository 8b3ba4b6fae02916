-- The home this database is of, by the number that the home keeps too; what its tables look like; and the rank of the
-- last event when it was last closed in good order, none while it is open.
create table maison (
  seule boolean primary key default true check (seule),
  identite varchar(36) not null,
  forme varchar(64),
  ferme_au bigint
);
