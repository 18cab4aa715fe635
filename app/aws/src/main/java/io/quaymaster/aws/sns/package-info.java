/** Telling people: SNS behind core's {@code InvalidFileNotices}. Uses core and the SDK's client. */
@NullMarked
package io.quaymaster.aws.sns;

import org.jspecify.annotations.NullMarked;
