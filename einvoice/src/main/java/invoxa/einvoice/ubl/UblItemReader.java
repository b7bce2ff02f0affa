package invoxa.einvoice.ubl;

import invoxa.einvoice.model.Item;
import invoxa.einvoice.model.Item.Attribute;
import invoxa.einvoice.syntax.IdentifierReader;
import invoxa.einvoice.xml.Element;
import invoxa.kernel.CountryCode;

/** Takes what a line of a UBL document sells (BG-31). */
public final class UblItemReader {

    private UblItemReader() {}

    static Item read(Element item) {
        return new Item(
                item.one("cbc:Name").required("BR-25", "the item's name (BT-153)"),
                item.text("cbc:Description"),
                item.child("cac:SellersItemIdentification").text("cbc:ID"),
                item.child("cac:BuyersItemIdentification").text("cbc:ID"),
                IdentifierReader.identifier(item.child("cac:StandardItemIdentification", "cbc:ID")),
                item.children("cac:CommodityClassification").stream()
                        .flatMap(each -> IdentifierReader.classification(each.child("cbc:ItemClassificationCode")))
                        .toList(),
                item.child("cac:OriginCountry", "cbc:IdentificationCode").parse(CountryCode::of),
                item.children("cac:AdditionalItemProperty").stream()
                        .map(each -> new Attribute(
                                each.one("cbc:Name").required("BR-54", "the attribute's name (BT-160)"),
                                each.one("cbc:Value").required("BR-54", "the attribute's value (BT-161)")))
                        .toList());
    }
}
