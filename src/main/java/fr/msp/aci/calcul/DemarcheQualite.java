package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.EtapeQualite;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Parametre;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A2-QUALITE: quality approach in three levels, each resting on those below (guide p. 36–37). */
final class DemarcheQualite implements Indicateur {

    private static final Map<NiveauQualite, Parametre> VARIABLES = Map.of(
            NiveauQualite.NIVEAU_2, QUALITE_POINTS_2,
            NiveauQualite.NIVEAU_3, QUALITE_POINTS_3);

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A2_QUALITE;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.QUALITE);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(QUALITE_POINTS_1)
                .plus(contexte.nombre(QUALITE_POINTS_2)
                        .plus(contexte.nombre(QUALITE_POINTS_3))
                        .fois(contexte.ratio()));
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        Tri<EtapeQualite> etapes = etapes(contexte);
        fiche.ecartes(etapes);
        List<NiveauQualite> atteints = atteints(fiche, etapes);
        if (atteints.isEmpty()) {
            return fiche.sansLigneComptee(
                    etapes,
                    Pas.de("A2-QUALITE.niveau-1").points(Fraction.ZERO).reference(fiche.reference(QUALITE_POINTS_1)));
        }
        List<EtapeQualite> comptees = etapes.comptes().stream()
                .filter(etape -> atteints.contains(etape.niveau()))
                .toList();
        fiche.preuves(comptees)
                .justifier(comptees, EtapeQualite::justificatif)
                .unSeulFichier(
                        "A2-QUALITE.pieces.un-seul",
                        FichierUnique.dans(
                                contexte.activite().pieces(),
                                de(etapes, NiveauQualite.NIVEAU_1),
                                EtapeQualite::niveau,
                                EtapeQualite::justificatif))
                .etape(Pas.de("A2-QUALITE.niveau-1")
                        .points(contexte.nombre(QUALITE_POINTS_1))
                        .reference(fiche.reference(QUALITE_POINTS_1))
                        .preuves(contexte.preuves(de(etapes, NiveauQualite.NIVEAU_1))))
                .fixes(contexte.nombre(QUALITE_POINTS_1));
        if (atteints.size() == 1) {
            return fiche.atteint();
        }
        if (contexte.patientele().isEmpty()) {
            return fiche.atteintSansPatientele();
        }
        for (NiveauQualite niveau : atteints.subList(1, atteints.size())) {
            NiveauVariable.ajouter(
                    fiche,
                    contexte,
                    "A2-QUALITE.niveau-" + niveau.libelle(),
                    VARIABLES.get(niveau),
                    de(etapes, niveau),
                    niveau == NiveauQualite.NIVEAU_2);
        }
        return fiche.atteint();
    }

    /** The levels that count, those below each being there too; says what the others lack. */
    private static List<NiveauQualite> atteints(Fiche fiche, Tri<EtapeQualite> etapes) {
        List<NiveauQualite> atteints = Stream.of(NiveauQualite.values())
                .takeWhile(niveau -> !de(etapes, niveau).isEmpty())
                .toList();
        for (NiveauQualite niveau : NiveauQualite.values()) {
            if (de(etapes, niveau).isEmpty()) {
                fiche.manque("A2-QUALITE.manque.niveau-" + niveau.libelle());
            }
        }
        List<EtapeQualite> sansAppui = etapes.comptes().stream()
                .filter(etape -> !atteints.contains(etape.niveau()))
                .toList();
        if (!sansAppui.isEmpty()) {
            fiche.avertir("A2-QUALITE.avertissement.niveau", Lieu.de(sansAppui));
        }
        return atteints;
    }

    /** Steps, standing once taken. */
    static Tri<EtapeQualite> etapes(Contexte contexte) {
        return Tri.durables(contexte, contexte.les(EtapeQualite.class), etape -> Periode.du(etape.date()));
    }

    /** The steps of a level that count. */
    static List<EtapeQualite> de(Tri<EtapeQualite> etapes, NiveauQualite niveau) {
        return etapes.comptes().stream()
                .filter(etape -> etape.niveau() == niveau)
                .toList();
    }
}
