package fr.msp.aci.rapport;

import fr.msp.aci.activite.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invented activities: small and good, very large, empty, and one with a row of every sheet. */
final class LesActivites {

    private static final Profession[] EQUIPE = {
        Profession.MEDECIN_GENERALISTE,
        Profession.INFIRMIER,
        Profession.MASSEUR_KINESITHERAPEUTE,
        Profession.SAGE_FEMME,
        Profession.ORTHOPHONISTE,
        Profession.PHARMACIEN
    };

    private LesActivites() {}

    static Activite vide() {
        return UneActivite.de("Maison de santé des Prés-Vides").construite();
    }

    static Activite petite() {
        return taille("Maison de santé des Tilleuls", 13, 9).construite();
    }

    static Activite grande() {
        UneActivite grande = taille("Maison de santé pluriprofessionnelle des Grands-Chênes et du Val", 60, 100);
        for (int i = 0; i < 40; i++) {
            grande.fait(stage(i + 6, "Stagiaire" + i, i % 3 == 0));
        }
        return grande.venantDe(Feuille.STAGES, "b2".repeat(32))
                .venantDe(Feuille.RCP, "b2".repeat(32))
                .construite();
    }

    /** A row of every sheet, so that no kind of fact is forgotten. */
    static Activite complete() {
        return taille("Maison de santé des Tilleuls", 3, 3)
                .champ(ChampStructure.PATIENTELE_ALD_MOINS_75, "300")
                .champ(ChampStructure.TAUX_NOTIFIE, "2.60")
                .fait(new DossierRcp(
                        2,
                        LocalDate.of(2025, 1, 7),
                        "D-001",
                        SituationDossier.ALD,
                        Optional.of(ThemeProtocole.PATIENTS_COMPLEXES)))
                .fait(new DotationSecpa(
                        2, TypeDotation.INTERPRETARIAT, new BigDecimal("12000.50"), new BigDecimal("1E+4")))
                .fait(new ActionSecpa(
                        2,
                        MissionSecpa.MEDIATION,
                        "Permanence",
                        LocalDate.of(2025, 2, 3),
                        Optional.empty(),
                        Optional.of(40),
                        Optional.of(new BigDecimal("0.125")),
                        Optional.empty()))
                .fait(new ProtocoleDeclare(2, ProtocoleNational.CHEVILLE, LocalDate.of(2023, 5, 2)))
                .fait(new ParcoursEngage(
                        2,
                        TypeParcours.INSUFFISANCE_CARDIAQUE,
                        LocalDate.of(2024, 1, 15),
                        Optional.of(25),
                        Optional.of(4),
                        Optional.empty(),
                        Optional.of("attestation-ic.pdf")))
                .fait(new ProcedureExterne(
                        2, "Sortie d’hôpital", Optional.of("CH"), LocalDate.of(2022, 6, 1), Optional.empty()))
                .fait(new EtapeQualite(
                        2,
                        NiveauQualite.NIVEAU_1,
                        "Choix du thème",
                        Optional.of("Mme Exemple"),
                        Optional.empty(),
                        LocalDate.of(2024, 9, 9),
                        Optional.empty()))
                .fait(new ActionUsagers(
                        2, "Questionnaire", NiveauUsagers.NIVEAU_1, LocalDate.of(2025, 4, 4), Optional.empty()))
                .retiree(Feuille.FERMETURES)
                .piece("Charte-Engagement.PDF")
                .construite();
    }

    /** A structure participative with actions of two of its missions, and a dotation spent beyond what it received. */
    static Activite participative() {
        return taille("Maison de santé du Vieux-Port", 5, 3)
                .champ(ChampStructure.SECPA, "true")
                .champ(ChampStructure.FILE_ACTIVE, "3200")
                .champ(ChampStructure.TAUX_PAUVRETE, "12.5")
                .fait(actionSecpa(2, MissionSecpa.MEDIATION, "Permanence", LocalDate.of(2025, 2, 3)))
                .fait(actionSecpa(3, MissionSecpa.MEDIATION, "Ouverture de droits", LocalDate.of(2025, 5, 3)))
                .fait(actionSecpa(4, MissionSecpa.PREVENTION, "Ancienne action", LocalDate.of(2024, 5, 3)))
                .fait(new DotationSecpa(
                        2, TypeDotation.INTERPRETARIAT, new BigDecimal("12000"), new BigDecimal("12500")))
                .fait(new DotationSecpa(
                        3, TypeDotation.SOUTIEN_PSYCHOLOGIQUE, new BigDecimal("9000"), new BigDecimal("8900")))
                .construite();
    }

