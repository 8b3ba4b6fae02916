package fr.msp.aci.calcul.levier;

import static fr.msp.aci.regle.CodeIndicateur.*;

import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.NiveauUsagers;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.ProtocoleDeclare;
import fr.msp.aci.activite.ProtocoleNational;
import fr.msp.aci.activite.Stage;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.TypeParcours;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Parametre;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Steps that are one more row of a sheet: a plan, a protocol, a mission, an action, a trainee, a software. */
final class PistesProjets {

    private PistesProjets() {}

    /** The preparation plan, then the actions of a declared crisis (guide p. 6–7). */
    static List<Piste> crise(Situation situation) {
        FaitsNouveaux nouveaux = situation.nouveaux();
        return premiere(
                situation,
                A1_CRISE,
                piste(situation, A1_CRISE, Textes.titre("crise.plan"), nouveaux.crise(ElementCrise.PLAN)),
                piste(situation, A1_CRISE, Textes.titre("crise.actions"), nouveaux.crise(ElementCrise.ACTIONS)));
    }

    /** A mission of another theme (guide p. 15–16). */
    static List<Piste> missions(Situation situation) {
        return autresThemes(situation).stream()
                .limit(1)
                .map(theme -> mission(situation, A1_MISSIONS_SP, theme))
                .toList();
    }

    /** The next level of the users' involvement (guide p. 17). */
    static List<Piste> usagers(Situation situation) {
        return premiere(
                situation,
                A1_USAGERS,
                Arrays.stream(NiveauUsagers.values()),
                niveau -> Textes.titre("usagers.niveau-" + niveau.libelle()),
                niveau -> situation.nouveaux().usagers(niveau));
    }

    /** Someone with identified time (guide p. 21–22). */
    static List<Piste> coordination(Situation situation) {
        Fait coordinateur = situation.nouveaux().coordinateur();
        return List.of(piste(situation, A2_COORDINATION, Textes.titre("coordination"), coordinateur));
    }

    /** The opinion of the medical service on one that is off-list, and one protocol more (guide p. 24–25). */
    static List<Piste> protocoles(Situation situation) {
        Fait protocole = situation.nouveaux().protocoles(1).get(0);
        List<Piste> avis = premiere(
                situation,
                A2_PROTOCOLES,
                situation.activite().les(Protocole.class).stream()
                        .filter(Protocole::attendUnAvis)
                        .map(horsListe -> new Piste(
                                A2_PROTOCOLES,
                                Textes.titre("protocoles.avis", horsListe.intitule()),
                                situation
                                        .retouche()
                                        .remplacer(Protocole.class, horsListe, horsListe.avecAvisFavorable())
                                        .activite()))
                        .toArray(Piste[]::new));
        return Stream.concat(
                        avis.stream(),
                        Stream.of(piste(situation, A2_PROTOCOLES, Textes.titre("protocoles"), protocole)))
                .toList();
    }

    /** Trainees up to the next level (guide p. 32–33). */
    static List<Piste> formation(Situation situation) {
        int maximum = situation.entier(Parametre.FORMATION_STAGES_MAXIMUM);
        return premiere(
                situation,
                A2_FORMATION,
                IntStream.rangeClosed(1, maximum)
                        .mapToObj(nombre -> {
                            List<Stage> stages = situation.nouveaux().stages(nombre);
                            return new Piste(
                                    A2_FORMATION,
                                    Textes.titre("formation", nombre),
                                    situation.retouche().ajouter(stages).activite());
                        })
                        .toArray(Piste[]::new));
    }

    /** A written procedure with the outside (guide p. 34–35). */
    static List<Piste> coordinationExterne(Situation situation) {
        Fait procedure = situation.nouveaux().procedure();
        return List.of(piste(situation, A2_COORD_EXTERNE, Textes.titre("coordination-externe"), procedure));
    }

    /** The next level of the quality approach (guide p. 36–37). */
    static List<Piste> qualite(Situation situation) {
        return premiere(
                situation,
                A2_QUALITE,
                Arrays.stream(NiveauQualite.values()),
                niveau -> Textes.titre("qualite.niveau-" + niveau.libelle()),
                niveau -> situation.nouveaux().qualite(niveau));
    }

