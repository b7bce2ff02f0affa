package invoxa.messaging;

import java.util.regex.Pattern;

/**
 * What has happened, in the past tense, and the record that says more of it. Declared as a constant by the producer,
 * and by each consumer with a record of its own that holds what this consumer needs: services share no code, they share
 * the golden example {@code events/<name>.json} of the producing service.
 *
 * @param name {@code invoxa.<service>.<what happened>.v<n>}, such as {@code invoxa.invoice.issued.v1}, or with the noun
 *     it happened to, such as {@code invoxa.auth.invitation.created.v1}; a change that an
 *     older consumer could not read is a new version
 * @param data a record that {@link invoxa.json.Json} can write and read; fields it does not declare are passed over
 */
public record EventType<D>(String name, Class<D> data) {

    private static final Pattern FORM = Pattern.compile("invoxa\\.[a-z]+(\\.[a-z][A-Za-z-]*){1,2}\\.v[1-9][0-9]*");

    public EventType {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is not of the form invoxa.<service>.<past-tense>.v<n>");
        }
        if (Sources.path(serviceOf(name)) == null) {
            throw new IllegalArgumentException("'" + name + "': there is no service " + serviceOf(name));
        }
    }

    /** The service that produces events of this type, such as {@code invoice}. */
    public String service() {
        return serviceOf(name);
    }

    /** The path of the producing service, such as {@code /invoices}. */
    public String source() {
        return Sources.requirePath(service());
    }

    private static String serviceOf(String name) {
        return name.split("\\.", 3)[1];
    }
}
