package io.quaymaster.github;

import io.quaymaster.testkit.architecture.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {}
