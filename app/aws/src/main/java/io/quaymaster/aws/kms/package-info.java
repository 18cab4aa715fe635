/** Signing with a key that never leaves KMS. Uses core and the SDK's KMS client. */
@NullMarked
package io.quaymaster.aws.kms;

import org.jspecify.annotations.NullMarked;
