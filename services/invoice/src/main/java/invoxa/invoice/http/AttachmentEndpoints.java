package invoxa.invoice.http;

import static invoxa.web.Endpoint.get;
import static invoxa.web.Endpoint.post;

import invoxa.einvoice.codes.CodeList;
import invoxa.invoice.attachment.AttachFile;
import invoxa.invoice.attachment.GetAttachment;
import invoxa.invoice.send.OpenPublicInvoice;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.util.List;
import java.util.Locale;

/** The files that support an invoice: taken in before a draft names them, and given out again. */
public final class AttachmentEndpoints {

    private final AttachFile attach;
    private final GetAttachment get;
    private final OpenPublicInvoice open;

    public AttachmentEndpoints(AttachFile attach, GetAttachment get, OpenPublicInvoice open) {
        this.attach = attach;
        this.get = get;
        this.open = open;
    }

    public List<Endpoint> all() {
        return List.of(
                post("/invoices/attachments", this::keep)
                        .accepting(CodeList.MEDIA_TYPE.codes().toArray(String[]::new))
                        .maxBody(AttachFile.MAX_BYTES)
                        .notReplayed(),
                get("/invoices/{id}/attachments/{number}", this::file),
                get("/invoices/public/{token}/attachments/{number}", this::publicFile));
    }

    private Response keep(Request request) {
        var contentType = String.valueOf(request.header("Content-Type"));
        var mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Response.of(201, attach.keep(request.organization(), mediaType, request.bytes()));
    }

    private Response file(Request request) {
        return given(get.get(request.organization(), request.path("id"), request.path("number")));
    }

    private Response publicFile(Request request) {
        var document = open.find(request.path("token")).content();
        return given(get.get(document, request.path("number"))).header("X-Robots-Tag", "noindex");
    }

    /** Never shown within the page: what a file holds was said by others. */
    private static Response given(GetAttachment.File file) {
        return Response.bytes(file.mimeType(), file.content())
                .attachment(file.name())
                .header("X-Content-Type-Options", "nosniff");
    }
}
