package io.quaymaster.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may import whom.
 *
 * @param root the package above all of ours: {@code io.quaymaster}, or that of the broken fixtures
 */
record LayerRules(String root) {
  private static final List<String> FEATURES =
      List.of("release", "rollout", "sprint", "roadmap", "triage", "account", "job", "bug");
  private static final List<String> SHARED =
      List.of(
          "kernel",
          "app",
          "event",
          "config",
          "run",
          "command",
          "feedback",
          "notify",
          "project",
          "publish",
          "memory");
  private static final List<String> EDGES =
      List.of("github", "aws", "integrations", "settings", "web", "cli");
  private static final List<String> PROGRAMS = List.of("server", "worker", "local", "lambda");

  /** Core knows no framework: what it may use is listed, the rest is forbidden. */
  ArchRule coreUsesOnlyItsLibraries() {
    return classes()
        .that(resideInAnyPackage(packages(core())))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(packages(core()))
                .or(
                    resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "jakarta.inject..",
                        "org.jspecify..",
                        "org.slf4j..",
                        "org.semver4j..",
                        "org.snakeyaml.engine..",
                        "com.fasterxml.jackson.core..")))
        .allowEmptyShould(true);
  }

  /** A feature never imports another; job may import account. */
  ArchRule featuresAreIndependent() {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(DescribedPredicate.alwaysTrue(), in(SHARED))
        .ignoreDependency(outside(FEATURES), DescribedPredicate.alwaysTrue())
        .ignoreDependency(in(List.of("job")), in(List.of("account")))
        .allowEmptyShould(true);
  }

  /** What features share doesn't know the features. */
  ArchRule sharedPackagesKnowNoFeature() {
    List<String> shared = SHARED.stream().filter(name -> !name.equals("memory")).toList();
    return noClasses()
        .that(in(shared))
        .should()
        .dependOnClassesThat(in(Stream.concat(FEATURES.stream(), Stream.of("memory")).toList()))
        .allowEmptyShould(true);
  }

  /** Edges never import each other, nor programs. */
  ArchRule edgesAreIndependent() {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(outside(EDGES), DescribedPredicate.alwaysTrue())
        .ignoreDependency(DescribedPredicate.alwaysTrue(), in(core()))
        .allowEmptyShould(true);
  }

  /** The simulator stands for the outside world: it knows nothing of ours. */
  ArchRule simulatorKnowsNothingOfOurs() {
    return noClasses()
        .that(in(List.of("simulator")))
        .should()
        .dependOnClassesThat(resideInAPackage(root + "..").and(outside(List.of("simulator"))))
        .allowEmptyShould(true);
  }

  /**
   * AWS's SDK is for the edge that wraps it, for the programs that wire it, and for the simulator,
   * whose S3 engine is extended in the SDK's types.
   */
  ArchRule onlyTheAwsEdgeUsesTheSdk() {
    return onlyIn("software.amazon.awssdk..", List.of("aws", "simulator"));
  }

  /** A server runtime is for the programs that serve. */
  ArchRule onlyServersUseAServerRuntime() {
    return noClasses()
        .that(outside(List.of("server", "simulator", "local")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut.http.server.netty..", "io.netty..", "org.eclipse.jetty..")
        .allowEmptyShould(true);
  }

  /** Packages form no cycle. */
  ArchRule packagesHaveNoCycles() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
  }

  private ArchRule onlyIn(String library, List<String> places) {
    List<String> allowed = Stream.concat(places.stream(), PROGRAMS.stream()).toList();
    return noClasses()
        .that(outside(allowed))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true);
  }

  private List<String> core() {
    return Stream.concat(SHARED.stream(), FEATURES.stream()).toList();
  }

  private DescribedPredicate<JavaClass> in(List<String> names) {
    return resideInAnyPackage(packages(names));
  }

  private DescribedPredicate<JavaClass> outside(List<String> names) {
    return DescribedPredicate.not(in(names));
  }

  private String[] packages(List<String> names) {
    return names.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
  }
}
