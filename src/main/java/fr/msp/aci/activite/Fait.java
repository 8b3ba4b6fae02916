package fr.msp.aci.activite;

/** One row of a sheet once checked: something the team did, has or is. */
public sealed interface Fait
        permits ActionSecpa,
                ActionSp,
                ActionUsagers,
                ChampSaisi,
                Coordinateur,
                DossierRcp,
                DotationSecpa,
                EtapeCrise,
                EtapeQualite,
                Fermeture,
                Logiciel,
                MissionSp,
                ParcoursEngage,
                PlageHoraire,
                ProcedureExterne,
                Professionnel,
                Protocole,
                ProtocoleDeclare,
                Rcp,
                Stage,
                UsageSip {

    /** Row of the sheet it was read from, as Excel numbers it; by it the bilan points at its evidence. */
    int ligne();
}
