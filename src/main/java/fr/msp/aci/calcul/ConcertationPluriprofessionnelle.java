package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Parametre;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A2-CONCERTATION: meetings between professions and the cases they study, socle (guide p. 26–30). */
final class ConcertationPluriprofessionnelle implements Indicateur {

    /** The patients over whom the cases are counted. */
    static final List<ChampStructure> BASE = List.of(
            ChampStructure.PATIENTELE_ALD_MOINS_75,
            ChampStructure.PATIENTELE_75_HORS_ALD,
            ChampStructure.PATIENTELE_75_ALD);

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A2_CONCERTATION;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PROFESSIONNELS, Feuille.RCP, Feuille.DOSSIERS_RCP);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(CONCERTATION_POINTS).fois(contexte.ratio());
    }

    @Override
    public Fraction supplement(Contexte contexte) {
        return contexte.aUneIpa() ? contexte.nombre(CONCERTATION_POINTS_IPA).fois(contexte.ratio()) : Fraction.ZERO;
    }

    @Override
    public boolean suitLaPatientele() {
        return true;
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        DossiersEtudies etudies = DossiersEtudies.de(fiche, contexte);
        fiche.preuves(etudies.preuves());
        int reunions = etudies.reunions().size();
        int demandees = reunionsDemandees(contexte);
        Optional<Integer> base = base(contexte);
        boolean baseNulle = base.filter(patients -> patients == 0).isPresent();
        boolean assez = reunions >= demandees && etudies.total() > 0;
        if (reunions < demandees) {
            ReunionsManquantes.dire(fiche, demandees - reunions, etudies);
        }
        if (etudies.total() == 0) {
            fiche.manque("A2-CONCERTATION.manque.dossiers");
        }
        if (base.isEmpty()) {
            fiche.manque("A2-CONCERTATION.manque.base");
        } else if (baseNulle) {
            fiche.manque("A2-CONCERTATION.manque.base-nulle");
        }
        if (contexte.les(Rcp.class).isEmpty()) {
            return fiche.nonEngage();
        }
        decrire(fiche, contexte, etudies);
        if (baseNulle && etudies.total() > 0) {
            return fiche.avertir("A2-CONCERTATION.avertissement.base-nulle", etudies.total())
                    .donneesManquantes();
        }
        if (!assez) {
            return fiche.nonAtteint();
        }
        if (base.isEmpty() || contexte.patientele().isEmpty()) {
            return fiche.donneesManquantes();
        }
        return points(fiche, contexte, etudies.total(), base.get()).atteint();
    }

    private static void decrire(Fiche fiche, Contexte contexte, DossiersEtudies etudies) {
        if (contexte.contrat().enCoursDAnnee()) {
            fiche.hypothese("A2-CONCERTATION.hypothese.premier-exercice");
        }
        List<Rcp> horsSip = etudies.reunions().stream()
                .filter(reunion -> !reunion.integreAuSip())
                .toList();
        if (!horsSip.isEmpty()) {
            fiche.avertir("A2-CONCERTATION.avertissement.sip", Lieu.de(horsSip));
        }
        fiche.nommer(etudies.reunions().stream()
                        .flatMap(reunion -> reunion.justificatif().stream())
                        .toList())
                .etape(demandees(fiche, contexte))
                .etape(Pas.de("A2-CONCERTATION.reunions")
                        .nombre(Fraction.de(etudies.reunions().size()))
                        .reference(fiche.reference(CONCERTATION_REUNIONS))
                        .preuves(contexte.preuves(etudies.reunions())))
                .etape(Pas.de("A2-CONCERTATION.dossiers")
                        .somme(
                                etudies.parDate().values().stream()
                                        .map(Fraction::de)
                                        .toList(),
                                Ecriture::nombre)
                        .nombre(Fraction.de(etudies.total()))
                        .details(etudies.details())
                        .reference(fiche.reference(CONCERTATION_TAUX))
                        .preuves(contexte.preuves(etudies.preuves())));
    }

    private static Fiche points(Fiche fiche, Contexte contexte, int dossiers, int base) {
        Fraction exact = Fraction.sur(dossiers, base).fois(100);
        Fraction taux = exact.tronque(contexte.entier(CONCERTATION_DECIMALES));
        Fraction cible = contexte.nombre(CONCERTATION_TAUX).fois(partDeLAnnee(contexte));
        BASE.forEach(fiche::preuve);
        fiche.hypothese("A2-CONCERTATION.hypothese.age");
        fiche.etape(Pas.de("A2-CONCERTATION.base")
                .formule(formuleDeLaBase(contexte))
                .nombre(Fraction.de(base))
                .reference(PageDuGuide.PATIENTS_ALD_OU_AGES.dans(contexte))
                .preuves(Provenance.de(contexte.activite(), List.of(), BASE)));
        Pas pas = Pas.de("A2-CONCERTATION.taux")
                .formule(Textes.de("formule.taux", dossiers, base))
                .pourcent(taux)
                .reference(fiche.reference(CONCERTATION_DECIMALES));
        fiche.etape(taux.equals(exact) ? pas : pas.arrondi("arrondi.tronque", contexte.entier(CONCERTATION_DECIMALES)));
        fiche.etape(cible(fiche, contexte, cible))
                .etape(Pas.de("A2-CONCERTATION.taux-retenu")
                        .plafonne(taux, cible, Ecriture::pourcent)
                        .reference(fiche.reference(CONCERTATION_TAUX)))
                .ratio(CONCERTATION_POINTS);
        if (taux.compareTo(cible) < 0) {
            // The rate is cut to its decimals before it is compared: it must reach the next one that the target allows.
            Fraction arrondie = cible.auDessus(contexte.entier(CONCERTATION_DECIMALES));
            int suffisants = arrondie.fois(base).pourcent().arrondiAuDessus();
            fiche.manque("A2-CONCERTATION.manque.taux", suffisants - dossiers);
        }
        ajouter(fiche, contexte, "A2-CONCERTATION.points", CONCERTATION_POINTS, taux, cible);
        if (contexte.aUneIpa()) {
            ajouter(fiche, contexte, "A2-CONCERTATION.ipa", CONCERTATION_POINTS_IPA, taux, cible);
            fiche.preuves(contexte.equipe().ipa()).hypothese("A2-CONCERTATION.hypothese.ipa");
        }
        return fiche;
    }

    private static Pas cible(Fiche fiche, Contexte contexte, Fraction cible) {
        Pas pas = Pas.de("A2-CONCERTATION.cible").pourcent(cible).reference(fiche.reference(CONCERTATION_TAUX));
        return contexte.contrat().enCoursDAnnee()
                ? pas.formule(Textes.de(
                        "A2-CONCERTATION.formule.cible",
                        contexte.nombre(CONCERTATION_TAUX),
                        contexte.contrat().prorata()))
                : pas;
    }

    private static void ajouter(
            Fiche fiche, Contexte contexte, String cle, Parametre parametre, Fraction taux, Fraction cible) {
        Fraction points = contexte.nombre(parametre);
        boolean plein = taux.atteint(cible);
        Fraction part = plein ? Fraction.UN : taux.divisePar(cible);
        Fraction variables = points.fois(contexte.ratio()).fois(part);
        String formule = plein
                ? Textes.de("formule.produit", points, contexte.ratio())
                : Textes.de("A2-CONCERTATION.formule.points", points, contexte.ratio(), taux, diviseur(contexte));
        fiche.etape(Pas.de(cle).formule(formule).points(variables).reference(fiche.reference(parametre)))
                .variables(variables);
    }

    /** The target as it is computed: a quotient of days has no exact decimal writing. */
    private static String diviseur(Contexte contexte) {
        Fraction taux = contexte.nombre(CONCERTATION_TAUX);
        return contexte.contrat().enCoursDAnnee()
                ? Textes.de(
                        "A2-CONCERTATION.formule.diviseur",
                        taux,
                        contexte.contrat().prorata())
                : Ecriture.nombre(taux);
    }

    /** In the year of the contract the meetings follow its prorata, rounded up. */
    private static int reunionsDemandees(Contexte contexte) {
        int reunions = contexte.nombre(CONCERTATION_REUNIONS)
                .fois(partDeLAnnee(contexte))
                .arrondiAuDessus();
        return contexte.contrat().enCoursDAnnee()
                ? Math.max(reunions, contexte.entier(CONCERTATION_REUNIONS_PLANCHER))
                : reunions;
    }

    private static Fraction partDeLAnnee(Contexte contexte) {
        return contexte.contrat().prorata().fraction();
    }

    private static Pas demandees(Fiche fiche, Contexte contexte) {
        Pas pas = Pas.de("A2-CONCERTATION.demandees")
                .nombre(Fraction.de(reunionsDemandees(contexte)))
                .reference(fiche.reference(CONCERTATION_REUNIONS));
        return contexte.contrat().enCoursDAnnee()
                ? pas.formule(Textes.de(
                                "formule.produit",
                                contexte.nombre(CONCERTATION_REUNIONS),
                                contexte.contrat().prorata()))
                        .arrondi("A2-CONCERTATION.arrondi", contexte.nombre(CONCERTATION_REUNIONS_PLANCHER))
                : pas;
    }

    private static Optional<Integer> base(Contexte contexte) {
        return BASE.stream()
                .map(contexte.structure()::entier)
                .reduce((a, b) -> a.flatMap(x -> b.map(y -> x + y)))
                .orElseThrow();
    }

    private static String formuleDeLaBase(Contexte contexte) {
        return BASE.stream()
                .map(champ -> Ecriture.de(contexte.structure().entier(champ).orElseThrow()))
                .reduce((a, b) -> a + " + " + b)
                .orElseThrow();
    }
}
