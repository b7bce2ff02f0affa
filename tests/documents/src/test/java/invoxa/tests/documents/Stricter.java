package invoxa.tests.documents;

import java.util.Set;

/** Rules of the standard's text that its own Schematron does not check, or not in every form. */
final class Stricter {

    static final Set<String> ALL = Set.of("BR-CO-25", "BR-17", "BR-IG-05", "BR-IG-06", "BR-IG-07");

    private Stricter() {}
}
