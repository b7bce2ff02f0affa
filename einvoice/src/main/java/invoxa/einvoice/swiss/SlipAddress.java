package invoxa.einvoice.swiss;

import invoxa.einvoice.model.party.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is paid, or pays: an address in its parts (type S), each of which may be as long as the bill allows.
 *
 * @param street empty for none
 * @param building the house number; empty where the street has none, or not at its end
 */
public record SlipAddress(String name, String street, String building, String postCode, String town, String country) {

    private static final Pattern NUMBERED = Pattern.compile("(.*\\S) +([0-9]{1,5} ?[a-zA-Z]?)");
    private static final int NAME = 70;
    private static final int STREET = 70;
    private static final int POST_CODE = 16;
    private static final int TOWN = 35;

    /** Empty where a part is missing that every address on a bill has: name, post code, town, country. */
    static Optional<SlipAddress> of(String name, @Nullable Address address) {
        if (address == null || address.country() == null) {
            return Optional.empty();
        }
        var line = SlipText.of(address.line1(), STREET);
        var parts = NUMBERED.matcher(line);
        boolean numbered = parts.matches();
        var all = new SlipAddress(
                SlipText.of(name, NAME),
                numbered ? parts.group(1) : line,
                numbered ? parts.group(2) : "",
                SlipText.of(address.postCode(), POST_CODE),
                SlipText.of(address.city(), TOWN),
                address.country().value());
        boolean whole = !all.name.isEmpty() && !all.postCode.isEmpty() && !all.town.isEmpty();
        return whole ? Optional.of(all) : Optional.empty();
    }

    /** As it is read: the country stands before the post code where it is abroad. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(name);
        if (!street.isEmpty()) {
            lines.add((street + " " + building).strip());
        }
        var abroad = country.equals("CH") || country.equals("LI") ? "" : country + "-";
        lines.add(abroad + postCode + " " + town);
        return lines;
    }

    List<String> fields() {
        return List.of("S", name, street, building, postCode, town, country);
    }
}
