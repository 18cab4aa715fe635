package io.quaymaster.testkit.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** For each rule a class that breaks it: a rule that can't fire is no rule. */
class BrokenFixturesTest {
  private static final String ROOT = "io.quaymaster.testkit.broken";
  private static final JavaClasses BROKEN =
      ArchitectureContract.classesBelow(
          Path.of("target/test-classes/io/quaymaster/testkit/broken"));

  @TestFactory
  Stream<DynamicTest> everyRuleFires() {
    LayerRules layers = new LayerRules(ROOT);
    StyleRules style = new StyleRules(ROOT);
    return Stream.of(
        fires(layers.coreUsesOnlyItsLibraries(), "kernel.UsesHttp"),
        fires(layers.featuresAreIndependent(), "release.UsesAnotherFeature"),
        fires(layers.sharedPackagesKnowNoFeature(), "run.KnowsAFeature"),
        fires(layers.edgesAreIndependent(), "github.UsesAnotherEdge"),
        fires(layers.simulatorKnowsNothingOfOurs(), "simulator.KnowsTheProduct"),
        fires(layers.onlyTheAwsEdgeUsesTheSdk(), "web.UsesTheSdk"),
        fires(layers.onlyServersUseAServerRuntime(), "cli.UsesAServer"),
        fires(layers.packagesHaveNoCycles(), "cycle.one.One"),
        fires(style.outcomesAreSealed(), "style.OpenOutcome"),
        fires(style.outcomesAreSealed(), "style.ClassVariantOutcome"),
        fires(style.timeIsInjected(), "style.AsksForTheTime"),
        fires(style.fieldsAreNotInjected(), "style.InjectedField"),
        fires(style.nothingIsMocked(), "style.Mocks"),
        fires(style.nothingSleepsInTests(), "style.Sleeps"),
        fires(style.namesSaySomething(), "style.AccountManager"),
        fires(style.portsAreSmall(), "style.LargePort"));
  }

  private static DynamicTest fires(ArchRule rule, String offender) {
    return DynamicTest.dynamicTest(
        offender + " is found",
        () -> {
          EvaluationResult result = rule.evaluate(BROKEN);
          assertTrue(
              String.join("\n", result.getFailureReport().getDetails())
                  .contains(ROOT + "." + offender),
              () -> "'" + rule.getDescription() + "' did not find " + offender);
        });
  }
}
