package invoxa.pipeline;

/** A step failed, or somebody refused; the stages that follow are not run. */
final class Stopped extends RuntimeException {

    final String result;

    Stopped(String result, String why) {
        super(why);
        this.result = result;
    }
}
