package invoxa.notification.wording;

import invoxa.kernel.Language;
import invoxa.kernel.OrganizationId;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Each organization's own wordings. One that it never changed has version 0 and is in no store. */
public final class OwnWordings {

    private static final Kind<OwnWording> KIND =
            Kind.of("notification.wordings", OwnWording.class).build();

    private final Documents<OwnWording> documents;

    public OwnWordings(DocumentStore store) {
        documents = store.documents(KIND);
    }

    public Stored<OwnWording> get(OrganizationId organization, LetterKind kind, Language language) {
        var partition = Partition.of(organization);
        return documents.find(partition, id(kind, language)).orElseGet(() -> none(partition, kind, language));
    }

    /** One for each letter and language, letter by letter. */
    public List<Stored<OwnWording>> all(OrganizationId organization) {
        var partition = Partition.of(organization);
        var all = new ArrayList<Stored<OwnWording>>();
        for (var kind : LetterKind.values()) {
            for (var language : Language.values()) {
                all.add(none(partition, kind, language));
            }
        }
        Map<String, Stored<OwnWording>> kept =
                documents.findAll(partition, all.stream().map(Stored::id).toList()).stream()
                        .collect(Collectors.toMap(Stored::id, Function.identity()));
        return all.stream().map(each -> kept.getOrDefault(each.id(), each)).toList();
    }

    /** @throws StaleVersion where it was changed since it was read */
    public Stored<OwnWording> replace(Stored<OwnWording> read, OwnWording changed) {
        return documents.save(read, changed);
    }

    private static Stored<OwnWording> none(Partition partition, LetterKind kind, Language language) {
        return Stored.never(partition, id(kind, language), OwnWording.none(kind, language));
    }

    private static String id(LetterKind kind, Language language) {
        return kind.code() + "." + language.code();
    }
}
