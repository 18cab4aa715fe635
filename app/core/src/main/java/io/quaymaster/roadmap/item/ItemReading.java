package io.quaymaster.roadmap.item;

import io.quaymaster.config.yaml.Nearest;
import io.quaymaster.kernel.Login;
import io.quaymaster.roadmap.json.JsonFault;
import io.quaymaster.roadmap.json.JsonPointer;
import io.quaymaster.roadmap.json.JsonValue;
import io.quaymaster.roadmap.json.JsonValue.Members;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads one item and collects every fault of it. */
final class ItemReading {
  private static final List<String> NAMES =
      List.of(
          "title",
          "intent_goal",
          "value",
          "target_quarter",
          "author",
          "tag",
          "labels",
          "assignees",
          "fields",
          "key");

  /** Source: GitHub, "Title is too long (maximum is 256 characters)". */
  private static final int MOST_IN_TITLE = 256;

  /** Two of them, escaped, stay below GitHub's 65,536 characters of an issue's body. */
  private static final int MOST_IN_SECTION = 10_000;

  private static final int MOST_IN_LINE = 100;

  /** Source: GitHub, names of labels. */
  private static final int MOST_IN_LABEL = 50;

  /** Source: GitHub, "up to 10 assignees". */
  private static final int MOST_ASSIGNEES = 10;

