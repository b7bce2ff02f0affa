package invoxa.standalone;

import invoxa.kernel.CannotStart;
import invoxa.kernel.Sha256;
import invoxa.storage.folder.OwnerOnly;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

    /**
     * Reads them; makes up those that are not there, as in a new folder or for a service that is new.
     *
     * @throws CannotStart where the file cannot be understood, or lacks the key by which what is stored is read
     */
    static Secrets in(DataFolder.Places folder, List<String> services) {
        var file = folder.secrets();
        try {
            var values = Files.exists(file) ? read(file) : new Properties();
            var key = values.getProperty(MASTER_KEY);
            if (key != null) {
                requireUsable(file, key);
            } else if (folder.hasDatabase()) {
                throw new CannotStart(file + " lacks " + MASTER_KEY + ": put the file back from a backup");
            }
            if (!fill(values, services)) {
                write(file, values);
            }
            return new Secrets(values);
        } catch (IOException e) {
            throw CannotStart.because(file, e);
        }
    }

    /** Writes them to another file, readable by its owner alone. */
    static void copy(Path from, Path to) throws IOException {
        write(to, read(from));
    }

    private static Properties read(Path file) throws IOException {
        var values = new Properties();
        try {
            values.load(new StringReader(Files.readString(file)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new CannotStart(file + " is garbled: put it back from a backup");
        }
        return values;
    }

    private static void requireUsable(Path file, String key) {
        try {
            if (Base64.getDecoder().decode(key).length == BYTES) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // said below, as for a wrong length
        }
        throw new CannotStart(file + " has a " + MASTER_KEY + " that is not " + BYTES
                + " bytes in base64: put it back from a backup");
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
        OwnerOnly.create(next);
        try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(text.toString()));
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
