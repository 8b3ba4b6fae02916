package fr.msp.aci.controle;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.LecteurDeSaisie;
import fr.msp.aci.classeur.Contenu;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads what is typed on a command line by the contract of workbooks, so that none of it is declared twice. */
public final class LectureHorsClasseur implements LecteurDeSaisie {

    private final Schema schema = Schema.declare();

    @Override
    public Lue lire(Feuille feuille, String entete, String texte) {
        Colonne<?> colonne = schema.pour(feuille).colonnes().stream()
                .filter(declaree -> declaree.entete().equals(entete))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + entete + " in " + feuille));
        return lire(feuille, colonne, texte);
    }

    private static <T> Lue lire(Feuille feuille, Colonne<T> colonne, String texte) {
        Recueil recueil = new Recueil(new Catalogue());
        LigneSaisie saisie = new LigneSaisie(0);
        Lieu lieu = Lieu.feuille(0, feuille.libelle()).champ(colonne.entete());
        new LectureDeCellule(recueil).lire(feuille, new Contenu.Texte(texte), colonne, () -> lieu, saisie);
        return saisie.lue(colonne)
                .<Lue>map(valeur -> new Acceptee(Canonique.texte(valeur)))
                .orElseGet(() -> new Refusee(
                        recueil.constats().get(0).message(), colonne.type().valeurs()));
    }

    @Override
    public List<Incoherence> incoherences(Activite activite) {
        Recueil recueil = new Recueil(new Catalogue());
        Verifications.mener(new ExamenDuDossier(activite, List.of(), recueil, UnaryOperator.identity()));
        return recueil.constats().stream()
                .filter(constat -> constat.feuille().equals(Optional.of(Feuille.STRUCTURE.libelle())))
                .map(constat -> new Incoherence(constat.message(), constat.severite() == Severite.ERREUR))
                .toList();
    }
}
