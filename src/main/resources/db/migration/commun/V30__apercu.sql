-- What the page over all structures shows of a bilan, so that a night that changes one need not read them all.
alter table bilan add column apercu text;
