package io.quaymaster.job.template;

import io.quaymaster.job.template.Node.Items;
import io.quaymaster.job.template.Node.Keys;
import io.quaymaster.job.template.Node.Plain;
import io.quaymaster.job.template.Node.Text;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML, and with it JSON, as CloudFormation writes it, within limits that hostile text can't
 * exceed. Aliases, merges and a key that stands twice are refused: CloudFormation doesn't support
 * the first two, and readers differ in the last. Source: AWS CloudFormation User Guide,
 * "CloudFormation template formats".
 */
final class TemplateReader {
  private static final int DEPTH_LIMIT = 60;
  private static final int VALUE_LIMIT = 20_000;

  private final Iterator<Event> events;
  private int values;

  private TemplateReader(Iterator<Event> events) {
    this.events = events;
  }

  /** Reads one document. */
  static Node read(String text) throws UnreadableTemplate {
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(4 * Template.SIZE_LIMIT).build();
    try {
      return new TemplateReader(new Parse(settings).parseString(text).iterator()).document();
    } catch (YamlEngineException e) {
      throw new UnreadableTemplate("not YAML: " + e.getMessage());
    }
  }

  private Node document() throws UnreadableTemplate {
    Optional<Node> document = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent) {
        if (document.isPresent()) {
          throw new UnreadableTemplate("more than one YAML document");
        }
        document = Optional.of(node(events.next(), 1));
      }
    }
    return document.orElseThrow(() -> new UnreadableTemplate("empty"));
  }

  private Node node(Event event, int depth) throws UnreadableTemplate {
    if (depth > DEPTH_LIMIT) {
      throw stop(event, "nested deeper than " + DEPTH_LIMIT + " levels");
    }
    count(event);
    if (event instanceof NodeEvent anchored
        && (event instanceof AliasEvent || anchored.getAnchor().isPresent())) {
      throw stop(event, "anchors and aliases (& and *) are not supported by CloudFormation");
    }
    return switch (event) {
      case ScalarEvent scalar -> ShortForm.expand(scalar.getTag(), plain(scalar));
      case SequenceStartEvent start -> ShortForm.expand(start.getTag(), items(depth));
      case MappingStartEvent start -> ShortForm.expand(start.getTag(), keys(depth));
      case Event other -> throw stop(other, "unexpected " + other.getEventId());
    };
  }

  private Items items(int depth) throws UnreadableTemplate {
    List<Node> items = new ArrayList<>();
    for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
      items.add(node(next, depth + 1));
    }
    return new Items(items);
  }

  private Keys keys(int depth) throws UnreadableTemplate {
    Map<String, Node> keys = new LinkedHashMap<>();
    for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
      if (!(next instanceof ScalarEvent key)
          || key.getAnchor().isPresent()
          || key.getTag().isPresent()) {
        throw stop(next, "a key that is a plain word expected");
      }
      count(key);
      if (key.getValue().equals("<<") || keys.containsKey(key.getValue())) {
        throw stop(key, "the key '" + key.getValue() + "' stands twice or merges");
      }
      keys.put(key.getValue(), node(events.next(), depth + 1));
    }
    return new Keys(keys);
  }

  private static Node plain(ScalarEvent scalar) {
    return scalar.isPlain() && scalar.getTag().isEmpty() && Plain.isOne(scalar.getValue())
        ? new Plain(scalar.getValue())
        : new Text(scalar.getValue());
  }

  private void count(Event event) throws UnreadableTemplate {
    if (++values > VALUE_LIMIT) {
      throw stop(event, "more than " + VALUE_LIMIT + " values");
    }
  }

  private static UnreadableTemplate stop(Event event, String why) {
    String place = event.getStartMark().map(m -> "line " + (m.getLine() + 1) + ": ").orElse("");
    return new UnreadableTemplate(place + why);
  }
}
