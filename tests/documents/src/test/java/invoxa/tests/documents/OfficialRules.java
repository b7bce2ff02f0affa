package invoxa.tests.documents;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.peppol.PeppolValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.phive.xrechnung.XRechnungValidation;
import com.helger.phive.zugferd.ZugferdValidation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/** The official rules, schema and Schematron, run by phive: an editor's software, not ours. */
enum OfficialRules {
    EN16931_UBL(EN16931Validation.VID_UBL_INVOICE_1316, EN16931Validation.VID_UBL_CREDIT_NOTE_1316),
    EN16931_CII(EN16931Validation.VID_CII_1316, EN16931Validation.VID_CII_1316),
    XRECHNUNG_UBL(
            XRechnungValidation.VID_XRECHNUNG_UBL_INVOICE_302, XRechnungValidation.VID_XRECHNUNG_UBL_CREDITNOTE_302),
    XRECHNUNG_CII(XRechnungValidation.VID_XRECHNUNG_CII_302, XRechnungValidation.VID_XRECHNUNG_CII_302),
    PEPPOL_UBL(newestPeppol("invoice"), newestPeppol("creditnote")),
    FACTUR_X(ZugferdValidation.VID_ZUGFERD_2_4_EN16931, ZugferdValidation.VID_ZUGFERD_2_4_EN16931);

    private final DVRCoordinate invoice;
    private final DVRCoordinate creditNote;

    OfficialRules(DVRCoordinate invoice, DVRCoordinate creditNote) {
        this.invoice = invoice;
        this.creditNote = creditNote;
    }

    /** What the rules find, warnings too; empty where all is well. */
    record Finding(boolean fatal, String rule, String text) {}

    List<Finding> findings(byte[] xml) {
        var document = parsed(xml);
        boolean credit = "CreditNote".equals(document.getDocumentElement().getLocalName());
        var rules = Registered.ALL.getOfID(credit ? creditNote : invoice);
        var result = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                rules,
                ValidationSourceXML.create("document.xml", document),
                Locale.ENGLISH);
        var findings = new ArrayList<Finding>();
        for (var layer : result) {
            for (var error : layer.getErrorList()) {
                if (error.getErrorLevel().getNumericLevel() > 0) {
                    var rule = error.getErrorID() == null ? "schema" : error.getErrorID();
                    findings.add(new Finding(error.isError(), rule, error.getErrorText(Locale.ENGLISH)));
                }
            }
        }
        return findings;
    }

    /** Those that make a document invalid. */
    List<Finding> errors(byte[] xml) {
        return findings(xml).stream().filter(Finding::fatal).toList();
    }

    static Document parsed(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + new String(xml, StandardCharsets.UTF_8), e);
        }
    }

    private static DVRCoordinate newestPeppol(String kind) {
        return Registered.ALL.getAll().stream()
                .map(each -> each.getID())
                .filter(id -> id.getGroupID().startsWith("eu.peppol.bis3")
                        && id.getArtifactID().equals(kind))
                .max(Comparator.comparing(DVRCoordinate::getVersionString))
                .orElseThrow();
    }

    private static final class Registered {
        static final ValidationExecutorSetRegistry<IValidationSourceXML> ALL = new ValidationExecutorSetRegistry<>();

        static {
            EN16931Validation.initEN16931(ALL);
            PeppolValidation.initStandard(ALL);
            XRechnungValidation.initXRechnung(ALL);
            ZugferdValidation.initZugferd(ALL);
        }
    }
}
