package invoxa.pipeline;

import groovy.lang.Closure;
import groovy.lang.GroovyObjectSupport;
import java.util.LinkedHashMap;
import java.util.Map;

/** The inside of a block that only collects: names with their closures or values, in the order in which they stand. */
final class Section extends GroovyObjectSupport {

    final Map<String, Object> entries = new LinkedHashMap<>();

    static Section of(Closure<?> block) {
        var section = new Section();
        var body = (Closure<?>) block.clone();
        body.setDelegate(section);
        body.setResolveStrategy(Closure.DELEGATE_FIRST);
        body.call();
        return section;
    }

    @Override
    public Object invokeMethod(String name, Object arguments) {
        var all = (Object[]) arguments;
        if (name.equals("credentials")) {
            return "/credentials/" + all[0];
        }
        if (name.equals("stage")) {
            entries.put("stage " + all[0], all[1]);
        } else {
            if (entries.containsKey(name)) {
                throw new IllegalStateException("twice in one block: " + name);
            }
            entries.put(name, all.length == 0 ? Boolean.TRUE : all[all.length - 1]);
        }
        return null;
    }

    @Override
    public void setProperty(String name, Object value) {
        entries.put(name, value);
    }

    Closure<?> block(String name) {
        return (Closure<?>) entries.get(name);
    }

    /** The stages that stand in it. */
    Map<String, Closure<?>> stages() {
        var found = new LinkedHashMap<String, Closure<?>>();
        entries.forEach((name, value) -> {
            if (name.startsWith("stage ")) {
                found.put(name.substring(6), (Closure<?>) value);
            }
        });
        return found;
    }
}
