package fr.msp.aci.activite;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sheets of a workbook, in the order of the template, and the kind of fact each row of them is. */
public enum Feuille implements Choix {
    STRUCTURE("Structure", ChampSaisi.class),
    PROFESSIONNELS("Professionnels", Professionnel.class),
    HORAIRES("Horaires", PlageHoraire.class),
    FERMETURES("Fermetures", Fermeture.class),
    COORDINATION("Coordination", Coordinateur.class),
    RCP("RCP", Rcp.class),
    DOSSIERS_RCP("Dossiers RCP", DossierRcp.class),
    PROTOCOLES("Protocoles", Protocole.class),
    SIP("SIP", Logiciel.class),
    USAGE_SIP("Usage SIP", UsageSip.class),
    MISSIONS_SP("Missions SP", MissionSp.class),
    ACTIONS_SP("Actions SP", ActionSp.class),
    STAGES("Stages", Stage.class),
    USAGERS("Usagers", ActionUsagers.class),
    QUALITE("Qualité", EtapeQualite.class),
    PNC("PNC", ProtocoleDeclare.class),
    COORDINATION_EXTERNE("Coordination externe", ProcedureExterne.class),
    PARCOURS("Parcours", ParcoursEngage.class),
    CRISE_SANITAIRE("Crise sanitaire", EtapeCrise.class),
    SECPA_DOTATIONS("SECPa dotations", DotationSecpa.class),
    SECPA_ACTIONS("SECPa actions", ActionSecpa.class);

    private static final Map<Class<? extends Fait>, Feuille> PAR_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Feuille::type, Function.identity()));

    private final String libelle;
    private final Class<? extends Fait> type;

    Feuille(String libelle, Class<? extends Fait> type) {
        this.libelle = libelle;
        this.type = type;
    }

    /** The sheet whose rows are facts of that kind. */
    public static Feuille de(Class<? extends Fait> type) {
        Feuille feuille = PAR_TYPE.get(type);
        if (feuille == null) {
            throw new IllegalArgumentException("no sheet of " + type);
        }
        return feuille;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    /** The kind of fact each row is. */
    public Class<? extends Fait> type() {
        return type;
    }
}
