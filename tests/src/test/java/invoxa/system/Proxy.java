package invoxa.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A kind of reverse proxy, with its recipe in {@code deploy/proxy}. */
enum Proxy {
    NGINX("nginx.conf", "nginx-light", "/usr/sbin/nginx"),
    CADDY("Caddyfile", "caddy", "/usr/bin/caddy"),
    HAPROXY("haproxy.cfg", "haproxy", "/usr/sbin/haproxy");

    private final String recipe;
    private final String packageName;
    private final Path program;

    Proxy(String recipe, String packageName, String program) {
        this.recipe = recipe;
        this.packageName = packageName;
        this.program = Path.of(program);
    }

    /** Skips the test where it is not installed. @param port where INVOXA listens */
    RunningProxy start(Path folder, int port) {
        assumeTrue(
                Files.isExecutable(program),
                "skipped: there is no " + program + " (Debian: apt-get install " + packageName + ")");
        int secure = Program.freePort();
        int clear = Program.freePort();
        try {
            Files.createDirectories(folder);
            var certificate = Certificate.make(folder);
            var file = folder.resolve(recipe);
            Files.writeString(file, adapted(folder, port, secure, clear));
            return new RunningProxy(
                    Program.start(command(folder, file), folder.resolve("proxy.log"), environment(folder)),
                    certificate,
                    secure,
                    clear);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recipe with the test's ports, folder and name. */
    private String adapted(Path folder, int port, int secure, int clear) throws IOException {
        var text = Files.readString(Path.of(System.getProperty("invoxa.root"), "deploy", "proxy", recipe))
                .replace("127.0.0.1:8080", "127.0.0.1:" + port)
                .replace("/etc/ssl/invoxa", folder.toString())
                .replace("invoxa.example:443", "localhost:" + secure)
                .replace("https://invoxa.example$", "https://localhost:" + secure + "$")
                .replace("invoxa.example", "localhost");
        return switch (this) {
            case NGINX ->
                """
                user %3$s;
                pid %1$s/nginx.pid;
                error_log stderr;
                worker_processes 1;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                %2$s
                }
                """.formatted(
                                folder,
                                text.replace("listen 443", "listen " + secure).replace("listen 80", "listen " + clear),
                                System.getProperty("user.name"));
            case CADDY -> "{\n\tadmin off\n\thttp_port %d\n\thttps_port %d\n}\n%s".formatted(clear, secure, text);
            case HAPROXY -> text.replace("bind :443", "bind :" + secure).replace("bind :80", "bind :" + clear);
        };
    }

    private List<String> command(Path folder, Path file) {
        return switch (this) {
            case NGINX ->
                List.of(program.toString(), "-p", folder.toString(), "-c", file.toString(), "-g", "daemon off;");
            case CADDY -> List.of(program.toString(), "run", "--config", file.toString(), "--adapter", "caddyfile");
            case HAPROXY -> List.of(program.toString(), "-db", "-f", file.toString());
        };
    }

    private static Map<String, String> environment(Path folder) {
        return Map.of(
                "HOME", folder.toString(), "XDG_DATA_HOME", folder.toString(), "XDG_CONFIG_HOME", folder.toString());
    }
}
