package fr.msp.aci.commande;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.calcul.levier.Leviers;
import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.Controleur;
import fr.msp.aci.controle.Regions;
import fr.msp.aci.lot.Metier;
import fr.msp.aci.rapport.BilanHtml;
import fr.msp.aci.rapport.BilanJson;
import fr.msp.aci.rapport.BilanPdf;
import fr.msp.aci.rapport.SynthesePdf;
import fr.msp.aci.rapport.tableur.BilanXlsx;
import fr.msp.aci.rapport.tableur.SyntheseXlsx;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.BaremeInvalide;
import fr.msp.aci.regle.Baremes;
import fr.msp.aci.regle.Region;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The parts of the program put together, as commands call them. */
final class Assemblage {

    private final Racine racine;
    private final Baremes baremes;
    private final LocalDate aujourdhui;

    /**
     * With the grids of the program and those of the home.
     *
     * @throws Refus when a grid of the user cannot be trusted
     */
    Assemblage(Racine racine) {
        this.racine = racine;
        this.aujourdhui = racine.environnement().aujourdhui();
        try {
            this.baremes = Baremes.avec(racine.maison().grids());
        } catch (BaremeInvalide invalide) {
            throw Refus.technique(racine.textes().de("bareme.invalide", invalide.getMessage()));
        } catch (UncheckedIOException illisible) {
            throw Refus.technique(
                    racine.textes().de("bareme.illisible", racine.maison().grids()));
        }
    }

    Baremes baremes() {
        return baremes;
    }

    LocalDate aujourdhui() {
        return aujourdhui;
    }

    /** The one of the runs, whose findings are in French: they are stored, sent and printed in the bilans. */
    Controleur controleur() {
        return controleur(new Catalogue());
    }

    /** One whose findings are only shown, in the language of that catalogue. */
    Controleur controleur(Catalogue catalogue) {
        return new Controleur(
                new LimitesChoisies(racine).limites(),
                exercice -> baremes.pour(exercice.annee()).isPresent(),
                aujourdhui,
                new Regions(Region.noms(), typee -> Region.nomOfficiel(typee).isPresent()),
                catalogue);
    }

    /** Years of which a workbook can be accepted today: those with a grid, up to the next one. */
    List<Integer> exercicesAcceptes() {
        return IntStream.rangeClosed(Exercice.PREMIER, aujourdhui.getYear() + 1)
                .filter(annee -> baremes.pour(annee).isPresent())
                .boxed()
                .toList();
    }

    Metier.Calcul calcul() {
        return new AvecConseils();
    }

    /**
     * @throws Refus when a key is to sign the bilans and cannot
     */
    Metier metier() {
        Controleur controleur = controleur();
        Supplier<BilanPdf> pdf = auBesoin(BilanPdf::new);
        Supplier<SynthesePdf> synthesePdf = auBesoin(() -> new SynthesePdf(Programme.nom()));
        SyntheseXlsx syntheseXlsx = new SyntheseXlsx(Programme.nom());
        BilanXlsx xlsx = new BilanXlsx(exercice -> baremes.pour(exercice.annee()));
        UnaryOperator<byte[]> sceau = SceauConfigure.dans(racine)
                .<UnaryOperator<byte[]>>map(cle -> cle::signer)
                .orElse(UnaryOperator.identity());
        return new Metier(
                controleur::controler,
                exercice -> baremes.pour(exercice.annee()),
                calcul(),
                Calculateur::dateDeReference,
                BilanJson::ecrire,
                (rapport, json) -> sceau.apply(pdf.get().ecrire(rapport, json)),
                xlsx::ecrire,
                BilanHtml::ecrire,
                new Metier.Regional(
                        Calculateur::calculer, synthese -> synthesePdf.get().ecrire(synthese), syntheseXlsx::ecrire),
                Programme.nom());
    }

    /** The bilan, and under what is missing of each indicator the steps that would pay. */
    private record AvecConseils() implements Metier.Calcul {

        @Override
        public Bilan calculer(Activite activite, Bareme bareme, LocalDate dateReference) {
            return Leviers.conseiller(chiffrer(activite, bareme, dateReference), activite, bareme);
        }

        @Override
        public Bilan chiffrer(Activite activite, Bareme bareme, LocalDate dateReference) {
            return Calculateur.calculer(activite, bareme, dateReference);
        }
    }

    /** Most nights render nothing: what is costly to load is loaded once, by who first asks for it. */
    private static <T> Supplier<T> auBesoin(Supplier<T> chargement) {
        AtomicReference<T> charge = new AtomicReference<>();
        return () -> {
            synchronized (charge) {
                if (charge.get() == null) {
                    charge.set(chargement.get());
                }
                return charge.get();
            }
        };
    }
}
