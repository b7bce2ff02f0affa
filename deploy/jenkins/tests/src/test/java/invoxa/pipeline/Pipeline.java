package invoxa.pipeline;

import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.codehaus.groovy.control.CompilerConfiguration;

/**
 * Executes a declarative Jenkinsfile as Jenkins would: stages in order, a stage's conditions before its steps, parallel
 * stages at once, nothing after a failure, and then what stands under post.
 */
final class Pipeline {

    private static final Set<String> TOP =
            Set.of("agent", "options", "parameters", "environment", "stages", "post");
    private static final Set<String> IN_STAGE = Set.of("when", "steps", "parallel", "failFast");
    private static final Set<String> OUTCOMES = Set.of("always", "failure", "aborted");

    final Agent agent;
    final Map<String, Object> env = new HashMap<>(Map.of("GIT_COMMIT", "c0ffee"));
    final Map<String, Object> params = new HashMap<>();
    String result = "SUCCESS";
    String why = "";

    Pipeline(Agent agent) {
        this.agent = agent;
    }

    /** The script's base class: all a Jenkinsfile says at its top is {@code pipeline}. */
    public abstract static class Jenkinsfile extends Script {
        public void pipeline(Closure<?> body) {
            ((Pipeline) getBinding().getVariable("harness")).run(Section.of(body));
        }
    }

    Pipeline run(Path file) {
        var configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(Jenkinsfile.class.getName());
        var binding = new Binding(new HashMap<>(Map.of("harness", this, "env", env, "params", params)));
        try {
            new GroovyShell(Pipeline.class.getClassLoader(), binding, configuration)
                    .evaluate(Files.readString(file), file.getFileName().toString().replace('.', '_'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    List<String> commands() {
        return agent.events.stream()
                .filter(event -> event.startsWith("sh "))
                .map(event -> event.substring(3))
                .toList();
    }

    private void run(Section pipeline) {
        known(pipeline, TOP);
        if (pipeline.entries.containsKey("environment")) {
            env.putAll(Section.of(pipeline.block("environment")).entries);
        }
        try {
            Section.of(pipeline.block("stages")).stages().forEach(this::stage);
        } catch (Stopped e) {
            result = e.result;
            why = e.getMessage();
        }
        var post = Section.of(pipeline.block("post"));
        known(post, OUTCOMES);
        for (var outcome : new LinkedHashMap<>(post.entries).keySet()) {
            if (outcome.equals("always") || outcome.equalsIgnoreCase(result)) {
                agent.events.add("post " + outcome);
                new Steps(agent).within(post.block(outcome));
            }
        }
    }

    private void stage(String name, Closure<?> body) {
        var stage = Section.of(body);
        known(stage, IN_STAGE);
        if (stage.entries.containsKey("when") && !holds(stage.block("when"))) {
            agent.events.add("skip " + name);
            return;
        }
        agent.events.add("stage " + name);
        if (stage.entries.containsKey("parallel")) {
            together(Section.of(stage.block("parallel")).stages());
        } else {
            new Steps(agent).within(stage.block("steps"));
        }
    }

    private boolean holds(Closure<?> when) {
        var conditions = Section.of(when);
        known(conditions, Set.of("expression", "environment"));
        return conditions.entries.entrySet().stream().allMatch(condition -> switch (condition.getKey()) {
            case "expression" -> Boolean.TRUE.equals(((Closure<?>) condition.getValue()).call());
            default -> {
                var named = (Map<?, ?>) condition.getValue();
                yield named.get("value").equals(env.get(named.get("name").toString()));
            }
        });
    }

    private void together(Map<String, Closure<?>> stages) {
        agent.meeting = new CyclicBarrier(stages.size());
        Stopped first = null;
        try (var threads = Executors.newFixedThreadPool(stages.size())) {
            List<? extends Future<?>> all = stages.entrySet().stream()
                    .map(stage -> threads.submit(() -> stage(stage.getKey(), stage.getValue())))
                    .toList();
            for (var one : all) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof Stopped stopped)) {
                        throw new IllegalStateException(e.getCause());
                    }
                    first = first == null ? stopped : first;
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        } finally {
            agent.meeting = null;
        }
        if (first != null) {
            throw first;
        }
    }

    private static void known(Section section, Set<String> names) {
        for (var name : section.entries.keySet()) {
            if (!names.contains(name) && !name.startsWith("stage ")) {
                throw new IllegalStateException("not known here: " + name);
            }
        }
    }
}
