package invoxa.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AttachedFilesTest {

    private static final Pattern BINARY = Pattern.compile("BinaryObject [^>]*filename=\"([^\"]*)\"[^>]*>([^<]*)<");

    @Test
    void the_bytes_of_every_published_attachment_come_out_equal() {
        int found = 0;
        for (var file : RealFiles.all()) {
            found += attachmentsOf(file);
        }
        assertThat(found).isEqualTo(32);
    }

    private static int attachmentsOf(Path file) {
        var read = new InvoiceFiles().read(RealFiles.bytes(file));
        var binaries = BINARY.matcher(new String(RealFiles.bytes(file), StandardCharsets.UTF_8));
        var names = new HashSet<String>();
        int count = 0;
        while (binaries.find()) {
            var attachment = read.invoice().attachments().stream()
                    .filter(each -> binaries.group(1).equals(each.fileName()))
                    .findFirst()
                    .orElseThrow();
            assertThat(read.files().get(attachment.file()))
                    .isEqualTo(Base64.getMimeDecoder().decode(binaries.group(2)));
            names.add(attachment.file());
            count++;
        }
        assertThat(read.files().keySet()).as(RealFiles.name(file)).isEqualTo(names);
        return count;
    }

    @Test
    void base64_may_be_in_lines_but_not_broken() {
        var read = Edit.of("full-ubl.xml").read();
        var attachment = read.invoice().attachments().getFirst();
        assertThat(read.files().get(attachment.file())).asString().isEqualTo("day;hours\n1;8\n");
        assertThat(read.invoice().attachments().get(1).file()).isNull();
        Refusal.of(Edit.of("full-ubl.xml").replace("CjE7OAo=", "CjE7O*o="))
                .has(422, "invoice-file")
                .names("cbc:EmbeddedDocumentBinaryObject", "invalid");
    }
}
