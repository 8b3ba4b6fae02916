-- What was refused is looked for every night, among all that was ever received.
create index reception_refus on reception (issue, recu_le);
