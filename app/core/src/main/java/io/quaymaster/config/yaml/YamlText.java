package io.quaymaster.config.yaml;

import io.quaymaster.config.ConfigProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML 1.2 (core schema): one document, no tags, and no more than the limits allow, so that a
 * hostile file costs no more than an honest one.
 */
public final class YamlText {
  /** The largest file, in bytes of UTF-8. */
  public static final int SIZE_LIMIT = 64 * 1024;

  private static final CoreSchema SCHEMA = new CoreSchema();

  private YamlText() {}

  /**
   * Reads a text.
   *
   * @param file path of the file, or the name of the level it belongs to
   */
  public static Parsed read(String file, String text) {
    int size = text.getBytes(StandardCharsets.UTF_8).length;
    if (size > SIZE_LIMIT) {
      return failed(
          new Place(file, 1, 1),
          "the file has " + size + " bytes; at most " + SIZE_LIMIT + " are allowed");
    }
    LoadSettings settings = LoadSettings.builder().setLabel(file).setSchema(SCHEMA).build();
    try {
      var events = new Parse(settings).parseString(withoutByteOrderMark(text)).iterator();
      return new TreeReader(file, events, SCHEMA.getScalarResolver()).read();
    } catch (MarkedYamlEngineException e) {
      return failed(placeOf(file, e), "not YAML: " + problemOf(e));
    } catch (ReaderException e) {
      return failed(
          placeOf(file, text, e.getPosition()),
          "not YAML: the character U+%04X is not allowed".formatted(e.getCodePoint()));
    } catch (YamlEngineException e) {
      return failed(new Place(file, 1, 1), "not YAML: " + e.getMessage());
    }
  }

  private static Parsed failed(Place place, String message) {
    return new Parsed(Optional.empty(), List.of(place.problem("", message)));
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String problemOf(MarkedYamlEngineException e) {
    String context = e.getContext();
    return context == null || context.isBlank() ? e.getProblem() : context + ", " + e.getProblem();
  }

  private static Place placeOf(String file, MarkedYamlEngineException e) {
    return TreeReader.place(file, e.getProblemMark().or(e::getContextMark));
  }

  private static Place placeOf(String file, String text, int position) {
    String before = text.substring(0, Math.clamp(position, 0, text.length()));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Place(file, line, before.length() - before.lastIndexOf('\n'));
  }

  /**
   * What a text says.
   *
   * @param value its document; empty when it can't be read or when it holds nothing
   * @param problems what stopped the reading
   */
  public record Parsed(Optional<Value> value, List<ConfigProblem> problems) {
    public Parsed {
      problems = List.copyOf(problems);
    }
  }
}
