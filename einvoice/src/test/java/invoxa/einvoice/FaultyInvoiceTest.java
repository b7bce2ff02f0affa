package invoxa.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultyInvoiceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            full-ubl | <cbc:ID>2026-0815</cbc:ID> | /Invoice/cbc:ID | BR-02
            full-ubl | <cbc:IssueDate>2026-11-22</cbc:IssueDate> | /Invoice/cbc:IssueDate | BR-03
            full-ubl | <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode> | /Invoice/cbc:InvoiceTypeCode | BR-04
            full-ubl | <cbc:RegistrationName>Seller GmbH</cbc:RegistrationName> | cbc:RegistrationName | BR-06
            full-ubl | <cbc:RegistrationName>Buyer SARL</cbc:RegistrationName> | cbc:RegistrationName | BR-07
            full-ubl | <cbc:LineExtensionAmount currencyID="EUR">111.30</cbc:LineExtensionAmount> | Amount | BR-12
            full-ubl | <cbc:PayableAmount currencyID="EUR">100.65</cbc:PayableAmount> | cbc:PayableAmount | BR-15
            full-ubl | <cbc:Name>Factor AG</cbc:Name> | /Invoice/cac:PayeeParty/cac:PartyName/cbc:Name | BR-17
            full-ubl | <cbc:InvoicedQuantity unitCode="MTR">250</cbc:InvoicedQuantity> | cbc:InvoicedQuantity | BR-22
            full-ubl | unitCode="MTR" | cac:InvoiceLine/cbc:InvoicedQuantity | BR-23
            full-ubl | <cbc:Name>Cable</cbc:Name> | cac:Item/cbc:Name | BR-25
            full-ubl | <cbc:PriceAmount currencyID="EUR">49.387655</cbc:PriceAmount> | cac:Price/cbc:PriceAmount | BR-26
            full-ubl | <cbc:Amount currencyID="EUR">10.00</cbc:Amount> | cac:AllowanceCharge/cbc:Amount | BR-31
            full-ubl | <cbc:ID>ATT-1</cbc:ID> | cac:AdditionalDocumentReference[2]/cbc:ID | BR-52
            full-cii | <ram:ID>2026-0815</ram:ID> | rsm:ExchangedDocument/ram:ID | BR-02
            full-cii | <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode> | ram:InvoiceCurrencyCode | BR-05
            full-cii | <ram:Name>Seller GmbH</ram:Name> | ram:SellerTradeParty/ram:Name | BR-06
            full-cii | <ram:CategoryCode>S</ram:CategoryCode> | ram:ApplicableTradeTax/ram:CategoryCode | BR-CO-04
            full-cii | <ram:RateApplicablePercent>19.00</ram:RateApplicablePercent> | ApplicablePercent | BR-S-05
            full-cii | <ram:LineTotalAmount>117.30</ram:LineTotalAmount> | ram:LineTotalAmount | BR-24
            """)
    void what_an_invoice_must_say_and_does_not_is_refused_by_its_rule(
            String file, String what, String path, String rule) {
        Refusal.of(Edit.of(file + ".xml").without(what))
                .has(422, "invoice-file")
                .names(path, rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            >49.387655< | >49,387655<
            >49.387655< | >4.9E1<
            >49.387655< | >NaN<
            >49.387655< | >9999999999999999.99<
            >49.387655< | >0.0000000000001<
            >49.387655< | >1 000<
            >250< | >ten<
            >100< | >0<
            >100< | >-1<
            >2026-11-22< | >2026-02-30<
            >2026-11-22< | >22.11.2026<
            >2026-11-22< | >12026-11-22<
            >EUR< | >EURO<
            >CZK< | >XXZ<
            >FR< | >FX1<
            >19< | >19 %<
            >S< | >B<
            >false< | >maybe<
            """)
    void a_wrong_number_date_or_code_is_refused_with_its_place(String right, String wrong) {
        var problem = Refusal.of(Edit.of("full-ubl.xml").replace(right, wrong))
                .has(422, "invoice-file")
                .problem();
        assertThat(problem.errors().getFirst().pointer()).startsWith("/Invoice/");
        assertThat(problem.errors().getFirst().detail()).contains("(line ");
    }

    @Test
    void a_category_that_is_not_supported_is_named_with_the_rule() {
        Refusal.of(Edit.of("full-ubl.xml").replace(">S<", ">B<")).says("'B'").says("BR-CL-18");
    }

    @Test
    void an_amount_in_another_currency_is_not_taken_for_one_in_the_documents() {
        Refusal.of(Edit.of("full-ubl.xml").replace("currencyID=\"EUR\">5.00", "currencyID=\"USD\">5.00"))
                .names("cac:AllowanceCharge[2]/cbc:Amount", "currency")
                .says("USD");
    }

    @Test
    void a_date_in_another_format_is_not_read_as_if_it_were_102() {
        Refusal.of(Edit.of("full-cii.xml").replace("format=\"102\">20261122", "format=\"610\">202611"))
                .names("udt:DateTimeString", "format");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            full-ubl | <cbc:PriceAmount currencyID="EUR">49.387655</cbc:PriceAmount>
            full-ubl | <cbc:InvoicedQuantity unitCode="MTR">250</cbc:InvoicedQuantity>
            full-ubl | <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
            full-ubl | <cbc:ID>2026-0815</cbc:ID>
            full-ubl | <cbc:PayableAmount currencyID="EUR">100.65</cbc:PayableAmount>
            full-ubl | <cbc:ChargeIndicator>false</cbc:ChargeIndicator>
            full-cii | <ram:DuePayableAmount>100.65</ram:DuePayableAmount>
            full-cii | <ram:BilledQuantity unitCode="MTR">250.00</ram:BilledQuantity>
            full-cii | <ram:CategoryCode>S</ram:CategoryCode>
            full-cii | <ram:Name>Seller GmbH</ram:Name>
            """)
    void what_may_be_said_once_and_is_said_twice_is_refused_since_either_may_be_meant(String file, String what) {
        var problem = Refusal.of(Edit.of(file + ".xml").after(what, what))
                .has(422, "invoice-file")
                .problem();
        assertThat(problem.errors().getFirst().code()).isEqualTo("repeated");
        assertThat(problem.errors().getFirst().pointer()).endsWith("[2]");
    }

    @Test
    void elements_in_another_namespace_are_not_those_of_the_standard() {
        Refusal.of(Edit.of("full-ubl.xml").replace("CommonBasicComponents-2\"", "CommonBasicComponents-1\""))
                .has(422, "invoice-file")
                .names("/Invoice/cbc:ID", "BR-02");
    }

    @Test
    void an_invoice_without_lines_is_refused() {
        Refusal.of(Edit.of("credit-note-ubl.xml").replaceAll("CreditNoteLine>", "CreditLine>"))
                .names("/CreditNote/cac:CreditNoteLine", "BR-16");
        Refusal.of(Edit.of("full-cii.xml").replaceAll("IncludedSupplyChainTradeLineItem>", "Included>"))
                .names("ram:IncludedSupplyChainTradeLineItem", "BR-16");
    }

    @Test
    void all_faults_are_named_at_once_and_very_many_are_counted() {
        var problem = Refusal.of(
                        Edit.of("full-ubl.xml").replaceAll("Amount currencyID=\"EUR\">", "Amount currencyID=\"EUR\">x"))
                .problem();
        assertThat(problem.errors()).hasSizeGreaterThan(20);
        var lines = "<cac:InvoiceLine/>".repeat(500);
        var many = Refusal.of(Edit.of("full-ubl.xml").after("</cac:LegalMonetaryTotal>", lines))
                .problem();
        assertThat(many.errors()).hasSize(50);
        assertThat(many.detail()).contains("other faults");
    }
}
