package invoxa.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import invoxa.kernel.Problem;
import invoxa.kernel.Refused;

/** What reading a file was refused with. */
record Refusal(Problem problem) {

    static Refusal of(Edit edit) {
        return of(edit.bytes());
    }

    static Refusal of(byte[] xml) {
        var thrown = catchThrowable(() -> new InvoiceFiles().read(xml));
        assertThat(thrown).isInstanceOf(Refused.class);
        return new Refusal(((Refused) thrown).problem());
    }

    Refusal has(int status, String type) {
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.type()).isEqualTo(type);
        assertThat(problem.detail()).isNotBlank();
        return this;
    }

    Refusal says(String words) {
        assertThat(problem.detail()).contains(words);
        return this;
    }

    /** That some fault is at an element of this name and breaks this rule. */
    Refusal names(String element, String rule) {
        assertThat(problem.errors()).anySatisfy(error -> {
            assertThat(error.pointer()).endsWith(element);
            assertThat(error.code()).isEqualTo(rule);
            assertThat(error.detail()).isNotBlank();
        });
        return this;
    }
}
