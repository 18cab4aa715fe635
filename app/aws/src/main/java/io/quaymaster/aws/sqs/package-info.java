/** The queues: SQS behind core's {@code MessageQueue}. Uses core and the SDK's SQS client. */
@NullMarked
package io.quaymaster.aws.sqs;

import org.jspecify.annotations.NullMarked;
