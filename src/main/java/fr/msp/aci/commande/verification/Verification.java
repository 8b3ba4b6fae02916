package fr.msp.aci.commande.verification;

import fr.msp.aci.commande.verification.Verdict.Etat;
import fr.msp.aci.commande.verification.Verdict.Sujet;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Hebergement;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Registre;
import fr.msp.aci.lot.Metier;
import fr.msp.aci.rapport.BilanIllisible;
import fr.msp.aci.rapport.BilanLu;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.rapport.Remise;
import fr.msp.aci.rapport.Remise.Format;
import fr.msp.aci.regle.Bareme;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks at a bilan that comes back, from the inside (its own facts) and from the outside (the register of a home). */
public final class Verification {

    private final Contenu contenu;
    private final Maison maison;
    private final Hebergement hebergement;
    private final List<X509Certificate> certificats;

    /**
     * For a home, which need not exist.
     *
     * @param baremes the grids at hand, those in force first
     * @param calcul how facts become figures
     * @param programme name and version of this program
     * @param maison whose register is asked
     * @param hebergement where its database lies
     * @param certificats whose signatures are trusted
     */
    public Verification(
            List<Bareme> baremes,
            Metier.Calcul calcul,
            String programme,
            Maison maison,
            Hebergement hebergement,
            List<X509Certificate> certificats) {
        this.contenu = new Contenu(baremes, calcul, programme);
        this.maison = maison;
        this.hebergement = hebergement;
        this.certificats = List.copyOf(certificats);
    }

    /**
     * Looks at a file.
     *
     * @return empty when no bilan is in it
     * @throws IOException when it cannot be read from the disk
     */
    public Optional<Resultat> verifier(Path fichier) throws IOException {
        try {
            Optional<Remise> remise = Remise.ouvrir(fichier);
            return remise.isPresent() ? Optional.of(verifier(remise.get(), fichier)) : Optional.empty();
        } catch (BilanIllisible illisible) {
            Verdict pourquoi = illisible
                    .schema()
                    .map(autre -> Verdict.differe(Sujet.LECTURE, "lecture.autre.schema", autre))
                    .orElseGet(() -> Verdict.differe(Sujet.LECTURE, "lecture.impossible"));
            return Optional.of(new Resultat(Optional.empty(), List.of(pourquoi)));
        }
    }

    private Resultat verifier(Remise remise, Path fichier) throws IOException {
        byte[] json = remise.json();
        BilanLu bilan = BilanLu.de(json);
        List<Verdict> registre = registre(remise, bilan, Empreinte.de(fichier));
        Verdict signature = remise.pdf()
                .map(pdf -> Signature.examiner(pdf, certificats))
                .orElseGet(() -> Verdict.nonVerifie(Sujet.SIGNATURE, "signature.json"));
        List<Verdict> verdicts = new ArrayList<>(contenu.examiner(bilan, reconnue(remise, registre, signature)));
        if (remise.format() == Format.ZIP) {
            verdicts.addAll(Archive.examiner(remise, bilan));
        }
        verdicts.addAll(registre);
        verdicts.add(signature);
        verdicts.addAll(reserves(remise, bilan, registre, signature));
        return new Resultat(Optional.of(bilan), verdicts);
    }

    /** Whether the register knows its JSON, to the byte, or a signature that is trusted covers it. */
    private static boolean reconnue(Remise remise, List<Verdict> registre, Verdict signature) {
        return tient(registre, "registre.json")
                || signature.etat() == Etat.TIENT
                        && remise.jsonDuPdf()
                                .filter(sien -> Arrays.equals(sien, remise.json()))
                                .isPresent();
    }

