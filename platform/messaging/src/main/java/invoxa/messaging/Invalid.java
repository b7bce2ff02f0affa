package invoxa.messaging;

import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import java.util.List;

/** The refusal of what is not a CloudEvents 1.0 event, or not one that its type promises: 400, naming the attribute. */
final class Invalid {

    private Invalid() {}

    static Refused event(String pointer, String code, String detail) {
        return new Refused(new Problem(
                "invalid-event",
                400,
                "Not a CloudEvents 1.0 event",
                detail,
                List.of(new Problem.FieldError(pointer, code, detail))));
    }
}
