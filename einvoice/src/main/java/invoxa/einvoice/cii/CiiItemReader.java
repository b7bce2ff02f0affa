package invoxa.einvoice.cii;

import invoxa.einvoice.model.Item;
import invoxa.einvoice.model.Item.Attribute;
import invoxa.einvoice.syntax.IdentifierReader;
import invoxa.einvoice.xml.Element;
import invoxa.kernel.CountryCode;

/** Takes what a line of a CII document sells (BG-31). */
final class CiiItemReader {

    private CiiItemReader() {}

    static Item read(Element product) {
        return new Item(
                product.one("ram:Name").required("BR-25", "the item's name (BT-153)"),
                product.text("ram:Description"),
                product.text("ram:SellerAssignedID"),
                product.text("ram:BuyerAssignedID"),
                IdentifierReader.identifier(product.child("ram:GlobalID")),
                product.children("ram:DesignatedProductClassification").stream()
                        .flatMap(each -> IdentifierReader.classification(each.child("ram:ClassCode")))
                        .toList(),
                product.child("ram:OriginTradeCountry", "ram:ID").parse(CountryCode::of),
                product.children("ram:ApplicableProductCharacteristic").stream()
                        .map(each -> new Attribute(
                                each.one("ram:Description").required("BR-54", "the attribute's name (BT-160)"),
                                each.one("ram:Value").required("BR-54", "the attribute's value (BT-161)")))
                        .toList());
    }
}
