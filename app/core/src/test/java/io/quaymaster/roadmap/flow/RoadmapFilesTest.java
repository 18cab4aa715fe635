package io.quaymaster.roadmap.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.project.FieldValue;
import io.quaymaster.roadmap.RoadmapFixtures;
import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.roadmap.flow.RoadmapOutcome.Ignored;
import io.quaymaster.roadmap.flow.RoadmapOutcome.Invalid;
import io.quaymaster.roadmap.flow.RoadmapOutcome.Processed;
import io.quaymaster.roadmap.flow.RoadmapOutcome.Wait;
import io.quaymaster.roadmap.issue.IssueSnapshot;
import io.quaymaster.roadmap.json.JsonFault;
import io.quaymaster.roadmap.route.RoutingStore;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoadmapFilesTest {
  private static final String INPUT = "Input/q1/invoice.json";
  private static final String KEYLESS =
      RoadmapFixtures.text("good.json").replace(",\n  \"key\": \"invoice\"", "");

  private final RoadmapRig rig = new RoadmapRig();

  @Test
  void newItemIsAnIssueInItsProjectWithFourCallsAndOneForTheQuarter() {
    assertEquals(
        new Processed("Processed/q1/invoice.json", 1, 7), rig.handle(rig.uploadGood(INPUT)));

    IssueSnapshot issue = rig.all().getFirst();
    assertEquals("Pay by invoice", issue.title());
    assertEquals(Optional.of("Q1 2026"), issue.milestone());
    assertEquals(List.of("roadmap", "payments"), issue.labels());
    assertEquals(
        Map.of(
            "quarter",
            new FieldValue.Option("q1"),
            "status",
            new FieldValue.Option("todo"),
            "value",
            new FieldValue.Text("A third of our leads ask for it."),
            "estimate",
            new FieldValue.Amount(new BigDecimal("8"))),
        rig.issues.item(RoadmapRig.PROJECT, issue.nodeId()).orElseThrow().values());
    assertEquals(List.of("look", "createMilestone", "create", "add", "set"), rig.calls.made());
  }

  @Test
  void secondItemOfTheQuarterCostsFourCalls() {
    rig.handle(rig.uploadGood(INPUT));
    rig.calls.forget();

    rig.handle(rig.upload("Input/b.json", KEYLESS.replace("Pay by", "Refund by")));

    assertEquals(List.of("look", "create", "add", "set"), rig.calls.made());
  }

  @Test
  void sameFileAgainReadsOnceAndWritesNothing() {
    rig.handle(rig.uploadGood(INPUT));
    rig.calls.forget();

    RoadmapOutcome again = rig.handle(rig.uploadGood(INPUT));

    assertEquals(new Processed("Processed/q1/invoice-2.json", 1, 0), again);
    assertEquals(List.of("look"), rig.calls.made());
    assertTrue(rig.text("Processed/q1/invoice-2.result.json").contains("\"changes\" : 0"));
  }

  @Test
  void fileLeavesInputAndItsResultLiesBesideIt() {
    rig.handle(rig.uploadGood(INPUT));

    assertEquals(
        List.of(RoutingStore.PATH, "Processed/q1/invoice.json", "Processed/q1/invoice.result.json"),
        rig.bucket.keys());
    String result = rig.text("Processed/q1/invoice.result.json");
    assertTrue(result.contains("\"action\" : \"created\""), result);
    assertTrue(result.contains("\"projectItem\" : \"PVTI_"), result);
  }

  @Test
  void whatDiffersIsChangedAndTextOfPeopleIsKept() {
    rig.handle(rig.uploadGood(INPUT));
    IssueSnapshot issue = rig.all().getFirst();
    rig.issues.change(
        RoadmapRig.BILLING,
        issue.number(),
        old ->
            new IssueSnapshot(
                old.number(),
                old.nodeId(),
                old.url(),
                old.title(),
                "Note of a person.\n\n" + old.body(),
                old.open(),
                List.of("by-hand"),
                old.assignees(),
                old.milestone()));
    rig.calls.forget();

    rig.handle(
        rig.upload(
            INPUT, RoadmapFixtures.text("good.json").replace("without a card", "on account")));

    IssueSnapshot now = rig.all().getFirst();
    assertEquals(1, rig.all().size());
    assertTrue(now.body().startsWith("Note of a person.\n\n"), now.body());
    assertTrue(now.body().contains("on account"), now.body());
    assertEquals(List.of("by-hand", "roadmap", "payments"), now.labels());
    assertEquals(List.of("look", "change"), rig.calls.made());
  }

  @Test
  void keyedItemKeepsItsIssueWhenItsTitleChanges() {
    rig.handle(rig.uploadGood(INPUT));

    rig.handle(rig.upload(INPUT, RoadmapFixtures.text("good.json").replace("Pay by", "Settle by")));

    assertEquals(
        List.of("Settle by invoice"), rig.all().stream().map(IssueSnapshot::title).toList());
  }

  @Test
  void issueOfExactlyThatTitleIsAdopted() {
    rig.issues.add(
        RoadmapRig.BILLING,
        blank ->
            new IssueSnapshot(
                blank.number(),
                blank.nodeId(),
                blank.url(),
                "Pay by invoice",
                "Mine.",
                true,
                List.of(),
                List.of(),
                Optional.empty()));

    rig.handle(rig.uploadGood(INPUT));

    assertEquals(1, rig.all().size());
    assertTrue(rig.all().getFirst().body().startsWith("Mine.\n\n"));
  }

  @Test
  void deletedIssueIsMadeAnew() {
    rig.handle(rig.uploadGood(INPUT));
    rig.issues.delete(RoadmapRig.BILLING, rig.all().getFirst().number());
    rig.issues.add(RoadmapRig.BILLING, blank -> blank);

    rig.handle(rig.uploadGood(INPUT));

    assertTrue(rig.all().stream().anyMatch(issue -> issue.title().equals("Pay by invoice")));
  }

  @Test
  void twoFilesOfOneTitleAreOneIssueThoughSearchLags() {
    rig.issues.lagSearch();
    rig.settle(rig.upload("Input/a.json", KEYLESS));
    rig.settle(rig.upload("Input/b.json", KEYLESS.replace("8", "5")));

    assertEquals(1, rig.all().size());
  }

  @Test
  void itemThatAnotherRunHoldsWaits() {
    Upload second = rig.upload("Input/b.json", KEYLESS);
    Upload first = rig.upload("Input/a.json", KEYLESS);
    rig.calls.meanwhile(
        "create", () -> assertInstanceOf(Wait.class, rig.handle(second), "while first creates"));

    assertInstanceOf(Processed.class, rig.settle(first));
    assertInstanceOf(Processed.class, rig.settle(second));
    assertEquals(1, rig.all().size());
  }

  @Test
  void crashBeforeOrAfterAnyCallConverges() {
    for (int call = 1; call <= 5; call++) {
      for (boolean effect : List.of(false, true)) {
        RoadmapRig fresh = new RoadmapRig();
        fresh.issues.lagSearch();
        fresh.calls.kill("", call, effect);

        RoadmapOutcome end = fresh.settle(fresh.uploadGood(INPUT));

        String where = "call " + call + (effect ? " after" : " before");
        assertInstanceOf(Processed.class, end, where);
        assertEquals(1, fresh.all().size(), where);
        assertEquals(1, fresh.issues.milestones(RoadmapRig.BILLING).size(), where);
        assertEquals(
            4,
            fresh
                .issues
                .item(RoadmapRig.PROJECT, fresh.all().getFirst().nodeId())
                .orElseThrow()
                .values()
                .size(),
            where);
      }
    }
  }

  @Test
  void failedRunThatMadeItsIssueLeavesItToBeFound() {
    rig.issues.lagSearch();
    String invisible = "number: 8";
    rig.bucket.put(
        RoutingStore.PATH,
        RoadmapFixtures.text("routing.yml")
            .replace("number: 7", invisible)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));

    Invalid invalid = assertInstanceOf(Invalid.class, rig.settle(rig.uploadGood(INPUT)));
    assertTrue(invalid.faults().getFirst().message().contains("acme/8 can't be seen"));
    rig.bucket.put(RoutingStore.PATH, RoadmapFixtures.bytes("routing.yml"));
    rig.settle(rig.uploadGood(INPUT));

    assertEquals(1, rig.all().size());
  }

  @Test
  void badFileEndsInInvalidWithEveryFaultAndOneNotice() {
    Upload upload = rig.bucket.put("Input/bad one.json", RoadmapFixtures.bytes("bad/missing.json"));

    Invalid invalid = assertInstanceOf(Invalid.class, rig.handle(upload));

    assertEquals("Invalid/bad one.json", invalid.key());
    assertEquals(6, invalid.faults().size());
    assertTrue(rig.text("Invalid/bad one.errors.json").contains("\"pointer\" : \"/title\""));
    assertEquals(1, rig.notices.published().size());
    assertTrue(rig.notices.published().getFirst().text().contains("/intent_goal"));
    assertEquals(List.of(), rig.calls.made());
    assertInstanceOf(Ignored.class, rig.handle(upload));
    assertEquals(1, rig.notices.published().size());
  }

  @Test
  void goodItemOfABadFileConvergesAndTheCorrectedFileChangesOnlyTheOther() {
    String bad = RoadmapFixtures.text("bad/second-bad.json");
    Invalid invalid =
        assertInstanceOf(Invalid.class, rig.settle(rig.upload("Input/two.json", bad)));
    assertTrue(invalid.faults().stream().allMatch(fault -> fault.pointer().startsWith("/1/")));
    assertEquals(1, rig.all().size());
    rig.calls.forget();

    String good =
        bad.replace(
            "{\"title\": \"Bad\"}",
            "{\"title\":\"Second\",\"intent_goal\":\"g\",\"value\":\"v\","
                + "\"target_quarter\":\"Q1 2026\",\"author\":\"a\",\"tag\":\"billing\"}");
    assertInstanceOf(Processed.class, rig.settle(rig.upload("Input/two.json", good)));

    assertEquals(2, rig.all().size());
    assertEquals(List.of("look", "look", "create", "add", "set"), rig.calls.made());
  }

  @Test
  void unknownTagIsInvalidAndNamesTheKnownOnes() {
    Invalid invalid =
        assertInstanceOf(
            Invalid.class,
            rig.handle(rig.upload(INPUT, KEYLESS.replace("\"billing\"", "\"biling\""))));

    assertEquals(
        List.of(new JsonFault("/tag", "unknown tag 'biling'; one of billing, web expected")),
        invalid.faults());
  }

  @Test
  void repositoryWithoutTheAppIsInvalid() {
    Invalid invalid =
        assertInstanceOf(
            Invalid.class,
            rig.handle(rig.upload(INPUT, KEYLESS.replace("\"billing\"", "\"web\""))));

    assertTrue(invalid.faults().getFirst().message().contains("acme/web-site is not there"));
  }

  @Test
  void brokenRoutingIsSaidWithItsPlace() {
    rig.bucket.put(RoutingStore.PATH, RoadmapFixtures.bytes("bad-routing.yml"));

    Invalid invalid = assertInstanceOf(Invalid.class, rig.handle(rig.uploadGood(INPUT)));

    assertTrue(invalid.faults().getFirst().message().contains("Config/routing.yml:3:17"));
  }

  @Test
  void limitMakesTheFileWaitAndNothingIsLost() {
    Upload upload = rig.uploadGood(INPUT);
    rig.calls.failBefore(
        "create", () -> new MustWait("limit", rig.clock.instant().plus(Duration.ofMinutes(1))));

    assertInstanceOf(Wait.class, rig.handle(upload));
    assertTrue(rig.bucket.get(INPUT).isPresent());
    assertInstanceOf(Processed.class, rig.settle(upload));
    assertEquals(1, rig.all().size());
  }

  @Test
  void outageThatStaysEndsInInvalidWithANotice() {
    Upload upload = rig.uploadGood(INPUT);
    for (int i = 1; i <= 40; i++) {
      rig.calls.failNth("create", i, false, () -> new Unavailable("GitHub is down"));
    }

    Invalid invalid = assertInstanceOf(Invalid.class, rig.settle(upload));

    assertTrue(invalid.faults().getFirst().message().contains("GitHub is down"));
    assertEquals(1, rig.notices.published().size());
  }

  @Test
  void pauseHoldsTheFileAndLiftingItLetsItBeDone() {
    rig.pause();
    Upload upload = rig.uploadGood(INPUT);

    assertInstanceOf(Wait.class, rig.handle(upload));
    assertEquals(List.of(), rig.calls.made());
    rig.resume();
    assertInstanceOf(Processed.class, rig.settle(upload));
  }

  @Test
  void secondUploadUnderOneKeyIsARunOfItsOwn() {
    Upload first = rig.uploadGood(INPUT);
    Upload second = rig.upload(INPUT, RoadmapFixtures.text("good.json").replace("a card", "cash"));

    assertInstanceOf(Processed.class, rig.settle(first));
    assertTrue(rig.bucket.get(INPUT).isPresent());
    assertInstanceOf(Processed.class, rig.settle(second));
    assertFalse(rig.bucket.get(INPUT).isPresent());
    assertTrue(rig.all().getFirst().body().contains("cash"));
  }

  @Test
  void withoutVersionsAReplacedUploadIsLeftToItsSuccessor() {
    RoadmapRig plain = new RoadmapRig(false);
    Upload first = plain.uploadGood(INPUT);
    Upload second =
        plain.upload(INPUT, RoadmapFixtures.text("good.json").replace("a card", "cash"));

    assertInstanceOf(Ignored.class, plain.settle(first));
    assertInstanceOf(Processed.class, plain.settle(second));
  }

  @Test
  void whatIsNotInputJsonIsIgnored() {
    for (String key :
        List.of("Input/a.txt", "Other/a.json", "Input/.json", "Input/x/.json", "input/a.json")) {
      assertInstanceOf(Ignored.class, rig.handle(rig.uploadGood(key)), key);
    }
    assertEquals(List.of(), rig.calls.made());
  }

  @Test
  void fieldsThatCannotBeSetAreNoticesOfTheResult() {
    rig.handle(rig.upload(INPUT, KEYLESS.replace("\"Todo\"", "\"Someday\"")));

    String result = rig.text("Processed/q1/invoice.result.json");
    assertTrue(result.contains("has no option 'Someday'"), result);
  }
}
