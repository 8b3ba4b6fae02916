package fr.msp.aci.commande.verification;

import fr.msp.aci.commande.verification.Verdict.Sujet;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Emission;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.rapport.BilanIllisible;
import fr.msp.aci.rapport.BilanLu;
import fr.msp.aci.rapport.Ecart;
import fr.msp.aci.rapport.Ecart.Genre;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            return List.of(emise("registre.json", emission.get()));
        }
        Optional<BilanLu> dernier = depot.bilans().json(cle).flatMap(Origine::lu);
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

    /** Its archive, when it is one written here: those of versions before were not noted, so another proves nothing. */
    Optional<Verdict> archive(String empreinte) {
        return emission("zip", empreinte).map(emission -> emise("registre.zip", emission));
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
                        Verdict.tient(Sujet.REGISTRE, message + ".remplace", emission.emisLe(), derniere.emisLe()))
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
