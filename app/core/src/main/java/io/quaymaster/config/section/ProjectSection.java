package io.quaymaster.config.section;

import io.quaymaster.config.issue.ProjectTarget;
import io.quaymaster.config.schema.CountType;
import io.quaymaster.config.schema.Key;
import io.quaymaster.config.schema.MapType;
import io.quaymaster.config.schema.PlainType;
import io.quaymaster.config.schema.Section;
import io.quaymaster.config.schema.TextType;
import io.quaymaster.config.schema.Values;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code project:} of a rule or a route. */
public final class ProjectSection extends Section<ProjectTarget> {
  private static final Key<String> OWNER =
      Key.required(
          "owner",
          TextType.of(
              "the login of an organisation", Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,38}")),
          "the organisation that owns the project");
  private static final Key<Integer> NUMBER =
      Key.required(
          "number", new CountType(1, 999_999_999), "the project's number, as in its address");
  private static final Key<Map<String, String>> FIELDS =
      Key.of(
          "fields",
          new MapType<>(new PlainType(256), 50),
          Map.of(),
          "values of the project's fields by name");

  @Override
  public List<Key<?>> keys() {
    return List.of(OWNER, NUMBER, FIELDS);
  }

  @Override
  protected ProjectTarget build(Values values) {
    return new ProjectTarget(values.get(OWNER), values.get(NUMBER), values.get(FIELDS));
  }
}
