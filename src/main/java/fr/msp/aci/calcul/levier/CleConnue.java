package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.ActionUsagers;
import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Choix;
import fr.msp.aci.activite.Coordinateur;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.EtapeCrise;
import fr.msp.aci.activite.EtapeQualite;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Logiciel;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.NiveauUsagers;
import fr.msp.aci.activite.NomNormalise;
import fr.msp.aci.activite.ParcoursEngage;
import fr.msp.aci.activite.ProcedureExterne;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.ProtocoleNational;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.TypeParcours;
import fr.msp.aci.regle.CodeIndicateur;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** The keys of a what-if that are not fields of the structure: rows more of a sheet, or rows less. */
enum CleConnue implements Cle {
    ASSOCIES("associes", GesteEquipe::associes),
    IPA(
            "ipa",
            dates(
                    (activite, jour) -> new FaitsEquipe(activite, jour).ipa(),
                    Professionnel.class,
                    ligne -> ligne.professionComptee() == Profession.INFIRMIER_PRATIQUE_AVANCEE
                            && ligne.statut() != Statut.VACATAIRE)),
    CSTM(
            "cstm",
            dates(
                    (activite, jour) -> new FaitsEquipe(activite, jour).medecinCstm(),
                    Professionnel.class,
                    Professionnel::cstm)),
    SAS("sas", GesteEquipe::sas),
    VACATIONS("vacations", GesteEquipe::vacations),
    AMPLITUDE("amplitude", GesteHoraires::amplitude),
    SAMEDI("samedi", GesteHoraires::samediPartout),
    PLAN_CRISE(
            "plan-crise",
            dates(
                    (activite, jour) -> new FaitsNouveaux(activite, jour).crise(ElementCrise.PLAN),
                    EtapeCrise.class,
                    etape -> etape.element() == ElementCrise.PLAN)),
    MISSIONS("missions", CleConnue::missions),
    USAGERS(
            "usagers",
            (situation, valeur) ->
                    niveaux(situation, valeur, ActionUsagers.class, NiveauUsagers.class, niveau -> situation
                            .nouveaux()
                            .usagers(niveau))),
    COORDINATION(
            "coordination",
            dates(
                    (activite, jour) -> new FaitsNouveaux(activite, jour).coordinateur(),
                    Coordinateur.class,
                    ligne -> true)),
    PROTOCOLES("protocoles", CleConnue::protocoles),
    REUNIONS("reunions", (situation, valeur) -> new GesteConcertation(situation).reunions(valeur.ajout(), 0)),
    DOSSIERS("dossiers", (situation, valeur) -> new GesteConcertation(situation).dossiers(valeur.ajout())),
    STAGIAIRES(
            "stagiaires",
            (situation, valeur) -> ajouter(situation, situation.nouveaux().stages(valeur.ajout()))),
    COORDINATION_EXTERNE(
            "coordination-externe",
            dates(
                    (activite, jour) -> new FaitsNouveaux(activite, jour).procedure(),
                    ProcedureExterne.class,
                    ligne -> true)),
    QUALITE(
            "qualite",
            (situation, valeur) ->
                    niveaux(situation, valeur, EtapeQualite.class, NiveauQualite.class, niveau -> situation
                            .nouveaux()
                            .qualite(niveau))),
    PNC("pnc", CleConnue::pnc),
    INSUFFISANCE_CARDIAQUE("insuffisance-cardiaque", parcours(TypeParcours.INSUFFISANCE_CARDIAQUE)),
    SURPOIDS("surpoids", parcours(TypeParcours.SURPOIDS_ENFANT)),
    LOGICIEL_STANDARD("logiciel-standard", logiciel(NiveauLogiciel.STANDARD)),
    LOGICIEL_AVANCE("logiciel-avance", logiciel(NiveauLogiciel.AVANCE));

    private final String nom;
    private final Cle cle;

    CleConnue(String nom, Cle cle) {
        this.nom = nom;
        this.cle = cle;
    }

    static Optional<CleConnue> nommee(String texte) {
        String cherche = NomNormalise.de(texte);
        return Arrays.stream(values())
                .filter(cle -> NomNormalise.de(cle.nom).equals(cherche))
                .findFirst();
    }

