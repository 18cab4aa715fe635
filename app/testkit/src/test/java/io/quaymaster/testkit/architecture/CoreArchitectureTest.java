package io.quaymaster.testkit.architecture;

import java.nio.file.Path;

/** The rules over core, which can't have this module on its own test class path. */
class CoreArchitectureTest extends ArchitectureContract {
  CoreArchitectureTest() {
    super(Path.of("../core"));
  }
}
