package fr.msp.aci.rapport;

import fr.msp.aci.activite.Pieces;
import fr.msp.aci.activite.Reserves;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.rapport.Classement.Manquante;
import fr.msp.aci.rapport.Classement.Place;
import fr.msp.aci.rapport.Classement.Rubrique;
import fr.msp.aci.rapport.DossierCpam.Fichier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page to read first in the dossier for the CPAM: what is missing, what to look at, what is there, then how to check it. */
final class LisezMoi {

    // The plainest editor of Windows shows a text with other line ends as a single line.
    private static final String FIN_DE_LIGNE = "\r\n";

    /** More hide what comes after them. */
    private static final int MISES_AU_PLUS = 12;

    private static final int MISE_AU_PLUS = 240;

    private final Rapport rapport;
    private final List<Fichier> bilan;
    private final Classement pieces;
    private final Optional<LocalDate> limite;
    private final boolean officiel;
    private final DejaEmis deja;
    private final List<String> lignes = new ArrayList<>();

    LisezMoi(
            Rapport rapport,
            List<Fichier> bilan,
            Classement pieces,
            Optional<LocalDate> limite,
            boolean officiel,
            DejaEmis deja) {
        this.rapport = rapport;
        this.bilan = bilan;
        this.pieces = pieces;
        this.limite = limite;
        this.officiel = officiel;
        this.deja = deja;
    }

    String ecrit() {
        lignes.addAll(EtatDuDossier.de(rapport, limite, officiel, deja));
        manquantes();
        aRegarder();
        jointes();
        comptesRendus();
        titre("dossier.verifier");
        lignes.add(Textes.de("dossier.verifier.note", DossierCpam.MANIFESTE));
        return lignes.stream().map(ligne -> ligne + FIN_DE_LIGNE).collect(Collectors.joining());
    }

    private Bilan bilan() {
        return rapport.bilan();
    }

    /** A piece that no row names cannot be known to be missing: what counts without one is said as loud. */
    private void manquantes() {
        List<Detail> sansPiece = sansPiece();
        if (pieces.manquantes().isEmpty() && sansPiece.isEmpty()) {
            titre("dossier.completes");
            lignes.add(Textes.de("dossier.completes.note" + sorteDeNote()));
        }
        if (!pieces.manquantes().isEmpty()) {
            nommees();
        }
        if (!sansPiece.isEmpty()) {
            titre("dossier.sansPiece", sansPiece.size());
            lignes.add(Textes.de("dossier.sansPiece.note"));
            sansPiece.forEach(detail -> {
                indicateur(detail);
                lignes.add(Textes.de("dossier.demande", detail.piecesAttendues()));
                if (!detail.sansPiece().isEmpty()) {
                    puce(Textes.de("dossier.sansPiece.lieu", detail.sansPiece()));
                }
                detail.aJoindre().forEach(this::puce);
            });
            lignes.add("");
            boolean nommables =
                    sansPiece.stream().anyMatch(detail -> !detail.sansPiece().isEmpty());
            lignes.add(Textes.de(
                    nommables ? "dossier.sansPiece.remede" : "dossier.sansPiece.remede.joindre", dossierADeposer()));
        }
    }

    private String sorteDeNote() {
        if (!bilan().regime().estChiffre()) {
            return ".simple";
        }
        return bilan().resultats().stream().anyMatch(Resultat::atteint) ? "" : ".rien";
    }

    private List<Detail> sansPiece() {
        return rapport.bilan().resultats().stream()
                .filter(resultat -> rapport.bilan().regime().estChiffre() && resultat.atteint())
                .map(Resultat::detail)
                .filter(detail ->
                        !detail.sansPiece().isEmpty() || !detail.aJoindre().isEmpty())
                .toList();
    }

    private String dossierADeposer() {
        return rapport.bilan().finess().numero() + "-" + rapport.bilan().exercice();
    }

