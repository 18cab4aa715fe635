/**
 * Looking at roadmap files without doing anything: what an upload would do, and where uploads
 * stand. Uses the other roadmap packages, project, run, app and kernel.
 */
@NullMarked
package io.quaymaster.roadmap.check;

import org.jspecify.annotations.NullMarked;
