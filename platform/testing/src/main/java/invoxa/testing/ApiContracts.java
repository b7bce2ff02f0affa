package invoxa.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import invoxa.web.Service;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The contracts of the running services, against which each answer is checked. */
final class ApiContracts {

    /** Answered by the server itself to what is no operation of a service; they need no entry in the contract. */
    private static final Set<Integer> OUTSIDE_THE_CONTRACT = Set.of(404, 405);

    private final Map<String, OpenApiInteractionValidator> validators;

    /** @param contracts each service's contract in YAML, by the path under which all it serves lies */
    private ApiContracts(Map<String, String> contracts) {
        validators = contracts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        contract -> OpenApiInteractionValidator.createForInlineApiSpecification(contract.getValue())
                                .build()));
    }

    static ApiContracts of(List<Service> services) {
        return new ApiContracts(services.stream().collect(Collectors.toMap(Service::path, Service::openApi)));
    }

    static ApiContracts of(Map<String, OpenApi> contracts) {
        return new ApiContracts(contracts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, contract -> contract.getValue().yaml())));
    }

    /** Fails where the answer, or the request that a 2xx answered, is not as the contract says. */
    void check(HttpRequest request, byte @Nullable [] body, HttpResponse<byte[]> response) {
        var path = request.uri().getRawPath();
        var validator = validators.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst();
        if (validator.isEmpty() || isVital(path)) {
            return;
        }
        var answer = validator.get().validateResponse(path, method(request), answer(response));
        if (isOutside(answer, response.statusCode())) {
            return;
        }
        if (!isEmptyText(response, answer)) {
            fail(request, body, response, answer);
        }
        if (response.statusCode() < 300) {
            fail(request, body, response, asked(validator.get(), request, body));
        }
    }

    /** An optional body that is left out has no content type either, which the validator takes for a wrong one. */
    private static ValidationReport asked(
            OpenApiInteractionValidator validator, HttpRequest request, byte @Nullable [] body) {
        var report = validator.validateRequest(question(request, body));
        return body != null
                ? report
                : ValidationReport.from(report.getMessages().stream()
                        .filter(message -> !message.getKey().equals("validation.request.contentType.notAllowed"))
                        .toList());
    }

    /** A text without any line is an empty body, which the validator takes for none. */
    private static boolean isEmptyText(HttpResponse<byte[]> response, ValidationReport report) {
        return response.body().length == 0
                && response.headers().firstValue("Content-Type").orElse("").startsWith("text/")
                && report.getMessages().stream()
                        .allMatch(message -> message.getKey().equals("validation.response.body.missing"));
    }

    private static boolean isVital(String path) {
        return path.matches("/[a-z]+/(health/(live|ready)|metrics|openapi\\.yaml)");
    }

    private static boolean isOutside(ValidationReport report, int status) {
        return OUTSIDE_THE_CONTRACT.contains(status)
                && report.getMessages().stream()
                        .allMatch(message -> message.getKey().startsWith("validation.request.path.missing")
                                || message.getKey().startsWith("validation.request.operation.notAllowed"));
    }

    private static Request.Method method(HttpRequest request) {
        return Request.Method.valueOf(request.method().toUpperCase(Locale.ROOT));
    }

    private static SimpleResponse answer(HttpResponse<byte[]> response) {
        var built = SimpleResponse.Builder.status(response.statusCode());
        response.headers().map().forEach(built::withHeader);
        return (response.body().length == 0 ? built : built.withBody(response.body())).build();
    }

    private static SimpleRequest question(HttpRequest request, byte @Nullable [] body) {
        var built = new SimpleRequest.Builder(method(request), request.uri().getRawPath());
        request.headers().map().forEach(built::withHeader);
        var query = request.uri().getRawQuery();
        if (query != null) {
            for (var pair : query.split("&")) {
                int equals = pair.indexOf('=');
                built.withQueryParam(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return (body == null ? built : built.withBody(body)).build();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void fail(
            HttpRequest request, byte @Nullable [] body, HttpResponse<byte[]> response, ValidationReport report) {
        if (report.hasErrors()) {
            throw new AssertionError(request.method() + " " + request.uri() + " is not as openapi.yaml says: "
                    + report.getMessages().stream()
                            .map(message ->
                                    message.getKey() + ": " + message.getMessage() + " " + message.getNestedMessages())
                            .collect(Collectors.joining("\n"))
                    + "\nrequest: " + (body == null ? "" : new String(body, StandardCharsets.UTF_8))
                    + "\nanswer: " + response.statusCode() + " "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
    }
}
