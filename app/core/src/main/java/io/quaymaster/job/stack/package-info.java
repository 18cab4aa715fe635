/**
 * The stack that a template becomes in the leased account, and the port to it. Uses job.template,
 * job.processor and account.
 */
@NullMarked
package io.quaymaster.job.stack;

import org.jspecify.annotations.NullMarked;
