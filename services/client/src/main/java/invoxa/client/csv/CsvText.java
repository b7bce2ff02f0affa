package invoxa.client.csv;

import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The text of a CSV file, whatever program wrote it: UTF-16 and UTF-8 by their byte order mark, UTF-8 where the bytes
 * are that, else Windows-1252, in which older spreadsheets of western Europe save.
 *
 * @param encoding its name in lower case, such as {@code utf-8}
 * @param isGuess whether the bytes would be text in other encodings too, so that a person should look at the letters
 */
record CsvText(String text, String encoding, boolean isGuess) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static CsvText of(byte[] file) {
        if (starts(file, 0xFE, 0xFF)) {
            return marked(file, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(file, 0xFF, 0xFE)) {
            return marked(file, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(file, 0xEF, 0xBB, 0xBF)) {
            return marked(file, 3, StandardCharsets.UTF_8);
        }
        try {
            return checked(strictly(file, 0, StandardCharsets.UTF_8), StandardCharsets.UTF_8, false);
        } catch (CharacterCodingException e) {
            return checked(decoded(file, 0, WINDOWS), WINDOWS, true);
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

    private static CsvText marked(byte[] file, int from, Charset charset) {
        return checked(decoded(file, from, charset), charset, false);
    }

    /**
     * No cell holds the character 0: where it stands, the bytes are something else, such as UTF-16 without its mark.
     */
    private static CsvText checked(String text, Charset charset, boolean isGuess) {
        if (text.indexOf('\0') >= 0) {
            throw unreadable("The file is no text in an encoding that can be told: save it as CSV in UTF-8.");
        }
        return new CsvText(text, charset.name().toLowerCase(Locale.ROOT), isGuess);
    }

    private static String decoded(byte[] file, int from, Charset charset) {
        try {
            return strictly(file, from, charset);
        } catch (CharacterCodingException e) {
            throw unreadable("The file is not valid " + charset.name() + ": save it as CSV in UTF-8.");
        }
    }

    private static Refused unreadable(String detail) {
        return new Refused(Problem.of(400, "unreadable-text", "The file's characters cannot be read", detail));
    }

    private static String strictly(byte[] file, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file, from, file.length - from))
                .toString();
    }
}
