/**
 * The sections of the configuration files, each beside the record it is read as: the one place
 * where a key is declared. A new feature adds its section here and to {@link
 * io.quaymaster.config.section.RepositorySection}. Uses config, config.schema and kernel.
 */
@NullMarked
package io.quaymaster.config.section;

import org.jspecify.annotations.NullMarked;
