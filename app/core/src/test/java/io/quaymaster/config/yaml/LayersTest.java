package io.quaymaster.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.config.yaml.Value.Entry;
import io.quaymaster.config.yaml.Value.Kind;
import io.quaymaster.config.yaml.Value.Mapping;
import io.quaymaster.config.yaml.Value.Scalar;
import io.quaymaster.config.yaml.Value.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LayersTest {
  @Test
  void mapsMergeByKeyAndListsReplace() {
    Mapping merged =
        Layers.over(
            tree("up", "release: {bump: minor, skip-types: [a]}"),
            tree("low", "release: {draft: true, skip-types: [b, c]}\nobserve: true"));

    assertEquals(
        Map.of("draft", "low:1", "skip-types", "up:1", "bump", "up:1"),
        sources((Mapping) merged.get("release").orElseThrow()));
    assertEquals(
        "{release: {draft: true, skip-types: [a], bump: minor}, observe: true}", merged.flow());
  }

  @Test
  void sectionWithoutKeysSaysNothing() {
    Mapping merged = Layers.over(tree("up", "release:"), tree("low", "release: {draft: true}"));

    assertEquals("{release: {draft: true}}", merged.flow());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void mergingIsAssociative(
      @ForAll("trees") Mapping a, @ForAll("trees") Mapping b, @ForAll("trees") Mapping c) {
    assertEquals(
        sorted(Layers.over(a, Layers.over(b, c))), sorted(Layers.over(Layers.over(a, b), c)));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void mergingATreeWithItselfChangesNothing(@ForAll("trees") Mapping a) {
    assertEquals(sorted(a), sorted(Layers.over(a, a)));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void mergingWithNothingChangesNothing(@ForAll("trees") Mapping a) {
    Mapping nothing = new Mapping(new Place("none", 1, 1), List.of());
    assertEquals(sorted(a), sorted(Layers.over(a, nothing)));
    assertEquals(sorted(a), sorted(Layers.over(nothing, a)));
  }

  /** Trees as they are after validation: a key holds a section everywhere or a value everywhere. */
  @Provide
  Arbitrary<Mapping> trees() {
    return tree(2);
  }

  private static Arbitrary<Mapping> tree(int depth) {
    Arbitrary<Entry> leaf =
        Arbitraries.of("v", "w", "x").flatMap(key -> value().map(value -> entry(key, value)));
    Arbitrary<Entry> section =
        Arbitraries.of("S", "T").flatMap(key -> below(depth).map(value -> entry(key, value)));
    return Arbitraries.oneOf(leaf, section)
        .list()
        .uniqueElements(Entry::key)
        .ofMaxSize(4)
        .map(entries -> new Mapping(new Place("f", 1, 1), entries));
  }

  private static Arbitrary<Value> below(int depth) {
    Arbitrary<Value> nothing = Arbitraries.just(new Scalar(place(), Kind.NOTHING, ""));
    return depth == 0 ? nothing : Arbitraries.oneOf(nothing, tree(depth - 1).map(m -> m));
  }

  private static Arbitrary<Value> value() {
    Arbitrary<Value> scalar =
        Arbitraries.strings()
            .alpha()
            .ofMaxLength(3)
            .map(text -> new Scalar(place(), Kind.TEXT, text));
    return Arbitraries.oneOf(
        scalar, scalar.list().ofMaxSize(2).map(items -> new Sequence(place(), items)));
  }

  private static Place place() {
    return new Place("f", 1, 1);
  }

  private static Entry entry(String key, Value value) {
    return new Entry(key, place(), value);
  }

  private static Mapping tree(String file, String text) {
    return (Mapping) YamlText.read(file, text).value().orElseThrow();
  }

  private static Map<String, String> sources(Mapping tree) {
    Map<String, String> sources = new TreeMap<>();
    tree.entries()
        .forEach(
            e -> sources.put(e.key(), e.value().place().file() + ":" + e.value().place().line()));
    return sources;
  }

  /** The order of keys means nothing; a section without keys is the same as one with nothing. */
  private static String sorted(Value value) {
    if (!(value instanceof Mapping mapping)) {
      return value.flow();
    }
    Map<String, String> keys = new TreeMap<>();
    mapping.entries().forEach(entry -> keys.put(entry.key(), sorted(entry.value())));
    List<String> lines = new ArrayList<>();
    keys.forEach((key, text) -> lines.add(key + "=" + text.replaceFirst("^null$", "[]")));
    return lines.toString();
  }
}
