package io.quaymaster.roadmap.item;

import io.quaymaster.roadmap.json.JsonFault;
import io.quaymaster.roadmap.json.JsonOutcome;
import io.quaymaster.roadmap.json.JsonPointer;
import io.quaymaster.roadmap.json.JsonText;
import io.quaymaster.roadmap.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A roadmap file: one item, or an array of them.
 *
 * @param items in the file's order; empty when the file as a whole is faulty
 * @param faults of the file as a whole
 */
public record ItemFile(List<ReadItem> items, List<JsonFault> faults) {
  /** A file may be so large, in bytes. */
  public static final int MOST_BYTES = 1024 * 1024;

  public ItemFile {
    items = List.copyOf(items);
    faults = List.copyOf(faults);
  }

  /** Reads a file's bytes, and finds every fault. */
  public static ItemFile read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return tooLarge(bytes.length);
    }
    return switch (JsonText.read(bytes)) {
      case JsonOutcome.Broken(var fault) -> faulty(fault);
      case JsonOutcome.Read(JsonValue.Items(var items), _) when items.isEmpty() ->
          faulty(new JsonFault("", "the array is empty: at least one item expected"));
      case JsonOutcome.Read(JsonValue.Items(var items), var duplicates) -> {
        List<ReadItem> read = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
          read.add(item(items.get(i), JsonPointer.item("", i), duplicates));
        }
        yield new ItemFile(read, List.of());
      }
      case JsonOutcome.Read(var value, var duplicates) ->
          new ItemFile(List.of(item(value, "", duplicates)), List.of());
    };
  }

  /** What is said of a file that is too large to be read. */
  public static ItemFile tooLarge(long bytes) {
    return faulty(
        new JsonFault(
            "", "the file has %,d bytes: at most %,d expected".formatted(bytes, MOST_BYTES)));
  }

  private static ItemFile faulty(JsonFault fault) {
    return new ItemFile(List.of(), List.of(fault));
  }

  private static ReadItem item(JsonValue value, String pointer, List<JsonFault> duplicates) {
    List<JsonFault> own =
        duplicates.stream().filter(fault -> fault.pointer().startsWith(pointer + "/")).toList();
    return new ItemReading(pointer, own).item(value);
  }
}
