package fr.msp.aci.lot;

import fr.msp.aci.controle.Controle;
import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.Chantier;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Conserve;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Entree;
import fr.msp.aci.depot.Evenement;
import fr.msp.aci.depot.FichierEntier;
import fr.msp.aci.depot.Issue;
import fr.msp.aci.depot.LigneDeRegistre;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.lot.Reconstruction.Controles;
import fr.msp.aci.lot.Reconstruction.Ecart;
import fr.msp.aci.lot.Reconstruction.Raison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Takes in again, in the order of their ranks, the workbooks that were once received. */
final class ClasseursRepris {

    private final Maison maison;
    private final Chantier chantier;
    private final Depot depot;
    private final Controles controles;
    private final List<Ecart> ecarts = new ArrayList<>();
    private final List<String> maintenus = new ArrayList<>();
    private final List<Evenement> nouveaux = new ArrayList<>();
    private long dernierRang;
    private int nombre;

    ClasseursRepris(Maison maison, Chantier chantier, Controles controles) {
        this.maison = maison;
        this.chantier = chantier;
        this.depot = chantier.depot();
        this.controles = controles;
    }

    void reprendre(List<LigneDeRegistre> registre) throws IOException {
        Map<Long, LigneDeRegistre> lignes = new HashMap<>();
        for (LigneDeRegistre ligne : registre) {
            if (ligne.evenement().genre().estDUnClasseur()) {
                ligne.evenement().reception().ifPresent(rang -> lignes.put(rang, ligne));
            }
        }
        PlaceDesClasseurs place = new PlaceDesClasseurs(maison, Conserve.dansLArchive(maison));
        for (LigneDeRegistre ligne : lignes.values()) {
            place.retablir(ligne);
        }
        Map<Long, Conserve> archive = parRang(connus(Conserve.dansLArchive(maison), lignes));
        Map<Long, Conserve> refuses = parRang(Conserve.refuses(maison));
        TreeSet<Long> rangs = new TreeSet<>(lignes.keySet());
        rangs.addAll(archive.keySet());
        rangs.addAll(refuses.keySet());
        for (long rang : rangs) {
            Optional<LigneDeRegistre> ligne = Optional.ofNullable(lignes.get(rang));
            reprendre(ligne, Optional.ofNullable(archive.get(rang)), Optional.ofNullable(refuses.get(rang)));
            dernierRang = rang;
        }
    }

    /** A file of another home, laid beside those of this one, bears the rank it had there. */
    private List<Conserve> connus(List<Conserve> conserves, Map<Long, LigneDeRegistre> lignes) {
        List<Conserve> connus = new ArrayList<>();
        for (Conserve conserve : conserves) {
            boolean autre = Optional.ofNullable(lignes.get(conserve.rang()))
                    .flatMap(ligne -> ligne.evenement().empreinte())
                    .filter(empreinte -> !empreinte.startsWith(conserve.debutEmpreinte()))
                    .isPresent();
            if (autre) {
                ecarter(Raison.ETRANGER, conserve.fichier());
            } else {
                connus.add(conserve);
            }
        }
        return connus;
    }

    private Map<Long, Conserve> parRang(List<Conserve> conserves) {
        Map<Long, Conserve> parRang = new HashMap<>();
        for (Conserve conserve : conserves) {
            if (parRang.putIfAbsent(conserve.rang(), conserve) != null) {
                ecarter(Raison.DOUBLON, conserve.fichier());
            }
        }
        return parRang;
    }

    private void reprendre(Optional<LigneDeRegistre> ligne, Optional<Conserve> archive, Optional<Conserve> refuse)
            throws IOException {
        if (ligne.isPresent() && ligne.get().evenement().genre() != Evenement.Genre.ACCEPTE) {
            remettre(ligne.get());
        } else if (archive.isPresent()) {
            reprendre(archive.get(), ligne);
        } else if (ligne.isPresent()) {
            ecarts.add(new Ecart(
                    Raison.ABSENT,
                    maison.relatif(Lieux.conserve(
                            maison, EntreeRetrouvee.reception(ligne.get(), EntreeRetrouvee.de(ligne.get()))))));
        } else if (refuse.isPresent()) {
            remettre(refuse.get());
        }
    }

