package io.quaymaster.integrations.slack;

import io.quaymaster.testkit.architecture.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {}