  private static final int MOST_LISTED = 50;
  private static final Pattern LOGIN =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98})(\\[bot])?");

  private final String pointer;
  private final List<JsonFault> faults;

  ItemReading(String pointer, List<JsonFault> faults) {
    this.pointer = pointer;
    this.faults = new ArrayList<>(faults);
  }

  ReadItem item(JsonValue value) {
    if (!(value instanceof Members members)) {
      faults.add(new JsonFault(pointer, "an object expected but got " + value.kind()));
      return new ReadItem.Faulty(pointer, faults);
    }
    unknownNames(members);
    Optional<RoadmapItem> item = read(members);
    return faults.isEmpty()
        ? new ReadItem.Good(pointer, item.orElseThrow())
        : new ReadItem.Faulty(pointer, faults);
  }

  private void unknownNames(Members members) {
    members.members().stream()
        .map(JsonValue.Member::name)
        .filter(name -> !NAMES.contains(name))
        .distinct()
        .forEach(
            name ->
                fault(
                    name,
                    Nearest.to(name, NAMES)
                        .map(nearest -> "unknown name; did you mean '" + nearest + "'?")
                        .orElse("unknown name; one of " + String.join(", ", NAMES) + " expected")));
  }

  private Optional<RoadmapItem> read(Members members) {
    Optional<String> title = text(members, "title", Texts.line(MOST_IN_TITLE));
    Optional<String> goal = text(members, "intent_goal", Texts.lines(MOST_IN_SECTION));
    Optional<String> worth = text(members, "value", Texts.lines(MOST_IN_SECTION));
    Optional<Quarter> quarter = quarter(members);
    Optional<String> author = text(members, "author", Texts.line(MOST_IN_LINE));
    Optional<String> tag = text(members, "tag", Texts.line(MOST_IN_LINE));
    List<String> labels = list(members, "labels", MOST_LISTED, Texts.line(MOST_IN_LABEL)::check);
    List<String> logins = list(members, "assignees", MOST_ASSIGNEES, ItemReading::loginFault);
    Map<String, String> fields = fields(members);
    Optional<ItemKey> key = key(members);
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RoadmapItem(
            title.orElseThrow(),
            goal.orElseThrow(),
            worth.orElseThrow(),
            quarter.orElseThrow(),
            author.orElseThrow(),
            tag.orElseThrow(),
            labels,
            logins.stream().map(Login::new).toList(),
            fields,
            key));
  }

  private Optional<String> text(Members members, String name, Texts form) {
    return switch (members.get(name).orElse(null)) {
      case null -> {
        fault(name, "is missing: " + form.expected() + " expected");
        yield Optional.empty();
      }
      case JsonValue.Text(var text) -> {
        Optional<String> wrong = form.check(text);
        wrong.ifPresent(reason -> fault(name, reason));
        yield wrong.isPresent() ? Optional.empty() : Optional.of(form.clean(text));
      }
      case JsonValue other -> {
        fault(name, form.expected() + " expected but got " + other.kind());
        yield Optional.empty();
      }
    };
  }

  private Optional<Quarter> quarter(Members members) {
    return text(members, "target_quarter", Texts.line(MOST_IN_LINE))
        .flatMap(
            text -> {
              Optional<Quarter> quarter = Quarter.read(text);
              if (quarter.isEmpty()) {
                fault(
                    "target_quarter",
                    "a quarter such as 'Q1 2026' expected but got '" + text + "'");
              }
              return quarter;
            });
  }

  private Optional<ItemKey> key(Members members) {
    return members
        .get("key")
        .flatMap(
            value -> {
              if (value instanceof JsonValue.Text(var text)
                  && ItemKey.FORM.matcher(text).matches()) {
                return Optional.of(new ItemKey(text));
              }
              fault("key", "1 to 100 letters, digits, '.', '_' or '-' expected");
              return Optional.empty();
            });
  }

  private List<String> list(
      Members members, String name, int most, Function<String, Optional<String>> check) {
    List<String> read = new ArrayList<>();
    switch (members.get(name).orElse(null)) {
      case null -> {}
      case JsonValue.Items(var items) when items.size() > most ->
          fault(name, "at most " + most + " expected but got " + items.size());
      case JsonValue.Items(var items) -> {
        for (int i = 0; i < items.size(); i++) {
          String place = JsonPointer.item(JsonPointer.member(pointer, name), i);
          if (items.get(i) instanceof JsonValue.Text(var text)) {
            check.apply(text).ifPresent(wrong -> faults.add(new JsonFault(place, wrong)));
            read.add(text.strip());
          } else {
            faults.add(new JsonFault(place, "a text expected but got " + items.get(i).kind()));
          }
        }
      }
      case JsonValue other -> fault(name, "an array of texts expected but got " + other.kind());
    }
    return read.stream().distinct().toList();
  }

  private Map<String, String> fields(Members members) {
    Map<String, String> read = new LinkedHashMap<>();
    switch (members.get("fields").orElse(null)) {
      case null -> {}
      case Members(var fields) when fields.size() > MOST_LISTED ->
          fault("fields", "at most " + MOST_LISTED + " expected but got " + fields.size());
      case Members(var fields) -> {
        for (JsonValue.Member field : fields) {
          String place = JsonPointer.member(JsonPointer.member(pointer, "fields"), field.name());
          fieldText(field.value(), place).ifPresent(text -> read.put(field.name(), text));
          if (field.name().isBlank()) {
            faults.add(new JsonFault(place, "a field's name must not be empty"));
          }
        }
      }
      case JsonValue other -> fault("fields", "an object expected but got " + other.kind());
    }
    return read;
  }

  private Optional<String> fieldText(JsonValue value, String place) {
    return switch (value) {
      case JsonValue.Text(var text) -> {
        Optional<String> wrong = Texts.line(MOST_IN_TITLE).check(text);
        wrong.ifPresent(reason -> faults.add(new JsonFault(place, reason)));
        yield wrong.isPresent() ? Optional.empty() : Optional.of(text.strip());
      }
      case JsonValue.Numeral(var text) -> Optional.of(text);
      case JsonValue other -> {
        faults.add(new JsonFault(place, "a text or a number expected but got " + other.kind()));
        yield Optional.empty();
      }
    };
  }

  private static Optional<String> loginFault(String text) {
    return LOGIN.matcher(text.strip()).matches()
        ? Optional.empty()
        : Optional.of("a GitHub login expected");
  }

  private void fault(String name, String message) {
    faults.add(new JsonFault(JsonPointer.member(pointer, name), message));
  }
}
