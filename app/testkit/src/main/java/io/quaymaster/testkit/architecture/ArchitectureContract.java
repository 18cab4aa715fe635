package io.quaymaster.testkit.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All architecture rules over one module. A module's {@code ArchitectureTest} subclasses it. */
public abstract class ArchitectureContract {
  /** Micronaut's processors write classes beside ours that import what ours may not. */
  private static final Pattern WRITTEN_BY_PROCESSORS =
      Pattern.compile(
          ".*/(\\$[^/]*|[^/]*\\$Intercepted[^/]*|[^/]*\\$Introspection[^/]*"
              + "|Serde[^/]*(S|Des)erializer[^/]*)\\.class");

  private static final ImportOption WRITTEN_BY_HAND =
      location -> !location.matches(WRITTEN_BY_PROCESSORS);

  private static final ImportOption NOT_BROKEN_ON_PURPOSE =
      location -> !location.contains("/testkit/broken/");

  private final Path module;

  /** For the module in whose folder the test runs. */
  protected ArchitectureContract() {
    this(Path.of(""));
  }

  /**
   * For another module.
   *
   * @param module its folder
   */
  protected ArchitectureContract(Path module) {
    this.module = module.toAbsolutePath();
  }

  /** Imports the hand-written classes below a folder of class files. */
  static JavaClasses classesBelow(Path folder) {
    return new ClassFileImporter().withImportOption(WRITTEN_BY_HAND).importPath(folder);
  }

  /** The rules over class files. */
  static List<ArchRule> rules(String root) {
    LayerRules layers = new LayerRules(root);
    StyleRules style = new StyleRules(root);
    return List.of(
        layers.coreUsesOnlyItsLibraries(),
        layers.featuresAreIndependent(),
        layers.sharedPackagesKnowNoFeature(),
        layers.edgesAreIndependent(),
        layers.simulatorKnowsNothingOfOurs(),
        layers.onlyTheAwsEdgeUsesTheSdk(),
        layers.onlyServersUseAServerRuntime(),
        layers.packagesHaveNoCycles(),
        style.outcomesAreSealed(),
        style.timeIsInjected(),
        style.fieldsAreNotInjected(),
        style.nothingIsMocked(),
        style.namesSaySomething());
  }

  @Test
  void mainClassesKeepTheRules() {
    JavaClasses classes = classesBelow(module.resolve("target/classes"));
    assertFalse(classes.isEmpty(), "no classes below " + module);
    rules("io.quaymaster").forEach(rule -> rule.check(classes));
    if (Files.exists(module.resolve("src/main/java/io/quaymaster/kernel"))) {
      new StyleRules("io.quaymaster").portsAreSmall().check(classes);
    }
  }

  @Test
  void testClassesNeitherMockNorSleep() {
    Path tests = module.resolve("target/test-classes");
    if (Files.exists(tests)) {
      JavaClasses classes =
          new ClassFileImporter()
              .withImportOption(WRITTEN_BY_HAND)
              .withImportOption(NOT_BROKEN_ON_PURPOSE)
              .importPath(tests);
      StyleRules style = new StyleRules("io.quaymaster");
      style.nothingIsMocked().check(classes);
      style.nothingSleepsInTests().check(classes);
    }
  }

  @Test
  void sourcesKeepTheHouseStyle() {
    SourceRules sources = new SourceRules(module.resolve("src/main/java"));
    List<String> offences = new ArrayList<>(sources.unmarkedPackages());
    offences.addAll(sources.crowdedPackages());
    offences.addAll(sources.longFiles());
    offences.addAll(sources.postponedWork());
    offences.addAll(sources.longMethodsAndLooseSwitches());
    assertEquals(List.of(), offences);
  }
}
