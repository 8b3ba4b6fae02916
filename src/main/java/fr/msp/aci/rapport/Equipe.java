package fr.msp.aci.rapport;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.NomNormalise;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.TypeStructure;
import fr.msp.aci.calcul.ListeAssocies;
import fr.msp.aci.calcul.ListeSas;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The lists of people that the CPAM asks for: associates with their numbers, vacations with their time, doctors of the SAS. */
final class Equipe {

    private final Activite activite;
    private final TypeStructure type;
    private final Periode exercice;
    private final LocalDate reference;
    private final MentionCompte mention;

    /** Someone who counts as an associate. */
    record LigneAssocie(String nom, String profession, String statut, String rpps, String am) {

        static LigneAssocie suite(String texte) {
            return new LigneAssocie(texte, "", "", "", "");
        }
    }

    /** Someone who comes for vacations. */
    record LigneVacation(
            String nom,
            String profession,
            String rpps,
            String am,
            String cstm,
            String jours,
            String presence,
            String compte) {

        static LigneVacation suite(String texte) {
            return new LigneVacation(texte, "", "", "", "", "", "", "");
        }
    }

    /** A doctor registered in the SAS. */
    record LigneSas(String nom, String profession, String statut, String rpps) {

        static LigneSas suite(String texte) {
            return new LigneSas(texte, "", "", "");
        }
    }

    Equipe(Rapport rapport) {
        activite = rapport.activite();
        type = rapport.activite().structure().type();
        exercice = rapport.bilan().exercice().periode();
        reference = rapport.bilan().dateReference();
        mention = new MentionCompte(rapport);
    }

    /** The title of the list of associates: of salariés in a centre de santé. */
    String titreAssocies() {
        return Textes.pour(type, "annexe.associes");
    }

    /** Whom the list of associates holds, as a sentence. */
    String noteAssocies() {
        return Textes.pour(type, "annexe.associes.note", Ecriture.date(reference));
    }

    /** Each person once, by profession then name. */
    List<LigneAssocie> associes() {
        return ListeAssocies.de(activite, reference).stream()
                .sorted(parProfessionEtNom())
                .map(personne -> new LigneAssocie(
                        nom(personne), profession(personne), personne.statut().libelle(), rpps(personne), am(personne)))
                .toList();
    }

    /** Whom the list of the doctors of the SAS holds, as a sentence. */
    String noteSas() {
        return Textes.pour(type, "annexe.sas.note", Ecriture.date(reference));
    }

    /** The doctors registered in the SAS, each once, by profession then name. */
    List<LigneSas> medecinsDuSas() {
        return ListeSas.de(activite, reference).stream()
                .sorted(parProfessionEtNom())
                .map(medecin -> new LigneSas(
                        nom(medecin), profession(medecin), medecin.statut().libelle(), rpps(medecin)))
                .toList();
    }

    List<LigneVacation> vacations() {
        return activite.les(Professionnel.class).stream()
                .filter(personne -> personne.statut() == Statut.VACATAIRE)
                .filter(personne -> personne.presence().rencontre(exercice))
                .sorted(parProfessionEtNom())
                .map(personne -> new LigneVacation(
                        nom(personne),
                        profession(personne),
                        rpps(personne),
                        am(personne),
                        Ecriture.ouiNon(personne.cstm()),
                        personne.joursParSemaine().map(Ecriture::decimal).orElse(""),
                        presence(personne.presence()),
                        mention.de(personne)))
                .toList();
    }

    private static Comparator<Professionnel> parProfessionEtNom() {
        return Comparator.comparing(Professionnel::professionComptee)
                .thenComparing(personne -> NomNormalise.de(personne.nom()))
                .thenComparing(personne -> NomNormalise.de(personne.prenom()))
                .thenComparing(Professionnel::ligne);
    }

    private static String nom(Professionnel personne) {
        return personne.nom() + " " + personne.prenom();
    }

    private static String profession(Professionnel personne) {
        return personne.professionComptee().libelle()
                + personne.specialite().map(specialite -> ", " + specialite).orElse("");
    }

    private static String rpps(Professionnel personne) {
        return personne.rpps().map(rpps -> Ecriture.groupe(rpps, 2, 3, 3)).orElse("");
    }

    private static String am(Professionnel personne) {
        return personne.numeroAm()
                .map(numero -> Ecriture.groupe(numero, 2, 1, 5))
                .orElse("");
    }

    private static String presence(Periode presence) {
        if (presence.debut().isPresent() && presence.fin().isPresent()) {
            return Textes.de(
                    "presence.entre",
                    Ecriture.date(presence.debut().get()),
                    Ecriture.date(presence.fin().get()));
        }
        return presence.debut()
                .map(debut -> Textes.de("presence.depuis", Ecriture.date(debut)))
                .or(() -> presence.fin().map(fin -> Textes.de("presence.jusque", Ecriture.date(fin))))
                .orElseGet(() -> Textes.de("presence.toujours"));
    }
}
