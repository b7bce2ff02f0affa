package invoxa.web;

import invoxa.kernel.Id;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.storage.Stored;
import invoxa.web.token.Principal;
import invoxa.web.trace.Correlation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request that was let in, as its endpoint sees it. What it does not hold as it should is refused when it is read.
 */
public final class Request {

    private final Endpoint endpoint;
    private final Map<String, String> path;
    private final Parameters parameters;
    private final Function<String, @Nullable String> headers;
    private final @Nullable Principal principal;
    private final byte[] body;
    private final IdSeed seed;
    private final URI baseUrl;
    private final String clientAddress;

    /** As the server has read it. */
    public Request(
            Endpoint endpoint,
            Map<String, String> path,
            Parameters parameters,
            Function<String, @Nullable String> headers,
            @Nullable Principal principal,
            byte[] body,
            IdSeed seed,
            URI baseUrl,
            String clientAddress) {
        this.endpoint = endpoint;
        this.path = path;
        this.parameters = parameters;
        this.headers = headers;
        this.principal = principal;
        this.body = body;
        this.seed = seed;
        this.baseUrl = baseUrl;
        this.clientAddress = clientAddress;
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /** Who is calling. An endpoint that is open to everyone has no principal: asking there is a fault in our code. */
    public Principal principal() {
        if (principal == null) {
            throw new IllegalStateException(endpoint.operation() + " is open to everyone, so nobody is signed in");
        }
        return principal;
    }

    /**
     * The organization that the caller acts for: the token's; a service names it in {@code X-Invoxa-Organization}.
     *
     * @throws Refused where there is none
     */
    public OrganizationId organization() {
        var caller = principal();
        if (caller.isService()) {
            return namedOrganization();
        }
        if (caller.organization() == null) {
            throw new Refused(Problem.of(
                    403, "no-organization", "No organization", "This token does not act for an organization."));
        }
        return caller.organization();
    }

    private OrganizationId namedOrganization() {
        var named = headers.apply(ORGANIZATION_HEADER);
        if (named == null) {
            throw badHeader(ORGANIZATION_HEADER, "A service names the organization it acts for in this header.");
        }
        try {
            return new OrganizationId(named);
        } catch (IllegalArgumentException e) {
            throw badHeader(ORGANIZATION_HEADER, "This is not the id of an organization, such as org_01j….");
        }
    }

    /** Where a service's token says for which organization it acts. */
    public static final String ORGANIZATION_HEADER = "X-Invoxa-Organization";

    /** The value of a path variable, percent-decoded; it has no slash and is not empty. */
    public String path(String name) {
        var value = path.get(name);
        if (value == null) {
            throw new IllegalStateException(endpoint.operation() + " has no {" + name + "}");
        }
        return value;
    }

    /**
     * The id that a path variable holds.
     *
     * @param what is looked for, as the refusal names it, such as {@code invoice}
     * @throws Refused 404 where the text is no such id: then there is no such document either
     */
    public <T extends Id> T id(String name, Function<String, T> type, String what) {
        try {
            return type.apply(path(name));
        } catch (IllegalArgumentException e) {
            throw Refused.notFound(what);
        }
    }

    /** A query parameter, or null where it is absent or empty. The endpoint must declare it. */
    public @Nullable String query(String name) {
        return parameters.text(name);
    }

    /** A query parameter that is an ISO 8601 date, or null. */
    public @Nullable LocalDate date(String name) {
        return parameters.date(name);
    }

    /** A query parameter that is the lower-case name of a constant, with {@code -} for {@code _}, or null. */
    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        return parameters.oneOf(name, type);
    }

    /** A query parameter that is true or false; false where it is absent. */
    public boolean flag(String name) {
        return parameters.flag(name);
    }

    /** A query parameter that is a whole number within these bounds, both included. */
    public int integer(String name, int from, int to, int absent) {
        return parameters.integer(name, from, to, absent);
    }

    /** How many items a page shall have: 1 to 200, 50 where the request does not say. */
    public int limit() {
        return parameters.integer("limit", 1, 200, 50);
    }

    /** Where the page before ended, or null for the first page. */
    public @Nullable String cursor() {
        return parameters.text("cursor");
    }

    /** A request header, or null. */
    public @Nullable String header(String name) {
        return headers.apply(name);
    }

    /** The body as a value of this type; unknown fields, wrong types and broken JSON are refused by name. */
    public <T> T body(Class<T> type) {
        return JsonBody.read(body, type);
    }

    /** The body as it came, empty where there is none. */
    public byte[] bytes() {
        return body;
    }

    /** The fields of a body of the type {@code application/x-www-form-urlencoded}. */
    public Map<String, String> form() {
        return Parameters.parseForm(new String(body, StandardCharsets.UTF_8));
    }

    /**
     * The version in {@code If-Match}: the one the caller has seen and wants to change.
     *
     * @throws Refused 428 where the header is absent, 400 where it is not an entity tag of ours
     */
    public long ifMatch() {
        var tag = headers.apply("If-Match");
        if (tag == null) {
            throw new Refused(Problem.of(
                    428,
                    "precondition-required",
                    "If-Match is required",
                    "Send the ETag of the version you want to change in the header If-Match."));
        }
        return EntityTag.version(tag)
                .orElseThrow(() -> badHeader("If-Match", "Expected one entity tag as ETag gave it, such as \"3\"."));
    }

    /**
     * The document, if it is still the one that the caller has seen.
     *
     * @throws Refused 412 with the current version where it has changed since; see {@link #ifMatch} for the others
     */
    public <D> Stored<D> unchanged(Stored<D> read) {
        long seen = ifMatch();
        if (seen != read.version()) {
            throw new StaleTag(seen, read.version());
        }
        return read;
    }

    /**
     * An id for something that this request makes. When the request comes again with its Idempotency-Key, even after a
     * crash, the same calls give the same ids.
     */
    public String newId(String prefix) {
        return seed.next(prefix);
    }

    public String correlationId() {
        return Correlation.current().id();
    }

    /** Where people and clients reach this INVOXA, without a slash at the end; for links. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** The caller's IP address, as far as the proxies that are trusted say. */
    public String clientAddress() {
        return clientAddress;
    }

    public Optional<Principal> principalIfAny() {
        return Optional.ofNullable(principal);
    }

    private static Refused badHeader(String name, String detail) {
        return new Refused(new Problem(
                "invalid-header",
                400,
                "A header is missing or wrong",
                name + ": " + detail,
                java.util.List.of(new Problem.FieldError(name, "invalid", detail))));
    }
}
