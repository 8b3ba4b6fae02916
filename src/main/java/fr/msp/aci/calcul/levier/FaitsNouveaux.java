package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.ActionUsagers;
import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Coordinateur;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.EtapeCrise;
import fr.msp.aci.activite.EtapeQualite;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Logiciel;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.NiveauUsagers;
import fr.msp.aci.activite.ParcoursEngage;
import fr.msp.aci.activite.ProcedureExterne;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.ProtocoleDeclare;
import fr.msp.aci.activite.ProtocoleNational;
import fr.msp.aci.activite.Stage;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.ThemeProtocole;
import fr.msp.aci.activite.TypeParcours;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rows that no workbook holds, for a simulation: complete enough to count, named by their rank so that no two are the
 * same person or title.
 *
 * @param activite the facts they are to join
 * @param jour the day they are dated
 */
record FaitsNouveaux(Activite activite, LocalDate jour) {

    List<Protocole> protocoles(int nombre) {
        return rangs(Protocole.class, nombre)
                .mapToObj(rang -> new Protocole(
                        0,
                        nom(rang),
                        ThemeProtocole.PATHOLOGIES_CHRONIQUES,
                        jour,
                        List.of(Profession.MEDECIN_GENERALISTE.libelle(), Profession.INFIRMIER.libelle()),
                        false,
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    List<Stage> stages(int nombre) {
        return rangs(Stage.class, nombre)
                .mapToObj(rang -> new Stage(
                        0,
                        nom(rang),
                        nom(rang),
                        Profession.INFIRMIER.libelle(),
                        Optional.of(Profession.INFIRMIER),
                        Optional.empty(),
                        jour,
                        jour,
                        Optional.of(nom(rang)),
                        Optional.of(nom(rang))))
                .toList();
    }

    MissionSp mission(ThemeMission theme) {
        return new MissionSp(
                0,
                nom(rang(MissionSp.class)),
                theme,
                jour,
                Optional.of(activite.structure().exercice().dernierJour()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    ActionUsagers usagers(NiveauUsagers niveau) {
        return new ActionUsagers(0, nom(rang(ActionUsagers.class)), niveau, jour, Optional.empty());
    }

    EtapeQualite qualite(NiveauQualite niveau) {
        return new EtapeQualite(
                0, niveau, nom(rang(EtapeQualite.class)), Optional.empty(), Optional.empty(), jour, Optional.empty());
    }

    EtapeCrise crise(ElementCrise element) {
        return new EtapeCrise(0, element, jour, Optional.empty());
    }

    ProtocoleDeclare pnc(ProtocoleNational protocole) {
        return new ProtocoleDeclare(0, protocole, jour);
    }

    ProcedureExterne procedure() {
        return new ProcedureExterne(0, nom(rang(ProcedureExterne.class)), Optional.empty(), jour, Optional.empty());
    }

    ParcoursEngage parcours(TypeParcours type) {
        return new ParcoursEngage(
                0, type, jour, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Logiciel logiciel(NiveauLogiciel niveau) {
        return new Logiciel(
                0, nom(rang(Logiciel.class)), Optional.empty(), niveau, jour, Optional.empty(), Optional.empty());
    }

    Coordinateur coordinateur() {
        return new Coordinateur(
                0,
                nom(rang(Coordinateur.class)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(jour),
                Optional.empty(),
                Optional.empty());
    }

    static String nom(int rang) {
        return Textes.de("fait.nom", rang);
    }

    /** The rank after those of the rows already made up. */
    int rang(Class<? extends Fait> type) {
        return (int) activite.les(type).stream()
                        .filter(ligne -> ligne.ligne() == 0)
                        .count()
                + 1;
    }

    private IntStream rangs(Class<? extends Fait> type, int nombre) {
        return IntStream.range(rang(type), rang(type) + nombre);
    }
}
