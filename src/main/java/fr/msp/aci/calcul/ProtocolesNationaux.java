package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.Choix;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.ProtocoleDeclare;
import fr.msp.aci.activite.ProtocoleNational;
import fr.msp.aci.regle.CodeIndicateur;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A2-PNC: national protocols of cooperation declared to the ARS, with their professions in the team (guide p. 38–39). */
final class ProtocolesNationaux implements Indicateur {

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A2_PNC;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PROFESSIONNELS, Feuille.PNC);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(PNC_POINTS).fois(contexte.nombre(PNC_MAXIMUM));
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        Tri<ProtocoleDeclare> declares = declares(contexte);
        fiche.ecartes(declares);
        if (declares.comptes().isEmpty()) {
            return fiche.manque("A2-PNC.manque")
                    .sansLigneComptee(
                            declares,
                            Pas.de("A2-PNC.declares").nombre(Fraction.ZERO).reference(fiche.reference(PNC_POINTS)));
        }
        List<ProtocoleDeclare> comptes = comptes(fiche, contexte, declares);
        avertirDeLIpa(fiche, contexte, comptes);
        return comptes.isEmpty() ? fiche.nonAtteint() : atteint(fiche, contexte, comptes.size());
    }

    /** Those whose delegated professions are in the team, each once; says of every one whether it counts. */
    private static List<ProtocoleDeclare> comptes(Fiche fiche, Contexte contexte, Tri<ProtocoleDeclare> declares) {
        Set<Profession> presentes = presentes(contexte);
        Map<ProtocoleNational, ProtocoleDeclare> parProtocole = new LinkedHashMap<>();
        declares.comptes().forEach(ligne -> parProtocole.putIfAbsent(ligne.protocole(), ligne));
        List<ProtocoleDeclare> comptes = new ArrayList<>();
        parProtocole.values().forEach(ligne -> {
            List<Profession> absentes = absentes(ligne.protocole(), presentes);
            boolean compte = absentes.isEmpty();
            if (compte) {
                comptes.add(ligne);
            } else {
                fiche.manque(
                        "A2-PNC.manque.profession", ligne.protocole().numero(), absentes(ligne.protocole(), absentes));
            }
            fiche.etape(Pas.de(
                            "A2-PNC.protocole",
                            ligne.protocole().numero(),
                            ligne.protocole().sujet())
                    .valeur(Textes.de(compte ? "A2-PNC.compte" : "A2-PNC.non-compte"))
                    .reference(fiche.reference(PNC_POINTS))
                    .preuves(contexte.preuves(List.of(ligne))));
        });
        fiche.preuves(parProtocole.values());
        return comptes;
    }

    private static Resultat atteint(Fiche fiche, Contexte contexte, int comptes) {
        Fraction maximum = contexte.nombre(PNC_MAXIMUM);
        Fraction retenus = Fraction.de(comptes).plafonneA(maximum);
        Fraction points = contexte.nombre(PNC_POINTS).fois(retenus);
        return fiche.etape(Pas.de("A2-PNC.retenus", maximum)
                        .plafonne(Fraction.de(comptes), maximum, Ecriture::nombre)
                        .reference(fiche.reference(PNC_MAXIMUM)))
                .etape(Pas.de("A2-PNC.points")
                        .formule(Textes.de("formule.produit", contexte.nombre(PNC_POINTS), retenus))
                        .points(points)
                        .reference(fiche.reference(PNC_POINTS)))
                .fixes(points)
                .atteint();
    }

    /** Protocols declared to the ARS, standing once declared. */
    private static Tri<ProtocoleDeclare> declares(Contexte contexte) {
        return Tri.durables(contexte, contexte.les(ProtocoleDeclare.class), ligne -> Periode.du(ligne.declaration()));
    }

    /** Protocols declared whose delegated professions are in the team. */
    static Set<ProtocoleNational> comptes(Contexte contexte) {
        Set<Profession> presentes = presentes(contexte);
        return declares(contexte).comptes().stream()
                .map(ProtocoleDeclare::protocole)
                .filter(protocole -> absentes(protocole, presentes).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProtocoleNational.class)));
    }

    /** The professions of the team; an infirmier en pratique avancée is also an infirmier. */
    private static Set<Profession> presentes(Contexte contexte) {
        Set<Profession> professions = contexte.equipe().membres().stream()
                .map(Professionnel::professionComptee)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Profession.class)));
        if (contexte.aUneIpa()) {
            professions.add(Profession.INFIRMIER);
        }
        return professions;
    }

    /** Delegated professions that a protocol lacks; where one of two is enough, both or none. */
    private static List<Profession> absentes(ProtocoleNational protocole, Set<Profession> presentes) {
        List<Profession> delegues = delegues(protocole);
        List<Profession> absentes = delegues.stream()
                .filter(profession -> !presentes.contains(profession))
                .toList();
        return unSuffit(protocole) && absentes.size() < delegues.size() ? List.of() : absentes;
    }

    private static List<Profession> delegues(ProtocoleNational protocole) {
        return switch (protocole) {
            case CHEVILLE, LOMBALGIE -> List.of(Profession.MASSEUR_KINESITHERAPEUTE);
            case POLLAKIURIE, RHINO_CONJONCTIVITE, ODYNOPHAGIE, ERUPTION_VESICULEUSE ->
                List.of(Profession.INFIRMIER, Profession.PHARMACIEN);
        };
    }

    private static boolean unSuffit(ProtocoleNational protocole) {
        return protocole == ProtocoleNational.ODYNOPHAGIE || protocole == ProtocoleNational.ERUPTION_VESICULEUSE;
    }

    private static String absentes(ProtocoleNational protocole, List<Profession> absentes) {
        return absentes.stream()
                .map(Choix::libelle)
                .collect(Collectors.joining(Textes.de(unSuffit(protocole) ? "ou" : "et")));
    }

    private static void avertirDeLIpa(Fiche fiche, Contexte contexte, List<ProtocoleDeclare> comptes) {
        boolean infirmier = contexte.equipe().membres().stream()
                .anyMatch(membre -> membre.professionComptee() == Profession.INFIRMIER);
        boolean demande =
                comptes.stream().anyMatch(ligne -> delegues(ligne.protocole()).contains(Profession.INFIRMIER));
        if (demande && !infirmier && contexte.aUneIpa()) {
            fiche.hypothese("A2-PNC.hypothese.ipa").preuves(contexte.equipe().ipa());
        }
    }
}
