package invoxa.einvoice.pdf.canvas;

import java.io.IOException;

/** Where on the page the next thing goes; turns to a new page where it does not fit. */
public final class Flow {

    private static final float BAND = 7;
    private static final float CONTINUED_TOP = 82;

    public final Canvas canvas;
    public float y;
    private final String runningHead;

    /** @param runningHead what stands at the top of each page but the first */
    public Flow(Canvas canvas, String runningHead) throws IOException {
        this.canvas = canvas;
        this.runningHead = runningHead;
        newPage();
        y = Canvas.TOP;
    }

    public boolean fits(float height) {
        return y + height <= Canvas.BOTTOM;
    }

    public void space(float height) {
        y += height;
    }

    /** Turns the page unless this height is left on it. */
    public void need(float height) throws IOException {
        if (!fits(height)) {
            turnPage();
        }
    }

    public void turnPage() throws IOException {
        newPage();
        canvas.text(null, Style.SMALL, Canvas.LEFT, Canvas.TOP, runningHead);
        canvas.rule(Canvas.LEFT, Canvas.TOP + 8, Canvas.RIGHT, Colour.HAIRLINE, 0.6f);
        y = CONTINUED_TOP;
    }

    /** Every page begins with a strip in the seller's colour, from edge to edge. */
    private void newPage() throws IOException {
        canvas.newPage();
        var band = canvas.palette.band();
        if (band != null) {
            canvas.box(0, 0, Canvas.PAGE_WIDTH, BAND, band);
        }
    }
}
