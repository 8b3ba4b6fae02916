package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.classeur.Classeur;
import fr.msp.aci.classeur.ClasseurRefuse;
import fr.msp.aci.classeur.FeuilleLue;
import fr.msp.aci.classeur.Lignes;
import fr.msp.aci.classeur.Limites;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Goes through the sheets of a workbook: the structure first, since it tells the year all the dates are held against. */
final class LectureDuClasseur {

    private final Schema schema;
    private final Limites limites;
    private final IdentiteDuClasseur identite;
    private final ExamenDuClasseur examen;
    private final Recueil recueil;
    private final GardePatients garde;
    private final Set<String> deLaMaison =
            Schema.FEUILLES_DU_PROGRAMME.stream().map(Appellation::cle).collect(Collectors.toSet());
    private final Set<SchemaFeuille> presentes = new HashSet<>();
    private final List<String> prochesDeLaStructure = new ArrayList<>();
    private final Set<String> justificatifs = new HashSet<>();
    private Optional<Finess> finess = Optional.empty();
    private Optional<Exercice> exercice = Optional.empty();
    private Optional<Exercice> exerciceSur = Optional.empty();

    LectureDuClasseur(Schema schema, Limites limites, IdentiteDuClasseur identite, ExamenDuClasseur examen) {
        this.schema = schema;
        this.limites = limites;
        this.identite = identite;
        this.examen = examen;
        this.recueil = examen.recueil();
        this.garde = new GardePatients(recueil);
    }

    void lire(Classeur classeur) throws ClasseurRefuse, IOException {
        List<FeuilleLue> autres = new ArrayList<>();
        classeur.feuilles().forEach(feuille -> schema.reconnaitre(feuille.nom()).ifPresent(presentes::add));
        for (FeuilleLue feuille : classeur.feuilles()) {
            if (estLaStructure(feuille) && examen.feuille(Feuille.STRUCTURE).isEmpty()) {
                lire(classeur, feuille);
            } else {
                autres.add(feuille);
            }
        }
        if (examen.feuille(Feuille.STRUCTURE).isPresent()) {
            finess = identite.finess(examen);
            exercice = identite.exercice(examen);
            exerciceSur = identite.exerciceSur(examen);
            identite.verifierLaRegion(examen);
        }
        for (FeuilleLue feuille : autres) {
            lire(classeur, feuille);
        }
        if (examen.feuille(Feuille.STRUCTURE).isEmpty()) {
            signalerSansStructure();
        }
        garde.filtrer(classeur);
    }

    /** The sheet that is most likely the missing one is to be renamed: added beside it, an empty one would hide its answers. */
    private void signalerSansStructure() {
        if (prochesDeLaStructure.isEmpty()) {
            recueil.signaler(Cas.STRUCTURE_ABSENTE, Lieu.classeur(), "");
        } else {
            recueil.signaler(
                    Cas.STRUCTURE_MAL_NOMMEE,
                    Lieu.classeur(),
                    "",
                    recueil.locutions().citerAuChoix(prochesDeLaStructure));
        }
    }

    private boolean estLaStructure(FeuilleLue feuille) {
        return schema.reconnaitre(feuille.nom())
                .filter(connue -> connue.feuille() == Feuille.STRUCTURE)
                .isPresent();
    }

    private void lire(Classeur classeur, FeuilleLue feuille) throws ClasseurRefuse, IOException {
        String nom = nomMontrable(feuille);
        Optional<SchemaFeuille> connue = schema.reconnaitre(feuille.nom());
        try (Lignes lignes = classeur.lignes(feuille)) {
            if (connue.isEmpty()) {
                ignorer(feuille, nom, lignes);
                return;
            }
            Optional<FeuilleExaminee> premiere = examen.feuille(connue.get().feuille());
            if (premiere.filter(this::aUnContenu).isPresent()) {
                enPlus(new FeuilleExaminee(feuille.rang(), nom, connue.get()), premiere.get(), lignes);
                return;
            }
            examiner(new FeuilleExaminee(feuille.rang(), nom, connue.get()), feuille.masquee(), lignes);
        }
    }

    private boolean aUnContenu(FeuilleExaminee feuille) {
        return feuille.parle() || recueil.aUneErreur(feuille.rang());
    }

