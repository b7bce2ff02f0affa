package invoxa.storage.mongo;

import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips the tests of what a server lacks, by the names of their methods, and says why. */
record Lacking(Map<String, String> reasons) implements ExecutionCondition {

    private static final String SLOW = "FerretDB reads the whole collection for every command that is not by _id alone:"
            + " this one takes many minutes on it";

    /** What the server that the environment names lacks, where it is FerretDB; nothing where it is MongoDB. */
    static Lacking onNamedServer() {
        return new Lacking(
                TestDatabase.isNamedFerret()
                        ? Map.of(
                                "conditions_on_the_first_keys_and_the_order_are_served_by_the_index",
                                "FerretDB uses no index but that of _id",
                                "pages_hold_what_an_oracle_finds_in_its_order_in_both_directions",
                                SLOW,
                                "sweeps_hold_what_an_oracle_finds_in_all_partitions",
                                SLOW,
                                "a_listing_neither_skips_nor_repeats_while_others_are_inserted_changed_and_deleted",
                                SLOW,
                                "pages_of_a_search_come_in_the_order_of_ids_with_conditions_met_in_whatever_order_they"
                                        + "_were_written",
                                SLOW,
                                "documents_are_found_by_keys_indexes_and_words_that_were_declared_after_them",
                                SLOW)
                        : Map.of());
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var reason = context.getTestMethod()
                .map(method -> reasons.get(method.getName()))
                .orElse(null);
        return reason == null
                ? ConditionEvaluationResult.enabled("the server has it")
                : ConditionEvaluationResult.disabled(reason);
    }
}
