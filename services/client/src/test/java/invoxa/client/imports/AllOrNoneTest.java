package invoxa.client.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.client.csv.CsvSheet;
import invoxa.client.domain.Client;
import invoxa.client.domain.ClientDetails;
import invoxa.client.store.Clients;
import invoxa.client.store.Listing;
import invoxa.kernel.ClientId;
import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.StopSignal;
import invoxa.storage.DocumentStore;
import invoxa.storage.Stored;
import invoxa.storage.sqlite.SqliteStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An import that dies on the way")
class AllOrNoneTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T10:00:00Z"), ZoneOffset.UTC);
    private static final String FILE =
            "number,name,city\n1,Changed,Berlin\n2,Two,Bonn\n3,Three,Ulm\n,Four,Jena\n,Five,Trier\n";
    private static final List<String> ALL = List.of("Changed", "Five", "Four", "Three", "Two");

    @TempDir
    private Path folder;

    private DocumentStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("invoxa.db"), CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Client client(String number, String name) {
        var details = ClientDetails.ofBuyer(name, null, null, null, null, null, null, null, null, null);
        return Client.of(ClientId.next(), details.numbered(number), CLOCK.instant());
    }

    private List<String> names(OrganizationId organization) {
        return new Clients(store)
                .list(organization, Listing.everyone(100, null)).items().stream()
                        .map(stored -> stored.content().details().name())
                        .sorted()
                        .toList();
    }

    /** As a request does it; the seed makes its ids. */
    private static ImportRun run(DocumentStore seen, OrganizationId organization, String seed) {
        var clients = new Clients(seen);
        var runs = new ImportRuns(seen);
        var finish = new FinishImports(runs, clients, CLOCK);
        var id = Ids.derived("imp", seed);
        var begun = runs.find(organization, id);
        if (begun.isPresent()) {
            return finish.finish(begun.get().content());
        }
        var sheet = CsvSheet.of(FILE.getBytes(StandardCharsets.UTF_8), null, StopSignal.NEVER);
        int[] rows = {0};
        var plan = ImportPlan.of(clients, organization, sheet, () -> ClientId.derived(seed + rows[0]++));
        assertThat(plan.faults()).isEmpty();
        return finish.finish(runs.begin(id, organization, plan.report(false), plan.steps(), CLOCK.instant())
                .content());
    }

    private ImportRun resumed(OrganizationId organization, String seed) {
        return run(store, organization, seed);
    }

    @Test
    @DisplayName("is finished from wherever it was, each row once, and until it is sure nobody sees any of it")
    void isFinishedFromAnywhere() {
        int deaths = 0;
        for (int writes = 0; ; writes++) {
            var organization = OrganizationId.next();
            new Clients(store).add(organization, client("1", "One"));
            var dying = new DyingStore(store, writes);
            try {
                run(dying, organization, "seed");
            } catch (RuntimeException e) {
                deaths++;
            }
            var state = new ImportRuns(store).find(organization, Ids.derived("imp", "seed"));
            if (state.isEmpty() || state.get().content().state() == ImportRun.State.RESERVING) {
                assertThat(names(organization)).as("after %d writes", writes).containsExactly("One");
            }
            assertThat(resumed(organization, "seed").state()).isEqualTo(ImportRun.State.DONE);
            assertThat(names(organization)).as("after %d writes", writes).isEqualTo(ALL);
            if (!dying.isDead()) {
                break;
            }
        }
        assertThat(deaths).as("steps at which it died").isGreaterThan(8);
    }

    @Test
    @DisplayName("leaves nothing where a number was taken in the meantime, from wherever it was")
    void leavesNothingWhereItIsRefused() {
        for (int writes = 0; ; writes++) {
            var organization = OrganizationId.next();
            var clients = new Clients(store);
            clients.add(organization, client("1", "One"));
            var runs = new ImportRuns(store);
            var sheet = CsvSheet.of(FILE.getBytes(StandardCharsets.UTF_8), null, StopSignal.NEVER);
            var plan = ImportPlan.of(clients, organization, sheet, ClientId::next);
            var begun = runs.begin("imp_1", organization, plan.report(false), plan.steps(), CLOCK.instant());
            clients.add(organization, client("3", "Faster"));

            var dying = new DyingStore(store, writes);
            try {
                new FinishImports(new ImportRuns(dying), new Clients(dying), CLOCK).finish(begun.content());
            } catch (RuntimeException e) {
                assertThat(names(organization)).containsExactly("Faster", "One");
            }
            var now = runs.find(organization, "imp_1").orElseThrow().content();
            var end = new FinishImports(runs, clients, CLOCK).finish(now);
            assertThat(end.state()).isEqualTo(ImportRun.State.REFUSED);
            assertThat(end.taken()).containsExactly(4L);
            assertThat(names(organization)).containsExactly("Faster", "One");
            clients.add(organization, client("2", "Its number is free again"));
            for (var step : plan.steps()) {
                if (step.isNew()) {
                    assertThat(clients.findAlsoReserved(organization, step.client()))
                            .isEmpty();
                }
            }
            if (!dying.isDead()) {
                break;
            }
        }
    }

    @Test
    @DisplayName("does not undo what a person changed since")
    void keepsWhatAPersonChanged() {
        var organization = OrganizationId.next();
        var clients = new Clients(store);
        var one = clients.add(organization, client("1", "One"));
        for (int writes = 0;
                clients.get(organization, one.content().id()).content().imported() == null;
                writes++) {
            int allowed = writes;
            try {
                run(new DyingStore(store, allowed), organization, "seed");
            } catch (RuntimeException e) {
                // died before it came to the client
            }
        }
        clients.change(
                organization,
                one.content().id(),
                client -> client.changed(client("1", "By hand").details(), CLOCK.instant()));
        resumed(organization, "seed");
        assertThat(names(organization)).contains("By hand").doesNotContain("Changed");
    }

    @Test
    @DisplayName("gives one number to one of two imports at once, and the other leaves nothing")
    void twoAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            var organization = OrganizationId.next();
            var states = new ArrayList<ImportRun.State>();
            try (var threads = java.util.concurrent.Executors.newFixedThreadPool(2)) {
                var both = new ArrayList<java.util.concurrent.Callable<ImportRun>>();
                both.add(() -> run(store, organization, "a"));
                both.add(() -> run(store, organization, "b"));
                for (var each : threads.invokeAll(both)) {
                    states.add(each.get().state());
                }
            }
            var numbered = new Clients(store)
                    .list(organization, Listing.everyone(100, null)).items().stream()
                            .map(Stored::content)
                            .filter(client -> client.details().number() != null)
                            .toList();
            assertThat(states).containsAnyOf(ImportRun.State.DONE, ImportRun.State.REFUSED);
            assertThat(numbered)
                    .as("round %d: %s", round, states)
                    .hasSize(states.contains(ImportRun.State.DONE) ? 3 : 0);
        }
    }

    @Test
    @DisplayName("is no reason to see a client that is only reserved")
    void hidesWhatIsReserved() {
        var organization = OrganizationId.next();
        var clients = new Clients(store);
        var reserved = client("7", "Hidden").by("imp_1", true);
        assertThat(clients.reserve(organization, reserved)).isTrue();
        assertThat(names(organization)).isEmpty();
        assertThat(clients.find(organization, reserved.id())).isEmpty();
        assertThat(clients.findByNumbers(organization, List.of("7"))).isEmpty();
        assertThat(clients.findAlike(organization, reserved.details())).isEmpty();
        assertThat(clients.list(organization, new Listing(null, Listing.Order.NEWEST, "hidden", 10, null))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> clients.add(organization, client("7", "Other")))
                .hasMessageContaining("7");
        clients.release(organization, reserved.id());
        clients.add(organization, client("7", "Other"));
        assertThat(names(organization)).containsExactly("Other");
    }
}
