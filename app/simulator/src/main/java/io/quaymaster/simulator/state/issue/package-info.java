/** Issues, labels, milestones, comments and reactions of one repository. Uses accounts and ids. */
@NullMarked
package io.quaymaster.simulator.state.issue;

import org.jspecify.annotations.NullMarked;
