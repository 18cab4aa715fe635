package io.quaymaster.roadmap.check;

import io.quaymaster.roadmap.json.JsonFault;
import java.util.List;

/**
 * What an upload of a file would do.
 *
 * @param faults why it would end in {@code Invalid/}; none when it would not
 * @param items those that could be converged
 */
public record FilePreview(List<JsonFault> faults, List<ItemPreview> items) {
  public FilePreview {
    faults = List.copyOf(faults);
    items = List.copyOf(items);
  }
}
