package invoxa.standalone;

import invoxa.kernel.Sha256;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The secrets of one installation: the key that seals auth's signing keys, and what each service shows to be known by
 * the others. Made on the first start, in a file that only its owner can read.
 */
final class Secrets {

    private static final int BYTES = 32;
    private static final String MASTER_KEY = "INVOXA_MASTER_KEY";

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets in(DataFolder folder, List<String> services) {
        var values = new Properties();
        try {
            var file = folder.secrets();
            if (Files.exists(file)) {
                values.load(new StringReader(Files.readString(file)));
            }
            boolean complete = fill(values, services);
            if (!complete) {
                write(file, values);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Secrets(values);
    }

    String masterKey() {
        return values.getProperty(MASTER_KEY);
    }

    /** What this service shows to get its tokens. */
    String of(String service) {
        return values.getProperty("client." + service);
    }

    /** The services and the SHA-256 of each one's secret, as auth wants to know them. */
    String hashes(List<String> services) {
        return services.stream()
                .map(service -> service + "=" + Sha256.hex(of(service)))
                .collect(Collectors.joining(","));
    }

    private static boolean fill(Properties values, List<String> services) {
        boolean complete = true;
        var random = new SecureRandom();
        for (var service : services) {
            complete &= values.putIfAbsent(
                            "client." + service,
                            fresh(random, Base64.getUrlEncoder().withoutPadding()))
                    != null;
        }
        return values.putIfAbsent(MASTER_KEY, fresh(random, Base64.getEncoder())) != null && complete;
    }

    private static String fresh(SecureRandom random, Base64.Encoder encoder) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return encoder.encodeToString(bytes);
    }

    /** Whole or not at all, and never readable by others, not even for a moment. */
    private static void write(Path file, Properties values) throws IOException {
        var text = new StringWriter();
        values.store(text, "The secrets of this INVOXA. Without this file its sign-ins cannot be read: back it up.");
        var next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(next, ownerOnly);
        }
        Files.writeString(next, text.toString());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
