package invoxa.web.parsing;

/** As many files are parsed or wait for it as may at once; nothing was done. Answered with 503. */
public final class Busy extends RuntimeException {

    Busy() {
        super("as many files are parsed as may be at once", null, false, false);
    }
}