    /** A second sheet of one kind: no one can tell which counts, unless this one holds nothing. */
    private void enPlus(FeuilleExaminee feuille, FeuilleExaminee premiere, Lignes lignes)
            throws ClasseurRefuse, IOException {
        Recueil sansSuite = recueil.vierge();
        if (feuille.schema().disposition() == SchemaFeuille.Disposition.CHAMPS) {
            new LectureStructure(feuille, sansSuite, identite).lire(lignes, garde);
        } else {
            tableau(feuille, sansSuite, piece -> {}).lire(lignes, garde);
        }
        boolean vide = !feuille.parle() && !sansSuite.aUneErreur();
        recueil.signaler(
                vide ? Cas.DEUXIEME_VIDE : Cas.DEUX_FEUILLES,
                feuille.lieu(),
                feuille.nom(),
                premiere.nom(),
                feuille.schema().nom());
    }

    private void examiner(FeuilleExaminee feuille, boolean masquee, Lignes lignes) throws ClasseurRefuse, IOException {
        examen.ajouter(feuille);
        if (masquee) {
            recueil.signaler(Cas.MASQUEE, feuille.lieu(), feuille.nom());
        }
        if (feuille.schema().disposition() == SchemaFeuille.Disposition.CHAMPS) {
            LectureStructure lecture = new LectureStructure(feuille, recueil, identite);
            examen.structureLue(lecture);
            lecture.lire(lignes, garde);
        } else {
            tableau(feuille, recueil, justificatifs::add).lire(lignes, garde);
        }
    }

    private LectureDeTableau tableau(FeuilleExaminee feuille, Recueil dits, Consumer<String> pieces) {
        int auPlus = feuille.feuille() == Feuille.USAGE_SIP ? Integer.MAX_VALUE : limites.lignesDUneFeuille();
        return new LectureDeTableau(feuille, exerciceSur, auPlus, dits, pieces);
    }

    /** A sheet nobody knows is not read, but no patient's number may hide there. */
    private void ignorer(FeuilleLue feuille, String nom, Lignes lignes) throws ClasseurRefuse, IOException {
        Lieu lieu = Lieu.feuille(feuille.rang(), nom);
        boolean remplie = garder(lignes, lieu);
        if (!deLaMaison.contains(Appellation.cle(feuille.nom()))) {
            Optional<SchemaFeuille> proche = schema.laPlusProche(feuille.nom());
            if (remplie
                    && proche.filter(visee -> visee.feuille() == Feuille.STRUCTURE)
                            .isPresent()) {
                prochesDeLaStructure.add(nom);
            }
            String visee = proche.map(SchemaFeuille::nom).orElse("");
            recueil.signaler(casDUneInconnue(proche, remplie), lieu, nom, visee);
        }
    }

    private Cas casDUneInconnue(Optional<SchemaFeuille> proche, boolean remplie) {
        if (proche.isEmpty() || !remplie) {
            return Cas.FEUILLE_INCONNUE;
        }
        return presentes.contains(proche.get()) ? Cas.FEUILLE_EN_PLUS : Cas.FEUILLE_INCONNUE_PROCHE;
    }

    /** Looks through its rows; false when there are none. */
    private boolean garder(Lignes lignes, Lieu lieu) throws ClasseurRefuse, IOException {
        boolean remplie = false;
        for (var ligne = lignes.suivante(); ligne.isPresent(); ligne = lignes.suivante()) {
            garde.filtrer(ligne.get(), lieu);
            remplie = true;
        }
        return remplie;
    }

    private String nomMontrable(FeuilleLue feuille) {
        if (!Nir.dans(feuille.nom())) {
            return Catalogue.montree(feuille.nom());
        }
        String anonyme = recueil.locutions().feuilleAnonyme(Nir.MASQUE);
        recueil.signaler(Cas.NIR_NOM_DE_FEUILLE, Lieu.feuille(feuille.rang(), anonyme), Nir.MASQUE);
        return anonyme;
    }

    Optional<Finess> finess() {
        return finess;
    }

    Optional<Exercice> exercice() {
        return exercice;
    }

    Set<String> justificatifs() {
        return justificatifs;
    }
}
