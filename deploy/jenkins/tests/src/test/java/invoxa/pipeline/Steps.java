package invoxa.pipeline;

import groovy.lang.Closure;
import groovy.lang.GroovyObjectSupport;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The steps that the Jenkinsfiles use. One that is not here fails the run. */
public final class Steps extends GroovyObjectSupport {

    private final Agent agent;

    Steps(Agent agent) {
        this.agent = agent;
    }

    public Object sh(String command) {
        int status = agent.run(command);
        if (status != 0) {
            throw new Stopped("FAILURE", "script returned exit code " + status + ": " + command);
        }
        return null;
    }

    public Object sh(Map<String, Object> named) {
        var command = named.get("script").toString();
        if (Boolean.TRUE.equals(named.get("returnStatus"))) {
            return agent.run(command);
        }
        sh(command);
        return Boolean.TRUE.equals(named.get("returnStdout")) ? agent.output(command) : null;
    }

    public Object input(Map<String, Object> named) {
        agent.events.add("input " + named.get("message"));
        var allowed = named.get("submitter");
        if (agent.approver == null) {
            throw new Stopped("ABORTED", "refused");
        }
        if (allowed != null && !List.of(allowed.toString().split(",")).contains(agent.approver)) {
            throw new Stopped("ABORTED", agent.approver + " is none of " + allowed);
        }
        return agent.approver;
    }

    public Object error(String why) {
        throw new Stopped("FAILURE", why);
    }

    public Object timeout(Map<String, Object> named, Closure<?> body) {
        return within(body);
    }

    public Object script(Closure<?> body) {
        return within(body);
    }

    public Object echo(Object text) {
        agent.events.add("echo " + text);
        return null;
    }

    public Object archiveArtifacts(Map<String, Object> named) {
        agent.events.add("archive " + named.get("artifacts"));
        return null;
    }

    public Object junit(Map<String, Object> named) {
        agent.events.add("junit " + named.get("testResults"));
        return null;
    }

    Object within(Closure<?> block) {
        var body = (Closure<?>) block.clone();
        body.setDelegate(this);
        body.setResolveStrategy(Closure.DELEGATE_FIRST);
        return body.call();
    }

    @Override
    public Object invokeMethod(String name, Object arguments) {
        if (getMetaClass().respondsTo(this, name, (Object[]) arguments).isEmpty()) {
            throw new IllegalStateException("no such step: " + name + Arrays.toString((Object[]) arguments));
        }
        return super.invokeMethod(name, arguments);
    }
}