    private List<Verdict> registre(Remise remise, BilanLu bilan, String empreinteDuFichier) throws IOException {
        Cle cle = new Cle(bilan.finess(), bilan.exercice());
        Registre.Reponse<List<Verdict>> reponse = Registre.demander(
                maison, hebergement, depot -> registre(depot, cle, remise, bilan, empreinteDuFichier));
        if (reponse instanceof Registre.Reponse.Lue<List<Verdict>> lue) {
            return lue.valeur();
        }
        if (reponse instanceof Registre.Reponse.Occupee<List<Verdict>> occupee) {
            return List.of(Verdict.nonVerifie(Sujet.REGISTRE, "registre.occupe", maison.racine(), occupee.detenteur()));
        }
        if (reponse instanceof Registre.Reponse.Refusee<List<Verdict>> refusee) {
            return List.of(Verdict.nonVerifie(Sujet.REGISTRE, "registre.refuse", refusee.raison()));
        }
        return List.of(Verdict.nonVerifie(
                Sujet.REGISTRE,
                reponse instanceof Registre.Reponse.Absente<?> ? "registre.absent" : "registre.illisible",
                maison.racine()));
    }

    private static List<Verdict> registre(
            Depot depot, Cle cle, Remise remise, BilanLu bilan, String empreinteDuFichier) {
        if (!bilan.jours().equals(Rapport.Jours.OFFICIELS)) {
            return List.of(Verdict.nonVerifie(Sujet.REGISTRE, "registre.a.part"));
        }
        Origine origine = new Origine(depot, cle);
        if (!origine.connue()) {
            return List.of(Verdict.nonVerifie(Sujet.REGISTRE, "registre.inconnu", cle.finess(), cle.exercice()));
        }
        Optional<Verdict> dUnAutreJour = origine.dUnAutreJour(bilan, remise.json());
        if (dUnAutreJour.isPresent()) {
            return List.of(dUnAutreJour.get());
        }
        List<Verdict> verdicts = new ArrayList<>(origine.json(bilan, remise.json()));
        remise.pdf().map(Empreinte::de).flatMap(origine::pdf).ifPresent(verdicts::add);
        if (remise.format() == Format.ZIP) {
            verdicts.addAll(archive(origine, remise, bilan, empreinteDuFichier));
        }
        return verdicts;
    }

    /** The archive as a whole and, when it is none that is known, its files one by one. */
    private static List<Verdict> archive(Origine origine, Remise remise, BilanLu bilan, String empreinte) {
        List<Verdict> verdicts = new ArrayList<>();
        origine.archive(empreinte, bilan).ifPresent(verdicts::add);
        if (verdicts.stream().noneMatch(Verdict::garantit)) {
            boolean dernier = origine.estLeDernier("json", Empreinte.de(remise.json()));
            remise.fichiers().ifPresent(ceux -> verdicts.addAll(origine.fichiers(ceux.membres(), dernier)));
        }
        return verdicts;
    }

    /** What nobody should believe to have been checked. */
    private static List<Verdict> reserves(Remise remise, BilanLu bilan, List<Verdict> registre, Verdict signature) {
        List<Verdict> reserves = new ArrayList<>();
        if (bilan.constats() > 0 && !tient(registre, "registre.json")) {
            reserves.add(Verdict.nonVerifie(Sujet.EXPLICATIONS, "constats", bilan.constats()));
        }
        bilan.jours()
                .recuAu()
                .ifPresent(jour -> reserves.add(Verdict.nonVerifie(Sujet.EXPLICATIONS, "reception", jour)));
        if (remise.pdf().isPresent() && !tient(registre, "registre.pdf") && signature.etat() != Etat.TIENT) {
            reserves.add(Verdict.nonVerifie(Sujet.PAGES, "pages"));
        }
        boolean examinee = tient(registre, "registre.zip")
                || registre.stream().anyMatch(verdict -> verdict.sujet() == Sujet.ARCHIVE);
        if (remise.fichiers().isPresent() && !examinee) {
            reserves.add(Verdict.nonVerifie(Sujet.ARCHIVE, Archive.RESTE));
        }
        return reserves;
    }

    private static boolean tient(List<Verdict> verdicts, String cle) {
        return verdicts.stream()
                .anyMatch(verdict -> verdict.garantit() && verdict.cle().startsWith(cle));
    }
}
