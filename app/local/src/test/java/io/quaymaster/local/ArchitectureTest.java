package io.quaymaster.local;

import io.quaymaster.testkit.architecture.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {}
