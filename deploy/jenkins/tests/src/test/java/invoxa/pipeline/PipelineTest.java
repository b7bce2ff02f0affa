package invoxa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {

    private static final Path FOLDER = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> SERVICES = List.of("auth", "client", "invoice", "payment", "notification");
    private static final String DIGEST = "0123456789abcdef";

    private static Agent agent(int planStatus) {
        var agent = new Agent();
        agent.approver = "invoxa-release-managers";
        agent.outputs.put("plan.sha256", DIGEST + "\n");
        return agent.answers("scripts/plan ", planStatus);
    }

    private static Pipeline run(String environment, Agent agent) {
        var pipeline = new Pipeline(agent);
        pipeline.params.put("ASK", false);
        return pipeline.run(FOLDER.resolve("Jenkinsfile." + environment));
    }

    private static Stream<String> stages(Pipeline run) {
        return run.agent.events.stream().filter(event -> event.startsWith("stage ")).map(event -> event.substring(6));
    }

    private static boolean ran(Pipeline run, String part) {
        return run.commands().stream().anyMatch(command -> command.contains(part));
    }

    @Test
    @DisplayName("prod: validation, sign-in, tests, plan, approval, apply, jars, images, UI, services, publication, health")
    void orderInProd() {
        var run = run("prod", agent(2));
        assertThat(run.result).as(run.why).isEqualTo("SUCCESS");
        assertThat(stages(run).filter(stage -> !SERVICES.contains(stage)))
                .containsExactly("Validate", "Sign in", "Test", "Plan", "Approve", "Apply", "Jars", "Images", "UI",
                        "Services", "Publish", "Health");
        assertThat(run.commands().getFirst()).isEqualTo("deploy/scripts/validate prod");
        assertThat(run.commands().getLast()).isEqualTo("deploy/scripts/health prod");
    }

    @Test
    @DisplayName("dev: the same without a question")
    void orderInDev() {
        var run = run("dev", agent(2));
        assertThat(run.result).as(run.why).isEqualTo("SUCCESS");
        assertThat(stages(run).filter(stage -> !SERVICES.contains(stage)))
                .containsExactly("Validate", "Sign in", "Test", "Plan", "Apply", "Jars", "Images", "UI", "Services",
                        "Publish", "Health");
        assertThat(run.agent.events).noneMatch(event -> event.startsWith("input"));
    }

    @Test
    @DisplayName("dev: asks before it changes the infrastructure where it is told to")
    void devAsks() {
        var pipeline = new Pipeline(agent(2));
        pipeline.params.put("ASK", true);
        pipeline.agent.approver = null;
        pipeline.run(FOLDER.resolve("Jenkinsfile.dev"));
        assertThat(pipeline.result).isEqualTo("ABORTED");
        assertThat(ran(pipeline, "scripts/apply")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    @DisplayName("where nothing changes, nothing is applied, and the outputs are read instead")
    void unchanged(String environment) {
        var run = run(environment, agent(0));
        assertThat(run.result).as(run.why).isEqualTo("SUCCESS");
        assertThat(ran(run, "scripts/apply")).isFalse();
        assertThat(run.agent.events).contains("skip Apply");
        assertThat(ran(run, "scripts/outputs")).isTrue();
        assertThat(ran(run, "scripts/deploy-service")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    @DisplayName("what is applied is the very plan that was shown, known by its digest")
    void theVeryPlan(String environment) {
        assertThat(run(environment, agent(2)).commands()).contains("deploy/scripts/as " + environment
                + " deploy deploy/scripts/apply " + environment + " " + DIGEST);
    }

    @Test
    @DisplayName("prod: the question names the plan and comes before the first change")
    void approvalFirst() {
        var events = run("prod", agent(2)).agent.events;
        int asked = events.indexOf("input Shall prod apply plan " + DIGEST + " and deploy commit c0ffee?");
        assertThat(asked).isPositive();
        for (var event : events.subList(0, asked)) {
            assertThat(event).doesNotContain("as prod deploy");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    @DisplayName("prod: a refusal deploys nothing, whether the infrastructure changes or not")
    void refused(int planStatus) {
        var agent = agent(planStatus);
        agent.approver = null;
        var run = run("prod", agent);
        assertThat(run.result).isEqualTo("ABORTED");
        assertThat(run.commands().stream().filter(command -> command.contains("as prod deploy")))
                .containsExactly("deploy/scripts/as prod deploy deploy/scripts/roll-back prod");
        assertThat(stages(run)).doesNotContain("Apply", "Images", "Services");
    }

    @Test
    @DisplayName("prod: only the people named may approve")
    void somebodyElse() {
        var agent = agent(2);
        agent.approver = "a-passer-by";
        var run = run("prod", agent);
        assertThat(run.result).isEqualTo("ABORTED");
        assertThat(ran(run, "scripts/apply")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    @DisplayName("five images are built at once")
    void fiveAtOnce(String environment) {
        var run = run(environment, agent(2));
        assertThat(run.agent.mostTogether.get()).isEqualTo(5);
        for (var service : SERVICES) {
            assertThat(run.commands())
                    .containsOnlyOnce("deploy/scripts/as " + environment + " deploy deploy/scripts/image " + environment
                            + " " + service);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    @DisplayName("an image that cannot be built stops all that follows")
    void failingImage(String environment) {
        var run = run(environment, agent(2).answers("image " + environment + " invoice", 1));
        assertThat(run.result).isEqualTo("FAILURE");
        assertThat(stages(run)).doesNotContain("UI", "Services", "Publish", "Health");
        assertThat(ran(run, "deploy-service")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    @DisplayName("services are updated one after the other; where one fails the rest stays and all goes back")
    void failingService(String environment) {
        var run = run(environment, agent(2).answers("deploy-service " + environment + " invoice", 1));
        assertThat(run.result).isEqualTo("FAILURE");
        assertThat(run.commands().stream().filter(command -> command.contains("deploy-service")))
                .extracting(command -> command.substring(command.lastIndexOf(' ') + 1))
                .containsExactly("auth", "client", "invoice");
        assertThat(ran(run, "publish-ui")).isFalse();
        assertThat(run.commands().getLast()).endsWith("scripts/roll-back " + environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    @DisplayName("where the front door does not answer in the end, all goes back")
    void unhealthy(String environment) {
        var run = run(environment, agent(2).answers("scripts/health", 1));
        assertThat(run.result).isEqualTo("FAILURE");
        assertThat(run.commands().getLast()).endsWith("scripts/roll-back " + environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "check-access", "./invoxa test", "./invoxa verify"})
    @DisplayName("what fails before the plan leaves everything as it is")
    void early(String failing) {
        for (var environment : List.of("dev", "prod")) {
            var run = run(environment, agent(2).answers(failing, 1));
            assertThat(run.result).isEqualTo("FAILURE");
            assertThat(stages(run)).doesNotContain("Plan", "Apply", "Images");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    @DisplayName("without a plan nothing is asked and nothing applied")
    void noPlan(String environment) {
        var run = run(environment, agent(1));
        assertThat(run.result).isEqualTo("FAILURE");
        assertThat(stages(run)).doesNotContain("Approve", "Apply", "Images");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    @DisplayName("every script that a pipeline calls exists, for this environment and no other")
    void scriptsExist(String environment) {
        var other = environment.equals("dev") ? " prod" : " dev";
        for (var command : run(environment, agent(2)).commands()) {
            assertThat(command).doesNotContain(other);
            Stream.of(command.split(" ")).filter(word -> word.startsWith("deploy/scripts/")).forEach(script ->
                    assertThat(FOLDER.resolve("../..").resolve(script)).isExecutable());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    @DisplayName("settings come from Jenkins's credentials, and no key stands in the file")
    void credentials(String environment) throws IOException {
        assertThat(run(environment, agent(2)).env)
                .containsEntry("INVOXA_SETTINGS", "/credentials/invoxa-" + environment + "-settings");
        assertThat(Files.readString(FOLDER.resolve("Jenkinsfile." + environment))).doesNotContain("AWS_");
    }

    @Test
    @DisplayName("the harness itself: a block that Jenkins would not know is found")
    void planted(@TempDir Path folder) throws IOException {
        var file = folder.resolve("Jenkinsfile");
        Files.writeString(file, Files.readString(FOLDER.resolve("Jenkinsfile.dev")).replace("when {", "whenever {"));
        assertThatThrownBy(() -> new Pipeline(agent(2)).run(file)).hasMessageContaining("whenever");
        Files.writeString(file, Files.readString(FOLDER.resolve("Jenkinsfile.dev")).replace("parallel {", "stages {"));
        assertThatThrownBy(() -> new Pipeline(agent(2)).run(file)).hasMessageContaining("stages");
    }
}
