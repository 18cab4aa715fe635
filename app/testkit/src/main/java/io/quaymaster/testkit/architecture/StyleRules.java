package io.quaymaster.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The house style as far as class files show it.
 *
 * @param root the package above all of ours, or that of the broken fixtures
 */
record StyleRules(String root) {
  private static final int MAX_PORT_METHODS = 5;
  private static final Pattern EMPTY_NAME = Pattern.compile(".*(Manager|Helper|Utils?|Impl)");
  private static final Pattern NOW =
      Pattern.compile(
          "java\\.time\\.\\w+\\.now|java\\.lang\\.System\\.currentTimeMillis"
              + "|java\\.time\\.Clock\\.(system\\w*|tick\\w*)|java\\.util\\.Date\\.<init>");

  /** Outcomes are sealed interfaces, and their variants records. */
  ArchRule outcomesAreSealed() {
    return classes()
        .that()
        .haveSimpleNameEndingWith("Outcome")
        .and()
        .resideInAPackage(root + "..")
        .should(
            be(
                "sealed, with records as variants",
                type -> {
                  Class<?> reflected = type.reflect();
                  return reflected.isRecord()
                      || (reflected.isInterface()
                          && reflected.isSealed()
                          && List.of(reflected.getPermittedSubclasses()).stream()
                              .allMatch(Class::isRecord));
                }))
        .allowEmptyShould(true);
  }

  /** Time comes from the one Clock bean; the simulated world, outside of it, has its own. */
  ArchRule timeIsInjected() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .doNotHaveFullyQualifiedName("io.quaymaster.app.SystemClock")
        .and()
        .doNotHaveFullyQualifiedName("io.quaymaster.simulator.github.Options")
        .should(be("free of calls that ask the machine for the time", StyleRules::asksForNoTime))
        .allowEmptyShould(true);
  }

  private static boolean asksForNoTime(JavaClass type) {
    return type.getCodeUnitCallsFromSelf().stream()
        .noneMatch(
            call ->
                NOW.matcher(call.getTargetOwner().getName() + "." + call.getTarget().getName())
                        .matches()
                    && !takesAClock(call));
  }

  private static boolean takesAClock(JavaCodeUnitAccess<?> call) {
    return call instanceof JavaMethodCall method
        && method.getTarget().getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(Clock.class));
  }

  /** Constructor injection only. */
  ArchRule fieldsAreNotInjected() {
    return noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .should()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("io.micronaut.context.annotation.Value")
        .allowEmptyShould(true);
  }

  /** Fakes, not mocks. */
  ArchRule nothingIsMocked() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.mockito..", "org.easymock..", "org.jmockit..")
        .allowEmptyShould(true);
  }

  /** Tests wait on conditions. */
  ArchRule nothingSleepsInTests() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", Duration.class)
        .allowEmptyShould(true);
  }

  /** A name says what a thing is. */
  ArchRule namesSaySomething() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            be(
                "named for what they are (no Manager, Helper, Util, Impl)",
                type -> !EMPTY_NAME.matcher(type.getSimpleName()).matches()))
        .allowEmptyShould(true);
  }

  /** A port of core has at most five methods. */
  ArchRule portsAreSmall() {
    return classes()
        .that()
        .areInterfaces()
        .and()
        .areNotAnnotations()
        .and()
        .resideInAPackage(root + "..")
        .should(be("ports of at most five methods", StyleRules::isSmall))
        .allowEmptyShould(true);
  }

  private static boolean isSmall(JavaClass type) {
    return type.getMethods().stream()
            .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
            .count()
        <= MAX_PORT_METHODS;
  }

  private static ArchCondition<JavaClass> be(String what, Function<JavaClass, Boolean> check) {
    return new ArchCondition<>("be " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                type, check.apply(type), type.getName() + " should be " + what));
      }
    };
  }
}
