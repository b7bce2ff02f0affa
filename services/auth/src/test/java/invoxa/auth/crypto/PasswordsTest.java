package invoxa.auth.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Passwords")
class PasswordsTest {

    private static final Argon2Parameters CHEAP = new Argon2Parameters(256, 1, 1);

    @Test
    @DisplayName("are verified by a hash that the reference implementation made")
    void areVerified() {
        var passwords = new Passwords(Argon2Parameters.OWASP, 1);
        var reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(passwords.verify("password", reference)).isTrue();
        assertThat(passwords.verify("Password", reference)).isFalse();
        assertThat(passwords.isOutdated(reference)).isTrue();
    }

    @Test
    @DisplayName("are hashed with the parameters that OWASP asks for, and salted")
    void areHashed() {
        var passwords = new Passwords(Argon2Parameters.OWASP, 1);
        var one = passwords.hash("correct horse");
        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(passwords.hash("correct horse"));
        assertThat(passwords.verify("correct horse", one)).isTrue();
        assertThat(passwords.isOutdated(one)).isFalse();
    }

    @Test
    @DisplayName("are the same however the keyboard composed them")
    void areNormalized() {
        var passwords = new Passwords(CHEAP, 1);
        assertThat(passwords.verify("Schlu\u0308ssel-Wort", passwords.hash("Schl\u00fcssel-Wort")))
                .isTrue();
    }

    @Test
    @DisplayName("of users that do not exist take the same work, and are never right")
    void unknownUsersTakeTheSameWork() {
        var passwords = new Passwords(new Argon2Parameters(4_096, 1, 1), 1);
        var hash = passwords.hash("correct horse");
        passwords.verify("warm up", hash);
        long known = allocated(() -> assertThat(passwords.verify("wrong", hash)).isFalse());
        long unknown =
                allocated(() -> assertThat(passwords.verify("wrong", null)).isFalse());
        assertThat(unknown).isBetween(known * 9 / 10, known * 11 / 10);
    }

    private static long allocated(Runnable work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    @DisplayName("are hashed no more at once than is allowed")
    void areHashedAFewAtATime() throws InterruptedException {
        var passwords = new Passwords(CHEAP, 1);
        var hash = passwords.hash("correct horse");
        var threads = new Thread[16];
        var right = new java.util.concurrent.atomic.AtomicInteger();
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofVirtual().start(() -> {
                if (passwords.verify("correct horse", hash)) {
                    right.incrementAndGet();
                }
            });
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(right.get()).isEqualTo(16);
    }
}
