package invoxa.web.call;

import org.jspecify.annotations.Nullable;

/** Another service could not be reached, or failed (5xx), also when tried again. It may or may not have acted. */
public final class Unavailable extends RuntimeException {

    public Unavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
