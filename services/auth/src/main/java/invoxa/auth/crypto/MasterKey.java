package invoxa.auth.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret that all nodes of auth are given from outside: 32 bytes. Every purpose has a key of its own derived
 * from it (HMAC-SHA256 over the purpose), so that what was made for one purpose means nothing for another.
 */
public final class MasterKey {

    private static final int BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private MasterKey(byte[] key) {
        this.key = key;
    }

    /** @param base64 32 random bytes, as {@code openssl rand -base64 32} prints them */
    public static MasterKey of(String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the master key is not base64", e);
        }
        if (key.length != BYTES) {
            throw new IllegalArgumentException("the master key has " + BYTES + " bytes, not " + key.length);
        }
        return new MasterKey(key);
    }

    /** A keyed digest of the text, which only a holder of the master key can make. */
    public byte[] digest(String purpose, String text) {
        return hmac(derived("digest:" + purpose), text);
    }

    /** Encrypts and authenticates (AES-256-GCM); what is sealed for one purpose cannot be opened for another. */
    public String seal(String purpose, byte[] plain) {
        var iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, purpose, iv).doFinal(plain);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(IV_BYTES + sealed.length)
                            .put(iv)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** Throws where it was sealed with another master key, for another purpose, or was changed. */
    public byte[] open(String purpose, String sealed) {
        var bytes = Base64.getDecoder().decode(sealed);
        var iv = new byte[IV_BYTES];
        System.arraycopy(bytes, 0, iv, 0, IV_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, purpose, iv).doFinal(bytes, IV_BYTES, bytes.length - IV_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "what was encrypted with the master key cannot be opened: is it another key now?", e);
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] iv) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived("seal:" + purpose), "AES"), new GCMParameterSpec(TAG_BITS, iv));
        return cipher;
    }

    private byte[] derived(String purpose) {
        return hmac(key, purpose);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
