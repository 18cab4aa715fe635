package io.quaymaster.roadmap.route;

import io.quaymaster.config.issue.ProjectTarget;
import io.quaymaster.config.schema.Key;
import io.quaymaster.config.schema.ListType;
import io.quaymaster.config.schema.OptionalType;
import io.quaymaster.config.schema.Section;
import io.quaymaster.config.schema.TextType;
import io.quaymaster.config.schema.Values;
import io.quaymaster.config.section.ProjectSection;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.roadmap.route.Route.FieldNames;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The route of one tag. */
final class RouteSection extends Section<Route> {
  private static final TextType<String> FIELD = line("a field's name", 100);

  private static final Key<RepositoryRef> REPOSITORY =
      Key.required(
          "repository",
          new TextType<>(
              "owner/name, for example acme/billing",
              Pattern.compile("[^/\\s]{1,39}/[^/\\s]{1,100}"),
              RepositoryRef::parse),
          "the repository that gets the issues");
  private static final Key<Optional<ProjectTarget>> PROJECT =
      Key.of(
          "project",
          new OptionalType<>(new ProjectSection()),
          Optional.empty(),
          "the project that gets the issues");
  private static final Key<List<String>> LABELS =
      Key.of(
          "labels",
          new ListType<>(line("a label's name", 50), 50),
          List.of(),
          "labels that every issue gets");
  private static final Key<Optional<String>> QUARTER =
      Key.of(
          "quarter-field",
          new OptionalType<>(FIELD),
          FieldNames.DEFAULT.quarter(),
          "the project's field for the target quarter");
  private static final Key<Optional<String>> VALUE =
      Key.of(
          "value-field",
          new OptionalType<>(FIELD),
          FieldNames.DEFAULT.value(),
          "the project's field for the value");
  private static final Key<Optional<String>> AUTHOR =
      Key.of(
          "author-field",
          new OptionalType<>(FIELD),
          FieldNames.DEFAULT.author(),
          "the project's field for the author");

  private static TextType<String> line(String expected, int most) {
    return TextType.of(
        expected + " (1 to " + most + " characters)",
        Pattern.compile("(?!\\s)(?!.*\\s$).{1," + most + "}"));
  }

  @Override
  public List<Key<?>> keys() {
    return List.of(REPOSITORY, PROJECT, LABELS, QUARTER, VALUE, AUTHOR);
  }

  @Override
  protected Route build(Values values) {
    return new Route(
        values.get(REPOSITORY),
        values.get(PROJECT),
        values.get(LABELS),
        new FieldNames(values.get(QUARTER), values.get(VALUE), values.get(AUTHOR)));
  }
}
