package invoxa.einvoice.rules.finding;

/** Whether an identifier has the form of its scheme and a check digit that fits. */
public final class CheckDigits {

    private static final int[] NORWEGIAN = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int[] AUSTRALIAN = {10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19};

    private CheckDigits() {}

    /** GS1: weights 3 and 1 in turn, the last but one weighing 3. */
    public static boolean gln(String id) {
        if (!id.matches("[0-9]+")) {
            return false;
        }
        int sum = 0;
        for (int i = id.length() - 2, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += digit(id, i) * weight;
        }
        return (10 - sum % 10) % 10 == digit(id, id.length() - 1);
    }

    public static boolean norwegian(String id) {
        if (!id.matches("[0-9]{9}")) {
            return false;
        }
        int rest = 11 - weighed(id, NORWEGIAN) % 11;
        return rest % 11 == digit(id, 8);
    }

    public static boolean belgian(String id) {
        return id.matches("[0-9]{10}")
                && 97 - Integer.parseInt(id.substring(0, 8)) % 97 == Integer.parseInt(id.substring(8));
    }

    /** Luhn. */
    public static boolean swedish(String id) {
        if (!id.matches("[0-9]{10}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < id.length(); i++) {
            int value = digit(id, i) * (i % 2 == 0 ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }

    public static boolean australian(String id) {
        return id.matches("[0-9]{11}") && (weighed(id, AUSTRALIAN) - AUSTRALIAN[0]) % 89 == 0;
    }

    /** A Greek tax number; what follows its nine digits is not looked at. */
    public static boolean greek(String id) {
        if (!id.matches("[0-9]{9}.*")) {
            return false;
        }
        int sum = 0;
        for (int i = 0, weight = 256; i < 8; i++, weight /= 2) {
            sum += digit(id, i) * weight;
        }
        return sum % 11 % 10 == digit(id, 8);
    }

    private static int weighed(String id, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(id, i) * weights[i];
        }
        return sum;
    }

    private static int digit(String id, int at) {
        return id.charAt(at) - '0';
    }
}