    private static ActionSecpa actionSecpa(int ligne, MissionSecpa mission, String action, LocalDate date) {
        return new ActionSecpa(
                ligne,
                mission,
                action,
                date,
                Optional.of("médiatrice"),
                Optional.of(12),
                Optional.of(new BigDecimal("150")),
                Optional.of("permanence.pdf"));
    }

    private static UneActivite taille(String nom, int professionnels, int reunions) {
        UneActivite activite = UneActivite.de(nom)
                .champ(ChampStructure.TYPE, "MSP")
                .champ(ChampStructure.SITES, "MULTI_SITES")
                .champ(ChampStructure.FORME_JURIDIQUE, "SISA")
                .champ(ChampStructure.SIRET, "12345678200010")
                .champ(ChampStructure.COMMUNE, "Villeneuve-l’Exemple")
                .champ(ChampStructure.CODE_POSTAL, "49490")
                .champ(ChampStructure.DEPARTEMENT, "Maine-et-Loire")
                .champ(ChampStructure.REGION, "Pays de la Loire")
                .champ(ChampStructure.CPAM, "CPAM de Maine-et-Loire")
                .champ(ChampStructure.DATE_EFFET, "2023-03-01")
                .champ(ChampStructure.PATIENTELE, "4000")
                .champ(ChampStructure.SOINS_NON_PROGRAMMES, "true");
        equipe(activite, professionnels);
        annee(activite, reunions);
        return activite;
    }

    private static void equipe(UneActivite activite, int professionnels) {
        for (int i = 0; i < professionnels; i++) {
            activite.fait(professionnel(i + 2, i, EQUIPE[i % EQUIPE.length], Statut.ASSOCIE, Optional.empty()));
        }
        activite.fait(professionnel(
                professionnels + 2,
                professionnels,
                Profession.MEDECIN_SPECIALISTE,
                Statut.VACATAIRE,
                Optional.of(new BigDecimal("0.5"))));
        activite.fait(new Coordinateur(
                2,
                "Mme Exemple",
                Optional.of("coordinatrice"),
                Optional.of(new BigDecimal("0.80")),
                Optional.of(LocalDate.of(2023, 3, 1)),
                Optional.empty(),
                Optional.of("contrat-coordination.pdf")));
        for (int jour = 0; jour < 6; jour++) {
            activite.fait(new PlageHoraire(
                    jour + 2, "Bourg", Jour.values()[jour], LocalTime.of(8, 0), LocalTime.of(jour == 5 ? 12 : 20, 0)));
        }
    }

