/**
 * Objects: S3 behind core's {@code PayloadStore} and the ports of the roadmap bucket, and the
 * messages in which S3 tells of uploads. Uses core, Micronaut's JSON tree and the SDK's S3 client.
 */
@NullMarked
package io.quaymaster.aws.s3;

import org.jspecify.annotations.NullMarked;
