package invoxa.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real processes that cannot start: each says why in a sentence, ends with a status, and leaves nothing behind. */
@Tag("slow")
@DisplayName("A start that fails")
class FailingStartTest {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void name() {
        data = folder.resolve("data");
    }

    private FailedStart up(Map<String, String> environment, String... more) {
        var arguments = new ArrayList<>(List.of("up", "--data", data.toString()));
        if (!List.of(more).contains("--port") && !environment.containsKey("INVOXA_PORT")) {
            arguments.addAll(List.of("--port", "0"));
        }
        arguments.addAll(List.of(more));
        return FailedStart.of(Program.java(
                "invoxa.standalone.Main", folder.resolve("up.log"), environment, arguments.toArray(String[]::new)));
    }

    private FailedStart up(String... more) {
        return up(Map.of(), more);
    }

    /** A folder that an INVOXA has worked on. */
    private void used() {
        new OneProcess(folder).close();
    }

    @Nested
    @DisplayName("because of its address")
    class Addresses {

        @Test
        void on_a_taken_port_names_the_port_and_lets_go_of_the_folder() throws IOException {
            try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                var port = taken.getLocalPort();
                up("--port", "" + port).says("port " + port + " of 127.0.0.1 is taken by another program");
            }
            assertThat(data).doesNotExist();
        }

        @Test
        void on_a_host_that_nobody_knows_names_it() {
            up("--host", "no-such-host.invalid").says("the host 'no-such-host.invalid' is not known");
            assertThat(data).doesNotExist();
        }

        @Test
        void on_an_address_of_another_machine_names_it() {
            up("--host", "192.0.2.1").says("192.0.2.1 is no address of this machine");
            assertThat(data).doesNotExist();
        }

        @Test
        void without_the_right_to_the_port_says_so() throws IOException {
            var first = Files.readString(Path.of("/proc/sys/net/ipv4/ip_unprivileged_port_start"))
                    .strip();
            assumeTrue(Integer.parseInt(first) > 1, "skipped: here everybody may listen on every port");
            FailedStart.of(Restricted.java(folder.resolve("up.log"), "up", "--data", data.toString(), "--port", "1"))
                    .says("there is no right to listen on port 1");
            assertThat(data).doesNotExist();
        }

