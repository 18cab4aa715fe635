package io.quaymaster.roadmap.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.kernel.Login;
import io.quaymaster.roadmap.RoadmapFixtures;
import io.quaymaster.roadmap.json.JsonFault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ItemFileTest {
  private static List<JsonFault> faults(String file) {
    ItemFile read = ItemFile.read(RoadmapFixtures.bytes("bad/" + file));
    return Stream.concat(
            read.faults().stream(),
            read.items().stream()
                .flatMap(
                    item ->
                        item instanceof ReadItem.Faulty(_, var faults)
                            ? faults.stream()
                            : Stream.empty()))
        .toList();
  }

  private static List<String> pointers(String file) {
    return faults(file).stream().map(JsonFault::pointer).toList();
  }

  private static void assertWhole(String file, String said) {
    List<JsonFault> faults = faults(file);
    assertEquals(List.of(""), faults.stream().map(JsonFault::pointer).toList());
    assertTrue(faults.getFirst().message().contains(said), faults.toString());
  }

  @Test
  void wholeItemIsRead() {
    ItemFile file = ItemFile.read(RoadmapFixtures.bytes("good.json"));

    RoadmapItem item = assertInstanceOf(ReadItem.Good.class, file.items().getFirst()).item();
    assertEquals("Pay by invoice", item.title());
    assertEquals(LocalDate.of(2026, 3, 31), item.quarter().lastDay());
    assertEquals(List.of(new Login("mona")), item.assignees());
    assertEquals(Map.of("Estimate", "8", "Status", "Todo"), item.fields());
    assertEquals(Optional.of(new ItemKey("invoice")), item.key());
  }

  @Test
  void everyMissingMemberIsNamed() {
    assertEquals(
        List.of("/title", "/intent_goal", "/value", "/target_quarter", "/author", "/tag"),
        pointers("missing.json"));
  }

  @Test
  void everyEmptyTextIsNamed() {
    assertEquals(
        List.of("/title", "/intent_goal", "/value", "/target_quarter", "/author", "/tag"),
        pointers("empty-strings.json"));
  }

  @Test
  void everyWrongTypeIsNamed() {
    assertEquals(
        List.of(
            "/title",
            "/intent_goal",
            "/value",
            "/target_quarter",
            "/author",
            "/tag",
            "/labels",
            "/assignees/0",
            "/fields",
            "/key"),
        pointers("wrong-types.json"));
  }

  @Test
  void quarterThatIsNoneSaysWhatIsExpected() {
    assertEquals(
        List.of(
            new JsonFault(
                "/target_quarter", "a quarter such as 'Q1 2026' expected but got 'Q5 2026'")),
        faults("bad-quarter.json"));
  }

  @Test
  void nameThatStandsTwiceIsRefused() {
    assertEquals(List.of("/title"), pointers("duplicate-keys.json"));
  }

  @Test
  void unknownNameSaysWhatWasMeant() {
    assertEquals(
        List.of(new JsonFault("/lables", "unknown name; did you mean 'labels'?")),
        faults("unknown-name.json"));
  }

  @Test
  void titleOf257CharactersIsRefused() {
    assertEquals(
        List.of(new JsonFault("/title", "has 257 characters: at most 256 expected")),
        faults("long-title.json"));
  }

  @Test
  void whatIsNoJsonInUtf8SaysSo() {
    assertWhole("not-json.json", "not JSON: line 1");
    assertWhole("empty.json", "the file is empty");
    assertWhole("empty-array.json", "the array is empty");
    assertWhole("byte-order-mark.json", "byte order mark");
    assertWhole("utf-16.json", "UTF-16");
  }

  @Test
  void fileOfMoreThanOneMegabyteIsRefused() {
    ItemFile file = ItemFile.read(new byte[2 * 1024 * 1024]);

    assertEquals(
        List.of(new JsonFault("", "the file has 2,097,152 bytes: at most 1,048,576 expected")),
        file.faults());
  }

  @Test
  void goodItemBesideABadOneIsRead() {
    ItemFile file = ItemFile.read(RoadmapFixtures.bytes("bad/second-bad.json"));

    assertInstanceOf(ReadItem.Good.class, file.items().getFirst());
    ReadItem.Faulty bad = assertInstanceOf(ReadItem.Faulty.class, file.items().getLast());
    assertEquals("/1", bad.pointer());
    assertEquals("/1/intent_goal", bad.faults().getFirst().pointer());
  }

  @Test
  void textThatHidesOrTurnsOtherTextIsRefused() {
    ItemFile file =
        ItemFile.read(
            RoadmapFixtures.text("good.json")
                .replace("Mona Lisa", "Mona\u202EasiL")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

    ReadItem.Faulty bad = assertInstanceOf(ReadItem.Faulty.class, file.items().getFirst());
    assertEquals("/author", bad.faults().getFirst().pointer());
  }
}
