/**
 * What is kept of a job: the files, where they are, and the document that says how it ended. Uses
 * job.processor and kernel.
 */
@NullMarked
package io.quaymaster.job.result;

import org.jspecify.annotations.NullMarked;
