package io.quaymaster.roadmap.check;

import java.util.List;

/**
 * What an upload would do about one item.
 *
 * @param pointer where the item stands in the file
 * @param title the item's
 * @param target where its issue is or would be: {@code acme/billing#12} or {@code acme/billing}
 * @param changes lines of a diff: {@code +} is added, {@code -} is taken away; none when nothing
 *     differs
 * @param notices what can't be set
 * @param obstacles why the upload would end in {@code Invalid/}; none when it would not
 */
public record ItemPreview(
    String pointer,
    String title,
    String target,
    List<String> changes,
    List<String> notices,
    List<String> obstacles) {
  public ItemPreview {
    changes = List.copyOf(changes);
    notices = List.copyOf(notices);
    obstacles = List.copyOf(obstacles);
  }
}
