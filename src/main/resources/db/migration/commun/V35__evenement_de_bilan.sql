-- The last rendering of a bilan is asked for at each one; of years of events its exercise alone leaves too many.
create index evenement_de_bilan on evenement (finess, exercice, genre);
