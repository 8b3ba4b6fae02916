package fr.msp.aci.classeur;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Decides by its content what a file is, and opens it or says why not. */
final class Ouverture {

    private Ouverture() {}

    static Classeur ouvrir(Path fichier, Limites limites) throws ClasseurRefuse, IOException {
        long octets = Files.size(fichier);
        if (octets == 0) {
            throw new ClasseurRefuse(Motif.VIDE);
        }
        if (octets > limites.octets()) {
            throw ClasseurRefuse.auDela(Motif.OCTETS, limites.octets());
        }
        return switch (Reconnaissance.de(fichier)) {
            case XLSX -> xlsx(fichier, limites, ".xlsx");
            case XLSM -> xlsx(fichier, limites, ".xlsm");
            case XLSX_OU_XLSM -> xlsx(fichier, limites, ".xlsx", ".xlsm");
            case XLS -> {
                exigerNom(fichier, ".xls");
                if (octets > ClasseurXls.OCTETS_MAXIMAUX) {
                    throw ClasseurRefuse.auDela(Motif.OCTETS, ClasseurXls.OCTETS_MAXIMAUX);
                }
                yield ClasseurXls.ouvrir(
                        fichier, new Compteurs(limites.avecAuPlus(ClasseurXls.CELLULES_MAXIMALES), System::nanoTime));
            }
            case ODS -> {
                exigerNom(fichier, ".ods");
                yield ClasseurOds.ouvrir(fichier, new Compteurs(limites, System::nanoTime));
            }
            case XLSB -> throw new ClasseurRefuse(Motif.FORMAT_XLSB);
            case CHIFFRE -> throw new ClasseurRefuse(Motif.CHIFFRE);
            case TRONQUE -> throw new ClasseurRefuse(Motif.TRONQUE);
            case ABIME -> throw new ClasseurRefuse(Motif.ABIME);
            case CSV -> throw new ClasseurRefuse(Motif.FORMAT_CSV);
            case HTML -> throw new ClasseurRefuse(Motif.FORMAT_HTML);
            case PDF -> throw new ClasseurRefuse(Motif.FORMAT_PDF);
            case ZIP -> throw new ClasseurRefuse(Motif.FORMAT_ZIP);
            case AUTRE -> throw new ClasseurRefuse(Motif.FORMAT_AUTRE);
        };
    }

    private static Classeur xlsx(Path fichier, Limites limites, String... terminaisons)
            throws ClasseurRefuse, IOException {
        exigerNom(fichier, terminaisons);
        return ClasseurXlsx.ouvrir(fichier, new Compteurs(limites, System::nanoTime));
    }

    private static void exigerNom(Path fichier, String... terminaisons) throws ClasseurRefuse {
        String nom = fichier.getFileName().toString().toLowerCase(Locale.ROOT);
        for (String terminaison : terminaisons) {
            if (nom.endsWith(terminaison)) {
                return;
            }
        }
        throw new ClasseurRefuse(Motif.NOM_TROMPEUR);
    }
}
