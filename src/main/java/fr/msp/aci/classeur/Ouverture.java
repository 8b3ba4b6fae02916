package fr.msp.aci.classeur;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Decides by its content what a file is, and opens it or says why not. */
final class Ouverture {

    private Ouverture() {}

    static Classeur ouvrir(Path fichier, Limites limites) throws ClasseurRefuse, IOException {
        verifierTaille(fichier, limites);
        Reconnaissance reconnu = Reconnaissance.de(fichier);
        if (!reconnu.seNomme(fichier)) {
            throw new ClasseurRefuse(Motif.NOM_TROMPEUR);
        }
        return ouvrir(reconnu, fichier, limites);
    }

    static Classeur ouvrirSousUnAutreNom(Path fichier, Limites limites) throws ClasseurRefuse, IOException {
        verifierTaille(fichier, limites);
        return ouvrir(Reconnaissance.de(fichier), fichier, limites);
    }

    private static void verifierTaille(Path fichier, Limites limites) throws ClasseurRefuse, IOException {
        long octets = Files.size(fichier);
        if (octets == 0) {
            throw new ClasseurRefuse(Motif.VIDE);
        }
        if (octets > limites.octets()) {
            throw ClasseurRefuse.auDela(Motif.OCTETS, limites.octets());
        }
    }

    private static Classeur ouvrir(Reconnaissance reconnu, Path fichier, Limites limites)
            throws ClasseurRefuse, IOException {
        return switch (reconnu) {
            case XLSX, XLSM, XLSX_OU_XLSM -> ClasseurXlsx.ouvrir(fichier, new Compteurs(limites, System::nanoTime));
            case XLS -> {
                if (Files.size(fichier) > ClasseurXls.OCTETS_MAXIMAUX) {
                    throw ClasseurRefuse.auDela(Motif.OCTETS, ClasseurXls.OCTETS_MAXIMAUX);
                }
                yield ClasseurXls.ouvrir(
                        fichier, new Compteurs(limites.avecAuPlus(ClasseurXls.CELLULES_MAXIMALES), System::nanoTime));
            }
            case ODS -> ClasseurOds.ouvrir(fichier, new Compteurs(limites, System::nanoTime));
            case XLSB -> throw new ClasseurRefuse(Motif.FORMAT_XLSB);
            case CHIFFRE -> throw new ClasseurRefuse(Motif.CHIFFRE);
            case TRONQUE -> throw new ClasseurRefuse(Motif.TRONQUE);
            case ABIME -> throw new ClasseurRefuse(Motif.ABIME);
            case CSV -> throw new ClasseurRefuse(Motif.FORMAT_CSV);
            case HTML -> throw new ClasseurRefuse(Motif.FORMAT_HTML);
            case PDF -> throw new ClasseurRefuse(Motif.FORMAT_PDF);
            case ZIP -> throw new ClasseurRefuse(Motif.FORMAT_ZIP);
            case NUMBERS -> throw new ClasseurRefuse(Motif.FORMAT_NUMBERS);
            case GOOGLE -> throw new ClasseurRefuse(Motif.FORMAT_GOOGLE);
            case AUTRE -> throw new ClasseurRefuse(Motif.FORMAT_AUTRE);
        };
    }
}
