package invoxa.client.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a client is before the law. */
public enum ClientKind {
    @JsonProperty("company")
    COMPANY,
    @JsonProperty("person")
    PERSON
}
