-- The register of what was done takes lines and lets none be changed.
create trigger evenement_ajout_seul before update, delete on evenement for each row
  call 'fr.msp.aci.depot.AjoutSeul';
