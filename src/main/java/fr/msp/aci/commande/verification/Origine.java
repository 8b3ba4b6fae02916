package fr.msp.aci.commande.verification;

import fr.msp.aci.commande.verification.Verdict.Etat;
import fr.msp.aci.commande.verification.Verdict.Sujet;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Emission;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.rapport.BilanIllisible;
import fr.msp.aci.rapport.BilanLu;
import fr.msp.aci.rapport.Ecart;
import fr.msp.aci.rapport.Ecart.Genre;
import fr.msp.aci.rapport.FichiersDuDossier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the register of a home says of a bilan handed in: whether it wrote these very bytes and, when it did not, in
 * what they differ from the last bilan it wrote of that structure and exercise.
 *
 * @param depot the database of the home
 * @param cle structure and exercise the bilan speaks of
 */
record Origine(Depot depot, Cle cle) {

    /** The one version that kept no register, and whose bilans did not say that they had been asked for other days. */
    private static final String SANS_JOURS = "aci-bilan 0.1.0";

    /** Those that did not note the archives. */
    private static final Set<String> SANS_ARCHIVES = Set.of(SANS_JOURS, "aci-bilan 0.2.0");

    /** What took its place says other figures, or rests on other facts. */
    static final String REMPLACANT_AUTRE = "registre.remplacant.autre";

    /** What took its place says the same figures of the same facts. */
    static final String REMPLACANT_PAREIL = "registre.remplacant.pareil";

    /** What took its place is not here any more. */
    static final String REMPLACANT_INCONNU = "registre.remplacant.inconnu";

    /**
     * Whether anything of that structure and exercise was written here. A database made again without a workbook that was
     * damaged has no bilan of it, but still knows the checksums of what was issued.
     */
    boolean connue() {
        return depot.bilans().json(cle).isPresent()
                || Stream.of("json", "pdf", "zip")
                        .anyMatch(format ->
                                depot.emissions().derniere(cle, format).isPresent());
    }

    /** Its JSON, alone or out of its PDF. */
    List<Verdict> json(BilanLu bilan, byte[] octets) {
        Optional<Emission> emission = emission("json", Empreinte.de(octets));
        if (emission.isPresent()) {
            Verdict emise = emise("registre.json", emission.get());
            return emise.etat() == Etat.REMPLACE ? List.of(emise, remplacant(bilan)) : List.of(emise);
        }
        Optional<BilanLu> dernier = dernier();
        return dernier.map(celui -> comparer(bilan.ecarts(celui)))
                .orElseGet(() -> List.of(Verdict.differe(Sujet.REGISTRE, "registre.json.autre")));
    }

    /**
     * A bilan of that version, of an earlier day than the last one issued, its exercise being over: it may have been asked
     * for that day, and is not to be held against one of another.
     */
    Optional<Verdict> dUnAutreJour(BilanLu bilan, byte[] octets) {
        if (!bilan.programme().equals(SANS_JOURS)
                || emission("json", Empreinte.de(octets)).isPresent()) {
            return Optional.empty();
        }
        return depot.bilans()
                .json(cle)
                .flatMap(Origine::lu)
                .map(BilanLu::calculeAu)
                .filter(cle.exercice().dernierJour()::equals)
                .filter(bilan.calculeAu()::isBefore)
                .map(jour -> Verdict.nonVerifie(
                        Sujet.REGISTRE, "registre.autre.jour", bilan.calculeAu(), jour, bilan.programme()));
    }

    private Optional<BilanLu> dernier() {
        return depot.bilans().json(cle).flatMap(Origine::lu);
    }

    /** What the bilan that took its place says otherwise, the sum that is due first. */
    private Verdict remplacant(BilanLu bilan) {
        Optional<BilanLu> dernier = dernier();
        if (dernier.isEmpty()) {
            return Verdict.remplace(Sujet.REGISTRE, REMPLACANT_INCONNU);
        }
        List<Ecart> ecarts = bilan.ecartsDeFond(dernier.get());
        return ecarts.isEmpty()
                ? Verdict.remplace(
                        Sujet.REGISTRE, REMPLACANT_PAREIL, dernier.get().montant())
                : Verdict.remplace(
                                Sujet.REGISTRE, REMPLACANT_AUTRE, dernier.get().montant(), bilan.montant())
                        .avec(ecarts);
    }

