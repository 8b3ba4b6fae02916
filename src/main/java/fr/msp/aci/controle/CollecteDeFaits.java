package fr.msp.aci.controle;

import fr.msp.aci.activite.Fait;
import java.util.List;

/** Makes facts of the rows of a sheet as they are read, all of them without error. */
interface CollecteDeFaits {

    void ajouter(LigneSaisie ligne);

    List<Fait> faits();
}
