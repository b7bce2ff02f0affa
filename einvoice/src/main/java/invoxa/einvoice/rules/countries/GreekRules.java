package invoxa.einvoice.rules.countries;

import invoxa.einvoice.model.Attachment;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.model.party.TaxRepresentative;
import invoxa.einvoice.profile.ElectronicAddresses;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.finding.CheckDigits;
import invoxa.einvoice.rules.finding.Countries;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Peppol asks of Greek sellers: names, tax numbers, the mark of the tax authority, and a number of six parts.
 *
 * <p>No series writes numbers of that form, so that a draft of a Greek seller cannot be issued in Peppol's form; what
 * came from elsewhere with such a number is judged by it.
 */
public final class GreekRules {

    private static final String MARK = "##M.AR.K##";
    private static final String ADDRESS = "##INVOICE|URL##";
    private static final Set<String> GREECE = Set.of("GR", "EL");
    private static final Set<String> TYPES = Set.of("1.1", "1.6", "2.1", "2.4", "5.1", "5.2");
    private static final int PARTS = 6;

    private final Invoice invoice;
    private final Findings findings;

    private GreekRules(Invoice invoice, Findings findings) {
        this.invoice = invoice;
        this.findings = findings;
    }

    public static void check(Invoice invoice, Totals totals, Findings findings) {
        var rules = new GreekRules(invoice, findings);
        var seller = invoice.seller();
        if (GREECE.contains(country(seller, null))) {
            rules.reachable("GR-R-009", "/seller", seller);
        }
        if (GREECE.contains(country(seller, invoice.taxRepresentative()))) {
            rules.number();
            rules.parties();
            rules.attachments();
        }
    }

    /** By the VAT identifier's prefix, else that of the representative, else by the address. */
    private static String country(Party party, @Nullable TaxRepresentative representative) {
        var vatId = party.vatId() == null && representative != null ? representative.vatId() : party.vatId();
        var country = vatId == null ? Countries.of(party.address()) : vatId.substring(0, Math.min(2, vatId.length()));
        return Objects.requireNonNullElse(country, "").toUpperCase(Locale.ROOT);
    }

    private void number() {
        var number = Objects.requireNonNullElse(invoice.number(), "");
        var parts = List.of(number.split("\\|", -1));
        if (parts.size() != PARTS) {
            findings.add("/number", "GR-R-001-1", "greek.number");
            return;
        }
        if (!CheckDigits.greek(parts.get(0)) || !isTaxNumberHere(parts.get(0))) {
            findings.add("/number", "GR-R-001-2", "greek.number");
        }
        var day = invoice.issueDate();
        if (day == null
                || !parts.get(1)
                        .equals("%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()))) {
            findings.add("/number", "GR-R-001-3", "greek.number");
        }
        if (!parts.get(2).matches("[0-9]+")) {
            findings.add("/number", "GR-R-001-4", "greek.number");
        }
        if (!TYPES.contains(parts.get(3))) {
            findings.add("/number", "GR-R-001-5", "greek.number");
        }
        if (parts.get(4).isEmpty()) {
            findings.add("/number", "GR-R-001-6", "greek.number");
        }
        if (parts.get(5).isEmpty()) {
            findings.add("/number", "GR-R-001-7", "greek.number");
        }
    }

    private boolean isTaxNumberHere(String number) {
        var representative = invoice.taxRepresentative();
        return ("EL" + number).equals(invoice.seller().vatId())
                || representative != null && ("EL" + number).equals(representative.vatId());
    }

    private void parties() {
        var seller = invoice.seller();
        var buyer = invoice.buyer();
        if (Texts.missing(seller.tradingName())) {
            findings.add("/seller/tradingName", "GR-R-002", "greek.name");
        }
        if (seller.vatId() != null && !isVatId(seller.vatId())) {
            findings.add("/seller/vatId", "GR-R-003", "greek.vatId");
        }
        if (Texts.missing(buyer.tradingName())) {
            findings.add("/buyer/tradingName", "GR-R-005", "greek.name");
        }
        if (GREECE.contains(country(buyer, null))) {
            if (!isVatId(buyer.vatId())) {
                findings.add("/buyer/vatId", "GR-R-006", "greek.vatId");
            }
            reachable("GR-R-010", "/buyer", buyer);
        }
    }

    private static boolean isVatId(@Nullable String vatId) {
        return vatId != null && vatId.startsWith("EL") && CheckDigits.greek(vatId.substring(2));
    }

    private void reachable(String rule, String pointer, Party party) {
        ElectronicAddresses.reachable(party, Profile.PEPPOL).stream()
                .findFirst()
                .filter(address -> !("9933".equals(address.scheme()) && CheckDigits.greek(address.value())))
                .ifPresent(address -> findings.add(pointer + "/electronicAddresses", rule, "greek.address"));
    }

    private void attachments() {
        if ("GR".equals(Countries.of(invoice.seller().address()))) {
            var marks = described(MARK);
            if (marks.size() != 1) {
                findings.add("/attachments", "GR-R-004-1", "greek.mark");
            }
            if (marks.stream().anyMatch(mark -> !mark.reference().matches("[1-9].*"))) {
                findings.add("/attachments", "GR-R-004-2", "greek.mark");
            }
            if (described(ADDRESS).size() > 1) {
                findings.add("/attachments", "GR-R-008-2", "greek.url");
            }
        }
        if (described(ADDRESS).stream().anyMatch(each -> Texts.missing(each.location()))) {
            findings.add("/attachments", "GR-R-008-3", "greek.url");
        }
    }

    private List<Attachment> described(String description) {
        return invoice.attachments().stream()
                .filter(attachment -> description.equals(attachment.description()))
                .toList();
    }
}
