/**
 * Cleaning over AWS's APIs: sessions of the members' cleaner role, one cleaner per service, the
 * index of tags, and the revocation of sessions. Uses core's ports, the wire and the SDK's S3
 * client.
 */
@NullMarked
package io.quaymaster.aws.clean;

import org.jspecify.annotations.NullMarked;
