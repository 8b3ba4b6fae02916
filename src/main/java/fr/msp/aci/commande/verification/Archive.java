package fr.msp.aci.commande.verification;

import fr.msp.aci.commande.verification.Verdict.Sujet;
import fr.msp.aci.rapport.BilanLu;
import fr.msp.aci.rapport.Ecart;
import fr.msp.aci.rapport.Ecart.Genre;
import fr.msp.aci.rapport.FichiersDuDossier;
import fr.msp.aci.rapport.Remise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files of a dossier: whether they speak of one bilan, and whether they are those that its manifest lists. */
final class Archive {

    /** That nothing but its own list was there to hold its files against. */
    static final String RESTE = "archive.reste";

    private Archive() {}

    static List<Verdict> examiner(Remise remise, BilanLu bilan) {
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(memeJson(remise));
        remise.pageDuMemeJson()
                .map(pareil -> pareil
                        ? Verdict.tient(Sujet.ARCHIVE, "archive.meme.page")
                        : Verdict.differe(Sujet.ARCHIVE, "archive.autre.page"))
                .ifPresent(verdicts::add);
        Optional<FichiersDuDossier> fichiers = remise.fichiers();
        if (fichiers.isPresent()) {
            verdicts.addAll(fichiers(fichiers.get(), bilan));
        } else {
            verdicts.add(Verdict.differe(Sujet.ARCHIVE, "archive.sans.manifeste"));
        }
        return verdicts;
    }

    private static Verdict memeJson(Remise remise) {
        if (remise.pdf().isEmpty() || remise.jsonDuPdf().isEmpty()) {
            return Verdict.nonVerifie(Sujet.ARCHIVE, "archive.sans.pdf");
        }
        boolean pareil = Arrays.equals(remise.json(), remise.jsonDuPdf().get());
        return pareil
                ? Verdict.tient(Sujet.ARCHIVE, "archive.meme.json")
                : Verdict.differe(Sujet.ARCHIVE, "archive.autre.json");
    }

    private static List<Verdict> fichiers(FichiersDuDossier fichiers, BilanLu bilan) {
        List<Verdict> verdicts = new ArrayList<>();
        if (!fichiers.finess().equals(bilan.finess().numero())
                || !fichiers.exercice().equals(String.valueOf(bilan.exercice().annee()))) {
            verdicts.add(
                    Verdict.differe(Sujet.ARCHIVE, "archive.autre.manifeste", fichiers.finess(), fichiers.exercice()));
        }
        different("archive.changes", fichiers.changes()).ifPresent(verdicts::add);
        different("archive.ajoutes", fichiers.ajoutes()).ifPresent(verdicts::add);
        different("archive.absents", fichiers.absents()).ifPresent(verdicts::add);
        if (!fichiers.complet()) {
            verdicts.add(Verdict.nonVerifie(Sujet.ARCHIVE, "archive.demesure"));
        }
        if (fichiers.conformes()) {
            verdicts.add(Verdict.tient(Sujet.ARCHIVE, "archive.conforme", fichiers.listes()));
        }
        return verdicts;
    }

    static Optional<Verdict> different(String cle, List<String> noms) {
        return noms.isEmpty()
                ? Optional.empty()
                : Optional.of(Verdict.differe(Sujet.ARCHIVE, cle, noms.size())
                        .avec(noms.stream()
                                .map(nom -> new Ecart(Genre.FAIT, nom, "", ""))
                                .toList()));
    }
}
