package io.quaymaster.web;

import io.quaymaster.testkit.architecture.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {}
