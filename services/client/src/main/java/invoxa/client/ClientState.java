package invoxa.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether a client is offered when a new invoice is written. */
public enum ClientState {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("archived")
    ARCHIVED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