    /** What was known already, or refused, is entered as the register says it. */
    private void remettre(LigneDeRegistre ligne) {
        Entree entree = EntreeRetrouvee.de(ligne);
        depot.enTransaction(() -> {
            chantier.lot(entree.lot(), entree.recuLe());
            depot.receptions().enregistrer(EntreeRetrouvee.reception(ligne, entree));
        });
    }

    /** What was refused stays refused: only the reasons are looked for again. */
    private void remettre(Conserve refuse) throws IOException {
        Entree entree = EntreeRetrouvee.de(refuse, Empreinte.de(refuse.fichier()), Optional.empty());
        Controle verdict = controler(refuse.fichier(), entree, controles.nouveau());
        Reception reception = verdict instanceof Controle.Refuse refus
                ? new Reception(entree, refus.finess(), refus.exercice(), Issue.REFUSE, refus.constats())
                : new Reception(entree, Optional.empty(), Optional.empty(), Issue.REFUSE, List.of());
        enregistrer(entree, () -> depot.receptions().enregistrer(reception));
        nouveaux.add(Evenement.de(reception));
    }

    private void reprendre(Conserve conserve, Optional<LigneDeRegistre> ligne) throws IOException {
        String empreinte = Empreinte.de(conserve.fichier());
        boolean intact = empreinte.startsWith(conserve.debutEmpreinte())
                && ligne.flatMap(l -> l.evenement().empreinte())
                        .map(empreinte::equals)
                        .orElse(true);
        if (!intact) {
            ecarter(Raison.MODIFIE, conserve.fichier());
            return;
        }
        Entree entree = EntreeRetrouvee.de(conserve, empreinte, ligne);
        Optional<Reception> deja = ligne.isPresent() ? Optional.empty() : Ingestion.dejaCourante(depot, entree);
        if (deja.isPresent()) {
            enregistrer(entree, () -> nouveaux.add(Evenement.de(Ingestion.connue(depot, entree, deja.get()))));
            return;
        }
        Controle verdict = controler(conserve.fichier(), entree, controles.nouveau());
        boolean maintenu = verdict instanceof Controle.Refuse && ligne.isPresent();
        if (maintenu) {
            verdict = controler(conserve.fichier(), entree, controles.dejaAccepte());
        }
        if (!(verdict instanceof Controle.Accepte accepte)) {
            ecarter(Raison.REFUSE, conserve.fichier());
        } else if (!conserve.cle().equals(Optional.of(new Cle(accepte.finess(), accepte.exercice())))) {
            ecarter(Raison.AUTRE_DOSSIER, conserve.fichier());
        } else {
            enregistrer(entree, () -> {
                Reception reception = Ingestion.accepter(depot, entree, accepte);
                if (ligne.isEmpty()) {
                    nouveaux.add(Evenement.de(reception));
                }
            });
            nombre++;
            if (maintenu) {
                maintenus.add(maison.relatif(conserve.fichier()));
            }
        }
    }

    private void enregistrer(Entree entree, Runnable travail) {
        depot.enTransaction(() -> {
            chantier.lot(entree.lot(), entree.recuLe());
            travail.run();
        });
    }

    /** Under its own name, which is looked at too, and not under the one it is kept by. */
    private Controle controler(Path fichier, Entree entree, Function<Path, Controle> controle) throws IOException {
        Path copie = travail(maison).resolve(entree.nomAbrege());
        try {
            FichierEntier.ecrire(copie, Acces.PRIVE, sortie -> Empreinte.copier(fichier, sortie));
            return controle.apply(copie);
        } finally {
            Files.deleteIfExists(copie);
        }
    }

    static Path travail(Maison maison) {
        return maison.travail().resolve("reconstruction");
    }

    private void ecarter(Raison raison, Path fichier) {
        ecarts.add(new Ecart(raison, maison.relatif(fichier)));
    }

    List<Ecart> ecarts() {
        return ecarts;
    }

    /** Those accepted again that today's rules refuse. */
    List<String> maintenus() {
        return maintenus;
    }

    /** What no register knew. */
    List<Evenement> nouveaux() {
        return nouveaux;
    }

    /** How many were accepted again. */
    int nombre() {
        return nombre;
    }

    long dernierRang() {
        return dernierRang;
    }
}
