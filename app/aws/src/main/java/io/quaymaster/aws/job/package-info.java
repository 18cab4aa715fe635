/**
 * What jobs need of AWS: their results in S3, and the stacks of templates in leased accounts. Uses
 * core, aws.wire and the SDK's S3 client.
 */
@NullMarked
package io.quaymaster.aws.job;

import org.jspecify.annotations.NullMarked;
