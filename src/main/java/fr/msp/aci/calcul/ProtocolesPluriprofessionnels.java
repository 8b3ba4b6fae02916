package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.NomNormalise;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Parametre;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A2-PROTOCOLES: protocols between professions, eight at most, socle (guide p. 24–25). */
final class ProtocolesPluriprofessionnels implements Indicateur {

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A2_PROTOCOLES;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PROFESSIONNELS, Feuille.PROTOCOLES);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(PROTOCOLES_POINTS).fois(contexte.nombre(PROTOCOLES_MAXIMUM));
    }

    @Override
    public Fraction supplement(Contexte contexte) {
        return contexte.aUneIpa()
                ? contexte.nombre(PROTOCOLES_POINTS_IPA).fois(contexte.nombre(PROTOCOLES_MAXIMUM))
                : Fraction.ZERO;
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        Tri<Protocole> valides = valides(contexte);
        fiche.ecartes(valides);
        List<Protocole> comptes = comptes(fiche, valides);
        int maximum = contexte.entier(PROTOCOLES_MAXIMUM);
        int retenus = Math.min(comptes.size(), maximum);
        if (retenus < maximum) {
            fiche.manque(retenus == 0 ? "A2-PROTOCOLES.manque.aucun" : "A2-PROTOCOLES.manque", maximum - retenus);
        }
        if (comptes.isEmpty()) {
            return valides.estVide()
                    ? fiche.nonEngage()
                    : valides(fiche, contexte, comptes).nonAtteint();
        }
        avertirDesProfessions(fiche, contexte, comptes);
        valides(fiche, contexte, comptes)
                .preuves(comptes)
                .justifier(comptes, Protocole::justificatif)
                .etape(Pas.de("A2-PROTOCOLES.retenus", maximum)
                        .plafonne(Fraction.de(comptes.size()), Fraction.de(maximum), Ecriture::nombre)
                        .reference(fiche.reference(PROTOCOLES_MAXIMUM)));
        ajouter(fiche, contexte, "A2-PROTOCOLES.points", PROTOCOLES_POINTS, retenus);
        if (contexte.aUneIpa()) {
            ajouter(fiche, contexte, "A2-PROTOCOLES.ipa", PROTOCOLES_POINTS_IPA, retenus);
            fiche.preuves(contexte.equipe().ipa());
        }
        return fiche.atteint();
    }

    private static Fiche valides(Fiche fiche, Contexte contexte, List<Protocole> comptes) {
        return fiche.etape(Pas.de("A2-PROTOCOLES.valides")
                .nombre(Fraction.de(comptes.size()))
                .reference(fiche.reference(PROTOCOLES_POINTS))
                .preuves(contexte.preuves(comptes)));
    }

    /** Protocols by whether they are valid at the reference date. */
    static Tri<Protocole> valides(Contexte contexte) {
        return valides(contexte.dateReference(), contexte.les(Protocole.class));
    }

    /** The same at a day. */
    static Tri<Protocole> valides(LocalDate jour, List<Protocole> protocoles) {
        return Tri.le(
                jour,
                protocoles,
                protocole -> new Periode(Optional.of(protocole.validation()), protocole.finValidite()));
    }

    /** Those that count, each title once. */
    static List<Protocole> comptes(Fiche fiche, Tri<Protocole> valides) {
        List<Protocole> admis = admis(fiche, valides.comptes());
        List<Protocole> comptes = sansDoublon(admis);
        Set<Protocole> premiers = new HashSet<>(comptes);
        List<Protocole> doublons = admis.stream()
                .filter(protocole -> !premiers.contains(protocole))
                .toList();
        if (!doublons.isEmpty()) {
            fiche.avertir("A2-PROTOCOLES.avertissement.doublon", Lieu.de(doublons));
        }
        return comptes;
    }

    /** Those of annexe 3, and those off-list with the favourable opinion of the medical service. */
    private static List<Protocole> admis(Fiche fiche, List<Protocole> protocoles) {
        List<Protocole> refuses =
                protocoles.stream().filter(Protocole::attendUnAvis).toList();
        if (!refuses.isEmpty()) {
            fiche.avertir("A2-PROTOCOLES.avertissement.hors-liste", Lieu.de(refuses));
        }
        return protocoles.stream()
                .filter(protocole -> !refuses.contains(protocole))
                .toList();
    }

    /** The first of each title. */
    static List<Protocole> sansDoublon(List<Protocole> protocoles) {
        Set<String> vus = new HashSet<>();
        return protocoles.stream()
                .filter(protocole -> vus.add(NomNormalise.de(protocole.intitule())))
                .toList();
    }

    private static void avertirDesProfessions(Fiche fiche, Contexte contexte, List<Protocole> comptes) {
        int demandees = contexte.entier(PROTOCOLES_PROFESSIONS);
        List<Protocole> pauvres = comptes.stream()
                .filter(protocole -> protocole.professions().stream()
                                .map(NomNormalise::de)
                                .distinct()
                                .count()
                        < demandees)
                .toList();
        if (!pauvres.isEmpty()) {
            fiche.avertir("A2-PROTOCOLES.avertissement.professions", Lieu.de(pauvres), demandees);
        }
    }

    private static void ajouter(Fiche fiche, Contexte contexte, String cle, Parametre parametre, int retenus) {
        Fraction points = contexte.nombre(parametre).fois(retenus);
        fiche.etape(Pas.de(cle)
                        .formule(Textes.de("formule.produit", contexte.nombre(parametre), retenus))
                        .points(points)
                        .reference(fiche.reference(parametre)))
                .fixes(points);
    }
}
