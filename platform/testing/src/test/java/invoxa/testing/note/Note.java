package invoxa.testing.note;

import invoxa.kernel.FieldErrors;

record Note(String id, String text, int edits) {

    /** What a caller sends. */
    record Draft(String text) {
        String checked() {
            new FieldErrors()
                    .required("/text", text)
                    .atMost("/text", text, 1_000)
                    .throwIfAny();
            return text;
        }
    }

    Note with(String newText) {
        return new Note(id, newText, edits + 1);
    }
}
