package invoxa.invoice.attachment;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.rules.finding.Sentences;
import invoxa.invoice.store.Uploads;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.kernel.Sha256;
import invoxa.storage.Files;
import invoxa.storage.Partition;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Keeps the files that support an invoice (BG-24). A file is kept under the SHA-256 of its bytes, by which drafts name
 * it (BT-125); the same file again is the same name. What no draft names after a day is removed.
 */
public final class AttachFile {

    /** The most bytes of one file. */
    public static final int MAX_BYTES = 5_000_000;

    /** The most bytes of all files of one document: mail servers take little more. */
    static final int MAX_TOTAL_BYTES = 15_000_000;

    private static final String FOLDER = "attachment/";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Files files;
    private final Uploads uploads;
    private final Clock clock;

    public AttachFile(Files files, Uploads uploads, Clock clock) {
        this.files = files;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** @param file by which a draft's attachment names it: the SHA-256 of its bytes in hexadecimal */
    public record Kept(String file, String mimeType, long size) {}

    /**
     * @param mediaType one that EN 16931 knows
     * @throws Refused 422 for bytes that are not of this type, or none
     */
    public Kept keep(OrganizationId organization, String mediaType, byte[] content) {
        if (content.length == 0 || !isOf(mediaType, content)) {
            throw new Refused(Problem.of(
                    422,
                    "not-of-its-type",
                    "The file is not what it says",
                    content.length == 0 ? "It is empty." : "These bytes are not of the type " + mediaType + "."));
        }
        return new Kept(keep(Partition.of(organization), content), mediaType, content.length);
    }

    public String keep(Partition partition, byte[] content) {
        var name = Sha256.hex(content);
        // kept without an entry it is part of what was issued, and no sweep may ever ask for it
        if (uploads.isNoted(partition, name)
                || files.size(partition, FOLDER + name).isEmpty()) {
            uploads.uploaded(partition, name, clock.instant());
        }
        files.put(partition, FOLDER + name, content);
        return name;
    }

    /** The bytes of a file that an invoice names. */
    public byte[] bytes(Partition partition, String file) {
        return files.get(partition, FOLDER + file)
                .orElseThrow(() -> new IllegalStateException("the attachment " + file + " is not kept"));
    }

    /** For what nobody names any more. */
    void remove(Partition partition, String file) {
        files.delete(partition, FOLDER + file);
    }

    /**
     * Checks that the files are there that a draft is about to name, and keeps them from being swept away.
     *
     * @throws Refused naming each attachment whose file is not kept, or the list where all are too much together
     */
    public void requireKept(OrganizationId organization, String draftId, Invoice invoice) {
        var partition = Partition.of(organization);
        var errors = new FieldErrors();
        long size = 0;
        for (int i = 0; i < invoice.attachments().size(); i++) {
            var file = invoice.attachments().get(i).file();
            if (file == null) {
                continue;
            }
            var kept = NAME.matcher(file).matches() && uploads.name(partition, file, draftId, clock.instant())
                    ? files.size(partition, FOLDER + file)
                    : OptionalLong.empty();
            if (kept.isEmpty()) {
                errors.add("/attachments/" + i + "/file", "unknown-file", Sentences.of("draft.file"));
            } else {
                size += kept.getAsLong();
            }
        }
        if (size > MAX_TOTAL_BYTES) {
            errors.add("/attachments", "too-large", Sentences.of("draft.files", MAX_TOTAL_BYTES));
        }
        errors.throwIfAny();
    }

    private static boolean isOf(String mediaType, byte[] content) {
        return switch (mediaType) {
            case "application/pdf" -> startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII));
            case "image/png" -> startsWith(content, new byte[] {(byte) 0x89, 'P', 'N', 'G'});
            case "image/jpeg" -> startsWith(content, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
            case "text/csv" -> isText(content);
            default -> startsWith(content, new byte[] {'P', 'K', 3, 4});
        };
    }

    private static boolean startsWith(byte[] content, byte[] head) {
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
