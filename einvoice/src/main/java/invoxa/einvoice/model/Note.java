package invoxa.einvoice.model;

import org.jspecify.annotations.Nullable;

/**
 * BG-1.
 *
 * @param subjectCode BT-21, UNTDID 4451
 * @param text BT-22
 */
public record Note(@Nullable String subjectCode, String text) {}
