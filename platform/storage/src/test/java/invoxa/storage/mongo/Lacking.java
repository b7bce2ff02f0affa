package invoxa.storage.mongo;

import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips the tests of what a server lacks, by the names of their methods, and says why. */
record Lacking(Map<String, String> reasons) implements ExecutionCondition {

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
