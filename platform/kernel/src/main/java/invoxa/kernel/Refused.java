package invoxa.kernel;

import java.util.List;
import java.util.Map;

/**
 * A request that cannot be done, with the {@link Problem} it is answered with. Nothing was changed when it is thrown.
 *
 * <p>Thrown where the refusal only has to reach the caller; a refusal that code must handle is a sealed result.
 */
public final class Refused extends RuntimeException {

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.type() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** A single field is at fault. */
    public static Refused field(String pointer, String code, String detail) {
        return new Refused(Problem.validation(List.of(new Problem.FieldError(pointer, code, detail))));
    }

    /** A single field is at fault, said in every language of the product. */
    public static Refused field(String pointer, String code, Map<String, String> sentence) {
        return new Refused(Problem.validation(List.of(Problem.FieldError.said(pointer, code, sentence))));
    }

    public static Refused notFound(String what) {
        return new Refused(Problem.notFound(what));
    }

    public static Refused conflict(String type, String detail) {
        return new Refused(Problem.conflict(type, detail));
    }

    public Problem problem() {
        return problem;
    }
}
