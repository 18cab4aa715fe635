package io.quaymaster.account.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What jobs may make is what cleaning finds: the member template against the cleaners' lists. */
class MemberTemplateTest {
  /** A managed policy has at most so many characters, spaces not counted. */
  private static final int MOST_POLICY = 6_144;

  private final Map<String, Object> resources = at(template(), "Resources");
  private final Map<String, Object> boundary =
      at(at(at(resources, "Boundary"), "Properties"), "PolicyDocument");

  private static Map<String, Object> template() {
    try {
      return map(
          new Load(LoadSettings.builder().build())
              .loadFromString(Files.readString(Path.of("../../sam/member-account.yaml"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(value))
        .forEach((key, part) -> map.put(String.valueOf(key), part));
    return map;
  }

  private static Map<String, Object> at(Map<String, Object> map, String key) {
    return map(Objects.requireNonNull(map.get(key), () -> key + " is missing"));
  }

  private static List<Object> list(@Nullable Object value) {
    return value instanceof List<?> many
        ? List.copyOf(many)
        : List.of(Objects.requireNonNull(value));
  }

  private List<Map<String, Object>> statements() {
    return list(boundary.get("Statement")).stream().map(MemberTemplateTest::map).toList();
  }

  private Map<String, Object> statement(String sid) {
    return statements().stream()
        .filter(s -> sid.equals(s.get("Sid")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no statement " + sid));
  }

  private static Stream<String> actions(Map<String, Object> statement) {
    return list(statement.get("Action")).stream().map(String::valueOf);
  }

  @Test
  void boundaryAllowsExactlyTheServicesThatAreCleaned() {
    Set<String> allowed =
        statements().stream()
            .filter(s -> "Allow".equals(s.get("Effect")))
            .flatMap(MemberTemplateTest::actions)
            .map(action -> action.substring(0, action.indexOf(':')))
            .collect(Collectors.toSet());

    assertEquals(
        ServiceName.CLEANED.stream().map(ServiceName::value).collect(Collectors.toSet()), allowed);
  }

  @Test
  void boundaryAllowsRegionalServicesOnlyInTheRegionsThatAreCleaned() {
    for (Map<String, Object> statement : statements()) {
      boolean regional =
          "Allow".equals(statement.get("Effect"))
              && actions(statement).anyMatch(action -> !action.startsWith("iam:"));
      if (regional) {
        assertEquals(
            Map.of("StringEquals", Map.of("aws:RequestedRegion", Map.of("Ref", "Regions"))),
            statement.get("Condition"));
      }
    }
  }

  @Test
  void principalsWithoutTheBoundaryAreForbidden() {
    Map<String, Object> with = statement("OnlyWithThisBoundary");

    assertTrue(
        at(at(with, "Condition"), "StringEquals").toString().contains("policy/quaymaster-boundary"),
        with.toString());
    List<String> elsewhere =
        statements().stream()
            .filter(s -> "Allow".equals(s.get("Effect")) && !s.equals(with))
            .flatMap(MemberTemplateTest::actions)
            .filter(a -> a.matches("iam:(\\*|Create(Role|User).*|Put.*|Attach.*|.*Boundary)"))
            .toList();
    assertEquals(List.of(), elsewhere);
    assertTrue(
        Stream.of("CreateRole", "CreateUser", "Attach*Policy", "Put*Policy")
            .allMatch(a -> actions(with).anyMatch(("iam:" + a)::equals)));
  }

  @Test
  void whatCleaningKeepsNoJobCanMakeOrChange() {
    Map<String, Object> kept = statement("NotWhatStays");
    assertEquals("Deny", kept.get("Effect"));
    Set<String> denied =
        list(kept.get("Resource")).stream().map(String::valueOf).collect(Collectors.toSet());

    for (String prefix : KeptNames.PREFIXES) {
      assertTrue(denied.contains("arn:*:iam::*:*/" + prefix + "*"), prefix);
      assertTrue(denied.contains("arn:*:cloudformation:*:*:stack/" + prefix + "*"), prefix);
      if (prefix.equals(prefix.toLowerCase(Locale.ROOT))) {
        assertTrue(denied.contains("arn:*:s3:::" + prefix + "*"), prefix);
      }
    }
  }

  @Test
  void boundaryFitsIntoAManagedPolicy() {
    assertTrue(boundary.toString().replace(" ", "").length() < MOST_POLICY);
  }

  @Test
  void rolesOfJobsHaveTheBoundaryAndTheCleanersHasNot() {
    for (String role : List.of("ProcessingRole", "CloudFormationRole")) {
      assertEquals(
          Map.of("Ref", "Boundary"),
          at(at(resources, role), "Properties").get("PermissionsBoundary"));
    }
    assertTrue(!at(at(resources, "CleanerRole"), "Properties").containsKey("PermissionsBoundary"));
  }

  @Test
  void processingRoleTrustsTheWorkerAloneWithExternalIdOrganizationAndLease() {
    Map<String, Object> trust =
        at(at(at(resources, "ProcessingRole"), "Properties"), "AssumeRolePolicyDocument");
    for (Object each : list(trust.get("Statement"))) {
      assertEquals(Map.of("AWS", Map.of("Ref", "WorkerRoleArn")), map(each).get("Principal"));
    }
    Map<String, Object> assume = map(list(trust.get("Statement")).getFirst());
    assertEquals("sts:AssumeRole", assume.get("Action"));
    assertEquals(
        Map.of(
            "sts:ExternalId",
            Map.of("Ref", "ExternalId"),
            "aws:PrincipalOrgID",
            Map.of("Ref", "OrganizationId")),
        at(at(assume, "Condition"), "StringEquals"));
    assertEquals(
        Map.of("aws:RequestTag/quaymaster:lease", "?*"), at(at(assume, "Condition"), "StringLike"));
  }
}