    private static void annee(UneActivite activite, int reunions) {
        for (int i = 0; i < reunions; i++) {
            activite.fait(new Rcp(
                    i + 2,
                    LocalDate.of(2025, 1, 7).plusDays(i * 3L),
                    Optional.of("Situation complexe à domicile, coordination avec le service de soins infirmiers"),
                    Optional.of("Dr Exemple"),
                    Optional.of(7),
                    List.of("médecin généraliste", "infirmier", "pharmacien"),
                    3 + i % 2,
                    i != 4,
                    Optional.empty()));
        }
        for (int i = 0; i < 6; i++) {
            activite.fait(new Protocole(
                    i + 2,
                    "Suivi des patients sous anticoagulants, protocole n° " + (i + 1),
                    ThemeProtocole.values()[i],
                    LocalDate.of(2023, 9, 1),
                    List.of("médecin généraliste", "infirmier", "pharmacien"),
                    false,
                    Optional.empty(),
                    Optional.of("protocole-" + (i + 1) + ".pdf")));
        }
        activite.fait(mission(2, "Vaccination pour tous", ThemeMission.COUVERTURE_VACCINALE))
                .fait(mission(3, "Bien vieillir", ThemeMission.PERSONNES_AGEES));
        for (int i = 0; i < 5; i++) {
            activite.fait(new ActionSp(
                    i + 2,
                    i < 3 ? "Vaccination pour tous" : "bien vieillir",
                    LocalDate.of(2025, 2 + i, 12),
                    Optional.of("salle communale"),
                    Optional.of("Mme Exemple, M. Essai"),
                    Optional.of(18 + i)));
        }
        activite.fait(stage(2, "Apprenant", false)).fait(stage(3, "Debutant", true));
        activite.fait(new Logiciel(
                2,
                "Logipluri",
                Optional.of("Éditeur inventé"),
                NiveauLogiciel.AVANCE,
                LocalDate.of(2022, 1, 3),
                Optional.of(20),
                Optional.of("facture-logiciel.pdf")));
        for (int mois = 1; mois <= 12; mois++) {
            activite.fait(new UsageSip(
                    mois * 10,
                    YearMonth.of(2025, mois),
                    10,
                    10,
                    Optional.of(1200L + mois),
                    Optional.of(900L + mois),
                    Optional.of(300L + mois),
                    Map.of("99000100018", mois * 10)));
        }
        activite.fait(new EtapeCrise(2, ElementCrise.PLAN, LocalDate.of(2024, 3, 14), Optional.of("plan-de-crise.pdf")))
                .fait(new Fermeture(2, "Bourg", LocalDate.of(2025, 8, 4), LocalDate.of(2025, 8, 17), true))
                .piece("contrat-coordination.pdf");
    }

    private static Professionnel professionnel(
            int ligne, int rang, Profession profession, Statut statut, Optional<BigDecimal> jours) {
        return new Professionnel(
                ligne,
                "Exemple-" + (char) ('A' + rang % 26) + (char) ('a' + rang / 26),
                rang % 2 == 0 ? "Camille" : "Dominique",
                Optional.of(rpps(rang)),
                Optional.of("49%07d".formatted(1000 + rang)),
                profession,
                statut == Statut.VACATAIRE ? Optional.of("cardiologie") : Optional.empty(),
                statut,
                Optional.of("Bourg"),
                Optional.of(LocalDate.of(2023, 3, 1)),
                Optional.empty(),
                jours,
                false,
                profession.estMedecin());
    }

    private static String rpps(int rang) {
        String debut = "10%08d".formatted(900000 + rang);
        for (char cle = '0'; cle <= '9'; cle++) {
            if (Numero.RPPS.estValide(debut + cle)) {
                return debut + cle;
            }
        }
        throw new IllegalStateException("a key always exists");
    }

    private static MissionSp mission(int ligne, String nom, ThemeMission theme) {
        return new MissionSp(
                ligne,
                nom,
                theme,
                LocalDate.of(2025, 1, 6),
                Optional.empty(),
                Optional.of("patients de plus de 65 ans du canton"),
                Optional.of("mairie, CPTS"),
                Optional.empty());
    }

    private static Stage stage(int ligne, String nom, boolean sansAttestation) {
        return new Stage(
                ligne,
                nom,
                "Sacha",
                "IDE",
                Optional.of(Profession.INFIRMIER),
                Optional.of("Dr Exemple"),
                LocalDate.of(2025, 3, 3),
                LocalDate.of(2025, 4, 25),
                Optional.of("convention-" + ligne + ".pdf"),
                sansAttestation ? Optional.empty() : Optional.of("attestation-" + ligne + ".pdf"));
    }

    static MissionSp mission(int ligne, String nom) {
        return new MissionSp(
                ligne,
                nom,
                ThemeMission.COUVERTURE_VACCINALE,
                LocalDate.of(2025, 1, 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ActionSp action(int ligne, String mission, LocalDate date, int participants) {
        return new ActionSp(ligne, mission, date, Optional.empty(), Optional.empty(), Optional.of(participants));
    }
}
