package invoxa.einvoice.command;

/** The command line does not say what to do; the message says what it must say. */
final class Misused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Misused(String message) {
        super(message, null, false, false);
    }
}
