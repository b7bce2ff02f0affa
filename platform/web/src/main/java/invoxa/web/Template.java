package invoxa.web;

import java.util.regex.Pattern;

/** The form of an endpoint's path: literal segments and {@code {name}}, no slash at the end. */
final class Template {

    private static final Pattern FORM = Pattern.compile("(/([a-z0-9._-]+|\\{[a-zA-Z]+}))+");

    private Template() {}

    static void check(String template) {
        if (!FORM.matcher(template).matches()) {
            throw new IllegalArgumentException(template + " is not a path template such as /invoices/{id}/issue");
        }
    }
}
