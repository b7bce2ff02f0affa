package invoxa.web.call;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.json.Json;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import java.net.http.HttpHeaders;

/** What another service said. */
public sealed interface CallResult {

    /** It did what was asked; 2xx or 3xx. The bytes are not copied. */
    @SuppressWarnings("ArrayRecordComponent")
    record Answered(int status, HttpHeaders headers, byte[] body) implements CallResult {

        public <T> T json(Class<T> type) {
            return Json.read(body, type);
        }

        public JsonNode json() {
            return json(JsonNode.class);
        }
    }

    /** It refused: 4xx, with its problem, or one that says the status where it gave none. */
    record Rejected(Problem problem) implements CallResult {}

    /** The answer, for where a refusal can only be passed on to the caller. */
    default Answered orThrow() {
        return switch (this) {
            case Answered answered -> answered;
            case Rejected(var problem) -> throw new Refused(problem);
        };
    }
}
