package invoxa.notification.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How far a message has come: queued → sending → accepted, or back to queued for another try, or undeliverable. Without
 * a mail server it is kept from the start.
 */
public enum MessageState {
    @JsonProperty("queued")
    QUEUED,
    @JsonProperty("sending")
    SENDING,
    /** The mail server has taken it over. */
    @JsonProperty("accepted")
    ACCEPTED,
    /** No mail server will take it; a person may try again. */
    @JsonProperty("undeliverable")
    UNDELIVERABLE,
    /** There was no mail server when it was written, or the organization might not send; a person may try again. */
    @JsonProperty("kept")
    KEPT;

    public String code() {
        return Codes.of(this);
    }
}
