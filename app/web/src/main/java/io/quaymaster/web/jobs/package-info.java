/**
 * Jobs, as JSON for programs and as a page for people. Uses core's job, and the web edge's guard,
 * html, requests and problems.
 */
@NullMarked
package io.quaymaster.web.jobs;

import org.jspecify.annotations.NullMarked;
