package fr.msp.aci.calcul;

import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The numbers that the CPAM asks for in a list of people: the AM number of who is libéral, the RPPS number of whose
 * profession has one (guide p. 9, 11).
 */
final class NumerosDemandes {

    /** Assistants whom the guide counts, and who are not all in the national directory. */
    private static final Set<Profession> SANS_RPPS = EnumSet.of(
            Profession.AIDE_SOIGNANT,
            Profession.AUXILIAIRE_PUERICULTURE,
            Profession.AMBULANCIER,
            Profession.ASSISTANT_DENTAIRE);

    /** Nothing tells whether a vacataire is libéral or comes from a hospital: no number is asked that may not exist. */
    private static final Set<Statut> LIBERAUX = EnumSet.of(Statut.ASSOCIE, Statut.COLLABORATEUR);

    private NumerosDemandes() {}

    /** Warns of those whose number is not there. */
    static void verifier(Fiche fiche, List<Professionnel> personnes) {
        dire(
                fiche,
                "avertissement.numeros.rpps",
                personnes,
                personne -> personne.rpps().isEmpty() && !SANS_RPPS.contains(personne.profession()));
        dire(
                fiche,
                "avertissement.numeros.am",
                personnes,
                personne -> personne.numeroAm().isEmpty()
                        && LIBERAUX.contains(personne.statut())
                        && !SANS_RPPS.contains(personne.profession()));
    }

    private static void dire(
            Fiche fiche, String cle, List<Professionnel> personnes, Predicate<Professionnel> incomplete) {
        List<Professionnel> incompletes = personnes.stream().filter(incomplete).toList();
        if (!incompletes.isEmpty()) {
            fiche.avertir(cle, Lieu.de(incompletes));
        }
    }
}
