package invoxa.einvoice.pdf.reading;

import java.io.IOException;
import java.io.InputStream;

/** Undoes what made rows easier to compress: the predictors of PNG, and that of TIFF for whole bytes. */
final class Predictor extends Unfolding {

    private static final int TIFF = 2;
    private static final long MAX_ROW_BYTES = 1 << 20;

    private final InputStream in;
    private final boolean tiff;
    private final int pixel;
    private byte[] row;
    private byte[] above;
    private int at;
    private int length;

    Predictor(InputStream in, int predictor, int colors, int bits, int columns) throws Damaged {
        long bitsOfRow = Math.max(0L, columns) * Math.clamp(colors, 0, 64) * Math.clamp(bits, 0, 16);
        if (bitsOfRow < 1 || bitsOfRow > MAX_ROW_BYTES * 8 || predictor == TIFF && bits != 8) {
            throw new Damaged("rows are not laid out as they can be");
        }
        this.in = in;
        this.tiff = predictor == TIFF;
        this.pixel = Math.max(1, colors * bits / 8);
        this.row = new byte[(int) ((bitsOfRow + 7) / 8)];
        this.above = new byte[row.length];
    }

    @Override
    public int read() throws IOException {
        if (at == length && !fill()) {
            return -1;
        }
        return row[at++] & 0xFF;
    }

    private boolean fill() throws IOException {
        var read = above;
        above = row;
        row = read;
        int kind = tiff ? 1 : in.read();
        at = 0;
        length = kind < 0 ? 0 : in.readNBytes(row, 0, row.length);
        for (int i = 0; i < length; i++) {
            int left = i < pixel ? 0 : row[i - pixel] & 0xFF;
            int up = above[i] & 0xFF;
            int corner = i < pixel ? 0 : above[i - pixel] & 0xFF;
            row[i] += (byte)
                    switch (kind) {
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        case 4 -> nearest(left, up, corner);
                        default -> 0;
                    };
        }
        return length > 0;
    }

    /** Paeth's choice. */
    private static int nearest(int left, int up, int corner) {
        int guess = left + up - corner;
        int toLeft = Math.abs(guess - left);
        int toUp = Math.abs(guess - up);
        int toCorner = Math.abs(guess - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
