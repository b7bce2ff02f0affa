package invoxa.client.imports;

import invoxa.kernel.OrganizationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import that was begun: how far it is, and what will be answered. Its steps lie in {@link Part}s, because one
 * document would be too small for ten thousand rows.
 *
 * @param taken the rows whose numbers other clients took while it ran, which is why it is undone
 */
record ImportRun(
        String id,
        OrganizationId organization,
        State state,
        int parts,
        ImportReport report,
        List<Long> taken,
        Instant begunAt) {

    ImportRun {
        taken = List.copyOf(taken);
    }

    enum State {
        /** Numbers are being reserved: it may still be refused, and nobody sees anything of it. */
        RESERVING,
        /** Nothing can be refused any more: it will be finished by whoever comes next. */
        APPLYING,
        /** A number was taken: what was reserved is being given back. */
        UNDOING,
        DONE,
        REFUSED;

        boolean isOpen() {
            return this != DONE && this != REFUSED;
        }
    }

    /** Some of its steps. */
    record Part(List<ImportStep> steps) {
        Part {
            steps = List.copyOf(steps);
        }
    }

    ImportRun in(State next) {
        return new ImportRun(id, organization, next, parts, report, taken, begunAt);
    }

    ImportRun undoing(List<Long> rows) {
        return new ImportRun(id, organization, State.UNDOING, parts, report, rows, begunAt);
    }

    @Nullable
    Long openSince() {
        return state.isOpen() ? begunAt.toEpochMilli() : null;
    }
}
