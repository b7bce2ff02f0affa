package invoxa.notification;

import invoxa.kernel.Refused;
import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Environment;
import invoxa.web.Permissions;
import invoxa.web.Request;
import invoxa.web.Response;
import invoxa.web.Service;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** At the place of the invoice service: the PDF and the XML that notification asks it for, and an ear; nothing else. */
final class PdfOnly implements Service {

    static final byte[] PDF = "%PDF-1.7 not much of one, but bytes \u00e4\u00f6".getBytes(StandardCharsets.UTF_8);

    static final byte[] XML = "<rsm:CrossIndustryInvoice/>".getBytes(StandardCharsets.UTF_8);

    PdfOnly(Environment environment) {
        assert environment.service().equals("invoice");
    }

    @Override
    public String name() {
        return "invoice";
    }

    @Override
    public String path() {
        return "/invoices";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/invoices/{id}/pdf", request -> Response.bytes("application/pdf", PDF)),
                Endpoint.get("/invoices/{id}/documents/{format}", PdfOnly::xml),
                Endpoint.get("/invoices/{id}", request -> {
                    throw Refused.notFound("invoice");
                }),
                Endpoint.post("/invoices/events", request -> Response.noContent())
                        .accepting("application/cloudevents+json"));
    }

    private static Response xml(Request request) {
        if (!request.path("format").equals("xrechnung-cii")) {
            throw Refused.notFound("form of documents");
        }
        return Response.bytes("application/xml", XML);
    }

    @Override
    public Permissions permissions() {
        return Permissions.table()
                .allow("GET /invoices/{id}/pdf", Access.service("notification"))
                .allow("GET /invoices/{id}/documents/{format}", Access.service("notification"))
                .allow("GET /invoices/{id}", Access.service("notification"))
                .allow("POST /invoices/events", Access.service("notification"));
    }

    @Override
    public String openApi() {
        return """
                openapi: 3.0.3
                info: { title: peer, version: "1" }
                paths: {}
                """;
    }
}
