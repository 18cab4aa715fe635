package io.quaymaster.github.graphql;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What the documents about configuration files bring. */
@Serdeable
public record FileData(@Nullable Repository repository, @Nullable Repository organisation) {

  /** A repository and the file in it. */
  @Serdeable
  public record Repository(@Nullable Branch defaultBranchRef, @Nullable Blob object) {}

  /** A branch. */
  @Serdeable
  public record Branch(String name) {}

  /** A file; {@code oid} is absent for a folder of that name. */
  @Serdeable
  public record Blob(
      @Nullable String oid,
      @Nullable String text,
      @Nullable Boolean isBinary,
      @Nullable Boolean isTruncated) {}
}
