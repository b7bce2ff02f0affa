/**
 * Tasks that any node of a service may run or resume, one node at a time. It knows nothing of events.
 */
@NullMarked
package invoxa.messaging.task;

import org.jspecify.annotations.NullMarked;
