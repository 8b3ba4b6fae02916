package fr.msp.aci.courriel;

import fr.msp.aci.activite.Adresse;
import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Severite;
import fr.msp.aci.depot.BilanConserve;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Entree;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.lot.Lieux;
import fr.msp.aci.rapport.Apercu;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words the mails. They travel and stay where nobody here looks after them: the text names no one, quotes no cell and no
 * file name, and of a structure it gives the number, the year and what its bilan comes to.
 */
final class Redaction {

    /** Beyond that, servers refuse: 5 MiB. */
    static final long OCTETS_DE_LA_COPIE = 5L << 20;

    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("dd/MM/uuuu 'à' HH:mm", Locale.FRENCH);

    private final Textes textes = new Textes();
    private final Catalogue catalogue = new Catalogue();
    private final Maison maison;
    private final Reglages reglages;

    Redaction(Maison maison, Reglages reglages) {
        this.maison = maison;
        this.reglages = reglages;
    }

    /** A refusal, to the structure it speaks of: with the annotated copy, where there is one that may leave. */
    Courrier refus(String identifiant, Reception refus, Adresse structure) throws IOException {
        Optional<Path> copie = copie(refus);
        return refus(identifiant, refus, structure, copie, copie.isPresent() ? "refus.copie" : "refus.sans.copie");
    }

    /**
     * A refusal, to the administrator: whose workbook it is remains to be seen, so nothing of it is sent. It lies in the
     * home, where the administrator can go.
     */
    Courrier refusDInconnu(String identifiant, Reception refus, Adresse administrateur) {
        return refus(identifiant, refus, administrateur, Optional.empty(), "refus.inconnu");
    }

    /** Several of them at once: when each came, of whom, how wrong it is, and where it lies. */
    Courrier refusDInconnus(String identifiant, List<Reception> refus, Adresse administrateur) {
        List<String> texte = new ArrayList<>();
        texte.add(textes.de("bonjour"));
        texte.add(textes.de("inconnus.quoi", refus.size()));
        texte.add(refus.stream().map(this::enUneLigne).collect(Collectors.joining("\n")));
        if (refus.stream().anyMatch(Redaction::nommeUnPatient)) {
            texte.add(textes.de("inconnus.donnee.personnelle"));
        }
        texte.add(textes.de("inconnus.suite"));
        return courrier(
                identifiant, administrateur, textes.de("inconnus.sujet", refus.size()), texte, Optional.empty());
    }

    private String enUneLigne(Reception refus) {
        return textes.de(
                "inconnus.ligne",
                numero(refus.entree()),
                HEURE.format(refus.entree().recuLe().atZone(Maison.FUSEAU)),
                deQui(refus),
                refus.nombre(Severite.ERREUR));
    }

    private static boolean nommeUnPatient(Reception refus) {
        return refus.constats().stream().anyMatch(constat -> constat.code() == CodeConstat.DONNEE_PERSONNELLE);
    }

    private Courrier refus(
            String identifiant, Reception refus, Adresse destinataire, Optional<Path> copie, String suite) {
        List<String> texte = new ArrayList<>();
        texte.add(textes.de("bonjour"));
        texte.add(textes.de(
                "refus.quoi",
                HEURE.format(refus.entree().recuLe().atZone(Maison.FUSEAU)),
                deQui(refus),
                refus.nombre(Severite.ERREUR)));
        texte.add(textes.de("refus.erreurs") + "\n" + erreurs(refus.constats()));
        if (nommeUnPatient(refus)) {
            texte.add(textes.de("refus.donnee.personnelle"));
        }
        texte.add(textes.de(suite, numero(refus.entree())));
        if (Files.isDirectory(Lieux.justificatifs(Lieux.conserve(maison, refus)))) {
            texte.add(textes.de("refus.justificatifs", numero(refus.entree())));
        }
        return courrier(identifiant, destinataire, textes.de("refus.sujet", deQui(refus)), texte, copie);
    }

