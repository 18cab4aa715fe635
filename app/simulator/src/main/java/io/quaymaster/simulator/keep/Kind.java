package io.quaymaster.simulator.keep;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * One kind of state, how it is read out and put back. Records are kept as they are: what isn't a
 * record, a list, a map, a string or a number needs one of the {@link TextForms}.
 *
 * @param name of its file or folder
 * @param folder whether each record has a file of its own
 * @param type of its records
 * @param snapshot its records as they are now, by file; each is written when it is no longer equal
 *     to what was written last
 * @param restore puts one record back
 */
record Kind<T extends Record>(
    String name,
    boolean folder,
    Class<T> type,
    Supplier<Map<String, T>> snapshot,
    Consumer<T> restore) {

  /** Everything in one file, {@code name.json}. */
  static <T extends Record> Kind<T> file(
      String name, Class<T> type, Supplier<T> snapshot, Consumer<T> restore) {
    return new Kind<>(name, false, type, () -> Map.of(name + ".json", snapshot.get()), restore);
  }

  /** Each record in a file, {@code name/id.json}. */
  static <T extends Record> Kind<T> folder(
      String name,
      Class<T> type,
      Supplier<List<T>> snapshot,
      ToLongFunction<T> id,
      Consumer<T> restore) {
    return new Kind<>(name, true, type, () -> files(name, snapshot.get(), id), restore);
  }

  private static <T extends Record> Map<String, T> files(
      String name, List<T> records, ToLongFunction<T> id) {
    Map<String, T> files = new LinkedHashMap<>();
    records.forEach(one -> files.put(name + "/" + id.applyAsLong(one) + ".json", one));
    return files;
  }

  /** Puts back what the folder has of this kind; gives it by file. */
  Map<String, T> restoreFrom(StateFolder from) throws IOException {
    Map<String, T> files = new LinkedHashMap<>();
    for (String file : folder ? from.list(name) : List.of(name + ".json")) {
      Optional<byte[]> content = from.read(file);
      if (content.isPresent()) {
        T kept = StateJson.read(from.path(file), content.get(), type);
        restore.accept(kept);
        files.put(file, kept);
      }
    }
    return files;
  }
}
