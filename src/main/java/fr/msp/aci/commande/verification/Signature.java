package fr.msp.aci.commande.verification;

import fr.msp.aci.commande.verification.Verdict.Sujet;
import fr.msp.aci.rapport.SignatureLue;
import java.security.cert.X509Certificate;
import java.util.List;

/** What the signature of a PDF is worth here: whole is not enough, one must know who made it. */
final class Signature {

    private Signature() {}

    static Verdict examiner(byte[] pdf, List<X509Certificate> connus) {
        SignatureLue signature = SignatureLue.de(pdf);
        return switch (signature.etat()) {
            case ABSENTE -> Verdict.nonVerifie(Sujet.SIGNATURE, "signature.absente");
            case PARTIELLE -> Verdict.differe(Sujet.SIGNATURE, "signature.partielle");
            case FAUSSE -> Verdict.differe(Sujet.SIGNATURE, "signature.fausse");
            case INTACTE -> intacte(signature, connus);
        };
    }

    private static Verdict intacte(SignatureLue signature, List<X509Certificate> connus) {
        String nom = signature.signataire().orElseThrow();
        String empreinte = signature.empreinte().orElseThrow();
        if (!signature.certificatEnCours()) {
            return Verdict.differe(Sujet.SIGNATURE, "signature.perimee", nom, empreinte);
        }
        if (!signature.reconnue(connus)) {
            return Verdict.nonVerifie(Sujet.SIGNATURE, "signature.inconnue", nom, empreinte);
        }
        return Verdict.tient(
                Sujet.SIGNATURE,
                "signature.reconnue",
                nom,
                empreinte,
                signature.signeLe().orElseThrow());
    }
}
