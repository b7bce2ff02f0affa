package invoxa.notification.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a message is about. */
public enum MessageKind {
    @JsonProperty("invoice")
    INVOICE,
    @JsonProperty("credit-note")
    CREDIT_NOTE,
    @JsonProperty("receipt")
    RECEIPT,
    @JsonProperty("invitation")
    INVITATION,
    @JsonProperty("password-reset")
    PASSWORD_RESET,
    @JsonProperty("email-verification")
    EMAIL_VERIFICATION;

    /** Whether it holds a link that opens something to whoever has it, so that not every member may read it. */
    public boolean isSecret() {
        return switch (this) {
            case INVITATION, PASSWORD_RESET, EMAIL_VERIFICATION -> true;
            case INVOICE, CREDIT_NOTE, RECEIPT -> false;
        };
    }

    public String code() {
        return Codes.of(this);
    }
}
