package fr.msp.aci.courriel;

import fr.msp.aci.activite.Adresse;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A mail as it leaves.
 *
 * @param identifiant the same at every try, so that a server that had it already knows it again
 * @param destinataire to whom
 * @param sujet its subject
 * @param texte its text
 * @param jointe the file that goes with it
 */
record Courrier(String identifiant, Adresse destinataire, String sujet, String texte, Optional<Path> jointe) {}