    /** As it is typed. */
    String nom() {
        return nom;
    }

    @Override
    public Activite appliquer(Situation situation, Valeur valeur) {
        return cle.appliquer(situation, valeur);
    }

    /** A fact on a day, today for yes; no takes those of the kind away. */
    private static <T extends Fait> Cle dates(
            BiFunction<Activite, LocalDate, Fait> fait, Class<T> type, Predicate<T> condition) {
        return (situation, valeur) -> {
            Optional<Boolean> oui = valeur.ouiOuNon();
            if (oui.filter(reponse -> !reponse).isPresent()) {
                return situation.retouche().retirer(type, condition).activite();
            }
            LocalDate jour = oui.isPresent()
                    ? situation.jour()
                    : valeur.siDate().orElseThrow(() -> new Refus("refus.oui-non-date", valeur.texte()));
            return situation
                    .retouche()
                    .ajouter(fait.apply(situation.activite(), jour))
                    .activite();
        };
    }

    private static Cle parcours(TypeParcours type) {
        return dates(
                (activite, jour) -> new FaitsNouveaux(activite, jour).parcours(type),
                ParcoursEngage.class,
                ligne -> ligne.parcours() == type);
    }

    private static Cle logiciel(NiveauLogiciel niveau) {
        return dates(
                (activite, jour) -> new FaitsNouveaux(activite, jour).logiciel(niveau),
                Logiciel.class,
                ligne -> ligne.niveau() == niveau);
    }

    private static Activite missions(Situation situation, Valeur valeur) {
        List<ThemeMission> autres = PistesProjets.autresThemes(situation);
        int nombre = valeur.ajout();
        if (nombre > autres.size()) {
            throw new Refus("refus.missions", nombre, autres.size());
        }
        return ajouter(
                situation,
                autres.stream()
                        .limit(nombre)
                        .map(theme -> situation.nouveaux().mission(theme))
                        .toList());
    }

    private static Activite pnc(Situation situation, Valeur valeur) {
        if (!valeur.texte().startsWith("+")) {
            ProtocoleNational protocole = valeur.choix(ProtocoleNational.class);
            return ajouter(situation, List.of(situation.nouveaux().pnc(protocole)));
        }
        List<ProtocoleNational> autres = PistesProjets.nonDeclares(situation);
        int nombre = valeur.ajout();
        if (nombre > autres.size()) {
            throw new Refus("refus.pnc", nombre, autres.size());
        }
        return ajouter(
                situation,
                autres.stream()
                        .limit(nombre)
                        .map(protocole -> situation.nouveaux().pnc(protocole))
                        .toList());
    }

    /** Protocols more, or the last of those that count less: each is worth as much as another. */
    private static Activite protocoles(Situation situation, Valeur valeur) {
        int perdus =
                valeur.siEcart().filter(ecart -> ecart < 0).map(ecart -> -ecart).orElse(0);
        if (perdus == 0) {
            return ajouter(situation, situation.nouveaux().protocoles(valeur.ajout()));
        }
        List<Protocole> comptes = situation.comptees(CodeIndicateur.A2_PROTOCOLES, Protocole.class);
        if (perdus > comptes.size()) {
            throw new Refus("refus.protocoles", perdus, comptes.size());
        }
        List<Protocole> retires = comptes.subList(comptes.size() - perdus, comptes.size());
        return situation.retouche().retirer(Protocole.class, retires::contains).activite();
    }

    /** All the levels up to one, since a level counts only with those below it; no takes them all away. */
    private static <T extends Enum<T> & Choix, F extends Fait> Activite niveaux(
            Situation situation, Valeur valeur, Class<F> type, Class<T> liste, Function<T, F> fait) {
        if (valeur.ouiOuNon().filter(oui -> !oui).isPresent()) {
            return situation.retouche().retirer(type, ligne -> true).activite();
        }
        T dernier = valeur.choix(liste);
        return ajouter(
                situation,
                Arrays.stream(liste.getEnumConstants())
                        .filter(niveau -> niveau.compareTo(dernier) <= 0)
                        .map(fait)
                        .toList());
    }

    private static Activite ajouter(Situation situation, List<? extends Fait> faits) {
        return situation.retouche().ajouter(faits).activite();
    }
}
