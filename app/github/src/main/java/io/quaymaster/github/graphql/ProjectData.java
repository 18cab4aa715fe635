package io.quaymaster.github.graphql;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Projects, their fields and items, as the documents ask for them. A part that was not asked for,
 * or that is not there, is null.
 */
public final class ProjectData {
  private ProjectData() {}

  /** An organisation, for its project. */
  @Serdeable
  public record Organization(@Nullable Project projectV2) {}

  /** A project. */
  @Serdeable
  public record Project(
      @Nullable String id,
      @Nullable String title,
      @Nullable Boolean closed,
      @Nullable Fields fields) {}

  /** A page of fields. */
  @Serdeable
  public record Fields(@Nullable PageInfo pageInfo, @Nullable List<Field> nodes)
      implements Page<Field> {}

  /**
   * A field.
   *
   * @param dataType GitHub's {@code ProjectV2FieldType}, or one that is newer than the schema
   */
  @Serdeable
  public record Field(
      @Nullable String id,
      @Nullable String name,
      @Nullable String dataType,
      @Nullable List<Option> options,
      @Nullable Configuration configuration) {}

  /** An option of a single select. */
  @Serdeable
  public record Option(String id, String name) {}

  /** The iterations of a field, those that are over apart from the others. */
  @Serdeable
  public record Configuration(List<Iteration> iterations, List<Iteration> completedIterations) {}

  /** An iteration; its length is in days. */
  @Serdeable
  public record Iteration(String id, String title, String startDate, int duration) {}

  /** A page of an issue's places in projects. */
  @Serdeable
  public record Items(@Nullable PageInfo pageInfo, @Nullable List<Item> nodes)
      implements Page<Item> {}

  /** A place in a project. */
  @Serdeable
  public record Item(String id, @Nullable Node project, @Nullable Values fieldValues) {}

  /** The values of an item. */
  @Serdeable
  public record Values(@Nullable List<Value> nodes) implements Page<Value> {}

  /** A value: one of its parts, or none of them where GitHub fills the field itself. */
  @Serdeable
  public record Value(
      @Nullable Node field,
      @Nullable String text,
      @Nullable BigDecimal number,
      @Nullable String date,
      @Nullable String optionId,
      @Nullable String iterationId) {}

  /** Anything, by its node id. */
  @Serdeable
  public record Node(@Nullable String id) {}

  /** What came of adding an item. */
  @Serdeable
  public record Addition(@Nullable Added added) {}

  /** The answer to adding an item. */
  @Serdeable
  public record Added(@Nullable Node item) {}

  /** What came of setting fields; nothing of it is read. */
  @Serdeable
  public record Settings() {}
}
