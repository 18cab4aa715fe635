package io.quaymaster.cli;

import io.quaymaster.testkit.architecture.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {}