        @Test
        void a_service_on_a_taken_port_names_the_port() throws IOException {
            try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                var port = taken.getLocalPort();
                service("client", Map.of("INVOXA_PORT", "" + port)).says("port " + port + " of 127.0.0.1 is taken");
            }
            assertThat(folder.resolve("store.db")).doesNotExist();
        }
    }

    @Nested
    @DisplayName("because of its folder")
    class Folders {

        @Test
        void on_a_folder_that_another_process_has_says_so() {
            try (var running = new OneProcess(folder)) {
                up().says("another INVOXA runs on " + data);
                running.awaitReady();
            }
        }

        @Test
        void on_a_folder_that_cannot_be_written_says_so() throws IOException {
            used();
            var before = FailedStart.contents(data);
            Files.setPosixFilePermissions(data.resolve("invoxa.db"), PosixFilePermissions.fromString("r--------"));
            FailedStart.of(Restricted.java(folder.resolve("up.log"), "up", "--data", data.toString(), "--port", "0"))
                    .says("cannot be written");
            assertThat(FailedStart.contents(data)).isEqualTo(before);
        }

        @Test
        void on_a_new_folder_where_nothing_can_be_made_says_so() throws IOException {
            var above = Files.createDirectory(folder.resolve("above"));
            Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("r-x------"));
            FailedStart.of(Restricted.java(
                            folder.resolve("up.log"),
                            "up",
                            "--data",
                            above.resolve("data").toString(),
                            "--port",
                            "0"))
                    .says("cannot be used: look at its owner and permissions");
        }

        @Test
        void on_a_file_in_place_of_the_folder_says_so() throws IOException {
            Files.writeString(data, "mine");
            up().says(data + " is a file, but must be a folder");
            assertThat(Files.readString(data)).isEqualTo("mine");
        }

        @Test
        void on_a_full_disk_says_so_and_leaves_nothing() throws Exception {
            try (var disk = SmallDisk.mount(folder.resolve("disk"), "256k")) {
                data = disk.path().resolve("data");
                up().says("disk is full");
                assertThat(data).doesNotExist();
            }
        }

        @Test
        void a_service_with_a_file_in_place_of_its_folder_says_so() throws IOException {
            Files.writeString(folder.resolve("files"), "mine");
            service("invoice", Map.of()).says("is a file, but must be a folder");
        }
    }

    @Nested
    @DisplayName("because of its database")
    class Databases {

        @Test
        void on_what_is_no_database_says_so_and_changes_nothing() throws IOException {
            used();
            Files.writeString(data.resolve("invoxa.db"), "Dear Sir or Madam, ".repeat(1_000));
            unchanged(() -> up().says("invoxa.db is no database"));
        }

        @Test
        void on_a_database_of_something_else_says_so_and_changes_nothing() throws IOException {
            used();
            Sqlite.replace(data.resolve("invoxa.db"), "CREATE TABLE recipes(name TEXT)");
            unchanged(() -> up().says("invoxa.db is a database, but not one of INVOXA"));
        }

        @Test
        void on_a_damaged_database_says_so_and_changes_nothing() throws IOException {
            used();
            Sqlite.scribble(data.resolve("invoxa.db"));
            unchanged(() -> up().says("invoxa.db is damaged: restore a backup"));
        }

        @Test
        void on_a_database_that_was_cut_off_says_so_and_changes_nothing() throws IOException {
            used();
            Sqlite.cutOff(data.resolve("invoxa.db"));
            unchanged(() -> up().says("invoxa.db is damaged: restore a backup"));
        }

        @Test
        void on_a_database_of_a_newer_version_says_so_and_changes_nothing() throws IOException {
            used();
            Sqlite.change(data.resolve("invoxa.db"), "PRAGMA user_version = 99");
            unchanged(() -> up().says("was written by a newer INVOXA"));
        }

        @Test
        void without_its_database_but_with_its_files_says_so_and_changes_nothing() throws IOException {
            used();
            Files.delete(data.resolve("invoxa.db"));
            Files.createDirectories(data.resolve("files/p_org/00"));
            Files.writeString(data.resolve("files/p_org/00/letter"), "kept");
            unchanged(() -> up().says("invoxa.db is missing, but files that belong to it are there"));
        }

        @Test
        void a_service_on_a_damaged_database_says_so() throws IOException {
            used();
            Sqlite.scribble(data.resolve("invoxa.db"));
            unchanged(() -> service("client", Map.of("INVOXA_STORE", "sqlite:" + data.resolve("invoxa.db")))
                    .says("invoxa.db is damaged: restore a backup"));
        }
    }

    @Nested
    @DisplayName("because of its secrets")
    class SecretsOfIt {

        @Test
        void without_the_secrets_of_its_data_says_so_and_writes_none() throws IOException {
            used();
            Files.delete(data.resolve("secrets.properties"));
            unchanged(() -> up().says("secrets.properties is missing: put it back from a backup"));
        }

        @Test
        void with_garbled_secrets_says_so_and_changes_nothing() throws IOException {
            used();
            Files.write(
                    data.resolve("secrets.properties"), "INVOXA_MASTER_KEY=\\uGGGG".getBytes(StandardCharsets.UTF_8));
            unchanged(() -> up().says("secrets.properties is garbled"));
        }

        @Test
        void with_a_key_that_is_none_says_so_and_changes_nothing() throws IOException {
            used();
            Files.writeString(data.resolve("secrets.properties"), "INVOXA_MASTER_KEY=short\n");
            unchanged(() -> up().says("that is not 32 bytes in base64"));
        }

        @Test
        void with_the_secrets_of_another_installation_says_so() throws IOException {
            try (var original = new OneProcess(folder)) {
                Firm.signUp(original);
            }
            var secrets = data.resolve("secrets.properties");
            Files.writeString(
                    secrets,
                    Files.readString(secrets)
                            .replaceAll(
                                    "(?m)^INVOXA_MASTER_KEY.*",
                                    "INVOXA_MASTER_KEY=kvtcaCYtYF0Ur0RzYYOdqhFLrCZmlhDcAmHXQoh3ZVo="));
            up().says("INVOXA_MASTER_KEY is not the key that the data were written with");
        }
    }

    @Nested
    @DisplayName("because of a setting")
    class SettingsOfIt {

        @ParameterizedTest(name = "{0}={1}")
        @CsvSource({
            "INVOXA_PORT, 70000",
            "INVOXA_BEHIND_PROXY, yes",
            "INVOXA_SHUTDOWN_GRACE, 20s",
            "INVOXA_DRAIN, PT-1S",
            "INVOXA_PUBLIC_URL, ftp://invoxa.example",
            "INVOXA_PUBLIC_URL, https://invoxa.example/billing",
            "INVOXA_UI, /no/such/folder",
            "INVOXA_PDF_THREADS, many",
            "INVOXA_SMTP_URL, http://mail.example",
            "INVOXA_MAIL_FROM, nobody",
            "INVOXA_ARGON2, strong",
            "INVOXA_ARGON2_PARALLEL, 0",
            "INVOXA_SIGNING_KEY_LIFE, PT1S",
            "INVOXA_SIGNING_KEY_LEAD, soon",
            "INVOXA_LIMIT_ACCOUNT, 10",
            "INVOXA_LIMIT_DEVICE, '0,PT1M'",
            "INVOXA_LIMIT_ADDRESS, '10,PT0S'",
            "INVOXA_LIMIT_OPEN, all",
            "INVOXA_LIMIT_MAIL, '-1,PT1M'",
        })
        void names_it_and_what_would_be_right(String name, String value) {
            var environment = new HashMap<>(Map.of("INVOXA_MAIL_FROM", "invoxa@example.com"));
            environment.put(name, value);
            up(environment).says(name + " ");
            assertThat(data).doesNotExist();
        }

        @Test
        void never_says_the_password_of_a_mail_server() {
            up(Map.of(
                            "INVOXA_SMTP_URL", "smtp://ada:swordfish%zz@mail.example",
                            "INVOXA_MAIL_FROM", "invoxa@example.com"))
                    .says("INVOXA_SMTP_URL must be like smtp://")
                    .doesNotSay("swordfish");
        }

        @Test
        void on_the_command_line_names_the_option() {
            up("--port", "many").endsWith(2, "--port");
        }

        @ParameterizedTest(name = "{0} with {1}={2}")
        @CsvSource({
            "client, INVOXA_STORE, ''",
            "client, INVOXA_STORE, oracle:db",
            "client, INVOXA_STORE, mongodb://127.0.0.1",
            "client, INVOXA_FILES, ''",
            "client, INVOXA_FILES, s3://",
            "client, INVOXA_CLIENT_SECRET, ''",
            "client, INVOXA_GATEWAY_URL, gateway",
            "client, INVOXA_METER_LOG, often",
            "client, INVOXA_PUBLIC_URL, https://invoxa.example/a",
            "auth, INVOXA_MASTER_KEY, ''",
            "auth, INVOXA_MASTER_KEY, c2hvcnQ=",
            "auth, INVOXA_SERVICE_SECRETS, invoice=open",
            "notification, INVOXA_SMTP_URL, mail.example",
            "invoice, INVOXA_PDF_THREADS, 17",
        })
        void of_a_service_names_it(String service, String name, String value) {
            service(service, Map.of(name, value)).says(name + " ").doesNotSay("c2hvcnQ=");
        }
    }

    private FailedStart service(String name, Map<String, String> environment) {
        var all = new HashMap<>(Map.of(
                "INVOXA_STORE", "sqlite:" + folder.resolve("store.db"),
                "INVOXA_FILES", folder.resolve("files").toString(),
                "INVOXA_CLIENT_SECRET", "the secret of a system test",
                "INVOXA_MASTER_KEY", "kvtcaCYtYF0Ur0RzYYOdqhFLrCZmlhDcAmHXQoh3ZVo=",
                "INVOXA_MAIL_FROM", "invoxa@example.com",
                "INVOXA_PORT", "0"));
        all.putAll(environment);
        return FailedStart.of(Program.java(FiveProcesses.mainClass(name), folder.resolve("service.log"), all));
    }

    private void unchanged(Runnable start) throws IOException {
        var before = FailedStart.contents(data);
        start.run();
        assertThat(FailedStart.contents(data)).isEqualTo(before);
    }
}
