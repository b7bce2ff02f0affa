package invoxa.client.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In which profile and syntax of EN 16931 a client wants its invoices. */
public enum DocumentFormat {
    /** The PDF with the CII of profile EN 16931 inside. */
    @JsonProperty("factur-x")
    FACTUR_X,
    @JsonProperty("en16931-ubl")
    EN16931_UBL,
    @JsonProperty("en16931-cii")
    EN16931_CII,
    @JsonProperty("xrechnung-ubl")
    XRECHNUNG_UBL,
    @JsonProperty("xrechnung-cii")
    XRECHNUNG_CII,
    @JsonProperty("peppol-ubl")
    PEPPOL_UBL
}
