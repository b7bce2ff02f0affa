package invoxa.einvoice.xml;

import invoxa.einvoice.model.Item;
import invoxa.einvoice.model.Item.Attribute;
import invoxa.einvoice.model.Item.Classification;
import invoxa.kernel.CountryCode;
import java.util.stream.Stream;

/** Takes what a line of a UBL document sells (BG-31). */
final class UblItem {

    private UblItem() {}

    static Item read(Element item) {
        return new Item(
                item.one("cbc:Name").required("BR-25", "the item's name (BT-153)"),
                item.text("cbc:Description"),
                item.child("cac:SellersItemIdentification").text("cbc:ID"),
                item.child("cac:BuyersItemIdentification").text("cbc:ID"),
                UblParties.identifier(item.child("cac:StandardItemIdentification", "cbc:ID")),
                item.children("cac:CommodityClassification").stream()
                        .flatMap(each -> classification(each.child("cbc:ItemClassificationCode")))
                        .toList(),
                item.child("cac:OriginCountry", "cbc:IdentificationCode").parse(CountryCode::of),
                item.children("cac:AdditionalItemProperty").stream()
                        .map(each -> new Attribute(
                                each.one("cbc:Name").required("BR-54", "the attribute's name (BT-160)"),
                                each.one("cbc:Value").required("BR-54", "the attribute's value (BT-161)")))
                        .toList());
    }

    /** Used for CII too, which has the same attributes. */
    static Stream<Classification> classification(Element code) {
        var value = code.text();
        if (value == null) {
            return Stream.of();
        }
        var scheme = code.attribute("listID");
        if (scheme == null) {
            code.fault("BR-65", "The file must state the scheme of the classification (BT-158-1) in listID.");
        }
        return Stream.of(new Classification(value, scheme == null ? "" : scheme, code.attribute("listVersionID")));
    }
}
