package invoxa.tests.documents;

import invoxa.testing.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/**
 * One statement of the official unit tests: this fragment of a document breaks this rule, or keeps it.
 *
 * @param name file and place of the test in it
 * @param broken whether the rule is broken, by an error or a warning
 * @param said the paths of all elements and attributes that any fragment of the file has: what one of them lacks is
 *     lacking on purpose
 */
record Label(String name, String rule, boolean broken, Element fragment, Set<String> said) {

    private static final Set<String> VERDICTS = Set.of("success", "error", "warning", "fatal");

    static List<Label> all() {
        var root = Shared.path("data/en16931-rules");
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList().stream()
                    .flatMap(file -> of(root, file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Label> of(Path root, Path file) {
        try {
            var tests = elements(OfficialRules.parsed(Files.readAllBytes(file)).getDocumentElement(), "test");
            var said = new TreeSet<String>();
            tests.forEach(test -> paths(document(test), "", said));
            var labels = new ArrayList<Label>();
            for (int i = 0; i < tests.size(); i++) {
                for (var statement : elements(tests.get(i), "assert")) {
                    for (var verdict : children(statement)) {
                        if (VERDICTS.contains(verdict.getLocalName())) {
                            labels.add(new Label(
                                    root.relativize(file) + " " + (i + 1),
                                    verdict.getTextContent().strip(),
                                    !verdict.getLocalName().equals("success"),
                                    document(tests.get(i)),
                                    said));
                        }
                    }
                }
            }
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element document(Element test) {
        return children(test).stream()
                .filter(child -> !child.getLocalName().equals("assert"))
                .findFirst()
                .orElseThrow();
    }

    private static void paths(Element element, String path, Set<String> said) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            said.add(path + "@" + element.getAttributes().item(i).getNodeName());
        }
        for (var child : children(element)) {
            said.add(path + "/" + child.getLocalName());
            paths(child, path + "/" + child.getLocalName(), said);
        }
    }

    static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                children.add(nested);
            }
        }
        return children;
    }

    private static List<Element> elements(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }
}
