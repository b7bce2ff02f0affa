package invoxa.notification;

import java.util.Locale;

/** How a constant is written in JSON and in queries. */
final class Codes {

    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
