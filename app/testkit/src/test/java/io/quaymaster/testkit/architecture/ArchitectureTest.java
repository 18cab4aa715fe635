package io.quaymaster.testkit.architecture;

/** The rules over this module; its contracts are longer than other files, which is their nature. */
class ArchitectureTest extends ArchitectureContract {}
