package io.quaymaster.config.level;

import io.quaymaster.config.ConfigProblem;
import io.quaymaster.config.schema.Reading;
import io.quaymaster.config.schema.Section;
import io.quaymaster.config.yaml.Place;
import io.quaymaster.config.yaml.Value;
import io.quaymaster.config.yaml.Value.Mapping;
import io.quaymaster.config.yaml.YamlText;
import java.util.List;
import java.util.Optional;

/**
 * A file as it was read.
 *
 * @param tree what it says; worth nothing when there are problems
 * @param content what it was read as; empty when there are problems
 * @param <T> what it is read as
 */
record CheckedFile<T>(Mapping tree, Optional<T> content, List<ConfigProblem> problems) {
  /** Reads a text and lists everything that is wrong with it. */
  static <T> CheckedFile<T> read(String file, String text, Section<T> section) {
    Mapping nothing = empty(file);
    YamlText.Parsed parsed = YamlText.read(file, text);
    if (!parsed.problems().isEmpty()) {
      return new CheckedFile<>(nothing, Optional.empty(), parsed.problems());
    }
    Value document = parsed.value().orElse(nothing);
    Reading reading = Reading.start();
    Optional<T> content = section.read(document, reading);
    return new CheckedFile<>(
        document instanceof Mapping tree ? tree : nothing, content, reading.problems());
  }

  static Mapping empty(String file) {
    return new Mapping(new Place(file, 1, 1), List.of());
  }
}
