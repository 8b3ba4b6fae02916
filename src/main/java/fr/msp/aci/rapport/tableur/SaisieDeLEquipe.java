package fr.msp.aci.rapport.tableur;

import static fr.msp.aci.rapport.tableur.Case.liee;
import static fr.msp.aci.rapport.tableur.Case.saisie;

import fr.msp.aci.activite.CategorieProfession;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.calcul.Comptes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The inputs that are counted in the sheet of the team. */
final class SaisieDeLEquipe {

    private final Comptes comptes;

    SaisieDeLEquipe(Comptes comptes) {
        this.comptes = comptes;
    }

    static List<Case> personnes() {
        return List.of(
                liee("associes", Forme.ENTIER, "COUNTIF(equipe_associe,\"oui\")"),
                liee("presence_ipa", Forme.OUI_NON, "IF(COUNTIF(equipe_ipa,\"oui\")>0,\"oui\",\"non\")"));
    }

    List<Case> professions() {
        return List.of(professions(CategorieProfession.MEDICALE), professions(CategorieProfession.PARAMEDICALE));
    }

    private Case professions(CategorieProfession categorie) {
        String nom = "professions_" + categorie.name().toLowerCase(Locale.ROOT) + "s";
        // Who is an associate on one row and a nurse of ASALEE on another counts by one of them only.
        return comptes.offre().containsAll(comptes.associes())
                ? liee(nom, Forme.ENTIER, FeuilleListes.professions(categorie))
                : saisie(nom, Forme.ENTIER, comptes.professions(categorie));
    }

    static List<Case> medecins() {
        return List.of(
                liee("medecins", Forme.ENTIER, medecins("")),
                liee("medecins_sas", Forme.ENTIER, medecins(",equipe_sas,\"oui\"")));
    }

    /** Associates by their profession, and the vacataires. */
    private static String medecins(String condition) {
        return Stream.concat(
                        Stream.of(Profession.values())
                                .filter(Profession::estMedecin)
                                .map(medecin -> "equipe_profession,\"" + medecin.libelle() + "\",equipe_associe"),
                        Stream.of("equipe_vacataire"))
                .map(criteres -> "COUNTIFS(" + criteres + ",\"oui\"" + condition + ")")
                .collect(Collectors.joining("+"));
    }
}
