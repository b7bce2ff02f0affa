package invoxa.client.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an import makes of a row. */
public enum RowResult {
    @JsonProperty("new")
    NEW,
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("unchanged")
    UNCHANGED,
    /** Passed over, because it is alike to a client or to a row above. */
    @JsonProperty("alike")
    ALIKE,
    /** Something in it is wrong. */
    @JsonProperty("faulty")
    FAULTY
}
