package io.quaymaster.config.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.config.yaml.YamlText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SectionTest {
  @Test
  void contradictionBetweenKeysIsAProblemOfTheSection() {
    Reading reading = Reading.start();

    assertEquals(Optional.empty(), read("least: PT2H\nmost: PT1H", reading));
    assertEquals("[f:1:1 least is above most]", reading.problems().toString());
  }

  @Test
  void textThatItsTypeRefusesIsAProblemOfTheKey() {
    Reading reading = Reading.start();

    assertEquals(Optional.empty(), read("least: P7Y\nmost: PT1H", reading));
    assertEquals(
        "[f:1:8 least: a duration of up to 7 days expected]", reading.problems().toString());
  }

  @Test
  void keyThatMustBeThereIsMissedInAnEmptySection() {
    Reading reading = Reading.start();

    assertEquals(Optional.empty(), read("~", reading));
    assertEquals("[f:1:1 the key 'most' is missing]", reading.problems().toString());
  }

  @Test
  void leafIsDescribedByItsKey() {
    List<Leaf> leaves = new Span().leaves().toList();

    assertEquals(List.of("least", "most"), leaves.stream().map(Leaf::name).toList());
    assertEquals("PT1M", leaves.getFirst().key().initialText());
    assertEquals("", leaves.getLast().key().initialText());
    assertEquals(
        Map.of("description", "longest", "type", "string", "pattern", "^(?:P.+)$"),
        ((Map<?, ?>) properties()).get("most"));
  }

  @Test
  void readingAKeyThatWasNeverReadIsABug() {
    assertThrows(IllegalStateException.class, () -> new Values().get(Span.MOST));
  }

  private static Object properties() {
    Map<String, Object> schema = new Span().jsonSchema();
    assertEquals(List.of("most"), schema.get("required"));
    return Optional.ofNullable(schema.get("properties")).orElseThrow();
  }

  private static Optional<List<Duration>> read(String text, Reading reading) {
    return new Span().read(YamlText.read("f", text).value().orElseThrow(), reading);
  }

  private static final class Span extends Section<List<Duration>> {
    private static final TextType<Duration> TYPE =
        new TextType<>("a duration such as PT1H", Pattern.compile("P.+"), Span::parse);
    private static final Key<Duration> LEAST =
        Key.of("least", TYPE, Duration.ofMinutes(1), "shortest");
    private static final Key<Duration> MOST = Key.required("most", TYPE, "longest");

    private static Duration parse(String text) {
      if (text.endsWith("Y")) {
        throw new IllegalArgumentException("a duration of up to 7 days expected");
      }
      return Duration.parse(text);
    }

    @Override
    public List<Key<?>> keys() {
      return List.of(LEAST, MOST);
    }

    @Override
    protected List<Duration> build(Values values) {
      if (values.get(LEAST).compareTo(values.get(MOST)) > 0) {
        throw new IllegalArgumentException("least is above most");
      }
      return List.of(values.get(LEAST), values.get(MOST));
    }
  }
}
