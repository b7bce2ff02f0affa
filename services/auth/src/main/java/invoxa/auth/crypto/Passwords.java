package invoxa.auth.crypto;

import invoxa.auth.domain.PasswordRules;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters.Builder;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and verifies passwords with Argon2id (RFC 9106), in the PHC string format.
 *
 * <p>A few at a time: each takes its memory and a core, and a container has little of both. Who waits longer than ten
 * seconds for a turn is refused with 503.
 */
public final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PATIENCE_SECONDS = 10;
    private static final String PREFIX = "$argon2id$v=19$";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Argon2Parameters parameters;
    private final Semaphore turns;
    private final String decoy;

    /** @param parallel how many passwords are hashed at once */
    public Passwords(Argon2Parameters parameters, int parallel) {
        this.parameters = parameters;
        this.turns = new Semaphore(parallel, true);
        this.decoy = phc(parameters, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
    }

    public String hash(String password) {
        var salt = randomBytes(SALT_BYTES);
        return phc(parameters, salt, argon2(parameters, salt, password));
    }

    /**
     * Whether this is the password; takes as long where there is no hash to compare with.
     *
     * @param phc the stored hash, or null where there is no such user
     */
    public boolean verify(String password, @Nullable String phc) {
        var parts = (phc == null ? decoy : phc).substring(PREFIX.length()).split("\\$", -1);
        var salt = Base64.getDecoder().decode(parts[1]);
        var expected = Base64.getDecoder().decode(parts[2]);
        boolean same = MessageDigest.isEqual(argon2(Argon2Parameters.parse(parts[0]), salt, password), expected);
        return same && phc != null;
    }

    /** Whether the hash was made with other parameters than those of now. */
    public boolean isOutdated(String phc) {
        return !phc.startsWith(PREFIX + parameters + "$");
    }

    private static byte[] randomBytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String phc(Argon2Parameters parameters, byte[] salt, byte[] hash) {
        var base64 = Base64.getEncoder().withoutPadding();
        return PREFIX + parameters + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private byte[] argon2(Argon2Parameters cost, byte[] salt, String password) {
        takeTurn();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Builder(org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_id)
                    .withMemoryAsKB(cost.memoryKiB())
                    .withIterations(cost.iterations())
                    .withParallelism(cost.parallelism())
                    .withSalt(salt)
                    .build());
            var hash = new byte[HASH_BYTES];
            generator.generateBytes(PasswordRules.normalized(password).getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refused(
                Problem.of(503, "busy", "Not available now", "Too many log in at once. Try again in a moment."));
    }
}
