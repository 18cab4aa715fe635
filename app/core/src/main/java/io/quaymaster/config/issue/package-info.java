/** What is configured about issues: where they are linked, what labels do. Uses nothing of ours. */
@NullMarked
package io.quaymaster.config.issue;

import org.jspecify.annotations.NullMarked;
