package invoxa.invoice.http;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.invoice.domain.Standing;
import invoxa.invoice.domain.Standing.Phase;
import invoxa.invoice.store.InvoiceFilter;
import invoxa.invoice.store.Sort;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.web.Request;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list. */
final class Filters {

    static final String[] PARAMETERS = {
        "phase",
        "state",
        "kind",
        "clientId",
        "currency",
        "dateFrom",
        "dateTo",
        "dueFrom",
        "dueTo",
        "amountFrom",
        "amountTo",
        "number",
        "q",
        "sort",
        "order"
    };

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,4})?");
    private static final int MAX_TEXT = 200;

    private enum Order {
        ASC,
        DESC
    }

    private Filters() {}

    static InvoiceFilter of(Request request) {
        var words = request.query("q");
        var number = request.query("number");
        new FieldErrors()
                .atMost("q", words, MAX_TEXT)
                .atMost("number", number, MAX_TEXT)
                .throwIfAny();
        var sort = request.oneOf("sort", Sort.class);
        if (words != null && sort != null) {
            throw wrong("sort", "A search gives the newest first; leave out sort, or q.");
        }
        return new InvoiceFilter(
                request.oneOf("phase", Phase.class),
                request.oneOf("state", Standing.class),
                request.oneOf("kind", DocumentKind.class),
                request.query("clientId"),
                parsed(request, "currency", CurrencyCode::of),
                request.date("dateFrom"),
                request.date("dateTo"),
                request.date("dueFrom"),
                request.date("dueTo"),
                parsed(request, "amountFrom", Filters::amount),
                parsed(request, "amountTo", Filters::amount),
                number,
                words,
                sort == null ? Sort.DATE : sort,
                request.oneOf("order", Order.class) != Order.ASC);
    }

    private static BigDecimal amount(String text) {
        if (!AMOUNT.matcher(text).matches()) {
            throw new IllegalArgumentException("Expected an amount such as 12.34.");
        }
        return new BigDecimal(text);
    }

    private static <T> @Nullable T parsed(Request request, String name, Function<String, T> parse) {
        var text = request.query(name);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw wrong(name, String.valueOf(e.getMessage()));
        }
    }

    private static Refused wrong(String name, String detail) {
        return new Refused(new Problem(
                "invalid-parameter",
                400,
                "A query parameter is wrong",
                name + ": " + detail,
                List.of(new Problem.FieldError(name, "invalid", detail))));
    }
}
