package invoxa.einvoice.calculation;

/** One amount coming about: the rule, its formula, and the rounded result. */
record Step(String rule, Formula formula, Figure result) {}
