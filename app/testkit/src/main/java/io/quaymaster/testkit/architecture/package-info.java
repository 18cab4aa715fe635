/**
 * The architecture rules, one set for all modules. Each module runs them in its ArchitectureTest;
 * for each rule a deliberately broken class proves that it fires.
 */
@NullMarked
package io.quaymaster.testkit.architecture;

import org.jspecify.annotations.NullMarked;
