package fr.msp.aci.rapport;

import fr.msp.aci.activite.Justificatif;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.rapport.DossierCpam.Fichier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which piece of evidence goes where in the dossier for the CPAM: under each indicator the pieces that its rows name, under
 * SECPa those of its actions;
 * apart, those that no row names. Minutes of meetings are left out, for they speak of patients and are kept for the
 * medical service (guide p. 29): those that a meeting names or once named, and what may be some by its name.
 *
 * @param jointes the pieces in their places, in order
 * @param manquantes the pieces that are named and not there
 * @param gardees names of the minutes left out
 * @param nonRecues names of the minutes that are not there: nobody is asked for them
 */
record Classement(List<Place> jointes, List<Manquante> manquantes, List<String> gardees, List<String> nonRecues) {

    /** Folder of what no row names. */
    static final String AUTRES = "AUTRES-PIECES";

    /** Folder of what the actions of a structure participative name. */
    static final String SECPA = "SECPA";

    /**
     * What pieces are filed under.
     *
     * @param dossier its folder
     * @param titre what the page to read first calls it
     * @param indicateur the indicator, when it is one
     */
    record Rubrique(String dossier, String titre, Optional<Detail> indicateur) {

        static Rubrique de(Detail detail) {
            String code = detail.code().code();
            return new Rubrique(code, code + " · " + detail.titre(), Optional.of(detail));
        }

        static Rubrique secpa() {
            return new Rubrique(SECPA, Textes.de("dossier.secpa"), Optional.empty());
        }

        /** Of what no row names. */
        static Rubrique autres() {
            return new Rubrique(AUTRES, Textes.de("dossier.autres"), Optional.empty());
        }
    }

    /** Names, as they are compared, of the evidence that is not lost: it is in its place, or kept out on purpose. */
    Set<String> noms() {
        return Stream.concat(jointes.stream().map(place -> place.fichier().nom()), gardees.stream())
                .map(Pieces::cle)
                .collect(Collectors.toSet());
    }

    /** A piece in its place. */
    record Place(String chemin, Rubrique rubrique, Fichier fichier) {

        /** As the page to read first lists it: one that took the place of another says so. */
        String ligne() {
            return fichier.remplacement()
                    .map(celui -> Textes.de(
                            "dossier.remplacee", chemin, Ecriture.date(celui.depuis()), Ecriture.date(celui.avant())))
                    .orElse(chemin);
        }
    }

    /** A piece that is not there, and what names it; received once, it should be in the archive. */
    record Manquante(Rubrique rubrique, String nom, boolean recue) {}

    static Classement de(Rapport rapport, List<Fichier> pieces) {
        Map<String, Fichier> recues = new TreeMap<>();
        pieces.forEach(piece -> recues.put(Pieces.cle(piece.nom()), piece));
        List<Place> jointes = new ArrayList<>();
        List<Manquante> manquantes = new ArrayList<>();
        Map<String, String> comptesRendus = new TreeMap<>(rapport.activite().comptesRendus());
        Map<String, String> retenus = rapport.activite().reserves().retenus();
        Set<String> nommees = new LinkedHashSet<>();
        Pieces connues = rapport.activite().pieces();
        Map<Rubrique, List<Justificatif>> parRubrique = new LinkedHashMap<>();
        rapport.bilan()
                .resultats()
                .forEach(resultat -> parRubrique.put(
                        Rubrique.de(resultat.detail()), resultat.detail().justificatifs()));
        parRubrique.put(Rubrique.secpa(), rapport.activite().justificatifsSecpa());
        parRubrique.forEach((rubrique, nomment) -> {
            List<Fichier> siennes = new ArrayList<>();
            for (Justificatif piece : unesFois(nomment)) {
                String cle = Pieces.cle(piece.nom());
                if (piece.compteRendu()) {
                    continue;
                }
                Optional<Fichier> recue = Optional.ofNullable(recues.get(cle));
                recue.ifPresentOrElse(
                        siennes::add,
                        () -> manquantes.add(
                                new Manquante(rubrique, piece.nom(), piece.present() || connues.aPerdu(piece.nom()))));
                nommees.add(cle);
            }
            jointes.addAll(places(rubrique, siennes));
        });
        // What a row names is evidence; the rest of what was, or may be, minutes is kept out like them.
        retenus.forEach((cle, nom) -> {
            if (!nommees.contains(cle) && (recues.containsKey(cle) || connues.aPerdu(cle))) {
                comptesRendus.putIfAbsent(cle, nom);
            }
        });
        Map<String, Fichier> autres = new TreeMap<>(recues);
        autres.keySet().removeAll(nommees);
        autres.keySet().removeAll(comptesRendus.keySet());
        Stream.concat(connues.noms().stream(), connues.perdues().stream())
                .filter(cle -> !recues.containsKey(cle) && !nommees.contains(cle) && !comptesRendus.containsKey(cle))
                .forEach(cle -> manquantes.add(new Manquante(Rubrique.autres(), cle, true)));
        jointes.addAll(places(Rubrique.autres(), List.copyOf(autres.values())));
        return new Classement(
                List.copyOf(jointes),
                List.copyOf(manquantes),
                comptesRendus.keySet().stream()
                        .flatMap(cle -> Stream.ofNullable(recues.get(cle)).map(Fichier::nom))
                        .sorted()
                        .toList(),
                comptesRendus.entrySet().stream()
                        .filter(compteRendu -> !recues.containsKey(compteRendu.getKey()))
                        .map(Map.Entry::getValue)
                        .sorted()
                        .toList());
    }

    /** Two rows may name the same file, each in its own case. */
    private static List<Justificatif> unesFois(List<Justificatif> pieces) {
        Set<String> vues = new LinkedHashSet<>();
        return pieces.stream()
                .filter(piece -> vues.add(Pieces.cle(piece.nom())))
                .toList();
    }

    private static List<Place> places(Rubrique rubrique, List<Fichier> fichiers) {
        List<Place> places = new ArrayList<>();
        for (Fichier fichier : fichiers) {
            String numero = "%02d".formatted(places.size() + 1);
            places.add(
                    new Place(rubrique.dossier() + "/" + numero + "-" + NomSur.de(fichier.nom()), rubrique, fichier));
        }
        return places;
    }
}
