package invoxa.web.connection;

/** A part of a body that must be read whole is longer than the body may be. */
public final class BodyTooLarge extends RuntimeException {

    BodyTooLarge() {
        super("a chunk is longer than a body may be");
    }
}
