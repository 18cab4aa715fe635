/**
 * The accounts of the pools, as JSON for programs and as a page for people. Uses core's account,
 * and the web edge's guard, html, requests and problems.
 */
@NullMarked
package io.quaymaster.web.accounts;

import org.jspecify.annotations.NullMarked;
