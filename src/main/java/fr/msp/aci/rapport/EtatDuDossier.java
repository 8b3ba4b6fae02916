package fr.msp.aci.rapport;

import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.regle.CodeIndicateur;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first lines of the page to read first: whose dossier it is, whether it is to be sent, by when and what it is worth. */
final class EtatDuDossier {

    private final Rapport rapport;
    private final Optional<LocalDate> limite;
    private final boolean officiel;
    private final DejaEmis deja;
    private final List<String> lignes = new ArrayList<>();

    private EtatDuDossier(Rapport rapport, Optional<LocalDate> limite, boolean officiel, DejaEmis deja) {
        this.rapport = rapport;
        this.limite = limite;
        this.officiel = officiel;
        this.deja = deja;
    }

    static List<String> de(Rapport rapport, Optional<LocalDate> limite, boolean officiel, DejaEmis deja) {
        EtatDuDossier etat = new EtatDuDossier(rapport, limite, officiel, deja);
        etat.ecrire();
        return etat.lignes;
    }

    private void ecrire() {
        lignes.add(Textes.de(titre()));
        lignes.add(Textes.de(
                "dossier.identite",
                TexteLisible.ligne(rapport.activite().structure().raisonSociale()),
                bilan().finess().numero(),
                bilan().exercice().toString()));
        if (officiel) {
            etat();
        } else {
            lignes.add(Textes.de("dossier.aCote"));
        }
    }

    private Bilan bilan() {
        return rapport.bilan();
    }

    private String titre() {
        if (!officiel) {
            return "dossier.titre.aCote";
        }
        return bilan().regime().estChiffre() ? "dossier.titre" : "dossier.titre.simple";
    }

    /** Whether it is to be sent, by when, and what it is worth: before anything else, for nobody reads on. */
    private void etat() {
        if (rapport.provisoire()) {
            // Without the day of the bilan: a dossier is not written again because a day went by.
            lignes.add(Textes.de("dossier.provisoire", bilan().exercice().toString()));
        }
        List<CodeIndicateur> manquants = bilan().prerequisManquants();
        if (bilan().regime().estChiffre() && !manquants.isEmpty()) {
            String titres = bilan().resultats().stream()
                    .map(Resultat::detail)
                    .filter(detail -> manquants.contains(detail.code()))
                    .map(Detail::titre)
                    .collect(Collectors.joining(", "));
            lignes.add(Textes.de("dossier.prerequis", manquants.size(), titres));
        }
        if (!bilan().lacunes().isEmpty()) {
            lignes.add(Textes.de("dossier.lacunes", Synthese.lacunes(bilan())));
        }
        limite.ifPresent(jour -> lignes.add(Textes.de("dossier.limite" + echeance(jour), Ecriture.date(jour))));
        rapport.recuJusquAu()
                .ifPresent(jour -> lignes.add(
                        Textes.de(deja.dossier() ? "dossier.recu.remplace" : "dossier.recu", Ecriture.date(jour))));
        deja.correction().ifPresent(correction -> lignes.add(correction.phrase()));
    }

    private String echeance(LocalDate limite) {
        if (rapport.provisoire()) {
            return ".provisoire";
        }
        return rapport.recuJusquAu().filter(jour -> jour.isAfter(limite)).isPresent() ? ".passee" : "";
    }
}
