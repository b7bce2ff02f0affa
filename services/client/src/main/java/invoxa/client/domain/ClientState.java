package invoxa.client.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether a client is offered when a new invoice is written. */
public enum ClientState {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("archived")
    ARCHIVED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
