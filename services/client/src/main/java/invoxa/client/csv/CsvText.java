package invoxa.client.csv;

import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a CSV file, whatever program wrote it: UTF-16 and UTF-8 by their byte order mark, UTF-8 where the bytes
 * are that, else Windows-1252, in which older spreadsheets of western Europe save.
 */
final class CsvText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvText() {}

    static String of(byte[] file) {
        if (starts(file, 0xFE, 0xFF)) {
            return decoded(file, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(file, 0xFF, 0xFE)) {
            return decoded(file, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(file, 0xEF, 0xBB, 0xBF)) {
            return decoded(file, 3, StandardCharsets.UTF_8);
        }
        try {
            return strictly(file, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return decoded(file, 0, WINDOWS);
        }
    }

    private static boolean starts(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (file.length <= i || (file[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(byte[] file, int from, Charset charset) {
        try {
            return strictly(file, from, charset);
        } catch (CharacterCodingException e) {
            throw new Refused(Problem.of(
                    400,
                    "unreadable-text",
                    "The file's characters cannot be read",
                    "The file is not valid " + charset.name() + ": save it as CSV in UTF-8."));
        }
    }

    private static String strictly(byte[] file, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file, from, file.length - from))
                .toString();
    }
}
