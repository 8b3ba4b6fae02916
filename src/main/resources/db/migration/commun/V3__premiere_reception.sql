-- A piece of evidence that was sent again was there before: what had been received by a day is told by its first coming.
alter table piece add column premiere_reception timestamp with time zone;
update piece set premiere_reception = recu_le;
alter table piece alter column premiere_reception set not null;
