/** A small service, the example of {@code platform/web/README.md}, on which the platform is tested. */
package invoxa.testing.note;
