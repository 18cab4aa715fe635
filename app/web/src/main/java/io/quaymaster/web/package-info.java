/**
 * The edge that answers HTTP: the webhook endpoint, the JSON API and the pages, each in a package
 * of its own. It knows Micronaut's HTTP types but no server runtime, and uses core only.
 */
@NullMarked
package io.quaymaster.web;

import org.jspecify.annotations.NullMarked;
