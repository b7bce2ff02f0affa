package invoxa.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether each event that is sent somewhere is handled there, and whether each that is handled is sent. */
final class Routes {

    private Routes() {}

    /**
     * @param sent by the path of the sending service, its types, each with the inboxes it goes to
     * @param heard by the path of the hearing service, the types it handles
     */
    static List<String> faults(Map<String, Map<String, List<String>>> sent, Map<String, Set<String>> heard) {
        var faults = new ArrayList<String>();
        sent.forEach((sender, types) -> types.forEach((type, inboxes) -> inboxes.stream()
                .filter(inbox -> !heard.getOrDefault(service(inbox), Set.of()).contains(type))
                .forEach(inbox -> faults.add(type + " goes to " + inbox + ", where nobody handles it"))));
        heard.forEach((hearer, types) -> types.stream()
                .filter(type -> sent.values().stream()
                        .noneMatch(table -> table.getOrDefault(type, List.of()).contains(hearer + "/events")))
                .forEach(type -> faults.add(type + " is handled at " + hearer + ", and nobody sends it there")));
        return faults;
    }

    private static String service(String inbox) {
        return inbox.replaceFirst("/events$", "");
    }
}
