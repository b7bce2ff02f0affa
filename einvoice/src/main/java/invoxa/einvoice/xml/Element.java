package invoxa.einvoice.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One element of a parsed file, from which readers take: text and attributes that were taken are gone, and what is
 * left at the end is what nobody had a place for.
 *
 * <p>A child that is not there is an element too, {@link #absent}, without content: paths through it need no checks,
 * and a fault about it names the place where it should stand.
 */
public final class Element {

    private final String name;
    private final @Nullable Element parent;
    private final Faults faults;
    private final Origins origins;
    private final int line;
    private final boolean absent;
    private final List<Element> children = new ArrayList<>(0);
    private Map<String, String> attributes = Map.of();
    private @Nullable String text;
    private int position;

    Element(String name, @Nullable Element parent, Faults faults, Origins origins, int line) {
        this(name, parent, faults, origins, line, false);
    }

    private Element(String name, @Nullable Element parent, Faults faults, Origins origins, int line, boolean absent) {
        this.name = name;
        this.parent = parent;
        this.faults = faults;
        this.origins = origins;
        this.line = line;
        this.absent = absent;
    }

    void add(Element child, int positionAmongItsName) {
        child.position = positionAmongItsName;
        children.add(child);
    }

    void attribute(String attribute, String value) {
        if (attributes.isEmpty()) {
            attributes = new HashMap<>(2);
        }
        attributes.put(attribute, value);
    }

    void say(String content) {
        text = content.isBlank() ? null : content.strip();
    }

    public String name() {
        return name;
    }

    /** The name of the element around it, empty for the root. */
    public String parentName() {
        return parent == null ? "" : parent.name;
    }

    public int line() {
        return line;
    }

    public boolean exists() {
        return !absent;
    }

    public List<Element> children() {
        return children;
    }

    public List<Element> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The child reached by these names, the first of each; absent where there is none. */
    public Element child(String... names) {
        var at = this;
        for (var each : names) {
            at = at.first(each);
        }
        return at;
    }

    /** The only child of this name; where there are several it would be a guess which one counts: that is a fault. */
    public Element one(String childName) {
        var all = children(childName);
        if (all.size() > 1) {
            all.get(1).fault("repeated", "This element may occur once only; which of them counts cannot be known.");
        }
        return all.isEmpty() ? first(childName) : all.getFirst();
    }

    private Element first(String childName) {
        for (var child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return new Element(childName, this, faults, origins, 0, true);
    }

    /** Looks at the text without taking it. */
    @Nullable
    public String peek() {
        return text;
    }

    /** Looks at an attribute without taking it. */
    @Nullable
    public String peek(String attribute) {
        return attributes.get(attribute);
    }

    /** Takes the text, null where there is none. */
    @Nullable
    public String text() {
        var taken = text;
        text = null;
        origins.note(taken, this);
        return taken;
    }

    /** Takes the text of the child reached by these names. */
    @Nullable
    public String text(String... names) {
        return child(names).text();
    }

    /** Takes an attribute, null where it is absent or blank. */
    @Nullable
    public String attribute(String attribute) {
        if (!attributes.containsKey(attribute)) {
            return null;
        }
        var taken = attributes.remove(attribute).strip();
        return taken.isEmpty() ? null : made(taken);
    }

    /** Remembers that the value was made of this element, and answers it. */
    public <T> T made(T value) {
        origins.note(value, this);
        return value;
    }

    /** Takes the text where it only repeats what is known already; another text stays and is listed. */
    public void takeIf(@Nullable String known) {
        if (known != null && known.equals(text)) {
            text = null;
        }
    }

    /** Takes the text as a value of some type; null where it is absent, or wrong, which is a fault. */
    public <T> @Nullable T parse(Function<String, T> type) {
        var taken = text();
        if (taken == null) {
            return null;
        }
        try {
            return made(type.apply(taken));
        } catch (IllegalArgumentException e) {
            fault("invalid", e.getMessage() == null ? "This value is not valid here." : e.getMessage());
            return null;
        }
    }

    /**
     * Takes a value that must be there.
     *
     * @param rule the rule of EN 16931 that asks for it
     * @param placeholder stands for it after a fault; no one sees it, since a file with a fault is refused
     */
    public <T> T required(String rule, String meaning, Function<String, T> type, T placeholder) {
        if (text == null) {
            fault(rule, "The file must state " + meaning + " here.");
            return placeholder;
        }
        var value = parse(type);
        return value == null ? placeholder : value;
    }

    public String required(String rule, String meaning) {
        return required(rule, meaning, Function.identity(), "");
    }

    public void fault(String rule, String detail) {
        faults.add(this, rule, detail);
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    /** Where it is in the file; of one that is not there, the nearest around it. */
    public Spot spot() {
        return absent && parent != null ? parent.spot() : new Spot(line, xpath());
    }

    private String xpath() {
        if (parent == null) {
            return "/" + Names.ofRoot(name);
        }
        boolean several = parent.children(name).size() > 1;
        return parent.xpath() + "/" + name + (several ? "[" + Math.max(position, 1) + "]" : "");
    }

    /** The nearest element that both lie in, or that one of them is. */
    public Element sharedWith(Element other) {
        var around = new HashSet<Element>();
        for (var at = this; at != null; at = at.parent) {
            around.add(at);
        }
        for (var at = other; at != null; at = at.parent) {
            if (around.contains(at)) {
                return at;
            }
        }
        throw new IllegalArgumentException("not of one file: " + path() + ", " + other.path());
    }

    /** The element around it, itself for the root. */
    public Element parent() {
        return parent == null ? this : parent;
    }

    /** Such as {@code /Invoice/cac:InvoiceLine[2]/cbc:ID}: the first of several has no number. */
    public String path() {
        var above = parent == null ? "" : parent.path();
        return above + "/" + step();
    }

    public String step() {
        return position > 1 ? name + "[" + position + "]" : name;
    }
}
