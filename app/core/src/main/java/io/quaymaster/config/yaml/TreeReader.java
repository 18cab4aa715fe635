package io.quaymaster.config.yaml;

import io.quaymaster.config.yaml.Value.Entry;
import io.quaymaster.config.yaml.Value.Kind;
import io.quaymaster.config.yaml.Value.Mapping;
import io.quaymaster.config.yaml.Value.Scalar;
import io.quaymaster.config.yaml.Value.Sequence;
import io.quaymaster.config.yaml.YamlText.Parsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * Builds the tree from the parser's events. Not from the library's node tree, whose builder
 * recurses as deep as the text nests: here depth and number of values are counted before anything
 * is built.
 */
final class TreeReader {
  /** No configuration nests deeper; hostile text could otherwise exhaust the stack. */
  private static final int DEPTH_LIMIT = 20;

  /** Values in all, where an alias counts for everything it stands for. */
  private static final int VALUE_LIMIT = 10_000;

  private final String file;
  private final Iterator<Event> events;
  private final ScalarResolver resolver;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private int values;

  TreeReader(String file, Iterator<Event> events, ScalarResolver resolver) {
    this.file = file;
    this.events = events;
    this.resolver = resolver;
  }

  Parsed read() {
    try {
      Optional<Value> document = Optional.empty();
      while (events.hasNext()) {
        Event event = events.next();
        if (event instanceof DocumentStartEvent) {
          if (document.isPresent()) {
            throw new Stop(place(event), "one document expected, but here begins another one");
          }
          document = Optional.of(value(events.next(), 1));
        }
      }
      return new Parsed(document, List.of());
    } catch (Stop stop) {
      return new Parsed(Optional.empty(), List.of(stop.place.problem("", stop.text)));
    }
  }

  private Value value(Event event, int depth) throws Stop {
    if (depth > DEPTH_LIMIT) {
      throw new Stop(place(event), "nested deeper than " + DEPTH_LIMIT + " levels");
    }
    int before = values;
    count(event, 1);
    return switch (event) {
      case ScalarEvent scalar -> anchored(scalar.getAnchor(), before, scalar(scalar));
      case SequenceStartEvent start -> anchored(start.getAnchor(), before, sequence(start, depth));
      case MappingStartEvent start -> anchored(start.getAnchor(), before, mapping(start, depth));
      case AliasEvent alias -> aliased(alias);
      case Event other -> throw new IllegalStateException("the YAML parser gave " + other);
    };
  }

  private Value anchored(Optional<Anchor> anchor, int before, Value value) {
    anchor.ifPresent(name -> anchors.put(name, new Anchored(value, values - before)));
    return value;
  }

  private Value aliased(AliasEvent event) throws Stop {
    Anchored anchored = anchors.get(event.getAlias());
    if (anchored == null) {
      throw new Stop(place(event), "nothing before it is called &" + event.getAlias());
    }
    count(event, anchored.size());
    return anchored.value();
  }

  private void count(Event event, int more) throws Stop {
    values += more;
    if (values > VALUE_LIMIT) {
      throw new Stop(place(event), "more than " + VALUE_LIMIT + " values, aliases counted in full");
    }
  }

  private Sequence sequence(SequenceStartEvent start, int depth) throws Stop {
    refuseTag(start, start.getTag());
    List<Value> items = new ArrayList<>();
    for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
      items.add(value(next, depth + 1));
    }
    return new Sequence(place(start), items);
  }

  private Mapping mapping(MappingStartEvent start, int depth) throws Stop {
    refuseTag(start, start.getTag());
    List<Entry> entries = new ArrayList<>();
    for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
      if (!(next instanceof ScalarEvent key)) {
        throw new Stop(place(next), "a key expected, which is a single word");
      }
      count(key, 1);
      entries.add(new Entry(key.getValue(), place(key), value(events.next(), depth + 1)));
    }
    return new Mapping(place(start), entries);
  }

  private Scalar scalar(ScalarEvent event) throws Stop {
    refuseTag(event, event.getTag());
    Tag tag = resolver.resolve(event.getValue(), event.isPlain());
    Kind kind = Kind.TEXT;
    if (tag.equals(Tag.BOOL)) {
      kind = Kind.FLAG;
    } else if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      kind = Kind.NUMBER;
    } else if (tag.equals(Tag.NULL)) {
      kind = Kind.NOTHING;
    }
    return new Scalar(place(event), kind, event.getValue());
  }

  private void refuseTag(Event event, Optional<String> tag) throws Stop {
    if (tag.isPresent()) {
      throw new Stop(place(event), "tags such as " + tag.orElseThrow() + " are not supported");
    }
  }

  private Place place(Event event) {
    return place(file, event.getStartMark());
  }

  static Place place(String file, Optional<Mark> mark) {
    return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
        .orElse(new Place(file, 1, 1));
  }

  private record Anchored(Value value, int size) {}

  /** Reading can't go on. */
  private static final class Stop extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Place place;
    private final String text;

    private Stop(Place place, String text) {
      super(text, null, false, false);
      this.place = place;
      this.text = text;
    }
  }
}
