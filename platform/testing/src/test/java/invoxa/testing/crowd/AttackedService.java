package invoxa.testing.crowd;

import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Permissions;
import invoxa.web.Request;
import invoxa.web.Response;
import invoxa.web.Service;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers everybody, reads bodies, and can be made to use up the descriptors of its process. */
final class AttackedService implements Service {

    static final int BIG = 4_000_000;
    static final int UPLOAD = 20_000_000;
    private static final byte[] LETTERS = new byte[BIG];

    private final List<FileInputStream> opened = new ArrayList<>();

    @Override
    public String name() {
        return "attacked";
    }

    @Override
    public String path() {
        return "/attacked";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/attacked", request -> Response.ok(Map.of("here", true))),
                Endpoint.get("/attacked/big", request -> Response.bytes("application/pdf", LETTERS.clone())),
                Endpoint.get("/attacked/memory", AttackedService::memory),
                Endpoint.post("/attacked", AttackedService::length),
                Endpoint.post("/attacked/upload", AttackedService::length)
                        .accepting("application/pdf")
                        .maxBody(UPLOAD),
                Endpoint.post("/attacked/exhaust", this::exhaust));
    }

    @Override
    public Permissions permissions() {
        var permissions = Permissions.table();
        for (var endpoint : endpoints()) {
            permissions = permissions.allow(endpoint.operation(), Access.open());
        }
        return permissions;
    }

    private static Response length(Request request) {
        return Response.ok(Map.of("bytes", request.bytes().length));
    }

    private static Response memory(Request request) {
        System.gc();
        var runtime = Runtime.getRuntime();
        return Response.ok(Map.of("bytes", runtime.totalMemory() - runtime.freeMemory()));
    }

    /** Opens files until the process may open no more. */
    private Response exhaust(Request request) {
        Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(500);
                while (true) {
                    opened.add(new FileInputStream("/dev/null"));
                }
            } catch (IOException | InterruptedException e) {
                System.out.println("no descriptor is left after " + opened.size());
            }
        });
        return Response.noContent();
    }

    @Override
    public String openApi() {
        return """
                openapi: 3.1.0
                info: {title: Attacked, version: "1"}
                paths: {}
                """;
    }
}
