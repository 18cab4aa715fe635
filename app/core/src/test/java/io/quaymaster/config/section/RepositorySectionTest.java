package io.quaymaster.config.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quaymaster.config.Bump;
import io.quaymaster.config.ConfigProblem;
import io.quaymaster.config.NotifyConfig;
import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.config.ReleaseConfig.NotesStyle;
import io.quaymaster.config.ReleaseConfig.ReleaseLabels;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.issue.ProjectTarget;
import io.quaymaster.config.issue.TriageConfig;
import io.quaymaster.config.issue.TriageRule;
import io.quaymaster.config.job.JobConfig;
import io.quaymaster.config.job.JobName;
import io.quaymaster.config.job.JobTimeout;
import io.quaymaster.config.job.JobsConfig;
import io.quaymaster.config.job.ProcessorName;
import io.quaymaster.config.schema.Reading;
import io.quaymaster.config.yaml.YamlText;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.Glob;
import io.quaymaster.kernel.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RepositorySectionTest {
  @Test
  void everyKeyReachesItsRecord() {
    assertEquals(
        new RepositoryConfig(
            true,
            new ReleaseConfig(
                true,
                Optional.of(new BranchName("release/next")),
                false,
                "t",
                Version.of("1.0.0"),
                Bump.MINOR,
                true,
                Optional.of("rc"),
                "[no release]",
                List.of("docs", "chore"),
                List.of(new Glob("docs/*"), new Glob("*.md")),
                new ReleaseLabels("semver: major", "semver: minor", "semver: patch", "no release"),
                NotesStyle.CONVENTIONAL,
                true,
                false),
            new TriageConfig(
                List.of(
                    new TriageRule(
                        List.of("roadmap", "accepted"),
                        Optional.of(
                            new ProjectTarget(
                                "acme", 7, Map.of("Status", "Todo", "Estimate", "3"))),
                        true,
                        Optional.of("reproduce")))),
            new JobsConfig(
                Map.of(
                    new JobName("reproduce"),
                    new JobConfig(
                        ProcessorName.COMMAND,
                        List.of("./scripts/reproduce.sh", "--all", ""),
                        JobTimeout.of("45m"),
                        "linux",
                        List.of(new Glob("report/**")),
                        List.of()),
                    new JobName("try-template"),
                    new JobConfig(
                        ProcessorName.CLOUDFORMATION,
                        List.of(),
                        JobTimeout.of("20m"),
                        "linux",
                        List.of(),
                        List.of(new Glob("AWS::S3::*"), new Glob("AWS::IAM::Role"))))),
            new NotifyConfig(Optional.of("#releases"), Optional.of("quaymaster-finished"))),
        read("valid/all-keys.yml"));
  }

  @Test
  void fileWithoutKeysIsTheDefault() {
    assertEquals(RepositoryConfig.DEFAULT, read("valid/sections-without-keys.yml"));
    assertEquals(RepositoryConfig.DEFAULT, read("valid/none-by-false.yml"));
  }

  @TestFactory
  Stream<DynamicTest> validFilesHaveNoProblems() {
    return Fixtures.in("valid").stream()
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> assertEquals(List.of(), problems(Fixtures.text(file)))));
  }

  @TestFactory
  Stream<DynamicTest> everyProblemIsReportedWithLineAndColumn() {
    return Stream.of("invalid", "unreadable")
        .flatMap(folder -> Fixtures.in(folder).stream())
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        assertEquals(
                            Fixtures.problems(file),
                            problems(Fixtures.text(file)).stream()
                                .map(problem -> problem.toString().replaceFirst("^f:", "") + "\n")
                                .collect(Collectors.joining()))));
  }

  private static List<ConfigProblem> problems(String text) {
    YamlText.Parsed parsed = YamlText.read("f", text);
    Reading reading = Reading.start();
    parsed.value().ifPresent(value -> new RepositorySection().read(value, reading));
    return Stream.concat(parsed.problems().stream(), reading.problems().stream()).toList();
  }

  private static RepositoryConfig read(String name) {
    return new RepositorySection()
        .read(YamlText.read("f", Fixtures.text(name)).value().orElseThrow(), Reading.start())
        .orElseThrow();
  }
}
