/**
 * The number of workers: ECS, Application Auto Scaling and SQS behind core's capacity ports, and
 * the protection of a worker's own task. Uses core and the wire.
 */
@NullMarked
package io.quaymaster.aws.capacity;

import org.jspecify.annotations.NullMarked;
