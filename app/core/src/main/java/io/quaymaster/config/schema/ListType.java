package io.quaymaster.config.schema;

import io.quaymaster.config.yaml.Flow;
import io.quaymaster.config.yaml.Value;
import io.quaymaster.config.yaml.Value.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list.
 *
 * @param most how many items there may be
 * @param <T> what each item is read as
 */
public record ListType<T>(ValueType<T> item, int most) implements ValueType<List<T>> {
  @Override
  public String expected() {
    return "a list, each item " + item.expected();
  }

  @Override
  public Optional<List<T>> read(Value value, Reading reading) {
    if (!(value instanceof Sequence sequence)) {
      reading.mismatch(value, expected());
      return Optional.empty();
    }
    int given = sequence.items().size();
    if (given > most) {
      reading.problem(value.place(), "at most " + most + " items expected but got " + given);
      return Optional.empty();
    }
    List<T> items = new ArrayList<>();
    for (int i = 0; i < given; i++) {
      item.read(sequence.items().get(i), reading.item(i)).ifPresent(items::add);
    }
    return items.size() == given ? Optional.of(items) : Optional.empty();
  }

  @Override
  public String show(List<T> value) {
    return Flow.list(value.stream().map(item::show).toList());
  }

  @Override
  public Map<String, Object> jsonSchema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("items", item.jsonSchema());
    schema.put("maxItems", most);
    return schema;
  }
}