    private static Optional<BilanLu> lu(String json) {
        try {
            return Optional.of(BilanLu.de(json.getBytes(StandardCharsets.UTF_8)));
        } catch (BilanIllisible autreSchema) {
            return Optional.empty();
        }
    }

    /** Its PDF, to the byte; nothing when none was ever written here. */
    Optional<Verdict> pdf(String empreinte) {
        Optional<Emission> emission = emission("pdf", empreinte);
        if (emission.isPresent()) {
            return Optional.of(emise("registre.pdf", emission.get()));
        }
        return depot.emissions()
                .derniere(cle, "pdf")
                .map(derniere -> Verdict.differe(Sujet.REGISTRE, "registre.pdf.autre", derniere.emisLe()));
    }

    /** Its archive, to the byte; nothing when none was noted here, as by the versions that kept no register of them. */
    Optional<Verdict> archive(String empreinte, BilanLu bilan) {
        Optional<Emission> emission = emission("zip", empreinte);
        if (emission.isPresent()) {
            return Optional.of(emise("registre.zip", emission.get()));
        }
        return depot.emissions()
                .derniere(cle, "zip")
                .filter(derniere -> !SANS_ARCHIVES.contains(bilan.programme()))
                .map(derniere -> Verdict.differe(Sujet.REGISTRE, "registre.zip.autre", derniere.emisLe()));
    }

    /** The files of an archive that is none of those written here, one by one: which of them are, or were received. */
    List<Verdict> fichiers(List<FichiersDuDossier.Membre> membres, boolean dernierBilan) {
        List<String> autres = new ArrayList<>();
        List<String> remplaces = new ArrayList<>();
        int connus = 0;
        for (FichiersDuDossier.Membre membre : membres) {
            Optional<String> format = membre.format();
            if (format.isEmpty() ? !membre.estUnePiece() : sansEmission(format.get())) {
                continue;
            }
            if (!estConnu(membre)) {
                autres.add(membre.chemin());
            } else if (dernierBilan && format.isPresent() && !estLeDernier(format.get(), membre.empreinte())) {
                remplaces.add(membre.chemin());
            } else {
                connus++;
            }
        }
        List<Verdict> verdicts = new ArrayList<>();
        Archive.different("archive.registre.autres", autres).ifPresent(verdicts::add);
        Archive.different("archive.registre.remplaces", remplaces).ifPresent(verdicts::add);
        if (connus > 0) {
            verdicts.add(Verdict.tient(Sujet.ARCHIVE, "archive.registre.connus", connus));
        }
        verdicts.add(Verdict.nonVerifie(Sujet.ARCHIVE, "archive.registre.reste"));
        return verdicts;
    }

    private boolean estConnu(FichiersDuDossier.Membre membre) {
        return membre.format()
                .map(format -> emission(format, membre.empreinte()).isPresent())
                .orElseGet(() -> depot.pieces().connait(cle, membre.empreinte()));
    }

    private boolean sansEmission(String format) {
        return depot.emissions().derniere(cle, format).isEmpty();
    }

    boolean estLeDernier(String format, String empreinte) {
        return depot.emissions()
                .derniere(cle, format)
                .map(Emission::empreinte)
                .filter(empreinte::equals)
                .isPresent();
    }

    private Optional<Emission> emission(String format, String empreinte) {
        return depot.emissions()
                .de(empreinte)
                .filter(emission ->
                        emission.format().equals(format) && emission.cle().equals(cle));
    }

    private Verdict emise(String message, Emission emission) {
        return depot.emissions()
                .derniere(cle, emission.format())
                .filter(derniere -> !derniere.empreinte().equals(emission.empreinte()))
                .map(derniere ->
                        Verdict.remplace(Sujet.REGISTRE, message + ".remplace", emission.emisLe(), derniere.emisLe()))
                .orElseGet(() -> Verdict.tient(Sujet.REGISTRE, message, emission.emisLe()));
    }

    private static List<Verdict> comparer(List<Ecart> ecarts) {
        if (ecarts.isEmpty()) {
            return List.of(Verdict.differe(Sujet.REGISTRE, "registre.octets"));
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Genre genre : Genre.values()) {
            List<Ecart> siens = Contenu.de(genre, ecarts);
            if (!siens.isEmpty()) {
                verdicts.add(Verdict.differe(Sujet.REGISTRE, "registre." + genre.name(), siens.size())
                        .avec(siens));
            }
        }
        return verdicts;
    }
}
