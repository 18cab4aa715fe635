package io.quaymaster.cli.ask;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that print a list part by part. */
public final class PageOptions {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "30",
      description = "At most so many, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--before",
      paramLabel = "END",
      description = "Only older ones: what the last list ended with.")
  private @Nullable String before;

  /** The address of the part that is asked for. */
  public String of(Query list) {
    return list.add("before", before).add("limit", limit).toString();
  }
}
