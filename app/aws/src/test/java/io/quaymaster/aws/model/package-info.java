/** AWS's published service models, and a server on loopback that holds every request to them. */
@NullMarked
package io.quaymaster.aws.model;

import org.jspecify.annotations.NullMarked;
