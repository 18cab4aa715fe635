/**
 * GitHub's REST API as declarative clients, one per kind of resource, with the wire records that
 * they send and receive. Nothing outside this module sees these types.
 */
@NullMarked
package io.quaymaster.github.rest;

import org.jspecify.annotations.NullMarked;
