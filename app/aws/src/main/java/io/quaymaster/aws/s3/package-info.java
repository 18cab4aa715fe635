/** Objects: S3 behind core's {@code PayloadStore}. Uses core and the SDK's S3 client. */
@NullMarked
package io.quaymaster.aws.s3;

import org.jspecify.annotations.NullMarked;
