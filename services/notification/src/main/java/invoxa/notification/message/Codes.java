package invoxa.notification.message;

import java.util.Locale;

/** How a constant is written in JSON and in queries. */
public final class Codes {

    private Codes() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
