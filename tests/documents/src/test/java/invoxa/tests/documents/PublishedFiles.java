package invoxa.tests.documents;

import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.peppol.PeppolValidation;
import com.helger.phive.xrechnung.XRechnungValidation;
import com.helger.phive.zugferd.ZugferdValidation;
import invoxa.testing.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Invoices that others published as examples: beside the repository, and inside the rules' jars of test sources. */
final class PublishedFiles {

    record PublishedFile(String name, byte[] bytes) {}

    private record Folder(Class<?> rules, String path) {}

    private static final List<Folder> FOLDERS = List.of(
            new Folder(EN16931Validation.class, "external/test-files/1.3.16/"),
            new Folder(PeppolValidation.class, "external/test-files/openpeppol/2026.5/billing/"),
            new Folder(XRechnungValidation.class, "external/test-files/3.0.2/cii/"),
            new Folder(XRechnungValidation.class, "external/test-files/3.0.2/ubl-inv/"),
            new Folder(ZugferdValidation.class, "external/test-files/2.4/en16931/"));

    private PublishedFiles() {}

    static Stream<PublishedFile> besideTheRepository() {
        return Stream.of("xrechnung", "en16931").flatMap(folder -> {
            try (var files = Files.list(Shared.path("data/invoices/" + folder))) {
                return files
                        .filter(file -> file.toString().endsWith(".xml"))
                        .sorted()
                        .map(PublishedFiles::read)
                        .toList()
                        .stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static Stream<PublishedFile> ofTheRules() {
        return FOLDERS.stream().flatMap(folder -> in(folder).stream());
    }

    /** The jar of test sources stands beside that of the rules on the class path. */
    private static List<PublishedFile> in(Folder folder) {
        var artifact = Path.of(URI.create(
                folder.rules.getProtectionDomain().getCodeSource().getLocation().toString()));
        var name = artifact.getFileName().toString().replace(".jar", "-test-sources.jar");
        var found = new ArrayList<PublishedFile>();
        try (var jar = new JarFile(artifact.resolveSibling(name).toFile())) {
            for (var entry : jar.stream()
                    .sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .toList()) {
                if (entry.getName().startsWith(folder.path) && entry.getName().endsWith(".xml")) {
                    try (var in = jar.getInputStream(entry)) {
                        found.add(new PublishedFile(
                                artifact.getFileName() + " "
                                        + entry.getName().substring("external/test-files/".length()),
                                in.readAllBytes()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static PublishedFile read(Path file) {
        try {
            return new PublishedFile(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
