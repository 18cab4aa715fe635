package io.quaymaster.simulator.state.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check run shows.
 *
 * @param title one line, or null
 * @param summary Markdown, or null
 * @param text more Markdown, or null
 * @param annotations remarks at lines of files
 */
public record CheckOutput(
    @Nullable String title,
    @Nullable String summary,
    @Nullable String text,
    List<Annotation> annotations) {
  /** Copies the list. */
  public CheckOutput {
    annotations = List.copyOf(annotations);
  }
}
