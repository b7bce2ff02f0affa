package invoxa.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost that nobody vouches for but itself. */
record Certificate(Path file) {

    private static final Path OPENSSL = Path.of("/usr/bin/openssl");

    /** Makes {@code certificate.pem}, {@code key.pem} and {@code both.pem}; skips the test without OpenSSL. */
    static Certificate make(Path folder) throws IOException {
        assumeTrue(Files.isExecutable(OPENSSL), "skipped: there is no OpenSSL (Debian: apt-get install openssl)");
        var certificate = folder.resolve("certificate.pem");
        var key = folder.resolve("key.pem");
        var made = Program.start(
                List.of(
                        OPENSSL.toString(),
                        "req",
                        "-x509",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:prime256v1",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=localhost",
                        "-addext",
                        "subjectAltName=DNS:localhost",
                        "-keyout",
                        key.toString(),
                        "-out",
                        certificate.toString()),
                folder.resolve("openssl.log"),
                Map.of());
        if (made.awaitEnd() != 0) {
            throw new AssertionError(made.said());
        }
        Files.writeString(folder.resolve("both.pem"), Files.readString(certificate) + Files.readString(key));
        return new Certificate(certificate);
    }

    /** Trusts this one and no other. */
    SSLContext trusted() {
        try (var in = Files.newInputStream(file)) {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "it", CertificateFactory.getInstance("X.509").generateCertificate(in));
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
