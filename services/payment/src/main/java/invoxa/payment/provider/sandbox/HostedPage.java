package invoxa.payment.provider.sandbox;

import invoxa.kernel.Language;
import invoxa.kernel.Sha256;
import invoxa.payment.attempt.Attempt;
import invoxa.web.Response;
import java.util.Base64;

/** The provider's page as a client would see it, marked TEST; without script, and with one style that it names. */
final class HostedPage {

    private static final String STYLE = "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:4rem auto;"
            + "padding:0 1rem;color:#1a1a2e;background:#fff}"
            + "strong.mark{display:block;background:#8a3b00;color:#fff;padding:.5rem 1rem;letter-spacing:.1em}"
            + "button{font:inherit;padding:.6rem 1.2rem;margin:.5rem .5rem 0 0;border:2px solid #1a1a2e;"
            + "background:#fff;cursor:pointer}button:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}";
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private HostedPage() {}

    static Response of(Attempt attempt) {
        return Response.text("text/html", html(attempt))
                .header("Content-Security-Policy", POLICY)
                .header("X-Robots-Tag", "noindex");
    }

    private static String html(Attempt attempt) {
        var language = attempt.language() == null ? Language.EN : attempt.language();
        var say = PageWords.in(language);
        var number = attempt.invoiceNumber();
        var seller = attempt.organizationName();
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title>\
                <meta name="viewport" content="width=device-width, initial-scale=1"><style>%s</style></head>
                <body><main><strong class="mark">%s</strong>
                <h1>%s %s</h1><p>%s%s</p>
                %s
                </main></body></html>
                """.formatted(
                        language.code(),
                        escaped(say.title()),
                        STYLE,
                        escaped(say.mark()),
                        escaped(attempt.amount().toPlainString()),
                        escaped(attempt.currency().value()),
                        number == null ? "" : escaped(say.invoice() + " " + number),
                        seller == null ? "" : escaped(" " + say.of() + " " + seller),
                        rest(attempt, say));
    }

    private static String rest(Attempt attempt, PageWords say) {
        return switch (attempt.state()) {
            case CREATED -> """
                    <form method="post" action="/payments/sandbox/%s/outcome">\
                    <button name="outcome" value="succeed">%s</button>\
                    <button name="outcome" value="fail">%s</button></form>""".formatted(escaped(attempt.id()), escaped(say.pay()), escaped(say.fail()));
            case SUCCEEDED -> status(say.succeeded()) + back(attempt, say);
            case FAILED -> status(say.failed()) + back(attempt, say);
        };
    }

    private static String status(String sentence) {
        return "<p role=\"status\">%s</p>".formatted(escaped(sentence));
    }

    private static String back(Attempt attempt, PageWords say) {
        var token = attempt.publicToken();
        return token == null
                ? "<p>%s</p>".formatted(escaped(say.close()))
                : "<p><a href=\"/app/invoice#%s\">%s</a></p>".formatted(escaped(token), escaped(say.back()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String hash(String style) {
        return Base64.getEncoder().encodeToString(Sha256.of(style));
    }
}
