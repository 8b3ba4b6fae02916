package fr.msp.aci.controle;

import fr.msp.aci.classeur.Cellule;
import fr.msp.aci.classeur.Classeur;
import fr.msp.aci.classeur.ClasseurRefuse;
import fr.msp.aci.classeur.Contenu;
import fr.msp.aci.classeur.Endroit;
import fr.msp.aci.classeur.FeuilleLue;
import fr.msp.aci.classeur.Ligne;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Stands at the door: a cell that tells who a patient is goes no further, whatever its sheet or column. */
final class GardePatients {

    /** A number of 13 figures shown as a percentage is held as one of 11. */
    private static final int CHIFFRES_SANS_POURCENTAGE = 11;

    /** A text of that length takes a while, and a few bytes of a file can repeat it over a whole row. */
    private static final int LONG = 256;

    private final Recueil recueil;

    GardePatients(Recueil recueil) {
        this.recueil = recueil;
    }

    /** The row without the cells that tell a patient, each of them said; what lies beneath cells is looked at too. */
    Ligne filtrer(Ligne ligne, Lieu feuille) {
        Map<Integer, Cas> fautives = new TreeMap<>();
        Map<String, Optional<Cas>> textesLongs = new HashMap<>();
        noter(ligne.cellules(), fautives, textesLongs);
        noter(ligne.dessous(), fautives, textesLongs);
        if (fautives.isEmpty()) {
            return ligne;
        }
        fautives.forEach((colonne, cas) -> recueil.signaler(
                cas,
                feuille.ligne(ligne.numero()).colonne(colonne),
                cas == Cas.NIR_CELLULE ? Nir.MASQUE : PatientNomme.MASQUE));
        List<Cellule> restantes = ligne.cellules().stream()
                .map(cellule -> fautives.containsKey(cellule.colonne())
                        ? new Cellule(cellule.colonne(), CellulePersonnelle.CONTENU)
                        : cellule)
                .toList();
        return new Ligne(ligne.numero(), ligne.masquee(), restantes);
    }

    private static void noter(
            List<Cellule> cellules, Map<Integer, Cas> fautives, Map<String, Optional<Cas>> textesLongs) {
        for (Cellule cellule : cellules) {
            Optional<Cas> cas = cellule.contenu() instanceof Contenu.Texte texte
                            && texte.texte().length() >= LONG
                    ? textesLongs.computeIfAbsent(texte.texte(), lu -> cas(texte))
                    : cas(cellule.contenu());
            // A number says more than a name where a column has both.
            cas.ifPresent(celui ->
                    fautives.merge(cellule.colonne(), celui, (un, autre) -> un == Cas.NIR_CELLULE ? un : autre));
        }
    }

    private static Optional<Cas> cas(Contenu contenu) {
        if (aUnNumero(contenu)) {
            return Optional.of(Cas.NIR_CELLULE);
        }
        return nommeUnPatient(contenu) ? Optional.of(Cas.PATIENT_NOMME) : Optional.empty();
    }

    /**
     * Says where, outside the cells, such a number stands: once a kind of place, since a person looks there anyway. The
     * names of sheets, which other parts of the file repeat, are looked at apart.
     */
    void filtrer(Classeur classeur) throws ClasseurRefuse, IOException {
        List<String> nomsFautifs = classeur.feuilles().stream()
                .map(FeuilleLue::nom)
                .filter(Nir::dans)
                .toList();
        Set<Endroit> fautifs = EnumSet.noneOf(Endroit.class);
        classeur.autresTextes((endroit, texte) -> {
            if (!fautifs.contains(endroit) && Nir.dans(sans(nomsFautifs, texte))) {
                fautifs.add(endroit);
            }
        });
        Locutions locutions = recueil.locutions();
        fautifs.forEach(endroit -> recueil.signaler(
                Cas.NIR_HORS_CELLULE, Lieu.classeur(), Nir.MASQUE, locutions.lieu(endroit), locutions.remede(endroit)));
    }

    private static String sans(List<String> noms, String texte) {
        String reste = texte;
        for (String nom : noms) {
            reste = reste.replace(nom, "");
        }
        return reste;
    }

    private static boolean nommeUnPatient(Contenu contenu) {
        return contenu instanceof Contenu.Texte texte && PatientNomme.dans(texte.texte());
    }

    private static boolean aUnNumero(Contenu contenu) {
        if (contenu instanceof Contenu.Texte texte) {
            return Nir.dans(texte.texte());
        }
        return contenu instanceof Contenu.Nombre nombre
                && nombre.valeur().precision() - nombre.valeur().scale() >= CHIFFRES_SANS_POURCENTAGE
                && (Nir.dans(nombre.valeur().toPlainString()) || Nir.dans(nombre.affiche()));
    }
}
