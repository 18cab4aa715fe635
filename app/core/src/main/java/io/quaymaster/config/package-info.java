/**
 * What people configure: the records with their defaults, reading and validating the files,
 * inheritance between levels, and pause switches. Uses app and kernel.
 */
@NullMarked
package io.quaymaster.config;

import org.jspecify.annotations.NullMarked;
