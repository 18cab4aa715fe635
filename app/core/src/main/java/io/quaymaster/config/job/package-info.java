/** What is configured about jobs: how each is done, within which limits. Uses kernel. */
@NullMarked
package io.quaymaster.config.job;

import org.jspecify.annotations.NullMarked;