    private void nommees() {
        // Two indicators may name the same file: it is listed below each, and missing once.
        long nombre = pieces.manquantes().stream()
                .map(manquante -> Pieces.cle(manquante.nom()))
                .distinct()
                .count();
        titre("dossier.manquantes", nombre);
        pieces.manquantes().stream()
                .collect(Collectors.groupingBy(Manquante::rubrique, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::manquantes);
        if (officiel) {
            lignes.add("");
            lignes.add(Textes.de("dossier.manquantes.note", dossierADeposer()));
        }
    }

    private void manquantes(Rubrique rubrique, List<Manquante> siennes) {
        rubrique(rubrique);
        siennes.forEach(manquante -> puce(manquante(manquante)));
    }

    private String manquante(Manquante manquante) {
        String nom = TexteLisible.ligne(manquante.nom());
        if (manquante.recue()) {
            return Textes.de("dossier.manquante.perdue", nom);
        }
        return rapport.activite()
                .exerciceDAvant(manquante.nom())
                .map(annee -> Textes.de("dossier.manquante.avant", nom, annee.toString()))
                .orElseGet(() -> Textes.de("dossier.manquante", nom));
    }

    /** The cautions of the bilan, each in one line: who sends it should not find them later, in the bilan. */
    private void aRegarder() {
        List<String> mises = MiseEnGarde.horsPieces(rapport);
        if (mises.isEmpty()) {
            return;
        }
        titre("dossier.aRegarder");
        lignes.add(Textes.de("dossier.aRegarder.note"));
        int montrees = mises.size() <= MISES_AU_PLUS ? mises.size() : MISES_AU_PLUS - 1;
        mises.subList(0, montrees).forEach(mise -> puce(TexteLisible.court(mise, MISE_AU_PLUS)));
        if (montrees < mises.size()) {
            puce(Textes.de("attention.suite", mises.size() - montrees));
        }
    }

    private void jointes() {
        titre("dossier.jointes");
        lignes.add("");
        lignes.add(Textes.de("dossier.bilan"));
        bilan.forEach(fichier -> puce(NomSur.de(fichier.nom())));
        for (Resultat resultat : rapport.bilan().resultats()) {
            List<Place> siennes = places(Rubrique.de(resultat.detail()));
            if (resultat.atteint() || !siennes.isEmpty()) {
                indicateur(resultat.detail());
                if (bilan().regime().estChiffre()) {
                    lignes.add(Textes.de("dossier.demande", resultat.detail().piecesAttendues()));
                }
                siennes.forEach(place -> puce(place.ligne()));
                if (siennes.isEmpty()) {
                    puce(Textes.de("dossier.jointes.rien"));
                }
            }
        }
        List<Place> secpa = places(Rubrique.secpa());
        if (!secpa.isEmpty()) {
            rubrique(Rubrique.secpa());
            secpa.forEach(place -> puce(place.ligne()));
        }
        List<Place> autres = places(Rubrique.autres());
        if (!autres.isEmpty()) {
            rubrique(Rubrique.autres());
            lignes.add(Textes.de("dossier.autres.note"));
            autres.forEach(place -> puce(place.ligne()));
        }
    }

    private void comptesRendus() {
        if (pieces.gardees().isEmpty() && pieces.nonRecues().isEmpty()) {
            return;
        }
        titre("dossier.gardees");
        lignes.add(Textes.de("dossier.gardees.note"));
        pieces.gardees().forEach(nom -> puce(gardee(nom)));
        pieces.nonRecues()
                .forEach(nom -> puce(Textes.de(
                        rapport.activite().pieces().aPerdu(nom) ? "dossier.gardees.perdue" : "dossier.gardees.nonRecue",
                        TexteLisible.ligne(nom))));
    }

    /** Minutes that no meeting names now say why they are taken for some. */
    private String gardee(String nom) {
        String cle = Pieces.cle(nom);
        Reserves reserves = rapport.activite().reserves();
        if (rapport.activite().comptesRendus().containsKey(cle)) {
            return TexteLisible.ligne(nom);
        }
        return reserves.autrefois().containsKey(cle)
                ? Textes.de("dossier.gardees.autrefois", TexteLisible.ligne(nom))
                : Textes.de(
                        "dossier.gardees.proche",
                        TexteLisible.ligne(nom),
                        TexteLisible.ligne(reserves.proches().get(cle)));
    }

    private List<Place> places(Rubrique rubrique) {
        return pieces.jointes().stream()
                .filter(place -> place.rubrique().equals(rubrique))
                .toList();
    }

    private void titre(String cle, Object... valeurs) {
        String titre = Textes.de(cle, valeurs);
        lignes.add("");
        lignes.add("");
        lignes.add(titre);
        lignes.add("=".repeat(titre.length()));
    }

    private void indicateur(Detail detail) {
        rubrique(Rubrique.de(detail));
    }

    private void rubrique(Rubrique rubrique) {
        lignes.add("");
        lignes.add(rubrique.titre());
    }

    private void puce(String texte) {
        lignes.add("  - " + texte);
    }
}
