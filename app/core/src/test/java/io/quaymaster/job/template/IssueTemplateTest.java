package io.quaymaster.job.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quaymaster.job.template.TemplateOutcome.Accepted;
import io.quaymaster.job.template.TemplateOutcome.Rejected;
import io.quaymaster.kernel.Glob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class IssueTemplateTest {
  private static final Path FIXTURES = Path.of("src/test/resources/job/template");
  private static final List<Glob> ALLOW = globs("AWS::S3::*", "AWS::IAM::Role", "AWS::*A");

  private static List<Glob> globs(String... patterns) {
    return Stream.of(patterns).map(Glob::new).toList();
  }

  private static Stream<DynamicTest> each(String folder, String beside) throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream()
          .map(
              file ->
                  dynamicTest(
                      file.getFileName().toString(),
                      () ->
                          assertEquals(
                              Files.readString(
                                  Path.of(file.toString().replaceFirst("md$", beside))),
                              shown(IssueTemplate.in(Files.readString(file), ALLOW)))));
    }
  }

  private static String shown(TemplateOutcome outcome) {
    return switch (outcome) {
      case Accepted(Template template) -> template.json() + "\n";
      case Rejected(List<String> problems) -> String.join("\n", problems) + "\n";
    };
  }

  @TestFactory
  Stream<DynamicTest> acceptedTemplateIsWrittenOutAsItWasChecked() throws IOException {
    return each("accepted", "json");
  }

  @TestFactory
  Stream<DynamicTest> everythingThatIsWrongIsNamed() throws IOException {
    return each("rejected", "problems");
  }

  private static TemplateOutcome of(String yaml, String... allow) {
    return IssueTemplate.in("```yaml\n" + yaml + "\n```", globs(allow));
  }

  @Test
  void typesThatBringInOthersMustBeNamedOnPurpose() {
    String nested = "Resources: {A: {Type: AWS::CloudFormation::Stack}}";

    assertInstanceOf(Rejected.class, of(nested, "*", "AWS::*"));
    assertInstanceOf(Accepted.class, of(nested, "AWS::CloudFormation::Stack"));
    assertInstanceOf(Rejected.class, of("Resources: {A: {Type: Custom::X}}", "*", "C*"));
    assertInstanceOf(Accepted.class, of("Resources: {A: {Type: Custom::X}}", "Custom::*"));
    assertInstanceOf(Rejected.class, of("Resources: {A: {Type: A::B::C::MODULE}}", "*", "A::*"));
    Accepted module =
        assertInstanceOf(
            Accepted.class, of("Resources: {A: {Type: A::B::C::MODULE}}", "A::B::*::MODULE"));
    assertTrue(module.template().expands());
  }

  @Test
  void transformIsAllowedByNameOnly() {
    String sam = "Transform: AWS::Serverless-2016-10-31\nResources: {A: {Type: AWS::S3::Bucket}}";

    assertInstanceOf(Rejected.class, of(sam, "*", "AWS::*"));
    Accepted accepted =
        assertInstanceOf(Accepted.class, of(sam, "AWS::S3::*", "AWS::Serverless-*"));
    assertTrue(accepted.template().expands());
  }

  @Test
  void hostileTextOfAMegabyteIsRefusedWithoutBeingBuilt() {
    String deep = "[".repeat(500_000) + "]".repeat(500_000);
    String wide = "a: [" + "x,".repeat(100_000) + "x]";
    String bomb =
        "a: &a " + "[".repeat(30) + "x" + "]".repeat(30) + "\nb: [" + "*a,".repeat(9) + "]";
    String fences = "```yaml\nx\n```\n".repeat(70_000);

    for (String text : List.of(deep, wide, bomb, "[".repeat(90))) {
      assertInstanceOf(Rejected.class, of("Resources: " + text, "*"));
    }
    Rejected many = assertInstanceOf(Rejected.class, IssueTemplate.in(fences, ALLOW));
    assertTrue(many.problems().getFirst().length() < 1_000);
    assertInstanceOf(Rejected.class, IssueTemplate.in("`".repeat(1_000_000), ALLOW));
  }

  @Test
  void templateThatIsTooLargeForARequestIsRefused() {
    String large = "Resources: {A: {Type: AWS::S3::Bucket}}\nDescription: " + "d".repeat(51_200);

    Rejected rejected = assertInstanceOf(Rejected.class, of(large, "*"));

    assertTrue(rejected.problems().getFirst().contains("CloudFormation takes 51200"));
  }

  @Test
  void resourcesBeyondTheQuotaAreRefused() {
    StringBuilder yaml = new StringBuilder("Resources:\n");
    for (int i = 0; i < 501; i++) {
      yaml.append("  R").append(i).append(": {Type: AWS::S3::Bucket}\n");
    }

    assertEquals(
        List.of("more than 500 resources"),
        assertInstanceOf(Rejected.class, of(yaml.toString(), "*")).problems());
  }
}
