package io.quaymaster.roadmap.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.fixture.KillSwitch.Killed;
import io.quaymaster.roadmap.RoadmapFixtures;
import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.roadmap.flow.RoadmapOutcome.Ignored;
import io.quaymaster.roadmap.flow.RoadmapOutcome.Invalid;
import io.quaymaster.roadmap.flow.RoadmapOutcome.Processed;
import io.quaymaster.roadmap.flow.RoadmapOutcome.Wait;
import io.quaymaster.roadmap.issue.IssueSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a file that could not be taken through however often it was tried. */
final class GivenUpFileTest {
  private static final String INPUT = "Input/q1.json";
  private static final String ITEM =
      RoadmapFixtures.text("good.json").replace(",\n  \"key\": \"invoice\"", "");

  private final RoadmapRig rig = new RoadmapRig();

  @Test
  void itsReportHasWhatWasDoneAndNamesWhatWasNot() {
    Upload upload = rig.upload(INPUT, "[" + ITEM + "," + ITEM.replace("Pay by", "Refund by") + "]");
    rig.calls.failNth("look", 2, false, () -> new Unavailable("GitHub is down"));
    assertInstanceOf(Wait.class, rig.handle(upload));

    Invalid invalid = assertInstanceOf(Invalid.class, rig.giveUp(upload, "it was tried 5 times"));

    assertEquals("Invalid/q1.json", invalid.key());
    assertEquals(1, invalid.faults().size());
    assertEquals("/1", invalid.faults().getFirst().pointer());
    assertEquals("it was tried 5 times", invalid.faults().getFirst().message());
    String report = rig.text("Invalid/q1.errors.json");
    assertTrue(report.contains("\"pointer\" : \"/0\""), report);
    assertTrue(report.contains("\"action\" : \"created\""), report);
    assertEquals(1, rig.notices.published().size());
    assertEquals(List.of("Pay by invoice"), rig.all().stream().map(IssueSnapshot::title).toList());
  }

  @Test
  void fileOfWhichOnlyTheDeletionFailedEndsWhereItsCopyIs() {
    Upload upload = rig.uploadGood(INPUT);
    rig.life.arm(4, false);
    assertThrows(Killed.class, () -> rig.handle(upload), "the deletion");

    assertInstanceOf(Processed.class, rig.giveUp(upload, "it was tried 5 times"));
    assertEquals(
        List.of("Config/routing.yml", "Processed/q1.json", "Processed/q1.result.json"),
        rig.bucket.keys());
    assertEquals(List.of(), rig.notices.published());
  }

  @Test
  void fileThatWasNeverBegunEndsInInvalidWithTheReason() {
    Invalid invalid =
        assertInstanceOf(Invalid.class, rig.giveUp(rig.uploadGood(INPUT), "the store was away"));

    assertEquals("the store was away", invalid.faults().getFirst().message());
  }

  @Test
  void fileWithFaultsIsFiledWithThemAndNotWithTheReason() {
    Invalid invalid =
        assertInstanceOf(
            Invalid.class, rig.giveUp(rig.upload(INPUT, "not JSON"), "the store was away"));

    assertTrue(
        invalid.faults().stream().noneMatch(fault -> fault.message().contains("store was away")));
  }

  @Test
  void fileThatIsGoneIsLeftAlone() {
    Upload upload = rig.uploadGood(INPUT);
    rig.handle(upload);

    assertInstanceOf(Ignored.class, rig.giveUp(upload, "it was tried 5 times"));
    assertInstanceOf(Ignored.class, rig.giveUp(rig.uploadGood("Input/a.txt"), "as often"));
  }
}
