/**
 * What a connection may cost, whoever is at its other end: how many there are, how long each may keep the server
 * waiting, how much memory their bodies hold. Nothing here knows what a request asks for.
 */
@NullMarked
package invoxa.web.connection;

import org.jspecify.annotations.NullMarked;
