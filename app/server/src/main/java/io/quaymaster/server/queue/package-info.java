/** Taking messages out of queues and handing them to core's use cases. Uses core. */
@NullMarked
package io.quaymaster.server.queue;

import org.jspecify.annotations.NullMarked;
