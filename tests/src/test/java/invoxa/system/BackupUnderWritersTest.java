package invoxa.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.testing.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten writers draft, attach, issue and send while a backup is made, which is then restored into another folder and
 * asked for all it knows. {@code -Dinvoxa.backups=20} does it so often.
 */
@Tag("slow")
@DisplayName("A backup made under ten writers")
class BackupUnderWritersTest {

    private static final int BACKUPS = Integer.getInteger("invoxa.backups", 2);
    private static final int WRITERS = 10;
    private static final int BEFORE = 20;

    @TempDir
    Path folder;

    @Test
    @DisplayName("and restored elsewhere answers for every document, attachment and message")
    void isWhole() throws Exception {
        try (var original = new OneProcess(folder.resolve("original"))) {
            for (int backup = 1; backup <= BACKUPS; backup++) {
                var firm = Firm.signUp(original);
                var room = folder.resolve("backup-" + backup);
                var acknowledged = writing(firm, () -> invoxa("backup", room.resolve("copy"), original.data()));
                invoxa("restore", room.resolve("copy"), room.resolve("data"));
                try (var restored = new OneProcess(room)) {
                    new Whole(firm.at(restored)).requireAll(acknowledged);
                }
            }
        }
    }

    /** Gives the documents that were issued before the work began. */
    private static List<String> writing(Firm firm, Runnable work) throws Exception {
        var done = new AtomicBoolean();
        Queue<String> issued = new ConcurrentLinkedQueue<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> threads.submit(writer(firm, writer, issued, done)))
                    .toList();
            try {
                Waiting.until(() -> assertThat(issued).hasSizeGreaterThan(BEFORE));
                var before = List.copyOf(issued);
                work.run();
                return before;
            } finally {
                done.set(true);
                for (var writer : writers) {
                    writer.get();
                }
            }
        }
    }

    private static Callable<Void> writer(Firm firm, int writer, Queue<String> issued, AtomicBoolean done) {
        return () -> {
            for (int n = 0; !done.get(); n++) {
                var file = firm.owner
                        .post("/invoices/attachments", "text/csv", bytes("writer;%d\nnumber;%d\n".formatted(writer, n)))
                        .expect(201)
                        .at("/file")
                        .asText();
                var id = firm.owner
                        .post("/invoices", firm.draftBody("10.00", file))
                        .expect(201)
                        .at("/id")
                        .asText();
                firm.owner.post("/invoices/" + id + "/issue").expect(200);
                firm.owner.post("/invoices/" + id + "/send", "{}").expect(200);
                issued.add(id);
            }
            return null;
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void invoxa(String command, Path argument, Path data) {
        var program = Program.java(
                "invoxa.standalone.Main",
                folder.resolve(command + ".log"),
                Map.of(),
                command,
                argument.toString(),
                "--data",
                data.toString());
        assertThat(program.awaitEnd()).as(program.said()).isZero();
    }

    /** All that an installation knows of a firm. */
    private record Whole(Firm firm) {

        void requireAll(List<String> acknowledged) {
            var documents = all("/invoices");
            assertThat(documents.stream().map(document -> document.at("/id").asText()))
                    .containsAll(acknowledged);
            documents.forEach(document -> requireDocument(document.at("/id").asText()));
            acknowledged.forEach(this::requireSent);
            all("/notify/messages")
                    .forEach(message -> requireMessage(message.at("/id").asText()));
        }

        private void requireSent(String id) {
            Waiting.until(() -> assertThat(all("/notify/invoices/" + id)).hasSize(1));
        }

        private void requireDocument(String id) {
            var document = firm.invoice(id);
            assertThat(document.at("/invoice/attachments")).hasSize(1);
            requireBytes(firm.owner.get("/invoices/" + id + "/attachments/0"));
            requireBytes(firm.owner.get("/invoices/" + id + "/pdf"));
        }

        private void requireMessage(String id) {
            var message = firm.owner.get("/notify/messages/" + id).expect(200);
            for (int i = 0; i < message.at("/attachments").size(); i++) {
                requireBytes(firm.owner.get("/notify/messages/" + id + "/attachments/" + i));
            }
        }

        private static void requireBytes(Answer answer) {
            assertThat(answer.expect(200).bytes()).isNotEmpty();
        }

        private List<JsonNode> all(String path) {
            var items = new ArrayList<JsonNode>();
            String cursor = "";
            do {
                var page = firm.owner.get(path + "?limit=100" + cursor).expect(200);
                page.at("/items").forEach(items::add);
                cursor = page.at("/next").isTextual()
                        ? "&cursor=" + page.at("/next").asText()
                        : "";
            } while (!cursor.isEmpty());
            return items;
        }
    }
}
