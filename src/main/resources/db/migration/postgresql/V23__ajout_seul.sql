-- The register of what was done takes lines and lets none be changed; only a purge, which says so for its own
-- transaction, takes some out.
create function evenement_ajout_seul() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('aci_bilan.purge', true) = 'oui' then
    return old;
  end if;
  raise exception 'the register only takes new lines';
end
$$;

create trigger evenement_ajout_seul before update or delete on evenement for each row
  execute function evenement_ajout_seul();

create trigger evenement_jamais_vide before truncate on evenement for each statement
  execute function evenement_ajout_seul();