    /** A national protocol whose professions are already there (guide p. 38–39). */
    static List<Piste> pnc(Situation situation) {
        return premiere(
                situation,
                A2_PNC,
                nonDeclares(situation).stream(),
                protocole -> Textes.titre("pnc", protocole.numero(), protocole.sujet()),
                protocole -> situation.nouveaux().pnc(protocole));
    }

    /** The heart failure pathway (guide p. 40–41). */
    static List<Piste> insuffisanceCardiaque(Situation situation) {
        Fait parcours = situation.nouveaux().parcours(TypeParcours.INSUFFISANCE_CARDIAQUE);
        return List.of(piste(situation, A2_IC, Textes.titre("insuffisance-cardiaque"), parcours));
    }

    /** The pathway of overweight children, with the mission it asks for when there is none (guide p. 42). */
    static List<Piste> surpoids(Situation situation) {
        Piste seul = piste(
                situation,
                A2_SURPOIDS,
                Textes.titre("surpoids.parcours"),
                situation.nouveaux().parcours(TypeParcours.SURPOIDS_ENFANT));
        Piste lesDeux = new Piste(
                A2_SURPOIDS,
                Textes.titre("surpoids.parcours-mission"),
                new Retouche(seul.apres())
                        .ajouter(situation.nouveaux().mission(ThemeMission.OBESITE_ENFANT))
                        .activite());
        return premiere(
                situation, A2_SURPOIDS, seul, mission(situation, A2_SURPOIDS, ThemeMission.OBESITE_ENFANT), lesDeux);
    }

    /** A software labelled standard (guide p. 44–46). */
    static List<Piste> systemeStandard(Situation situation) {
        return logiciel(situation, A3_SI_STANDARD, NiveauLogiciel.STANDARD);
    }

    /** A software labelled avancé (guide p. 48). */
    static List<Piste> systemeAvance(Situation situation) {
        return logiciel(situation, A3_SI_AVANCE, NiveauLogiciel.AVANCE);
    }

    /** Protocols that no row declares, in the order of the guide. */
    static List<ProtocoleNational> nonDeclares(Situation situation) {
        Set<ProtocoleNational> declares = situation.activite().les(ProtocoleDeclare.class).stream()
                .map(ProtocoleDeclare::protocole)
                .collect(Collectors.toSet());
        return Arrays.stream(ProtocoleNational.values())
                .filter(protocole -> !declares.contains(protocole))
                .toList();
    }

    /** Themes of which no mission is in the workbook; that of the overweight child first, since it serves twice. */
    static List<ThemeMission> autresThemes(Situation situation) {
        Set<ThemeMission> menes = situation.activite().les(MissionSp.class).stream()
                .map(MissionSp::theme)
                .collect(Collectors.toSet());
        return Arrays.stream(ThemeMission.values())
                .filter(theme -> !menes.contains(theme))
                .sorted(Comparator.comparing(theme -> theme != ThemeMission.OBESITE_ENFANT))
                .toList();
    }

    private static List<Piste> logiciel(Situation situation, CodeIndicateur code, NiveauLogiciel niveau) {
        String action =
                Textes.titre(situation.close() ? "logiciel.clos" : "logiciel", niveau.libelle(), situation.jour());
        return List.of(piste(situation, code, action, situation.nouveaux().logiciel(niveau)));
    }

    private static Piste mission(Situation situation, CodeIndicateur code, ThemeMission theme) {
        String action = Textes.titre("mission", theme.libelle());
        return piste(situation, code, action, situation.nouveaux().mission(theme));
    }

    private static Piste piste(Situation situation, CodeIndicateur code, String action, Fait fait) {
        return new Piste(code, action, situation.retouche().ajouter(fait).activite());
    }

    /** The first of these that brings points, each once a row of its own tells it. */
    private static <T> List<Piste> premiere(
            Situation situation,
            CodeIndicateur code,
            Stream<T> possibles,
            Function<T, String> action,
            Function<T, Fait> ligne) {
        return premiere(
                situation,
                code,
                possibles
                        .map(possible -> piste(situation, code, action.apply(possible), ligne.apply(possible)))
                        .toArray(Piste[]::new));
    }

    /** The first of these steps, from the smallest on, that brings points. */
    private static List<Piste> premiere(Situation situation, CodeIndicateur code, Piste... pistes) {
        Recherche recherche = new Recherche(situation, code);
        return Stream.of(pistes)
                .filter(piste -> recherche.rapporte(piste.apres()))
                .limit(1)
                .toList();
    }
}