    /**
     * A bilan that is ready, with its figures when there is a contract to count them by, and what came since the last mail.
     */
    Courrier bilan(
            String identifiant,
            BilanConserve bilan,
            Optional<Apercu> apercu,
            Optional<Nouveautes> nouveautes,
            Adresse structure) {
        boolean chiffre = apercu.filter(Apercu::estChiffre).isPresent();
        List<String> texte = new ArrayList<>();
        texte.add(textes.de("bonjour"));
        texte.add(textes.de("bilan.quoi", deQui(bilan.cle())));
        if (chiffre) {
            texte.add(textes.de("bilan.chiffres", montant(bilan.points()), montant(bilan.euros())));
            texte.add(
                    bilan.prerequisManquants().isEmpty()
                            ? textes.de("bilan.prerequis.atteints")
                            : textes.de("bilan.prerequis.manquants", String.join(", ", bilan.prerequisManquants())));
        } else {
            texte.add(textes.de("bilan.sans.contrat"));
        }
        nouveautes.flatMap(this::recues).ifPresent(texte::add);
        if (nouveautes.isPresent()) {
            apercu.map(Apercu::piecesManquantes)
                    .filter(nombre -> nombre > 0)
                    .ifPresent(nombre -> texte.add(textes.de("bilan.pieces.manquantes", nombre)));
        }
        String sujet = nouveautes.filter(Nouveautes::sontDesJustificatifs).isPresent()
                ? "bilan.sujet.justificatifs"
                : "bilan.sujet";
        return courrier(identifiant, structure, textes.de(sujet, deQui(bilan.cle())), texte, Optional.empty());
    }

    private Optional<String> recues(Nouveautes nouveautes) {
        String quoi = Stream.of(
                        textes.de("bilan.nouveau.classeurs", nouveautes.classeurs()),
                        textes.de("bilan.nouveau.justificatifs", nouveautes.justificatifs()))
                .filter(texte -> !texte.isEmpty())
                .collect(Collectors.joining(", "));
        return quoi.isEmpty()
                ? Optional.empty()
                : Optional.of(textes.de(
                        "bilan.nouveau", HEURE.format(nouveautes.depuis().atZone(Maison.FUSEAU)), quoi));
    }

    /** To the address that another one replaced: whoever reads it knows whether that was wanted. */
    Courrier adresseChangee(String identifiant, Cle cle, Adresse ancienne) {
        List<String> texte = new ArrayList<>();
        texte.add(textes.de("bonjour"));
        texte.add(textes.de("adresse.quoi", deQui(cle)));
        return courrier(identifiant, ancienne, textes.de("adresse.sujet", deQui(cle)), texte, Optional.empty());
    }

    private Courrier courrier(
            String identifiant, Adresse destinataire, String sujet, List<String> texte, Optional<Path> jointe) {
        reglages.lien().ifPresent(lien -> texte.add(textes.de("lien", lien)));
        texte.add(textes.de("automatique"));
        return new Courrier(identifiant, destinataire, sujet, String.join("\n\n", texte) + "\n", jointe);
    }

    /**
     * The annotated copy. Never that of a workbook with a patient's data: their numbers are masked in it, but who writes
     * numbers writes names beside them, which nothing can find.
     */
    private Optional<Path> copie(Reception refus) throws IOException {
        Path copie = Lieux.copieAnnotee(Lieux.conserve(maison, refus));
        boolean part = !nommeUnPatient(refus) && Files.isRegularFile(copie) && Files.size(copie) <= OCTETS_DE_LA_COPIE;
        return part ? Optional.of(copie) : Optional.empty();
    }

    /** What is wrong, in the words of the catalogue: its titles hold nothing of the workbook. */
    private String erreurs(List<Constat> constats) {
        Map<CodeConstat, Integer> nombres = new TreeMap<>();
        constats.stream()
                .filter(constat -> constat.severite() == Severite.ERREUR)
                .forEach(constat -> nombres.merge(constat.code(), 1, Integer::sum));
        List<String> lignes = new ArrayList<>();
        nombres.forEach((code, nombre) ->
                lignes.add(textes.de("refus.erreur", catalogue.fiche(code).titre(), nombre)));
        return String.join("\n", lignes);
    }

    private String deQui(Reception refus) {
        return refus.cle().map(this::deQui).orElseGet(() -> textes.de("structure.inconnue"));
    }

    private String deQui(Cle cle) {
        return textes.de("structure", cle.finess().numero(), cle.exercice().toString());
    }

    /** How its files in {@code rejected/} begin: by it they are found, and it says nothing else. */
    private static String numero(Entree entree) {
        String conserve = entree.nomDeConservation();
        String nom = conserve.substring(0, conserve.indexOf(entree.empreinte().substring(0, 16)));
        return nom.substring(0, nom.length() - 1);
    }

    private static String montant(BigDecimal nombre) {
        DecimalFormatSymbols signes = new DecimalFormatSymbols(Locale.FRENCH);
        signes.setGroupingSeparator('\u00A0');
        return new DecimalFormat("#,##0.00", signes).format(nombre);
    }
}
