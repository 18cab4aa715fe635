/** The commands about jobs and the accounts that they are done in. Uses ask and client. */
@NullMarked
package io.quaymaster.cli.job;

import org.jspecify.annotations.NullMarked;
