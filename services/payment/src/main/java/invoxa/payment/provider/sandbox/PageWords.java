package invoxa.payment.provider.sandbox;

import invoxa.kernel.Language;

/** What the hosted page says, in the language of the invoice; TEST is the same in each. */
record PageWords(
        String title,
        String mark,
        String invoice,
        String of,
        String pay,
        String fail,
        String succeeded,
        String failed,
        String back,
        String close) {

    static PageWords in(Language language) {
        return switch (language) {
            case EN ->
                new PageWords(
                        "TEST payment",
                        "TEST – no money moves",
                        "Invoice",
                        "from",
                        "Pay",
                        "Let it fail",
                        "The test payment succeeded. No money moved.",
                        "The test payment failed. You can try again.",
                        "Back to the invoice",
                        "You can close this page.");
            case DE ->
                new PageWords(
                        "TEST-Zahlung",
                        "TEST – es fließt kein Geld",
                        "Rechnung",
                        "von",
                        "Zahlen",
                        "Scheitern lassen",
                        "Die Testzahlung ist gelungen. Es ist kein Geld geflossen.",
                        "Die Testzahlung ist gescheitert. Sie können es erneut versuchen.",
                        "Zurück zur Rechnung",
                        "Sie können diese Seite schließen.");
            case FR ->
                new PageWords(
                        "Paiement TEST",
                        "TEST – aucune somme n’est versée",
                        "Facture",
                        "de",
                        "Payer",
                        "Faire échouer",
                        "Le paiement de test a réussi. Aucune somme n’a été versée.",
                        "Le paiement de test a échoué. Vous pouvez réessayer.",
                        "Retour à la facture",
                        "Vous pouvez fermer cette page.");
            case ES ->
                new PageWords(
                        "Pago TEST",
                        "TEST – no se transfiere dinero",
                        "Factura",
                        "de",
                        "Pagar",
                        "Hacer que falle",
                        "El pago de prueba se ha realizado. No se ha transferido dinero.",
                        "El pago de prueba ha fallado. Puede intentarlo de nuevo.",
                        "Volver a la factura",
                        "Puede cerrar esta página.");
        };
    }
}
