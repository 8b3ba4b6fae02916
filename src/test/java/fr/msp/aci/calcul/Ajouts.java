package fr.msp.aci.calcul;

import fr.msp.aci.activite.ActionUsagers;
import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampRetenu;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Coordinateur;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.EtapeCrise;
import fr.msp.aci.activite.EtapeQualite;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Logiciel;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.NiveauUsagers;
import fr.msp.aci.activite.ParcoursEngage;
import fr.msp.aci.activite.ProcedureExterne;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.ProtocoleDeclare;
import fr.msp.aci.activite.ProtocoleNational;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.Stage;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.ThemeProtocole;
import fr.msp.aci.activite.TypeParcours;
import fr.msp.aci.activite.TypeStructure;
import fr.msp.aci.activite.UnProfessionnel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One thing more in a structure: what can only bring points. */
enum Ajouts {
    PROTOCOLE((n, j) ->
            new Protocole(n, "Ajouté", ThemeProtocole.PATIENTS_OBESES, j, List.of("a", "b"), false, vide(), vide())),
    REUNION((n, j) -> new Rcp(n, j, vide(), vide(), Optional.empty(), List.of(), 3, true, vide())),
    STAGIAIRE((n, j) -> new Stage(
            n,
            "Ajoutée",
            "Stagiaire",
            "infirmier",
            Optional.of(Profession.INFIRMIER),
            vide(),
            j,
            j.plusDays(30),
            Optional.of("convention.pdf"),
            vide())),
    MISSION((n, j) ->
            new MissionSp(n, "Ajoutée", ThemeMission.PREVENTION_SUICIDE, j, Optional.empty(), vide(), vide(), vide())),
    USAGERS_1((n, j) -> new ActionUsagers(n, "Ajoutée", NiveauUsagers.NIVEAU_1, j, vide())),
    USAGERS_2((n, j) -> new ActionUsagers(n, "Ajoutée", NiveauUsagers.NIVEAU_2, j, vide())),
    QUALITE_1((n, j) -> new EtapeQualite(n, NiveauQualite.NIVEAU_1, "Ajoutée", vide(), vide(), j, vide())),
    QUALITE_2((n, j) -> new EtapeQualite(n, NiveauQualite.NIVEAU_2, "Ajoutée", vide(), vide(), j, vide())),
    PNC((n, j) -> new ProtocoleDeclare(n, ProtocoleNational.ODYNOPHAGIE, j)),
    PROCEDURE((n, j) -> new ProcedureExterne(n, "Ajoutée", vide(), j, vide())),
    PARCOURS_IC((n, j) -> parcours(n, TypeParcours.INSUFFISANCE_CARDIAQUE, j)),
    PARCOURS_SURPOIDS((n, j) -> parcours(n, TypeParcours.SURPOIDS_ENFANT, j)),
    PLAN_DE_CRISE((n, j) -> new EtapeCrise(n, ElementCrise.PLAN, j, vide())),
    ACTION_DE_CRISE((n, j) -> new EtapeCrise(n, ElementCrise.ACTIONS, j, vide())),
    COORDINATEUR((n, j) -> new Coordinateur(
            n, "Ajoutée", vide(), Optional.of(BigDecimal.ONE), Optional.of(j), Optional.empty(), vide())),
    LOGICIEL((n, j) -> new Logiciel(n, "Ajouté", vide(), NiveauLogiciel.AVANCE, j, Optional.empty(), vide())),
    IPA((n, j) -> personne(n, Profession.INFIRMIER_PRATIQUE_AVANCEE, Statut.SALARIE, false, j)),
    VACATAIRE_PHARMACIEN((n, j) -> personne(n, Profession.PHARMACIEN, Statut.VACATAIRE, false, j)),
    MEDECIN_ENGAGE_AU_SAS((n, j) -> personne(n, Profession.MEDECIN_GENERALISTE, Statut.COLLABORATEUR, true, j));

    private final BiFunction<Integer, LocalDate, Fait> ligne;

    Ajouts(BiFunction<Integer, LocalDate, Fait> ligne) {
        this.ligne = ligne;
    }

    /** The structure with that row more, dated that many days after the first of the exercise. */
    Activite a(Activite activite, int jours) {
        LocalDate jour = activite.structure().exercice().premierJour().plusDays(jours);
        return avec(activite, numero -> ligne.apply(numero, jour));
    }

    /** An associate more, who is no doctor; in a centre de santé a salarié. */
    static Activite associe(Activite activite, Profession profession, LocalDate jour) {
        Statut statut = activite.structure().type() == TypeStructure.CDS ? Statut.SALARIE : Statut.ASSOCIE;
        return avec(activite, numero -> personne(numero, profession, statut, false, jour));
    }

    /** A case more at each meeting. */
    static Activite dossiers(Activite activite) {
        List<Rcp> reunions = activite.les(Rcp.class).stream()
                .map(rcp -> new Rcp(
                        rcp.ligne(),
                        rcp.date(),
                        rcp.theme(),
                        rcp.animateur(),
                        rcp.participants(),
                        rcp.professions(),
                        rcp.dossiers() + 1,
                        rcp.integreAuSip(),
                        rcp.justificatif()))
                .toList();
        return reunions.isEmpty() ? activite : avecLignes(activite, Feuille.RCP, reunions);
    }

    /** Another value of a field. */
    static Activite champ(Activite activite, ChampStructure champ, Object valeur) {
        Map<ChampStructure, ChampRetenu> champs = new EnumMap<>(ChampStructure.class);
        champs.putAll(activite.structure().champs());
        champs.put(champ, new ChampRetenu(valeur.toString(), 99, "0".repeat(64)));
        return new Activite(new Structure(champs), activite.feuilles(), activite.pieces());
    }

    static Activite avec(Activite activite, Function<Integer, Fait> ligne) {
        Feuille feuille = Feuille.de(ligne.apply(2).getClass());
        FaitsFeuille connue = activite.feuilles().get(feuille);
        List<Fait> lignes = connue == null ? new ArrayList<>() : new ArrayList<>(connue.faits());
        lignes.add(ligne.apply(lignes.stream().mapToInt(Fait::ligne).max().orElse(1) + 1));
        return avecLignes(activite, feuille, lignes);
    }

    static Activite avecLignes(Activite activite, Feuille feuille, List<? extends Fait> lignes) {
        Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(Feuille.class);
        feuilles.putAll(activite.feuilles());
        feuilles.put(feuille, new FaitsFeuille(feuille, "0".repeat(64), lignes));
        return new Activite(activite.structure(), feuilles, activite.pieces());
    }

    static Professionnel personne(int numero, Profession profession, Statut statut, boolean sas, LocalDate entree) {
        return UnProfessionnel.de(numero, profession, statut)
                .nomme("Ajoutée" + numero, "Personne")
                .depuis(entree)
                .joursParSemaine(statut == Statut.VACATAIRE ? Optional.of(BigDecimal.ONE) : Optional.empty())
                .sas(sas)
                .professionnel();
    }

    private static ParcoursEngage parcours(int numero, TypeParcours type, LocalDate jour) {
        return new ParcoursEngage(numero, type, jour, Optional.empty(), Optional.empty(), Optional.empty(), vide());
    }

    private static <T> Optional<T> vide() {
        return Optional.empty();
    }
}
