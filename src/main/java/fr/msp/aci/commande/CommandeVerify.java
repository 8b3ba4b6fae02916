package fr.msp.aci.commande;

import fr.msp.aci.commande.verification.Resultat;
import fr.msp.aci.commande.verification.Verdict;
import fr.msp.aci.commande.verification.Verification;
import fr.msp.aci.depot.BaseRefusee;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.rapport.BilanLu;
import fr.msp.aci.rapport.Ecart;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Baremes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what a bilan that comes back is worth: what holds, what differs, and what could not be checked here. */
@Command(name = "verify")
final class CommandeVerify implements Callable<Integer> {

    private static final int ECARTS_MONTRES = 10;

    @ParentCommand
    private Racine racine;

    @Parameters(paramLabel = "FILE", descriptionKey = "verify.fichier")
    private Path fichier;

    @Override
    public Integer call() throws IOException {
        Path place = FichierDonne.place(racine, fichier);
        Maison maison = racine.maisonFacultative();
        Assemblage assemblage = new Assemblage(racine);
        List<Bareme> baremes = Stream.concat(assemblage.baremes().tous().stream(), Baremes.integres().tous().stream())
                .toList();
        Resultat resultat = new Verification(
                        baremes,
                        assemblage.calcul(),
                        Programme.nom(),
                        maison,
                        BaseConfiguree.dans(racine),
                        Certificats.de(racine))
                .verifier(place)
                .orElseThrow(() -> Refus.usage(racine.textes().de("verify.pas.un.bilan", fichier)));
        resultat.bilan().ifPresent(this::presenter);
        resultat.verdicts().forEach(this::dire);
        conclure(resultat);
        return resultat.differences() == 0 ? Sortie.BIEN : Sortie.REFUS;
    }

    private void presenter(BilanLu bilan) {
        racine.ecran()
                .annoncer(
                        "verify.bilan",
                        fichier.getFileName(),
                        bilan.raisonSociale(),
                        bilan.finess(),
                        bilan.exercice(),
                        Presentation.jour(bilan.calculeAu()),
                        bilan.programme());
    }

    private void dire(Verdict verdict) {
        Ecran ecran = racine.ecran();
        Object[] valeurs = verdict.valeurs().stream().map(this::lisible).toArray();
        ecran.annoncer(
                "verify.ligne",
                racine.textes().de("verify." + verdict.etat().name()),
                racine.textes().de("verify." + verdict.cle(), valeurs));
        int montres = racine.bavard() ? Integer.MAX_VALUE : ECARTS_MONTRES;
        String phrase =
                switch (verdict.sujet()) {
                    case REGISTRE -> "verify.ecart.registre";
                    case ARCHIVE -> "verify.ecart.archive";
                    default -> "verify.ecart.recalcul";
                };
        for (Ecart ecart : verdict.ecarts().stream().limit(montres).toList()) {
            ecran.annoncer(phrase, ecart.lieu(), ecart.trouve(), ecart.attendu());
        }
        if (verdict.ecarts().size() > montres) {
            ecran.annoncer("verify.ecart.suite", verdict.ecarts().size() - montres);
        }
    }

    private void conclure(Resultat resultat) {
        List<Object> valeurs = new ArrayList<>(List.of(
                resultat.differences(),
                resultat.bilan().map(BilanLu::programme).orElse(""),
                Programme.nom(),
                resultat.remplaceLe().map(this::lisible).orElse("")));
        valeurs.addAll(resultat.montants());
        valeurs.add(resultat.montants().stream().distinct().count());
        racine.ecran().annoncer("verify.conclusion." + resultat.conclusion(), valeurs.toArray());
    }

    private Object lisible(Object valeur) {
        if (valeur instanceof BaseRefusee refusee) {
            return RefusDeBase.dit(racine.textes(), refusee, racine.maison());
        }
        if (valeur instanceof Instant instant) {
            return Presentation.heure(instant.atZone(Maison.FUSEAU));
        }
        if (valeur instanceof LocalDate jour) {
            return Presentation.jour(jour);
        }
        return valeur instanceof Integer ? valeur : valeur.toString();
    }
}
