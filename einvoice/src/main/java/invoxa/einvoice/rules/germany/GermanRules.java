package invoxa.einvoice.rules.germany;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.rules.finding.Countries;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.Texts;
import invoxa.einvoice.rules.finding.VatUse;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Germany asks beyond EN 16931: the rules of XRechnung (BR-DE-15), which Peppol has too under names of its own
 * (DE-R-015) for invoices from Germany to Germany.
 */
public final class GermanRules {

    private static final Pattern SKONTO =
            Pattern.compile("#SKONTO#TAGE=[0-9]+#PROZENT=[0-9]+\\.[0-9]{2}(#BASISBETRAG=-?[0-9]+\\.[0-9]{2})?#");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@([^@.\\s]+\\.)+[^@.\\s]+");
    private static final int FEWEST_DIGITS = 3;

    private final Naming naming;
    private final Invoice invoice;
    private final Findings findings;

    /** How a set calls the rules. */
    enum Naming {
        XRECHNUNG {
            @Override
            String of(int number) {
                return "BR-DE-" + number;
            }
        },
        PEPPOL {
            @Override
            String of(int number) {
                return "DE-R-%03d".formatted(number);
            }
        };

        abstract String of(int number);
    }

    private GermanRules(Naming naming, Invoice invoice, Findings findings) {
        this.naming = naming;
        this.invoice = invoice;
        this.findings = findings;
    }

    public static void xrechnung(Invoice invoice, Totals totals, Findings findings) {
        new GermanRules(Naming.XRECHNUNG, invoice, findings).check();
    }

    /** @return for Peppol, where both parties are German */
    public static void peppol(Invoice invoice, Totals totals, Findings findings) {
        if (Countries.isIn("DE", invoice.seller()) && Countries.isIn("DE", invoice.buyer())) {
            new GermanRules(Naming.PEPPOL, invoice, findings).check();
        }
    }

    private void check() {
        if (invoice.payment() == null) {
            add("/payment", 1, "german.payment");
        }
        required("/references/buyer", 15, invoice.references().buyer(), "german.buyerReference");
        seller();
        buyer();
        delivery();
        skonto();
        fileNames();
        GermanPaymentRules.check(invoice, naming == Naming.XRECHNUNG, findings);
        var corrected = invoice.typeCode().equals("384");
        if (corrected && invoice.precedingInvoices().isEmpty()) {
            findings.warn("/precedingInvoices", naming.of(26), "german.preceding");
        }
    }

    private void seller() {
        var seller = invoice.seller();
        var address = seller.address();
        required("/seller/address/city", 3, address == null ? null : address.city(), "german.sellerCity");
        required("/seller/address/postCode", 4, address == null ? null : address.postCode(), "german.sellerPostCode");
        var contact = seller.contact();
        if (contact == null) {
            add("/seller/contact", 2, "german.contact");
        } else {
            required("/seller/contact/name", 5, contact.name(), "german.contactName");
            required("/seller/contact/phone", 6, contact.phone(), "german.contactPhone");
            required("/seller/contact/email", 7, contact.email(), "german.contactEmail");
            if (contact.phone() != null && digits(contact.phone()) < FEWEST_DIGITS) {
                findings.warn("/seller/contact/phone", naming.of(27), "german.phoneDigits");
            }
            if (contact.email() != null
                    && !EMAIL.matcher(contact.email().strip()).matches()) {
                findings.warn("/seller/contact/email", naming.of(28), "german.emailForm");
            }
        }
        boolean identified = !Texts.missing(seller.vatId())
                || !Texts.missing(seller.taxRegistrationId())
                || invoice.taxRepresentative() != null;
        if (!identified
                && VatUse.all(invoice).stream().anyMatch(use -> use.vat().category() != VatCategory.O)) {
            add("/seller/vatId", 16, "vat.sellerTaxable");
        }
    }

    private static long digits(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    private void buyer() {
        var address = invoice.buyer().address();
        required("/buyer/address/city", 8, address == null ? null : address.city(), "german.buyerCity");
        required("/buyer/address/postCode", 9, address == null ? null : address.postCode(), "german.buyerPostCode");
    }

    private void delivery() {
        var delivery = invoice.delivery();
        Address address = delivery == null ? null : delivery.address();
        if (address != null) {
            required("/delivery/address/city", 10, address.city(), "german.deliveryCity");
            required("/delivery/address/postCode", 11, address.postCode(), "german.deliveryPostCode");
        }
    }

    /** BR-DE-18: a line of the payment terms that begins with a number sign is read by machines. */
    private void skonto() {
        var terms = invoice.paymentTerms();
        if (terms != null
                && terms.lines()
                        .map(String::strip)
                        .anyMatch(line ->
                                line.startsWith("#") && !SKONTO.matcher(line).matches())) {
            add("/paymentTerms", 18, "german.skonto");
        }
    }

    private void fileNames() {
        var names = new HashSet<String>();
        for (int i = 0; i < invoice.attachments().size(); i++) {
            var attachment = invoice.attachments().get(i);
            if (attachment.file() != null && attachment.fileName() != null && !names.add(attachment.fileName())) {
                add("/attachments/" + i + "/fileName", 22, "german.fileNames");
            }
        }
    }

    private void required(String pointer, int rule, @Nullable String text, String sentence) {
        if (Texts.missing(text)) {
            add(pointer, rule, sentence);
        }
    }

    private void add(String pointer, int rule, String sentence) {
        findings.add(pointer, naming.of(rule), sentence);
    }
}
