package invoxa.einvoice.rules.core;

import invoxa.einvoice.rules.finding.BusinessRules;
import java.util.List;

/** What EN 16931 asks of every invoice, in the order in which findings are shown. */
public final class CoreRules {

    public static final List<BusinessRules> ALL = List.of(
            HeaderRules::check,
            PartyRules::check,
            LineRules::check,
            AllowanceChargeReasonRules::check,
            DecimalRules::check,
            PayeeRules::check,
            SchemeRules::check,
            PaymentRules::check,
            AttachmentRules::check,
            VatRateRules::check,
            VatPartyRules::check,
            VatReasonRules::check,
            VatAmountRules::check,
            IntraCommunityRules::check,
            NotSubjectRules::check);

    private CoreRules() {}
}
