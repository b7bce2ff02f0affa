package invoxa.invoice.http;

import static invoxa.web.Endpoint.get;
import static invoxa.web.Endpoint.post;

import invoxa.invoice.AttachFile;
import invoxa.invoice.GetAttachment;
import invoxa.invoice.codes.CodeList;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.util.List;
import java.util.Locale;

/** The files that support an invoice: taken in before a draft names them, and given out again. */
public final class AttachmentEndpoints {

    private final AttachFile attach;
    private final GetAttachment get;

    public AttachmentEndpoints(AttachFile attach, GetAttachment get) {
        this.attach = attach;
        this.get = get;
    }

    public List<Endpoint> all() {
        return List.of(
                post("/invoices/attachments", this::keep)
                        .accepting(CodeList.MEDIA_TYPE.codes().toArray(String[]::new))
                        .maxBody(AttachFile.MOST_BYTES)
                        .notReplayed(),
                get("/invoices/{id}/attachments/{number}", this::file));
    }

    private Response keep(Request request) {
        var contentType = String.valueOf(request.header("Content-Type"));
        var mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Response.of(201, attach.keep(request.organization(), mediaType, request.bytes()));
    }

    /** Never shown within the page: what a file holds was said by others. */
    private Response file(Request request) {
        var file = get.get(request.organization(), request.path("id"), request.path("number"));
        return Response.bytes(file.mimeType(), file.content())
                .attachment(file.name())
                .header("X-Content-Type-Options", "nosniff");
    }
}
