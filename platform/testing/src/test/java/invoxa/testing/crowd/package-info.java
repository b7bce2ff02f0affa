/** Strangers who open connections, many of them, and do not do what one does with a connection. */
package invoxa.testing.crowd;
