package fr.msp.aci.controle;

import fr.msp.aci.classeur.Cellule;
import fr.msp.aci.classeur.Contenu;
import fr.msp.aci.classeur.Ligne;
import java.util.List;

/** Stands at the door: a cell that holds a patient's number goes no further, whatever its sheet or column. */
final class GardePatients {

    private final Recueil recueil;

    GardePatients(Recueil recueil) {
        this.recueil = recueil;
    }

    /** The row without the cells that hold such a number, each of them said. */
    Ligne filtrer(Ligne ligne, Lieu feuille) {
        boolean propre = true;
        for (Cellule cellule : ligne.cellules()) {
            if (estPersonnelle(cellule.contenu())) {
                propre = false;
                recueil.signaler(Cas.NIR_CELLULE, feuille.ligne(ligne.numero()).colonne(cellule.colonne()), Nir.MASQUE);
            }
        }
        if (propre) {
            return ligne;
        }
        List<Cellule> restantes = ligne.cellules().stream()
                .map(cellule -> estPersonnelle(cellule.contenu())
                        ? new Cellule(cellule.colonne(), CellulePersonnelle.CONTENU)
                        : cellule)
                .toList();
        return new Ligne(ligne.numero(), ligne.masquee(), restantes);
    }

    private static boolean estPersonnelle(Contenu contenu) {
        if (contenu instanceof Contenu.Texte texte) {
            return Nir.dans(texte.texte());
        }
        return contenu instanceof Contenu.Nombre nombre
                && nombre.format() != Contenu.Format.DATE
                && nombre.valeur().precision() - nombre.valeur().scale() >= 13
                && Nir.dans(nombre.affiche());
    }
}
