package invoxa.web;

import invoxa.kernel.CannotStart;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a process is told from outside: the {@code INVOXA_…} variables, each read as the type it has. A missing or wrong
 * one stops the start with its name and what would be right.
 */
public final class Settings {

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    public static Settings ofEnvironment() {
        return new Settings(System.getenv());
    }

    public static Settings of(Map<String, String> values) {
        return new Settings(values);
    }

    /** The value, or empty where it is absent or blank. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** All whose name begins so. */
    public Map<String, String> startingWith(String prefix) {
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith(prefix))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public String required(String name) {
        return text(name).orElseThrow(() -> new BadSetting(name, "is not set"));
    }

    public String text(String name, String absent) {
        return text(name).orElse(absent);
    }

    public int integer(String name, int from, int to, int absent) {
        return parsed(name, "a whole number from " + from + " to " + to, text -> {
                    int value = Integer.parseInt(text);
                    if (value < from || value > to) {
                        throw new IllegalArgumentException();
                    }
                    return value;
                })
                .orElse(absent);
    }

    public boolean flag(String name, boolean absent) {
        return parsed(name, "true or false", text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException();
                })
                .orElse(absent);
    }

    /** Whether something is switched {@code on}; {@code off} where it is absent. */
    public boolean isOn(String name) {
        return parsed(name, "on or off", text -> switch (text) {
                    case "on" -> true;
                    case "off" -> false;
                    default -> throw new IllegalArgumentException();
                })
                .orElse(false);
    }

    /** A duration such as {@code PT30S} (ISO 8601). */
    public Duration duration(String name, Duration absent) {
        return parsed(name, "a duration such as PT30S", text -> {
                    var duration = Duration.parse(text);
                    if (duration.isNegative()) {
                        throw new IllegalArgumentException();
                    }
                    return duration;
                })
                .orElse(absent);
    }

    /** A duration within these bounds, both included. */
    public Duration duration(String name, Duration from, Duration to, Duration absent) {
        return parsed(name, "a duration from " + from + " to " + to, text -> {
                    var value = Duration.parse(text);
                    if (value.compareTo(from) < 0 || value.compareTo(to) > 0) {
                        throw new IllegalArgumentException();
                    }
                    return value;
                })
                .orElse(absent);
    }

    /** An http or https URL, without the slash at its end. */
    public Optional<URI> url(String name) {
        return parsed(name, "a URL such as https://invoxa.example", text -> {
            var url = URI.create(text.replaceAll("/+$", ""));
            if (!isWeb(url)) {
                throw new IllegalArgumentException();
            }
            return url;
        });
    }

    public Optional<Path> folder(String name) {
        return parsed(name, "a folder's path", Path::of);
    }

    /** A URL that INVOXA is reached at: links are made of it, and it is served at the root of its address alone. */
    public Optional<URI> origin(String name) {
        return parsed(
                name,
                "a scheme and a host, with a port if it is not the usual one, such as https://invoxa.example, and"
                        + " nothing behind them: INVOXA is not served under a path",
                text -> {
                    var url = URI.create(text.replaceAll("/+$", ""));
                    if (!isWeb(url)
                            || url.getRawUserInfo() != null
                            || !url.getRawPath().isEmpty()
                            || url.getRawQuery() != null
                            || url.getRawFragment() != null) {
                        throw new IllegalArgumentException();
                    }
                    return url;
                });
    }

    /** The value in any other form; where it cannot be read the start fails, saying what is expected. */
    public <T> Optional<T> value(String name, String expected, Function<String, T> parse) {
        return parsed(name, expected, parse);
    }

    /** Like {@link #value}, for what must not be read in a log. */
    public <T> Optional<T> secret(String name, String expected, Function<String, T> parse) {
        return text(name).map(text -> {
            try {
                return parse.apply(text);
            } catch (RuntimeException e) {
                throw new BadSetting(name, "must be " + expected);
            }
        });
    }

    private static boolean isWeb(URI url) {
        return url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
    }

    private <T> Optional<T> parsed(String name, String expected, Function<String, T> parse) {
        return text(name).map(text -> {
            try {
                return parse.apply(text);
            } catch (RuntimeException e) {
                throw new BadSetting(name, "is '" + text + "', but must be " + expected);
            }
        });
    }

    /** A setting is missing or wrong. */
    public static final class BadSetting extends CannotStart {
        public BadSetting(String name, String what) {
            super(name + " " + what);
        }
    }
}
