package invoxa.web;

/** The HTTP methods that endpoints have. HEAD is answered wherever GET is. */
public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
}
