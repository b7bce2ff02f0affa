package planted.auth.domain;

import java.net.http.HttpClient;

/** Planted: a noun of the domain that knows a technology. */
public record NounThatCalls(HttpClient client) {}
