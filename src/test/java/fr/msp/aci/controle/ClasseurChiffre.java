package fr.msp.aci.controle;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook under a password, as Excel writes it. */
final class ClasseurChiffre {

    private ClasseurChiffre() {}

    static byte[] de(byte[] clair) throws Exception {
        try (POIFSFileSystem systeme = new POIFSFileSystem();
                ByteArrayOutputStream octets = new ByteArrayOutputStream()) {
            Encryptor chiffreur = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            chiffreur.confirmPassword("secret");
            try (OutputStream flux = chiffreur.getDataStream(systeme)) {
                flux.write(clair);
            }
            systeme.writeFilesystem(octets);
            return octets.toByteArray();
        }
    }
}
